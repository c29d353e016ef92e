import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localTime, minutesOf, weekdayOf, weekdays } from '../src/lib/domain/clock.ts';
import type { Schedule } from '../src/lib/domain/documents.ts';
import { isHoliday } from '../src/lib/domain/holidays.ts';
import {
	canWalkInToday,
	nextOpening,
	openAt,
	openingsOn,
	weekOf
} from '../src/lib/domain/hours.ts';

/** A moment by the clock of Amsterdam; the offset is written out, so that nothing is taken for granted. */
const at = (local: string, offset: '+01:00' | '+02:00' = '+01:00') =>
	new Date(`${local}:00${offset}`);

const weekly = (byday: string, opens_at = '09:00', closes_at = '17:00'): Schedule => ({
	freq: 'WEEKLY',
	byday,
	opens_at,
	closes_at,
	valid_from: null,
	valid_to: null,
	drop_in: false,
	place_id: null,
	note: null
});
const monthly = (byday: string): Schedule => ({ ...weekly(byday), freq: 'MONTHLY' });

describe('public holidays', () => {
	it.each([
		['2024-03-31', 'Easter'],
		['2025-04-20', 'Easter'],
		['2026-04-05', 'Easter'],
		['2027-03-28', 'Easter'],
		['2038-04-25', 'the latest Easter of this century'],
		['2008-03-23', 'an early Easter'],
		['2026-04-06', 'Easter Monday'],
		['2026-05-14', 'Ascension Day'],
		['2026-05-24', 'Pentecost'],
		['2026-05-25', 'Whit Monday'],
		['2026-04-27', "King's Day"],
		['2027-04-27', "King's Day"],
		['2026-01-01', "New Year's Day"],
		['2026-12-25', 'Christmas'],
		['2026-12-26', 'the second day of Christmas'],
		['2025-05-05', 'Liberation Day in a fifth year']
	])('%s is %s', (date) => {
		expect(isHoliday(date)).toBe(true);
	});

	it("King's Day moves to Saturday when the 27th is a Sunday", () => {
		expect([isHoliday('2025-04-26'), isHoliday('2025-04-27')]).toEqual([true, false]);
		expect([isHoliday('2031-04-26'), isHoliday('2031-04-27')]).toEqual([true, false]);
	});

	it.each([
		['2026-04-03', 'Good Friday'],
		['2026-05-05', 'Liberation Day in another year'],
		['2026-12-05', 'the eve of Saint Nicholas'],
		['2026-12-24', 'Christmas Eve']
	])('%s, %s, is a day like any other', (date) => {
		expect(isHoliday(date)).toBe(false);
	});

	it('Easter is a Sunday between 22 March and 25 April, in every year', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
				const easter = Array.from({ length: 35 }, (_, day) => addDays(`${year}-03-22`, day)).filter(
					(date) => weekdayOf(date) === 'SU' && isHoliday(date) && isHoliday(addDays(date, 1))
				);
				expect(easter).toHaveLength(1);
				expect(isHoliday(addDays(easter[0] ?? '', 39))).toBe(true);
			})
		);
	});

	it('offices are closed on them', () => {
		const daily = [weekly(weekdays.join(','))];
		expect(openingsOn(daily, '2026-12-25')).toEqual([]);
		expect(openAt(daily, at('2026-12-25T12:00'))).toBeNull();
		expect(weekOf(daily, '2026-12-23').map(({ holiday }) => holiday)).toEqual([
			false,
			false,
			false,
			false,
			true,
			true,
			false
		]);
	});

	it('lines of day and night are open on them', () => {
		const always = [weekly(weekdays.join(','), '00:00', '23:59')];
		expect(openAt(always, at('2026-12-25T12:00'))).not.toBeNull();
	});
});

describe('open now', () => {
	const office = [weekly('MO,TU,WE,TH,FR')];

	it.each([
		['2026-01-07T08:59', false],
		['2026-01-07T09:00', true],
		['2026-01-07T16:59', true],
		['2026-01-07T17:00', false],
		['2026-01-10T12:00', false]
	])('at %s: %s', (local, open) => {
		expect(openAt(office, at(local)) !== null).toBe(open);
	});

	it('goes by the clock of Amsterdam, wherever the machine stands', () => {
		expect(openAt(office, new Date('2026-01-07T08:00:00Z'))).not.toBeNull();
		expect(openAt(office, new Date('2026-07-07T07:00:00Z'))).not.toBeNull();
		expect(openAt(office, new Date('2026-07-07T06:59:00Z'))).toBeNull();
	});

	it('holds on the days on which the clock changes', () => {
		const sunday = [weekly('SU', '01:00', '04:00')];
		// 29 March 2026: 02:00 becomes 03:00.
		expect(openAt(sunday, at('2026-03-29T01:59'))).not.toBeNull();
		expect(openAt(sunday, at('2026-03-29T03:00', '+02:00'))).not.toBeNull();
		expect(openAt(sunday, at('2026-03-29T04:00', '+02:00'))).toBeNull();
		// 25 October 2026: 03:00 becomes 02:00, so that 02:30 comes twice.
		expect(openAt(sunday, at('2026-10-25T02:30', '+02:00'))).not.toBeNull();
		expect(openAt(sunday, at('2026-10-25T02:30', '+01:00'))).not.toBeNull();
		expect(openAt(sunday, at('2026-10-25T04:00', '+01:00'))).toBeNull();
	});

	it('day and night has no closed minute at midnight', () => {
		const always = [weekly(weekdays.join(','), '00:00', '23:59')];
		expect(openAt(always, at('2026-01-07T23:59'))).not.toBeNull();
		expect(openAt(always, at('2026-01-08T00:00'))).not.toBeNull();
	});

	it('without known hours nothing is open', () => {
		expect(openAt([], at('2026-01-07T12:00'))).toBeNull();
		expect(nextOpening([], at('2026-01-07T12:00'))).toBeNull();
	});

	it('respects from when and until when a schedule holds', () => {
		const summer = [{ ...weekly('WE'), valid_from: '2026-06-01', valid_to: '2026-08-31' }];
		expect(openAt(summer, at('2026-05-27T12:00', '+02:00'))).toBeNull();
		expect(openAt(summer, at('2026-07-01T12:00', '+02:00'))).not.toBeNull();
		expect(openAt(summer, at('2026-09-02T12:00', '+02:00'))).toBeNull();
	});
});

describe('the weeks of a month', () => {
	const days = (byday: string, month: string) =>
		Array.from({ length: 31 }, (_, day) => addDays(`${month}-01`, day)).filter(
			(date) => date.startsWith(month) && openingsOn([monthly(byday)], date).length > 0
		);

	it.each([
		['1WE', '2026-09', ['2026-09-02']],
		['2TU', '2026-09', ['2026-09-08']],
		['1WE,3WE', '2026-09', ['2026-09-02', '2026-09-16']],
		['-1FR', '2026-09', ['2026-09-25']],
		['-1FR', '2026-02', ['2026-02-27']],
		['-2SA', '2026-10', ['2026-10-24']],
		['5TH', '2026-09', []],
		['5TH', '2026-10', ['2026-10-29']]
	])('%s in %s', (byday, month, expected) => {
		expect(days(byday, month)).toEqual(expected);
	});
});

describe('the next opening', () => {
	it('is later today when it is still to come', () => {
		expect(nextOpening([weekly('WE', '13:00', '15:00')], at('2026-01-07T12:00'))).toMatchObject({
			date: '2026-01-07',
			opens_at: '13:00'
		});
	});

	it('is next week when today has begun', () => {
		expect(nextOpening([weekly('WE', '13:00', '15:00')], at('2026-01-07T13:00'))).toMatchObject({
			date: '2026-01-14'
		});
	});

	it('passes over holidays', () => {
		expect(nextOpening([weekly('FR,SA')], at('2026-12-24T12:00'))).toMatchObject({
			date: '2027-01-02'
		});
	});

	it('is the earliest of several', () => {
		const two = [weekly('TH', '14:00', '15:00'), weekly('TH', '09:00', '10:00')];
		expect(nextOpening(two, at('2026-01-07T20:00'))).toMatchObject({ opens_at: '09:00' });
	});
});

describe('drop-in today', () => {
	const door = [{ ...weekly('WE'), drop_in: true }];

	it('is where one can still walk in: now, or later today', () => {
		expect(canWalkInToday(door, at('2026-01-07T08:00'))).toBe(true);
		expect(canWalkInToday(door, at('2026-01-07T12:00'))).toBe(true);
		expect(canWalkInToday(door, at('2026-01-07T17:00'))).toBe(false);
		expect(canWalkInToday(door, at('2026-01-08T12:00'))).toBe(false);
	});

	it('is not where an appointment is needed', () => {
		expect(canWalkInToday([weekly('WE')], at('2026-01-07T12:00'))).toBe(false);
	});
});

describe('for any schedule and any moment', () => {
	const time = fc
		.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
		.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
	const schedule = fc
		.tuple(fc.subarray([...weekdays], { minLength: 1 }), time, time, fc.boolean())
		.filter(([, from, to]) => from < to)
		.map(([days, from, to, drop_in]) => ({ ...weekly(days.join(','), from, to), drop_in }));
	const schedules = fc.array(schedule, { maxLength: 4 });
	const moment = fc.date({
		min: new Date('2020-01-01'),
		max: new Date('2035-01-01'),
		noInvalidDate: true
	});

	it('what is open now stands among the openings of today, around this minute', () => {
		fc.assert(
			fc.property(schedules, moment, (some, now) => {
				const open = openAt(some, now);
				const { date, minutes } = localTime(now);
				if (!open) return;
				expect(openingsOn(some, date)).toContainEqual(open);
				expect(minutesOf(open.opens_at)).toBeLessThanOrEqual(minutes);
				expect(minutesOf(open.closes_at)).toBeGreaterThanOrEqual(minutes);
			})
		);
	});

	it('the next opening lies ahead, and at its first minute it is open', () => {
		fc.assert(
			fc.property(schedules, moment, (some, now) => {
				const next = nextOpening(some, now);
				if (!next) return;
				const { date, minutes } = localTime(now);
				const later = next.date > date || minutesOf(next.opens_at) > minutes;
				expect(later).toBe(true);
				expect(openingsOn(some, next.date)).toContainEqual(next);
				for (let day = addDays(date, 1); day < next.date; day = addDays(day, 1)) {
					expect(openingsOn(some, day)).toEqual([]);
				}
			})
		);
	});

	it('a week begins on Monday and holds the day that was asked for', () => {
		fc.assert(
			fc.property(schedules, moment, (some, now) => {
				const { date } = localTime(now);
				const week = weekOf(some, date);
				expect(week.map((day) => weekdayOf(day.date))).toEqual([...weekdays]);
				expect(week.map((day) => day.date)).toContain(date);
				expect(week.find((day) => day.date === date)?.openings).toEqual(openingsOn(some, date));
			})
		);
	});

	it('the openings of a day are in order of time', () => {
		fc.assert(
			fc.property(schedules, moment, (some, now) => {
				const starts = openingsOn(some, localTime(now).date).map(({ opens_at }) => opens_at);
				expect(starts).toEqual(starts.toSorted());
			})
		);
	});
});
