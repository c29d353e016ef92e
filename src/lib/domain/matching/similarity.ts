/** How much two words of names are the same word. */
import { distance, sound } from '../search/text.ts';
import type { Texts } from './columns.ts';

/** From 0 to 1. Numbers are the same or not; a word and its beginning are taken for an abbreviation. */
export function wordSimilarity(a: string, b: string): number {
	if (a === b) return 1;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (/\d/.test(short) || /\d/.test(long)) return 0;
	if (short.length === 1) return long.startsWith(short) ? 0.6 : 0;
	if (short.length >= 3 && long.startsWith(short)) return short.length === 3 ? 0.72 : 0.85;
	if (short.length < 4) return 0;
	const limit = short.length < 6 ? 1 : 2;
	const apart = distance(short, long, limit);
	if (apart <= limit) {
		if (short.length < 6) return 0.78;
		return apart === 1 ? 0.9 : short.length < 8 ? 0.7 : 0.8;
	}
	if (long.length - short.length > 2 || short.slice(1, 3) !== long.slice(1, 3)) return 0;
	return sound(short) === sound(long) ? 0.8 : 0;
}

/** A word without its vowels, as it sounds: words that differ by a slip of the pen often share it. */
export function skeletonOf(word: string): string {
	const heard = sound(word);
	return (
		heard.slice(0, 1) +
		heard
			.slice(1)
			.replace(/[aeiouYW]/g, '')
			.slice(0, 6)
	);
}

/** Whether words with these letters can be alike: two slips change four letters at most, a beginning has no others. */
export function mayBeAlike(a: number, b: number): boolean {
	return count(a ^ b) <= 4 || (a & b) === a || (a & b) === b;
}

function count(bits: number): number {
	let left = bits - ((bits >>> 1) & 0x55555555);
	left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
	return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Whether two names of streets are one, but for a slip of the pen or an abbreviation. */
export function nearStreet(a: string, b: string): boolean {
	if (a === '' || b === '' || /\d/.test(a) || /\d/.test(b)) return false;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length >= 4 && long.includes(short)) return true;
	if (short.length < 4 || (short[0] !== long[0] && short.at(-1) !== long.at(-1))) return false;
	const limit = short.length < 6 ? 1 : short.length < 10 ? 2 : 3;
	return distance(short, long, limit) <= limit;
}

/** In a short list it is found again as fast. */
const worthRemembering = 2000;

/** Remembers what was found of two numbered texts: the same words meet again and again. Newer ones push out older ones. */
export function remembered(texts: Texts, compute: (a: string, b: string) => number) {
	if (texts.size < worthRemembering) {
		return (a: number, b: number): number => compute(texts.text(a), texts.text(b));
	}
	const places = 2 ** 17;
	// Numbers above these are given to other texts when a draft is forgotten.
	const lasting = texts.size;
	const keys = new Float64Array(places);
	const values = new Float64Array(places);
	return (a: number, b: number): number => {
		const [low, high] = a < b ? [a, b] : [b, a];
		if (high >= lasting) return compute(texts.text(a), texts.text(b));
		const key = low * 0x4000000 + high;
		const at = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 15;
		if (keys[at] !== key) {
			keys[at] = key;
			values[at] = compute(texts.text(a), texts.text(b));
		}
		return values[at] ?? 0;
	};
}
