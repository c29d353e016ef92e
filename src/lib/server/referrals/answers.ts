/** What the receiving side does with a hop. Each is one transaction behind the lock of its question; the state is compared and set, so that the database decides a race. */
import type { Actor } from '../../domain/actor.ts';
import { localTime, minutesOf } from '../../domain/clock.ts';
import type { AcceptInput, HoldInput, RejectInput } from '../../domain/referrals/forms.ts';
import { callBackDue, followUpDue, type Norms } from '../../domain/referrals/norms.ts';
import { momentOf } from '../../domain/working-time.ts';
import type { Row } from '../db/index.ts';
import { type House, receivedAt, writtenAt } from '../house.ts';
import { settle, tell } from '../notices/index.ts';
import { isRunning, isWaiting } from './access.ts';
import { command, type Person, Refused, type Result } from './command.ts';
import { about, due, giveTo, keepMessage, locate, move, nextStepDue, set } from './moving.ts';
import { normsOf } from './norms.ts';
import { whoAnswersFor } from './people.ts';
import { seal } from './sealed.ts';

/** Takes a hop for a team on one's name: for its members, the deputy of who is away, or the coordinator there. Whoever is first has it; the others are told who. */
export function claim(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	now = writtenAt(house)
) {
	return move(house, actor, id, hopId, 'claim', now, async ({ inside, question, hop, person }) => {
		const taken = await inside.db
			.updateTable('referral')
			.set({ to_contact_id: person.contact_id, to_organization_id: person.organization_id })
			.where('id', '=', hop.id)
			.where('state', '=', 'requested')
			.where('to_contact_id', hop.to_contact_id === null ? 'is' : '=', hop.to_contact_id)
			.executeTakeFirst();
		if (taken.numUpdatedRows !== 1n) throw new Refused('moved_on');
		// What waited for somebody who is away does not wait for who stands in.
		const soon = await nextStepDue(inside, question, person.organization_id, now);
		if (hop.to_contact_id !== null && hop.due_at !== null && soon < hop.due_at) {
			await set(inside, hop, { due_at: soon });
			await due(inside, question, soon);
		}
		await settle(inside.db, 'received', question.id, person.contact_id, now);
		await tell(inside.db, 'claimed', [question.holder_id], about(house, question, person, now));
	});
}

/**
 * Accepts: the receiver holds the question from this moment. A hop by which the sender had it themselves is completed.
 * @param input when the first contact is and who makes it; without a date within the norm.
 */
export function accept(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	input: AcceptInput,
	now = writtenAt(house)
): Promise<Result> {
	return move(
		house,
		actor,
		id,
		hopId,
		'accept',
		now,
		async ({ inside, question, hop, hops, person }) => {
			const norms = await normsOf(inside.db, person.organization_id);
			const contact = firstContact(norms, question, input, now);
			await set(inside, hop, {
				state: 'accepted',
				answered_at: hop.answered_at ?? now.toISOString(),
				accepted_at: hop.accepted_at ?? now.toISOString(),
				first_contact_at: contact,
				first_contact_by: await colleagueOr(inside, person, input.first_contact_by),
				hold_until: null,
				due_at: contact
			});
			for (const earlier of hops.filter((other) => other.id !== hop.id && isRunning(other))) {
				await set(inside, earlier, { state: 'completed', ended_at: now.toISOString() });
			}
			const holder = { id: person.contact_id, organization_id: person.organization_id };
			await giveTo(inside, question, holder, contact);
			await tell(
				inside.db,
				'accepted',
				[question.holder_id, hop.from_contact_id, question.lead_id],
				about(house, question, person, now)
			);
		}
	);
}

/** Puts a hop on the waiting list until a date, or until another one than before. Before acceptance the sender keeps holding the question. */
export function hold(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	input: HoldInput,
	now = writtenAt(house)
): Promise<Result> {
	return move(house, actor, id, hopId, 'hold', now, async ({ inside, question, hop, person }) => {
		if (input.until < localTime(now).date) throw new Refused('date_past');
		const until = momentOf(input.until, minutesOf('17:00')).toISOString();
		await set(inside, hop, {
			state: 'on_hold',
			answered_at: hop.answered_at ?? now.toISOString(),
			hold_until: input.until,
			due_at: until
		});
		await due(inside, question, until);
		await keepMessage(inside, person, hop.id, id, input.words, now);
		await tell(
			inside.db,
			'on_hold',
			[question.holder_id, hop.from_contact_id],
			about(house, question, person, now)
		);
	});
}

/** Declines, with a reason, words for the resident, and a better desk or back to the sender (rule 3). It counts as a bounce. */
export function reject(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	input: RejectInput,
	now = writtenAt(house)
): Promise<Result> {
	return move(house, actor, id, hopId, 'reject', now, async ({ inside, question, hop, person }) => {
		await known(inside, input.better_contact_id, input.better_service_id);
		await set(inside, hop, {
			state: 'rejected',
			answered_at: hop.answered_at ?? now.toISOString(),
			ended_at: now.toISOString(),
			reject_code: input.code,
			reject_words: seal(inside, 'referral', 'reject_words', hop.id, input.words),
			better_contact_id: input.better_contact_id ?? null,
			better_service_id: input.better_service_id ?? null,
			back_to_sender: input.back_to_sender ? 1 : 0
		});
		const due_at = await nextStepDue(inside, question, question.holder_organization_id, now);
		await inside.db
			.updateTable('question')
			.set({ bounces: question.bounces + 1, due_at })
			.where('id', '=', question.id)
			.execute();
		await tell(
			inside.db,
			'rejected',
			[question.holder_id, hop.from_contact_id, question.lead_id],
			about(house, question, person, now)
		);
	});
}

/** The first contact was made, also from the waiting list: the receiver is working on it. */
export function start(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	now = writtenAt(house)
) {
	return move(house, actor, id, hopId, 'start', now, async ({ inside, question, hop }) => {
		const next = followUpDue(now);
		await set(inside, hop, { state: 'in_progress', hold_until: null, due_at: next });
		await due(inside, question, next);
	});
}

/** It cannot be done, the resident cannot be reached for one: the question goes back to who sent it. */
export function fail(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	words: string,
	now = writtenAt(house)
): Promise<Result> {
	return move(
		house,
		actor,
		id,
		hopId,
		'fail',
		now,
		async ({ inside, question, hop, hops, person }) => {
			if (hops.some(isWaiting)) throw new Refused('waiting_elsewhere');
			const back = await whoAnswersFor(inside.db, hop.from_contact_id, receivedAt(house, now));
			if (!back) throw new Refused('successor_needed');
			await set(inside, hop, { state: 'failed', ended_at: now.toISOString() });
			const due_at = await nextStepDue(inside, question, back.organization_id, now);
			await giveTo(inside, question, back, due_at);
			await keepMessage(inside, person, hop.id, id, words, now);
			await tell(
				inside.db,
				'failed',
				[back.id, question.lead_id],
				about(house, question, person, now)
			);
		}
	);
}

/** Asks or answers something beside a hop. For both of its sides; the other side is told. */
export function say(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	text: string,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { question, hop } = await locate(inside, person, hopId, now);
		if (question.closed_at !== null) throw new Refused('closed');
		const sides = [hop.from_contact_id, hop.to_contact_id, question.holder_id];
		if (!sides.includes(person.contact_id)) throw new Refused('not_yours');
		await keepMessage(inside, person, hop.id, id, text, now);
		await tell(inside.db, 'asked', sides, about(house, question, person, now));
		return { type: 'referral.asked', question_id: question.id, data: { referral: hop.id } };
	});
}

function firstContact(
	norms: Norms,
	question: Row<'question'>,
	input: AcceptInput,
	now: Date
): string {
	if (!input.first_contact_on) return callBackDue(norms, question.urgency, now);
	if (input.first_contact_on < localTime(now).date) throw new Refused('date_past');
	return momentOf(
		input.first_contact_on,
		minutesOf(input.first_contact_time ?? '17:00')
	).toISOString();
}

async function colleagueOr(
	{ db }: House,
	person: Person,
	contactId: string | undefined
): Promise<string> {
	if (!contactId || contactId === person.contact_id) return person.contact_id;
	const colleague = await db
		.selectFrom('contact')
		.select('id')
		.where('id', '=', contactId)
		.where('organization_id', '=', person.organization_id)
		.executeTakeFirst();
	if (!colleague) throw new Refused('receiver_unknown');
	return colleague.id;
}

async function known(
	{ db }: House,
	contactId: string | undefined,
	serviceId: string | undefined
): Promise<void> {
	const contact = contactId
		? await db.selectFrom('contact').select('id').where('id', '=', contactId).executeTakeFirst()
		: true;
	const service = serviceId
		? await db.selectFrom('service').select('id').where('id', '=', serviceId).executeTakeFirst()
		: true;
	if (!contact || !service) throw new Refused('receiver_unknown');
}
