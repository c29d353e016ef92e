/** What the moves of a hop share: finding it behind the lock of its question, the frame of a move, and what follows from one. */
import type { Actor } from '../../domain/actor.ts';
import { canMove, type Move, moves } from '../../domain/referrals/moves.ts';
import { answerDue } from '../../domain/referrals/norms.ts';
import type { Row } from '../db/index.ts';
import { type House, receivedAt } from '../house.ts';
import { findLocked, hopsOf, mayClaim } from './access.ts';
import { command, notOutOfTime, type Person, Refused, type Result } from './command.ts';
import { normsOf } from './norms.ts';
import { namesOf } from './people.ts';
import { seal } from './sealed.ts';

type Question = Row<'question'>;
type Hop = Row<'referral'>;

/** A question that is still open, locked. Refuses `not_found` and `closed`. */
export async function findOpen(
	house: House,
	person: Person,
	id: string,
	now: Date
): Promise<Question> {
	const question = await findLocked(house.db, person, id, receivedAt(house, now));
	notOutOfTime(house, question.created_at);
	if (question.closed_at !== null) throw new Refused('closed');
	return question;
}

/** An open question that this person holds. Refuses `not_yours` with who holds it. */
export async function findHeld(
	house: House,
	person: Person,
	id: string,
	now: Date
): Promise<Question> {
	const question = await findOpen(house, person, id, now);
	if (question.holder_id !== person.contact_id) {
		throw new Refused('not_yours', await nameOf(house, question.holder_id));
	}
	return question;
}

export interface Moving {
	inside: House;
	person: Person;
	question: Question;
	hop: Hop;
	hops: Hop[];
}

/** The frame of every move of a hop: find it, ask the table whether it may, do it, say what happened. */
export function move(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	kind: Move,
	now: Date,
	work: (moving: Moving) => Promise<void>
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { question, hop } = await locate(inside, person, hopId, now);
		const hops = await hopsOf(inside.db, question.id);
		const side = moves[kind].by;
		const claimable =
			kind === 'claim' && (await mayClaim(inside, person, hop, receivedAt(house, now)));
		const theirs =
			side === 'sender'
				? question.holder_id === person.contact_id
				: hop.to_contact_id === person.contact_id || claimable;
		const unclaimed = hop.to_contact_id === null || claimable;
		const possible = canMove(kind, side, {
			state: hop.state,
			accepted: hop.accepted_at !== null,
			unclaimed
		});
		if (!possible || question.closed_at !== null) {
			throw new Refused('moved_on', await whoMoved(inside, hop, question));
		}
		if (!theirs) throw new Refused('not_yours', await nameOf(inside, hop.to_contact_id));
		await work({ inside, person, question, hop, hops });
		return {
			type: `referral.${kind}`,
			question_id: question.id,
			data: { referral: hop.id, from: hop.state, to: moves[kind].to }
		};
	});
}

export async function locate(
	house: House,
	person: Person,
	hopId: string,
	now: Date
): Promise<{ question: Question; hop: Hop }> {
	const { db } = house;
	const found = await db
		.selectFrom('referral')
		.select('question_id')
		.where('id', '=', hopId)
		.executeTakeFirst();
	if (!found) throw new Refused('not_found');
	const question = await findLocked(db, person, found.question_id, receivedAt(house, now));
	const hop = await db
		.selectFrom('referral')
		.selectAll()
		.where('id', '=', hopId)
		.executeTakeFirstOrThrow();
	notOutOfTime(house, hop.requested_at);
	return { question, hop };
}

/** Compare and set: when the state is no longer what was read, somebody else moved it. */
export async function set(
	{ db }: House,
	hop: Hop,
	change: Partial<Omit<Hop, 'id' | 'question_id'>>
): Promise<void> {
	const changed = await db
		.updateTable('referral')
		.set(change)
		.where('id', '=', hop.id)
		.where('state', '=', hop.state)
		.executeTakeFirst();
	if (changed.numUpdatedRows !== 1n) throw new Refused('moved_on');
}

export async function due({ db }: House, question: Question, at: string): Promise<void> {
	await db.updateTable('question').set({ due_at: at }).where('id', '=', question.id).execute();
}

/** Until when whoever holds a question has for the next step: the norm of their organisation, from now on. */
export async function nextStepDue(
	{ db }: House,
	question: Pick<Question, 'urgency'>,
	organizationId: string,
	now: Date
): Promise<string> {
	return answerDue(await normsOf(db, organizationId), question.urgency, now);
}

/** Gives a question to its next holder, who has until a moment for a next step. */
export async function giveTo(
	{ db }: House,
	question: Question,
	holder: { id: string; organization_id: string },
	due_at: string
): Promise<void> {
	await db
		.updateTable('question')
		.set({ holder_id: holder.id, holder_organization_id: holder.organization_id, due_at })
		.where('id', '=', question.id)
		.execute();
}

export async function keepMessage(
	house: House,
	person: Person,
	hopId: string,
	id: string,
	text: string,
	now: Date
): Promise<void> {
	const sealed = seal(house, 'message', 'text', id, text);
	if (sealed === null) return;
	await house.db
		.insertInto('message')
		.values({
			id,
			referral_id: hopId,
			contact_id: person.contact_id,
			text: sealed,
			at: now.toISOString()
		})
		.execute();
}

export async function nameOf({ db }: House, contactId: string | null): Promise<string | undefined> {
	return contactId === null ? undefined : (await namesOf(db, [contactId])).get(contactId)?.name;
}

/** Who has it now, for whoever came too late. */
function whoMoved(house: House, hop: Hop, question: Question): Promise<string | undefined> {
	const by =
		hop.state === 'cancelled' ? hop.from_contact_id : (hop.to_contact_id ?? question.holder_id);
	return nameOf(house, by);
}

/** What people are told it is about: when it came here, which is later than when it was written without a connection. */
export function about(house: House, question: Question, person: Person, now: Date) {
	return { question_id: question.id, by: person.contact_id, at: receivedAt(house, now) };
}
