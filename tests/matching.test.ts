import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainSites, childCareSites } from '../bench/doubles.ts';
import { almereServices, dutchOrganizations } from '../bench/dutch-doubles.ts';
import { qualityOf, withoutDoubles } from '../bench/quality.ts';
import {
	compare,
	findPairs,
	makeIndex,
	type MatchKind,
	matchKinds,
	reviewThreshold,
	type MatchRecord,
	sentenceOf,
	similar
} from '../src/lib/domain/matching/index.ts';
import { restaurants } from './support/restaurants.ts';
import { inherited } from './support/inherited.ts';
import { hasShared, readShared } from './support/shared.ts';

type Fields = Omit<MatchRecord, 'id'>;
const buurthuis: Fields = {
	name: 'Stichting Buurthuis De Zonnebloem',
	street: 'Haagbeukweg 153',
	postal_code: '1318 MA',
	city: 'Almere',
	phone: '036 000 12 34',
	email: 'info@zonnebloem.example'
};

const together = (a: Fields, b: Fields, kind: MatchKind = 'organization') =>
	compare(kind, { id: 'a', ...a }, { id: 'b', ...b });
const level = (a: Fields, b: Fields, field: string) =>
	together(a, b).reasons.find((reason) => reason.field === field)?.level ?? 'missing';

describe('the same thing, written differently', () => {
	it.each<[string, Fields]>([
		['without its legal form', { ...buurthuis, name: 'Buurthuis De Zonnebloem' }],
		['with a slip of the pen', { ...buurthuis, name: 'Sichting Buurthuis De Zonneblom' }],
		[
			'with a shorter street and another notation of its number',
			{ ...buurthuis, street: 'Haagbeukwg. 153', phone: '+31 36 0001234' }
		],
		['without an address', { name: 'Buurthuis De Zonnebloem', phone: '0360001234' }],
		['without a phone', { ...buurthuis, phone: null, email: null }],
		[
			'under another name, with its old one beside it',
			{
				...buurthuis,
				name: 'Buurtkamer Zuid',
				alternate_name: ['De Zonnebloem', 'Buurthuis De Zonnebloem']
			}
		]
	])('%s', (_, other) => {
		expect(together(buurthuis, other).probability).toBeGreaterThan(reviewThreshold);
	});

	it('says why, as codes and as a sentence', () => {
		const { reasons } = together(buurthuis, {
			...buurthuis,
			name: 'Buurthuis De Zonneblom',
			street: 'De Steiger 122',
			postal_code: '1351 AC'
		});
		expect(reasons).toContainEqual(expect.objectContaining({ field: 'phone', level: 'same' }));
		expect(sentenceOf(reasons, 'nl')).toBe('zelfde nummer, zelfde e-mail, naam lijkt, ander adres');
		expect(sentenceOf(reasons, 'en')).toBe('same phone, same email, similar name, other address');
	});

	it('a field that one of the two lacks counts neither for nor against', () => {
		expect(together(buurthuis, { name: 'Iets' }).reasons.map(({ field }) => field)).toEqual([
			'name'
		]);
	});
});

describe('not the same thing', () => {
	it.each<[string, Fields, Fields]>([
		[
			'two houses one letter apart',
			{ name: 'Homerunhuis', city: 'Almere Poort' },
			{ name: 'Homerushuis', city: 'Almere Poort' }
		],
		[
			'neighbours at one address',
			buurthuis,
			{ ...buurthuis, name: 'Fysiotherapie Vermeer', phone: '036 000 99 11', email: null }
		],
		[
			'two houses of one organization',
			{ ...buurthuis, name: 'Kinderopvang Pip locatie 2' },
			{
				...buurthuis,
				name: 'Kinderopvang Pip locatie 3',
				street: 'Steiger 4',
				postal_code: '1351 AC',
				phone: null,
				email: null
			}
		],
		[
			'north and south',
			{ name: 'Wijkteam Noord', city: 'Almere', phone: '036 000 11 11' },
			{ name: 'Wijkteam Zuid', city: 'Almere', phone: '036 000 22 22' }
		],
		[
			'another number in the same street',
			{ name: 'Praktijk Jansen', street: 'Markt 3', city: 'Almere' },
			{ name: 'Praktijk Pietersen', street: 'Markt 88', city: 'Almere' }
		],
		[
			'two rooms of one hotel',
			{ name: 'Hotel Baken café', street: 'Kade 1', phone: '036 000 33 33' },
			{ name: 'Hotel Baken apotheek', street: 'Kade 1', phone: '036 000 33 33' }
		]
	])('%s', (_, a, b) => {
		expect(together(a, b).probability).toBeLessThan(reviewThreshold);
	});

	it('colleagues behind one number', () => {
		const desk = { phone: '036 000 12 34', organization: 'De Schoor' };
		const pair = [
			{ ...desk, name: 'Fatima el Amrani' },
			{ ...desk, name: 'Kees de Boer' }
		] as const;
		expect(together(...pair, 'contact').probability).toBeLessThan(reviewThreshold);
	});

	it('a series of one organization: the word in which its names differ tells them apart', () => {
		const house = { street: 'Kade 1', phone: '036 000 12 34', organization: 'OCO-netwerk' };
		const speaks = (language: string) => `Ervaringsdeskundige die ${language} spreekt`;
		const records = ['Turks', 'Somali', 'Farsi', 'Farsie'].map((language, at) => ({
			...house,
			id: String(at),
			name: speaks(language)
		}));
		const { pairs } = findPairs('service', records);
		expect(pairs.map(({ id_a, id_b }) => [id_a, id_b])).toEqual([['2', '3']]);
	});

	it('two services of one organization at one address', () => {
		const house = { street: 'Kade 1', phone: '036 000 12 34', organization: 'De Schoor' };
		const pair = [
			{ ...house, name: 'Taalcafé' },
			{ ...house, name: 'Schuldhulpmaatje' }
		] as const;
		expect(together(...pair, 'service').probability).toBeLessThan(reviewThreshold);
	});
});

describe('what a field says', () => {
	it.each([
		['435 s. la cienega blv.', '435 S La Cienega Boulevard', 'same'],
		['854 7th ave.  between 54th and 55th sts.', '854 seventh ave.', 'same'],
		['Haagbeukweg 153', 'Haagbeukweg 153 a', 'same'],
		['Haagbeukweg 153 a', 'Haagbeukweg 153 b', 'unit'],
		['Haagbeukweg 153', 'Haagbeukweg 20', 'street'],
		['100 N State St', '100 S State St', 'street'],
		['P.C. Hooftstraat 12', 'PC Hooftstr 12', 'same'],
		['Josephine Bakerstraat (no number given)', 'Josephine Bakerstraat 4', 'partial'],
		['Hauptstraße 5', 'Hauptstr. 5', 'same'],
		['Kade 1', 'Markt 1', 'different']
	])('of %s and %s: %s', (a, b, expected) => {
		expect(level({ street: a }, { street: b }, 'address')).toBe(expected);
	});

	it.each([
		['036 - 52 78 500', '+31 (0)36 5278500', 'same'],
		['310/246-1501', '310-246-1501', 'same'],
		['246-1501', '(310) 246-1501', 'tail'],
		['036 000 12 34', '036 000 12 43', 'near'],
		['036 000 12 34', '036 000 77 88', 'different'],
		['0000000000', '0000000000', 'missing']
	])('of %s and %s: %s', (a, b, expected) => {
		expect(level({ phone: a }, { phone: b }, 'phone')).toBe(expected);
	});

	it.each([
		['VMCA', 'Vrijwilligers en Mantelzorg Centrale Almere', 'contained'],
		['Bel-Air Hotel', 'hotel belair', 'same'],
		['Stichting Leergeld Almere', 'Leergeld Almere', 'same'],
		["art's delicatessen", "art's deli", 'same']
	])('of %s and %s: %s', (a, b, expected) => {
		expect(level({ name: a }, { name: b }, 'name')).toBe(expected);
	});

	it('a number that stands at many addresses says little: it is of a head office', () => {
		const list = ['Kade', 'Markt', 'Singel', 'Dreef'].map((street, at) => ({
			id: `${at}`,
			name: ['Zon', 'Maan', 'Ster', 'Wolk'][at],
			street: `${street} ${at + 1}`,
			phone: '036 000 00 01'
		}));
		expect(findPairs('organization', list).pairs).toEqual([]);
	});
});

describe('a whole list', () => {
	it('without doubles gives none', () => {
		const organizations = withoutDoubles(dutchOrganizations(2000));
		expect(findPairs('organization', organizations).pairs).toEqual([]);
		expect(findPairs('organization', []).pairs).toEqual([]);
	});

	it.each([
		['organizations of a country', 'organization', dutchOrganizations(3000), 0.98],
		['services of the city', 'service', almereServices(3000), 0.97],
		['child-care sites of an American city', 'organization', childCareSites(2000), 0.95]
	] as const)('finds the known doubles among %s', (_, kind, known, least) => {
		expect(qualityOf(kind, known).f1).toBeGreaterThan(least);
	});

	it.each([
		{ share: 0.3, streets: 40, phones: 'none' },
		{ share: 0.5, streets: 40, phones: 'none' },
		{ share: 0.5, streets: 20, phones: 'own' },
		{ share: 0.9, streets: 100, phones: 'head' }
	] as const)(
		'takes no branch of a chain for another: $share of the list, $streets streets, phones: $phones',
		(city) => {
			const { f1, precision } = qualityOf('organization', chainSites(1500, city));
			expect(precision).toBeGreaterThan(0.97);
			expect(f1).toBeGreaterThan(0.95);
		}
	);

	it('gives the same pairs for the same list in any order', () => {
		const records = dutchOrganizations(400).map(({ record }) => record);
		const said = (list: readonly MatchRecord[]) =>
			findPairs('organization', list).pairs.map(({ id_a, id_b, probability }) => [
				id_a,
				id_b,
				probability.toFixed(6)
			]);
		const once = said(records);
		expect(once.length).toBeGreaterThan(20);
		expect(said(records)).toEqual(once);
		expect(said(records.toReversed())).toEqual(once);
	});

	it('does not chain two things together over something in between', () => {
		const { pairs } = findPairs('organization', [
			{
				id: 'a',
				name: 'Buurthuis de Brug',
				street: 'Kade 1',
				city: 'Almere',
				phone: '036 000 00 01'
			},
			{ id: 'b', name: 'Buurthuis de Brug', city: 'Almere' },
			{
				id: 'c',
				name: 'Buurthuis de Brug',
				street: 'Markt 9',
				city: 'Utrecht',
				phone: '030 000 00 02'
			}
		]);
		const said = pairs.map(({ id_a, id_b }) => `${id_a}${id_b}`);
		expect(said).not.toContain('ac');
	});
});

describe('what people judged', () => {
	const records = dutchOrganizations(400).map(({ record }) => record);
	const { pairs } = findPairs('organization', records);
	const [first] = pairs;
	const [one, other] = [records[0]?.id ?? '', records.at(-1)?.id ?? ''];

	it('different stays different, however alike', () => {
		const judgements = [
			{ id_a: first?.id_b ?? '', id_b: first?.id_a ?? '', answer: 'different' }
		] as const;
		const after = findPairs('organization', records, { judgements }).pairs;
		const isFirst = (pair: { id_a: string; id_b: string }) =>
			pair.id_a === first?.id_a && pair.id_b === first.id_b;
		expect(pairs.some(isFirst)).toBe(true);
		expect(after.some(isFirst)).toBe(false);
	});

	it('the same stays the same, however unlike; unsure takes it back', () => {
		const same = { id_a: one, id_b: other, answer: 'same' } as const;
		const judged = (answers: Parameters<typeof findPairs>[2]) =>
			findPairs('organization', records, answers).pairs.filter((pair) => pair.judged);
		expect(judged({ judgements: [same] })).toHaveLength(1);
		expect(judged({ judgements: [same, { ...same, answer: 'unsure' }] })).toEqual([]);
	});

	it('teaches: after many of one sort are judged different, others of that sort are less likely', () => {
		const alike = Array.from({ length: 120 }, (_, at) => {
			const name = `Zorgbureau ${'abcdefghij'[at % 10] ?? ''}ndel${'klmnprstvwxz'[Math.floor(at / 10)] ?? ''}o`;
			const phone = `036 000 ${1000 + at}`;
			return [
				{ id: `${at}x`, name, phone, street: `Kade ${2 * at + 1}` },
				{ id: `${at}y`, name, phone, street: `Dreef ${3 * at + 2}` }
			];
		});
		const list = alike.flat();
		const judgements = alike
			.slice(1)
			.map(([x, y]) => ({ id_a: x?.id ?? '', id_b: y?.id ?? '', answer: 'different' as const }));
		const probability = (answers: typeof judgements) => {
			const { model } = findPairs('organization', list, { judgements: answers });
			const [x, y] = alike[0] ?? [];
			return x && y ? compare('organization', x, y, model).probability : NaN;
		};
		expect(probability(judgements)).toBeLessThan(probability([]));
	});
});

describe('while somebody types', () => {
	const known = almereServices(500).map(({ record }) => record);
	const index = makeIndex('service', known);
	const entry = known.find(({ phone, street }) => phone && street);

	it('says what is there already', () => {
		expect(entry).toBeDefined();
		const draft = { ...entry, id: 'draft', description: null };
		expect(similar(index, draft)[0]?.id_b).toBe(entry?.id);
	});

	it('does not hint at the entry that is being changed, nor for an empty form', () => {
		expect(similar(index, { id: '', ...entry }).some(({ id_b }) => id_b === entry?.id)).toBe(false);
		expect(similar(index, { id: 'draft' })).toEqual([]);
	});

	it('asked again it answers the same: a draft leaves nothing behind', () => {
		const draft = { ...entry, id: 'draft', name: 'Nooit eerder gezien woord' };
		const once = similar(index, draft);
		similar(index, { id: 'other', name: 'Heel iets anders qwertz', phone: '036 000 55 55' });
		expect(similar(index, draft)).toEqual(once);
	});
});

describe('whatever stands in a list', () => {
	const text = fc.option(fc.string({ unit: 'binary', maxLength: 30 }), { nil: null });
	const record = fc.record({
		name: text,
		street: text,
		phone: text,
		postal_code: text,
		email: text,
		website: text
	});

	it('which of the two comes first does not matter', () => {
		fc.assert(
			fc.property(record, record, fc.constantFrom(...matchKinds), (a, b, kind) => {
				const there = together(a, b, kind).probability;
				expect(together(b, a, kind).probability).toBeCloseTo(there, 10);
				expect(there).toBeGreaterThan(0);
				expect(there).toBeLessThan(1);
			}),
			{ numRuns: 300 }
		);
	});

	it.each(inherited)('%s is a name and a street like any other', (word) => {
		const other = { ...buurthuis, name: `Buurthuis ${word}`, street: `${word} 12` };
		const list = ['a', 'b'].map((id) => ({ id, ...other }));
		for (const region of ['NL', 'US', ''])
			expect(findPairs('organization', list, { region }).pairs).toHaveLength(1);
		for (const kind of matchKinds)
			expect(() =>
				findPairs(kind, [
					{ id: '1', name: word, street: word, phone: word, email: word, website: word },
					{ id: '2', name: `${word} ${word}`, street: `${word} ${word} straat 3`, city: word }
				])
			).not.toThrow();
	});

	it.runIf(hasShared('naughty-strings.json'))('nothing breaks it', () => {
		const naughty: string[] = JSON.parse(readShared('naughty-strings.json'));
		const list = naughty.map((each, at) => ({
			id: `${at}`,
			name: each,
			street: each,
			phone: each,
			email: each,
			website: each,
			latitude: each
		}));
		for (const kind of matchKinds) expect(() => findPairs(kind, list)).not.toThrow();
	});
});

describe.runIf(hasShared('er/fodors-zagats/fodors.csv'))(
	'two guides of the same restaurants',
	() => {
		it.each([true, false])(
			'finds which are one, never having seen the answers (source known: %s)',
			(source) => {
				const { f1 } = qualityOf('organization', restaurants(source));
				expect(f1).toBeGreaterThanOrEqual(0.97);
			}
		);
	}
);
