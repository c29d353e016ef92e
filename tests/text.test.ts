import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, fold, sound, stem, words } from '../src/lib/domain/search/text.ts';

/** Optimal string alignment, as the textbook writes it: slow and plain. */
function naiveDistance(from: string, to: string): number {
	const rows = Array.from({ length: from.length + 1 }, (_, i) =>
		Array.from({ length: to.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0))
	);
	const cell = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
	for (let i = 1; i <= from.length; i++) {
		for (let j = 1; j <= to.length; j++) {
			const same = from[i - 1] === to[j - 1];
			const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
			const best = Math.min(
				cell(i - 1, j) + 1,
				cell(i, j - 1) + 1,
				cell(i - 1, j - 1) + (same ? 0 : 1),
				swapped ? cell(i - 2, j - 2) + 1 : Infinity
			);
			rows[i]?.splice(j, 1, best);
		}
	}
	return cell(from.length, to.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é'), maxLength: 9 });

describe('how far two words are apart', () => {
	it.each([
		['schulden', 'schulden', 0],
		['schulden', 'shculden', 1],
		['schulden', 'schuldn', 1],
		['schulden', 'schuldens', 1],
		['schulden', 'sculdem', 2],
		['', 'abc', 3]
	])('%s and %s: %i', (a, b, expected) => {
		expect(distance(a, b, 5)).toBe(expected);
	});

	it('is what the textbook says, and one more than the limit where it is more', () => {
		fc.assert(
			fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
				expect(distance(a, b, limit)).toBe(Math.min(naiveDistance(a, b), limit + 1));
			}),
			{ numRuns: 2000 }
		);
	});

	it('is the same both ways', () => {
		fc.assert(fc.property(word, word, (a, b) => distance(a, b, 9) === distance(b, a, 9)));
	});

	it('never fails on words longer than anybody types', () => {
		expect(distance('a'.repeat(500), 'a'.repeat(500), 2)).toBe(3);
		expect(distance('a'.repeat(70), 'a'.repeat(63), 2)).toBe(3);
	});
});

describe('folding', () => {
	it.each([
		['Café', 'cafe'],
		['ÉÉN', 'een'],
		['Łódź', 'lodz'],
		['Işık', 'isik'],
		['straße', 'strasse'],
		['مُساعَدة', 'مساعده'],
		['ﬁets', 'fiets'],
		['Їжа', 'іжа']
	])('%s becomes %s', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	it('done twice changes nothing more', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text))
		);
	});

	it('survives broken text', () => {
		expect(() => fold('\ud800 half a character')).not.toThrow();
	});
});

describe('words', () => {
	it.each([
		["auto's en oma’s", ['autos', 'en', 'omas']],
		["сім'я", ['сімя']],
		['cv-ketel, 24/7!', ['cv', 'ketel', '24', '7']],
		['  ', []],
		['hulp🙂nodig', ['hulp', 'nodig']]
	])('of %j', (text, expected) => {
		expect(words(text)).toEqual(expected);
	});
});

describe('the stem', () => {
	it.each([
		['schulden', 'schuld'],
		['rekeningen', 'rekening'],
		['huizen', 'huis'],
		['brieven', 'brief'],
		['kinderen', 'kind'],
		['bedden', 'bed'],
		['bomen', 'boom'],
		['grote', 'groot'],
		['huisje', 'huis'],
		['boompje', 'boom'],
		['moeilijkheden', 'moeilijkheid'],
		['мови', 'мова'],
		['المساعدة', 'مساعدة']
	])('%s falls together with %s', (inflected, base) => {
		expect(stem(fold(inflected))).toBe(stem(fold(base)));
	});

	it.each([
		['buurt', 'buren'],
		['huren', 'huurt'],
		['eten', 'eeuw'],
		['taal', 'tellen']
	])('%s and %s stay apart', (a, b) => {
		expect(stem(a)).not.toBe(stem(b));
	});

	it('is never empty for a word', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				for (const each of words(text)) expect(stem(each)).not.toBe('');
			})
		);
	});
});

it.each([
	['schuld', 'sgult'],
	['apotheek', 'apoteek'],
	['lijden', 'leiden'],
	['kou', 'kau'],
	['cadeau', 'kadeau']
])('%s sounds like %s', (a, b) => {
	expect(sound(a)).toBe(sound(b));
});
