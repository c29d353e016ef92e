import { type Kysely, sql } from 'kysely';

/**
 * Lists that others keep, read in: where they come from, each time one was read, what each of its records said, and
 * which entry stands for a record.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const run = (statement: string) => sql.raw(statement).execute(db);
	// mapping: which field each column says, as it was last corrected.
	await run(`create table import_source (
		id text primary key,
		name text not null unique,
		mapping text not null default '{}',
		created_at text not null
	)`);
	await run(`create table import (
		id text primary key,
		import_source_id text not null references import_source (id),
		file_name text not null,
		file_hash text not null,
		state text not null check (state in ('uploaded', 'reading', 'previewed', 'written', 'taken_back', 'stopped', 'refused')),
		by text not null,
		actor_id text,
		started_at text not null,
		written_at text,
		taken_back_at text,
		rows_read integer not null default 0,
		sheet integer not null default 0,
		counts text not null default '{}',
		refusal text,
		kept text not null default '[]',
		source_id text references source (id)
	)`);
	await run('create index import_by_source on import (import_source_id, id)');
	// The file itself in pieces of base64, until it was written or stopped: the columns may be corrected until then.
	await run(`create table import_file (
		import_id text not null references import (id),
		part integer not null,
		data text not null,
		primary key (import_id, part)
	)`);
	// said: what the record says. before, after: the entry around the writing. decisions: of the editor, per field.
	await run(`create table import_row (
		id text primary key,
		import_id text not null references import (id),
		position integer not null,
		row integer not null,
		kind text check (kind in ('organization', 'location', 'contact', 'service')),
		key text,
		name text not null,
		verdict text not null check (verdict in ('new', 'changed', 'conflict', 'double', 'same', 'vanished', 'wrong')),
		said text not null default '{}',
		changes text not null default '[]',
		conflicts text not null default '[]',
		problems text not null default '[]',
		double_of text,
		double_why text,
		decisions text not null default '{}',
		entity_id text,
		was text,
		became text,
		record_was text
	)`);
	await run('create index import_row_by_import on import_row (import_id, verdict, position)');
	await run(`create table source_record (
		import_source_id text not null references import_source (id),
		kind text not null check (kind in ('organization', 'location', 'contact', 'service')),
		key text not null,
		entity_id text not null,
		fields text not null,
		seen_at text not null,
		vanished_at text,
		primary key (import_source_id, kind, key)
	)`);
	await run('create index source_record_by_entity on source_record (kind, entity_id)');
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of ['source_record', 'import_row', 'import_file', 'import', 'import_source'])
		await sql.raw(`drop table ${table}`).execute(db);
}
