import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { District } from '../src/lib/domain/documents.ts';
import { stem } from '../src/lib/domain/search/text.ts';
import { classes, danger, harmless } from '../src/lib/domain/words/danger.ts';
import { languageName, languages } from '../src/lib/domain/vocabulary.ts';
import { longestQuery, understand } from '../src/lib/domain/search/understand.ts';
import { inherited } from './support/inherited.ts';
import { hasShared, readShared } from './support/shared.ts';
import { readTsv } from './support/tsv.ts';

const district = (
	code: string,
	name: string,
	city_part: string,
	...postal_codes: string[]
): District => ({
	code,
	name,
	city_part,
	longitude: 5.2,
	latitude: 52.35,
	postal_codes
});

const districts = [
	district('M', 'Muziekwijk', 'Almere Stad', '1312', '1313'),
	district('F', 'Filmwijk', 'Almere Stad', '1325'),
	district('S', 'Stedenwijk', 'Almere Stad', '1324'),
	district('W', 'De Werven', 'Almere Haven', '1354'),
	district('E', 'Eilandenbuurt', 'Almere Buiten', '1339'),
	district('R', 'Regenboogbuurt', 'Almere Buiten'),
	district('D', 'Duin', 'Almere Poort')
];

/** A directory in which only the name 'Sanne de Wit' occurs. */
const named = ['sanne', 'wit'].map(stem);
const vocabulary = {
	has: (term: string) => named.includes(term),
	isName: (term: string) => named.includes(term),
	nearest: () => null
};

const read = (text: string, off: string[] = [], lang: 'nl' | 'en' = 'nl') =>
	understand(text, { lang, districts, vocabulary, off });
const needs = (text: string) => read(text).needs.map(({ key }) => key);

describe('a need', () => {
	it.each([
		['deurwaarder aan de deur', 'schulden'],
		['schuldhulpverlenng', 'schulden'],
		['hulp bij schulden', 'schulden'],
		['schuld hulp', 'schulden'],
		['traplift', 'woning-aanpassen'],
		['ik kan niet lezen', 'lezen'],
		['taalles', 'taal'],
		['debt', 'schulden'],
		['borç', 'schulden'],
		['ديون', 'schulden'],
		['борги', 'schulden'],
		['długi', 'schulden']
	])('%s is about %s', (text, need) => {
		expect(needs(text)).toContain(need);
	});

	it('is at most three, the likeliest first and with weight 1', () => {
		const guessed = read('schulden huis werk taal eenzaam').needs;
		expect(guessed.length).toBeLessThanOrEqual(3);
		expect(guessed[0]?.weight).toBe(1);
		const weights = guessed.map(({ weight }) => weight);
		expect(weights).toEqual(weights.toSorted((a, b) => b - a));
	});

	it('is the same in capitals and with marks', () => {
		expect(needs('SCHULDEN!!!')).toEqual(needs('schulden'));
		expect(needs('  schulden,  ')).toEqual(needs('schulden'));
	});
});

describe('a place', () => {
	it.each([
		['schulden muziekwijk', ['M']],
		['schulden in de werven', ['W']],
		['hulp in haven', ['W']],
		['hulp almere haven', ['W']],
		['inloop in buiten', ['E', 'R']],
		['almere buiten', ['E', 'R']],
		['taalles 1312', ['M']],
		['taalles 1312 AB', ['M']],
		['taalles in duin', ['D']]
	])('%s', (text, codes) => {
		expect(read(text).area?.codes.toSorted()).toEqual(codes);
	});

	it.each(['samen naar buiten', 'wandelen buiten', 'ik kom niet meer buiten', 'hout hakken'])(
		'%s names no place',
		(text) => {
			expect(read(text).area).toBeNull();
		}
	);

	it('does not hide the need', () => {
		expect(needs('schulden in haven')).toContain('schulden');
	});
});

describe('a language that somebody should speak', () => {
	it.each([
		['iemand die arabisch spreekt', 'ar'],
		['turkse hulpverlener', 'tr'],
		['someone who speaks polish', 'pl'],
		['tigrinya', 'ti'],
		['gebarentaal', 'nsl'],
		['أريد شخصا يتكلم عربي', 'ar']
	])('%s', (text, code) => {
		expect(read(text).spoken).toContain(code);
	});

	it.each([
		['oekraïense tolk', 'uk'],
		['tolk oekraïens', 'uk'],
		['ik zoek een Oekraïense vertaler', 'uk'],
		['wie spreekt er Oekraïens', 'uk'],
		['in de Oekraïense taal', 'uk'],
		['ik spreek alleen Pools', 'pl'],
		['ukrainian interpreter', 'uk'],
		['syrian translator', 'ar'],
		['I only speak Polish', 'pl'],
		['Ukraynaca tercüman', 'uk'],
		['sadece Türkçe konuşuyorum', 'tr'],
		['مترجم أوكراني', 'uk'],
		['أتكلم العربية فقط', 'ar'],
		['tłumacz ukraiński', 'uk'],
		['mówię tylko po polsku', 'pl'],
		['україномовний перекладач', 'uk'],
		['розмовляю тільки українською', 'uk'],
		['oekraïense', 'uk'],
		['ukrainian', 'uk'],
		['ukraiński', 'uk']
	])(
		'%s: an interpreter or speaker is asked for, not help for who comes from there',
		(text, code) => {
			expect(read(text).spoken).toEqual([code]);
			expect(needs(text)).toEqual(['tolk']);
		}
	);

	it('who speaks one language only asks for an interpreter first, whoever it is', () => {
		expect(needs('mijn moeder spreekt alleen Turks')[0]).toBe('tolk');
	});

	it.each(['opvang voor Oekraïners', 'oekraïners', 'gevlucht uit Oekraïne'])(
		'%s: people who fled are meant',
		(text) => {
			expect(needs(text)[0]).toBe('vluchteling');
		}
	);

	it('an interpreter stays one beside another need', () => {
		expect(needs('turkse tolk bij schulden').toSorted()).toEqual(['schulden', 'tolk']);
		expect(needs('turkse hulp bij schulden')).toEqual(['schulden']);
	});

	it('Dutch is no wish: everybody speaks it', () => {
		expect(read('nederlands').spoken).toEqual([]);
	});

	it('without anything else an interpreter is meant', () => {
		expect(needs('somalisch')).toContain('tolk');
	});
});

describe('when, price and for whom', () => {
	it.each(['wie is er nu open', 'nu open'])('%s: open now', (text) => {
		expect(read(text).open_now).toBe(true);
	});

	it.each(['inloop vandaag', 'waar kan ik vandaag binnenlopen'])('%s: drop-in today', (text) => {
		expect(read(text)).toMatchObject({ drop_in_today: true });
	});

	it.each(['gratis taalles', 'taalles gratis'])('%s: free', (text) => {
		expect(read(text).free).toBe(true);
	});

	it.each([
		['eettafel voor ouderen', 'ouderen'],
		['sport voor jongeren', 'jongeren'],
		['praatgroep voor mannen', 'mannen']
	])('%s: for %s', (text, audience) => {
		expect(read(text).audiences).toContain(audience);
	});
});

describe('danger', () => {
	it.each([
		['ik wil niet meer leven', 'suicide'],
		['ik wil dood', 'suicide'],
		['zelfmoordgedachten', 'suicide'],
		['i want to kill myself', 'suicide'],
		['أريد أن أموت', 'suicide'],
		['intihar', 'suicide'],
		['хочу померти', 'suicide'],
		['nie chcę żyć', 'suicide'],
		['mijn man slaat mij', 'violence'],
		['huiselijk geweld', 'violence'],
		['my husband beats me', 'violence'],
		['kocam beni dövüyor', 'violence'],
		['чоловік мене б’є', 'violence'],
		['mąż mnie bije', 'violence'],
		['mijn vader ademt niet', 'medical'],
		['hartaanval', 'medical']
	])('%s: %s', (text, kind) => {
		expect(read(text).danger).toBe(kind);
	});

	it('of suicide comes before any other', () => {
		expect(read('mijn man slaat mij en ik wil dood').danger).toBe('suicide');
	});

	it.each([
		'mijn man is overleden',
		'rouw na de dood van mijn vrouw',
		'dodelijk vermoeid van de administratie',
		'schulden slaan me om de oren',
		'touwtje springen met de kinderen',
		'stikken van de rekeningen',
		'mijn buurman slaat met deuren',
		'ehbo cursus',
		'hoe zet ik een punt achter mijn abonnement',
		'trein naar mijn werk',
		'ik ben het zat met die brieven',
		'bang voor de deurwaarder',
		'schaken',
		'deurwaarder dreigt met beslag',
		'ik kan niet meer leven van mijn uitkering',
		'niet meer leven van de bijstand',
		'i dont want to live on benefits'
	])('%s is not danger', (text) => {
		expect(read(text).danger).toBeNull();
	});

	it.each([
		'ik kan niet leven van mijn uitkering, ik wil dood',
		'ik wil niet meer leven van verdriet'
	])('%s stays danger beside what one lives on', (text) => {
		expect(read(text).danger).toBe('suicide');
	});

	it.each([
		['mijn man sloeg de deur dicht', null],
		['mijn man sloeg me tegen de deur', 'violence'],
		['ik denk elke dag aan de dood van mijn moeder', null],
		['ik denk elke dag aan de dood', 'suicide'],
		['mijn landlord wants to kick me out', null],
		['he kicked me down the stairs', 'violence']
	])(
		'%s: words that are harmless together are, unless more words speak of danger',
		(text, kind) => {
			expect(read(text).danger).toBe(kind);
		}
	);

	it('names only classes of words that there are', () => {
		const named = [...Object.values(danger), harmless].flatMap((list) =>
			[...list.matchAll(/\[(\w+)\]/g)].map(([, name]) => name)
		);
		expect(new Set(named)).toEqual(new Set(Object.keys(classes)));
	});

	describe.each(['danger.tsv', 'danger-holdout.tsv'])('as people put it in %s', (file) => {
		const rows = readTsv(`tests/search/${file}`);
		const wrong = (isDanger: boolean) =>
			rows
				.filter((row) => (row['danger'] !== 'none') === isDanger)
				.map(({ query = '', lang }) => ({ query, lang: lang === 'en' ? 'en' : 'nl' }) as const)
				.map(({ query, lang }) => ({ query, wrong: !read(query, [], lang).danger === isDanger }));
		const seen = file === 'danger.tsv';

		it('is seen', () => {
			const missed = wrong(true).filter((row) => row.wrong);
			const most = wrong(true).length * (seen ? 0.03 : 0.25);
			expect(wrong(true).length).toBeGreaterThan(100);
			expect(missed.length, missed.map(({ query }) => query).join(' | ')).toBeLessThanOrEqual(most);
		});

		it('and is not cried where there is none', () => {
			const cried = wrong(false).filter((row) => row.wrong);
			const most = wrong(false).length * (seen ? 0.01 : 0.05);
			expect(wrong(false).length).toBeGreaterThan(100);
			expect(cried.length, cried.map(({ query }) => query).join(' | ')).toBeLessThanOrEqual(most);
		});
	});

	it('is seldom seen in everyday questions', () => {
		const queries = ['everyday', 'holdout'].flatMap((name) =>
			readTsv(`tests/search/${name}-queries.tsv`)
		);
		const cried = queries.filter(
			({ query = '', expect: wanted = '' }) =>
				!/geweld|nood|psychisch/.test(wanted) && read(query).danger
		);
		expect(cried.map(({ query }) => query)).toEqual([]);
	});

	it('cannot be taken off: the emergency numbers stay', () => {
		const text = 'ik wil niet meer leven';
		expect(read(text, ['danger', 'danger:suicide', 'need:nood', 'need:psychisch']).danger).toBe(
			'suicide'
		);
	});
});

describe('a telephone number', () => {
	it.each([
		'036 527 85 00',
		'+31365278500',
		'036-5278500',
		'(036) 527 8500',
		' 0031 36 527 85 00 '
	])('%s is looked up as one', (text) => {
		expect(read(text)).toMatchObject({ phone: '0365278500', needs: [], terms: [] });
	});

	it('a postcode is a place and no number', () => {
		expect(read('1312')).toMatchObject({ phone: null, area: { codes: ['M'] } });
	});
});

describe('a name', () => {
	it('of which every word occurs in a name is one', () => {
		expect(read('Sanne de Wit').named).toBe(true);
	});

	it('is not taken from words that say what is the matter', () => {
		expect(read('schulden').named).toBe(false);
		expect(read('sanne schulden').named).toBe(false);
	});
});

describe('hurried typing', () => {
	it.each([
		['ikwil nietmeer leven', 'suicide'],
		['kanniet ademen', 'medical']
	])('%s: a small word stuck to the next is parted', (text, kind) => {
		expect(read(text).danger).toBe(kind);
	});

	it('swapped letters are likelier than a letter too many', () => {
		expect(read('elke week breiven van de gemeente').corrections).toContainEqual({
			from: 'breiven',
			to: 'brieven'
		});
	});
});

describe('a language that somebody should speak', () => {
	it.each(['is er iemand die tigrinya praat', 'wie spreekt er Turks', 'ktoś mówi polsku'])(
		'%s asks for that, and not for a talk',
		(text) => {
			expect(needs(text)).toEqual(['tolk']);
		}
	);

	it('of one who learns Dutch is no such wish', () => {
		expect(needs('mijn vrouw wil beter Nederlands spreken')).toContain('taal');
	});
});

describe('what was read wrongly can be taken off', () => {
	it.each([
		[
			'schulden',
			'need:schulden',
			(text: string, off: string[]) =>
				read(text, off)
					.needs.map(({ key }) => key)
					.includes('schulden')
		],
		['taalles in haven', 'area', (text: string, off: string[]) => read(text, off).area !== null],
		[
			'arabisch spreken',
			'spoken:ar',
			(text: string, off: string[]) => read(text, off).spoken.includes('ar')
		],
		['nu open', 'open', (text: string, off: string[]) => read(text, off).open_now],
		['inloop vandaag', 'today', (text: string, off: string[]) => read(text, off).drop_in_today],
		['gratis taalles', 'free', (text: string, off: string[]) => read(text, off).free],
		[
			'eten voor ouderen',
			'audience:ouderen',
			(text: string, off: string[]) => read(text, off).audiences.includes('ouderen')
		]
	])('%s: %s', (text, chip, there) => {
		expect(there(text, [])).toBe(true);
		expect(there(text, [chip])).toBe(false);
	});

	it('a chip that does not exist changes nothing', () => {
		expect(read('schulden', ['need:nothing', '', '💥'])).toEqual(read('schulden'));
	});
});

describe('any text at all', () => {
	it('never fails, and is cut to what one reads', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				const understood = read(text);
				expect(understood.text.length).toBeLessThanOrEqual(longestQuery);
				expect(understood.text).not.toMatch(/\p{C}/u);
			})
		);
	});

	it.each([
		['ten thousand letters', 'a'.repeat(10_000)],
		['seven long unknown words', `${'abcdefghij'.repeat(4)} `.repeat(7)],
		['compounds of compounds', `${'schuldhulphuisles'.repeat(2)} `.repeat(8)],
		['ten thousand words', 'schuld '.repeat(10_000)],
		['ten thousand brackets', '('.repeat(10_000)],
		['ten thousand marks on one letter', `a${'\u0301'.repeat(10_000)}`],
		['ten thousand emoji', '🏳️‍🌈'.repeat(2000)]
	])('%s are read within a quarter of a second', (_, text) => {
		read('warm');
		const started = performance.now();
		read(text);
		expect(performance.now() - started).toBeLessThan(250);
	});

	it.each(inherited)('%s is a word like any other', (word) => {
		const strange = (text: string) => ({ ...read(text), text: '' });
		for (const text of ['?', '? ?', '? van een uitkering', 'hulp bij ?', 'live on ?'])
			expect(strange(text.replaceAll('?', word)).needs).toEqual(
				strange(text.replaceAll('?', word.replaceAll(/\p{L}+/gu, 'qqqqqqqq'))).needs
			);
	});

	it.runIf(hasShared('naughty-strings.json'))('no naughty string breaks it', () => {
		const strings = JSON.parse(readShared('naughty-strings.json')) as string[];
		expect(strings.length).toBeGreaterThan(400);
		for (const text of strings) expect(read(text).text.length).toBeLessThanOrEqual(longestQuery);
	});
});

describe('names of languages', () => {
	it('are words, in both languages of the page, also where the machine has none', () => {
		for (const code of languages) {
			for (const lang of ['nl', 'en'] as const) {
				expect(languageName(code, lang), code).toMatch(/^\p{Lu}\p{Ll}{3}/u);
			}
		}
		expect(languageName('pap', 'nl')).toBe('Papiaments');
	});
});
