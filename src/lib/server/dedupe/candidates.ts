/** Entries as the review compares them: their fields, and where each value comes from. */
import { type Entries, fieldsOf, type Kind, sameValue } from '../../domain/entries.ts';
import type { Candidate, Origin } from '../../domain/merging.ts';
import type { Db } from '../db/index.ts';
import * as directory from '../directory/index.ts';

/** The entries that stand for themselves among these, in this order. Editors may. */
export async function candidates<Of extends Kind>(
	db: Db,
	kind: Of,
	ids: readonly string[]
): Promise<Candidate<Of>[]> {
	const standing = await directory.idsOf(db, kind, ids);
	const found = await directory.entries(db, kind, standing);
	const all: Candidate<Of>[] = [];
	for (const id of new Set(ids)) {
		const fields = found.get(id);
		if (fields) all.push({ id, fields, origins: await origins(db, kind, id, fields) });
	}
	return all;
}

/** Since when each field has its value, by whom and from what: read back from the versions. */
async function origins<Of extends Kind>(
	db: Db,
	kind: Of,
	id: string,
	fields: Entries[Of]
): Promise<Partial<Record<string, Origin>>> {
	const versions = await directory.history(db, kind, id);
	const sources = await directory.sourceNames(
		db,
		versions.flatMap(({ source_id }) => source_id ?? [])
	);
	const since: Partial<Record<string, Origin>> = {};
	for (const field of fieldsOf(kind)) {
		const changed = versions.findIndex(
			(version) => !sameValue(field, version.fields[field], fields[field])
		);
		const began = changed === -1 ? versions.at(-1) : versions[changed - 1];
		if (!began) continue;
		since[field] = {
			at: began.at,
			by: began.by,
			source: sources[began.source_id ?? ''] ?? null,
			by_hand: ['edit', 'correction', 'restore'].includes(began.reason) && began.actor_id !== null
		};
	}
	return since;
}
