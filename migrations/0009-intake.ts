import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Intake under one roof: a drop-in hour, who is there, who came, and every change in order. What a visitor said is in
 * sealed columns of `visitor` and nowhere else; a question that is written down is an ordinary `question`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
	for (const statement of statements(postgres)) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of [
		'drop_in_change',
		'visitor_question',
		'visitor',
		'drop_in_person',
		'drop_in'
	])
		await sql.raw(`drop table ${table}`).execute(db);
	await sql.raw('alter table question drop column combined_into').execute(db);
	await sql.raw('alter table question drop column lead_before_id').execute(db);
}

const statements = (postgres: boolean) => [
	// seq is the number of the newest change. Its row is the lock of the hour, so that numbers follow each other without gaps.
	`create table drop_in (
		id text primary key,
		organization_id text not null references organization (id),
		location_id text references location (id),
		opened_by text not null references contact (id),
		opened_at text not null,
		closed_by text references contact (id),
		closed_at text,
		report text,
		seq integer not null,
		check ((closed_at is null) = (closed_by is null))
	)`,
	`create table drop_in_person (
		id text primary key,
		drop_in_id text not null references drop_in (id),
		contact_id text not null references contact (id),
		desk text not null,
		there integer not null check (there in (0, 1)),
		unique (drop_in_id, contact_id)
	)`,
	// version is the number of the newest change of this visitor: who changes them says which they saw.
	`create table visitor (
		id text primary key,
		drop_in_id text not null references drop_in (id),
		number integer not null,
		shown text not null check (shown in ('number', 'name')),
		goes_by text,
		language text,
		line text,
		phone text,
		reach text,
		interpreter text,
		helper text,
		arrived_at text not null,
		position ${postgres ? 'double precision' : 'real'} not null,
		state text not null check (state in ('waiting', 'talking', 'partner', 'done')),
		state_since text not null,
		with_contact_id text references contact (id),
		first_talk_at text,
		version integer not null,
		erased_at text,
		unique (drop_in_id, number),
		check ((state = 'talking') = (with_contact_id is not null))
	)`,
	`create table visitor_question (
		question_id text primary key references question (id),
		visitor_id text not null references visitor (id),
		position integer not null,
		kept_at text
	)`,
	// Append-only but for undone_by. before: states and ids as they were, for taking it back; nothing of a resident.
	`create table drop_in_change (
		id text primary key,
		drop_in_id text not null references drop_in (id),
		seq integer not null,
		at text not null,
		contact_id text not null references contact (id),
		kind text not null,
		visitor_id text,
		about_contact_id text references contact (id),
		question_id text references question (id),
		referral_id text,
		before text,
		undone_by text,
		unique (drop_in_id, seq)
	)`,
	'create index drop_in_open on drop_in (organization_id, closed_at)',
	'create index drop_in_person_by_contact on drop_in_person (contact_id)',
	'create index visitor_question_by_visitor on visitor_question (visitor_id)',
	// Who led until another agrees to; and the question that took this one in.
	'alter table question add column lead_before_id text references contact (id)',
	'alter table question add column combined_into text references question (id)'
];
