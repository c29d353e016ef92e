/** Dates, numbers and ages as the Dutch write them. */
import { line } from './text.ts';

/** A date as `YYYY-MM-DD`, the day first as in Dutch; null when it is none or there is no such day. */
export function readDate(text: string): string | null {
	const whole = (line(text) ?? '')
		.toLowerCase()
		.replace(/^(?:ma|di|wo|do|vr|za|zo)\p{L}*,?\s+/u, '');
	const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[t ])/.exec(whole);
	if (iso) return day(iso[1], iso[2], iso[3]);
	const numbers = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?:$|\s)/.exec(whole);
	if (numbers) return day(fourDigits(numbers[3]), numbers[2], numbers[1]);
	const words = /^(\d{1,2})(?:e|ste|de|th|st|nd|rd)?[\s-]+(\p{L}+)\.?[\s-]+(\d{4}|\d{2})$/u.exec(
		whole
	);
	if (words) return day(fourDigits(words[3]), month(words[2]), words[1]);
	const english = /^(\p{L}+)\.?\s+(\d{1,2})(?:th|st|nd|rd)?,?\s+(\d{4})$/u.exec(whole);
	return english ? day(english[3], month(english[1]), english[2]) : null;
}

const months = [
	['jan'],
	['feb'],
	['maa', 'mrt', 'mar'],
	['apr'],
	['mei', 'may'],
	['jun'],
	['jul'],
	['aug'],
	['sep'],
	['okt', 'oct'],
	['nov'],
	['dec']
];

function month(word = ''): string {
	return String(months.findIndex((names) => names.includes(word.slice(0, 3))) + 1);
}

function fourDigits(year = ''): string {
	return year.length === 2 ? `20${year}` : year;
}

function day(year = '', month = '', date = ''): string | null {
	const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	const moment = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : null;
}

/**
 * A number with a comma or a point: '1.234,50', '12,5', '€ 7,-', '1,234.50'. A point with three digits behind it
 * parts thousands, as in Dutch. Null when it is none.
 */
export function readNumber(text: string): number | null {
	const whole = (line(text) ?? '')
		.replace(/^(?:€|eur(?:o)?)\s*|\s*(?:€|euro?|jaar|jr\.?)$/gi, '')
		.replace(/,[-–—]+$/, '');
	if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(whole))
		return Number(whole.replaceAll('.', '').replace(',', '.'));
	if (/^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(whole)) return Number(whole.replaceAll(',', ''));
	return /^-?\d{1,15}(?:[.,]\d{1,15})?$/.test(whole) ? Number(whole.replace(',', '.')) : null;
}

/** A coordinate in degrees: here the point never parts thousands. */
export function readDegrees(text: string): number | null {
	const whole = (line(text) ?? '').replace(/°$/, '');
	return /^-?\d{1,3}(?:[.,]\d{1,15})?$/.test(whole) ? Number(whole.replace(',', '.')) : null;
}

export interface Ages {
	minimum_age: number | null;
	maximum_age: number | null;
}

/** Ages: '18+', '12 t/m 18 jaar', 'vanaf 65', 'tot 27 jaar' (27 is too old), '4-12'. Null when it says none. */
export function readAges(text: string): Ages | null {
	const whole = (line(text) ?? '')
		.toLowerCase()
		.replace(/\s*\b(?:jaar|jr|years?|yrs?|oud|old)\b\.?/g, '');
	if (/^(?:alle leeftijden|iedereen|all ages|everyone)$/.test(whole))
		return { minimum_age: null, maximum_age: null };
	const range = /^(?:van\s+)?(\d{1,3})\s*(-|–|t\/m|tm|tot en met|tot|to|until)\s*(\d{1,3})$/.exec(
		whole
	);
	if (range) {
		const [minimum_age, last] = [Number(range[1]), Number(range[3])];
		const maximum_age = range[2] === 'tot' ? last - 1 : last;
		return minimum_age <= maximum_age ? { minimum_age, maximum_age } : null;
	}
	const from =
		/^(?:vanaf\s+|from\s+)?(\d{1,3})\s*(?:\+|plus|-?plussers?|en ouder|and over|and up)$|^(?:vanaf|from|boven de)\s+(\d{1,3})$/.exec(
			whole
		);
	if (from) return { minimum_age: Number(from[1] ?? from[2]), maximum_age: null };
	const until = /^(tot|onder de|under|t\/m|tot en met|up to)\s+(\d{1,3})$/.exec(whole);
	if (until)
		return {
			minimum_age: null,
			maximum_age: Number(until[2]) - (/^(?:tot|onder de|under)$/.test(until[1] ?? '') ? 1 : 0)
		};
	return null;
}
