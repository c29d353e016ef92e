import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCalendar, toVcard } from '../src/lib/domain/calendar.ts';
import type { Schedule } from '../src/lib/domain/documents.ts';

const now = new Date('2026-01-07T11:00:00Z');
const schedule: Schedule = {
	freq: 'WEEKLY',
	byday: 'MO,TH',
	opens_at: '09:30',
	closes_at: '12:00',
	valid_from: null,
	valid_to: null,
	drop_in: true,
	place_id: null,
	note: null
};
const entry = {
	id: 'a1',
	name: 'Inloop',
	url: 'https://warmwijzer.example/aanbod/a1',
	where: 'Voorbeeldplein 1'
};
const person = {
	name: 'Sanne de Wit',
	title: 'Maatje',
	organization: 'De Brug',
	phone: '036 000 00 02',
	email: 'sanne@voorbeeld.nl',
	url: 'https://warmwijzer.example/aanbod/a1'
};

const bytes = (text: string) => new TextEncoder().encode(text).length;
/** Takes the folds out again, as RFC 5545 section 3.1 says. */
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const unescape = (text: string) =>
	text.replace(/\\([\\;,n])/g, (_, mark) => (mark === 'n' ? '\n' : String(mark)));
const valueOf = (file: string, name: string) =>
	unfold(file)
		.find((line) => line.startsWith(`${name}:`))
		?.slice(name.length + 1);

describe('hours for a calendar', () => {
	const file = toCalendar(entry, [schedule], now);

	it('begin on the first day from now, by the clock of Amsterdam, and repeat', () => {
		expect(unfold(file)).toEqual(
			expect.arrayContaining([
				'BEGIN:VCALENDAR',
				'DTSTART;TZID=Europe/Amsterdam:20260108T093000',
				'DTEND;TZID=Europe/Amsterdam:20260108T120000',
				'RRULE:FREQ=WEEKLY;BYDAY=MO,TH',
				'DTSTAMP:20260107T110000Z',
				'SUMMARY:Inloop',
				'END:VCALENDAR'
			])
		);
	});

	it('bring the rules of the time zone along', () => {
		expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n');
	});

	it('have one entry for each schedule, each with a name of its own', () => {
		const two = toCalendar(entry, [schedule, { ...schedule, byday: '1WE', freq: 'MONTHLY' }], now);
		const uids = unfold(two).filter((line) => line.startsWith('UID:'));
		expect(new Set(uids).size).toBe(2);
		expect(two).toContain('RRULE:FREQ=MONTHLY;BYDAY=1WE');
		expect(two).toContain('DTSTART;TZID=Europe/Amsterdam:20260107T093000');
	});

	it('leave out what never comes', () => {
		const over = toCalendar(entry, [{ ...schedule, valid_to: '2025-01-01' }], now);
		expect(over).not.toContain('BEGIN:VEVENT');
	});
});

describe('a contact to keep', () => {
	const file = toVcard(person);

	it('has the person, what they are and their number', () => {
		expect(unfold(file)).toEqual([
			'BEGIN:VCARD',
			'VERSION:4.0',
			'FN:Sanne de Wit',
			'N:de Wit;Sanne;;;',
			'ORG:De Brug',
			'TITLE:Maatje',
			'TEL;TYPE=work,voice:0360000002',
			'EMAIL:sanne@voorbeeld.nl',
			'URL:https://warmwijzer.example/aanbod/a1',
			'END:VCARD'
		]);
	});

	it('leaves out what is not known', () => {
		const bare = toVcard({ ...person, title: null, phone: null, email: null });
		expect(bare).not.toMatch(/^(?:TITLE|TEL|EMAIL)/m);
	});
});

describe('any text', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 300 });

	it('comes out as it went in, when a phone undoes folds and escapes', () => {
		fc.assert(
			fc.property(text, (name) => {
				const expected = name.replace(/\r\n?/g, '\n');
				expect(unescape(valueOf(toVcard({ ...person, name }), 'FN') ?? '')).toBe(expected);
				expect(
					unescape(valueOf(toCalendar({ ...entry, name }, [schedule], now), 'SUMMARY') ?? '')
				).toBe(expected);
			})
		);
	});

	it('never makes a line longer than 75 octets, nor breaks a character', () => {
		fc.assert(
			fc.property(text, (name) => {
				const file = toVcard({ ...person, name });
				for (const line of file.split('\r\n')) expect(bytes(line)).toBeLessThanOrEqual(75);
				expect(file.endsWith('\r\n')).toBe(true);
			})
		);
	});

	it('cannot smuggle in a line of its own', () => {
		const sly = toVcard({ ...person, name: 'Eva\r\nTEL:112', organization: 'A\nB;C,D\\E' });
		expect(unfold(sly).filter((line) => line.startsWith('TEL'))).toHaveLength(1);
		expect(sly).toContain('ORG:A\\nB\\;C\\,D\\\\E\r\n');
		expect(sly.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	it('cannot end a line with a lone carriage return', () => {
		const sly = toVcard({ ...person, name: 'Eva\rTEL:112' });
		expect(sly.replaceAll('\r\n', '')).not.toMatch(/\r/);
	});
});
