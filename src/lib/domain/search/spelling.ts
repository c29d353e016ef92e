/** Known words, kept so that the nearest one to a mistyped word is found quickly. */
import { distance, sound } from './text.ts';

interface Kept {
	word: string;
	letters: number;
}

/** From so many letters on a word may hold one typing error, and two. */
export const slips = { one: 4, two: 8 };

export class Spelling {
	readonly #byLength = new Map<number, Kept[]>();

	constructor(words: Iterable<string>) {
		for (const word of words) this.add(word);
	}

	add(word: string): void {
		if (word.length < slips.one || /\d/.test(word)) return;
		const kept = { word, letters: lettersOf(word) };
		const same = this.#byLength.get(word.length);
		if (same) same.push(kept);
		else this.#byLength.set(word.length, [kept]);
	}

	remove(word: string): void {
		const left = this.#byLength.get(word.length)?.filter((kept) => kept.word !== word);
		if (left) this.#byLength.set(word.length, left);
	}

	/**
	 * The likeliest known word and how far it is: typing errors, less when it sounds the same or has the same letters in
	 * another order, more when the first letter differs (people rarely mistype that). Null when none is near enough.
	 */
	nearest(word: string): { word: string; score: number } | null {
		if (word.length < slips.one || /\d/.test(word)) return null;
		const limit = word.length < slips.two ? 1 : 2;
		const letters = lettersOf(word);
		const spoken = sound(word);
		let best: { word: string; score: number } | null = null;
		for (let length = word.length - limit; length <= word.length + limit; length++) {
			for (const kept of this.#byLength.get(length) ?? []) {
				if (ones(kept.letters ^ letters) > limit * 2) continue;
				const apart = distance(word, kept.word, limit);
				if (apart > limit) continue;
				if (word.length < 6 && !isSlip(word, kept.word)) continue;
				const score =
					apart +
					(kept.word[0] === word[0] ? 0 : 0.6) -
					(sound(kept.word) === spoken ? 0.5 : 0) -
					(isSwap(word, kept.word) ? 0.2 : 0);
				if (score < (best?.score ?? limit + 0.3)) best = { word: kept.word, score };
			}
		}
		return best;
	}
}

/** A short word has many neighbours: there only swapped letters, or one too few or too many inside, count as a slip. */
function isSlip(typed: string, meant: string): boolean {
	if (typed.length === meant.length) return isSwap(typed, meant);
	return typed.length > 4 && typed[0] === meant[0];
}

function isSwap(typed: string, meant: string): boolean {
	return [...typed].sort().join('') === [...meant].sort().join('');
}

/** Which letters occur, as bits: two words that differ in many letters are far apart, whatever their order. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 31);
	return letters;
}

/** How many bits of 32 are set. */
export function ones(bits: number): number {
	const pairs = bits - ((bits >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
