/** What was merged, to look back at. */
import type { Kind } from '../../domain/entries.ts';
import type { Db } from '../db/index.ts';
import { pointers, pointing } from './pointers.ts';

export interface Merged {
	id: string;
	kind: Kind;
	kept_id: string;
	gone_ids: string[];
	/** Of the entry that stayed. */
	name: string;
	by: string;
	at: string;
}

/** The newest merges that stand, for who may want to undo one. Editors may. */
export async function merges(db: Db, limit = 10): Promise<Merged[]> {
	const rows = await db
		.selectFrom('merge')
		.select(['id', 'entity', 'kept_id', 'gone_ids', 'by', 'at', 'after_fields'])
		.where('undone_at', 'is', null)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ entity, gone_ids, after_fields, ...row }) => ({
		...row,
		kind: entity,
		gone_ids: JSON.parse(gone_ids) as string[],
		name: (JSON.parse(after_fields) as { name: string }).name
	}));
}

/** One merge that stands; undefined when there is none, or it was undone. */
export async function mergeOf(
	db: Db,
	id: string
): Promise<{ kind: Kind; kept_id: string; gone_ids: string[] } | undefined> {
	const row = await db
		.selectFrom('merge')
		.select(['entity', 'kept_id', 'gone_ids'])
		.where('id', '=', id)
		.where('undone_at', 'is', null)
		.executeTakeFirst();
	return (
		row && {
			kind: row.entity,
			kept_id: row.kept_id,
			gone_ids: JSON.parse(row.gone_ids) as string[]
		}
	);
}

/** How many rows elsewhere point at each of these entries: what would go along. */
export async function pointedAt(
	db: Db,
	kind: Kind,
	ids: readonly string[]
): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const id of ids) {
		let count = 0;
		for (const pointer of pointers[kind]) count += (await pointing(db, pointer, id)).length;
		counts[id] = count;
	}
	return counts;
}
