import { type Kysely, sql } from 'kysely';

/**
 * How facts stay true: how each was confirmed, what callers said of a number, the list of editors with who calls whom
 * now, and the mail once a quarter to people about their own details.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const [table, column] of columns) {
		await sql.raw(`alter table ${table} add column ${column}`).execute(db);
	}
	for (const statement of [...tables, ...indexes]) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of ['shown', 'mail_refusal', 'fresh_mail', 'fact_check', 'call_later']) {
		await sql.raw(`drop table ${table}`).execute(db);
	}
	for (const table of ['call_lease', 'hidden_phone']) {
		await sql.raw(`drop table ${table}`).execute(db);
	}
	await sql.raw('drop index call_outcome_by_sender').execute(db);
	for (const [table, column] of columns.toReversed()) {
		await sql.raw(`alter table ${table} drop column ${column.split(' ')[0]}`).execute(db);
	}
}

const columns: readonly [string, string][] = [
	['assurance', 'how text'],
	// The digits that were dialled, and the moment.
	['call_outcome', 'number text'],
	['call_outcome', 'at text'],
	// A keyed hash of who called and the number; of who called and the day. Both are emptied after a while.
	['call_outcome', 'caller text'],
	['call_outcome', 'sender text'],
	['call_outcome', 'signed_in integer not null default 0'],
	['notice', 'service_id text']
];

const entity = `entity text not null check (entity in ('organization', 'location', 'contact', 'service'))`;

const tables = [
	// A number that callers say is wrong: shown to nobody until somebody looked.
	`create table hidden_phone (
		${entity},
		entity_id text not null,
		number text not null,
		hidden_at text not null,
		primary key (entity, entity_id, number)
	)`,
	// Who calls a number now. key: the digits, or the entry when it has no number.
	`create table call_lease (
		key text primary key,
		${entity},
		entity_id text not null,
		account_id text not null references account (id) on delete cascade,
		until text not null
	)`,
	// Nobody answered: not before this moment again.
	`create table call_later (
		${entity},
		entity_id text not null,
		until text not null,
		tries integer not null,
		primary key (entity, entity_id)
	)`,
	// Each look at a fact, by the id of the command: what was done today, and by whom.
	`create table fact_check (
		id text primary key,
		at text not null,
		day text not null,
		account_id text references account (id) on delete set null,
		${entity},
		entity_id text not null,
		fact text not null check (fact in ('phone', 'hours', 'capacity', 'entry')),
		result text not null check (result in ('same', 'changed', 'no_answer', 'put_back')),
		how text not null
	)`,
	// One mail a quarter to each person. sent_at is empty when the mail server did not take it.
	`create table fresh_mail (
		id text primary key,
		contact_id text not null references contact (id),
		quarter text not null,
		token_hash text not null unique,
		made_at text not null,
		expires_at text not null,
		sent_at text,
		used_at text,
		done text,
		unique (contact_id, quarter)
	)`,
	`create table mail_refusal (
		id text primary key,
		contact_id text not null references contact (id),
		at text not null
	)`,
	// How often a service stood among the results, by month.
	`create table shown (
		service_id text not null,
		month text not null,
		count integer not null,
		primary key (service_id, month)
	)`
];

const indexes = [
	'create index call_outcome_by_sender on call_outcome (sender)',
	'create index mail_refusal_by_contact on mail_refusal (contact_id)',
	'create index fact_check_by_day on fact_check (day)',
	'create index call_lease_by_account on call_lease (account_id)'
];
