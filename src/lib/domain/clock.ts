/** Local time in the city. Moments are stored in UTC; people read Europe/Amsterdam. */
import type { Weekday } from './documents.ts';

export interface LocalTime {
	/** `YYYY-MM-DD` */
	date: string;
	weekday: Weekday;
	/** Minutes since midnight. */
	minutes: number;
}

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const satisfies Weekday[];

const formatter = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Europe/Amsterdam',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** The date, weekday and time of day in Amsterdam at a moment. */
export function localTime(moment: Date): LocalTime {
	const minute = Math.floor(moment.getTime() / 60_000);
	if (lastAsked?.minute !== minute) lastAsked = { minute, time: computeLocalTime(moment) };
	return lastAsked.time;
}

/** The same minute is asked for thousands of times while ranking. */
let lastAsked: { minute: number; time: LocalTime } | undefined;

function computeLocalTime(moment: Date): LocalTime {
	const parts: Record<string, string> = {};
	for (const part of formatter.formatToParts(moment)) parts[part.type] = part.value;
	const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
	return {
		date,
		weekday: weekdayOf(date),
		minutes: Number(parts['hour']) * 60 + Number(parts['minute'])
	};
}

/** The weekday of a local date. */
export function weekdayOf(date: string): Weekday {
	return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';
}

/** The date so many days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() + days);
	return day.toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
	const [hours = '0', minutes = '0'] = time.split(':');
	return Number(hours) * 60 + Number(minutes);
}
