/** People: written, and as an actor may see them. */
import type { ExpressionBuilder } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Contact, Weekday } from '../../domain/documents.ts';
import { type Db, type Tables, transaction, type Visibility } from '../db/index.ts';
import {
	assure,
	type Assured,
	byKey,
	flag,
	grouped,
	replaceLanguages,
	today,
	unique,
	write
} from './parts.ts';
import { phoneDocument, type PhoneInput, phonesOf, replacePhone } from './phone.ts';

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

/** Notes that somebody leaves: their last day, and who is called instead. For whoever ends their access. */
export async function contactLeaves(
	db: Db,
	actor: Actor,
	id: string,
	leaving: { last_day: string; successor_id: string | null }
): Promise<void> {
	const { last_day, successor_id } = leaving;
	await transaction(db, (trx) =>
		write(trx, actor, 'contact', id, { valid_until: last_day, successor_id }, {})
	);
}

/** People as this actor may see them: who chose otherwise is absent. */
export async function contactDocuments(
	db: Db,
	actor: Actor,
	ids: readonly string[]
): Promise<Contact[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('contact')
		.leftJoin('organization', 'organization.id', 'contact.organization_id')
		.selectAll('contact')
		.select('organization.name as organization_name')
		.where('contact.id', 'in', ids)
		.where((eb) => visibleTo(actor, eb))
		.where((eb) =>
			eb.or([eb('contact.valid_until', 'is', null), eb('contact.valid_until', '>=', today())])
		)
		.execute();
	const others = unique(
		rows.flatMap((row) => [row.deputy_id, row.successor_id]).filter((id) => id !== null)
	);
	const everyone = [...rows.map((row) => row.id), ...others];
	const phones = byKey(
		await phonesOf(db, actor, 'contact_id', everyone),
		(phone) => phone.contact_id ?? ''
	);
	const names = byKey(
		others.length === 0
			? []
			: await db
					.selectFrom('contact')
					.select(['id', 'name'])
					.where('id', 'in', others)
					.where((eb) => visibleTo(actor, eb))
					.execute(),
		(contact) => contact.id
	);
	const assured = byKey(
		everyone.length === 0
			? []
			: await db
					.selectFrom('assurance')
					.selectAll()
					.where('entity', '=', 'contact')
					.where('field', '=', 'phone')
					.where('entity_id', 'in', everyone)
					.execute(),
		(assurance) => assurance.entity_id
	);
	const languages = grouped(
		everyone.length === 0
			? []
			: await db
					.selectFrom('language')
					.select(['contact_id', 'code'])
					.where('contact_id', 'in', everyone)
					.orderBy('id')
					.execute(),
		(language) => language.contact_id ?? ''
	);
	return rows.map((row): Contact => {
		const phone = phones.get(row.id);
		const confirmed = assured.get(row.id);
		const deputy = names.get(row.deputy_id ?? '');
		return {
			id: row.id,
			name: row.name,
			title: row.title,
			organization:
				row.organization_id && row.organization_name
					? { id: row.organization_id, name: row.organization_name }
					: null,
			languages: (languages.get(row.id) ?? []).flatMap((language) => language.code ?? []),
			working_days: row.working_days === '' ? [] : (row.working_days.split(',') as Weekday[]),
			phone: phone
				? phoneDocument(phone, confirmed && { at: confirmed.assured_at, by: confirmed.assured_by })
				: null,
			email: row.email,
			away_until: row.away_until,
			deputy: deputy ? { ...deputy, phone: phones.get(deputy.id)?.number ?? null } : null,
			leaves_on: row.valid_until,
			successor: names.get(row.successor_id ?? '') ?? null,
			example: row.example === 1
		};
	});
}

/** The condition under which an actor may see a row that carries `visibility` and an organisation. */
function visibleTo(actor: Actor, eb: ExpressionBuilder<Tables, 'contact'>) {
	const conditions = [eb('contact.visibility', '=', 'public')];
	if (actor.network) conditions.push(eb('contact.visibility', '=', 'network'));
	if (actor.organization_id) {
		conditions.push(eb('contact.organization_id', '=', actor.organization_id));
	}
	return eb.or(conditions);
}
