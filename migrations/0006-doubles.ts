import { type Kysely, sql } from 'kysely';

/**
 * What looks double, what people said of it, and what was merged: enough of each merge is kept to undo it exactly.
 * A pair has its smaller id first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of ['merge_pointer', 'merge', 'judgement', 'double_pair'])
		await sql.raw(`drop table ${table}`).execute(db);
}

const entity = `text not null check (entity in ('organization', 'location', 'contact', 'service'))`;

const statements = [
	// What the matcher found at its last run. why: JSON list of what speaks for and against.
	`create table double_pair (
		entity ${entity},
		a_id text not null,
		b_id text not null,
		probability double precision not null,
		why text not null,
		found_at text not null,
		primary key (entity, a_id, b_id),
		check (a_id < b_id)
	)`,
	// What people said: outlives every run of the matcher, and is taken back, never deleted.
	`create table judgement (
		id text primary key,
		entity ${entity},
		a_id text not null,
		b_id text not null,
		verdict text not null check (verdict in ('same', 'different', 'unsure')),
		why text,
		by text not null,
		actor_id text,
		at text not null,
		withdrawn_at text,
		check (a_id < b_id)
	)`,
	'create index judgement_by_pair on judgement (entity, a_id, b_id)',
	// before_fields, after_fields: the kept entry, before and after. rows: its rows as they stood, table by table.
	`create table merge (
		id text primary key,
		entity ${entity},
		kept_id text not null,
		gone_ids text not null,
		by text not null,
		actor_id text,
		at text not null,
		before_fields text not null,
		after_fields text not null,
		rows text not null,
		undone_at text,
		undone_by text
	)`,
	'create index merge_by_kept on merge (entity, kept_id)',
	// Each row that pointed at one of the merged entries. row_key: JSON of its key without the pointer itself.
	`create table merge_pointer (
		merge_id text not null references merge (id),
		table_name text not null,
		column_name text not null,
		row_key text not null,
		from_id text not null,
		primary key (merge_id, table_name, column_name, row_key, from_id)
	)`
];
