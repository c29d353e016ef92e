import { addDays } from './clock.ts';

const cache = new Map<number, Map<string, string>>();

/**
 * The Dutch public holidays of a year, from date to message key. Liberation Day counts in the years in which
 * most people are free (every fifth); Good Friday is a working day. Source: Algemene termijnenwet art. 3; Easter after Meeus/Jones/Butcher.
 */
export function holidays(year: number): ReadonlyMap<string, string> {
	const known = cache.get(year);
	if (known) return known;
	const easter = easterSunday(year);
	const kingsDay =
		new Date(`${year}-04-27T00:00:00Z`).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`;
	const days = new Map([
		[`${year}-01-01`, 'new_year'],
		[easter, 'easter'],
		[addDays(easter, 1), 'easter_monday'],
		[kingsDay, 'kings_day'],
		[addDays(easter, 39), 'ascension'],
		[addDays(easter, 49), 'pentecost'],
		[addDays(easter, 50), 'whit_monday'],
		[`${year}-12-25`, 'christmas'],
		[`${year}-12-26`, 'boxing_day']
	]);
	if (year % 5 === 0) days.set(`${year}-05-05`, 'liberation_day');
	cache.set(year, days);
	return days;
}

/** Whether a local date is a Dutch public holiday. */
export function isHoliday(date: string): boolean {
	return holidays(Number(date.slice(0, 4))).has(date);
}

function easterSunday(year: number): string {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor(b / 4);
	const e = b % 4;
	const g = Math.floor((8 * b + 13) / 25);
	const h = (19 * a + b - d - g + 15) % 30;
	const i = Math.floor(c / 4);
	const k = c % 4;
	const l = (32 + 2 * e + 2 * i - h - k) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const month = Math.floor((h + l - 7 * m + 114) / 31);
	const day = ((h + l - 7 * m + 114) % 31) + 1;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
