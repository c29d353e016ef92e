/**
 * Everything that points at an entry from elsewhere: what moves along when the entry is merged. A test holds this
 * list against the tables, so that a new column that points at an entry cannot be forgotten.
 */
import { sql } from 'kysely';
import type { Kind } from '../../domain/entries.ts';
import type { Db } from '../db/index.ts';

export interface Pointer {
	table: string;
	column: string;
	/** The rest of the row's key. */
	key: readonly string[];
	/** Columns that are unique together with the pointer, or none when it is so alone: a row that would be there twice stays where it is. */
	unique?: readonly string[];
	/** Only rows that say they point at this kind. */
	entity?: Kind;
}

const byId = (table: string, ...columns: string[]): Pointer[] =>
	columns.map((column) => ({ table, column, key: ['id'] }));

export const pointers: { readonly [Of in Kind]: readonly Pointer[] } = {
	organization: [
		...byId('organization_identifier', 'organization_id'),
		...byId('program', 'organization_id'),
		...byId('funding', 'organization_id'),
		...byId('organization', 'parent_organization_id'),
		...byId('service', 'organization_id'),
		...byId('location', 'organization_id'),
		...byId('contact', 'organization_id'),
		...byId('account', 'organization_id'),
		...byId('invitation', 'organization_id'),
		...byId('question', 'holder_organization_id', 'organization_id'),
		...byId('referral', 'from_organization_id', 'to_organization_id'),
		...byId('drop_in', 'organization_id'),
		...byId('api_token', 'organization_id'),
		...byId('webhook', 'organization_id'),
		{ table: 'norm', column: 'organization_id', key: ['set_at'], unique: [] },
		linked('organization'),
		checked('organization')
	],
	location: [
		{ ...at('service_at_location', 'location_id'), unique: ['service_id'] },
		...byId('schedule', 'location_id'),
		...byId('drop_in', 'location_id'),
		linked('location'),
		checked('location')
	],
	contact: [
		{ ...at('contact_link', 'contact_id'), unique: ['entity', 'entity_id'] },
		...byId('contact', 'deputy_id', 'successor_id'),
		...byId('call_outcome', 'contact_id'),
		...byId('account', 'contact_id'),
		...byId('invitation', 'contact_id'),
		...byId('question', 'holder_id', 'lead_id', 'lead_before_id', 'created_by'),
		...byId('drop_in', 'opened_by', 'closed_by'),
		{ ...at('drop_in_person', 'contact_id'), unique: ['drop_in_id'] },
		...byId('visitor', 'with_contact_id'),
		...byId('drop_in_change', 'contact_id', 'about_contact_id'),
		...byId('consent', 'recorded_by'),
		...byId(
			'referral',
			'from_contact_id',
			'to_contact_id',
			'lead_id',
			'first_contact_by',
			'better_contact_id'
		),
		...byId('message', 'contact_id'),
		...byId('referral_link', 'contact_id'),
		{ ...at('draft', 'contact_id'), unique: ['form'] },
		{ table: 'norm', column: 'set_by', key: ['organization_id'] },
		...byId('notice', 'contact_id', 'about_contact_id'),
		{ ...at('fresh_mail', 'contact_id'), unique: ['quarter'] },
		...byId('mail_refusal', 'contact_id'),
		...byId('api_token', 'made_by'),
		...byId('webhook', 'made_by'),
		checked('contact'),
		{ table: 'shortcut', column: 'contact_id', key: ['account_id'], unique: ['account_id'] }
	],
	service: [
		...byId('funding', 'service_id'),
		...byId('capacity', 'service_id'),
		...byId('call_outcome', 'service_id'),
		...byId('notice', 'service_id'),
		checked('service'),
		...byId('referral', 'service_id', 'better_service_id')
	]
};

function at(table: string, column: string): Pointer {
	return { table, column, key: ['id'] };
}

function linked(entity: Kind): Pointer {
	return { ...at('contact_link', 'entity_id'), unique: ['contact_id', 'entity'], entity };
}

function checked(entity: Kind): Pointer {
	return { ...at('fact_check', 'entity_id'), entity };
}

/** The keys (JSON) of the rows that point at an entry. */
export async function pointing(db: Db, pointer: Pointer, id: string): Promise<string[]> {
	const { table, column, key } = pointer;
	const found = await sql<Record<string, string>>`
		select ${sql.join(key.map((name) => sql.ref(name)))} from ${sql.table(table)}
		where ${sql.ref(column)} = ${id} ${ofKind(pointer)}`.execute(db);
	return found.rows.map((row) => JSON.stringify(row)).toSorted();
}

/** Lets one row point at another entry; one that is there already with that pointer stays as it is. */
export async function repoint(
	db: Db,
	pointer: Pointer,
	rowKey: string,
	from: string,
	to: string
): Promise<void> {
	const { table, column, unique } = pointer;
	const key = Object.entries(JSON.parse(rowKey) as Record<string, string>);
	const row = sql.join(
		key.map(([name, value]) => sql`${sql.ref(`${table}.${name}`)} = ${value}`),
		sql` and `
	);
	const twin = sql.join(
		[
			sql`${sql.ref(`twin.${column}`)} = ${to}`,
			...(unique ?? []).map(
				(name) => sql`${sql.ref(`twin.${name}`)} = ${sql.ref(`${table}.${name}`)}`
			)
		],
		sql` and `
	);
	const alone =
		unique === undefined
			? sql``
			: sql`and not exists (select 1 from ${sql.table(table)} as twin where ${twin})`;
	await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to}
		where ${row} and ${sql.ref(`${table}.${column}`)} = ${from} ${alone}`.execute(db);
}

function ofKind({ entity }: Pointer) {
	return entity === undefined ? sql`` : sql`and entity = ${entity}`;
}

/** Whether a merge of this kind moves what this column points at. */
export function moves(kind: Kind, table: string, column: string): boolean {
	return pointers[kind].some((each) => each.table === table && each.column === column);
}
