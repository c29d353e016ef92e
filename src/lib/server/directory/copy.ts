/** The public directory as search indexes it and phones keep it, and what changed in it. */
import { sql } from 'kysely';
import { anyone } from '../../domain/actor.ts';
import type { DirectoryChanges, ServiceDocument } from '../../domain/documents.ts';
import type { Db } from '../db/index.ts';
import { revision } from '../events.ts';
import { contactDocuments } from './contact.ts';
import { organizationDocuments } from './organization.ts';
import { ids } from './parts.ts';
import { standsFor } from './save.ts';
import { serviceDocuments } from './service-documents.ts';
import { districts } from './district.ts';
import { nothing } from './withdraw.ts';

/** Every public service, one batch at a time: what search indexes and phones keep. */
export async function* publicServices(db: Db): AsyncGenerator<ServiceDocument> {
	let after = '';
	for (;;) {
		const rows = await db
			.selectFrom('service')
			.select('id')
			.where('id', '>', after)
			.orderBy('id')
			.limit(500)
			.execute();
		yield* await serviceDocuments(db, anyone, ids(rows));
		const last = rows.at(-1);
		if (!last) return;
		after = last.id;
	}
}

/**
 * What changed in the public directory after a revision, for the copy that phones keep; everything when `since`
 * is absent or unknown. Private contacts and numbers are not in it: it is read as a visitor.
 */
export async function publicChanges(db: Db, since: number | null): Promise<DirectoryChanges> {
	const at = await revision(db);
	const whole = since === null || since > at || at - since > 2000;
	const touched = whole
		? await everything(db)
		: {
				service: await servicesChangedSince(db, since),
				organization: await touchedSince(db, 'organization', since),
				contact: await touchedSince(db, 'contact', since)
			};
	const services = await serviceDocuments(db, anyone, touched.service);
	const organizations = await organizationDocuments(db, anyone, touched.organization);
	const contacts = await inBatches(touched.contact, (part) => contactDocuments(db, anyone, part));
	const shown = new Set([...services, ...organizations, ...contacts].map(({ id }) => id));
	return {
		revision: at,
		whole,
		services,
		organizations,
		contacts,
		districts: whole ? await districts(db) : [],
		moved: await moved(db),
		gone: whole
			? []
			: Object.values(touched)
					.flat()
					.filter((id) => !shown.has(id))
	};
}

/** All old ids: they are few, and who was away long may ask for any. */
async function moved(db: Db): Promise<Record<string, string>> {
	const found: [string, string][] = [];
	for (const kind of ['organization', 'contact', 'service'] as const) {
		const rows = await db
			.selectFrom(kind)
			.select('id')
			.where('merged_into', 'is not', null)
			.where('merged_into', '!=', nothing)
			.execute();
		for (const { id } of rows) found.push([id, (await standsFor(db, kind, id)) ?? id]);
	}
	return Object.fromEntries(found);
}

async function everything(db: Db) {
	const all = (table: 'service' | 'organization' | 'contact') =>
		db.selectFrom(table).select('id').orderBy('id').execute();
	return {
		service: ids(await all('service')),
		organization: ids(await all('organization')),
		contact: ids(await all('contact'))
	};
}

async function touchedSince(
	db: Db,
	entity: 'organization' | 'contact',
	since: number
): Promise<string[]> {
	const rows = await db
		.selectFrom('event')
		.select('entity_id as id')
		.distinct()
		.where('entity', '=', entity)
		.where('seq', '>', since)
		.execute();
	return ids(rows);
}

/** The ids of services touched by events after a revision, also through their people, organisation or places. */
export async function servicesChangedSince(db: Db, since: number): Promise<string[]> {
	// One question for each way: together in one join, PostgreSQL would go through all services for every event.
	const touched = await sql<{ id: string }>`
		select service.id from event join service on service.id = event.entity_id
		where event.entity = 'service' and event.seq > ${since}
		union select service.id from event join service on service.organization_id = event.entity_id
		where event.entity = 'organization' and event.seq > ${since}
		union select contact_link.entity_id from event join contact_link on contact_link.contact_id = event.entity_id
		where event.entity = 'contact' and contact_link.entity = 'service' and event.seq > ${since}
		union select service_at_location.service_id from event
		join service_at_location on service_at_location.location_id = event.entity_id
		where event.entity = 'location' and event.seq > ${since}`.execute(db);
	return ids(touched.rows);
}

async function inBatches<Result>(
	all: readonly string[],
	work: (part: readonly string[]) => Promise<Result[]>
): Promise<Result[]> {
	const results: Result[] = [];
	for (let from = 0; from < all.length; from += 500) {
		results.push(...(await work(all.slice(from, from + 500))));
	}
	return results;
}
