/** Places with their address. */
import type { Place } from '../../domain/documents.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { Db } from '../db/index.ts';
import { flag, type Keeper, upsert } from './parts.ts';

export const locations: Keeper<'location'> = {
	async write(trx, id, { address_1, postal_code, city, accessibility, example, ...fields }) {
		await upsert(
			trx,
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
	},

	async read(db, ids) {
		const rows = await placeRows(db)
			.select(['address.city', 'location.example', 'location.source_id'])
			.where('location.id', 'in', ids)
			.execute();
		return rows.map((row) => {
			const { id, name, address, postal_code, district, latitude, longitude, accessibility } =
				placeDocument(row);
			return {
				id,
				organization_id: row.organization_id,
				name,
				address_1: address,
				postal_code,
				city: row.city ?? '',
				district_code: district,
				latitude,
				longitude,
				accessibility,
				example: row.example === 1,
				source_id: row.source_id
			};
		});
	}
};

type PlaceRow = Awaited<ReturnType<ReturnType<typeof placeRows>['execute']>>[number];

export function placeRows(db: Db) {
	return db
		.selectFrom('location')
		.leftJoin('address', 'address.location_id', 'location.id')
		.leftJoin('accessibility', 'accessibility.location_id', 'location.id')
		.leftJoin('assurance', (join) =>
			join
				.onRef('assurance.entity_id', '=', 'location.id')
				.on('assurance.entity', '=', 'location')
				.on('assurance.field', '=', 'entry')
		)
		.select([
			'assurance.assured_at as verified_at',
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

export async function placesOfServices(db: Db, ids: readonly string[]) {
	return placeRows(db)
		.innerJoin('service_at_location', 'service_at_location.location_id', 'location.id')
		.select('service_at_location.service_id')
		.where('service_at_location.service_id', 'in', ids)
		.where('location.merged_into', 'is', null)
		.execute();
}

export function placeDocument(row: PlaceRow): Place {
	return {
		id: row.id,
		name: row.name ?? '',
		address: row.address_1 === '' ? null : row.address_1,
		postal_code: row.postal_code === '' ? null : row.postal_code,
		district: row.district_code,
		latitude: row.latitude,
		longitude: row.longitude,
		accessibility: row.accessibility ? row.accessibility.split('\n') : [],
		...(row.verified_at !== null && { verified_at: row.verified_at })
	};
}
