import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * The directory: Open Referral HSDS 3.0, table for table and column for column, with our extensions
 * (marked `+`): one person linked to many services, visibility, absence and succession, capacity,
 * assurance per field, districts, sources. And the append-only event table that everything else reads.
 *
 * Texts are text, moments are ISO-8601 UTC text, dates are `YYYY-MM-DD`, truth is 0 or 1, lists are JSON text.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
	const run = (statement: string) => sql.raw(statement).execute(db);
	const real = postgres ? 'double precision' : 'real';

	for (const statement of tables(real)) await run(statement);
	for (const statement of indexes) await run(statement);

	await run(`create table event (
		seq ${postgres ? 'bigint generated always as identity primary key' : 'integer primary key autoincrement'},
		id text not null unique,
		type text not null,
		entity text not null,
		entity_id text not null,
		actor_id text,
		at text not null,
		data text not null default '{}'
	)`);
	await run('create index event_by_entity on event (entity, entity_id, seq)');
	for (const statement of postgres ? appendOnlyPostgres : appendOnlySqlite) await run(statement);
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
	for (const table of ['event', ...tableNames.toReversed()])
		await sql.raw(`drop table ${table}`).execute(db);
	if (postgres) await sql.raw('drop function event_is_append_only').execute(db);
}

const visibility = `text not null default 'public' check (visibility in ('public', 'network', 'organization'))`;

function tables(real: string): string[] {
	return [
		// + Where facts come from: an import, a web page, an editor.
		`create table source (
			id text primary key,
			name text not null,
			url text,
			date text not null
		)`,
		// + CBS wijken, with the polygon as GeoJSON and the postcodes (four digits) that lie mostly in it.
		`create table district (
			code text primary key,
			name text not null,
			city_part text not null,
			longitude ${real} not null,
			latitude ${real} not null,
			geometry text not null,
			postal_codes text not null default '[]'
		)`,
		`create table taxonomy (
			id text primary key,
			name text not null,
			description text not null,
			uri text,
			version text
		)`,
		`create table taxonomy_term (
			id text primary key,
			code text not null,
			name text not null,
			description text not null,
			parent_id text references taxonomy_term (id),
			taxonomy text,
			language text,
			taxonomy_id text not null references taxonomy (id),
			term_uri text,
			unique (taxonomy_id, code)
		)`,
		`create table organization (
			id text primary key,
			name text not null,
			alternate_name text,
			description text not null,
			email text,
			website text,
			tax_status text,
			tax_id text,
			year_incorporated integer,
			legal_status text,
			logo text,
			uri text,
			parent_organization_id text references organization (id),
			example integer not null default 0 check (example in (0, 1)),
			source_id text references source (id),
			last_modified text not null
		)`,
		`create table organization_identifier (
			id text primary key,
			organization_id text not null references organization (id),
			identifier_scheme text,
			identifier_type text not null,
			identifier text not null
		)`,
		`create table program (
			id text primary key,
			organization_id text not null references organization (id),
			name text not null,
			alternate_name text,
			description text not null
		)`,
		`create table funding (
			id text primary key,
			organization_id text references organization (id),
			service_id text,
			source text
		)`,
		// + summary: the one plain sentence; how_to_sign_up: JSON list of steps; informal; example; source_id.
		`create table service (
			id text primary key,
			organization_id text not null references organization (id),
			program_id text references program (id),
			name text not null,
			alternate_name text,
			description text,
			url text,
			email text,
			status text not null check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
			interpretation_services text,
			application_process text,
			fees_description text,
			wait_time text,
			fees text,
			accreditations text,
			eligibility_description text,
			minimum_age ${real},
			maximum_age ${real},
			assured_date text,
			assurer_email text,
			licenses text,
			alert text,
			last_modified text not null,
			summary text not null,
			how_to_sign_up text not null default '[]',
			informal integer not null default 0 check (informal in (0, 1)),
			example integer not null default 0 check (example in (0, 1)),
			source_id text references source (id)
		)`,
		// + district_code, example, source_id.
		`create table location (
			id text primary key,
			location_type text not null check (location_type in ('physical', 'postal', 'virtual')),
			url text,
			organization_id text references organization (id),
			name text,
			alternate_name text,
			description text,
			transportation text,
			latitude ${real},
			longitude ${real},
			external_identifier text,
			external_identifier_type text,
			district_code text references district (code),
			example integer not null default 0 check (example in (0, 1)),
			source_id text references source (id)
		)`,
		`create table address (
			id text primary key,
			location_id text not null references location (id),
			attention text,
			address_1 text not null,
			address_2 text,
			city text not null,
			region text,
			state_province text not null,
			postal_code text not null,
			country text not null,
			address_type text not null
		)`,
		`create table accessibility (
			id text primary key,
			location_id text not null references location (id),
			description text,
			details text,
			url text
		)`,
		`create table service_at_location (
			id text primary key,
			service_id text not null references service (id),
			location_id text not null references location (id),
			description text,
			unique (service_id, location_id)
		)`,
		// + One person once; HSDS repeats the contact per service. Working days as RFC 5545 day codes.
		`create table contact (
			id text primary key,
			organization_id text references organization (id),
			name text not null,
			title text,
			department text,
			email text,
			visibility ${visibility},
			working_days text not null default '',
			away_from text,
			away_until text,
			deputy_id text references contact (id),
			valid_from text,
			valid_until text,
			successor_id text references contact (id),
			example integer not null default 0 check (example in (0, 1)),
			source_id text references source (id),
			last_modified text not null
		)`,
		// + What a person does: linked to services, organizations and places, in the order to call.
		`create table contact_link (
			id text primary key,
			contact_id text not null references contact (id),
			entity text not null check (entity in ('service', 'organization', 'location', 'service_at_location')),
			entity_id text not null,
			position integer not null default 0,
			unique (contact_id, entity, entity_id)
		)`,
		// + visibility, whatsapp.
		`create table phone (
			id text primary key,
			location_id text references location (id),
			service_id text references service (id),
			organization_id text references organization (id),
			contact_id text references contact (id),
			service_at_location_id text references service_at_location (id),
			number text not null,
			extension text,
			type text,
			description text,
			visibility ${visibility},
			whatsapp integer not null default 0 check (whatsapp in (0, 1))
		)`,
		// + drop_in: one may walk in without an appointment.
		`create table schedule (
			id text primary key,
			service_id text references service (id),
			location_id text references location (id),
			service_at_location_id text references service_at_location (id),
			valid_from text,
			valid_to text,
			dtstart text,
			timezone ${real},
			until text,
			count integer,
			wkst text,
			freq text check (freq in ('WEEKLY', 'MONTHLY')),
			interval integer,
			byday text,
			byweekno text,
			bymonthday text,
			byyearday text,
			description text,
			opens_at text,
			closes_at text,
			schedule_link text,
			attending_type text,
			notes text,
			drop_in integer not null default 0 check (drop_in in (0, 1))
		)`,
		// + district_code: the wijk that is meant, beside the name.
		`create table service_area (
			id text primary key,
			service_id text not null references service (id),
			name text,
			description text,
			extent text,
			extent_type text,
			uri text,
			district_code text references district (code)
		)`,
		// + contact_id: what a person speaks.
		`create table language (
			id text primary key,
			service_id text references service (id),
			location_id text references location (id),
			phone_id text references phone (id),
			contact_id text references contact (id),
			name text,
			code text,
			note text
		)`,
		`create table cost_option (
			id text primary key,
			service_id text not null references service (id),
			valid_from text,
			valid_to text,
			option text,
			currency text,
			amount ${real},
			amount_description text
		)`,
		`create table required_document (
			id text primary key,
			service_id text not null references service (id),
			document text,
			uri text
		)`,
		// + position: the main need first.
		`create table attribute (
			id text primary key,
			link_id text not null,
			taxonomy_term_id text not null references taxonomy_term (id),
			link_type text,
			link_entity text not null,
			value text,
			position integer not null default 0,
			unique (link_entity, link_id, taxonomy_term_id)
		)`,
		`create table metadata (
			id text primary key,
			resource_id text not null,
			resource_type text not null,
			last_action_date text not null,
			last_action_type text not null,
			field_name text not null,
			previous_value text not null,
			replacement_value text not null,
			updated_by text not null
		)`,
		// + Who can take people: the newest statement counts, the older ones stay.
		`create table capacity (
			id text primary key,
			service_id text not null references service (id),
			state text not null check (state in ('open', 'short_wait', 'long_wait', 'full')),
			weeks integer,
			until text,
			stated_by text not null,
			stated_at text not null
		)`,
		// + Assured data: when, by whom and from which source a field was last confirmed.
		`create table assurance (
			entity text not null,
			entity_id text not null,
			field text not null,
			assured_at text not null,
			assured_by text not null,
			source_id text references source (id),
			primary key (entity, entity_id, field)
		)`,
		// + 'Lukte het?' after a call: nothing about who called.
		`create table call_outcome (
			id text primary key,
			service_id text not null references service (id),
			contact_id text references contact (id),
			outcome text not null check (outcome in ('reached', 'wrong_number', 'no_answer', 'someone_else')),
			day text not null
		)`,
		// + Searches that found nothing: what was understood, by day; never the text that was typed.
		`create table dead_end (
			id text primary key,
			day text not null,
			lang text not null,
			needs text not null,
			district_code text,
			filters text not null
		)`,
		// + A word of dead ends is a keyed hash until it was typed on five different days; only then is it readable.
		`create table dead_end_word (
			hash text primary key,
			days integer not null,
			last_day text not null,
			word text
		)`
	];
}

const tableNames = tables('real').map(
	(statement) => /create table (\w+)/.exec(statement)?.[1] ?? ''
);

const indexes = [
	'create index service_by_organization on service (organization_id)',
	'create index location_by_organization on location (organization_id)',
	'create index address_by_location on address (location_id)',
	'create index accessibility_by_location on accessibility (location_id)',
	'create index service_at_location_by_location on service_at_location (location_id)',
	'create index contact_by_organization on contact (organization_id)',
	'create index contact_link_by_entity on contact_link (entity, entity_id, position)',
	'create index phone_by_service on phone (service_id)',
	'create index phone_by_contact on phone (contact_id)',
	'create index phone_by_organization on phone (organization_id)',
	'create index schedule_by_service on schedule (service_id)',
	'create index service_area_by_service on service_area (service_id)',
	'create index language_by_service on language (service_id)',
	'create index language_by_contact on language (contact_id)',
	'create index cost_option_by_service on cost_option (service_id)',
	'create index required_document_by_service on required_document (service_id)',
	'create index attribute_by_link on attribute (link_entity, link_id)',
	'create index metadata_by_resource on metadata (resource_type, resource_id)',
	'create index capacity_by_service on capacity (service_id, stated_at)',
	'create index call_outcome_by_service on call_outcome (service_id, day)',
	'create index dead_end_by_day on dead_end (day)'
];

const appendOnlySqlite = [
	`create trigger event_no_update before update on event begin select raise(abort, 'event is append-only'); end`,
	`create trigger event_no_delete before delete on event begin select raise(abort, 'event is append-only'); end`
];

const appendOnlyPostgres = [
	`create function event_is_append_only() returns trigger language plpgsql as $$ begin raise exception 'event is append-only'; end $$`,
	`create trigger event_append_only before update or delete or truncate on event for each statement execute function event_is_append_only()`
];
