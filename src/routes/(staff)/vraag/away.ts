import { localTime } from '$lib/domain/clock.ts';

/** Until when somebody is away today; null when they are there. */
export function awayUntil({ away_until }: { away_until: string | null }): string | null {
	return away_until !== null && away_until >= localTime(new Date()).date ? away_until : null;
}

/** Who is there first, and then who is away. */
export function thereFirst<Person>(
	people: readonly Person[],
	away: (person: Person) => string | null
): Person[] {
	return people.toSorted((a, b) => Number(away(a) !== null) - Number(away(b) !== null));
}
