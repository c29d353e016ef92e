/** One way for every verb: a command with its own id, in one transaction behind the lock of its hour, done once, with its line in the log. */
import type { Actor } from '../../domain/actor.ts';
import { asValue, doneBefore, outOfTime, RefusedWith, type ResultOr } from '../command.ts';
import { type Db, isDuplicateKey, lockRow, type Row, transaction } from '../db/index.ts';
import type { House } from '../house.ts';
import { countCommand } from '../metrics.ts';
import * as referrals from '../referrals/index.ts';
import { follows, works } from './access.ts';
import { type Change, logChange, recordChange, type VisitorBefore } from './change.ts';
import { wake } from './feed.ts';

/** Why something was not done: the key of the message that says what to do next. */
export type Refusal =
	referrals.Refusal | 'changed' | 'hour_closed' | 'already_open' | 'still_open' | 'cannot_undo';

export type Result<Value = object> = ResultOr<Refusal, Value>;

/** Thrown inside a command: everything is rolled back and the caller gets it as a value. */
export class Refused extends RefusedWith<Refusal> {}

/** The inside of a command. Inside, use only its `db`. */
export interface Inside extends House {
	person: referrals.Person;
	hour: Row<'drop_in'>;
	now: Date;
	/** Writes a line of the log; the visitor gets its number as their version. */
	log(id: string, change: Change): Promise<void>;
}

/**
 * Runs a command of an hour once. The same id again changes nothing and succeeds.
 * @param now when it was written; in `house.late` stands when it came.
 * @param who who may: who works in the hour, or also who follows a visitor of it, when it is over too.
 * @param work does everything and logs under the command's id; it throws `Refused` to change nothing.
 */
export function inHour(...given: Parameters<typeof once>): Promise<Result> {
	return countCommand(once(...given));
}

async function once(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	now: Date,
	who: 'works' | 'follows',
	work: (inside: Inside) => Promise<void>
): Promise<Result> {
	if (!referrals.isPerson(actor)) return { ok: false, code: 'not_yours' };
	try {
		const done = await transaction(house.db, async (db): Promise<Result> => {
			const hour = await locked(db, actor, hourId, who);
			const before = await doneBefore(db, actor, id);
			if (before) return before;
			const wrong = outOfTime(house, hour.opened_at);
			if (wrong) throw new Refused(wrong);
			if (hour.closed_at !== null && who === 'works') throw new Refused('hour_closed');
			await work(insideOf({ ...house, db }, actor, hour, now));
			return { ok: true };
		});
		wake(house.db, hourId);
		return done;
	} catch (error) {
		const refused = isDuplicateKey(error) ? new Refused('changed') : error;
		if (!(refused instanceof Refused)) throw error;
		return asValue(refused);
	}
}

/** The hour, locked until the transaction is over, so that its changes come one after another. */
async function locked(
	db: Db,
	person: referrals.Person,
	id: string,
	who: 'works' | 'follows'
): Promise<Row<'drop_in'>> {
	await lockRow(db, 'drop_in', id);
	const found = await db
		.selectFrom('drop_in')
		.selectAll()
		.where('id', '=', id)
		.where((eb) =>
			who === 'works' ? works(person, eb) : eb.or([works(person, eb), follows(person, eb)])
		)
		.executeTakeFirst();
	if (!found) throw new Refused('not_found');
	return found;
}

function insideOf(house: House, person: referrals.Person, hour: Row<'drop_in'>, now: Date): Inside {
	let { seq } = hour;
	return {
		...house,
		person,
		hour,
		now,
		log: async (id, change) => {
			await logChange(house.db, hour.id, ++seq, id, person.contact_id, now.toISOString(), change);
			if (!change.recorded) await recordChange(house, hour.id, id, person.contact_id, now, change);
		}
	};
}

/**
 * A visitor of the hour, as whoever changes them saw them.
 * Refuses `changed`, with who was first, when something happened since.
 */
export async function visitorAt(
	{ db, hour }: Inside,
	id: string,
	version: number
): Promise<Row<'visitor'>> {
	const visitor = await visitorIn(db, hour.id, id);
	if (visitor.version === version) return visitor;
	const last = await db
		.selectFrom('drop_in_change')
		.innerJoin('contact', 'contact.id', 'drop_in_change.contact_id')
		.select('contact.name')
		.where('drop_in_id', '=', hour.id)
		.where('seq', '=', visitor.version)
		.executeTakeFirst();
	throw new Refused('changed', last?.name);
}

export async function visitorIn(db: Db, hourId: string, id: string): Promise<Row<'visitor'>> {
	const visitor = await db
		.selectFrom('visitor')
		.selectAll()
		.where('id', '=', id)
		.where('drop_in_id', '=', hourId)
		.executeTakeFirst();
	if (!visitor) throw new Refused('not_found');
	return visitor;
}

/** How a visitor stands now, for taking back what comes. */
export function beforeOf(visitor: Row<'visitor'>): VisitorBefore {
	const { state, state_since, with_contact_id, first_talk_at, position } = visitor;
	return { state, state_since, with_contact_id, first_talk_at, position };
}

/** Whether somebody is there. Refuses `receiver_unknown`. */
export async function mustBeThere({ db, hour }: Inside, contactId: string): Promise<void> {
	const there = await db
		.selectFrom('drop_in_person')
		.select('id')
		.where('drop_in_id', '=', hour.id)
		.where('contact_id', '=', contactId)
		.where('there', '=', 1)
		.executeTakeFirst();
	if (!there) throw new Refused('receiver_unknown');
}

/** A verb of a handover inside a command: what it refuses, the command refuses. */
export async function must<Value>(doing: Promise<referrals.Result<Value>>): Promise<void> {
	const done = await doing;
	if (!done.ok) throw new Refused(done.code, done.by);
}
