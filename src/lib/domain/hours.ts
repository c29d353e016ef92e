/** Opening hours: what is open now, what opens next, and the hours of a week, with Dutch public holidays. */
import { addDays, localTime, minutesOf, weekdayOf } from './clock.ts';
import type { Schedule } from './documents.ts';
import { isHoliday } from './holidays.ts';

export interface Opening {
	/** Local date. */
	date: string;
	opens_at: string;
	closes_at: string;
	drop_in: boolean;
	place_id: string | null;
	note: string | null;
}

/** The opening that is going on at a moment, or null when closed (or when no hours are known). */
export function openAt(schedules: readonly Schedule[], moment: Date): Opening | null {
	const { date, minutes } = localTime(moment);
	return (
		openingsOn(schedules, date).find(
			(opening) => minutesOf(opening.opens_at) <= minutes && minutes < closingMinute(opening)
		) ?? null
	);
}

/** '23:59' is written for midnight: the last minute counts. */
function closingMinute({ closes_at }: Opening): number {
	return closes_at === '23:59' ? 24 * 60 : minutesOf(closes_at);
}

/** The first opening that begins after a moment, within the coming 35 days; null when there is none. */
export function nextOpening(schedules: readonly Schedule[], moment: Date): Opening | null {
	if (schedules.length === 0) return null;
	const { date, minutes } = localTime(moment);
	for (const day of comingDays(date)) {
		const next = openingsOn(schedules, day).find(
			(opening) => day !== date || minutesOf(opening.opens_at) > minutes
		);
		if (next) return next;
	}
	return null;
}

/** The same days are asked for again for every result. */
let coming: { from: string; days: readonly string[] } | undefined;

function comingDays(from: string): readonly string[] {
	if (coming?.from !== from) {
		coming = { from, days: Array.from({ length: 35 }, (_, ahead) => addDays(from, ahead)) };
	}
	return coming.days;
}

/** Whether one can still walk in today: now, or later on this day. */
export function canWalkInToday(schedules: readonly Schedule[], moment: Date): boolean {
	const { date, minutes } = localTime(moment);
	return openingsOn(schedules, date).some(
		(opening) => opening.drop_in && minutes < closingMinute(opening)
	);
}

/** The openings of the week (Monday to Sunday) in which a local date falls. */
export function weekOf(
	schedules: readonly Schedule[],
	date: string
): { date: string; holiday: boolean; openings: Opening[] }[] {
	const monday = addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
	return Array.from({ length: 7 }, (_, index) => {
		const day = addDays(monday, index);
		return { date: day, holiday: isHoliday(day), openings: openingsOn(schedules, day) };
	});
}

/** The openings on one local date, in order of time. On a public holiday only lines of day and night are open. */
export function openingsOn(schedules: readonly Schedule[], date: string): Opening[] {
	const holiday = isHoliday(date);
	const weekday = weekdayOf(date);
	return schedules
		.filter((schedule) => fallsOn(schedule, date, weekday) && (!holiday || isDayAndNight(schedule)))
		.map(({ opens_at, closes_at, drop_in, place_id, note }) => ({
			date,
			opens_at,
			closes_at,
			drop_in,
			place_id,
			note
		}))
		.sort((a, b) => a.opens_at.localeCompare(b.opens_at));
}

function isDayAndNight({ byday, opens_at, closes_at }: Schedule): boolean {
	return opens_at === '00:00' && closes_at === '23:59' && byday.split(',').length === 7;
}

/** RFC 5545 BYDAY: `MO,TU` each week, or `1WE,-1FR` counted within the month. */
function fallsOn(schedule: Schedule, date: string, weekday: string): boolean {
	if (schedule.valid_from && date < schedule.valid_from) return false;
	if (schedule.valid_to && date > schedule.valid_to) return false;
	return schedule.byday.split(',').some((rule) => {
		if (!rule.endsWith(weekday)) return false;
		const nth = Number(rule.slice(0, -2));
		if (schedule.freq === 'WEEKLY' || !nth) return true;
		const day = Number(date.slice(8));
		const length = new Date(Date.UTC(+date.slice(0, 4), +date.slice(5, 7), 0)).getUTCDate();
		return nth > 0 ? Math.ceil(day / 7) === nth : Math.ceil((length - day + 1) / 7) === -nth;
	});
}
