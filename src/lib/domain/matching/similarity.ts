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
	const limit = short.length < 6 ? 1 : short.length < 10 ? 2 : 3;
	const apart = distance(short, long, limit);
	if (apart <= limit) {
		if (short.length < 6) return 0.78;
		return apart === 1 ? 0.9 : apart === 2 ? (short.length < 8 ? 0.7 : 0.8) : 0.7;
	}
	return sound(short) === sound(long) ? 0.8 : 0;
}

/** Whether two names of streets are one, but for a slip of the pen or an abbreviation. */
export function nearStreet(a: string, b: string): boolean {
	if (a === '' || b === '' || /\d/.test(a) || /\d/.test(b)) return false;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length >= 4 && (long.startsWith(short) || long.endsWith(short))) return true;
	if (short.length < 4) return false;
	const limit = short.length < 6 ? 1 : short.length < 10 ? 2 : 3;
	return distance(short, long, limit) <= limit;
}

/** Remembers what was found of two numbered texts: the same words meet again and again. */
export function remembered(texts: Texts, compute: (a: string, b: string) => number) {
	const most = 2_000_000;
	let found = new Map<number, number>();
	return (a: number, b: number): number => {
		const key = a < b ? a * 0x4000000 + b : b * 0x4000000 + a;
		const known = found.get(key);
		if (known !== undefined) return known;
		if (found.size >= most) found = new Map();
		const value = compute(texts.text(a), texts.text(b));
		found.set(key, value);
		return value;
	};
}
