/** The example city, seeded once for a file, at a moment that stands still. */
import type { Kysely } from 'kysely';
import type { District, ServiceDocument } from '../../src/lib/domain/documents.ts';
import type { Tables } from '../../src/lib/server/db/index.ts';
import * as directory from '../../src/lib/server/directory/index.ts';
import { seed } from '../../seed/index.ts';
import { type DatabaseKind, openFresh } from './database.ts';

/** A Wednesday morning on which offices are open. */
export const wednesday = new Date('2026-01-14T10:30:00+01:00');

export interface City {
	db: Kysely<Tables>;
	services: ServiceDocument[];
	districts: District[];
}

/** The city on one of the databases. Who opens it closes `db`. */
export async function openCity(kind: DatabaseKind = 'sqlite', now = wednesday): Promise<City> {
	const db = await openFresh(kind);
	await seed(db, now);
	const services: ServiceDocument[] = [];
	for await (const service of directory.publicServices(db)) services.push(service);
	return { db, services, districts: await directory.districts(db) };
}
