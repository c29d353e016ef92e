/** People: written, and as an actor may see them. */
import type { ExpressionBuilder } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Contact, Weekday } from '../../domain/documents.ts';
import type { Db, Tables } from '../db/index.ts';
import {
	byKey,
	confirmedAt,
	flag,
	type Keeper,
	languagesOf,
	replaceLanguages,
	today,
	unique,
	upsert
} from './parts.ts';
import { phoneDocuments, phoneEntries, phonesOf, replacePhones } from './phone.ts';

export const contacts: Keeper<'contact'> = {
	async write(trx, id, { languages, working_days, phones, example, ...fields }) {
		const row = {
			...fields,
			working_days: working_days.join(','),
			example: flag(example),
			last_modified: new Date().toISOString()
		};
		await upsert(trx, 'contact', id, row, { department: null, valid_from: null });
		await replacePhones(trx, 'contact_id', id, phones);
		await replaceLanguages(trx, 'contact_id', id, languages);
	},

	async read(db, ids) {
		const phones = await phoneEntries(db, 'contact_id', ids);
		const languages = await languagesOf(db, 'contact_id', ids);
		const rows = await db.selectFrom('contact').selectAll().where('id', 'in', ids).execute();
		return rows.map((row) => ({
			id: row.id,
			organization_id: row.organization_id,
			name: row.name,
			title: row.title,
			email: row.email,
			visibility: row.visibility,
			languages: languages.get(row.id) ?? [],
			working_days: weekdays(row.working_days),
			phones: phones.get(row.id) ?? [],
			away_from: row.away_from,
			away_until: row.away_until,
			deputy_id: row.deputy_id,
			valid_until: row.valid_until,
			successor_id: row.successor_id,
			example: row.example === 1,
			source_id: row.source_id
		}));
	}
};

function weekdays(text: string): Weekday[] {
	return text === '' ? [] : (text.split(',') as Weekday[]);
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
		.where('contact.merged_into', 'is', null)
		.where((eb) => visibleTo(actor, eb))
		.where((eb) =>
			eb.or([eb('contact.valid_until', 'is', null), eb('contact.valid_until', '>=', today())])
		)
		.execute();
	const others = unique(
		rows.flatMap((row) => [row.deputy_id, row.successor_id]).filter((id) => id !== null)
	);
	const everyone = [...rows.map((row) => row.id), ...others];
	const phones = await phonesOf(db, actor, 'contact_id', everyone);
	const unreachable = rows.filter(({ id }) => phones.isHidden(id) && phones.of(id).length === 0);
	const desks = await phonesOf(
		db,
		actor,
		'organization_id',
		unique(unreachable.flatMap(({ organization_id }) => organization_id ?? []))
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
	const assured = await confirmedAt(db, 'contact', 'phone', everyone);
	const checked = await confirmedAt(db, 'contact', 'entry', everyone);
	const languages = await languagesOf(db, 'contact_id', everyone);
	return rows.map((row): Contact => {
		const deputy = names.get(row.deputy_id ?? '');
		const desk = unreachable.includes(row) ? desks.of(row.organization_id ?? '')[0] : undefined;
		const verified_at = checked.get(row.id)?.at;
		return {
			id: row.id,
			name: row.name,
			title: row.title,
			organization:
				row.organization_id && row.organization_name
					? { id: row.organization_id, name: row.organization_name }
					: null,
			languages: languages.get(row.id) ?? [],
			working_days: weekdays(row.working_days),
			...phoneDocuments(phones.of(row.id), assured.get(row.id)),
			...(phones.isHidden(row.id) && { number_hidden: true as const }),
			...(desk && { instead: { name: row.organization_name ?? '', number: desk.number } }),
			...(verified_at !== undefined && { verified_at }),
			email: row.email,
			away_until: row.away_until,
			deputy: deputy ? { ...deputy, phone: phones.of(deputy.id)[0]?.number ?? null } : null,
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
