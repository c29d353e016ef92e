/** What must be done once, by whichever of several processes comes first. */
import type { Db } from './db/index.ts';

/**
 * Takes a turn: one process at a time gets it, and nobody again before the time is over. Who takes it and then stops
 * leaves the work until the next turn.
 * @param name what is to be done.
 * @param seconds how long it is done with then.
 * @returns whether this process is to do it.
 */
export async function takeTurn(
	db: Db,
	name: string,
	seconds: number,
	now = new Date()
): Promise<boolean> {
	const due_at = new Date(now.getTime() + seconds * 1000).toISOString();
	const got = await db
		.insertInto('duty')
		.values({ name, due_at })
		.onConflict((conflict) =>
			conflict.column('name').doUpdateSet({ due_at }).where('duty.due_at', '<=', now.toISOString())
		)
		.executeTakeFirst();
	return got.numInsertedOrUpdatedRows === 1n;
}
