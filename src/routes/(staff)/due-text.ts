import { localTime } from '$lib/domain/clock.ts';
import * as m from '$lib/i18n/paraglide/messages.js';
import { dayName, time } from '$lib/ui/format.ts';

/** 'voor vrijdag 17.00' of a moment. */
export function dueText(moment: string): string {
	const { date, minutes } = localTime(new Date(moment));
	return m.due_before({ day: dayName(date), time: time(clock(minutes)) });
}

/** 'donderdag 14.00' of a moment. */
export function whenText(moment: string): string {
	const { date, minutes } = localTime(new Date(moment));
	return `${dayName(date)} ${time(clock(minutes))}`;
}

function clock(minutes: number): string {
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
