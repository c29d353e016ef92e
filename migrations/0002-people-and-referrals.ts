import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * People with an account, and the questions they hand over. A person who holds, sends or receives is always a
 * contact of the directory: somebody with a name. What a resident says is in `resident` and in the sealed columns
 * of `referral` and `message`, and nowhere else; `docs/privacy.md` has a line for each of these columns.
 *
 * The rules of section 4 of the design stand here as constraints where a row can show them; the verbs keep the rest.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
	const run = (statement: string) => sql.raw(statement).execute(db);
	for (const statement of [...people, ...referrals(postgres), ...indexes]) await run(statement);
	await run(`insert into look_head (id, seq, hash) values (1, 0, '')`);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	for (const table of tableNames.toReversed()) await sql.raw(`drop table ${table}`).execute(db);
}

const tableNames = [
	'account',
	'passkey',
	'second_factor',
	'recovery_code',
	'session',
	'invitation',
	'attempt',
	'question',
	'question_need',
	'resident',
	'consent',
	'referral',
	'message',
	'referral_link',
	'card',
	'resident_answer',
	'draft',
	'notice',
	'shortcut',
	'look',
	'look_head'
];

const people = [
	`create table account (
		id text primary key,
		contact_id text not null unique references contact (id),
		organization_id text not null references organization (id),
		email text not null unique,
		role text not null check (role in ('volunteer', 'worker', 'coordinator', 'editor', 'admin')),
		password_hash text,
		demo integer not null default 0 check (demo in (0, 1)),
		created_at text not null,
		left_at text
	)`,
	`create table passkey (
		id text primary key,
		account_id text not null references account (id) on delete cascade,
		public_key text not null,
		counter integer not null,
		transports text not null default '[]',
		name text not null,
		created_at text not null,
		used_at text
	)`,
	// The secret is sealed; a time step is used once.
	`create table second_factor (
		account_id text primary key references account (id) on delete cascade,
		secret text not null,
		confirmed_at text,
		last_step integer not null default 0
	)`,
	`create table recovery_code (
		account_id text not null references account (id) on delete cascade,
		hash text not null,
		used_at text,
		primary key (account_id, hash)
	)`,
	// id is the SHA-256 of what the cookie holds.
	`create table session (
		id text primary key,
		account_id text not null references account (id) on delete cascade,
		device text not null,
		created_at text not null,
		seen_at text not null,
		expires_at text not null
	)`,
	`create table invitation (
		id text primary key,
		token_hash text not null unique,
		organization_id text not null references organization (id),
		role text not null check (role in ('volunteer', 'worker', 'coordinator', 'editor', 'admin')),
		contact_id text references contact (id),
		email text,
		invited_by text not null references account (id),
		created_at text not null,
		expires_at text not null,
		used_at text
	)`,
	// What was tried without success lately, by a hash of the account or the address.
	`create table attempt (
		key text primary key,
		count integer not null,
		last_at text not null
	)`
];

const referrals = (postgres: boolean) => [
	`create table question (
		id text primary key,
		holder_id text not null references contact (id),
		holder_organization_id text not null references organization (id),
		lead_id text references contact (id),
		lead_asked_at text,
		lead_agreed_at text,
		created_by text not null references contact (id),
		organization_id text not null references organization (id),
		urgency text not null check (urgency in ('today', 'this_week', 'normal')),
		bounces integer not null default 0,
		due_at text not null,
		created_at text not null,
		closed_at text,
		outcome text check (outcome in ('helped', 'partly', 'not_helped', 'withdrew', 'unreachable', 'unknown')),
		no_help_in_city integer not null default 0 check (no_help_in_city in (0, 1)),
		resident_outcome text check (resident_outcome in ('helped', 'partly', 'not_helped', 'withdrew', 'unreachable', 'unknown')),
		erased_at text,
		check ((closed_at is null) = (outcome is null)),
		check (lead_agreed_at is null or lead_id is not null)
	)`,
	`create table question_need (
		question_id text not null references question (id),
		need text not null,
		position integer not null,
		primary key (question_id, need)
	)`,
	// The resident, in their own words. Every column but the key is sealed.
	`create table resident (
		question_id text primary key references question (id),
		words text,
		tried text,
		goes_by text,
		phone text,
		reach text,
		language text,
		interpreter text,
		helper text
	)`,
	// Ground and agreement are two things: on what ground data may go to others, and whether the resident agreed.
	`create table consent (
		id text primary key,
		question_id text not null references question (id),
		ground text not null check (ground in ('consent', 'legal_task', 'vital_interest')),
		agreed integer not null check (agreed in (0, 1)),
		agreed_by text check (agreed_by in ('resident', 'representative')),
		how text check (how in ('spoken', 'written', 'phone')),
		why_not text,
		text_version text not null,
		text_language text not null,
		recorded_by text not null references contact (id),
		recorded_at text not null,
		withdrawn_at text,
		withdrawn_by text check (withdrawn_by in ('resident', 'worker')),
		check (agreed = 0 or (agreed_by is not null and how is not null)),
		check (ground <> 'consent' or agreed = 1)
	)`,
	`create table referral (
		id text primary key,
		question_id text not null references question (id),
		position integer not null,
		from_contact_id text not null references contact (id),
		from_organization_id text not null references organization (id),
		to_contact_id text references contact (id),
		to_organization_id text not null references organization (id),
		service_id text references service (id),
		consent_id text references consent (id),
		lead_id text references contact (id),
		bounces_before integer not null default 0,
		reason text,
		expected text,
		agreed text,
		if_fails text,
		warm_step text check (warm_step in ('called', 'walked_along', 'three_way', 'sent_only')),
		resident_present integer not null default 0 check (resident_present in (0, 1)),
		agreed_on text,
		state text not null check (state in ('draft', 'requested', 'accepted', 'in_progress', 'completed', 'rejected', 'cancelled', 'on_hold', 'failed')),
		requested_at text,
		due_at text,
		answered_at text,
		accepted_at text,
		first_contact_at text,
		first_contact_by text references contact (id),
		hold_until text,
		reject_code text check (reject_code in ('not_our_task', 'full', 'other_area', 'other_group', 'not_reachable', 'other_help_fits_better', 'nobody_can')),
		reject_words text,
		better_contact_id text references contact (id),
		better_service_id text references service (id),
		back_to_sender integer not null default 0 check (back_to_sender in (0, 1)),
		ended_at text,
		check (state = 'draft' or (consent_id is not null and warm_step is not null and requested_at is not null)),
		check (state = 'draft' or bounces_before < 3 or lead_id is not null),
		check (state not in ('accepted', 'in_progress', 'completed', 'failed') or to_contact_id is not null),
		check (state <> 'rejected' or (reject_code is not null and (back_to_sender = 1 or better_contact_id is not null or better_service_id is not null))),
		check (state <> 'on_hold' or hold_until is not null),
		unique (question_id, position)
	)`,
	`create table message (
		id text primary key,
		referral_id text not null references referral (id),
		contact_id text not null references contact (id),
		text text,
		at text not null
	)`,
	// A provider without an account reads and answers one handover.
	`create table referral_link (
		id text primary key,
		token_hash text not null unique,
		referral_id text not null references referral (id),
		contact_id text references contact (id),
		created_at text not null,
		expires_at text not null,
		used text not null default '[]',
		withdrawn_at text
	)`,
	`create table card (
		question_id text primary key references question (id),
		code_hash text not null unique,
		code text,
		created_at text not null,
		withdrawn_at text
	)`,
	`create table resident_answer (
		id text primary key,
		question_id text not null references question (id),
		answer text not null check (answer in ('helped', 'nobody_called', 'stop')),
		at text not null
	)`,
	`create table draft (
		id text primary key,
		contact_id text not null references contact (id),
		form text not null,
		content text not null,
		saved_at text not null,
		unique (contact_id, form)
	)`,
	`create table notice (
		id text primary key,
		contact_id text not null references contact (id),
		kind text not null,
		question_id text references question (id),
		about_contact_id text references contact (id),
		at text not null,
		read_at text
	)`,
	`create table shortcut (
		account_id text not null references account (id) on delete cascade,
		contact_id text not null references contact (id),
		saved_at text not null,
		primary key (account_id, contact_id)
	)`,
	// Who looked at which resident's data (NEN 7513): each row carries the hash of the one before.
	`create table look (
		seq ${postgres ? 'bigint' : 'integer'} primary key,
		id text not null unique,
		at text not null,
		contact_id text not null,
		organization_id text not null,
		question_id text not null,
		what text not null,
		ground text not null,
		previous_hash text not null,
		hash text not null
	)`,
	`create table look_head (
		id integer primary key check (id = 1),
		seq ${postgres ? 'bigint' : 'integer'} not null,
		hash text not null
	)`
];

const indexes = [
	'create index session_by_account on session (account_id)',
	'create index passkey_by_account on passkey (account_id)',
	'create index account_by_organization on account (organization_id)',
	'create index question_by_holder on question (holder_id, closed_at)',
	'create index question_by_organization on question (holder_organization_id, closed_at)',
	'create index question_by_lead on question (lead_id)',
	'create index question_closed on question (closed_at)',
	'create index referral_by_receiver on referral (to_contact_id, state)',
	'create index referral_by_receiving_organization on referral (to_organization_id, state)',
	'create index referral_by_sender on referral (from_contact_id, state)',
	// At most one handover of a question waits for an answer: two people never receive the same.
	`create unique index referral_one_waiting on referral (question_id) where state in ('requested', 'on_hold') and accepted_at is null`,
	'create index message_by_referral on message (referral_id)',
	'create index consent_by_question on consent (question_id)',
	'create index notice_by_contact on notice (contact_id, read_at)',
	'create index look_by_question on look (question_id)'
];
