/** Organisations: written, and as an actor may see them. */
import type { Actor } from '../../domain/actor.ts';
import type { OrganizationDocument } from '../../domain/documents.ts';
import { type Db, transaction } from '../db/index.ts';
import { placeDocument, placeRows } from './location.ts';
import { batch, byKey, flag, grouped, sourcesOf, write } from './parts.ts';
import { phoneDocument, type PhoneInput, phonesOf, replacePhone } from './phone.ts';

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
			await db.selectFrom('organization').selectAll().where('id', 'in', part).execute(),
			(row) => row.id
		);
		const phones = byKey(
			await phonesOf(db, actor, 'organization_id', part),
			(phone) => phone.organization_id ?? ''
		);
		const places = grouped(
			await placeRows(db).where('location.organization_id', 'in', part).execute(),
			(place) => place.organization_id ?? ''
		);
		const sources = await sourcesOf(db, [...rows.values()]);
		for (const id of part) {
			const row = rows.get(id);
			if (!row) continue;
			const phone = phones.get(id);
			found.push({
				id,
				name: row.name,
				alternate_name: row.alternate_name,
				description: row.description,
				email: row.email,
				website: row.website,
				phone: phone ? phoneDocument(phone) : null,
				places: (places.get(id) ?? []).map(placeDocument),
				example: row.example === 1,
				source: sources.get(row.source_id ?? '') ?? null
			});
		}
	}
	return found;
}
