/** Services as an actor may see them. */
import type { Actor } from '../../domain/actor.ts';
import type { ServiceDocument } from '../../domain/documents.ts';
import type { Db } from '../db/index.ts';
import { contactDocuments } from './contact.ts';
import { placeDocument, placesOfServices } from './location.ts';
import { batch, byKey, grouped, sourcesOf, today, unique } from './parts.ts';
import { phoneDocument, phoneDocuments, phonesOf } from './phone.ts';
import { partsOfServices } from './service-parts.ts';

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
		.where('service.merged_into', 'is', null)
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
	const phones = await phonesOf(db, actor, 'service_id', ids);
	const peopleOf = (id: string) =>
		unique((linksOf.get(id) ?? []).flatMap((link) => contacts.get(link.contact_id) ?? []));
	const hasHidden = (id: string) =>
		phones.isHidden(id) || peopleOf(id).some(({ number_hidden }) => number_hidden);
	const stuck = services.filter(({ id }) => hasHidden(id) && phones.of(id).length === 0);
	const desks = await phonesOf(
		db,
		actor,
		'organization_id',
		unique(stuck.map(({ organization_id }) => organization_id))
	);
	const parts = await partsOfServices(db, ids);
	const places = grouped(await placesOfServices(db, ids), (place) => place.service_id);
	const capacities = byKey(
		await db
			.selectFrom('capacity')
			.selectAll()
			.where('service_id', 'in', ids)
			.where('taken_back_at', 'is', null)
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
		const { needs, audiences, area, schedules, languages, free, bring } = parts(id);
		const people = peopleOf(id);
		const desk = stuck.includes(row) ? desks.of(row.organization_id)[0] : undefined;
		const capacity = capacities.get(id);
		const verified = Object.fromEntries(
			(assured.get(id) ?? []).map(({ field, assured_at, assured_by, source_id, how }) => {
				const source = sources.get(source_id ?? '');
				return [
					field,
					{ at: assured_at, by: assured_by, ...(how && { how }), ...(source && { source }) }
				];
			})
		);
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
				needs,
				audiences,
				organization: { id: row.organization_id, name: row.organization_name },
				places: (places.get(id) ?? []).map(placeDocument),
				area,
				contacts: people,
				...phoneDocuments(phones.of(id), verified['phone']),
				...(desk && {
					phone: { ...phoneDocument(desk), description: row.organization_name }
				}),
				...(hasHidden(id) && { number_hidden: true as const }),
				schedules,
				how_to_sign_up: JSON.parse(row.how_to_sign_up) as string[],
				eligibility: row.eligibility_description,
				minimum_age: row.minimum_age,
				maximum_age: row.maximum_age,
				free,
				costs: row.fees_description,
				bring,
				languages: unique([...languages, ...people.flatMap((contact) => contact.languages)]),
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
				verified_at: desk ? null : (verified['phone']?.at ?? verified['entry']?.at ?? null)
			}
		];
	});
}
