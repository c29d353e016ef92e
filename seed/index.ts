/** The example city: Almere, from what public sources say of real organisations and clearly marked examples around them. */
import { program } from '../src/lib/domain/actor.ts';
import { addDays, localTime } from '../src/lib/domain/clock.ts';
import type { Schedule } from '../src/lib/domain/documents.ts';
import { phoneEntry } from '../src/lib/domain/entries.ts';
import { uuidOf } from '../src/lib/domain/ids.ts';
import { needs, themes } from '../src/lib/domain/needs.ts';
import { audiences } from '../src/lib/domain/vocabulary.ts';
import { type Db, transaction } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import { careFamilyJoining } from './city/care-family-joining.ts';
import { core } from './city/core.ts';
import { moneyHomeLaw } from './city/money-home-law.ts';
import { real } from './city/real.ts';
import postcodes from './geo/postcodes.json' with { type: 'json' };
import wijken from './geo/wijken.json' with { type: 'json' };
import { needDescriptions } from './needs.ts';
import { seedHour, seedPeople } from './people.ts';
import type { SeedContact, SeedHours, SeedPart, SeedService, SeedSource } from './types.ts';

const parts: SeedPart[] = [real, core, moneyHomeLaw, careFamilyJoining];
const actor = program('voorbeeldgegevens');

/**
 * Fills an empty database with the example city, in one transaction: it is there whole or not at all.
 * @param now the moment from which 'so many days ago' is counted.
 * @throws when the database holds entries already: an example never mixes with real data.
 */
export async function seed(db: Db, now = new Date()): Promise<void> {
	const shapes = readDistricts();
	const { date: today } = localTime(now);
	await transaction(db, async (trx) => {
		const taken = await trx.selectFrom('organization').select('id').limit(1).executeTakeFirst();
		if (taken)
			throw new Error('The directory is not empty: the example city only fills an empty one.');
		await seedDistricts(trx, shapes);
		await seedTaxonomies(trx);
		await seedSources(trx);
		await seedOrganizations(trx);
		await seedLocations(trx, shapes);
		await seedContacts(trx, today, now);
		await seedPeople(trx, now);
		const codes = new Map(shapes.map(({ code, name }) => [name, code]));
		for (const service of parts.flatMap((part) => part.services)) {
			await directory.save(trx, actor, 'service', serviceInput(service, codes, shapes, now));
			await seedCapacity(trx, service, today, now);
		}
		await seedHour(trx, now);
	});
}

interface Shape {
	code: string;
	name: string;
	city_part: string;
	longitude: number;
	latitude: number;
	geometry: unknown;
	postal_codes: string[];
}

/** CBS wijken 2024 (CC BY 4.0) and a rough guess of the wijk of each postcode. */
function readDistricts(): Shape[] {
	const byDistrict: Record<string, string[]> = postcodes;
	return wijken.features.map(({ properties, geometry }) => ({
		code: properties.code,
		name: properties.name,
		city_part: properties.stadsdeel,
		longitude: properties.lon,
		latitude: properties.lat,
		geometry,
		postal_codes: byDistrict[properties.code] ?? []
	}));
}

async function seedDistricts(db: Db, shapes: readonly Shape[]): Promise<void> {
	await db
		.insertInto('district')
		.values(
			shapes.map(({ geometry, postal_codes, ...shape }) => ({
				...shape,
				geometry: JSON.stringify(geometry),
				postal_codes: JSON.stringify(postal_codes)
			}))
		)
		.execute();
}

async function seedTaxonomies(db: Db): Promise<void> {
	const taxonomies = { need: 'Hulpvragen', audience: 'Doelgroepen' };
	for (const [key, name] of Object.entries(taxonomies)) {
		await db
			.insertInto('taxonomy')
			.values({ id: uuidOf(`taxonomy:${key}`), name, description: name, uri: null, version: '1' })
			.execute();
	}
	const term = (
		taxonomy: string,
		code: string,
		name: string,
		description: string,
		parent: string | null
	) => ({
		id: uuidOf(`term:${taxonomy}:${code}`),
		code,
		name,
		description,
		parent_id: parent,
		taxonomy,
		language: 'nl',
		taxonomy_id: uuidOf(`taxonomy:${taxonomy}`),
		term_uri: null
	});
	await db
		.insertInto('taxonomy_term')
		.values([
			...themes.map((theme) => term('need', `thema-${theme}`, theme, theme, null)),
			...needs.map((need) =>
				term(
					'need',
					need.key,
					need.nl,
					needDescriptions[need.key],
					uuidOf(`term:need:thema-${need.theme}`)
				)
			),
			...audiences.map((code) => term('audience', code, code, code, null))
		])
		.execute();
}

async function seedSources(db: Db): Promise<void> {
	const sources = new Map<string, SeedSource>();
	for (const part of parts) {
		for (const { source } of [...part.organizations, ...part.locations, ...part.services]) {
			if (source) sources.set(sourceId(source), source);
		}
	}
	await db
		.insertInto('source')
		.values(
			[...sources].map(([id, { url, date }]) => ({ id, name: new URL(url).hostname, url, date }))
		)
		.execute();
}

async function seedOrganizations(db: Db): Promise<void> {
	for (const organization of parts.flatMap((part) => part.organizations)) {
		await directory.save(db, actor, 'organization', {
			id: idOf(organization.key),
			name: organization.name,
			alternate_name: organization.alternate_name ?? null,
			description: organization.description,
			email: organization.email ?? null,
			website: organization.website ?? null,
			phones: organization.phone ? [phoneEntry(organization.phone)] : [],
			example: organization.example,
			source_id: sourceId(organization.source)
		});
	}
}

async function seedLocations(db: Db, shapes: readonly Shape[]): Promise<void> {
	for (const location of parts.flatMap((part) => part.locations)) {
		const shape = shapes.find(({ name }) => name === location.wijk);
		await directory.save(db, actor, 'location', {
			id: idOf(location.key),
			organization_id: idOf(location.organization),
			name: location.name,
			address_1: location.address_1 ?? null,
			postal_code: location.postal_code ?? null,
			city: 'Almere',
			district_code: shape?.code ?? null,
			...aroundCentre(shape, location.key),
			accessibility: location.accessibility ?? [],
			example: location.example,
			source_id: sourceId(location.source)
		});
	}
}

/** A place whose street is not known stands near the middle of its district: exact enough for a sketch map. */
function aroundCentre(shape: Shape | undefined, key: string) {
	if (!shape) return { latitude: null, longitude: null };
	const spread = (part: string) =>
		(Number.parseInt(uuidOf(key + part).slice(0, 4), 16) / 65535 - 0.5) * 0.004;
	const round = (value: number) => Math.round(value * 10000) / 10000;
	return {
		latitude: round(shape.latitude + spread('lat') / 1.6),
		longitude: round(shape.longitude + spread('lon'))
	};
}

async function seedContacts(db: Db, today: string, now: Date): Promise<void> {
	const contacts = parts.flatMap((part) => part.contacts);
	const input = (contact: SeedContact, withOthers: boolean) => ({
		id: idOf(contact.key),
		organization_id: idOf(contact.organization),
		name: contact.name,
		title: contact.title,
		email: contact.email ?? null,
		visibility: contact.visibility,
		languages: contact.languages,
		working_days: contact.working_days,
		phones: contact.phone
			? [
					phoneEntry(contact.phone, contact.phone_visibility ?? contact.visibility, {
						whatsapp: contact.whatsapp ?? false
					})
				]
			: [],
		away_from: contact.away ? today : null,
		away_until: contact.away ? addDays(today, contact.away.days) : null,
		deputy_id: withOthers && contact.away ? idOf(contact.away.deputy) : null,
		valid_until: contact.leaves ? addDays(today, contact.leaves.days) : null,
		successor_id: withOthers && contact.leaves ? idOf(contact.leaves.successor) : null,
		example: true,
		source_id: null,
		assured: { phone: { at: daysAgo(now, ageOf(contact.key)), by: contact.name } }
	});
	for (const contact of contacts) await directory.save(db, actor, 'contact', input(contact, false));
	for (const contact of contacts.filter(({ away, leaves }) => away ?? leaves)) {
		await directory.save(db, actor, 'contact', input(contact, true));
	}
}

function serviceInput(
	service: SeedService,
	codes: ReadonlyMap<string, string>,
	shapes: readonly Shape[],
	now: Date
) {
	const confirmed =
		service.verified_days_ago === undefined
			? null
			: { at: daysAgo(now, service.verified_days_ago), by: 'de organisatie' };
	return {
		id: idOf(service.key),
		organization_id: idOf(service.organization),
		name: service.name,
		alternate_name: service.alternate_name ?? null,
		summary: service.summary,
		description: service.description ?? null,
		url: service.url ?? null,
		email: service.email ?? null,
		status: service.status ?? 'active',
		alert: service.alert ?? null,
		needs: service.needs,
		audiences: service.audiences ?? [],
		location_ids: (service.locations ?? []).map(idOf),
		area:
			service.area === 'almere' ? [] : service.area.flatMap((name) => codesOf(name, codes, shapes)),
		contact_ids: (service.contacts ?? []).map(idOf),
		phones: service.phone ? [phoneEntry(service.phone, service.phone_visibility)] : [],
		schedules: [
			...(service.hours ?? []).map((hours) => schedule(hours, false)),
			...(service.drop_in ?? []).map((hours) => schedule(hours, true))
		],
		how_to_sign_up: service.how_to_sign_up ?? [],
		eligibility: service.eligibility ?? null,
		minimum_age: service.minimum_age ?? null,
		maximum_age: service.maximum_age ?? null,
		free: service.costs === undefined ? null : service.costs === 'free',
		costs: service.costs === undefined || service.costs === 'free' ? null : service.costs,
		bring: service.bring ?? [],
		languages: service.languages ?? [],
		informal: service.informal ?? false,
		example: service.example,
		source_id: sourceId(service.source),
		assured: confirmed
			? {
					entry: confirmed,
					...(service.phone ? { phone: confirmed } : {}),
					...(service.hours || service.drop_in ? { hours: confirmed } : {})
				}
			: {}
	};
}

/** The district with this name, or all districts of the part of the city with this name. */
function codesOf(
	name: string,
	codes: ReadonlyMap<string, string>,
	shapes: readonly Shape[]
): string[] {
	const code = codes.get(name);
	const inPart = shapes.filter(
		({ city_part }) => city_part === name || city_part === `Almere ${name}`
	);
	const found = code ? [code] : inPart.map((shape) => shape.code);
	if (found.length === 0) throw new Error(`'${name}' is no district of the city.`);
	return found;
}

async function seedCapacity(db: Db, service: SeedService, today: string, now: Date): Promise<void> {
	const { capacity } = service;
	if (!capacity) return;
	const age = Math.min(service.verified_days_ago ?? 10, 20);
	await directory.stateCapacity(
		db,
		program('de organisatie'),
		idOf(service.key),
		{
			state: capacity.state,
			weeks: capacity.state === 'long_wait' ? capacity.weeks : null,
			until: capacity.state === 'full' ? addDays(today, capacity.days) : null
		},
		daysAgo(now, age)
	);
}

function schedule(hours: SeedHours, drop_in: boolean): Schedule {
	const byday = hours.weeks
		? hours.weeks.flatMap((week) => hours.days.map((day) => `${week}${day}`))
		: hours.days;
	return {
		freq: hours.weeks ? 'MONTHLY' : 'WEEKLY',
		byday: byday.join(','),
		opens_at: hours.opens,
		closes_at: hours.closes,
		valid_from: null,
		valid_to: null,
		drop_in,
		place_id: hours.location ? idOf(hours.location) : null,
		note: hours.note ?? null
	};
}

/** A believable age in days for a number, the same each time. */
function ageOf(key: string): number {
	return Number.parseInt(uuidOf(`age:${key}`).slice(0, 2), 16);
}

function daysAgo(now: Date, days: number): string {
	return new Date(now.getTime() - days * 86_400_000).toISOString();
}

function idOf(key: string): string {
	return uuidOf(`almere:${key}`);
}

function sourceId(source: SeedSource): string;
function sourceId(source: SeedSource | undefined): string | null;
function sourceId(source: SeedSource | undefined): string | null {
	return source ? uuidOf(`source:${source.url} ${source.date}`) : null;
}
