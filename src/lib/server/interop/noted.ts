/** What was done with a connection, on the spine. */
import type { Actor } from '../../domain/actor.ts';
import type { Db } from '../db/index.ts';
import { record } from '../events.ts';

/** Notes what somebody did; null is the command line. No secret goes in. */
export function note(
	db: Db,
	type: `${'api_token' | 'webhook'}.${string}`,
	actor: Actor | null,
	entity_id: string,
	data: Record<string, unknown>,
	at: Date
): Promise<void> {
	const [entity = ''] = type.split('.');
	const actor_id = actor?.contact_id ?? null;
	return record(db, { type, entity, entity_id, actor_id, data, at });
}
