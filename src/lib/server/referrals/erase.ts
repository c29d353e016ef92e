/** Erasing what a resident said (rule 8): what stays are counts. */
import { sql } from 'kysely';
import { record } from '../events.ts';
import { transaction } from '../db/index.ts';
import type { House } from '../house.ts';
import { hashCardsAnew } from './card.ts';
import { sealedColumns, sealedTables } from './sealed.ts';

/**
 * Erases one question: the resident, every sealed text, the card and its code. The states, moments and needs stay, for counting.
 * For the program, the command line and after a resident's wish. Refuses nothing; erasing twice changes nothing.
 * @returns whether there was something to erase.
 */
export async function erase(
	house: House,
	questionId: string,
	by: string | null,
	now = new Date()
): Promise<boolean> {
	return transaction(house.db, async (db) => {
		const changed = await db
			.updateTable('question')
			.set({ erased_at: now.toISOString() })
			.where('id', '=', questionId)
			.where('erased_at', 'is', null)
			.executeTakeFirst();
		if (changed.numUpdatedRows !== 1n) return false;
		await db.deleteFrom('resident').where('question_id', '=', questionId).execute();
		// Of a visitor of a drop-in hour nothing stays when one of their questions is erased.
		await db
			.updateTable('visitor')
			.set({
				...Object.fromEntries(sealedColumns.visitor.map((column) => [column, null])),
				shown: 'number',
				erased_at: now.toISOString()
			})
			.where('id', 'in', (eb) =>
				eb.selectFrom('visitor_question').select('visitor_id').where('question_id', '=', questionId)
			)
			.execute();
		await db.deleteFrom('card').where('question_id', '=', questionId).execute();
		const hops = db.selectFrom('referral').select('id').where('question_id', '=', questionId);
		await db.deleteFrom('referral_link').where('referral_id', 'in', hops).execute();
		await db.deleteFrom('message').where('referral_id', 'in', hops).execute();
		await db
			.updateTable('referral')
			.set(Object.fromEntries(sealedColumns.referral.map((column) => [column, null])))
			.where('question_id', '=', questionId)
			.execute();
		await db
			.updateTable('consent')
			.set({ why_not: null })
			.where('question_id', '=', questionId)
			.execute();
		await record(db, {
			type: 'question.erased',
			entity: 'question',
			entity_id: questionId,
			actor_id: by,
			at: now
		});
		return true;
	});
}

/** Erases what ended longer ago than the term. For the program: at its start and every hour. @returns how many. */
export async function eraseDue(house: House, keepDays: number, now = new Date()): Promise<number> {
	const before = new Date(now.getTime() - keepDays * 86_400_000).toISOString();
	const due = await house.db
		.selectFrom('question')
		.select('id')
		.where('closed_at', '<', before)
		.where('erased_at', 'is', null)
		.execute();
	for (const { id } of due) await erase(house, id, null, now);
	const drafts = new Date(now.getTime() - draftDays * 86_400_000).toISOString();
	await house.db.deleteFrom('draft').where('saved_at', '<', drafts).execute();
	return due.length;
}

/** A draft that nobody touched for so long is thrown away. */
const draftDays = 14;

/** Seals everything with the current key that a former key had sealed. @returns how many texts were sealed anew. */
export async function sealAnew(house: House): Promise<number> {
	let count = 0;
	for (const table of sealedTables) {
		const key = table === 'resident' || table === 'card' ? 'question_id' : 'id';
		for (const column of sealedColumns[table]) {
			count += await sealColumn(house, table, key, column);
		}
	}
	await hashCardsAnew(house);
	return count;
}

async function sealColumn(
	{ db, vault }: House,
	table: string,
	key: string,
	column: string
): Promise<number> {
	const [from, id, text] = [sql.table(table), sql.ref(key), sql.ref(column)];
	const { rows } = await sql<{ id: string; text: string }>`
		select ${id} as id, ${text} as text from ${from}
		where ${text} is not null and ${text} not like ${`${vault.keyId}.%`}`.execute(db);
	for (const row of rows) {
		const place = `${table}.${column}:${row.id}`;
		const sealed = vault.seal(place, vault.open(place, row.text));
		await sql`update ${from} set ${text} = ${sealed} where ${id} = ${row.id}`.execute(db);
	}
	return rows.length;
}
