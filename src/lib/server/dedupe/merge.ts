/** Merging entries that are the same thing, and undoing it. */
import type { Actor } from '../../domain/actor.ts';
import { changes, type Entries, type Kind } from '../../domain/entries.ts';
import { type Choice, chosen } from '../../domain/merging.ts';
import { type Db, isDuplicateKey, type Row, transaction } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { record } from '../events.ts';
import { candidates } from './candidates.ts';
import { confirmAgain, confirmedSince } from './confirmed.ts';
import { hideAlong, splitHidden } from './hidden.ts';
import { judgeWithin, withdrawWithin } from './judgements.ts';
import { pointers, pointing, repoint } from './pointers.ts';

export type Refusal =
	/** One of them is not there, or was merged by somebody else just now. */
	| 'gone'
	/** Two people who both sign in cannot become one. */
	| 'two_accounts'
	/** What it was merged into was merged itself: that one is undone first. */
	| 'merged_further';

/**
 * Makes several entries one: the first stays, with the fields as chosen; everything that points at the others points
 * at it from now on; their ids and addresses lead to it. Editors may. Can be undone.
 * @param id the command's own id, by which it is undone too; repeated it changes nothing and succeeds.
 * @param choices per field whose value it gets (an id, or 'all'); what is not named is as `propose` says.
 */
export async function merge(
	db: Db,
	actor: Actor,
	id: string,
	kind: Kind,
	ids: readonly [kept: string, ...gone: string[]],
	choices: Readonly<Record<string, Choice>>,
	now = new Date()
): Promise<{ ok: true } | { ok: false; code: Refusal }> {
	const [kept, ...gone] = ids;
	const at = now.toISOString();
	try {
		return await transaction(db, async (trx) => {
			if (await known(trx, id)) return { ok: true };
			if (gone.length === 0) return refused('gone');
			if (!(await lock(trx, kind, ids)))
				return (await known(trx, id)) ? { ok: true } : refused('gone');
			const found = await candidates(trx, kind, ids);
			if (kind === 'contact' && (await accounts(trx, ids)) > 1) return refused('two_accounts');
			const [first] = found;
			if (!first) return refused('gone');
			const fields = withoutThem(chosen(kind, found, choices), kept, gone);
			await trx
				.insertInto('merge')
				.values({
					id,
					entity: kind,
					kept_id: kept,
					gone_ids: JSON.stringify(gone),
					by: actor.name,
					actor_id: actor.id,
					at,
					before_fields: JSON.stringify(first.fields),
					after_fields: JSON.stringify(fields),
					rows: JSON.stringify(await directory.rowsOf(trx, kind, kept)),
					undone_at: null,
					undone_by: null
				})
				.execute();
			await movePointers(trx, id, kind, kept, gone);
			await trx.updateTable(kind).set({ merged_into: kept }).where('id', 'in', gone).execute();
			await directory.save(trx, actor, kind, { ...fields, id: kept }, { reason: 'merge', now });
			await hideAlong(trx, id, kind, kept, gone);
			for (const other of gone) {
				await judgeWithin(trx, actor, kind, [kept, other], 'same', null, now);
				await tell(trx, actor, kind, other, 'merged', { into: kept }, now);
			}
			await tell(trx, actor, kind, kept, 'merged', { gone }, now, id);
			return { ok: true };
		});
	} catch (error) {
		// The same command at the same moment: the other one did it.
		if (isDuplicateKey(error)) return { ok: true };
		throw error;
	}
}

/** What was changed after a merge and so cannot be split by itself. */
export interface Entangled {
	/** Fields of the entry that were changed since: what they were before the merge, and what they are now. */
	fields: { field: string; before: unknown; now: unknown }[];
	/** Rows elsewhere that point at the entry since, by table. */
	rows: { table: string; column: string; key: string }[];
}

/** Who gets what cannot be split: the id of an entry, per field (or 'all'), per row (`table column key`) or for all rows of a column (`table column`). */
export type Answers = Readonly<Record<string, string>>;

/**
 * Undoes a merge: every entry is again what it was, and what pointed at it points at it again. Editors may.
 * What was changed after the merge is asked about first; without an answer nothing is changed. What was confirmed or
 * hidden after it stays so, wherever it stands then.
 * @param answers what to do with what cannot be split; empty for 'it stays with the entry that was kept'.
 */
export async function unmerge(
	db: Db,
	actor: Actor,
	id: string,
	answers: Answers | null,
	now = new Date()
): Promise<{ ok: true } | { ok: false; code: Refusal } | { ok: false; ask: Entangled }> {
	return transaction(db, async (trx) => {
		const row = await trx.selectFrom('merge').selectAll().where('id', '=', id).executeTakeFirst();
		if (!row) return refused('gone');
		if (row.undone_at !== null) return { ok: true };
		const { entity: kind, kept_id: kept } = row;

		const gone = JSON.parse(row.gone_ids) as string[];
		const current = await directory.entry(trx, kind, kept);
		if (!current || !(await standAsMerged(trx, kind, kept, gone))) return refused('merged_further');
		const before = JSON.parse(row.before_fields) as Entries[Kind];
		const ask = await entangled(trx, row, current);
		if (answers === null && ask.fields.length + ask.rows.length > 0) return { ok: false, ask };
		const answer = answers ?? {};
		const undone = await trx
			.updateTable('merge')
			.set({ undone_at: now.toISOString(), undone_by: actor.name })
			.where('id', '=', id)
			.where('undone_at', 'is', null)
			.executeTakeFirst();
		if (Number(undone.numUpdatedRows) === 0) return { ok: true };

		for (const moved of await pointersOf(trx, id)) {
			if (moved.from_id !== kept) {
				await repoint(trx, moved.pointer, moved.row_key, kept, moved.from_id);
			}
		}
		for (const { table, column, key } of ask.rows) {
			const to = answer[`${table} ${column} ${key}`] ?? answer[`${table} ${column}`];
			const pointer = pointers[kind].find((each) => each.table === table && each.column === column);
			if (pointer && to !== undefined && gone.includes(to))
				await repoint(trx, pointer, key, kept, to);
		}
		await trx.updateTable(kind).set({ merged_into: null }).where('id', 'in', gone).execute();
		const confirmed = await confirmedSince(trx, row);
		await giveBack(trx, actor, kind, { kept, gone, before, current }, ask, answer, row.rows, now);
		await confirmAgain(trx, row, [kept, ...gone], current, confirmed);
		await splitHidden(trx, row, gone);
		for (const other of gone) {
			await withdrawWithin(trx, kind, [kept, other], now);
			await tell(trx, actor, kind, other, 'unmerged', { from: kept }, now);
		}
		await tell(trx, actor, kind, kept, 'unmerged', { gone }, now);
		return { ok: true };
	});
}

/** What would be asked when a merge that stands is undone; undefined when there is none. Editors may. */
export async function entangledWith(db: Db, id: string): Promise<Entangled | undefined> {
	const row = await db
		.selectFrom('merge')
		.selectAll()
		.where('id', '=', id)
		.where('undone_at', 'is', null)
		.executeTakeFirst();
	const current = row && (await directory.entry(db, row.entity, row.kept_id));
	if (!row || !current) return undefined;
	return entangled(db, row, current);
}

/** Fields that were changed since go where the answer says; all others are what they were. */
async function giveBack(
	trx: Db,
	actor: Actor,
	kind: Kind,
	entry: { kept: string; gone: string[]; before: Entries[Kind]; current: Entries[Kind] },
	{ fields: later }: Entangled,
	answers: Answers,
	rows: string,
	now: Date
): Promise<void> {
	const { kept, gone, before, current } = entry;
	if (later.length === 0) {
		await directory.putBack(trx, actor, kind, kept, JSON.parse(rows) as directory.Rows, now);
		return;
	}
	const stays = later.filter(({ field }) => !gone.includes(answers[field] ?? kept));
	const how = { reason: 'split' as const, now };
	const own = { ...before, ...pick(current, stays), id: kept } as directory.Saved<Kind>;
	await directory.save(trx, actor, kind, own, how);
	for (const id of gone) {
		const given = later.filter(({ field }) => [id, 'all'].includes(answers[field] ?? kept));
		const theirs = await directory.entry(trx, kind, id);
		if (theirs && given.length > 0) {
			const fields = { ...theirs, ...pick(current, given), id } as directory.Saved<Kind>;
			await directory.save(trx, actor, kind, fields, how);
		}
	}
}

function pick(entry: Entries[Kind], fields: readonly { field: string }[]): Partial<Entries[Kind]> {
	const names = new Set(fields.map(({ field }) => field));
	return Object.fromEntries(Object.entries(entry).filter(([field]) => names.has(field)));
}

async function entangled(
	trx: Db,
	{ id, entity: kind, kept_id: kept, before_fields, after_fields }: Row<'merge'>,
	current: Entries[Kind]
): Promise<Entangled> {
	const before = JSON.parse(before_fields) as Record<string, unknown>;
	const after = JSON.parse(after_fields) as Entries[Kind];
	const fields = changes(kind, after, current).map(({ field, after: now }) => ({
		field,
		before: before[field],
		now
	}));
	const known = new Set(
		(await pointersOf(trx, id)).map(
			({ pointer, row_key }) => `${pointer.table} ${pointer.column} ${row_key}`
		)
	);
	const rows: Entangled['rows'] = [];
	for (const pointer of pointers[kind]) {
		const { table, column } = pointer;
		for (const key of await pointing(trx, pointer, kept)) {
			if (!known.has(`${table} ${column} ${key}`)) rows.push({ table, column, key });
		}
	}
	return { fields, rows };
}

/** Lets what points at the others point at the entry that stays, and keeps where each row pointed. */
async function movePointers(
	trx: Db,
	merge_id: string,
	kind: Kind,
	kept: string,
	gone: readonly string[]
): Promise<void> {
	for (const pointer of pointers[kind]) {
		for (const from of [kept, ...gone]) {
			for (const row_key of await pointing(trx, pointer, from)) {
				await trx
					.insertInto('merge_pointer')
					.values({
						merge_id,
						table_name: pointer.table,
						column_name: pointer.column,
						row_key,
						from_id: from
					})
					.execute();
				if (from !== kept) await repoint(trx, pointer, row_key, from, kept);
			}
		}
	}
}

async function pointersOf(trx: Db, merge_id: string) {
	const rows = await trx
		.selectFrom('merge_pointer')
		.selectAll()
		.where('merge_id', '=', merge_id)
		.execute();
	const all = Object.values(pointers).flat();
	return rows.flatMap(({ table_name, column_name, row_key, from_id }) => {
		const pointer = all.find(({ table, column }) => table === table_name && column === column_name);
		return pointer ? [{ pointer, row_key, from_id }] : [];
	});
}

/** Nobody is their own deputy or successor. */
function withoutThem(fields: Entries[Kind], kept: string, gone: readonly string[]): Entries[Kind] {
	if (!('deputy_id' in fields)) return fields;
	const own = new Set([kept, ...gone]);
	const other = (id: string | null) => (id !== null && own.has(id) ? null : id);
	const { deputy_id, successor_id } = fields;
	return { ...fields, deputy_id: other(deputy_id), successor_id: other(successor_id) };
}

/** Keeps others from these entries until this is done. @returns whether they all stand for themselves. */
async function lock(trx: Db, kind: Kind, ids: readonly string[]): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable(kind)
		.set({ merged_into: null })
		.where('id', 'in', ids)
		.where('merged_into', 'is', null)
		.executeTakeFirst();
	return Number(numUpdatedRows) === new Set(ids).size && new Set(ids).size === ids.length;
}

async function accounts(trx: Db, ids: readonly string[]): Promise<number> {
	const rows = await trx
		.selectFrom('account')
		.select('id')
		.where('contact_id', 'in', ids)
		.execute();
	return rows.length;
}

async function standAsMerged(
	trx: Db,
	kind: Kind,
	kept: string,
	gone: readonly string[]
): Promise<boolean> {
	const rows = await trx
		.selectFrom(kind)
		.select(['id', 'merged_into'])
		.where('id', 'in', [kept, ...gone])
		.execute();
	return (
		rows.length === gone.length + 1 &&
		rows.every(({ id, merged_into }) => merged_into === (id === kept ? null : kept))
	);
}

async function known(trx: Db, id: string): Promise<boolean> {
	const row = await trx.selectFrom('merge').select('id').where('id', '=', id).executeTakeFirst();
	return row !== undefined;
}

function tell(
	trx: Db,
	actor: Actor,
	kind: Kind,
	entity_id: string,
	what: 'merged' | 'unmerged',
	data: Record<string, unknown>,
	at: Date,
	id?: string
): Promise<void> {
	const event = { type: `${kind}.${what}`, entity: kind, entity_id, actor_id: actor.id, at };
	return record(trx, { ...event, data: { ...data, by: actor.name }, ...(id && { id }) });
}

function refused(code: Refusal): { ok: false; code: Refusal } {
	return { ok: false, code };
}
