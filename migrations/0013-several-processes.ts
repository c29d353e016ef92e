import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Several processes beside each other: whose turn a duty is, by which key a database is sealed, and on PostgreSQL up to
 * which event everything is there, and a notice to other processes when a drop-in hour changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const run = (statement: string) => sql.raw(statement).execute(db);
	await run('create table duty (name text primary key, due_at text not null)');
	await run('create table installation (name text primary key, value text not null)');
	if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
	for (const statement of onPostgres) await run(statement);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const run = (statement: string) => sql.raw(statement).execute(db);
	if (db.getExecutor().adapter instanceof PostgresAdapter) {
		await run('drop function event_is_numbered, drop_in_is_changed, question_is_changed cascade');
	}
	await run('drop table installation');
	await run('drop table duty');
}

const onPostgres = [
	// Before its first number is taken a transaction locks, shared and until it ends, the number that was last taken by
	// then (below 2^40, under the prefix 0x5741): everything it will number comes after. Who wants to know up to where
	// nothing is still to come looks for the lowest of these locks (server/events.ts).
	`create function event_is_numbered() returns trigger language plpgsql as $$
	begin
		if coalesce(current_setting('warmwijzer.numbering', true), '') = '' then
			perform pg_advisory_xact_lock_shared((22337::bigint << 40)
				+ coalesce(pg_sequence_last_value('event_seq_seq'), 0));
			perform set_config('warmwijzer.numbering', 'on', true);
		end if;
		return null;
	end $$`,
	`create trigger event_numbered before insert on event
		for each statement execute function event_is_numbered()`,

	`create function drop_in_is_changed() returns trigger language plpgsql as $$
	begin
		perform pg_notify('drop_in', new.drop_in_id);
		return null;
	end $$`,
	`create trigger drop_in_changed after insert on drop_in_change
		for each row execute function drop_in_is_changed()`,

	// What happens elsewhere to a question that was asked in an hour.
	`create function question_is_changed() returns trigger language plpgsql as $$
	begin
		perform pg_notify('drop_in', visitor.drop_in_id) from visitor_question
			join visitor on visitor.id = visitor_question.visitor_id
			where visitor_question.question_id = new.entity_id;
		return null;
	end $$`,
	`create trigger question_changed after insert on event
		for each row when (new.entity = 'question') execute function question_is_changed()`
];
