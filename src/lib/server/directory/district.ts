/** The districts of the city: CBS wijken with their polygons. */
import type { District } from '../../domain/documents.ts';
import type { Db } from '../db/index.ts';

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
