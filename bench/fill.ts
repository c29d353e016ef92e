/** Fills a database with made-up services (generate.ts) by the verb that saves them, and with handed-over questions. */
import { type Kysely, sql } from 'kysely';
import { program } from '../src/lib/domain/actor.ts';
import type { Contact, Place, ServiceDocument } from '../src/lib/domain/documents.ts';
import { phoneEntry } from '../src/lib/domain/entries.ts';
import { type Tables, transaction } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import { generate } from './generate.ts';

const actor = program('meting');
const atOnce = 500;

/** Adds services until there are so many, beside what is there. */
export async function fillServices(db: Kysely<Tables>, count: number): Promise<void> {
	const { here } = await db
		.selectFrom('service')
		.select((eb) => eb.fn.countAll<number>().as('here'))
		.executeTakeFirstOrThrow();
	const known = new Set<string>();
	let batch: ServiceDocument[] = [];
	const write = async () => {
		const services = batch;
		batch = [];
		await transaction(db, async (trx) => {
			for (const service of services) await save(trx, service, known);
		});
	};
	for (const service of generate(Math.max(0, count - Number(here)))) {
		batch.push(service);
		if (batch.length === atOnce) await write();
	}
	await write();
}

async function save(db: Kysely<Tables>, service: ServiceDocument, known: Set<string>) {
	const first = (id: string) => !known.has(id) && Boolean(known.add(id));
	const common = { example: true, source_id: null };
	const organization_id = service.organization.id;
	const phones = service.phone ? [phoneEntry(service.phone.number)] : [];
	if (first(organization_id)) {
		await directory.save(db, actor, 'organization', {
			...common,
			id: organization_id,
			name: service.organization.name,
			alternate_name: null,
			description: service.organization.name,
			email: null,
			website: null,
			phones
		});
	}
	for (const place of service.places.filter(({ id }) => first(id)))
		await directory.save(db, actor, 'location', {
			...common,
			...locationOf(place),
			organization_id
		});
	for (const contact of service.contacts.filter(({ id }) => first(id)))
		await directory.save(db, actor, 'contact', {
			...common,
			...contactOf(contact),
			organization_id
		});
	const { id, name, alternate_name, summary, description, url, email, status, alert } = service;
	const { needs, audiences, area, schedules, how_to_sign_up, eligibility, bring } = service;
	const { minimum_age, maximum_age, free, costs, languages, informal } = service;
	await directory.save(db, actor, 'service', {
		...common,
		...{
			id,
			organization_id,
			name,
			alternate_name,
			summary,
			description,
			url,
			email,
			status,
			alert
		},
		...{ needs, audiences, area, schedules, how_to_sign_up, eligibility, bring },
		...{ minimum_age, maximum_age, free, costs, languages, informal, phones },
		location_ids: service.places.map((place) => place.id),
		contact_ids: service.contacts.map((contact) => contact.id),
		assured: service.verified_at ? { entry: { at: service.verified_at, by: 'de organisatie' } } : {}
	});
}

function locationOf({ id, name, address, postal_code, district, ...place }: Place) {
	return {
		...{ id, name, postal_code, city: 'Almere' },
		address_1: address,
		district_code: district,
		latitude: place.latitude,
		longitude: place.longitude,
		accessibility: place.accessibility
	};
}

function contactOf({ id, name, title, email, languages, working_days, phone }: Contact) {
	return {
		...{ id, name, title, email, languages, working_days },
		visibility: 'public' as const,
		phones: phone ? [phoneEntry(phone.number)] : [],
		away_from: null,
		away_until: null,
		deputy_id: null,
		valid_until: null,
		successor_id: null
	};
}

/**
 * Adds handed-over questions of people with an account, all but one in ten of them closed long ago; what residents said is
 * left out (it is sealed, and read one question at a time). On SQLite.
 */
export async function fillReferrals(db: Kysely<Tables>, count: number): Promise<void> {
	await sql`create temporary table made as
		with recursive number (n) as (select 1 union all select n + 1 from number where n < ${count}),
		person as (select contact_id, organization_id, row_number() over (order by id) - 1 as at,
			count(*) over () as people from account)
		select n, 'meting-' || printf('%08d', n) as id, a.contact_id, a.organization_id,
			b.contact_id as to_contact_id, b.organization_id as to_organization_id, n % 10 = 0 as open,
			strftime('%Y-%m-%dT%H:%M:%S.000Z', '2026-11-20', '-' || (n % 1000) || ' hours') as at
		from number join person a on a.at = n % a.people join person b on b.at = (n * 7 + 3) % b.people`.execute(
		db
	);
	for (const statement of statements) await sql.raw(statement).execute(db);
	await sql`drop table made`.execute(db);
}

const statements = [
	`insert into question (id, holder_id, holder_organization_id, created_by, organization_id, urgency, due_at, created_at,
		closed_at, outcome)
		select id, to_contact_id, to_organization_id, contact_id, organization_id, 'normal', at, at,
			case when not open then at end, case when not open then 'helped' end from made`,
	`insert into question_need (question_id, need, position) select id, 'schulden', 0 from made`,
	`insert into resident (question_id) select id from made`,
	`insert into consent (id, question_id, ground, agreed, agreed_by, how, text_version, text_language, recorded_by, recorded_at)
		select 'c' || id, id, 'consent', 1, 'resident', 'spoken', '1', 'nl', contact_id, at from made`,
	`insert into referral (id, question_id, position, from_contact_id, from_organization_id, to_contact_id,
		to_organization_id, consent_id, warm_step, state, requested_at, due_at, answered_at, accepted_at, ended_at)
		select 'r' || id, id, 1, contact_id, organization_id, to_contact_id, to_organization_id, 'c' || id, 'called',
			case when open then 'in_progress' else 'completed' end, at, at, at, at, case when not open then at end from made`,
	`insert into event (id, type, entity, entity_id, actor_id, at)
		select 'w' || id, 'question.written', 'question', id, contact_id, at from made order by n`,
	`insert into event (id, type, entity, entity_id, actor_id, at)
		select 'r' || id, 'referral.requested', 'question', id, contact_id, at from made order by n`
];
