/** Telephone numbers out of a cell: several at once, in any notation, with what stands beside them. */
import { phoneDigits } from '../phones.ts';

export interface ReadPhone {
	/** Written the one way: `036 527 85 00`, `06 12 34 56 78`, `0800 1234`, `14 036`, `+32 21234567`. */
	number: string;
	extension: string | null;
	/** Words beside it: 'spoed', 'alleen ma'. */
	description: string | null;
	whatsapp: boolean;
}

/**
 * Reads all numbers of a text. What is no number and stands beside none comes back in `left`.
 * Lengths after the Dutch numbering plan (Nummerplan telefoon- en ISDN-diensten): nine digits after the 0,
 * 0800 and 0900 with four or seven more, 14 with an area code, 112, 113 and 116xxx.
 */
export function readPhones(text: string): { phones: ReadPhone[]; left: string | null } {
	const phones: ReadPhone[] = [];
	const left: string[] = [];
	for (const part of parts(text)) {
		const found = numbersOf(part);
		const words = plainWords(found.words);
		const last = phones.at(-1);
		if (found.numbers.length === 0) {
			if (last && found.extension && !last.extension) last.extension = found.extension;
			else if (words) left.push(part);
			continue;
		}
		found.numbers.forEach((number, index) =>
			phones.push({
				number: phoneText(number),
				extension: index === found.numbers.length - 1 ? found.extension : null,
				description: words,
				whatsapp: /whats-?app|\bapp(?:en)?\b/i.test(part)
			})
		);
	}
	const seen = new Set<string>();
	const unique = phones.filter(({ number, extension }) => {
		const key = `${phoneDigits(number)}#${extension ?? ''}`;
		return !seen.has(key) && seen.add(key);
	});
	return { phones: unique, left: left.length > 0 ? left.join('; ') : null };
}

/** The one way in which a number is written. @param digits national digits, or 00 and the country. */
export function phoneText(digits: string): string {
	if (digits.startsWith('00')) return `+${digits.slice(2, 4)} ${digits.slice(4)}`;
	if (/^14\d{3,4}$/.test(digits)) return `14 ${digits.slice(2)}`;
	if (/^0[89]0\d/.test(digits)) return `${digits.slice(0, 4)} ${grouped(digits.slice(4))}`;
	if (!/^0\d{9}$/.test(digits)) return digits;
	if (digits.startsWith('06')) return digits.replace(/^(..)(..)(..)(..)(..)$/, '$1 $2 $3 $4 $5');
	if (shortAreas.test(digits)) return digits.replace(/^(...)(...)(..)(..)$/, '$1 $2 $3 $4');
	return digits.replace(/^(....)(..)(..)(..)$/, '$1 $2 $3 $4');
}

function grouped(rest: string): string {
	return rest.length === 7 ? rest.replace(/^(...)(..)(..)$/, '$1 $2 $3') : rest;
}

/** Area codes of three digits, and 08x, 09x; all others have four. */
const shortAreas = /^0(?:1[0358]|2[0346]|3[03568]|4[03456]|5[0358]|7\d|8[2-8]|9[1-9])/;

/** Pieces that stand apart: by line, comma, semicolon, bar, a slash that is not in a number, 'of', 'en'. */
function parts(text: string): string[] {
	return text
		.normalize('NFKC')
		.replace(/\u00ad|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
		.slice(0, longest)
		.split(
			/[\n\r;,|]+|\s(?:of|en|or|and|&)\s(?=\D{0,20}\d\d)|(?<=\d{5}[\d\s.-]{0,8})\s*\/\s*|\s\/\s/i
		)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

const longest = 2000;
const extensionWords =
	/(?:toestel|tst\.?|ext(?:ensi(?:on|e))?\.?|doorkies(?:nummer)?|(?<=\d\s?)x)\s*:?\s*(\d{1,6})\b/i;

function numbersOf(part: string) {
	const extension = extensionWords.exec(part);
	let words = extension ? part.replace(extension[0], ' ') : part;
	const numbers: string[] = [];
	words = words.replace(
		/(?:\+|\b|(?<=\())[(\d][\d\s()./\u2010-\u2015-]*\d\b|\b\d{3}\b/g,
		(run, at: number) => {
			const plus = run.startsWith('+') || words[at - 1] === '+' ? '+' : '';
			const read = split(plus + run.replace(/^\+/, ''));
			if (!read) return run;
			numbers.push(...read);
			return ' ';
		}
	);
	return { numbers, words, extension: extension?.[1] ?? null };
}

/** Digits as one or more whole numbers, or null when they are none. */
function split(run: string): string[] | null {
	if (run.startsWith('+') || /^\(?00/.test(run)) {
		const digits = phoneDigits(run.replace(/^\(/, ''));
		if (digits.startsWith('0') && !digits.startsWith('00')) return national(digits);
		return digits.length >= 9 && digits.length <= 17 ? [digits] : null;
	}
	const digits = run.replace(/\D/g, '');
	return (
		national(digits) ??
		// A spreadsheet takes the first 0 off, or writes the country without a plus.
		(/^[1-9]\d{8}$/.test(digits) ? national(`0${digits}`) : null) ??
		(/^31[1-9]\d{8}$/.test(digits) ? national(`0${digits.slice(2)}`) : null)
	);
}

/** @returns the numbers that these digits are, one after the other; null when something is left over. */
function national(digits: string): string[] | null {
	if (digits === '') return [];
	if (digits.length > mostDigits) return null;
	for (const length of lengths(digits)) {
		if (length > digits.length) continue;
		const rest = national(digits.slice(length));
		if (rest) return [digits.slice(0, length), ...rest];
	}
	return null;
}

/** Four numbers in a row without a mark between them. */
const mostDigits = 44;

function lengths(digits: string): number[] {
	if (/^11[23]/.test(digits) && digits.length === 3) return [3];
	if (/^116\d{3}$/.test(digits)) return [6];
	if (/^14(?=0)/.test(digits)) return shortAreas.test(digits.slice(2)) ? [5] : [6];
	if (/^0(?:800|90[069])/.test(digits)) return digits.length % 8 === 0 ? [8, 11] : [11, 8];
	if (/^0[1-9]/.test(digits)) return [10];
	return [];
}

const fillers =
	/(?:^|(?<![\p{L}\d]))(?:tel(?:efoon(?:nummer)?)?|telnr|nummer|nr|phone|mobiel|mob|gsm|fax|vast|t|m|bel|algemeen|whats-?app|app)(?![\p{L}\d])\.?/giu;

function plainWords(text: string): string | null {
	const words = text
		.replace(fillers, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[\s:.()[\]/+-]+|[\s:.([/+-]+$/g, '')
		.replace(/^([^(]*)\)$/, '$1');
	return /[\p{L}\d]/u.test(words) ? words : null;
}
