import { type Kysely, sql } from 'kysely';

/**
 * What entries were: a version for each time that one was written, and where an entry went that turned out to be the
 * same as another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const run = (statement: string) => sql.raw(statement).execute(db);
	// The fields as JSON, as they stood after it was written. reason: why it was written.
	await run(`create table entry_version (
		id text primary key,
		entity text not null check (entity in ('organization', 'location', 'contact', 'service')),
		entity_id text not null,
		at text not null,
		by text not null,
		actor_id text,
		reason text not null check (reason in ('found', 'edit', 'import', 'take_back', 'merge', 'split', 'restore', 'correction')),
		source_id text references source (id),
		fields text not null
	)`);
	await run('create index entry_version_by_entry on entry_version (entity, entity_id, id)');
	// A pointer to the entry that stands for this one: nothing of the row itself goes away.
	for (const table of tables) await run(`alter table ${table} add column merged_into text`);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of tables)
		await sql.raw(`alter table ${table} drop column merged_into`).execute(db);
	await sql.raw('drop table entry_version').execute(db);
}

const tables = ['organization', 'location', 'contact', 'service'];
