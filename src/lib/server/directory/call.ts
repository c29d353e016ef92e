/** What came of calls. */
import type { Actor } from '../../domain/actor.ts';
import type { CallResult } from '../../domain/calls.ts';
import { localTime } from '../../domain/clock.ts';
import { type Db, isDuplicateKey, transaction } from '../db/index.ts';
import { record } from '../events.ts';
import { service } from './pages.ts';

/**
 * 'Lukte het?': what came of a call. Anyone may say so, once per command id; the answer goes to the entry's
 * freshness: 'reached' confirms the number. Nothing is kept of who called.
 * @returns false when there is no such service.
 */
export async function recordCall(
	db: Db,
	actor: Actor,
	command: { id: string; service_id: string; contact_id: string | null; outcome: CallResult },
	now = new Date()
): Promise<boolean> {
	const found = await service(db, actor, command.service_id);
	if (!found) return false;
	const contact = found.contacts.find((person) => person.id === command.contact_id);
	try {
		await transaction(db, async (trx) => {
			await trx
				.insertInto('call_outcome')
				.values({
					id: command.id,
					service_id: found.id,
					contact_id: contact?.id ?? null,
					outcome: command.outcome,
					day: localTime(now).date
				})
				.execute();
			if (command.outcome === 'reached') {
				const confirmed = contact
					? { entity: 'contact', entity_id: contact.id }
					: { entity: 'service', entity_id: found.id };
				await trx
					.insertInto('assurance')
					.values({
						...confirmed,
						field: 'phone',
						assured_at: now.toISOString(),
						assured_by: 'een beller',
						source_id: null
					})
					.onConflict((conflict) =>
						conflict
							.columns(['entity', 'entity_id', 'field'])
							.doUpdateSet({ assured_at: now.toISOString(), assured_by: 'een beller' })
					)
					.execute();
			}
			await record(trx, {
				id: command.id,
				type: 'service.called',
				entity: 'service',
				entity_id: found.id,
				data: { outcome: command.outcome },
				at: now
			});
		});
	} catch (error) {
		if (!isDuplicateKey(error)) throw error;
	}
	return true;
}
