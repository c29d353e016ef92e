/** What is known of each fact: when it was last confirmed, by whom and how. */
import { daysBetween } from '../../domain/clock.ts';
import type { Kind } from '../../domain/entries.ts';
import { type CheckHow, type Fact, isFact, isOld, type Terms } from '../../domain/freshness.ts';
import type { Db } from '../db/index.ts';

export interface Known {
	fact: Fact;
	/** When it was confirmed; null is never. What only stands in a source counts from the date of the source. */
	at: string | null;
	by: string;
	how: CheckHow | null;
	/** Days since; null is never. */
	days: number | null;
	/** Longer ago than the term. */
	old: boolean;
}

/** The facts that entries have, by `kind:id`: a number when there is one, hours and capacity where they were stated. */
export async function knownFacts(
	db: Db,
	terms: Terms,
	today: string,
	only?: { kind: Kind; id: string }
): Promise<(at: string) => Known[]> {
	const assured = await assurances(db, only);
	const stated = await capacities(db, only);
	const having = await whatTheyHave(db);
	const sources = await sourceDates(db);
	return (at) =>
		(['phone', 'hours', 'capacity', 'entry'] as const).flatMap((fact): Known[] => {
			const of = `${at}:${fact}`;
			const found = fact === 'capacity' ? stated.get(at) : assured.get(of);
			if (fact !== 'entry' && !(fact === 'capacity' ? found : having.has(of))) return [];
			const { at: when, by, how } = found ?? { at: sources.get(at) ?? null, by: '', how: null };
			return [
				{
					fact,
					at: when,
					by,
					how,
					days: when === null ? null : Math.max(0, daysBetween(when, today)),
					old: isOld(fact, when, terms, today)
				}
			];
		});
}

type Found = Map<string, { at: string; by: string; how: CheckHow | null }>;

async function assurances(db: Db, only?: { id: string }): Promise<Found> {
	const rows = await db
		.selectFrom('assurance')
		.select(['entity', 'entity_id', 'field', 'assured_at as at', 'assured_by as by', 'how'])
		.$if(only !== undefined, (query) => query.where('entity_id', '=', only?.id ?? ''))
		.execute();
	return new Map(
		rows
			.filter(({ field }) => isFact(field))
			.map(({ entity, entity_id, field, ...found }) => [`${entity}:${entity_id}:${field}`, found])
	);
}

/** The newest statement of each service. */
async function capacities(db: Db, only?: { id: string }): Promise<Found> {
	const rows = await db
		.selectFrom('capacity')
		.select(['service_id', 'stated_at as at', 'stated_by as by'])
		.$if(only !== undefined, (query) => query.where('service_id', '=', only?.id ?? ''))
		.orderBy('stated_at')
		.orderBy('id')
		.execute();
	return new Map(
		rows.map(({ service_id, ...found }) => [`service:${service_id}`, { ...found, how: null }])
	);
}

/** Which entries have a number, and which services have hours: `kind:id:fact`. */
async function whatTheyHave(db: Db): Promise<Set<string>> {
	const phones = await db
		.selectFrom('phone')
		.select(['service_id', 'contact_id', 'organization_id'])
		.execute();
	const schedules = await db
		.selectFrom('schedule')
		.select('service_id')
		.distinct()
		.where('service_id', 'is not', null)
		.execute();
	return new Set([
		...phones.map(({ service_id, contact_id, organization_id }) =>
			service_id
				? `service:${service_id}:phone`
				: contact_id
					? `contact:${contact_id}:phone`
					: `organization:${organization_id}:phone`
		),
		...schedules.map(({ service_id }) => `service:${service_id}:hours`)
	]);
}

/** The date of the source of an entry that has one. */
async function sourceDates(db: Db): Promise<Map<string, string>> {
	const dates = new Map<string, string>();
	for (const kind of ['organization', 'location', 'contact', 'service'] as const) {
		const rows = await db
			.selectFrom(kind)
			.innerJoin('source', 'source.id', `${kind}.source_id`)
			.select([`${kind}.id as id`, 'source.date'])
			.execute();
		for (const { id, date } of rows) dates.set(`${kind}:${id}`, date);
	}
	return dates;
}
