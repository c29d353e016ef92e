/** The spine: one append-only row for everything that happened. A resident's data is never in it. */
import { uuidv7 } from '../domain/ids.ts';
import type { Db } from './db/index.ts';

export interface EventInput {
	/** The command's own id: a repeated command is known by it. */
	id?: string;
	type: string;
	entity: string;
	entity_id: string;
	actor_id?: string | null;
	data?: Record<string, unknown>;
	at?: Date;
}

/** Appends one event. Call it inside the transaction of the verb that changed something. */
export async function record(db: Db, event: EventInput): Promise<void> {
	await db
		.insertInto('event')
		.values({
			id: event.id ?? uuidv7(),
			type: event.type,
			entity: event.entity,
			entity_id: event.entity_id,
			actor_id: event.actor_id ?? null,
			at: (event.at ?? new Date()).toISOString(),
			data: JSON.stringify(event.data ?? {})
		})
		.execute();
}

/** The number of the newest event: the revision of everything derived from the database. 0 when there is none. */
export async function revision(db: Db): Promise<number> {
	const row = await db
		.selectFrom('event')
		.select((eb) => eb.fn.max('seq').as('seq'))
		.executeTakeFirst();
	return Number(row?.seq ?? 0);
}
