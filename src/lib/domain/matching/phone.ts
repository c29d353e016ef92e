import type { Region } from './region.ts';

/**
 * The telephone numbers in a text, each as the digits by which all notations of it are the same: national, without
 * the leading 0 and without an extension. '+31 (0)36 527 85 00' and '036 - 52 78 500' both give '365278500'.
 * What cannot be a number (too short, one digit again and again) is left out.
 */
export function phoneNumbers(text: string, region: Region): string[] {
	// Most are one plain number, for which the work below is not needed.
	if (/^[\d\s().+-]{5,20}$/.test(text)) return kept([national(text, region)]);
	const numbers = text
		.replace(/\b(?:ext|x|toestel|tst|ext\.)\.?\s*\d+.*$/i, '')
		.split(
			/[;|,\n]|\s(?:or|of|en|and|ou|oder)\s|\/(?=\s*\+?\(?\d[\d\s().-]{8,})(?<=\d[\d\s().-]{8,}\/)/i
		)
		.map((part) => national(part, region));
	return kept(numbers);
}

function kept(numbers: readonly string[]): string[] {
	return numbers.filter(
		(digits) => digits.length >= 5 && digits.length <= 15 && !/^(\d)\1*$/.test(digits)
	);
}

function national(text: string, { dial }: Region): string {
	// Spreadsheets write a number as 2262649.0.
	const plain = text.trim().replace(/^(\d+)\.0+$/, '$1');
	const international = /^(?:\+|00)/.test(plain);
	let digits = plain.replace(/\(0\)/, '').replace(/\D/g, '');
	if (plain.startsWith('00')) digits = digits.slice(2);
	const abroad = international || (dial !== '' && digits.length >= 11);
	if (dial !== '' && abroad && digits.startsWith(dial)) digits = digits.slice(dial.length);
	return digits.replace(/^0+/, '');
}
