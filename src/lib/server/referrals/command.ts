/** One way for every verb: a command with its own id, in one transaction, done once. */
import type { Actor } from '../../domain/actor.ts';
import { asValue, doneBefore, outOfTime, RefusedWith, type ResultOr } from '../command.ts';
import { isDuplicateKey, transaction } from '../db/index.ts';
import { record } from '../events.ts';
import { countCommand } from '../metrics.ts';
import { type House, receivedAt } from '../house.ts';

/** Why something was not done: the key of the message that says what to do next. */
export type Refusal =
	| 'not_found'
	| 'not_yours'
	| 'moved_on'
	| 'closed'
	| 'waiting_elsewhere'
	| 'consent_needed'
	| 'call_first'
	| 'lead_needed'
	| 'to_yourself'
	| 'receiver_unknown'
	| 'receiver_left'
	| 'date_past'
	| 'successor_needed'
	| 'used'
	| 'code_wrong'
	| 'too_often'
	| 'expired'
	/** Written at a moment that cannot be: after now, or before what it is about. */
	| 'moment_wrong'
	/** Written longer ago than is done unseen. */
	| 'too_old';

export type Result<Value = object> = ResultOr<Refusal, Value>;

/** Thrown inside a command: everything is rolled back and the caller gets it as a value. */
export class Refused extends RefusedWith<Refusal> {}

/** Somebody who can hold, send and receive: signed in, or by a one-time link. */
export interface Person extends Actor {
	contact_id: string;
	organization_id: string;
}

export function isPerson(actor: Actor): actor is Person {
	return actor.contact_id !== null && actor.organization_id !== null;
}

/** What a verb tells the spine about itself. No resident data. */
export interface Happening {
	type: string;
	question_id: string;
	/** When it is not about a question but about this. */
	entity?: string;
	data?: Record<string, unknown>;
}

/**
 * Runs a command once. The same id again changes nothing and succeeds; another person's id is not found.
 * @param at when it was written; in `house.late` stands when it came. The event keeps both.
 * @param work does everything and says what happened; it throws `Refused` to change nothing.
 */
export function command(...given: Parameters<typeof once>): Promise<Result> {
	const [house] = given;
	const doing = once(...given);
	// Inside another command it is that one that is counted.
	return house.db.isTransaction ? doing : countCommand(doing);
}

async function once(
	house: House,
	actor: Actor,
	id: string,
	at: Date,
	work: (inside: House, person: Person) => Promise<Happening>
): Promise<Result> {
	if (!isPerson(actor)) return { ok: false, code: 'not_yours' };
	try {
		return await transaction(house.db, async (db): Promise<Result> => {
			const before = await doneBefore(db, actor, id);
			if (before) return before;
			notOutOfTime(house);
			const {
				type,
				question_id,
				entity = 'question',
				data = {}
			} = await work({ ...house, db }, actor);
			await record(db, {
				id,
				type,
				entity,
				entity_id: question_id,
				actor_id: actor.contact_id,
				at: receivedAt(house, at),
				data: house.late ? { ...data, made_at: at.toISOString() } : data
			});
			return { ok: true };
		});
	} catch (error) {
		const refused = isDuplicateKey(error) ? new Refused('moved_on') : error;
		if (!(refused instanceof Refused)) throw error;
		// The same command at the same moment: the other one did it.
		const before = await doneBefore(house.db, actor, id);
		if (before) return before;
		return asValue(refused);
	}
}

/** Refuses what was written too long ago, after now, or before the thing that it is about was there. */
export function notOutOfTime(house: House, about: string | null = null): void {
	const code = outOfTime(house, about);
	if (code) throw new Refused(code);
}
