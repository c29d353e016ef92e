import type { Actor } from '../../domain/actor.ts';
import type { CapacityState, Schedule, Weekday } from '../../domain/documents.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { NeedKey } from '../../domain/needs.ts';
import { type Db, type Row, type Tables, transaction, type Visibility } from '../db/index.ts';
import { record } from '../events.ts';

export interface PhoneInput {
	number: string;
	visibility: Visibility;
	whatsapp: boolean;
}

/** When and by whom a fact was confirmed; absent is unknown, which is shown as such. */
export interface Assured {
	at: string;
	by: string;
}

export interface OrganizationInput {
	id: string;
	name: string;
	alternate_name: string | null;
	description: string;
	email: string | null;
	website: string | null;
	phone: PhoneInput | null;
	example: boolean;
	source_id: string | null;
}

export interface LocationInput {
	id: string;
	organization_id: string;
	name: string;
	address_1: string | null;
	postal_code: string | null;
	city: string;
	district_code: string | null;
	latitude: number | null;
	longitude: number | null;
	accessibility: string[];
	example: boolean;
	source_id: string | null;
}

export interface ContactInput {
	id: string;
	organization_id: string;
	name: string;
	title: string | null;
	email: string | null;
	visibility: Visibility;
	languages: string[];
	working_days: Weekday[];
	phone: PhoneInput | null;
	away_from: string | null;
	away_until: string | null;
	deputy_id: string | null;
	valid_until: string | null;
	successor_id: string | null;
	example: boolean;
	source_id: string | null;
	phone_assured: Assured | null;
}

export interface ServiceInput {
	id: string;
	organization_id: string;
	name: string;
	alternate_name: string | null;
	summary: string;
	description: string | null;
	url: string | null;
	email: string | null;
	status: Row<'service'>['status'];
	alert: string | null;
	needs: NeedKey[];
	audiences: string[];
	location_ids: string[];
	/** District codes; empty is the whole city. */
	area: string[];
	contact_ids: string[];
	phone: PhoneInput | null;
	schedules: Schedule[];
	how_to_sign_up: string[];
	eligibility: string | null;
	minimum_age: number | null;
	maximum_age: number | null;
	free: boolean | null;
	costs: string | null;
	bring: string[];
	languages: string[];
	informal: boolean;
	example: boolean;
	source_id: string | null;
	assured: Record<string, Assured>;
}

/** Writes an organisation, new or changed. Editors and imports may; the caller has asked that before. */
export async function saveOrganization(
	db: Db,
	actor: Actor,
	input: OrganizationInput
): Promise<void> {
	await transaction(db, async (trx) => {
		const { id, phone, example, ...fields } = input;
		const row = { ...fields, example: flag(example), last_modified: new Date().toISOString() };
		await write(trx, actor, 'organization', id, row, {
			tax_status: null,
			tax_id: null,
			year_incorporated: null,
			legal_status: null,
			logo: null,
			uri: null,
			parent_organization_id: null
		});
		await replacePhone(trx, 'organization_id', id, phone);
	});
}

/** Writes a place with its address. Editors and imports may. */
export async function saveLocation(db: Db, actor: Actor, input: LocationInput): Promise<void> {
	await transaction(db, async (trx) => {
		const { id, address_1, postal_code, city, accessibility, example, ...fields } = input;
		await write(
			trx,
			actor,
			'location',
			id,
			{ ...fields, example: flag(example) },
			{
				location_type: 'physical',
				url: null,
				alternate_name: null,
				description: null,
				transportation: null,
				external_identifier: null,
				external_identifier_type: null
			}
		);
		await trx.deleteFrom('address').where('location_id', '=', id).execute();
		await trx.deleteFrom('accessibility').where('location_id', '=', id).execute();
		await trx
			.insertInto('address')
			.values({
				id: uuidv7(),
				location_id: id,
				attention: null,
				address_1: address_1 ?? '',
				address_2: null,
				city,
				region: null,
				state_province: 'Flevoland',
				postal_code: postal_code ?? '',
				country: 'NL',
				address_type: 'physical'
			})
			.execute();
		if (accessibility.length > 0) {
			await trx
				.insertInto('accessibility')
				.values({
					id: uuidv7(),
					location_id: id,
					description: accessibility.join('\n'),
					details: null,
					url: null
				})
				.execute();
		}
	});
}

/** Writes a person with what they speak and their number. Editors and imports may; the person chose the visibility. */
export async function saveContact(db: Db, actor: Actor, input: ContactInput): Promise<void> {
	await transaction(db, async (trx) => {
		const { id, languages, working_days, phone, phone_assured, example, ...fields } = input;
		const row = {
			...fields,
			working_days: working_days.join(','),
			example: flag(example),
			last_modified: new Date().toISOString()
		};
		await write(trx, actor, 'contact', id, row, { department: null, valid_from: null });
		await replacePhone(trx, 'contact_id', id, phone);
		await replaceLanguages(trx, 'contact_id', id, languages);
		if (phone_assured) await assure(trx, 'contact', id, { phone: phone_assured });
	});
}

/**
 * Writes a service with everything that hangs on it, and the event by which search and phones hear of it.
 * Editors and imports may. What changed of the service's own fields is kept in HSDS `metadata`.
 */
export async function saveService(db: Db, actor: Actor, input: ServiceInput): Promise<void> {
	await transaction(db, async (trx) => {
		const { id } = input;
		await write(trx, actor, 'service', id, serviceRow(input), {
			program_id: null,
			interpretation_services: null,
			wait_time: null,
			fees: null,
			accreditations: null,
			assured_date: null,
			assurer_email: null,
			licenses: null
		});
		await replaceTerms(trx, id, 'need', input.needs);
		await replaceTerms(trx, id, 'audience', input.audiences);
		await replacePhone(trx, 'service_id', id, input.phone);
		await replaceLanguages(trx, 'service_id', id, input.languages);
		await replaceChildren(trx, input);
		await assure(trx, 'service', id, input.assured);
	});
}

/**
 * Says whether a service can take people now. Its own people and editors may; older statements are kept.
 * @param until local date, only with 'full'; @param weeks whole weeks, only with 'long_wait'.
 */
export async function stateCapacity(
	db: Db,
	actor: Actor,
	service_id: string,
	capacity: { state: CapacityState; weeks: number | null; until: string | null },
	stated_at = new Date().toISOString()
): Promise<void> {
	await transaction(db, async (trx) => {
		await trx
			.insertInto('capacity')
			.values({ id: uuidv7(), service_id, ...capacity, stated_by: actor.name, stated_at })
			.execute();
		await record(trx, {
			type: 'service.capacity',
			entity: 'service',
			entity_id: service_id,
			actor_id: actor.id,
			data: { ...capacity }
		});
	});
}

function serviceRow(input: ServiceInput) {
	return {
		organization_id: input.organization_id,
		name: input.name,
		alternate_name: input.alternate_name,
		summary: input.summary,
		description: input.description,
		url: input.url,
		email: input.email,
		status: input.status,
		alert: input.alert,
		how_to_sign_up: JSON.stringify(input.how_to_sign_up),
		application_process: input.how_to_sign_up.join(' ') || null,
		eligibility_description: input.eligibility,
		minimum_age: input.minimum_age,
		maximum_age: input.maximum_age,
		fees_description: input.costs,
		informal: flag(input.informal),
		example: flag(input.example),
		source_id: input.source_id,
		last_modified: new Date().toISOString()
	};
}

type Written = 'organization' | 'location' | 'contact' | 'service';

/** Inserts or updates one row; an update leaves what it replaced in `metadata`; both leave an event. */
async function write(
	trx: Db,
	actor: Actor,
	table: Written,
	id: string,
	row: Record<string, string | number | null>,
	untouched: Record<string, string | number | null>
): Promise<void> {
	const before: Record<string, unknown> | undefined = await trx
		.selectFrom(table)
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	if (!before) {
		const values = { id, ...untouched, ...row } as unknown as Row<'service'>;
		await trx.insertInto(table).values(values).execute();
	} else {
		await trx.updateTable(table).set(row).where('id', '=', id).execute();
		const changes = Object.entries(row).filter(
			([field, value]) => field !== 'last_modified' && before[field] !== value
		);
		for (const [field_name, value] of changes) {
			await trx
				.insertInto('metadata')
				.values({
					id: uuidv7(),
					resource_id: id,
					resource_type: table,
					last_action_date: new Date().toISOString(),
					last_action_type: 'update',
					field_name,
					previous_value: String(before[field_name] ?? ''),
					replacement_value: String(value ?? ''),
					updated_by: actor.name
				})
				.execute();
		}
	}
	await record(trx, {
		type: `${table}.saved`,
		entity: table,
		entity_id: id,
		actor_id: actor.id,
		data: { by: actor.name }
	});
}

async function replacePhone(
	trx: Db,
	owner: 'service_id' | 'contact_id' | 'organization_id',
	id: string,
	phone: PhoneInput | null
): Promise<void> {
	await trx.deleteFrom('phone').where(owner, '=', id).execute();
	if (!phone) return;
	const nobody = {
		location_id: null,
		service_id: null,
		organization_id: null,
		contact_id: null,
		service_at_location_id: null
	};
	await trx
		.insertInto('phone')
		.values({
			...nobody,
			[owner]: id,
			id: uuidv7(),
			number: phone.number,
			extension: null,
			type: 'voice',
			description: null,
			visibility: phone.visibility,
			whatsapp: flag(phone.whatsapp)
		})
		.execute();
}

async function replaceLanguages(
	trx: Db,
	owner: 'service_id' | 'contact_id',
	id: string,
	codes: readonly string[]
): Promise<void> {
	await trx.deleteFrom('language').where(owner, '=', id).execute();
	if (codes.length === 0) return;
	const nobody = { service_id: null, location_id: null, phone_id: null, contact_id: null };
	await trx
		.insertInto('language')
		.values(
			codes.map((code) => ({ ...nobody, [owner]: id, id: uuidv7(), name: null, code, note: null }))
		)
		.execute();
}

async function replaceTerms(
	trx: Db,
	service_id: string,
	taxonomy: 'need' | 'audience',
	codes: readonly string[]
): Promise<void> {
	await trx
		.deleteFrom('attribute')
		.where('link_entity', '=', 'service')
		.where('link_id', '=', service_id)
		.where('link_type', '=', taxonomy)
		.execute();
	if (codes.length === 0) return;
	const terms = await trx
		.selectFrom('taxonomy_term')
		.select(['id', 'code'])
		.where('taxonomy', '=', taxonomy)
		.where('code', 'in', codes)
		.execute();
	if (terms.length === 0) return;
	await trx
		.insertInto('attribute')
		.values(
			terms.map((term) => ({
				id: uuidv7(),
				link_id: service_id,
				link_entity: 'service',
				link_type: taxonomy,
				taxonomy_term_id: term.id,
				value: null,
				position: codes.indexOf(term.code)
			}))
		)
		.execute();
}

async function replaceChildren(trx: Db, input: ServiceInput): Promise<void> {
	const service_id = input.id;
	const tables = [
		'service_at_location',
		'service_area',
		'schedule',
		'cost_option',
		'required_document'
	] as const;
	for (const table of tables) {
		await trx.deleteFrom(table).where('service_id', '=', service_id).execute();
	}
	await trx
		.deleteFrom('contact_link')
		.where('entity', '=', 'service')
		.where('entity_id', '=', service_id)
		.execute();

	await insertAll(
		trx,
		'service_at_location',
		input.location_ids.map((location_id) => ({ service_id, location_id, description: null }))
	);
	await insertAll(
		trx,
		'service_area',
		input.area.map((district_code) => ({
			service_id,
			name: null,
			description: null,
			extent: null,
			extent_type: null,
			uri: null,
			district_code
		}))
	);
	await insertAll(
		trx,
		'schedule',
		input.schedules.map((schedule) => ({
			service_id,
			location_id: schedule.place_id,
			service_at_location_id: null,
			valid_from: schedule.valid_from,
			valid_to: schedule.valid_to,
			freq: schedule.freq,
			interval: 1,
			byday: schedule.byday,
			opens_at: schedule.opens_at,
			closes_at: schedule.closes_at,
			notes: schedule.note,
			drop_in: flag(schedule.drop_in)
		}))
	);
	await insertAll(
		trx,
		'cost_option',
		input.free === null
			? []
			: [
					{
						service_id,
						valid_from: null,
						valid_to: null,
						option: null,
						currency: 'EUR',
						amount: input.free ? 0 : null,
						amount_description: input.costs
					}
				]
	);
	await insertAll(
		trx,
		'required_document',
		input.bring.map((document) => ({ service_id, document, uri: null }))
	);
	await insertAll(
		trx,
		'contact_link',
		input.contact_ids.map((contact_id, position) => ({
			contact_id,
			entity: 'service' as const,
			entity_id: service_id,
			position
		}))
	);
}

async function insertAll<Table extends keyof Tables>(
	trx: Db,
	table: Table,
	rows: Omit<Tables[Table], 'id'>[]
): Promise<void> {
	if (rows.length === 0) return;
	const values = rows.map((row) => ({ ...row, id: uuidv7() })) as never;
	await trx.insertInto(table).values(values).execute();
}

async function assure(
	trx: Db,
	entity: 'service' | 'contact',
	entity_id: string,
	facts: Record<string, Assured>
): Promise<void> {
	for (const [field, { at, by }] of Object.entries(facts)) {
		await trx
			.insertInto('assurance')
			.values({ entity, entity_id, field, assured_at: at, assured_by: by, source_id: null })
			.onConflict((conflict) =>
				conflict.columns(['entity', 'entity_id', 'field']).doUpdateSet({
					assured_at: at,
					assured_by: by
				})
			)
			.execute();
	}
}

function flag(value: boolean): 0 | 1 {
	return value ? 1 : 0;
}
