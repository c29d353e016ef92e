/** Working days and working hours: Monday to Friday, 9.00 to 17.00 in Amsterdam, not on Dutch public holidays. */
import { addDays, localTime, weekdayOf } from './clock.ts';
import { isHoliday } from './holidays.ts';

const opens = 9 * 60;
const closes = 17 * 60;

/** Whether people work on a local date. */
export function isWorkingDay(date: string): boolean {
	const weekday = weekdayOf(date);
	return weekday !== 'SA' && weekday !== 'SU' && !isHoliday(date);
}

/** Whether people work at a moment. */
export function isWorkingTime(moment: Date): boolean {
	const { date, minutes } = localTime(moment);
	return isWorkingDay(date) && minutes >= opens && minutes < closes;
}

/** The moment at which people begin to work on a local date. */
export function startOfWork(date: string): Date {
	return momentOf(date, opens);
}

/** The local date so many working days after (or, when negative, before) a local date. 0 is the date itself. */
export function addWorkingDays(date: string, days: number): string {
	const step = days < 0 ? -1 : 1;
	let left = Math.abs(days);
	let at = date;
	while (left > 0) {
		at = addDays(at, step);
		if (isWorkingDay(at)) left--;
	}
	return at;
}

/**
 * The moment at which a promise of so many working days ends: at the close of the last of them.
 * What comes in after hours, in a weekend or on a holiday counts from the next working day; 0 days is before the close of
 * the day itself (or of the next working day).
 */
export function dueAfter(moment: Date, days: number): Date {
	const { date, minutes } = localTime(moment);
	const first = isWorkingDay(date) && minutes < closes ? date : addWorkingDays(date, 1);
	return momentOf(addWorkingDays(first, days), closes);
}

/** The same time of day so many working days ago: what was due before it is late by at least so long. */
export function workingDaysAgo(moment: Date, days: number): Date {
	const { date, minutes } = localTime(moment);
	return momentOf(addWorkingDays(date, -days), minutes);
}

/** Working hours between two moments. */
export function workingHours(from: Date, to: Date): number {
	if (to <= from) return 0;
	const [start, end] = [localTime(from), localTime(to)];
	const within = (minutes: number) => Math.min(closes, Math.max(opens, minutes)) - opens;
	let total = 0;
	for (let date = start.date; date <= end.date; date = addDays(date, 1)) {
		if (!isWorkingDay(date)) continue;
		const until = date === end.date ? within(end.minutes) : closes - opens;
		const since = date === start.date ? within(start.minutes) : 0;
		total += Math.max(0, until - since);
	}
	return total / 60;
}

/** The moment at which a clock in Amsterdam shows these minutes since midnight on a local date. */
export function momentOf(date: string, minutes: number): Date {
	const guess = new Date(Date.parse(`${date}T00:00:00Z`) + minutes * 60_000);
	const shown = localTime(guess);
	const ahead =
		(Date.parse(`${shown.date}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / 60_000 +
		shown.minutes -
		minutes;
	return new Date(guess.getTime() - ahead * 60_000);
}
