import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * The open directory: a service was changed when anything about it was (HSDS, `last_modified`), which readers from
 * outside ask by; and what their lists are read by, 200,000 services long.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const run = (statement: string) => sql.raw(statement).execute(db);
	for (const [, statement] of indexes) await run(statement);
	if (db.getExecutor().adapter instanceof PostgresAdapter) {
		await run(`create function event_touches_services() returns trigger language plpgsql as $$
			begin ${touch}; return null; end $$`);
		await run(`create trigger event_touches_services after insert on event for each row
			when (${tells}) execute function event_touches_services()`);
	} else {
		await run(`create trigger event_touches_services after insert on event for each row
			when ${tells} begin ${touch}; end`);
	}
}

export async function down(db: Kysely<unknown>): Promise<void> {
	const run = (statement: string) => sql.raw(statement).execute(db);
	if (db.getExecutor().adapter instanceof PostgresAdapter) {
		await run('drop trigger event_touches_services on event');
		await run('drop function event_touches_services');
	} else await run('drop trigger event_touches_services');
	for (const [name] of indexes) await run(`drop index ${name}`);
}

const indexes: readonly [string, string][] = [
	['service_standing', 'create index service_standing on service (id) where merged_into is null'],
	[
		'service_by_change',
		'create index service_by_change on service (last_modified, id) where merged_into is null'
	],
	[
		'organization_standing',
		'create index organization_standing on organization (id) where merged_into is null'
	],
	['attribute_by_term', 'create index attribute_by_term on attribute (taxonomy_term_id, link_id)'],
	['location_by_place', 'create index location_by_place on location (latitude, longitude)'],
	['address_by_postal_code', 'create index address_by_postal_code on address (postal_code)']
];

/** An event about the entry itself: that somebody called it changes nothing about it. */
const tells = `new.entity in ('service', 'organization', 'contact', 'location')
	and new.type like new.entity || '.%' and new.type <> 'service.called'`;

const touch = `update service set last_modified = new.at where last_modified < new.at and id in (
	select new.entity_id where new.entity = 'service'
	union select id from service where new.entity = 'organization' and organization_id = new.entity_id
	union select entity_id from contact_link
		where new.entity = 'contact' and contact_id = new.entity_id and entity = 'service'
	union select service_id from service_at_location
		where new.entity = 'location' and location_id = new.entity_id)`;
