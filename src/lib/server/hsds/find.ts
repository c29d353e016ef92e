/** One thing by its id. */
import { isId } from '../../domain/ids.ts';
import type { Db } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import type { Doc } from './fields.ts';
import {
	fullOrganizations,
	fullServices,
	fullServicesAtLocations,
	taxonomies,
	terms
} from './lists.ts';
import type { ListName } from './query.ts';

/** What is found: the thing itself, or the id of what it was merged into. */
export type Found = { doc: Doc } | { moved: string } | undefined;

/** One thing with everything about it that is public. Anyone may ask. @param full_service whole services with an organisation. */
export async function find(
	db: Db,
	of: ListName,
	id: string,
	{ full_service = false }: { full_service?: boolean | undefined } = {}
): Promise<Found> {
	if (!isId(id)) return undefined;
	const [doc] = await wholeOf(db, of, id, full_service);
	if (doc) return { doc };
	const kind = of === 'services' ? 'service' : of === 'organizations' ? 'organization' : null;
	const into = kind === null ? undefined : await directory.standsFor(db, kind, id);
	return into === undefined || into === id ? undefined : { moved: into };
}

async function wholeOf(db: Db, of: ListName, id: string, full_service: boolean): Promise<Doc[]> {
	switch (of) {
		case 'services':
			return fullServices(db, [id]);
		case 'organizations':
			return fullOrganizations(db, [id], full_service);
		case 'service_at_locations':
			return (await standsAt(db, id)) ? fullServicesAtLocations(db, [id]) : [];
		case 'taxonomies':
			return (await taxonomies(db, {})).filter((doc) => doc.id === id);
		case 'taxonomy_terms':
			return (await terms(db, {})).filter((doc) => doc.id === id);
	}
}

/** Whether a service at a place is shown: the service and the place stand for themselves. */
async function standsAt(db: Db, id: string): Promise<boolean> {
	const found = await db
		.selectFrom('service_at_location')
		.innerJoin('service', 'service.id', 'service_at_location.service_id')
		.innerJoin('location', 'location.id', 'service_at_location.location_id')
		.select('service_at_location.id')
		.where('service_at_location.id', '=', id)
		.where('service.merged_into', 'is', null)
		.where('location.merged_into', 'is', null)
		.executeTakeFirst();
	return found !== undefined;
}
