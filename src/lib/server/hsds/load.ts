/** A whole directory out of a file, exactly as it was, into an empty one. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { type Db, transaction } from '../db/index.ts';
import type { Scope } from './documents.ts';
import { isDerived, isRanked } from './fields.ts';
import { entryTables, profile, type RecordName, records, termWith } from './profile.ts';
import { numeric, type TableName, tableNames, tables } from './tables.ts';
import type { FlatRow, FlatTables } from './whole.ts';

type Cell = string | number | null;
type Row = Record<string, Cell>;

export interface Loaded {
	organization: number;
	location: number;
	contact: number;
	service: number;
}

/** Whether there is no entry at all. */
export async function isEmpty(db: Db): Promise<boolean> {
	for (const kind of entryTables) {
		const found = await db.selectFrom(kind).select('id').limit(1).executeTakeFirst();
		if (found) return false;
	}
	return true;
}

/** How many entries there are of which kind, as a whole directory holds them. */
export async function countEntries(db: Db, scope: Scope): Promise<Loaded> {
	const count = async (of: keyof Loaded) => {
		const isOpen = scope === 'public';
		const row = await db
			.selectFrom(of)
			.select((eb) => eb.fn.countAll().as('total'))
			.$if(isOpen, (query) => query.where('merged_into', 'is', null))
			.$if(isOpen && of === 'contact', (query) =>
				query.where(sql<boolean>`visibility = 'public'
					and (valid_until is null or valid_until >= ${localTime(new Date()).date})`)
			)
			.executeTakeFirst();
		return Number(row?.total ?? 0);
	};
	return {
		organization: await count('organization'),
		location: await count('location'),
		contact: await count('contact'),
		service: await count('service')
	};
}

/**
 * Writes a whole directory, in one transaction, with the ids, moments and versions that it had. For who keeps the
 * directory. Refuses (undefined) when there are entries already: those are changed by an import.
 */
export async function load(
	db: Db,
	actor: Actor,
	flat: FlatTables,
	now = new Date()
): Promise<Loaded | undefined> {
	return transaction(db, async (trx) => {
		if (!(await isEmpty(trx))) return undefined;
		const facts = new Facts(flat.get('attribute') ?? new Map());
		await insertAll(trx, 'source', facts.ofDirectory('source'));
		await insertAll(trx, 'district', facts.ofDirectory('district'));
		// Before the entries: what was changed last about a service is as the file says.
		await insertAll(trx, 'event', eventsOf(flat, actor, now));
		const districts = new Map(
			facts.ofDirectory('district').map(({ code, name }) => [String(code), String(name)])
		);
		for (const table of tableNames) await insertTable(trx, table, flat, facts, districts, now);
		for (const name of Object.keys(records) as RecordName[])
			await insertAll(trx, name, facts.records(name));
		return countsIn(flat);
	});
}

/** How many entries of which kind a file holds. */
export function countsIn(flat: FlatTables): Loaded {
	const count = (of: TableName) => flat.get(of)?.size ?? 0;
	return {
		organization: count('organization'),
		location: count('location'),
		contact: count('contact'),
		service: count('service')
	};
}

/** Attributes of our profile by what they are about. */
class Facts {
	private readonly own = new Map<string, Record<string, string>>();
	private readonly rows = new Map<string, Row[]>();

	constructor(attributes: ReadonlyMap<string, FlatRow>) {
		for (const { id, link_id, link_entity, taxonomy_term_id, value } of attributes.values()) {
			const code = termWith(String(taxonomy_term_id))?.code;
			if (code === undefined) continue;
			const name = code.slice(code.indexOf('.') + 1);
			const about = `${String(link_entity)}:${String(link_id)}`;
			const record = Object.entries(records).find(([, each]) => each.term === name);
			if (link_entity === 'directory')
				this.add(`directory.${name}`, JSON.parse(String(value)) as Row);
			else if (record) {
				const [table, { of, column }] = record;
				this.add(table, {
					...(hasId(table) && { id: String(id) }),
					...(of === null && { entity: String(link_entity) }),
					[column]: String(link_id),
					...(JSON.parse(String(value)) as Row)
				});
			} else this.own.set(about, { ...this.own.get(about), [name]: String(value) });
		}
	}

	private add(key: string, row: Row): void {
		const known = this.rows.get(key);
		if (known) known.push(row);
		else this.rows.set(key, [row]);
	}

	of(entity: string, id: string): Record<string, string> {
		return this.own.get(`${entity}:${id}`) ?? {};
	}

	records(name: RecordName): Row[] {
		return this.rows.get(name) ?? [];
	}

	ofDirectory(name: 'source' | 'district'): Row[] {
		return this.rows.get(`directory.${name}`) ?? [];
	}
}

function hasId(table: string): boolean {
	return table !== 'assurance' && table !== 'hidden_phone';
}

/** Columns that must be something. */
const must: Readonly<Record<string, Cell>> = {
	description: '',
	address_1: '',
	city: '',
	state_province: '',
	postal_code: '',
	previous_value: '',
	replacement_value: '',
	updated_by: '',
	summary: '',
	how_to_sign_up: '[]',
	working_days: '',
	visibility: 'public',
	informal: 0,
	example: 0,
	drop_in: 0,
	whatsapp: 0
};
const mayBeNothing: ReadonlySet<string> = new Set([
	'service',
	'location',
	'phone',
	'schedule',
	'service_area',
	'accessibility',
	'service_at_location'
]);
/** Entries that point at their own kind: the pointers come when all are there. */
const pointers = ['parent_id', 'parent_organization_id', 'deputy_id', 'successor_id'];

async function insertTable(
	trx: Db,
	of: TableName,
	flat: FlatTables,
	facts: Facts,
	districts: ReadonlyMap<string, string>,
	now: Date
): Promise<void> {
	const rows: Row[] = [];
	const later: [string, Row][] = [];
	for (const fields of flat.get(of)?.values() ?? []) {
		const term = of === 'attribute' ? termWith(String(fields['taxonomy_term_id'])) : undefined;
		if (term || isOfProfile(of, String(fields['id']))) continue;
		const row = rowOf(of, fields, facts.of(of, String(fields['id'])), districts, now);
		const pointing = pointers.filter((column) => typeof row[column] === 'string');
		if (pointing.length > 0)
			later.push([
				String(row['id']),
				Object.fromEntries(pointing.map((column) => [column, row[column] ?? null]))
			]);
		for (const column of pointing) row[column] = null;
		rows.push(row);
	}
	await insertAll(trx, of, rows, of === 'taxonomy' || of === 'taxonomy_term');
	for (const [id, columns] of later) {
		const set = Object.entries(columns).map(
			([column, value]) => sql`${sql.ref(column)} = ${value}`
		);
		await sql`update ${sql.table(of)} set ${sql.join(set)} where id = ${id}`.execute(trx);
	}
}

function isOfProfile(of: TableName, id: string): boolean {
	if (of === 'taxonomy_term') return termWith(id) !== undefined;
	return of === 'taxonomy' && id === profile.id;
}

function rowOf(
	of: TableName,
	fields: FlatRow,
	facts: Record<string, string>,
	districts: ReadonlyMap<string, string>,
	now: Date
): Row {
	const row: Row = {};
	const { columns, own } = tables[of];
	const leftOut: readonly string[] =
		of === 'contact' ? ['service_id', 'service_at_location_id', 'location_id'] : [];
	for (const column of [...columns, ...own]) {
		if (leftOut.includes(column)) continue;
		const said = facts[column] ?? (columns.includes(column as never) ? fields[column] : undefined);
		const made = said !== undefined && isDerived(of, column, fields as Row, facts, districts);
		row[column] =
			made || said === undefined || said === '' ? nothing(of, column) : cell(column, said);
	}
	if (typeof row['source_id'] === 'string' && row['source_id'].startsWith('{'))
		row['source_id'] = (JSON.parse(row['source_id']) as { id: string }).id;
	if ('last_modified' in row) row['last_modified'] ??= now.toISOString();
	if (of === 'attribute') row['position'] = isRanked(fields as Row) ? rank(fields['value']) : 0;
	return row;
}

function rank(value: unknown): number {
	const place = Number(value ?? 1) - 1;
	return Number.isInteger(place) && place > 0 ? place : 0;
}

function nothing(of: TableName, column: string): Cell {
	if (column === 'description' && mayBeNothing.has(of)) return null;
	return must[column] ?? null;
}

function cell(column: string, said: unknown): Cell {
	return numeric.has(column) ? Number(said) : String(said);
}

function* eventsOf(flat: FlatTables, actor: Actor, now: Date): Generator<Row> {
	for (const kind of entryTables)
		for (const id of flat.get(kind)?.keys() ?? [])
			yield {
				id: uuidv7(),
				type: `${kind}.saved`,
				entity: kind,
				entity_id: id,
				actor_id: actor.id,
				at: now.toISOString(),
				data: JSON.stringify({ by: actor.name })
			};
}

/** SQLite takes 32,766 values in one statement. */
const values = 20_000;

/** Writes rows, many in one statement; each has the columns that any of its kind has. */
async function insertAll(
	trx: Db,
	table: string,
	rows: Iterable<Row>,
	mayBeThere = false
): Promise<void> {
	const all = [...rows];
	const columns = [...new Set(all.flatMap((row) => Object.keys(row)))];
	const each = Math.max(1, Math.floor(values / Math.max(1, columns.length)));
	const names = sql.join(columns.map((column) => sql.ref(column)));
	for (let from = 0; from < all.length; from += each) {
		const lines = all
			.slice(from, from + each)
			.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
		await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(lines)}
			${mayBeThere ? sql`on conflict (id) do nothing` : sql``}`.execute(trx);
	}
}
