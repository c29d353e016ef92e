/** How what goes out is tried: by one process at a time, again after growing pauses, and then given up where all can see it. */

/** Who takes something has it for so long; when they stop halfway another takes it over. */
export const leaseSeconds = 90;
/** Minutes until the next try, after each failure; then it is given up. */
const pauses = [1, 5, 15, 60, 240, 720, 1440];

/** What stands in the outbox when something is to be sent again as if it was never tried. */
export function anew(now: Date) {
	return {
		state: 'waiting',
		due_at: now.toISOString(),
		attempts: 0,
		lease: null,
		leased_until: null,
		error: null,
		ended_at: null
	} as const;
}

/**
 * When something is tried again that failed so many times.
 * @param seconds how long the other side asks to wait.
 * @returns null when it is given up.
 */
export function nextTry(attempts: number, seconds: number, now: Date): Date | null {
	const pause = pauses[attempts - 1];
	if (pause === undefined) return null;
	return new Date(now.getTime() + Math.max(pause * 60, seconds) * 1000);
}
