/** The spine: one append-only row for everything that happened. A resident's data is never in it. */
import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from '../domain/ids.ts';
import { type Db, isPostgres } from './db/index.ts';

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

/**
 * Up to where everything is there: the revision of everything derived from the database. 0 when nothing happened. On
 * PostgreSQL numbers may come in another order than transactions end: it stops before the first number that an open
 * transaction may still bring. What is read after it holds everything up to it, and perhaps more.
 */
export function revision(db: Db): Promise<number> {
	return numberOf(db, isPostgres(db) ? sql<number>`least(${highest}, ${open})` : highest);
}

/** The number of the newest event there is; on PostgreSQL some before it may still come. */
export function newest(db: Db): Promise<number> {
	return numberOf(db, highest);
}

async function numberOf(db: Db, what: RawBuilder<number>): Promise<number> {
	const { rows } = await sql<{ seq: number }>`select ${what} as seq`.execute(db);
	return Number(rows[0]?.seq ?? 0);
}

const highest = sql<number>`(select coalesce(max(seq), 0) from event)`;

/** The lowest number that a transaction still open began after (migration 0013); none when there is no such. */
const open = sql<number>`(
	select min((classid::bigint << 32) + objid::bigint - (22337::bigint << 40)) from pg_locks
	where locktype = 'advisory' and objsubid = 1 and classid::bigint >> 8 = 22337
	and database = (select oid from pg_database where datname = current_database()))`;
