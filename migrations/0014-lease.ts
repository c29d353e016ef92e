import { type Kysely, sql } from 'kysely';

/** What one process does for all that share a database: whose it is now, and until when. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql
		.raw('create table lease (what text primary key, holder text not null, until text not null)')
		.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	await sql.raw('drop table lease').execute(db);
}
