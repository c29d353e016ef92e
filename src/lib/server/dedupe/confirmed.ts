/** What was confirmed since a merge: undoing the merge does not make it unsaid. */
import type { Entries } from '../../domain/entries.ts';
import { sameFact } from '../../domain/freshness.ts';
import type { Db, Row } from '../db/index.ts';
import * as directory from '../directory/index.ts';

/** The facts of the entry that stays that were confirmed after the merge. */
export async function confirmedSince(trx: Db, merge: Row<'merge'>): Promise<Row<'assurance'>[]> {
	const before = new Set(confirmedBefore(merge).map(moment));
	const now = await trx
		.selectFrom('assurance')
		.selectAll()
		.where('entity', '=', merge.entity)
		.where('entity_id', '=', merge.kept_id)
		.execute();
	return now.filter((fact) => !before.has(moment(fact)));
}

/**
 * After the split: each of these facts is confirmed at every entry that says what was confirmed; where the entry that
 * stayed says something else now, it is confirmed as it was before the merge.
 * @param was the entry of which they were confirmed.
 */
export async function confirmAgain(
	trx: Db,
	merge: Row<'merge'>,
	ids: readonly string[],
	was: Entries[Row<'merge'>['entity']],
	since: readonly Row<'assurance'>[]
): Promise<void> {
	const { entity, kept_id } = merge;
	for (const { field } of since) {
		await trx
			.deleteFrom('assurance')
			.where('entity', '=', entity)
			.where('entity_id', '=', kept_id)
			.where('field', '=', field)
			.execute();
		const before = confirmedBefore(merge).filter((fact) => fact.field === field);
		if (before.length > 0) await trx.insertInto('assurance').values(before).execute();
	}
	for (const entity_id of ids) {
		const entry = await directory.entry(trx, entity, entity_id);
		for (const fact of since) {
			if (!entry || !sameFact(fact.field, was, entry)) continue;
			const { assured_at, assured_by, source_id, how } = fact;
			await trx
				.insertInto('assurance')
				.values({ ...fact, entity_id })
				.onConflict((conflict) =>
					conflict
						.columns(['entity', 'entity_id', 'field'])
						.doUpdateSet({ assured_at, assured_by, source_id, how })
						.where('assurance.assured_at', '<', assured_at)
				)
				.execute();
		}
	}
}

function confirmedBefore({ rows }: Row<'merge'>): Row<'assurance'>[] {
	return (JSON.parse(rows) as { assurance: Row<'assurance'>[] }).assurance;
}

function moment({ field, assured_at, assured_by }: Row<'assurance'>): string {
	return JSON.stringify([field, assured_at, assured_by]);
}
