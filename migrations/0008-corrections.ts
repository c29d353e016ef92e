import { type Kysely, sql } from 'kysely';

/** What anyone proposed to correct in an entry, and statements of capacity that were taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const run = (statement: string) => sql.raw(statement).execute(db);
	// seen: the fields as the sender saw them; fields: as they should be; both JSON. name and email are sealed.
	await run(`create table correction (
		id text primary key,
		entity text not null check (entity in ('organization', 'location', 'contact', 'service')),
		entity_id text not null,
		at text not null,
		seen text not null,
		fields text not null,
		note text not null,
		name text,
		email text,
		state text not null check (state in ('open', 'accepted', 'rejected')),
		decided_at text,
		decided_by text,
		accepted text,
		reason text
	)`);
	await run('create index correction_by_state on correction (state, id)');
	await run('alter table capacity add column taken_back_at text');
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await sql.raw('alter table capacity drop column taken_back_at').execute(db);
	await sql.raw('drop table correction').execute(db);
}
