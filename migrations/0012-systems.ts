import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Other systems: what lets one in, where it is told of changes, and what waits to be told. Nothing of a resident is in any of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
	for (const statement of statements(postgres)) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of ['webhook_delivery', 'webhook', 'api_token']) {
		await sql.raw(`drop table ${table}`).execute(db);
	}
	await sql.raw('drop index referral_by_sending_organization').execute(db);
}

const statements = (postgres: boolean) => [
	'create index referral_by_sending_organization on referral (from_organization_id)',
	// hash: SHA-256 of the token, which is shown once. scopes: JSON. made_by is empty when it was made at the command line.
	`create table api_token (
		id text primary key,
		organization_id text not null references organization (id),
		name text not null,
		hash text not null unique,
		scopes text not null,
		made_by text references contact (id),
		made_at text not null,
		expires_at text not null,
		used_at text,
		revoked_at text
	)`,
	'create index api_token_by_organization on api_token (organization_id)',
	// secret is sealed. event_seq: up to this event everything is in the outbox.
	`create table webhook (
		id text primary key,
		organization_id text not null references organization (id),
		url text not null,
		secret text not null,
		made_by text references contact (id),
		made_at text not null,
		event_seq ${postgres ? 'bigint' : 'integer'} not null,
		ended_at text
	)`,
	'create index webhook_by_organization on webhook (organization_id)',
	// id follows from webhook, event and referral: what is told twice has the same.
	`create table webhook_delivery (
		id text primary key,
		webhook_id text not null references webhook (id) on delete cascade,
		event_id text not null,
		kind text not null,
		referral_id text not null,
		referral_state text not null,
		at text not null,
		due_at text not null,
		state text not null check (state in ('waiting', 'sent', 'given_up')),
		attempts integer not null default 0,
		lease text,
		leased_until text,
		error text,
		ended_at text
	)`,
	'create index webhook_delivery_due on webhook_delivery (state, due_at)',
	'create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, at)'
];
