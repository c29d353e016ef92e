/** What to ask when calling about one entry. */
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import type { Capacity } from '../../domain/documents.ts';
import type { Entries, Kind } from '../../domain/entries.ts';
import type { Terms } from '../../domain/freshness.ts';
import type { Db } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { type Desk, desks } from './desk.ts';
import { type Known, knownFacts } from './known.ts';
import { type Lease, leases } from './lease.ts';

export interface Script extends Desk {
	facts: Known[];
	/** The entry as it is written, whatever its visibility. */
	entry: Entries[Kind];
	capacity: Capacity | null;
	lease: Lease | null;
	/** So many times nobody answered. */
	tries: number;
}

/** The script of one entry: whom to call, and each fact with its value. Editors may. Undefined when it is not in use. */
export async function script(
	db: Db,
	actor: Actor,
	kind: Kind,
	id: string,
	terms: Terms,
	now = new Date()
): Promise<Script | undefined> {
	const at = `${kind}:${id}`;
	const desk = (await desks(db, { kind, id })).get(at);
	const entry = await directory.entry(db, kind, id);
	if (!desk || !entry) return undefined;
	const facts = await knownFacts(db, terms, localTime(now).date, { kind, id });
	const later = await db
		.selectFrom('call_later')
		.select('tries')
		.where('entity', '=', kind)
		.where('entity_id', '=', id)
		.executeTakeFirst();
	return {
		...desk,
		facts: facts(at),
		entry,
		capacity: kind === 'service' ? await capacityOf(db, id) : null,
		lease: (await leases(db, actor, now)).get(desk.key) ?? null,
		tries: later?.tries ?? 0
	};
}

/** What a service last said of who it can take. */
export async function capacityOf(db: Db, service_id: string): Promise<Capacity | null> {
	const row = await db
		.selectFrom('capacity')
		.select(['state', 'weeks', 'until', 'stated_by', 'stated_at'])
		.where('service_id', '=', service_id)
		.orderBy('stated_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}
