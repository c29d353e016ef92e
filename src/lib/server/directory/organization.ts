/** Organisations: written, and as an actor may see them. */
import type { Actor } from '../../domain/actor.ts';
import type { OrganizationDocument } from '../../domain/documents.ts';
import type { Db } from '../db/index.ts';
import { placeDocument, placeRows } from './location.ts';
import {
	batch,
	byKey,
	confirmedAt,
	flag,
	grouped,
	type Keeper,
	sourcesOf,
	upsert
} from './parts.ts';
import { phoneDocuments, phoneEntries, phonesOf, replacePhones } from './phone.ts';

export const organizations: Keeper<'organization'> = {
	async write(trx, id, { phones, example, ...fields }) {
		const row = { ...fields, example: flag(example), last_modified: new Date().toISOString() };
		await upsert(trx, 'organization', id, row, {
			tax_status: null,
			tax_id: null,
			year_incorporated: null,
			legal_status: null,
			logo: null,
			uri: null,
			parent_organization_id: null
		});
		await replacePhones(trx, 'organization_id', id, phones);
	},

	async read(db, ids) {
		const phones = await phoneEntries(db, 'organization_id', ids);
		const rows = await db.selectFrom('organization').selectAll().where('id', 'in', ids).execute();
		return rows.map(({ id, name, alternate_name, description, email, website, ...row }) => ({
			id,
			name,
			alternate_name,
			description,
			email,
			website,
			phones: phones.get(id) ?? [],
			example: row.example === 1,
			source_id: row.source_id
		}));
	}
};

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
			await db
				.selectFrom('organization')
				.selectAll()
				.where('id', 'in', part)
				.where('merged_into', 'is', null)
				.execute(),
			(row) => row.id
		);
		const phones = await phonesOf(db, actor, 'organization_id', part);
		const assured = await confirmedAt(db, 'organization', 'phone', part);
		const checked = await confirmedAt(db, 'organization', 'entry', part);
		const places = grouped(
			await placeRows(db)
				.where('location.organization_id', 'in', part)
				.where('location.merged_into', 'is', null)
				.execute(),
			(place) => place.organization_id ?? ''
		);
		const sources = await sourcesOf(db, [...rows.values()]);
		for (const id of part) {
			const row = rows.get(id);
			if (!row) continue;
			const verified_at = checked.get(id)?.at;
			found.push({
				id,
				name: row.name,
				alternate_name: row.alternate_name,
				description: row.description,
				email: row.email,
				website: row.website,
				...phoneDocuments(phones.of(id), assured.get(id)),
				...(phones.isHidden(id) && { number_hidden: true as const }),
				...(verified_at !== undefined && { verified_at }),
				places: (places.get(id) ?? []).map(placeDocument),
				example: row.example === 1,
				source: sources.get(row.source_id ?? '') ?? null
			});
		}
	}
	return found;
}
