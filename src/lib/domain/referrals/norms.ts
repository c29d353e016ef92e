/** The promises with a clock (design section 7), in working days; 0 is before the close of the same day. */
import { localTime } from '../clock.ts';
import { addWorkingDays, dueAfter, momentOf } from '../working-time.ts';
import type { Urgency } from './words.ts';

/** What an organisation promises. */
export interface Norms {
	/** To answer a handover, or as the holder to take a next step. */
	answer_days: number;
	/** The same, and calling back, when it is urgent. */
	urgent_days: number;
	/** To call the resident after accepting. */
	call_back_days: number;
}

/** The city's norms: for whoever set none. */
export const cityNorms: Norms = { answer_days: 2, urgent_days: 0, call_back_days: 2 };

/** What an organisation can choose from. */
export const normChoices = {
	answer_days: [1, 2, 3, 5],
	urgent_days: [0, 1],
	call_back_days: [1, 2, 3, 5]
} as const satisfies Record<keyof Norms, readonly number[]>;

const followUpDays = 10;
/** So long after the holder was late it is their coordinator's as well. */
export const escalateAfterDays = 1;

/** When a receiver has answered, or a holder has taken a next step. */
export function answerDue(norms: Norms, urgency: Urgency, from: Date): string {
	const days = urgency === 'today' ? norms.urgent_days : norms.answer_days;
	return dueAfter(from, days).toISOString();
}

/** When whoever accepted has called the resident, unless they agreed on another moment. */
export function callBackDue(norms: Norms, urgency: Urgency, from: Date): string {
	const days = urgency === 'today' ? norms.urgent_days : norms.call_back_days;
	return dueAfter(from, days).toISOString();
}

/** When it is looked at again once contact was made. */
export function followUpDue(from: Date): string {
	return dueAfter(from, followUpDays).toISOString();
}

export type Reminder = 'soon' | 'today' | 'next_day';

/** So long before the end it is 'soon'. */
const soonHours = 2;

/** Whether a clock that still runs ends within two hours, today, or before the next working day is over; else null. */
export function reminderOf(due: string, now: Date): Reminder | null {
	const left = Date.parse(due) - now.getTime();
	if (left <= 0) return null;
	if (left <= soonHours * 3600_000) return 'soon';
	const [end, today] = [localTime(new Date(due)).date, localTime(now).date];
	if (end === today) return 'today';
	return end <= addWorkingDays(today, 1) ? 'next_day' : null;
}

/**
 * When whoever must act is reminded of a clock: in the morning of the day on which it ends, or two hours before its end
 * when it began that day. Null when there is no time left for a reminder.
 */
export function remindAt(since: string, due: string): Date | null {
	const end = localTime(new Date(due));
	const sameDay = localTime(new Date(since)).date === end.date;
	const at = sameDay
		? new Date(Date.parse(due) - soonHours * 3600_000)
		: momentOf(end.date, Math.min(morning, end.minutes));
	return at.toISOString() > since && at.toISOString() < due ? at : null;
}

const morning = 9 * 60;
