/** The moves of a hop. Each is one transaction behind the lock of its question; the state is compared and set, so that the database decides a race. */
import type { Actor } from '../../domain/actor.ts';
import { localTime, minutesOf } from '../../domain/clock.ts';
import type {
	AcceptInput,
	CloseInput,
	HoldInput,
	RejectInput,
	RequestInput
} from '../../domain/referrals/forms.ts';
import {
	callFirstFrom,
	canMove,
	leadNeededFrom,
	type Move,
	moves
} from '../../domain/referrals/moves.ts';
import { answerDue, callBackDue, followUpDue } from '../../domain/referrals/norms.ts';
import { momentOf } from '../../domain/working-time.ts';
import type { Row } from '../db/index.ts';
import type { House } from '../house.ts';
import { findLocked, hopsOf, isRunning, isWaiting, mayClaim } from './access.ts';
import { command, type Happening, type Person, Refused, type Result } from './command.ts';
import { namesOf, teamOf, tell, whoAnswersFor } from './people.ts';
import { seal } from './sealed.ts';
import { dropDraft } from './write.ts';

type Question = Row<'question'>;
type Hop = Row<'referral'>;

/**
 * Hands a question over: a new hop. For its holder, who keeps holding it until the receiver accepts.
 * When the holder had received it themselves this is passing on, and counts as a bounce (rule 4).
 * @param id names the command and becomes the hop's id.
 * Refuses: `waiting_elsewhere` while another hop waits for an answer, `consent_needed`, `call_first` (from 2 bounces),
 * `lead_needed` (from 3), `to_yourself`, `receiver_unknown`, `receiver_left`.
 */
export async function request(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	input: RequestInput,
	now = new Date()
): Promise<Result<{ referral_id: string }>> {
	const done = await command(house, actor, id, now, async (inside, person) => {
		const { db } = inside;
		const question = await findLocked(db, person, questionId);
		if (question.closed_at !== null) throw new Refused('closed');
		if (question.holder_id !== person.contact_id) {
			throw new Refused('not_yours', await nameOf(inside, question.holder_id));
		}
		const hops = await hopsOf(db, questionId);
		if (hops.some(isWaiting)) throw new Refused('waiting_elsewhere');
		const consent = await currentConsent(inside, questionId);
		if (!consent) throw new Refused('consent_needed');
		if (question.bounces >= callFirstFrom && input.warm_step === 'sent_only' && !input.call_tried) {
			throw new Refused('call_first');
		}
		if (question.bounces >= leadNeededFrom && question.lead_agreed_at === null) {
			throw new Refused('lead_needed');
		}
		const to = await receiverOf(inside, person, input, now);
		const passingOn = hops.some((hop) => isRunning(hop) && hop.to_contact_id === person.contact_id);
		await db
			.insertInto('referral')
			.values({
				id,
				question_id: questionId,
				position: hops.length + 1,
				from_contact_id: person.contact_id,
				from_organization_id: person.organization_id,
				to_contact_id: to.contact_id,
				to_organization_id: to.organization_id,
				service_id: input.service_id ?? null,
				consent_id: consent.id,
				lead_id: question.lead_agreed_at === null ? null : question.lead_id,
				bounces_before: question.bounces,
				reason: seal(inside, 'referral', 'reason', id, input.reason),
				expected: seal(inside, 'referral', 'expected', id, input.expected),
				agreed: seal(inside, 'referral', 'agreed', id, input.agreed),
				if_fails: seal(inside, 'referral', 'if_fails', id, input.if_fails),
				warm_step: input.warm_step,
				resident_present: input.resident_present ? 1 : 0,
				agreed_on: input.agreed_on ?? null,
				state: 'requested',
				requested_at: now.toISOString(),
				due_at: answerDue(question.urgency, now),
				answered_at: null,
				accepted_at: null,
				first_contact_at: null,
				first_contact_by: null,
				hold_until: null,
				reject_code: null,
				reject_words: null,
				better_contact_id: null,
				better_service_id: null,
				back_to_sender: 0,
				ended_at: null
			})
			.execute();
		await db
			.updateTable('question')
			.set({
				bounces: question.bounces + (passingOn ? 1 : 0),
				due_at: answerDue(question.urgency, now)
			})
			.where('id', '=', questionId)
			.execute();
		await dropDraft(inside, person.contact_id, `request:${questionId}`);
		const whom = to.contact_id === null ? await teamOf(db, to.organization_id) : [to.contact_id];
		await tell(db, 'received', whom, {
			question_id: questionId,
			by: person.contact_id,
			at: now
		});
		return {
			type: passingOn ? 'referral.passed_on' : 'referral.requested',
			question_id: questionId,
			data: { referral: id, to_contact: to.contact_id, to_organization: to.organization_id }
		};
	});
	return done.ok ? { ok: true, referral_id: id } : done;
}

/** Takes back a hop that nobody accepted yet. For the holder. */
export function cancel(house: House, actor: Actor, id: string, hopId: string, now = new Date()) {
	return move(house, actor, id, hopId, 'cancel', now, async ({ inside, question, hop, person }) => {
		await set(inside, hop, { state: 'cancelled', ended_at: now.toISOString() });
		await due(inside, question, answerDue(question.urgency, now));
		await tell(inside.db, 'cancelled', [hop.to_contact_id], about(question, person, now));
	});
}

/** Takes a hop for a team on one's name: for its members, the deputy of who is away, or the coordinator there. Whoever is first has it; the others are told who. */
export function claim(house: House, actor: Actor, id: string, hopId: string, now = new Date()) {
	return move(house, actor, id, hopId, 'claim', now, async ({ inside, hop, person }) => {
		const taken = await inside.db
			.updateTable('referral')
			.set({ to_contact_id: person.contact_id, to_organization_id: person.organization_id })
			.where('id', '=', hop.id)
			.where('state', '=', 'requested')
			.where('to_contact_id', hop.to_contact_id === null ? 'is' : '=', hop.to_contact_id)
			.executeTakeFirst();
		if (taken.numUpdatedRows !== 1n) throw new Refused('moved_on');
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
	now = new Date()
): Promise<Result> {
	return move(
		house,
		actor,
		id,
		hopId,
		'accept',
		now,
		async ({ inside, question, hop, hops, person }) => {
			const contact = firstContact(question, input, now);
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
			await inside.db
				.updateTable('question')
				.set({
					holder_id: person.contact_id,
					holder_organization_id: person.organization_id,
					due_at: contact
				})
				.where('id', '=', question.id)
				.execute();
			await tell(
				inside.db,
				'accepted',
				[question.holder_id, hop.from_contact_id, question.lead_id],
				about(question, person, now)
			);
		}
	);
}

/** Puts a hop on the waiting list until a date. Before acceptance the sender keeps holding the question. */
export function hold(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	input: HoldInput,
	now = new Date()
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
			about(question, person, now)
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
	now = new Date()
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
		await inside.db
			.updateTable('question')
			.set({ bounces: question.bounces + 1, due_at: answerDue(question.urgency, now) })
			.where('id', '=', question.id)
			.execute();
		await tell(
			inside.db,
			'rejected',
			[question.holder_id, hop.from_contact_id, question.lead_id],
			about(question, person, now)
		);
	});
}

/** The first contact was made: the receiver is working on it. */
export function start(house: House, actor: Actor, id: string, hopId: string, now = new Date()) {
	return move(house, actor, id, hopId, 'start', now, async ({ inside, question, hop }) => {
		const next = followUpDue(now);
		await set(inside, hop, { state: 'in_progress', due_at: next });
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
	now = new Date()
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
			const back = await whoAnswersFor(inside.db, hop.from_contact_id, now);
			await set(inside, hop, { state: 'failed', ended_at: now.toISOString() });
			await giveTo(inside, question, back, now);
			await keepMessage(inside, person, hop.id, id, words, now);
			await tell(inside.db, 'failed', [back.id, question.lead_id], about(question, person, now));
		}
	);
}

/**
 * Ends a question with how it ended for the resident, as the worker states it. For the holder; a hop they were working
 * on is completed with it. Refuses `waiting_elsewhere` while a hop waits for an answer.
 */
export function close(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	input: CloseInput,
	now = new Date()
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { db } = inside;
		const question = await findLocked(db, person, questionId);
		if (question.closed_at !== null) throw new Refused('closed');
		if (question.holder_id !== person.contact_id) {
			throw new Refused('not_yours', await nameOf(inside, question.holder_id));
		}
		const hops = await hopsOf(db, questionId);
		if (hops.some(isWaiting)) throw new Refused('waiting_elsewhere');
		const running = hops.filter(isRunning);
		for (const hop of running) {
			await set(inside, hop, { state: 'completed', ended_at: now.toISOString() });
		}
		await db
			.updateTable('question')
			.set({
				closed_at: now.toISOString(),
				outcome: input.outcome,
				no_help_in_city: input.no_help_in_city ? 1 : 0
			})
			.where('id', '=', questionId)
			.execute();
		const last = running.at(-1) ?? hops.at(-1);
		if (last) await keepMessage(inside, person, last.id, id, input.words, now);
		await tell(
			db,
			'completed',
			[question.created_by, question.lead_id, ...running.map((hop) => hop.from_contact_id)],
			about(question, person, now)
		);
		return {
			type: 'question.closed',
			question_id: questionId,
			data: { outcome: input.outcome, no_help_in_city: input.no_help_in_city }
		};
	});
}

/** Asks or answers something beside a hop. For both of its sides; the other side is told. */
export function say(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	text: string,
	now = new Date()
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { question, hop } = await locate(inside, person, hopId);
		if (question.closed_at !== null) throw new Refused('closed');
		const sides = [hop.from_contact_id, hop.to_contact_id, question.holder_id];
		if (!sides.includes(person.contact_id)) throw new Refused('not_yours');
		await keepMessage(inside, person, hop.id, id, text, now);
		await tell(inside.db, 'asked', sides, about(question, person, now));
		return { type: 'referral.asked', question_id: question.id, data: { referral: hop.id } };
	});
}

/**
 * Withdraws what the resident agreed to: at once nothing goes to others any more. A waiting or running hop is stopped,
 * its receiver no longer sees anything, and the question is back with who first wrote it down.
 * @param by the holder, lead or coordinator; or null for the resident, by their card.
 */
export async function withdrawConsent(
	house: House,
	by: Person | null,
	questionId: string,
	now = new Date()
): Promise<Happening> {
	const { db } = house;
	if (by) await findLocked(db, by, questionId);
	const question = await db
		.selectFrom('question')
		.selectAll()
		.where('id', '=', questionId)
		.executeTakeFirstOrThrow();
	await db
		.updateTable('consent')
		.set({ withdrawn_at: now.toISOString(), withdrawn_by: by ? 'worker' : 'resident' })
		.where('question_id', '=', questionId)
		.where('withdrawn_at', 'is', null)
		.execute();
	if (question.closed_at === null) {
		const hops = await hopsOf(db, questionId);
		const open = hops.filter((hop) => isWaiting(hop) || isRunning(hop));
		for (const hop of open) {
			await set(house, hop, { state: 'cancelled', ended_at: now.toISOString() });
		}
		const back = await whoAnswersFor(db, question.created_by, now);
		if (open.some(isRunning)) await giveTo(house, question, back, now);
		await tell(
			db,
			'resident_stopped',
			[back.id, question.holder_id, question.lead_id, ...open.map((hop) => hop.to_contact_id)],
			{ question_id: questionId, by: by?.contact_id ?? null, at: now }
		);
	}
	return {
		type: 'consent.withdrawn',
		question_id: questionId,
		data: { by: by ? 'worker' : 'resident' }
	};
}

/** The same as a command of a worker, when a resident says so. For the holder, the lead and coordinators who see it. */
export function withdraw(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	now = new Date()
): Promise<Result> {
	return command(house, actor, id, now, (inside, person) =>
		withdrawConsent(inside, person, questionId, now)
	);
}

interface Moving {
	inside: House;
	person: Person;
	question: Question;
	hop: Hop;
	hops: Hop[];
}

/** The frame of every move of a hop: find it, ask the table whether it may, do it, say what happened. */
function move(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	kind: Move,
	now: Date,
	work: (moving: Moving) => Promise<void>
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { question, hop } = await locate(inside, person, hopId);
		const hops = await hopsOf(inside.db, question.id);
		const side = moves[kind].by;
		const claimable = kind === 'claim' && (await mayClaim(inside, person, hop, now));
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

async function locate(
	{ db }: House,
	person: Person,
	hopId: string
): Promise<{ question: Question; hop: Hop }> {
	const found = await db
		.selectFrom('referral')
		.select('question_id')
		.where('id', '=', hopId)
		.executeTakeFirst();
	if (!found) throw new Refused('not_found');
	const question = await findLocked(db, person, found.question_id);
	const hop = await db
		.selectFrom('referral')
		.selectAll()
		.where('id', '=', hopId)
		.executeTakeFirstOrThrow();
	return { question, hop };
}

/** Compare and set: when the state is no longer what was read, somebody else moved it. */
async function set(
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

async function due({ db }: House, question: Question, at: string): Promise<void> {
	await db.updateTable('question').set({ due_at: at }).where('id', '=', question.id).execute();
}

/** The question is with somebody again, who has the norm's time for a next step. */
async function giveTo(
	{ db }: House,
	question: Question,
	holder: { id: string; organization_id: string },
	now: Date
): Promise<void> {
	await db
		.updateTable('question')
		.set({
			holder_id: holder.id,
			holder_organization_id: holder.organization_id,
			due_at: answerDue(question.urgency, now)
		})
		.where('id', '=', question.id)
		.execute();
}

async function keepMessage(
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

async function currentConsent({ db }: House, questionId: string) {
	return db
		.selectFrom('consent')
		.selectAll()
		.where('question_id', '=', questionId)
		.where('withdrawn_at', 'is', null)
		.orderBy('recorded_at', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** Who receives: a person the sender may see, who is there, or else the successor; or an organisation as a team. */
async function receiverOf(
	{ db }: House,
	person: Person,
	input: RequestInput,
	now: Date
): Promise<{ contact_id: string | null; organization_id: string }> {
	if (!input.to_contact_id) {
		const organization = await db
			.selectFrom('organization')
			.select('id')
			.where('id', '=', input.to_organization_id ?? '')
			.executeTakeFirst();
		const team = organization ? await teamOf(db, organization.id) : [];
		if (!organization || team.length === 0) throw new Refused('receiver_unknown');
		return { contact_id: null, organization_id: organization.id };
	}
	if (input.to_contact_id === person.contact_id) throw new Refused('to_yourself');
	const contact = await db
		.selectFrom('contact')
		.select(['id', 'organization_id', 'valid_until'])
		.where('id', '=', input.to_contact_id)
		.where((eb) =>
			eb.or([
				eb('visibility', 'in', ['public', 'network']),
				eb('organization_id', '=', person.organization_id)
			])
		)
		.executeTakeFirst();
	if (!contact?.organization_id) throw new Refused('receiver_unknown');
	if (contact.valid_until !== null && contact.valid_until < localTime(now).date) {
		throw new Refused('receiver_left');
	}
	return { contact_id: contact.id, organization_id: contact.organization_id };
}

function firstContact(question: Question, input: AcceptInput, now: Date): string {
	if (!input.first_contact_on) return callBackDue(question.urgency, now);
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

async function nameOf({ db }: House, contactId: string | null): Promise<string | undefined> {
	return contactId === null ? undefined : (await namesOf(db, [contactId])).get(contactId)?.name;
}

/** Who has it now, for whoever came too late. */
function whoMoved(house: House, hop: Hop, question: Question): Promise<string | undefined> {
	const by =
		hop.state === 'cancelled' ? hop.from_contact_id : (hop.to_contact_id ?? question.holder_id);
	return nameOf(house, by);
}

function about(question: Question, person: Person, now: Date) {
	return { question_id: question.id, by: person.contact_id, at: now };
}
