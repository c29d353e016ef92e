/** The log of looks (NEN 7513): who saw which resident's data, when, and on what ground. Each row carries the hash of the one before. */
import { createHash } from 'node:crypto';
import { localTime } from '../../domain/clock.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { type Db, type Row, transaction } from '../db/index.ts';
import type { Person } from './command.ts';

/** On what ground somebody may see a question. */
export type Ground =
	'holder' | 'sender' | 'receiver' | 'lead' | 'coordinator' | 'link' | 'export' | 'intake';

/** What was looked at: one question (also by another system) or visitor of a drop-in hour, or its line in a list (noted once a day). */
export type Looked = 'question' | 'system' | 'visitor' | 'list' | 'export';

/** Notes a look. Call it where the data is handed out. */
export async function noteLook(
	db: Db,
	person: Pick<Person, 'contact_id' | 'organization_id'>,
	questionId: string,
	what: Looked,
	ground: Ground,
	now: Date
): Promise<void> {
	await noteLooks(db, person, [{ questionId, ground }], what, now);
}

/** Notes several looks at once; lines of a list that were noted today already are left out. */
export async function noteLooks(
	db: Db,
	person: Pick<Person, 'contact_id' | 'organization_id'>,
	seen: readonly { questionId: string; ground: Ground }[],
	what: Looked,
	now: Date
): Promise<void> {
	if (seen.length === 0) return;
	const fresh = what === 'list' ? await notYetToday(db, person.contact_id, seen, now) : seen;
	if (fresh.length === 0) return;
	await transaction(db, async (trx) => {
		const head = await trx
			.updateTable('look_head')
			.set((eb) => ({ seq: eb('seq', '+', fresh.length) }))
			.where('id', '=', 1)
			.returning(['seq', 'hash'])
			.executeTakeFirstOrThrow();
		let previous = head.hash;
		let seq = Number(head.seq) - fresh.length;
		const rows = fresh.map(({ questionId, ground }): Row<'look'> => {
			const row = {
				seq: ++seq,
				id: uuidv7(),
				at: now.toISOString(),
				contact_id: person.contact_id,
				organization_id: person.organization_id,
				question_id: questionId,
				what,
				ground,
				previous_hash: previous
			};
			previous = hashOf(row);
			return { ...row, hash: previous };
		});
		await trx.insertInto('look').values(rows).execute();
		await trx.updateTable('look_head').set({ hash: previous }).where('id', '=', 1).execute();
	});
}

async function notYetToday<Seen extends { questionId: string }>(
	db: Db,
	contactId: string,
	seen: readonly Seen[],
	now: Date
): Promise<Seen[]> {
	const today = localTime(now).date;
	const noted = await db
		.selectFrom('look')
		.select(['question_id', 'at'])
		.where('contact_id', '=', contactId)
		.where(
			'question_id',
			'in',
			seen.map(({ questionId }) => questionId)
		)
		.where('at', '>=', new Date(now.getTime() - 86_400_000).toISOString())
		.execute();
	const known = new Set(
		noted
			.filter(({ at }) => localTime(new Date(at)).date === today)
			.map(({ question_id }) => question_id)
	);
	return seen.filter(({ questionId }) => !known.has(questionId));
}

/** The hash of a row: SHA-256 over the hash before it and all its fields, as JSON, so that no field can run into the next. */
function hashOf(row: Omit<Row<'look'>, 'hash'>): string {
	const fields = [
		row.previous_hash,
		row.seq,
		row.id,
		row.at,
		row.contact_id,
		row.organization_id,
		row.question_id,
		row.what,
		row.ground
	];
	return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/**
 * Walks the whole log. For the command line and administrators.
 * @returns how many rows were read, and the number of the first that is not as it was written (null when all are).
 */
export async function verifyLooks(db: Db): Promise<{ rows: number; broken: number | null }> {
	const batch = 1000;
	let previous = '';
	let seq = 0;
	for (;;) {
		const rows = await db
			.selectFrom('look')
			.selectAll()
			.where('seq', '>', seq)
			.orderBy('seq')
			.limit(batch)
			.execute();
		for (const row of rows) {
			const at = Number(row.seq);
			const right =
				at === seq + 1 &&
				row.previous_hash === previous &&
				hashOf({ ...row, seq: at }) === row.hash;
			if (!right) return { rows: seq, broken: at };
			previous = row.hash;
			seq = at;
		}
		if (rows.length < batch) break;
	}
	const head = await db.selectFrom('look_head').selectAll().executeTakeFirstOrThrow();
	const whole = Number(head.seq) === seq && head.hash === previous;
	return { rows: seq, broken: whole ? null : seq + 1 };
}

/** Who looked at a question, oldest first: what a resident may ask to see. */
export async function looksAt(
	db: Db,
	questionId: string
): Promise<{ at: string; name: string; organization: string; what: string; ground: string }[]> {
	return db
		.selectFrom('look')
		.leftJoin('contact', 'contact.id', 'look.contact_id')
		.leftJoin('organization', 'organization.id', 'look.organization_id')
		.select((eb) => [
			'look.at',
			// Who works at the command line is nobody of the directory.
			eb.fn.coalesce('contact.name', 'look.contact_id').as('name'),
			eb.fn.coalesce('organization.name', 'look.organization_id').as('organization'),
			'look.what',
			'look.ground'
		])
		.where('look.question_id', '=', questionId)
		.orderBy('look.seq')
		.execute();
}
