/** Who answers for what: people of the directory in the part they play in a handover. */
import { contactCentre } from '../../domain/city.ts';
import { localTime } from '../../domain/clock.ts';
import type { Visibility } from '../../domain/entries.ts';
import type { Db, Row } from '../db/index.ts';
import { coordinatorsOf, hasAccount, teamOf } from '../people/index.ts';

export interface Named {
	id: string;
	name: string;
	title: string | null;
	organization: { id: string; name: string };
}

/** Names for ids, also of people who are not public: who stands in a chain is named to whoever may see the chain. */
export async function namesOf(
	db: Db,
	ids: readonly (string | null)[]
): Promise<ReadonlyMap<string, Named>> {
	const wanted = [...new Set(ids.filter((id) => id !== null))];
	if (wanted.length === 0) return new Map();
	const rows = await db
		.selectFrom('contact')
		.leftJoin('organization', 'organization.id', 'contact.organization_id')
		.select([
			'contact.id',
			'contact.name',
			'contact.title',
			'organization.id as organization_id',
			'organization.name as organization_name'
		])
		.where('contact.id', 'in', wanted)
		.execute();
	return new Map(
		rows.map((row) => [
			row.id,
			{
				id: row.id,
				name: row.name,
				title: row.title,
				organization: { id: row.organization_id ?? '', name: row.organization_name ?? '' }
			}
		])
	);
}

/**
 * The number by which somebody is called: their own, else another one, else that of their organisation, else the city's.
 * @param eyes for whom a number of their own may be; a colleague of the network sees more than a resident.
 * @param other that of the service by which they were found.
 */
export async function numberOf(
	db: Db,
	{ id, organization_id }: { id: string; organization_id: string },
	eyes: readonly Visibility[],
	other?: string
): Promise<string> {
	const own = await db
		.selectFrom('phone')
		.select('number')
		.where('contact_id', '=', id)
		.where('visibility', 'in', eyes)
		.orderBy('id')
		.executeTakeFirst();
	return own?.number ?? other ?? numberOfOrganization(db, organization_id);
}

/** The number of an organisation that anybody may call, else the city's. */
export async function numberOfOrganization(db: Db, id: string): Promise<string> {
	const phone = await db
		.selectFrom('phone')
		.select('number')
		.where('organization_id', '=', id)
		.where('visibility', '=', 'public')
		.orderBy('id')
		.executeTakeFirst();
	return phone?.number ?? contactCentre.phone;
}

/**
 * Who now answers for somebody: the person, or whoever succeeded them, or a coordinator of their organisation, or
 * anybody who works there. @returns null when nobody is left there.
 */
export async function whoAnswersFor(
	db: Db,
	contactId: string,
	now: Date
): Promise<{ id: string; organization_id: string } | null> {
	const today = localTime(now).date;
	const seen = new Set<string>();
	let at: string | null = contactId;
	let organization: string | null = null;
	while (at !== null && !seen.has(at)) {
		seen.add(at);
		const person:
			Pick<Row<'contact'>, 'id' | 'organization_id' | 'valid_until' | 'successor_id'> | undefined =
			await db
				.selectFrom('contact')
				.select(['id', 'organization_id', 'valid_until', 'successor_id'])
				.where('id', '=', at)
				.executeTakeFirst();
		if (!person) break;
		organization ??= person.organization_id;
		const here = person.valid_until === null || person.valid_until >= today;
		if (here && person.organization_id && (await hasAccount(db, person.id))) {
			return { id: person.id, organization_id: person.organization_id };
		}
		at = person.successor_id;
	}
	if (organization === null) return null;
	const [id] = [...(await coordinatorsOf(db, organization)), ...(await teamOf(db, organization))];
	return id === undefined ? null : { id, organization_id: organization };
}
