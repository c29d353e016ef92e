/** Whom to call about an entry: its own number, else that of its first person, else that of its organisation. */
import { localTime } from '../../domain/clock.ts';
import { type Kind, kinds } from '../../domain/entries.ts';
import { phoneDigits } from '../../domain/phones.ts';
import type { Db } from '../db/index.ts';

export interface Desk {
	kind: Kind;
	id: string;
	name: string;
	organization: string;
	organization_id: string | null;
	/** The number to call; null when none is known, or all are said to be wrong. */
	number: string | null;
	/** Who answers there: a person, or else the name of the desk. */
	answers: string;
	/** The own number was taken from view. */
	hidden: boolean;
	/** What is taken while it is called: the digits, or the entry itself. */
	key: string;
}

interface Row {
	kind: Kind;
	id: string;
	name: string;
	organization_id: string | null;
}

/** The desks of all entries that stand for themselves and are in use, or of one; by `kind:id`. */
export async function desks(db: Db, only?: { kind: Kind; id: string }): Promise<Map<string, Desk>> {
	const rows = await entriesInUse(db, only);
	const phones = await numbers(db);
	const people = await firstPeople(db);
	const organizations = new Map(
		(await db.selectFrom('organization').select(['id', 'name']).execute()).map(({ id, name }) => [
			id,
			name
		])
	);
	return new Map(
		rows.map((row) => {
			const at = `${row.kind}:${row.id}`;
			const organization = organizations.get(row.organization_id ?? '') ?? '';
			const person = row.kind === 'service' ? people.get(row.id) : undefined;
			const candidates = [
				{ at, answers: row.name },
				...(person ? [{ at: `contact:${person.id}`, answers: person.name }] : []),
				{ at: `organization:${row.organization_id}`, answers: organization }
			];
			const found = candidates.find((each) => phones.get(each.at)?.number !== undefined);
			const number = phones.get(found?.at ?? '')?.number ?? null;
			return [
				at,
				{
					...row,
					organization,
					number,
					answers: found?.answers ?? row.name,
					hidden: phones.get(at)?.hidden ?? false,
					key: number === null ? at : phoneDigits(number)
				}
			];
		})
	);
}

/** What stands for itself, and is in use. */
async function entriesInUse(db: Db, only?: { kind: Kind; id: string }): Promise<Row[]> {
	const kindsAsked = only ? [only.kind] : kinds;
	const rows = await Promise.all(kindsAsked.map((kind) => inUse[kind](db, only?.id)));
	return rows.flat();
}

const inUse: Record<Kind, (db: Db, id: string | undefined) => Promise<Row[]>> = {
	async contact(db, id) {
		const { date } = localTime(new Date());
		const rows = await db
			.selectFrom('contact')
			.select(['id', 'name', 'organization_id'])
			.where('merged_into', 'is', null)
			.where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', date)]))
			.$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
			.execute();
		return rows.map((row) => ({ kind: 'contact', ...row }));
	},
	async service(db, id) {
		const rows = await db
			.selectFrom('service')
			.select(['id', 'name', 'organization_id'])
			.where('merged_into', 'is', null)
			.where('status', 'in', ['active', 'temporarily closed'])
			.$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
			.execute();
		return rows.map((row) => ({ kind: 'service', ...row }));
	},
	async organization(db, id) {
		const rows = await db
			.selectFrom('organization')
			.select(['id', 'name'])
			.where('merged_into', 'is', null)
			.$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
			.execute();
		return rows.map((row) => ({ kind: 'organization', ...row, organization_id: row.id }));
	},
	async location(db, id) {
		const rows = await db
			.selectFrom('location')
			.select(['id', 'name', 'organization_id'])
			.where('merged_into', 'is', null)
			.$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
			.execute();
		return rows.map(({ name, ...row }) => ({ kind: 'location', name: name ?? '', ...row }));
	}
};

/** The first number of each entry that callers did not call wrong, whatever its visibility: editors call. */
async function numbers(
	db: Db
): Promise<Map<string, { number: string | undefined; hidden: boolean }>> {
	const hidden = new Set(
		(await db.selectFrom('hidden_phone').selectAll().execute()).map(
			({ entity, entity_id, number }) => `${entity}:${entity_id}:${number}`
		)
	);
	const rows = await db
		.selectFrom('phone')
		.select(['number', 'service_id', 'contact_id', 'organization_id'])
		.orderBy('id')
		.execute();
	const found = new Map<string, { number: string | undefined; hidden: boolean }>();
	for (const { number, service_id, contact_id, organization_id } of rows) {
		const at = service_id
			? `service:${service_id}`
			: contact_id
				? `contact:${contact_id}`
				: `organization:${organization_id}`;
		const known = found.get(at) ?? { number: undefined, hidden: false };
		if (hidden.has(`${at}:${phoneDigits(number)}`)) known.hidden = true;
		else known.number ??= number;
		found.set(at, known);
	}
	return found;
}

/** The first person of each service. */
async function firstPeople(db: Db): Promise<Map<string, { id: string; name: string }>> {
	const rows = await db
		.selectFrom('contact_link')
		.innerJoin('contact', 'contact.id', 'contact_link.contact_id')
		.select(['contact_link.entity_id', 'contact.id', 'contact.name'])
		.where('contact_link.entity', '=', 'service')
		.where('contact.merged_into', 'is', null)
		.orderBy('contact_link.position', 'desc')
		.execute();
	return new Map(rows.map(({ entity_id, id, name }) => [entity_id, { id, name }]));
}
