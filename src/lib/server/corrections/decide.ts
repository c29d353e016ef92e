/** Deciding on a correction. */
import type { Actor } from '../../domain/actor.ts';
import type { Entries, Kind } from '../../domain/entries.ts';
import { type Db, isDuplicateKey, type Row, transaction } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { record } from '../events.ts';
import { proposalsOf } from './lists.ts';

export type Decision =
	/** Takes these fields over; none when it was done by hand, or when it was in words only. */
	{ state: 'accepted'; fields: readonly string[] } | { state: 'rejected'; reason: string };

export type Decided =
	| { ok: true }
	| { ok: false; code: 'not_found' }
	/** Somebody else was first. */
	| { ok: false; code: 'moved_on'; by: string };

/**
 * Decides on a correction, once: of two editors one is first, and the other is told who. Editors may. Who sent it is
 * forgotten with it.
 * @param command the id of the decision: the same again changes nothing and succeeds.
 */
export async function decide(
	db: Db,
	actor: Actor,
	command: string,
	id: string,
	decision: Decision,
	now = new Date()
): Promise<Decided> {
	try {
		return await transaction(db, async (trx): Promise<Decided> => {
			const row = await close(trx, actor, id, decision, now);
			if (!row) return (await isDone(trx, command, id)) ? { ok: true } : refusal(trx, id);
			const taken = decision.state === 'accepted' ? await take(trx, actor, row, decision) : [];
			await record(trx, {
				id: command,
				type: `correction.${decision.state}`,
				entity: 'correction',
				entity_id: id,
				actor_id: actor.id,
				at: now,
				data: { about: row.entity, about_id: row.entity_id, fields: taken }
			});
			return { ok: true };
		});
	} catch (error) {
		// The command of something else.
		if (isDuplicateKey(error)) return { ok: false, code: 'not_found' };
		throw error;
	}
}

async function isDone(trx: Db, command: string, id: string): Promise<boolean> {
	const event = await trx
		.selectFrom('event')
		.select('id')
		.where('id', '=', command)
		.where('entity_id', '=', id)
		.executeTakeFirst();
	return event !== undefined;
}

/** Closes it if it is still open: the database says who is first. */
async function close(
	trx: Db,
	actor: Actor,
	id: string,
	decision: Decision,
	now: Date
): Promise<Row<'correction'> | undefined> {
	return trx
		.updateTable('correction')
		.set({
			state: decision.state,
			decided_at: now.toISOString(),
			decided_by: actor.name,
			accepted: decision.state === 'accepted' ? JSON.stringify(decision.fields) : null,
			reason: decision.state === 'rejected' ? decision.reason : null,
			name: null,
			email: null
		})
		.where('id', '=', id)
		.where('state', '=', 'open')
		.returningAll()
		.executeTakeFirst();
}

async function refusal(trx: Db, id: string): Promise<Decided> {
	const row = await trx
		.selectFrom('correction')
		.select('decided_by')
		.where('id', '=', id)
		.executeTakeFirst();
	return row
		? { ok: false, code: 'moved_on', by: row.decided_by ?? '' }
		: { ok: false, code: 'not_found' };
}

/** Writes the accepted fields into the entry, or into what stands for it now. @returns the fields that were taken. */
async function take<Of extends Kind>(
	trx: Db,
	actor: Actor,
	row: Row<'correction'> & { entity: Of },
	{ fields }: { fields: readonly string[] }
): Promise<string[]> {
	const id = (await directory.lockStanding(trx, row.entity, row.entity_id)) ?? row.entity_id;
	const entry = await directory.entry(trx, row.entity, id);
	if (!entry) return [];
	const taken = proposalsOf(row.entity, row, entry).filter(({ field }) => fields.includes(field));
	const values = Object.fromEntries(taken.map(({ field, proposed }) => [field, proposed]));
	const corrected: Entries[Of] = { ...entry, ...values };
	await directory.save(trx, actor, row.entity, { ...corrected, id } as directory.Saved<Of>, {
		reason: 'correction'
	});
	return taken.map(({ field }) => field);
}
