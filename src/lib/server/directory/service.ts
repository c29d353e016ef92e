/** Services, written with everything that hangs on them. */
import type { ServiceEntry } from '../../domain/entries.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { Db, Tables } from '../db/index.ts';
import { flag, grouped, type Keeper, replaceLanguages, upsert } from './parts.ts';
import { phoneEntries, replacePhones } from './phone.ts';
import { partsOfServices } from './service-parts.ts';

export const services: Keeper<'service'> = {
	async write(trx, id, entry) {
		await upsert(trx, 'service', id, serviceRow(entry), {
			program_id: null,
			interpretation_services: null,
			wait_time: null,
			fees: null,
			accreditations: null,
			assured_date: null,
			assurer_email: null,
			licenses: null
		});
		await replaceTerms(trx, id, 'need', entry.needs);
		await replaceTerms(trx, id, 'audience', entry.audiences);
		await replacePhones(trx, 'service_id', id, entry.phones);
		await replaceLanguages(trx, 'service_id', id, entry.languages);
		await replaceChildren(trx, id, entry);
	},

	async read(db, ids) {
		const phones = await phoneEntries(db, 'service_id', ids);
		const parts = await partsOfServices(db, ids);
		const places = grouped(
			await db
				.selectFrom('service_at_location')
				.selectAll()
				.where('service_id', 'in', ids)
				.orderBy('id')
				.execute(),
			(place) => place.service_id
		);
		const links = grouped(
			await db
				.selectFrom('contact_link')
				.select(['entity_id', 'contact_id'])
				.where('entity', '=', 'service')
				.where('entity_id', 'in', ids)
				.orderBy('position')
				.execute(),
			(link) => link.entity_id
		);
		const rows = await db.selectFrom('service').selectAll().where('id', 'in', ids).execute();
		return rows.map((row) => ({
			id: row.id,
			organization_id: row.organization_id,
			name: row.name,
			alternate_name: row.alternate_name,
			summary: row.summary,
			description: row.description,
			url: row.url,
			email: row.email,
			status: row.status,
			alert: row.alert,
			...parts(row.id),
			location_ids: (places.get(row.id) ?? []).map((place) => place.location_id),
			contact_ids: (links.get(row.id) ?? []).map((link) => link.contact_id),
			phones: phones.get(row.id) ?? [],
			how_to_sign_up: JSON.parse(row.how_to_sign_up) as string[],
			eligibility: row.eligibility_description,
			minimum_age: row.minimum_age,
			maximum_age: row.maximum_age,
			costs: row.fees_description,
			informal: row.informal === 1,
			example: row.example === 1,
			source_id: row.source_id
		}));
	}
};

function serviceRow(input: ServiceEntry) {
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

async function replaceChildren(trx: Db, service_id: string, input: ServiceEntry): Promise<void> {
	const tables = ['service_area', 'schedule', 'cost_option', 'required_document'] as const;
	for (const table of tables) {
		await trx.deleteFrom(table).where('service_id', '=', service_id).execute();
	}
	await trx
		.deleteFrom('contact_link')
		.where('entity', '=', 'service')
		.where('entity_id', '=', service_id)
		.execute();

	await replacePlaces(trx, service_id, input.location_ids);
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

/** Places that stay keep their row: others know it by its id. They stand in the order of their rows. */
async function replacePlaces(
	trx: Db,
	service_id: string,
	location_ids: readonly string[]
): Promise<void> {
	const rows = await trx
		.selectFrom('service_at_location')
		.select(['id', 'location_id'])
		.where('service_id', '=', service_id)
		.orderBy('id')
		.execute();
	const gone = rows.findIndex(({ location_id }, at) => location_id !== location_ids[at]);
	const kept = gone < 0 ? rows.length : gone;
	const ids = rows.slice(kept).map(({ id }) => id);
	if (ids.length > 0) await trx.deleteFrom('service_at_location').where('id', 'in', ids).execute();
	await insertAll(
		trx,
		'service_at_location',
		location_ids.slice(kept).map((location_id) => ({ service_id, location_id, description: null }))
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
