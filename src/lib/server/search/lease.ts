/** What one process does for all that share a database: the first to ask has it for a while. */
import type { Db } from '../db/index.ts';

const seconds = 30;

/** Takes a duty, or keeps it for another half a minute. The database decides who is first. */
export async function take(
	db: Db,
	what: string,
	holder: string,
	now = new Date()
): Promise<boolean> {
	const mine = { holder, until: new Date(now.getTime() + seconds * 1000).toISOString() };
	const got = await db
		.insertInto('lease')
		.values({ what, ...mine })
		.onConflict((conflict) =>
			conflict
				.column('what')
				.doUpdateSet(mine)
				.where((eb) =>
					eb.or([eb('lease.until', '<=', now.toISOString()), eb('lease.holder', '=', holder)])
				)
		)
		.executeTakeFirst();
	return got.numInsertedOrUpdatedRows === 1n;
}

/** Gives a duty back, when this holder has it. */
export async function giveBack(db: Db, what: string, holder: string): Promise<void> {
	await db.deleteFrom('lease').where('what', '=', what).where('holder', '=', holder).execute();
}
