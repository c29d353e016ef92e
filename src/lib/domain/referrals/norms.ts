/** The promises with a clock (design section 7), in working days; 0 is before the close of the same day. */
import { dueAfter } from '../working-time.ts';
import type { Urgency } from './words.ts';

const answerDays: Readonly<Record<Urgency, number>> = { today: 0, this_week: 2, normal: 2 };
const callBackDays = 2;
const followUpDays = 10;
/** So long after the holder was late it is their coordinator's as well. */
export const escalateAfterDays = 1;

/** When a receiver has answered, or a holder has taken a next step. */
export function answerDue(urgency: Urgency, from: Date): string {
	return dueAfter(from, answerDays[urgency]).toISOString();
}

/** When whoever accepted has called the resident, unless they agreed on another moment. */
export function callBackDue(urgency: Urgency, from: Date): string {
	return dueAfter(from, urgency === 'today' ? 0 : callBackDays).toISOString();
}

/** When it is looked at again once contact was made. */
export function followUpDue(from: Date): string {
	return dueAfter(from, followUpDays).toISOString();
}
