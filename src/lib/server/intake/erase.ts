/** Erasing what visitors said (rule 8): what stays are moments and counts. */
import type { House } from '../house.ts';

/**
 * Erases what visitors said in hours that ended longer ago than the term, or that began so long ago and were never closed.
 * For the program. @returns how many visitors.
 */
export async function eraseDue({ db }: House, keepDays: number, now = new Date()): Promise<number> {
	const before = new Date(now.getTime() - keepDays * 86_400_000).toISOString();
	const erased = await db
		.updateTable('visitor')
		.set({
			shown: 'number',
			goes_by: null,
			language: null,
			line: null,
			phone: null,
			reach: null,
			interpreter: null,
			helper: null,
			erased_at: now.toISOString()
		})
		.where('erased_at', 'is', null)
		.where('drop_in_id', 'in', (eb) =>
			eb
				.selectFrom('drop_in')
				.select('id')
				.where((of) =>
					of.or([
						of('closed_at', '<', before),
						of.and([of('closed_at', 'is', null), of('opened_at', '<', before)])
					])
				)
		)
		.executeTakeFirst();
	return Number(erased.numUpdatedRows);
}
