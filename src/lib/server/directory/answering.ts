import type { Actor } from '../../domain/actor.ts';
import type { ServiceDocument } from '../../domain/documents.ts';
import type { NeedKey } from '../../domain/needs.ts';
import type { Db } from '../db/index.ts';
import { ids } from './parts.ts';
import { serviceDocuments } from './service-documents.ts';

/** Every service that answers one of these needs, as this person may see it. */
export async function answering(
	db: Db,
	actor: Actor,
	wanted: readonly NeedKey[]
): Promise<ServiceDocument[]> {
	const rows = await db
		.selectFrom('attribute')
		.innerJoin('taxonomy_term', 'taxonomy_term.id', 'attribute.taxonomy_term_id')
		.select('attribute.link_id as id')
		.distinct()
		.where('attribute.link_entity', '=', 'service')
		.where('attribute.link_type', '=', 'need')
		.where('taxonomy_term.code', 'in', wanted)
		.execute();
	return serviceDocuments(db, actor, ids(rows));
}
