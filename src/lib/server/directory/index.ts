/** The directory: one entry per thing, after Open Referral HSDS 3.0. */
import { sql } from 'kysely';
import { type Actor, anyone } from '../../domain/actor.ts';
import type {
	Contact,
	DirectoryChanges,
	District,
	OrganizationDocument,
	ServiceDocument
} from '../../domain/documents.ts';
import type { CallResult } from '../../domain/calls.ts';
import { localTime } from '../../domain/clock.ts';
import { type Db, isDuplicateKey, transaction } from '../db/index.ts';
import { record, revision } from '../events.ts';
import { contactDocuments } from './contact.ts';
import { organizationDocuments } from './organization.ts';
import { serviceDocuments } from './service-documents.ts';

export { contactDocuments, contactLeaves, saveContact } from './contact.ts';
export { saveLocation } from './location.ts';
export { saveOrganization } from './organization.ts';
export { serviceDocuments } from './service-documents.ts';
export { saveService, stateCapacity } from './service.ts';

/** One service, or undefined when there is none that this actor may see. */
export async function service(
	db: Db,
	actor: Actor,
	id: string
): Promise<ServiceDocument | undefined> {
	return (await serviceDocuments(db, actor, [id]))[0];
}

export interface OrganizationPage {
	organization: OrganizationDocument;
	services: ServiceDocument[];
	contacts: Contact[];
}

/** An organisation with its services and the people this actor may see. */
export async function organization(
	db: Db,
	actor: Actor,
	id: string
): Promise<OrganizationPage | undefined> {
	const [found] = await organizationDocuments(db, actor, [id]);
	if (!found) return undefined;
	const services = await db
		.selectFrom('service')
		.select('id')
		.where('organization_id', '=', id)
		.orderBy('name')
		.execute();
	const people = await db
		.selectFrom('contact')
		.select('id')
		.where('organization_id', '=', id)
		.orderBy('name')
		.execute();
	return {
		organization: found,
		services: await serviceDocuments(db, actor, ids(services)),
		contacts: sortedByName(await contactDocuments(db, actor, ids(people)))
	};
}

export interface PersonPage {
	contact: Contact;
	services: ServiceDocument[];
}

/** A person with everything they do. */
export async function person(db: Db, actor: Actor, id: string): Promise<PersonPage | undefined> {
	const [contact] = await contactDocuments(db, actor, [id]);
	if (!contact) return undefined;
	const links = await db
		.selectFrom('contact_link')
		.innerJoin('service', 'service.id', 'contact_link.entity_id')
		.select('service.id')
		.where('contact_link.entity', '=', 'service')
		.where('contact_link.contact_id', '=', id)
		.orderBy('service.name')
		.execute();
	return { contact, services: await serviceDocuments(db, actor, ids(links)) };
}

/** All districts, by name. */
export async function districts(db: Db): Promise<District[]> {
	const rows = await db
		.selectFrom('district')
		.select(['code', 'name', 'city_part', 'longitude', 'latitude', 'postal_codes'])
		.orderBy('name')
		.execute();
	return rows.map((row) => ({ ...row, postal_codes: JSON.parse(row.postal_codes) as string[] }));
}

/** The polygons of the districts as one GeoJSON feature collection (CBS, CC BY 4.0). */
export async function districtShapes(db: Db): Promise<{ type: string; features: unknown[] }> {
	const rows = await db
		.selectFrom('district')
		.select(['code', 'name', 'city_part', 'geometry'])
		.orderBy('code')
		.execute();
	return {
		type: 'FeatureCollection',
		features: rows.map(({ code, name, city_part, geometry }) => ({
			type: 'Feature',
			properties: { code, name, city_part },
			geometry: JSON.parse(geometry) as unknown
		}))
	};
}

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
		gone: whole
			? []
			: Object.values(touched)
					.flat()
					.filter((id) => !shown.has(id))
	};
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

/**
 * 'Lukte het?': what came of a call. Anyone may say so, once per command id; the answer goes to the entry's
 * freshness: 'reached' confirms the number. Nothing is kept of who called.
 * @returns false when there is no such service.
 */
export async function recordCall(
	db: Db,
	actor: Actor,
	command: { id: string; service_id: string; contact_id: string | null; outcome: CallResult },
	now = new Date()
): Promise<boolean> {
	const found = await service(db, actor, command.service_id);
	if (!found) return false;
	const contact = found.contacts.find((person) => person.id === command.contact_id);
	try {
		await transaction(db, async (trx) => {
			await trx
				.insertInto('call_outcome')
				.values({
					id: command.id,
					service_id: found.id,
					contact_id: contact?.id ?? null,
					outcome: command.outcome,
					day: localTime(now).date
				})
				.execute();
			if (command.outcome === 'reached') {
				const confirmed = contact
					? { entity: 'contact', entity_id: contact.id }
					: { entity: 'service', entity_id: found.id };
				await trx
					.insertInto('assurance')
					.values({
						...confirmed,
						field: 'phone',
						assured_at: now.toISOString(),
						assured_by: 'een beller',
						source_id: null
					})
					.onConflict((conflict) =>
						conflict
							.columns(['entity', 'entity_id', 'field'])
							.doUpdateSet({ assured_at: now.toISOString(), assured_by: 'een beller' })
					)
					.execute();
			}
			await record(trx, {
				id: command.id,
				type: 'service.called',
				entity: 'service',
				entity_id: found.id,
				data: { outcome: command.outcome },
				at: now
			});
		});
	} catch (error) {
		if (!isDuplicateKey(error)) throw error;
	}
	return true;
}

/** The ids of services touched by events after a revision, also through their people, organisation or places. */
export async function servicesChangedSince(db: Db, since: number): Promise<string[]> {
	const touched = await sql<{ id: string }>`
		select distinct service.id from event
		join service on
			(event.entity = 'service' and event.entity_id = service.id)
			or (event.entity = 'organization' and event.entity_id = service.organization_id)
			or (event.entity = 'contact' and service.id in (
				select entity_id from contact_link
				where contact_link.entity = 'service' and contact_link.contact_id = event.entity_id))
			or (event.entity = 'location' and service.id in (
				select service_id from service_at_location where location_id = event.entity_id))
		where event.seq > ${since}`.execute(db);
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

function ids(rows: readonly { id: string }[]): string[] {
	return rows.map((row) => row.id);
}

function sortedByName(contacts: Contact[]): Contact[] {
	return contacts.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}
