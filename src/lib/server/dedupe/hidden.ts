/** Numbers that callers said are wrong: merging and splitting entries shows none of them again. */
import type { Kind } from '../../domain/entries.ts';
import { phoneDigits } from '../../domain/phones.ts';
import type { Db, Row } from '../db/index.ts';
import * as directory from '../directory/index.ts';

const table_name = 'hidden_phone';

/** Hides at the entry that stays the numbers it has that were hidden at the others, and keeps which those are. */
export async function hideAlong(
	trx: Db,
	merge_id: string,
	kind: Kind,
	kept: string,
	gone: readonly string[]
): Promise<void> {
	const shown = await digitsOf(trx, kind, kept);
	for (const from_id of gone) {
		for (const row of await hiddenAt(trx, kind, from_id)) {
			if (!shown.has(row.number) || !(await hide(trx, { ...row, entity_id: kept }))) continue;
			await trx
				.insertInto('merge_pointer')
				.values({ merge_id, table_name, column_name: 'entity_id', row_key: row.number, from_id })
				.execute();
		}
	}
}

/**
 * Takes away what the merge hid at the entry that stayed; a number that somebody looked at since and showed again is
 * shown at the others too. What was hidden since the merge is hidden wherever that number is now.
 */
export async function splitHidden(
	trx: Db,
	{ id, entity: kind, kept_id: kept, at }: Row<'merge'>,
	gone: readonly string[]
): Promise<void> {
	const hidden = new Map((await hiddenAt(trx, kind, kept)).map((row) => [row.number, row]));
	const along = await trx
		.selectFrom('merge_pointer')
		.select(['row_key', 'from_id'])
		.where('merge_id', '=', id)
		.where('table_name', '=', table_name)
		.execute();
	for (const { row_key, from_id } of along)
		await show(trx, kind, hidden.delete(row_key) ? kept : from_id, row_key);
	const since = [...hidden.values()].filter(({ hidden_at }) => hidden_at > at);
	for (const entity_id of gone) {
		const shown = await digitsOf(trx, kind, entity_id);
		for (const row of since) if (shown.has(row.number)) await hide(trx, { ...row, entity_id });
	}
	const stayed = await digitsOf(trx, kind, kept);
	for (const { number } of since) if (!stayed.has(number)) await show(trx, kind, kept, number);
}

function hiddenAt(trx: Db, kind: Kind, id: string): Promise<Row<'hidden_phone'>[]> {
	return trx
		.selectFrom('hidden_phone')
		.selectAll()
		.where('entity', '=', kind)
		.where('entity_id', '=', id)
		.execute();
}

async function digitsOf(trx: Db, kind: Kind, id: string): Promise<Set<string>> {
	const entry = await directory.entry(trx, kind, id);
	const phones = entry && 'phones' in entry ? entry.phones : [];
	return new Set(phones.map(({ number }) => phoneDigits(number)));
}

/** @returns whether it was shown. */
async function hide(trx: Db, row: Row<'hidden_phone'>): Promise<boolean> {
	const made = await trx
		.insertInto('hidden_phone')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return made.numInsertedOrUpdatedRows === 1n;
}

async function show(trx: Db, kind: Kind, id: string, number: string): Promise<void> {
	await trx
		.deleteFrom('hidden_phone')
		.where('entity', '=', kind)
		.where('entity_id', '=', id)
		.where('number', '=', number)
		.execute();
}
