import { describe, expect, it } from 'vitest';
import {
	addWorkingDays,
	dueAfter,
	momentOf,
	workingDaysAgo,
	workingHours
} from '../src/lib/domain/working-time.ts';

const at = (local: string, offset = '+01:00') => new Date(`${local}:00${offset}`);

describe('a promise in working days', () => {
	it.each([
		['a Monday morning: Wednesday at the close', '2026-01-12T10:00', 2, '2026-01-14T17:00'],
		['a Friday morning: Tuesday', '2026-01-09T10:00', 2, '2026-01-13T17:00'],
		['a Friday evening counts from Monday', '2026-01-09T20:00', 2, '2026-01-14T17:00'],
		['a Saturday counts from Monday', '2026-01-10T12:00', 2, '2026-01-14T17:00'],
		['the same day, before the close', '2026-01-12T10:00', 0, '2026-01-12T17:00'],
		['the same day, asked after the close', '2026-01-12T17:00', 0, '2026-01-13T17:00'],
		['over Christmas', '2026-12-24T10:00', 2, '2026-12-29T17:00']
	])('%s', (_, from, days, due) => {
		expect(dueAfter(at(from), days)).toEqual(at(due));
	});

	it('knows summer time', () => {
		expect(dueAfter(at('2026-03-27T10:00'), 1)).toEqual(at('2026-03-30T17:00', '+02:00'));
	});
});

describe('counting', () => {
	it('working days go back over a weekend', () => {
		expect(addWorkingDays('2026-01-12', -1)).toBe('2026-01-09');
		expect(workingDaysAgo(at('2026-01-12T10:30'), 1)).toEqual(at('2026-01-09T10:30'));
	});

	it.each([
		['within a day', '2026-01-12T10:00', '2026-01-12T12:30', 2.5],
		['over a night', '2026-01-12T16:00', '2026-01-13T10:00', 2],
		['over a weekend', '2026-01-09T16:00', '2026-01-12T10:00', 2],
		['outside hours', '2026-01-10T10:00', '2026-01-11T12:00', 0],
		['backwards', '2026-01-12T12:00', '2026-01-12T10:00', 0]
	])('hours %s', (_, from, to, hours) => {
		expect(workingHours(at(from), at(to))).toBe(hours);
	});

	it('a time on the clock becomes a moment, in winter and in summer', () => {
		expect(momentOf('2026-01-12', 600)).toEqual(at('2026-01-12T10:00'));
		expect(momentOf('2026-07-13', 600)).toEqual(at('2026-07-13T10:00', '+02:00'));
	});
});
