/** Numbers that callers say are wrong: shown to nobody until somebody looked. */
import type { Kind } from '../../domain/entries.ts';
import { phoneDigits } from '../../domain/phones.ts';
import { type Db, transaction } from '../db/index.ts';
import { record } from '../events.ts';

/** The digits that are hidden, by entry. Most entries have none. */
export async function hiddenNumbers(
	db: Db,
	kind: Kind,
	ids: readonly string[]
): Promise<Map<string, Set<string>>> {
	const rows = await db
		.selectFrom('hidden_phone')
		.select(['entity_id', 'number'])
		.where('entity', '=', kind)
		.where('entity_id', 'in', ids)
		.execute();
	const groups = Map.groupBy(rows, ({ entity_id }) => entity_id);
	return new Map([...groups].map(([id, all]) => [id, new Set(all.map(({ number }) => number))]));
}

/** Takes a number of an entry from view. For `freshness`, which knows when. @returns false when it was hidden already. */
export async function hideNumber(
	db: Db,
	kind: Kind,
	id: string,
	number: string,
	now = new Date()
): Promise<boolean> {
	return transaction(db, async (trx) => {
		const made = await trx
			.insertInto('hidden_phone')
			.values({
				entity: kind,
				entity_id: id,
				number: phoneDigits(number),
				hidden_at: now.toISOString()
			})
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (made.numInsertedOrUpdatedRows !== 1n) return false;
		await record(trx, { type: `${kind}.number_hidden`, entity: kind, entity_id: id, at: now });
		return true;
	});
}

/** Shows all numbers of an entry again: somebody looked. @returns whether one was hidden. */
export async function putNumberBack(
	db: Db,
	actorId: string | null,
	kind: Kind,
	id: string,
	now = new Date()
): Promise<boolean> {
	return transaction(db, async (trx) => {
		const gone = await trx
			.deleteFrom('hidden_phone')
			.where('entity', '=', kind)
			.where('entity_id', '=', id)
			.executeTakeFirst();
		if (gone.numDeletedRows === 0n) return false;
		const type = `${kind}.number_back`;
		await record(trx, { type, entity: kind, entity_id: id, actor_id: actorId, at: now });
		return true;
	});
}
