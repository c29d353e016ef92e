/** Writing entries: one verb for all kinds, that keeps what each entry was. */
import type { Actor } from '../../domain/actor.ts';
import {
	blank,
	changes,
	type Entries,
	fieldsOf,
	type Identified,
	type Kind,
	references
} from '../../domain/entries.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { type Db, lockRow, transaction, type VersionReason } from '../db/index.ts';
import { record } from '../events.ts';
import { contacts } from './contact.ts';
import { locations } from './location.ts';
import { organizations } from './organization.ts';
import { assure, type Assured, batch, byKey, ids, type Keeper, unique } from './parts.ts';
import { services } from './service.ts';

const keepers: { [Of in Kind]: Keeper<Of> } = {
	organization: organizations,
	location: locations,
	contact: contacts,
	service: services
};

/** What is saved: the whole entry, and beside it which facts were confirmed, when and by whom. */
export type Saved<Of extends Kind> = Identified<Of> & { assured?: Record<string, Assured> };

export interface How {
	reason?: Exclude<VersionReason, 'found'>;
	/** Where this version comes from, when that is not the source of the entry as a whole. */
	source_id?: string | null;
	now?: Date;
}

/**
 * Writes an entry, new or changed, with everything that hangs on it, in one transaction with its version and the
 * event by which search and phones hear of it. Editors and imports may; the caller has asked that before. Saving what
 * is there already changes nothing and leaves no trace.
 * @returns whether anything was changed or confirmed.
 */
export async function save<Of extends Kind>(
	db: Db,
	actor: Actor,
	kind: Of,
	saved: Saved<Of>,
	how: How = {}
): Promise<boolean> {
	const { id, assured = {} } = saved;
	return transaction(db, async (trx) => {
		const fields = await withStandIns(trx, kind, fieldsOnly(kind, saved));
		const before = await entry(trx, kind, id);
		const changed = before === undefined || changes(kind, before, fields).length > 0;
		if (!changed && Object.keys(assured).length === 0) return false;
		if (changed) {
			await keepers[kind].write(trx, id, fields);
			await keepVersion(trx, actor, kind, id, { before, fields, how });
		}
		await assure(trx, kind, id, assured);
		await record(trx, {
			type: `${kind}.saved`,
			entity: kind,
			entity_id: id,
			actor_id: actor.id,
			data: { by: actor.name },
			...(how.now && { at: how.now })
		});
		return true;
	});
}

/** One entry as it is written, whatever its visibility: for who may write it. Undefined when there is none. */
export async function entry<Of extends Kind>(
	db: Db,
	kind: Of,
	id: string
): Promise<Entries[Of] | undefined> {
	const found = (await entries(db, kind, [id])).get(id);
	return found && fieldsOnly(kind, found);
}

/** Many entries as they are written, by id; ids that do not exist are absent. */
export async function entries<Of extends Kind>(
	db: Db,
	kind: Of,
	wanted: readonly string[]
): Promise<Map<string, Identified<Of>>> {
	const found: Identified<Of>[] = [];
	for (let from = 0; from < wanted.length; from += batch) {
		found.push(...(await keepers[kind].read(db, wanted.slice(from, from + batch))));
	}
	return byKey(found, ({ id }) => id);
}

/** The ids of the entries of a kind that stand for themselves, in order; of all of them, or only `among` these. */
export async function idsOf(db: Db, kind: Kind, among?: readonly string[]): Promise<string[]> {
	const rows = await db
		.selectFrom(kind)
		.select('id')
		.where('merged_into', 'is', null)
		.$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
		.orderBy('id')
		.execute();
	return ids(rows);
}

/** The entry that stands for this one now: itself, or what it was merged into. Undefined when there is none. */
export async function standsFor(db: Db, kind: Kind, id: string): Promise<string | undefined> {
	const seen = new Set<string>();
	for (let at = id; !seen.has(at);) {
		seen.add(at);
		const row = await db
			.selectFrom(kind)
			.select('merged_into')
			.where('id', '=', at)
			.executeTakeFirst();
		if (!row) return undefined;
		if (row.merged_into === null) return at;
		at = row.merged_into;
	}
	throw new Error(`${kind} ${id} was merged into itself.`);
}

/**
 * Keeps others from the entry that stands for this one until the transaction ends: what is written goes there, also
 * when it was merged while somebody was typing. @returns its id; undefined when there is none.
 */
export async function lockStanding(trx: Db, kind: Kind, id: string): Promise<string | undefined> {
	await lockRow(trx, kind, id);
	const into = await standsFor(trx, kind, id);
	return into === undefined || into === id ? into : lockStanding(trx, kind, into);
}

/** Notes that somebody leaves: their last day, and who is called instead. For whoever ends their access. */
export async function contactLeaves(
	db: Db,
	actor: Actor,
	id: string,
	leaving: { last_day: string; successor_id: string | null }
): Promise<void> {
	const { last_day, successor_id } = leaving;
	await transaction(db, async (trx) => {
		const contact = await entry(trx, 'contact', id);
		if (!contact) return;
		await save(trx, actor, 'contact', { ...contact, id, valid_until: last_day, successor_id });
	});
}

/** Ids of entries that were merged are replaced by what stands for them: a version of old may name them. */
async function withStandIns<Of extends Kind>(
	trx: Db,
	kind: Of,
	fields: Entries[Of]
): Promise<Entries[Of]> {
	const replaced = { ...fields };
	for (const field of fieldsOf(kind)) {
		const of = references[field];
		const named = [fields[field]].flat().filter((id) => typeof id === 'string' && id !== '');
		if (of === undefined || named.length === 0) continue;
		const moved = await trx
			.selectFrom(of)
			.select('id')
			.where('id', 'in', named as string[])
			.where('merged_into', 'is not', null)
			.execute();
		for (const { id } of moved) {
			const into = (await standsFor(trx, of, id)) ?? id;
			const swap = (each: unknown) => (each === id ? into : each);
			const value: unknown = replaced[field];
			const now = Array.isArray(value) ? unique(value.map(swap)) : swap(value);
			Object.assign(replaced, { [field]: now });
		}
	}
	return replaced;
}

function fieldsOnly<Of extends Kind>(kind: Of, entry: Entries[Of]): Entries[Of] {
	const fields = { ...blank[kind] };
	for (const field of fieldsOf(kind)) fields[field] = entry[field];
	return fields;
}

/** Keeps the entry as it was just written, and what replaced what in HSDS `metadata`. */
export async function keepVersion<Of extends Kind>(
	trx: Db,
	actor: Actor,
	kind: Of,
	id: string,
	{ before, fields, how }: { before: Entries[Of] | undefined; fields: Entries[Of]; how: How }
): Promise<void> {
	const at = (how.now ?? new Date()).toISOString();
	const version = (state: Entries[Of], of: { by: string; reason: VersionReason }) => ({
		id: uuidv7(),
		entity: kind,
		entity_id: id,
		at,
		by: of.by,
		actor_id: of.reason === 'found' ? null : actor.id,
		reason: of.reason,
		source_id: how.source_id ?? state.source_id,
		fields: JSON.stringify(state)
	});
	const known = await trx
		.selectFrom('entry_version')
		.select('id')
		.where('entity', '=', kind)
		.where('entity_id', '=', id)
		.limit(1)
		.executeTakeFirst();
	if (before && !known) {
		await trx
			.insertInto('entry_version')
			.values(version(before, { by: '', reason: 'found' }))
			.execute();
	}
	await trx
		.insertInto('entry_version')
		.values(version(fields, { by: actor.name, reason: how.reason ?? 'edit' }))
		.execute();
	if (!before) return;
	for (const { field, before: was, after: is } of changes(kind, before, fields)) {
		await trx
			.insertInto('metadata')
			.values({
				id: uuidv7(),
				resource_id: id,
				resource_type: kind,
				last_action_date: at,
				last_action_type: 'update',
				field_name: field,
				previous_value: text(was),
				replacement_value: text(is),
				updated_by: actor.name
			})
			.execute();
	}
}

/** A value as HSDS `metadata` keeps it: text as it is, everything else as JSON. */
function text(value: unknown): string {
	return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
}
