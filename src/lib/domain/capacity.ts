/** Whether a service can take people, as its own people say it with one tap. */
import { daysBetween } from './clock.ts';
import type { CapacityState } from './documents.ts';

/** From so many weeks on a wait is a long one. */
const longWait = 4;
/** After so many days it is asked whether it is still so. */
const lasts = 14;

/**
 * What was tapped: `plek`, `wachten` (with weeks, or not), `vol` (with the last day on which it is full).
 * @param today local date: it cannot be full until a day that is over.
 * @returns null when it says nothing that can be.
 */
export function readCapacity(
	{ say, weeks, until }: { say: string; weeks: string; until: string },
	today: string
): { state: CapacityState; weeks: number | null; until: string | null } | null {
	if (say === 'open') return { state: 'open', weeks: null, until: null };
	if (say === 'wait') {
		const count = /^\d{1,3}$/.test(weeks) ? Number(weeks) : null;
		const long = count !== null && count >= longWait;
		return { state: long ? 'long_wait' : 'short_wait', weeks: count, until: null };
	}
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(until) && !Number.isNaN(Date.parse(until));
	return say === 'full' && isDay && until >= today ? { state: 'full', weeks: null, until } : null;
}

/** Whether it was said so long ago that it may not be so any more. */
export function isOldCapacity({ stated_at }: { stated_at: string }, now: Date): boolean {
	return daysBetween(stated_at, now.toISOString()) >= lasts;
}
