import { type Kysely, sql } from 'kysely';

/**
 * Being told outside the app: what goes out by mail and by push, once each; what a person chose; devices that take
 * pushes; addresses that take no mail; and the key that pushes are signed with. Nothing of a resident is in any of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of [
		'notice_delivery',
		'push_subscription',
		'notice_choice',
		'mail_bounce',
		'push_key'
	]) {
		await sql.raw(`drop table ${table}`).execute(db);
	}
	await sql.raw('drop index notice_once').execute(db);
	await sql.raw('drop index notice_by_question').execute(db);
	await sql.raw('alter table notice drop column counts').execute(db);
	await sql.raw('alter table notice drop column once').execute(db);
}

const statements = [
	// What is told by a clock names its clock here: it is told once, whatever happens.
	'alter table notice add column once text',
	'create unique index notice_once on notice (once)',
	'create index notice_by_question on notice (question_id)',
	// Of a summary: how many, as JSON.
	'alter table notice add column counts text',
	// A device that takes pushes, for as long as somebody is signed in there.
	`create table push_subscription (
		id text primary key,
		account_id text not null references account (id) on delete cascade,
		session_id text not null references session (id) on delete cascade,
		endpoint text not null unique,
		p256dh text not null,
		auth text not null,
		created_at text not null
	)`,
	'create index push_subscription_by_account on push_subscription (account_id)',
	'create index push_subscription_by_session on push_subscription (session_id)',
	// target: 'mail', or the device. batch: what goes out in one mail or push; it names that for whoever receives it twice.
	`create table notice_delivery (
		id text primary key,
		notice_id text not null references notice (id) on delete cascade,
		account_id text not null references account (id) on delete cascade,
		channel text not null check (channel in ('mail', 'push')),
		target text not null,
		subscription_id text references push_subscription (id) on delete cascade,
		due_at text not null,
		state text not null check (state in ('waiting', 'sent', 'given_up', 'dropped')),
		attempts integer not null default 0,
		batch text,
		lease text,
		leased_until text,
		error text,
		ended_at text,
		unique (notice_id, target)
	)`,
	'create index notice_delivery_due on notice_delivery (state, due_at)',
	'create index notice_delivery_batch on notice_delivery (batch)',
	'create index notice_delivery_by_account on notice_delivery (account_id, state)',
	// mail, push: groups of notices, as JSON. Quiet hours in minutes since midnight; equal is never quiet.
	`create table notice_choice (
		account_id text primary key references account (id) on delete cascade,
		mail text not null,
		push text not null,
		quiet_from integer not null check (quiet_from between 0 and 1439),
		quiet_until integer not null check (quiet_until between 0 and 1439),
		weekends integer not null check (weekends in (0, 1)),
		lang text not null check (lang in ('nl', 'en'))
	)`,
	// An address that the mail server refused: nothing is mailed there until somebody says that it works again.
	`create table mail_bounce (
		account_id text primary key references account (id) on delete cascade,
		email text not null,
		code text not null,
		at text not null
	)`,
	// private_key is sealed.
	`create table push_key (
		id integer primary key check (id = 1),
		public_key text not null,
		private_key text not null,
		made_at text not null
	)`
];
