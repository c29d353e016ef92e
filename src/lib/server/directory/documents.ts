import type { ExpressionBuilder } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import type {
	Contact,
	OrganizationDocument,
	Phone,
	Place,
	Schedule,
	ServiceDocument,
	Source,
	Weekday
} from '../../domain/documents.ts';
import { findNeed, type NeedKey } from '../../domain/needs.ts';
import type { Db, Row, Tables } from '../db/index.ts';

const batch = 500;

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
	const sources = await sourcesOf(db, services);
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
			(assured.get(id) ?? []).map(({ field, assured_at, assured_by }) => [
				field,
				{ at: assured_at, by: assured_by }
			])
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

/** People as this actor may see them: who chose otherwise is absent. */
export async function contactDocuments(
	db: Db,
	actor: Actor,
	ids: readonly string[]
): Promise<Contact[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('contact')
		.leftJoin('organization', 'organization.id', 'contact.organization_id')
		.selectAll('contact')
		.select('organization.name as organization_name')
		.where('contact.id', 'in', ids)
		.where((eb) => visibleTo(actor, eb))
		.where((eb) =>
			eb.or([eb('contact.valid_until', 'is', null), eb('contact.valid_until', '>=', today())])
		)
		.execute();
	const others = unique(
		rows.flatMap((row) => [row.deputy_id, row.successor_id]).filter((id) => id !== null)
	);
	const everyone = [...rows.map((row) => row.id), ...others];
	const phones = byKey(
		await phonesOf(db, actor, 'contact_id', everyone),
		(phone) => phone.contact_id ?? ''
	);
	const names = byKey(
		others.length === 0
			? []
			: await db
					.selectFrom('contact')
					.select(['id', 'name'])
					.where('id', 'in', others)
					.where((eb) => visibleTo(actor, eb))
					.execute(),
		(contact) => contact.id
	);
	const assured = byKey(
		everyone.length === 0
			? []
			: await db
					.selectFrom('assurance')
					.selectAll()
					.where('entity', '=', 'contact')
					.where('field', '=', 'phone')
					.where('entity_id', 'in', everyone)
					.execute(),
		(assurance) => assurance.entity_id
	);
	const languages = grouped(
		everyone.length === 0
			? []
			: await db
					.selectFrom('language')
					.select(['contact_id', 'code'])
					.where('contact_id', 'in', everyone)
					.orderBy('id')
					.execute(),
		(language) => language.contact_id ?? ''
	);
	return rows.map((row): Contact => {
		const phone = phones.get(row.id);
		const confirmed = assured.get(row.id);
		const deputy = names.get(row.deputy_id ?? '');
		return {
			id: row.id,
			name: row.name,
			title: row.title,
			organization:
				row.organization_id && row.organization_name
					? { id: row.organization_id, name: row.organization_name }
					: null,
			languages: (languages.get(row.id) ?? []).flatMap((language) => language.code ?? []),
			working_days: row.working_days === '' ? [] : (row.working_days.split(',') as Weekday[]),
			phone: phone
				? phoneDocument(phone, confirmed && { at: confirmed.assured_at, by: confirmed.assured_by })
				: null,
			email: row.email,
			away_until: row.away_until,
			deputy: deputy ? { ...deputy, phone: phones.get(deputy.id)?.number ?? null } : null,
			leaves_on: row.valid_until,
			successor: names.get(row.successor_id ?? '') ?? null,
			example: row.example === 1
		};
	});
}

/** Organisations as this actor may see them, in the order of `ids`. */
export async function organizationDocuments(
	db: Db,
	actor: Actor,
	ids: readonly string[]
): Promise<OrganizationDocument[]> {
	const found: OrganizationDocument[] = [];
	for (let from = 0; from < ids.length; from += batch) {
		const part = ids.slice(from, from + batch);
		const rows = byKey(
			await db.selectFrom('organization').selectAll().where('id', 'in', part).execute(),
			(row) => row.id
		);
		const phones = byKey(
			await phonesOf(db, actor, 'organization_id', part),
			(phone) => phone.organization_id ?? ''
		);
		const places = grouped(
			await placeRows(db).where('location.organization_id', 'in', part).execute(),
			(place) => place.organization_id ?? ''
		);
		const sources = await sourcesOf(db, [...rows.values()]);
		for (const id of part) {
			const row = rows.get(id);
			if (!row) continue;
			const phone = phones.get(id);
			found.push({
				id,
				name: row.name,
				alternate_name: row.alternate_name,
				description: row.description,
				email: row.email,
				website: row.website,
				phone: phone ? phoneDocument(phone) : null,
				places: (places.get(id) ?? []).map(placeDocument),
				example: row.example === 1,
				source: sources.get(row.source_id ?? '') ?? null
			});
		}
	}
	return found;
}

/** The condition under which an actor may see a row that carries `visibility` and an organisation. */
function visibleTo(actor: Actor, eb: ExpressionBuilder<Tables, 'contact'>) {
	const conditions = [eb('contact.visibility', '=', 'public')];
	if (actor.network) conditions.push(eb('contact.visibility', '=', 'network'));
	if (actor.organization_id) {
		conditions.push(eb('contact.organization_id', '=', actor.organization_id));
	}
	return eb.or(conditions);
}

/** Numbers that an actor may see, never those of a person whom they may not see. */
async function phonesOf(
	db: Db,
	actor: Actor,
	owner: 'service_id' | 'contact_id' | 'organization_id',
	ids: readonly string[]
): Promise<Row<'phone'>[]> {
	if (ids.length === 0) return [];
	return db
		.selectFrom('phone')
		.selectAll()
		.where(owner, 'in', ids)
		.where((eb) => {
			const conditions = [eb('visibility', '=', 'public')];
			if (actor.network) conditions.push(eb('visibility', '=', 'network'));
			const own = actor.organization_id;
			if (own) {
				const ofOwn = (table: 'contact' | 'service') =>
					eb.selectFrom(table).select('id').where('organization_id', '=', own);
				conditions.push(
					eb('organization_id', '=', own),
					eb('contact_id', 'in', ofOwn('contact')),
					eb('service_id', 'in', ofOwn('service'))
				);
			}
			return eb.or(conditions);
		})
		.orderBy('id')
		.execute();
}

type PlaceRow = Awaited<ReturnType<ReturnType<typeof placeRows>['execute']>>[number];

function placeRows(db: Db) {
	return db
		.selectFrom('location')
		.leftJoin('address', 'address.location_id', 'location.id')
		.leftJoin('accessibility', 'accessibility.location_id', 'location.id')
		.select([
			'location.id',
			'location.organization_id',
			'location.name',
			'location.district_code',
			'location.latitude',
			'location.longitude',
			'address.address_1',
			'address.postal_code',
			'accessibility.description as accessibility'
		])
		.orderBy('location.id');
}

async function placesOfServices(db: Db, ids: readonly string[]) {
	return placeRows(db)
		.innerJoin('service_at_location', 'service_at_location.location_id', 'location.id')
		.select('service_at_location.service_id')
		.where('service_at_location.service_id', 'in', ids)
		.execute();
}

function placeDocument(row: PlaceRow): Place {
	return {
		id: row.id,
		name: row.name ?? '',
		address: row.address_1 === '' ? null : row.address_1,
		postal_code: row.postal_code === '' ? null : row.postal_code,
		district: row.district_code,
		latitude: row.latitude,
		longitude: row.longitude,
		accessibility: row.accessibility ? row.accessibility.split('\n') : []
	};
}

function phoneDocument(row: Row<'phone'>, verified?: { at: string; by: string }): Phone {
	return {
		number: row.number,
		whatsapp: row.whatsapp === 1,
		verified_at: verified?.at ?? null,
		verified_by: verified?.by ?? null
	};
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

async function sourcesOf(
	db: Db,
	rows: readonly { source_id: string | null }[]
): Promise<Map<string, Source>> {
	const ids = unique(rows.map((row) => row.source_id).filter((id) => id !== null));
	if (ids.length === 0) return new Map();
	const sources = await db.selectFrom('source').selectAll().where('id', 'in', ids).execute();
	return new Map(sources.map(({ id, name, url, date }) => [id, { name, url, date }]));
}

function today(): string {
	return localTime(new Date()).date;
}

function unique<Value>(values: readonly Value[]): Value[] {
	return [...new Set(values)];
}

function byKey<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item> {
	return new Map(items.map((item) => [key(item), item]));
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}
