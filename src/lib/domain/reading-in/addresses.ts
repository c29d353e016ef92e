/** Addresses and postcodes as people write them. */
import { line, plain } from './text.ts';

export interface ReadAddress {
	/** Street with house number, or a post box. */
	address_1: string | null;
	/** `1315 AB`, or four digits when that is all. */
	postal_code: string | null;
	city: string | null;
}

/**
 * Reads an address in one cell: 'Straat 12-A bis, 1315 AB Almere'. What is left out stays null.
 * A Dutch postcode: four digits, the first not 0, and two letters, not SA, SD or SS (PostNL).
 */
export function readAddress(text: string): ReadAddress {
	const whole = (plain(text) ?? '').slice(0, 1000).replace(/\n+/g, ', ').replace(country, '');
	const code = postcode.exec(whole);
	if (!code) return withoutPostcode(whole);
	return {
		address_1: tidy(whole.slice(0, code.index)),
		postal_code: written(code),
		city: tidy(whole.slice(code.index + code[0].length))
	};
}

/** A postcode and nothing else: `1315 AB`, or four digits; null when it is none. */
export function readPostcode(text: string): string | null {
	const whole = line(text) ?? '';
	const found = postcode.exec(whole);
	if (found && found[0].length === whole.length) return written(found);
	return /^[1-9]\d{3}$/.test(whole) ? whole : null;
}

/** Street, number and addition apart; null when there is no house number. */
export function houseNumber(
	address: string
): { street: string; number: string; addition: string } | null {
	const found = /^(.*?\p{L}.*?)[\s,]+(\d{1,5})(?:\s*[-/ ]?\s*([\p{L}\d][\p{L}\d\s./-]*))?$/u.exec(
		(line(address) ?? '').slice(0, 200)
	);
	if (!found) return null;
	const [, street = '', number = '', addition = ''] = found;
	return { street: street.trim(), number, addition: addition.trim() };
}

/** One address in all its notations: 'Straat 12 a', 'STRAAT 12-A' and 'straat 12A' are the same. */
export function addressKey(address: string): string {
	const parts = houseNumber(address);
	const text = parts ? `${parts.street} ${parts.number}${parts.addition}` : address;
	const squeezed = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/str\.(?=\s|\d|$)/g, 'straat')
		.replace(/[^\p{L}\p{N}]/gu, '');
	return squeezed;
}

const postcode =
	/(?<![\d\p{L}])([1-9]\d{3})\s?-?(?!(?:SA|SD|SS)(?![\p{L}]))([A-Z]{2})(?![\p{L}\d])/iu;
const country = /[\s,(-]*\b(?:nederland|the netherlands|netherlands|holland|nl)\)?\s*$/i;

function written([, digits = '', letters = '']: RegExpExecArray): string {
	return `${digits} ${letters.toUpperCase()}`;
}

function withoutPostcode(whole: string): ReadAddress {
	const pieces = whole.split(',').map((piece) => piece.trim());
	const last = pieces.at(-1) ?? '';
	const hasCity = pieces.length > 1 && !/\d/.test(last) && last !== '';
	return {
		address_1: tidy((hasCity ? pieces.slice(0, -1) : pieces).join(', ')),
		postal_code: null,
		city: hasCity ? tidy(last) : null
	};
}

function tidy(text: string): string | null {
	const trimmed = text.replace(/^[\s,;:()-]+|[\s,;:(-]+$/g, '').replace(/^([^(]*)\)$/, '$1');
	return trimmed === '' ? null : trimmed;
}
