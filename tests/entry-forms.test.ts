import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays } from '../src/lib/domain/clock.ts';
import { correctedPhones } from '../src/lib/domain/corrections.ts';
import { difference } from '../src/lib/domain/difference.ts';
import type { Schedule } from '../src/lib/domain/documents.ts';
import { blank, phoneEntry, type ServiceEntry } from '../src/lib/domain/entries.ts';
import {
	type FormValues,
	parseEntry,
	readForm,
	toForm,
	typedInto
} from '../src/lib/domain/entry-forms.ts';
import { weeksOfMonth } from '../src/lib/domain/hours-form.ts';
import { uuidOf } from '../src/lib/domain/ids.ts';

const hours: Schedule = {
	freq: 'WEEKLY',
	byday: 'MO,WE',
	opens_at: '09:00',
	closes_at: '12:00',
	valid_from: null,
	valid_to: null,
	drop_in: true,
	place_id: null,
	note: null
};
const service: ServiceEntry = {
	...blank.service,
	organization_id: uuidOf('brug'),
	name: 'Inloop geldzaken',
	summary: 'Loop binnen met je vraag.',
	needs: ['schulden', 'administratie'],
	audiences: ['ouderen'],
	area: ['WK1'],
	phones: [phoneEntry('036 000 00 01'), phoneEntry('06-12345678', 'network', { extension: '12' })],
	schedules: [hours, { ...hours, freq: 'MONTHLY', byday: '1WE,3WE', drop_in: false, note: 'Bel' }],
	how_to_sign_up: ['Bel.', 'Kom langs.'],
	minimum_age: 18,
	free: true,
	informal: true
};

/** What a browser sends of a form that shows these values. */
function sent(values: FormValues): FormData {
	const data = new FormData();
	for (const [field, value] of Object.entries(values)) {
		for (const [index, each] of [value].flat().entries()) {
			if (typeof each === 'string') data.append(field, each);
			else
				for (const [key, texts] of Object.entries(each)) {
					for (const text of [texts].flat()) data.append(`${field}.${index}.${key}`, text);
				}
		}
	}
	return data;
}

const again = (entry: ServiceEntry, more: FormValues = {}) =>
	parseEntry('service', readForm('service', sent({ ...toForm('service', entry), ...more })));

describe('the form of an entry', () => {
	it('sent back as it came means the same entry', () => {
		const { example, source_id, ...editable } = service;
		expect(again(service)).toEqual({ ok: true, value: editable });
		expect([example, source_id]).toEqual([false, null]);
	});

	it('says of each field what is wrong, of a row where it stands', () => {
		const wrong = again(service, {
			name: ' ',
			summary: 'x'.repeat(301),
			description: 'Haar nummer is 123456782.',
			email: 'brug',
			url: 'javascript:alert(1)',
			needs: [],
			status: 'gone',
			minimum_age: 'oud',
			phones: [{ number: 'bel maar' }, { number: '' }, { number: '036 1' }],
			schedules: [{ days: ['MO'], weeks: [], opens_at: '12.00', closes_at: '9:00' }]
		});
		expect(wrong).toEqual({
			ok: false,
			problems: {
				name: 'required',
				summary: 'too_long',
				description: 'citizen_number',
				email: 'email_wrong',
				url: 'url_wrong',
				needs: 'choose',
				status: 'choose',
				minimum_age: 'number_wrong',
				'phones.0.number': 'phone_wrong',
				'schedules.0.closes_at': 'time_order'
			}
		});
	});

	it('sees that ages are the wrong way round, and days of absence', () => {
		expect(again({ ...service, minimum_age: 30, maximum_age: 18 })).toMatchObject({
			problems: { maximum_age: 'age_order' }
		});
		const values = toForm('contact', {
			...blank.contact,
			name: 'Sanne',
			away_from: '2026-02-01',
			away_until: '2026-01-01'
		});
		expect(parseEntry('contact', values)).toMatchObject({ problems: { away_until: 'date_order' } });
	});

	it('puts the chosen first in front', () => {
		const data = sent(toForm('service', service));
		data.append('needs.first', 'administratie');
		expect(readForm('service', data)['needs']).toEqual(['administratie', 'schulden']);
	});

	it('is forgiving in how things are written', () => {
		const { value } = parseEntry('location', {
			...toForm('location', { ...blank.location, name: 'De Brug', city: 'Almere' }),
			postal_code: '1312ab',
			latitude: '52,35'
		}) as { value: object };
		expect(value).toMatchObject({ postal_code: '1312 AB', latitude: 52.35, address_1: null });
		expect(again(service, { url: 'brug.voorbeeld.nl' })).toMatchObject({
			value: { url: 'https://brug.voorbeeld.nl' }
		});
	});

	it('keeps the lines of a text, whatever a program ended them with', () => {
		expect(again(service, { description: 'een\r\ntwee\u2028drie\u2029vier' })).toMatchObject({
			value: { description: 'een\ntwee\ndrie\nvier' }
		});
	});

	it('never fails on what a browser can send', () => {
		const anything = fc.dictionary(
			fc.constantFrom(
				'name',
				'phones',
				'phones.0.number',
				'schedules.1.days',
				'needs',
				'area',
				'x'
			),
			fc.string({ unit: 'binary' })
		);
		fc.assert(
			fc.property(anything, fc.constantFrom('service', 'contact'), (fields, kind) => {
				const data = new FormData();
				for (const [name, value] of Object.entries(fields)) data.append(name, value);
				expect(parseEntry(kind, readForm(kind, data)).ok).toBe(false);
			}),
			{ numRuns: 50 }
		);
	});
});

describe('a field that was left as it was', () => {
	it('keeps its own value, however the form writes it', () => {
		const before = { ...service, schedules: [{ ...hours, byday: 'WE,MO' }], url: 'http://a.nl' };
		const read = again(before, { name: 'Anders' });
		if (!read.ok) throw new Error('not read');
		expect(read.value.schedules).not.toEqual(before.schedules);
		const typed = typedInto('service', before, read.value);
		expect(typed.schedules).toEqual(before.schedules);
		expect(typed.name).toBe('Anders');
	});
});

describe('opening hours in rows', () => {
	const days = fc.subarray([...weekdays], { minLength: 1 });
	const weeks = fc.subarray([...weeksOfMonth]);

	it('mean the same when they come back, whatever days and weeks', () => {
		fc.assert(
			fc.property(days, weeks, fc.boolean(), (chosen, counted, drop_in) => {
				const byday = (counted.length === 0 ? [''] : counted).flatMap((week) =>
					chosen.map((day) => `${week}${day}`)
				);
				const schedule: Schedule = {
					...hours,
					drop_in,
					freq: counted.length === 0 ? 'WEEKLY' : 'MONTHLY',
					byday: byday.join(',')
				};
				const read = again({ ...service, schedules: [schedule] });
				expect(read).toMatchObject({ ok: true, value: { schedules: [schedule] } });
			})
		);
	});

	it('of which each week has its own days become several', () => {
		const schedule: Schedule = { ...hours, freq: 'MONTHLY', byday: '1WE,-1FR' };
		expect(toForm('service', { ...service, schedules: [schedule] })['schedules']).toMatchObject([
			{ days: ['WE'], weeks: ['1'] },
			{ days: ['FR'], weeks: ['-1'] }
		]);
	});
});

describe('what differs between two texts', () => {
	it('is lit by the word', () => {
		expect(difference('Elke maandag open', 'Elke dinsdag open')).toEqual([
			{ text: 'Elke ', kind: 'same' },
			{ text: 'maandag ', kind: 'gone' },
			{ text: 'dinsdag ', kind: 'new' },
			{ text: 'open', kind: 'same' }
		]);
	});

	it('without the new is the first text, without the gone the second', () => {
		const text = fc.array(fc.constantFrom('a', 'b ', 'c\n', ' ')).map((words) => words.join(''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				const pieces = difference(before, after);
				const side = (left: string) =>
					pieces.flatMap(({ text: each, kind }) => (kind === left ? [] : each)).join('');
				expect([side('new'), side('gone')]).toEqual([before, after]);
			})
		);
	});
});

describe('numbers that are corrected', () => {
	const digit = fc.constantFrom('1', '2', '3', '4').map((end) => `036 000 00 0${end}`);
	const list = fc.uniqueArray(digit);

	it('never take away one that the sender did not see, nor show one that was hidden', () => {
		fc.assert(
			fc.property(list, list, list, (open, hidden, proposed) => {
				const publics = open
					.filter((each) => !hidden.includes(each))
					.map((each) => phoneEntry(each));
				const secret = hidden.map((each) => phoneEntry(each, 'organization'));
				const after = correctedPhones(
					[...publics, ...secret],
					publics,
					proposed.map((each) => phoneEntry(each))
				);
				for (const phone of secret) expect(after).toContainEqual(phone);
				expect(after.map(({ number }) => number)).toEqual(expect.arrayContaining(proposed));
			})
		);
	});
});
