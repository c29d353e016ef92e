import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addressKey,
	houseNumber,
	readAddress,
	readPostcode
} from '../src/lib/domain/reading-in/addresses.ts';
import { readAges, readDate, readDegrees, readNumber } from '../src/lib/domain/reading-in/dates.ts';
import { readHours } from '../src/lib/domain/reading-in/hours.ts';
import { phoneText, readPhones } from '../src/lib/domain/reading-in/phones.ts';
import { items, line, lines, plain, readYesNo } from '../src/lib/domain/reading-in/text.ts';
import {
	readAudiences,
	readCosts,
	readLanguages,
	readNeeds
} from '../src/lib/domain/reading-in/vocabulary.ts';
import { readMails, readWeb, webKey } from '../src/lib/domain/reading-in/web.ts';
import { phoneDigits } from '../src/lib/domain/phones.ts';
import { weekdays } from '../src/lib/domain/clock.ts';
import { inherited } from './support/inherited.ts';
import { hasShared, readShared } from './support/shared.ts';

describe('telephone numbers', () => {
	it.each([
		['036 - 52 78 500', ['036 527 85 00']],
		['+31 (0)36 527 85 00', ['036 527 85 00']],
		['0031365278500', ['036 527 85 00']],
		['036/5278500', ['036 527 85 00']],
		['(036) 527 85 00', ['036 527 85 00']],
		['365278500', ['036 527 85 00']],
		['31612345678', ['06 12 34 56 78']],
		['06-12345678', ['06 12 34 56 78']],
		['0612345678', ['06 12 34 56 78']],
		['088-1234567', ['088 123 45 67']],
		['0341 - 12 34 56', ['0341 12 34 56']],
		['14036', ['14 036']],
		['14 0341', ['14 0341']],
		['0800-2000', ['0800 2000']],
		['0900 1234567', ['0900 123 45 67']],
		['+31 800 0113', ['0800 0113']],
		['112', ['112']],
		['116 111', ['116111']],
		['+32 2 123 45 67', ['+32 21234567']],
		['036-5278500 / 06-12345678', ['036 527 85 00', '06 12 34 56 78']],
		['036-5278500/06-12345678', ['036 527 85 00', '06 12 34 56 78']],
		['036 5278500 06 12345678', ['036 527 85 00', '06 12 34 56 78']],
		['0365278500, 0800 1234; 14 036', ['036 527 85 00', '0800 1234', '14 036']],
		['036-5278500 of 06 12345678', ['036 527 85 00', '06 12 34 56 78']],
		['036 527 85 00\n036-5278500', ['036 527 85 00']]
	])('%s', (text, numbers) => {
		const read = readPhones(text);
		expect(read.phones.map(({ number }) => number)).toEqual(numbers);
		expect(read.left).toBeNull();
	});

	it('an extension stays with its number', () => {
		for (const text of ['036 527 85 00 toestel 12', '036-5278500 tst. 12', '036-5278500, ext 12'])
			expect(readPhones(text).phones).toMatchObject([{ number: '036 527 85 00', extension: '12' }]);
	});

	it('words beside a number stay beside it', () => {
		expect(readPhones('kantoor: 036-5278500; spoed 06-12345678').phones).toMatchObject([
			{ number: '036 527 85 00', description: 'kantoor' },
			{ number: '06 12 34 56 78', description: 'spoed' }
		]);
		expect(readPhones('Tel. 036-5278500 (ma en do)').phones).toMatchObject([
			{ description: 'ma en do' }
		]);
		expect(readPhones('WhatsApp 06-12345678').phones).toMatchObject([
			{ whatsapp: true, description: null }
		]);
	});

	it('what is no number is kept', () => {
		expect(readPhones('via de website')).toEqual({ phones: [], left: 'via de website' });
		expect(readPhones('12345')).toEqual({ phones: [], left: '12345' });
		expect(readPhones('036-5278500; bel na 12 uur')).toMatchObject({ left: 'bel na 12 uur' });
	});

	it('any Dutch number in any notation is the same, also two in a cell', () => {
		const rest = fc.stringMatching(/^[1-7]\d{8}$/);
		const mark = fc.constantFrom('', ' ', '-', '.', ' - ');
		const between = fc.constantFrom(' / ', ', ', '; ', '\n', ' of ', ' en ');
		const shown = fc.record({
			rest,
			mark,
			at: fc.integer({ min: 1, max: 3 }),
			lead: fc.constantFrom('0', '+31', '0031', '+31 (0)')
		});
		const text = ({
			rest,
			mark,
			at,
			lead
		}: {
			rest: string;
			mark: string;
			at: number;
			lead: string;
		}) => `${lead}${rest.slice(0, at)}${mark}${rest.slice(at)}`;
		fc.assert(
			fc.property(shown, shown, between, (one, two, by) => {
				fc.pre(one.rest !== two.rest);
				const read = readPhones(text(one) + by + text(two));
				expect(read.phones.map(({ number }) => phoneDigits(number))).toEqual([
					`0${one.rest}`,
					`0${two.rest}`
				]);
			})
		);
	});

	it('reads back what it writes', () => {
		const digits = fc.oneof(
			fc.stringMatching(/^0[1-7]\d{8}$/),
			fc.stringMatching(/^0[89]00\d{4}$/),
			fc.stringMatching(/^0[89]00\d{7}$/)
		);
		fc.assert(
			fc.property(digits, (number) => {
				expect(
					readPhones(phoneText(number)).phones.map((each) => phoneDigits(each.number))
				).toEqual([number]);
			})
		);
	});
});

describe('addresses', () => {
	it.each([
		['Straat 12-A bis, 1315 AB Almere', 'Straat 12-A bis', '1315 AB', 'Almere'],
		['Haagbeukweg 153\n1318MA ALMERE', 'Haagbeukweg 153', '1318 MA', 'ALMERE'],
		['Postbus 200, 1300 AE Almere', 'Postbus 200', '1300 AE', 'Almere'],
		['Stadhuisplein 1 1315 hr Almere, Nederland', 'Stadhuisplein 1', '1315 HR', 'Almere'],
		['De Steiger 122, Almere Haven', 'De Steiger 122', null, 'Almere Haven'],
		['De Steiger 122', 'De Steiger 122', null, null],
		['1315 AB', null, '1315 AB', null],
		[
			'2e Hugo de Grootstraat 3 (1052 LA) Amsterdam',
			'2e Hugo de Grootstraat 3',
			'1052 LA',
			'Amsterdam'
		]
	])('%j', (text, address_1, postal_code, city) => {
		expect(readAddress(text)).toEqual({ address_1, postal_code, city });
	});

	it('postcodes in any notation; SA, SD and SS were never given out', () => {
		expect(readPostcode('1315ab')).toBe('1315 AB');
		expect(readPostcode(' 1315  ')).toBe('1315');
		for (const text of ['0315 AB', '1315 SS', '1315 ABC', '13155AB', 'Almere'])
			expect(readPostcode(text)).toBeNull();
	});

	it('house numbers apart, and one key for all notations', () => {
		expect(houseNumber('Straat van Florida 12-A bis')).toEqual({
			street: 'Straat van Florida',
			number: '12',
			addition: 'A bis'
		});
		expect(houseNumber('Plein')).toBeNull();
		expect(addressKey('Dorpsstr. 12 a')).toBe(addressKey('DORPSSTRAAT 12-A'));
		expect(addressKey('Dorpsstraat 12')).not.toBe(addressKey('Dorpsstraat 12a'));
	});
});

describe('dates, numbers, ages', () => {
	it.each([
		['31-1-2026', '2026-01-31'],
		['31/01/26', '2026-01-31'],
		['1 maart 2026', '2026-03-01'],
		['ma 2 feb. 2026', '2026-02-02'],
		['2026-01-31T10:00:00Z', '2026-01-31'],
		['20260131', '2026-01-31'],
		['January 31, 2026', '2026-01-31'],
		['31-02-2026', null],
		['13-13-2026', null],
		['morgen', null]
	])('%s is %s', (text, date) => expect(readDate(text)).toBe(date));

	it.each([
		['1.234,50', 1234.5],
		['12,5', 12.5],
		['12.5', 12.5],
		['1.234', 1234],
		['1,234.50', 1234.5],
		['€ 7,-', 7],
		['65 jaar', 65],
		['-3', -3],
		['een', null],
		['1.2.3', null]
	])('%s is %s', (text, number) => expect(readNumber(text)).toBe(number));

	it('a point in a coordinate never parts thousands', () => {
		expect(readDegrees('52.370')).toBe(52.37);
		expect(readDegrees('5,214')).toBe(5.214);
	});

	it('any day is read back from the ways to write it', () => {
		const date = fc.date({
			min: new Date('2000-01-01'),
			max: new Date('2099-12-31'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(date, (moment) => {
				const iso = moment.toISOString().slice(0, 10);
				const [year = '', month = '', day = ''] = iso.split('-');
				for (const text of [
					`${day}-${month}-${year}`,
					`${+day}/${+month}/${year}`,
					`${day}.${month}.${year.slice(2)}`
				])
					expect(readDate(text)).toBe(iso);
			})
		);
	});

	it.each([
		['18+', 18, null],
		['12 t/m 18 jaar', 12, 18],
		['4-12', 4, 12],
		['18 tot 27 jaar', 18, 26],
		['vanaf 65 jaar', 65, null],
		['tot 18', null, 17],
		['alle leeftijden', null, null]
	])('%s', (text, minimum_age, maximum_age) =>
		expect(readAges(text)).toEqual({ minimum_age, maximum_age })
	);
});

describe('opening hours in words', () => {
	const week = (byday: string, opens_at: string, closes_at: string, more = {}) => ({
		freq: 'WEEKLY',
		byday,
		opens_at,
		closes_at,
		drop_in: false,
		note: null,
		...more
	});
	const month = (byday: string, opens_at: string, closes_at: string, more = {}) => ({
		...week(byday, opens_at, closes_at, more),
		freq: 'MONTHLY'
	});

	it.each([
		['ma t/m do 9-12.30', [week('MO,TU,WE,TH', '09:00', '12:30')]],
		['Maandag t/m vrijdag van 09.00 tot 17.00 uur', [week('MO,TU,WE,TH,FR', '09:00', '17:00')]],
		['ma-vr 8:30 - 17:00', [week('MO,TU,WE,TH,FR', '08:30', '17:00')]],
		[
			'ma, di en do 9.00-12.00 en 13.00-17.00 uur',
			[week('MO,TU,TH', '09:00', '12:00'), week('MO,TU,TH', '13:00', '17:00')]
		],
		['iedere 1e woensdag van de maand 14-16 uur', [month('1WE', '14:00', '16:00')]],
		[
			'eerste en derde dinsdag van de maand van 10 tot 12 uur',
			[month('1TU,3TU', '10:00', '12:00')]
		],
		['laatste vrijdag van de maand 19.30-21.30 uur', [month('-1FR', '19:30', '21:30')]],
		['dinsdag en donderdag inloop 10-12', [week('TU,TH', '10:00', '12:00', { drop_in: true })]],
		['inloopspreekuur: wo 9u30-11u', [week('WE', '09:30', '11:00', { drop_in: true })]],
		['9.00-12.00 uur op maandag en woensdag', [week('MO,WE', '09:00', '12:00')]],
		['24/7', [week('MO,TU,WE,TH,FR,SA,SU', '00:00', '23:59')]],
		['dagelijks 24 uur per dag', [week('MO,TU,WE,TH,FR,SA,SU', '00:00', '23:59')]],
		['werkdagen 9-17 uur', [week('MO,TU,WE,TH,FR', '09:00', '17:00')]],
		[
			'Maandag: 09:00-17:00\nDinsdag: gesloten\nWoensdag: 09:00-17:00',
			[week('MO,WE', '09:00', '17:00')]
		],
		['Mon-Fri 9am - 5pm', [week('MO,TU,WE,TH,FR', '09:00', '17:00')]],
		['Monday to Thursday 9:00 to 12:30', [week('MO,TU,WE,TH', '09:00', '12:30')]],
		['first Monday of the month 10:00-12:00', [month('1MO', '10:00', '12:00')]],
		['vr t/m ma 10-12', [week('MO,FR,SA,SU', '10:00', '12:00')]],
		['vrijdag 20:00-02:00', [week('FR', '20:00', '23:59'), week('SA', '00:00', '02:00')]],
		['ma 9:00-24:00', [week('MO', '09:00', '23:59')]],
		[
			'ma t/m vr 9-17 uur, za 10-14 uur',
			[week('MO,TU,WE,TH,FR', '09:00', '17:00'), week('SA', '10:00', '14:00')]
		],
		[
			'telefonisch bereikbaar ma t/m vr 9-12',
			[week('MO,TU,WE,TH,FR', '09:00', '12:00', { note: 'telefonisch bereikbaar' })]
		],
		['woensdagmiddag 13:00-16:00 uur', [week('WE', '13:00', '16:00')]],
		['gesloten', []]
	])('%s', (text, schedules) => {
		const read = readHours(text);
		expect(read.schedules).toEqual(schedules);
		if (schedules.length > 0) expect(read.left).toBeNull();
	});

	it.each([
		// Which of the month, behind the day or its times.
		['do 19.30-21.00 (2e en 4e van de maand)', [month('2TH,4TH', '19:30', '21:00')]],
		['ma 1e en 3e van de maand 10-12', [month('1MO,3MO', '10:00', '12:00')]],
		['2e di 20-22 uur van de maand', [month('2TU', '20:00', '22:00')]],
		['elke eerste maandag v.d. maand 10-12', [month('1MO', '10:00', '12:00')]],
		['tweede di v/d maand 20-22 uur', [month('2TU', '20:00', '22:00')]],
		['2e dinsdag per maand 14-16', [month('2TU', '14:00', '16:00')]],
		['do 10-12 (laatste van de maand)', [month('-1TH', '10:00', '12:00')]],
		[
			'1e en 3e ma 10-12 en 2e do van de maand 14-16',
			[month('1MO,3MO', '10:00', '12:00'), month('2TH', '14:00', '16:00')]
		],
		['wo gesloten, eerste wo van de maand 10-12', [month('1WE', '10:00', '12:00')]],
		// The other days, and days that are closed.
		['za en zo gesloten, verder 9-17', [week('MO,TU,WE,TH,FR', '09:00', '17:00')]],
		['za en zo gesloten. Verder 9-17 uur.', [week('MO,TU,WE,TH,FR', '09:00', '17:00')]],
		[
			'za 10-14, zo gesloten, overige dagen 9-17 uur',
			[week('SA', '10:00', '14:00'), week('MO,TU,WE,TH,FR', '09:00', '17:00')]
		],
		[
			'ma 9-12 uur, overige werkdagen 9-17 uur',
			[week('MO', '09:00', '12:00'), week('TU,WE,TH,FR', '09:00', '17:00')]
		],
		['zondag gesloten, rest van de week 9-18', [week('MO,TU,WE,TH,FR,SA', '09:00', '18:00')]],
		['gesloten op zondag, verder dagelijks 9-18', [week('MO,TU,WE,TH,FR,SA', '09:00', '18:00')]],
		['ma-vr 9-17 uur, overige dagen gesloten', [week('MO,TU,WE,TH,FR', '09:00', '17:00')]],
		['ma-vr 9-17, wo gesloten', [week('MO,TU,TH,FR', '09:00', '17:00')]],
		['ma t/m vr 9-17\nwo gesloten', [week('MO,TU,TH,FR', '09:00', '17:00')]],
		['zo, ma gesloten; di t/m za 10-17', [week('TU,WE,TH,FR,SA', '10:00', '17:00')]],
		['weekend en feestdagen gesloten, verder 8-18', [week('MO,TU,WE,TH,FR', '08:00', '18:00')]],
		['ma t/m vr 9-12, op feestdagen gesloten', [week('MO,TU,WE,TH,FR', '09:00', '12:00')]],
		// As organisations write it.
		['ma. en di. 9.00-12.00', [week('MO,TU', '09:00', '12:00')]],
		['ma/wo/vr 9-11', [week('MO,WE,FR', '09:00', '11:00')]],
		['door de week 9-17', [week('MO,TU,WE,TH,FR', '09:00', '17:00')]],
		['wekelijks op dinsdag 10-12 uur', [week('TU', '10:00', '12:00')]],
		['ma en wo 9-12 op afspraak', [week('MO,WE', '09:00', '12:00', { note: 'afspraak' })]],
		['ma: 9-12 / 13-17, di: 9-12', [week('MO,TU', '09:00', '12:00'), week('MO', '13:00', '17:00')]],
		[
			'eerste za van de maand 10-12 en wo 14-16 uur',
			[month('1SA', '10:00', '12:00'), week('WE', '14:00', '16:00')]
		]
	])('%s, with what belongs to it', (text, schedules) => {
		expect(readHours(text)).toEqual({ schedules, left: null });
	});

	it.each([
		'ma 10-12 uur, laatste maandag van de maand dicht',
		'di 14-16 uur, 1e di van de maand gesloten',
		'ma 9-12, eerste ma van de maand 9-11',
		'di 14-16 uur, niet de 1e van de maand',
		'ma 9-12 eens per maand',
		'wo 10-12 uur, eenmaal per maand',
		'ma 9-12 van de maand',
		'do 10-12 (2e en 4e)',
		'ma en do 10-12 (1e van de maand)',
		'ma 10-12, 1e en 3e van de maand do 14-16',
		'dinsdag 2e en 4e week van de maand 10-12',
		'do 14-16 (wk 1 en 3)',
		'wo 13-15 uur (oneven weken)',
		'vr 10-12 eens in de veertien dagen',
		'do 10.00 - 12.00 mei t/m sept',
		'di 10-12 uur (jan, mrt, mei)',
		'do 13-15 uur vanaf okt',
		'wo 14.00-16.00 uur tijdens schoolweken',
		'di 10-12 m.u.v. schoolvakanties',
		'wo 13-15 (in de kerstvakantie dicht)',
		'ma-vr 9-17, wo niet',
		'ma-vr 9-17 behalve wo',
		'ma 9-12 gesloten 12-13',
		'overige dagen 9-17',
		'eerste za van de maand 10-12, overige dagen 9-17',
		'inloop: wo 10-12 uur, op afspraak: do 10-12 uur',
		'ma half 9 - 12',
		'ma 12.30-13.30 pauze'
	])("'%s' says more than its times, and is kept for people to read", (text) => {
		expect(readHours(text)).toEqual({ schedules: [], left: text });
	});

	it.each([
		['ma 9-12\nlaatste ma van de maand gesloten', 'laatste ma van de maand gesloten'],
		['ma 9-12\nma gesloten', 'ma gesloten'],
		['telefonisch ma-vr 9-12\nvr gesloten', 'vr gesloten'],
		['wo gesloten\n9-12', '9-12'],
		['ma t/m vr 8.30-17.00; lunchpauze 12.00-13.00', 'lunchpauze 12.00-13.00']
	])('%j keeps the line that is not clear', (text, left) => {
		expect(readHours(text)).toMatchObject({ left });
	});

	it.each([
		'op afspraak',
		'ma t/m vr in de oneven weken 9-12',
		'elke 2e donderdag 10-12 uur',
		'vanaf 19.00 uur',
		'ma vanaf 19.00 uur',
		'ma 9-5',
		'ma t/m vr 9-12 behalve in juli',
		'ma 25:00-26:00',
		'5e maandag van de maand 10-12',
		'wisselende tijden',
		'om de week op dinsdag 10-12'
	])("'%s' is kept for people to read, not guessed", (text) => {
		expect(readHours(text)).toEqual({ schedules: [], left: text });
	});

	it('reads what it can and keeps the rest', () => {
		expect(readHours('ma 9-12; in de zomer anders')).toEqual({
			schedules: [week('MO', '09:00', '12:00')],
			left: 'in de zomer anders'
		});
	});

	it('any week of hours is read back from the ways to write it', () => {
		const names = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
		const time = fc.integer({ min: 0, max: 95 });
		const shape = fc.record({
			days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
			from: time,
			length: fc.integer({ min: 1, max: 40 }),
			nth: fc.constantFrom(null, 1, 2, 3, 4, -1),
			short: fc.boolean(),
			mark: fc.constantFrom(':', '.'),
			dash: fc.constantFrom('-', ' - ', ' tot ', ' t/m ')
		});
		const clock = (quarter: number, mark = ':') =>
			`${String(Math.floor(quarter / 4)).padStart(2, '0')}${mark}${String((quarter % 4) * 15).padStart(2, '0')}`;
		const counts = { 1: '1e', 2: '2e', 3: 'derde', 4: '4e', '-1': 'laatste' };
		fc.assert(
			fc.property(shape, ({ days, from, length, nth, short, mark, dash }) => {
				fc.pre(from + length < 96);
				const sorted = days.toSorted((a, b) => a - b);
				const shown = sorted.map((day) =>
					short ? (names[day] ?? '').slice(0, 2) : (names[day] ?? '')
				);
				const list =
					shown.length > 1 ? `${shown.slice(0, -1).join(', ')} en ${shown.at(-1)}` : shown.join('');
				const when = nth === null ? list : `${counts[nth]} ${shown[0]} van de maand`;
				const hours = `${clock(from, mark)}${dash}${clock(from + length, mark)} uur`;
				const byday =
					nth === null
						? sorted.map((day) => weekdays[day]).join(',')
						: `${nth}${weekdays[sorted[0] ?? 0]}`;
				const read = readHours(`${when} ${hours}`);
				expect(read).toEqual({
					left: null,
					schedules: [(nth === null ? week : month)(byday, clock(from), clock(from + length))]
				});
			}),
			{ numRuns: 400 }
		);
	});
});

describe('words that mean something here', () => {
	it('languages by name or code', () => {
		expect(readLanguages('Nederlands, Engels en Arabisch')).toEqual({
			values: ['nl', 'en', 'ar'],
			left: []
		});
		expect(readLanguages('tr; Oekraïens; Klingon')).toEqual({
			values: ['tr', 'uk'],
			left: ['Klingon']
		});
	});

	it('for whom', () => {
		expect(readAudiences('Jongeren, senioren en ouders')).toEqual({
			values: ['jongeren', 'ouderen', 'gezinnen'],
			left: []
		});
	});

	it('needs by key or name, else as search understands them', () => {
		const guess = (item: string) => (item.includes('taal') ? (['taal'] as const) : []);
		expect(readNeeds('schulden; Post en administratie op orde; taalles; iets', guess)).toEqual({
			values: ['schulden', 'administratie', 'taal'],
			left: ['iets']
		});
	});

	it.each([
		['gratis', { free: true, costs: null }],
		['€ 0,-', { free: true, costs: null }],
		['€ 3,50 per keer', { free: false, costs: '€ 3,50 per keer' }],
		['vrijwillige bijdrage', { free: null, costs: 'vrijwillige bijdrage' }],
		['nee', { free: true, costs: null }],
		['', { free: null, costs: null }]
	])('costs: %s', (text, costs) => expect(readCosts(text, 'costs')).toEqual(costs));

	it('yes means free where free is asked', () => {
		expect(readCosts('ja', 'free')).toEqual({ free: true, costs: null });
	});

	it('yes and no', () => {
		expect(['Ja', 'x', '1', 'WAAR', 'yes'].map(readYesNo)).toEqual([true, true, true, true, true]);
		expect(['nee', '-', 'ONWAAR'].map(readYesNo)).toEqual([false, false, false]);
		expect(['misschien', ''].map(readYesNo)).toEqual([null, null]);
	});

	it('web and mail addresses', () => {
		expect(readWeb('www.deschoor.nl')).toBe('https://www.deschoor.nl');
		expect(readWeb('zie https://almere.nl/zorg/, of bel')).toBe('https://almere.nl/zorg/');
		expect(readWeb('javascript:alert(1)')).toBeNull();
		expect(readWeb('info@deschoor.nl')).toBeNull();
		expect(webKey('https://www.DeSchoor.nl/')).toBe(webKey('deschoor.nl'));
		expect(readMails('Info@deschoor.nl; jan [at] voorbeeld.nl')).toEqual([
			'info@deschoor.nl',
			'jan@voorbeeld.nl'
		]);
	});

	it('a line ends at whatever programs end it with', () => {
		expect(plain('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne');
		expect(line('a\u2028b')).toBe('a b');
		expect(items('a\u2028b\u2029c')).toEqual(['a', 'b', 'c']);
	});

	it('lists and lines', () => {
		expect(items('a, b en c')).toEqual(['a', 'b', 'c']);
		expect(items('a, b; c')).toEqual(['a, b', 'c']);
		expect(lines('1. Bel ons\n2. Kom langs')).toEqual(['Bel ons', 'Kom langs']);
	});
});

describe('any text at all', () => {
	const readers = [
		plain,
		line,
		items,
		lines,
		readYesNo,
		readPhones,
		readAddress,
		readPostcode,
		houseNumber,
		addressKey,
		readDate,
		readNumber,
		readDegrees,
		readAges,
		readHours,
		readLanguages,
		readAudiences,
		readWeb,
		readMails,
		(text: string) => readCosts(text, 'costs'),
		(text: string) => readNeeds(text, () => [])
	];

	it('never breaks a reader', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary', maxLength: 300 }),
					fc.stringMatching(/^[\d\s:.,/()a-z+-]{0,80}$/)
				),
				(text) => {
					for (const read of readers) read(text);
				}
			)
		);
	});

	it.each(inherited)('%s breaks none, alone or in a sentence', (word) => {
		for (const text of [word, `${word} 12`, `ma 9-12 ${word}`, `${word}, ${word}; ${word}`])
			for (const read of readers) read(text);
		expect(readLanguages(word)).toEqual({ values: [], left: [word] });
		expect(readAudiences(word)).toEqual({ values: [], left: [word] });
		expect(readAddress(`${word} 12`)).toMatchObject({ address_1: `${word} 12` });
	});

	it.skipIf(!hasShared('naughty-strings.json'))('of the list of naughty strings neither', () => {
		const naughty = JSON.parse(readShared('naughty-strings.json')) as string[];
		expect(naughty.length).toBeGreaterThan(500);
		for (const text of naughty) for (const read of readers) read(text);
	});

	it('however long takes little time', () => {
		const started = performance.now();
		for (const text of [
			'1'.repeat(50_000),
			'ma '.repeat(20_000),
			'0 '.repeat(30_000),
			'a@'.repeat(20_000),
			'a.'.repeat(20_000),
			'+'.repeat(50_000),
			'9-'.repeat(20_000),
			' '.repeat(50_000)
		])
			for (const read of readers) read(text);
		expect(performance.now() - started).toBeLessThan(8000);
	});
});
