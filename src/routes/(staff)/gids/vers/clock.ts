import { localTime } from '$lib/domain/clock.ts';
import { time } from '$lib/ui/format.ts';

/** The time of day of a moment, as people in the city read it. */
export function clock(moment: string): string {
	const { minutes } = localTime(new Date(moment));
	const two = (part: number) => String(part).padStart(2, '0');
	return time(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}
