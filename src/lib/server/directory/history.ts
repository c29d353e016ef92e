/** What entries were, and putting them back. */
import type { Actor } from '../../domain/actor.ts';
import { combine, type Conflict, type Entries, type Kind } from '../../domain/entries.ts';
import { type Db, transaction, type VersionReason } from '../db/index.ts';
import { entry, lockStanding, save, type Saved } from './save.ts';

export interface Version<Of extends Kind> {
	id: string;
	at: string;
	by: string;
	/** null when a program wrote it. */
	actor_id: string | null;
	reason: VersionReason;
	source_id: string | null;
	fields: Entries[Of];
}

/** What an entry was, the newest first. Editors may. */
export async function history<Of extends Kind>(
	db: Db,
	kind: Of,
	id: string
): Promise<Version<Of>[]> {
	const rows = await db
		.selectFrom('entry_version')
		.select(['id', 'at', 'by', 'actor_id', 'reason', 'source_id', 'fields'])
		.where('entity', '=', kind)
		.where('entity_id', '=', id)
		.orderBy('id', 'desc')
		.execute();
	return rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as Entries[Of] }));
}

/** The id of the newest version: what a form was made from. Null when none was kept. */
export async function newestVersion(db: Db, kind: Kind, id: string): Promise<string | null> {
	const row = await db
		.selectFrom('entry_version')
		.select('id')
		.where('entity', '=', kind)
		.where('entity_id', '=', id)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.id ?? null;
}

/**
 * Makes an entry what it was in a version. Editors may.
 * @param only the fields to put back; all when absent.
 * @returns false when there is no such entry or version, or when it was merged into another.
 */
export async function restore<Of extends Kind>(
	db: Db,
	actor: Actor,
	kind: Of,
	id: string,
	version: string,
	only?: readonly string[]
): Promise<boolean> {
	return transaction(db, async (trx) => {
		if ((await lockStanding(trx, kind, id)) !== id) return false;
		const now = await entry(trx, kind, id);
		const then = (await history(trx, kind, id)).find((each) => each.id === version);
		if (!now || !then) return false;
		const back = only
			? Object.fromEntries(Object.entries(then.fields).filter(([field]) => only.includes(field)))
			: then.fields;
		await save(trx, actor, kind, { ...now, ...back, id } as Saved<Of>, { reason: 'restore' });
		return true;
	});
}

/**
 * Takes back what changed an entry from one state to another, and keeps what was changed after it. Of an entry that was
 * merged since, in the one that stands for it.
 * @param before the state to go back to; @param after the state that is taken back.
 * @returns the fields that were changed since by somebody else and so stay as they are.
 */
export async function takeBack<Of extends Kind>(
	db: Db,
	actor: Actor,
	kind: Of,
	id: string,
	before: Entries[Of],
	after: Entries[Of],
	reason: 'take_back' | 'split'
): Promise<Conflict[]> {
	return transaction(db, async (trx) => {
		const at = (await lockStanding(trx, kind, id)) ?? id;
		const ours = await entry(trx, kind, at);
		if (!ours) return [];
		const { fields, conflicts } = combine(kind, after, ours, before);
		await save(trx, actor, kind, { ...fields, id: at } as Saved<Of>, { reason });
		return conflicts;
	});
}
