/** What services, people, organisations and places have in common. */
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import type { Source } from '../../domain/documents.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { Db, Row } from '../db/index.ts';
import { record } from '../events.ts';

export const batch = 500;

/** When and by whom a fact was confirmed; absent is unknown, which is shown as such. */
export interface Assured {
	at: string;
	by: string;
	/** Where it stands, when that is not the source of the whole entry. */
	source_id?: string | null;
}

type Written = 'organization' | 'location' | 'contact' | 'service';

/** Inserts or updates one row; an update leaves what it replaced in `metadata`; both leave an event. */
export async function write(
	trx: Db,
	actor: Actor,
	table: Written,
	id: string,
	row: Record<string, string | number | null>,
	untouched: Record<string, string | number | null>
): Promise<void> {
	const before: Record<string, unknown> | undefined = await trx
		.selectFrom(table)
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	if (!before) {
		const values = { id, ...untouched, ...row } as unknown as Row<'service'>;
		await trx.insertInto(table).values(values).execute();
	} else {
		await trx.updateTable(table).set(row).where('id', '=', id).execute();
		const changes = Object.entries(row).filter(
			([field, value]) => field !== 'last_modified' && before[field] !== value
		);
		for (const [field_name, value] of changes) {
			await trx
				.insertInto('metadata')
				.values({
					id: uuidv7(),
					resource_id: id,
					resource_type: table,
					last_action_date: new Date().toISOString(),
					last_action_type: 'update',
					field_name,
					previous_value: String(before[field_name] ?? ''),
					replacement_value: String(value ?? ''),
					updated_by: actor.name
				})
				.execute();
		}
	}
	await record(trx, {
		type: `${table}.saved`,
		entity: table,
		entity_id: id,
		actor_id: actor.id,
		data: { by: actor.name }
	});
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

export async function assure(
	trx: Db,
	entity: 'service' | 'contact',
	entity_id: string,
	facts: Record<string, Assured>
): Promise<void> {
	for (const [field, { at, by, source_id = null }] of Object.entries(facts)) {
		await trx
			.insertInto('assurance')
			.values({ entity, entity_id, field, assured_at: at, assured_by: by, source_id })
			.onConflict((conflict) =>
				conflict.columns(['entity', 'entity_id', 'field']).doUpdateSet({
					assured_at: at,
					assured_by: by,
					source_id
				})
			)
			.execute();
	}
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
