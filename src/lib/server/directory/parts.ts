/** What services, people, organisations and places have in common. */
import { localTime } from '../../domain/clock.ts';
import type { AssuredHow, Source } from '../../domain/documents.ts';
import type { Entries, Identified, Kind } from '../../domain/entries.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { Db, Row } from '../db/index.ts';

export const batch = 500;

/** When and by whom a fact was confirmed; absent is unknown, which is shown as such. */
export interface Assured {
	at: string;
	by: string;
	/** Where it stands, when that is not the source of the whole entry. */
	source_id?: string | null;
	how?: AssuredHow;
}

/** How entries of one kind are kept in their tables: written whole, and read as they are written. */
export interface Keeper<Of extends Kind> {
	write(trx: Db, id: string, entry: Entries[Of]): Promise<void>;
	/** In no particular order; ids that do not exist are left out. */
	read(db: Db, ids: readonly string[]): Promise<Identified<Of>[]>;
}

/** Inserts or updates one row. `untouched`: the columns of HSDS that we do not write, for a new row. */
export async function upsert(
	trx: Db,
	table: Kind,
	id: string,
	row: Record<string, string | number | null>,
	untouched: Record<string, string | number | null>
): Promise<void> {
	const values = { id, ...untouched, ...row } as unknown as Row<'service'>;
	await trx
		.insertInto(table)
		.values(values)
		.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
		.execute();
}

export async function replaceLanguages(
	trx: Db,
	owner: 'service_id' | 'contact_id',
	id: string,
	codes: readonly string[]
): Promise<void> {
	await trx.deleteFrom('language').where(owner, '=', id).execute();
	if (codes.length === 0) return;
	const nobody = { service_id: null, location_id: null, phone_id: null, contact_id: null };
	await trx
		.insertInto('language')
		.values(
			codes.map((code) => ({ ...nobody, [owner]: id, id: uuidv7(), name: null, code, note: null }))
		)
		.execute();
}

/** What is spoken, as codes, per entry. */
export async function languagesOf(
	db: Db,
	owner: 'service_id' | 'contact_id',
	ids: readonly string[]
): Promise<Map<string, string[]>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('language')
		.select([owner, 'code'])
		.where(owner, 'in', ids)
		.orderBy('id')
		.execute();
	const groups = grouped(rows, (row) => row[owner] ?? '');
	return new Map([...groups].map(([id, all]) => [id, all.flatMap(({ code }) => code ?? [])]));
}

export async function assure(
	trx: Db,
	entity: Kind,
	entity_id: string,
	facts: Record<string, Assured>
): Promise<void> {
	for (const [field, { at, by, source_id = null, how = null }] of Object.entries(facts)) {
		await trx
			.insertInto('assurance')
			.values({ entity, entity_id, field, assured_at: at, assured_by: by, source_id, how })
			.onConflict((conflict) =>
				conflict.columns(['entity', 'entity_id', 'field']).doUpdateSet({
					assured_at: at,
					assured_by: by,
					source_id,
					how
				})
			)
			.execute();
	}
}

/** When a fact of these entries was last confirmed, by id. */
export async function confirmedAt(
	db: Db,
	entity: Kind,
	field: string,
	ids: readonly string[]
): Promise<Map<string, { at: string; by: string }>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('assurance')
		.select(['entity_id', 'assured_at as at', 'assured_by as by'])
		.where('entity', '=', entity)
		.where('field', '=', field)
		.where('entity_id', 'in', ids)
		.execute();
	return byKey(rows, ({ entity_id }) => entity_id);
}

export async function sourcesOf(
	db: Db,
	rows: readonly { source_id: string | null }[]
): Promise<Map<string, Source>> {
	const ids = unique(rows.map((row) => row.source_id).filter((id) => id !== null));
	if (ids.length === 0) return new Map();
	const sources = await db.selectFrom('source').selectAll().where('id', 'in', ids).execute();
	return new Map(sources.map(({ id, name, url, date }) => [id, { name, url, date }]));
}

export function flag(value: boolean): 0 | 1 {
	return value ? 1 : 0;
}

export function today(): string {
	return localTime(new Date()).date;
}

export function unique<Value>(values: readonly Value[]): Value[] {
	return [...new Set(values)];
}

export function byKey<Item>(
	items: readonly Item[],
	key: (item: Item) => string
): Map<string, Item> {
	return new Map(items.map((item) => [key(item), item]));
}

export function grouped<Item>(
	items: readonly Item[],
	key: (item: Item) => string
): Map<string, Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

export function ids(rows: readonly { id: string }[]): string[] {
	return rows.map((row) => row.id);
}
