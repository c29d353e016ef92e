/** The rows of an entry, exactly as they stand: what a merge keeps so that undoing it gives back the same. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Kind } from '../../domain/entries.ts';
import { type Db, transaction } from '../db/index.ts';
import { entry, keepVersion } from './save.ts';

type Cell = string | number | null;
export type Rows = Record<string, Record<string, Cell>[]>;

/** The tables that hold an entry, and how its rows are found; the entry's own row comes first. */
const owned: { readonly [Of in Kind]: readonly (readonly [table: string, where: string])[] } = {
	organization: [
		['organization', 'id'],
		['phone', 'organization_id'],
		['assurance', 'entity_id']
	],
	location: [
		['location', 'id'],
		['address', 'location_id'],
		['accessibility', 'location_id'],
		['phone', 'location_id'],
		['language', 'location_id'],
		['assurance', 'entity_id']
	],
	contact: [
		['contact', 'id'],
		['phone', 'contact_id'],
		['language', 'contact_id'],
		['assurance', 'entity_id']
	],
	service: [
		['service', 'id'],
		['phone', 'service_id'],
		['language', 'service_id'],
		['attribute', 'link_id'],
		['service_at_location', 'service_id'],
		['service_area', 'service_id'],
		['schedule', 'service_id'],
		['cost_option', 'service_id'],
		['required_document', 'service_id'],
		['contact_link', 'entity_id'],
		['assurance', 'entity_id']
	]
};

/** Whether a column is how an entry's own row is found: then it is no pointer from elsewhere. */
export function ownsRows(kind: Kind, table: string, column: string): boolean {
	return owned[kind].some(([name, where]) => name === table && where === column);
}

/** All rows of one entry, by table. */
export async function rowsOf(db: Db, kind: Kind, id: string): Promise<Rows> {
	const rows: Rows = {};
	for (const [table, where] of owned[kind]) {
		const found = await sql<Record<string, Cell>>`
			select * from ${sql.table(table)} where ${condition(kind, where, id)}`.execute(db);
		rows[table] = found.rows;
	}
	return rows;
}

/** Makes an entry exactly what its rows say that it was, with a version of its own. For undoing a merge. */
export async function putBack(
	db: Db,
	actor: Actor,
	kind: Kind,
	id: string,
	rows: Rows,
	now: Date
): Promise<void> {
	await transaction(db, async (trx) => {
		const before = await entry(trx, kind, id);
		await putRows(trx, kind, id, rows);
		const fields = await entry(trx, kind, id);
		if (before && fields)
			await keepVersion(trx, actor, kind, id, { before, fields, how: { reason: 'split', now } });
	});
}

async function putRows(db: Db, kind: Kind, id: string, rows: Rows): Promise<void> {
	const [[own], ...hanging] = [owned[kind][0] ?? [kind], ...owned[kind].slice(1)];
	const [row] = rows[own] ?? [];
	if (!row) throw new Error(`${kind} ${id} has no row to put back.`);
	const columns = Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
	await sql`update ${sql.table(own)} set ${sql.join(columns)} where id = ${id}`.execute(db);
	for (const [table, where] of hanging) {
		await sql`delete from ${sql.table(table)} where ${condition(kind, where, id)}`.execute(db);
		for (const each of rows[table] ?? []) {
			const names = Object.keys(each).map((column) => sql.ref(column));
			await sql`insert into ${sql.table(table)} (${sql.join(names)})
				values (${sql.join(Object.values(each))})`.execute(db);
		}
	}
}

/** Rows that may hang on different kinds say on which. */
function condition(kind: Kind, where: string, id: string) {
	const says = where === 'link_id' ? 'link_entity' : where === 'entity_id' ? 'entity' : null;
	return says === null
		? sql`${sql.ref(where)} = ${id}`
		: sql`${sql.ref(where)} = ${id} and ${sql.ref(says)} = ${kind}`;
}
