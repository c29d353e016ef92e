/** Services as an actor may see them. */
import type { Actor } from '../../domain/actor.ts';
import type { Schedule, ServiceDocument } from '../../domain/documents.ts';
import { findNeed, type NeedKey } from '../../domain/needs.ts';
import type { Db, Row } from '../db/index.ts';
import { contactDocuments } from './contact.ts';
import { placeDocument, placesOfServices } from './location.ts';
import { batch, byKey, grouped, sourcesOf, today, unique } from './parts.ts';
import { phoneDocument, phonesOf } from './phone.ts';

/**
 * Whole services as this actor may see them, in the order of `ids`; ids that do not exist are left out.
 * Contacts and numbers that people did not open to this actor are absent, not emptied.
 */
export async function serviceDocuments(
	db: Db,
	actor: Actor,
	ids: readonly string[]
): Promise<ServiceDocument[]> {
	const found: ServiceDocument[] = [];
	for (let from = 0; from < ids.length; from += batch) {
		found.push(...(await assemble(db, actor, ids.slice(from, from + batch))));
	}
	return found;
}

async function assemble(db: Db, actor: Actor, ids: readonly string[]): Promise<ServiceDocument[]> {
	const services = await db
		.selectFrom('service')
		.innerJoin('organization', 'organization.id', 'service.organization_id')
		.selectAll('service')
		.select('organization.name as organization_name')
		.where('service.id', 'in', ids)
		.execute();
	const links = await db
		.selectFrom('contact_link')
		.innerJoin('contact', 'contact.id', 'contact_link.contact_id')
		.select((eb) => [
			'contact_link.entity_id',
			// Who has left is followed by their successor.
			eb
				.case()
				.when(eb('contact.valid_until', '<', today()))
				.then(eb.fn.coalesce('contact.successor_id', 'contact.id'))
				.else(eb.ref('contact.id'))
				.end()
				.as('contact_id')
		])
		.where('contact_link.entity', '=', 'service')
		.where('contact_link.entity_id', 'in', ids)
		.orderBy('contact_link.position')
		.execute();
	const contacts = byKey(
		await contactDocuments(db, actor, unique(links.map((link) => link.contact_id))),
		(contact) => contact.id
	);
	const linksOf = grouped(links, (link) => link.entity_id);
	const phones = grouped(
		await phonesOf(db, actor, 'service_id', ids),
		(phone) => phone.service_id ?? ''
	);
	const areas = grouped(
		await db.selectFrom('service_area').selectAll().where('service_id', 'in', ids).execute(),
		(area) => area.service_id
	);
	const terms = grouped(
		await db
			.selectFrom('attribute')
			.innerJoin('taxonomy_term', 'taxonomy_term.id', 'attribute.taxonomy_term_id')
			.select(['attribute.link_id', 'attribute.link_type', 'taxonomy_term.code'])
			.where('attribute.link_entity', '=', 'service')
			.where('attribute.link_id', 'in', ids)
			.orderBy('attribute.position')
			.execute(),
		(term) => term.link_id
	);
	const places = grouped(await placesOfServices(db, ids), (place) => place.service_id);
	const schedules = grouped(
		await db
			.selectFrom('schedule')
			.selectAll()
			.where('service_id', 'in', ids)
			.orderBy('id')
			.execute(),
		(schedule) => schedule.service_id ?? ''
	);
	const languages = grouped(
		await db
			.selectFrom('language')
			.select(['service_id', 'code'])
			.where('service_id', 'in', ids)
			.orderBy('id')
			.execute(),
		(language) => language.service_id ?? ''
	);
	const costs = grouped(
		await db
			.selectFrom('cost_option')
			.selectAll()
			.where('service_id', 'in', ids)
			.orderBy('id')
			.execute(),
		(cost) => cost.service_id
	);
	const documents = grouped(
		await db
			.selectFrom('required_document')
			.selectAll()
			.where('service_id', 'in', ids)
			.orderBy('id')
			.execute(),
		(document) => document.service_id
	);
	const capacities = byKey(
		await db
			.selectFrom('capacity')
			.selectAll()
			.where('service_id', 'in', ids)
			.orderBy('stated_at')
			.orderBy('id')
			.execute(),
		(capacity) => capacity.service_id
	);
	const assured = grouped(
		await db
			.selectFrom('assurance')
			.selectAll()
			.where('entity', '=', 'service')
			.where('entity_id', 'in', ids)
			.orderBy('field')
			.execute(),
		(assurance) => assurance.entity_id
	);
	const sources = await sourcesOf(db, [...services, ...[...assured.values()].flat()]);
	const rows = byKey(services, (service) => service.id);

	return ids.flatMap((id): ServiceDocument[] => {
		const row = rows.get(id);
		if (!row) return [];
		const termsOf = (kind: string) =>
			(terms.get(id) ?? []).filter((term) => term.link_type === kind).map((term) => term.code);
		const people = unique(
			(linksOf.get(id) ?? []).flatMap((link) => contacts.get(link.contact_id) ?? [])
		);
		const cost = costs.get(id)?.[0];
		const capacity = capacities.get(id);
		const verified = Object.fromEntries(
			(assured.get(id) ?? []).map(({ field, assured_at, assured_by, source_id }) => {
				const source = sources.get(source_id ?? '');
				return [field, { at: assured_at, by: assured_by, ...(source && { source }) }];
			})
		);
		const phone = phones.get(id)?.[0];
		return [
			{
				id,
				name: row.name,
				alternate_name: row.alternate_name,
				summary: row.summary,
				description: row.description,
				url: row.url,
				email: row.email,
				status: row.status,
				alert: row.alert,
				needs: termsOf('need').filter((code): code is NeedKey => findNeed(code) !== undefined),
				audiences: termsOf('audience'),
				organization: { id: row.organization_id, name: row.organization_name },
				places: (places.get(id) ?? []).map(placeDocument),
				area: (areas.get(id) ?? []).flatMap((area) => area.district_code ?? []),
				contacts: people,
				phone: phone ? phoneDocument(phone, verified['phone']) : null,
				schedules: (schedules.get(id) ?? []).flatMap(scheduleDocument),
				how_to_sign_up: JSON.parse(row.how_to_sign_up) as string[],
				eligibility: row.eligibility_description,
				minimum_age: row.minimum_age,
				maximum_age: row.maximum_age,
				free: cost ? cost.amount === 0 : null,
				costs: row.fees_description,
				bring: (documents.get(id) ?? []).flatMap((document) => document.document ?? []),
				languages: unique([
					...(languages.get(id) ?? []).flatMap((language) => language.code ?? []),
					...people.flatMap((contact) => contact.languages)
				]),
				capacity: capacity
					? {
							state: capacity.state,
							weeks: capacity.weeks,
							until: capacity.until,
							stated_by: capacity.stated_by,
							stated_at: capacity.stated_at
						}
					: null,
				informal: row.informal === 1,
				example: row.example === 1,
				source: sources.get(row.source_id ?? '') ?? null,
				verified,
				verified_at: verified['phone']?.at ?? verified['entry']?.at ?? null
			}
		];
	});
}

function scheduleDocument(row: Row<'schedule'>): Schedule[] {
	if (!row.byday || !row.opens_at || !row.closes_at) return [];
	return [
		{
			freq: row.freq ?? 'WEEKLY',
			byday: row.byday,
			opens_at: row.opens_at,
			closes_at: row.closes_at,
			valid_from: row.valid_from,
			valid_to: row.valid_to,
			drop_in: row.drop_in === 1,
			place_id: row.location_id,
			note: row.notes
		}
	];
}
