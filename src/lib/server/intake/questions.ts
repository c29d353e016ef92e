/** The talk of two minutes: questions written down, divided over who is there, under one lead. */
import type { Actor } from '../../domain/actor.ts';
import { uuidOf } from '../../domain/ids.ts';
import type { IntakeInput } from '../../domain/intake/forms.ts';
import type { Row } from '../db/index.ts';
import { type House, writtenAt } from '../house.ts';
import * as referrals from '../referrals/index.ts';
import {
	beforeOf,
	type Inside,
	inHour,
	must,
	mustBeThere,
	type Refusal,
	Refused,
	type Result,
	visitorAt,
	visitorIn
} from './frame.ts';
import { openQuestionsOf, type VisitorQuestion } from './rows.ts';
import { setVisitor, talking } from './visitors.ts';

/**
 * Writes down the questions of a visitor: each is an ordinary question, held by who wrote it. As soon as there are two,
 * one lead is asked for all of them; whoever names themselves has agreed. For who works in the hour.
 * @param version of the visitor as who writes saw it.
 */
export function writeDown(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	visitorId: string,
	version: number,
	input: IntakeInput,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'works', async (inside) => {
		const { db } = inside;
		const visitor = await visitorAt(inside, visitorId, version);
		const { questions, lead_id, shown, ...resident } = input;
		const before = await openQuestionsOf(db, [visitorId]);
		const written = await db
			.selectFrom('visitor_question')
			.select((eb) => eb.fn.countAll().as('count'))
			.where('visitor_id', '=', visitorId)
			.executeTakeFirst();
		for (const [at, question] of questions.entries()) {
			const questionId = uuidOf(`${id}:${at}`);
			await must(
				referrals.write(
					inside,
					actor,
					questionId,
					{ ...resident, ...question },
					now,
					`intake:${visitorId}`
				)
			);
			await db
				.insertInto('visitor_question')
				.values({
					question_id: questionId,
					visitor_id: visitorId,
					position: Number(written?.count ?? 0) + at,
					kept_at: null
				})
				.execute();
			await inside.log(questionId, {
				kind: 'question',
				visitor: visitorId,
				question: questionId,
				recorded: true
			});
		}
		await keepResident(inside, visitorId, shown, resident);
		const lead = othersHolder(before, inside.person) ?? lead_id ?? leadOf(before);
		if (before.length + questions.length > 1) {
			await nameLead(inside, id, visitorId, lead ?? inside.person.contact_id);
		}
		if (visitor.state === 'waiting') {
			await setVisitor(db, visitor, talking(visitor, inside.person.contact_id, now.toISOString()));
		}
		await inside.log(id, { kind: 'intake', visitor: visitorId });
	});
}

/**
 * 'Walk along now': hands a question over to somebody in the house, with the visitor beside it. For its holder, who
 * keeps holding it until the other accepts at their desk. Refuses as every handover does, `receiver_unknown` for who is not
 * there, and `moved_on` when the visitor left.
 * @param id names the command and becomes the hop's id.
 */
export function walkAlong(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	questionId: string,
	to: string,
	reason: string,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'works', async (inside) => {
		const visitor = await visitorOfQuestion(inside, questionId);
		if (visitor.state === 'done') throw new Refused('moved_on');
		await mustBeThere(inside, to);
		const hop = {
			to_contact_id: to,
			to_organization_id: undefined,
			service_id: undefined,
			reason,
			expected: '',
			agreed: '',
			if_fails: '',
			agreed_on: undefined,
			warm_step: 'walked_along',
			resident_present: true,
			call_tried: true
		} as const;
		await must(referrals.request(inside, actor, id, questionId, hop, now));
		const before = beforeOf(visitor);
		if (visitor.with_contact_id === null || visitor.with_contact_id === inside.person.contact_id) {
			await setVisitor(inside.db, visitor, {
				state: 'partner',
				state_since: now.toISOString(),
				with_contact_id: null
			});
		}
		await inside.log(id, {
			kind: 'walked',
			visitor: visitor.id,
			about: to,
			question: questionId,
			referral: id,
			before,
			recorded: true
		});
	});
}

/** Accepts at the desk, in one tap: whoever was walked along sits there now, and the talk has begun. For the receiver. */
export function receive(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	hopId: string,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'works', async (inside) => {
		const { db, person } = inside;
		const hop = await db
			.selectFrom('referral')
			.select('question_id')
			.where('id', '=', hopId)
			.executeTakeFirst();
		if (!hop) throw new Refused('not_found');
		const visitor = await visitorOfQuestion(inside, hop.question_id);
		const today = {
			first_contact_on: undefined,
			first_contact_time: undefined,
			first_contact_by: undefined
		};
		await must(referrals.accept(inside, actor, id, hopId, today, now));
		await must(referrals.start(inside, actor, uuidOf(`${id}:start`), hopId, now));
		if (visitor.state !== 'done') {
			await setVisitor(db, visitor, talking(visitor, person.contact_id, now.toISOString()));
		}
		const about = { visitor: visitor.id, question: hop.question_id, referral: hopId };
		await inside.log(id, { kind: 'received', ...about, recorded: true });
	});
}

/** Says that a question stays with who holds it: they take the next step. For its holder. */
export function keep(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	questionId: string,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'works', async (inside) => {
		const { db, person } = inside;
		const visitor = await visitorOfQuestion(inside, questionId);
		const [question] = (await openQuestionsOf(db, [visitor.id])).filter(
			(each) => each.id === questionId
		);
		if (!question) throw new Refused('closed');
		if (question.holder_id !== person.contact_id) throw new Refused('not_yours');
		await db
			.updateTable('visitor_question')
			.set({ kept_at: now.toISOString() })
			.where('question_id', '=', questionId)
			.execute();
		await inside.log(id, {
			kind: 'kept',
			visitor: visitor.id,
			question: questionId,
			before: beforeOf(visitor)
		});
	});
}

/**
 * Asks somebody to lead all questions of a visitor, or hands the lead over: who led keeps it until the other agrees.
 * For who holds, wrote or leads them; also when the hour is over.
 */
export function askLead(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	visitorId: string,
	contactId: string,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'follows', async (inside) => {
		await visitorIn(inside.db, hourId, visitorId);
		const refused = await nameLead(inside, id, visitorId, contactId);
		if (refused) throw new Refused(refused);
		await inside.log(id, { kind: 'lead_asked', visitor: visitorId, about: contactId });
	});
}

/** Agrees to lead a visitor's questions, or does not. For whoever was asked; also when the hour is over. */
export function answerLead(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	visitorId: string,
	agreed: boolean,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'follows', async (inside) => {
		const { person } = inside;
		await visitorIn(inside.db, hourId, visitorId);
		const asked = (await openQuestionsOf(inside.db, [visitorId])).filter(
			(question) => question.lead_id === person.contact_id && !question.lead_agreed
		);
		if (asked.length === 0) throw new Refused('moved_on');
		for (const { id: questionId } of asked) {
			const own = uuidOf(`${id}:${questionId}`);
			await must(referrals.answerLead(inside, person, own, questionId, agreed, inside.now));
		}
		await inside.log(id, {
			kind: agreed ? 'lead_agreed' : 'lead_declined',
			visitor: visitorId,
			about: person.contact_id
		});
	});
}

/** Takes one question of a visitor into another. For who holds both; also when the hour is over. */
export function combine(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	intoId: string,
	otherId: string,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'follows', async (inside) => {
		const visitor = await visitorOfQuestion(inside, intoId);
		const other = await visitorOfQuestion(inside, otherId);
		if (visitor.id !== other.id) throw new Refused('not_found');
		await must(referrals.combine(inside, actor, id, intoId, otherId, now));
		await inside.log(id, {
			kind: 'combined',
			visitor: visitor.id,
			question: intoId,
			recorded: true
		});
	});
}

async function visitorOfQuestion(inside: Inside, questionId: string): Promise<Row<'visitor'>> {
	const link = await inside.db
		.selectFrom('visitor_question')
		.select('visitor_id')
		.where('question_id', '=', questionId)
		.executeTakeFirst();
	if (!link) throw new Refused('not_found');
	return visitorIn(inside.db, inside.hour.id, link.visitor_id);
}

/** Who holds a question that nobody leads and that this person did not write down: it is for them to lead, for to others it opens nothing. */
function othersHolder(
	questions: readonly VisitorQuestion[],
	person: referrals.Person
): string | null {
	const led = leadOf(questions) !== null;
	const theirs = questions.find(({ holder_id }) => holder_id !== person.contact_id);
	return led ? null : (theirs?.holder_id ?? null);
}

/** Who leads these questions, or was asked to. */
function leadOf(questions: readonly VisitorQuestion[]): string | null {
	return questions.find(({ lead_id }) => lead_id !== null)?.lead_id ?? null;
}

/** What a visitor said of themselves, for whatever is written down next. */
async function keepResident(
	{ db, vault }: Inside,
	id: string,
	shown: IntakeInput['shown'],
	resident: Pick<IntakeInput, 'goes_by' | 'phone' | 'reach' | 'language' | 'interpreter' | 'helper'>
): Promise<void> {
	const texts = { ...resident, interpreter: resident.interpreter ? 'yes' : '' };
	const sealed = (column: keyof typeof texts) =>
		referrals.seal({ db, vault }, 'visitor', column, id, texts[column]);
	await db
		.updateTable('visitor')
		.set({
			shown,
			goes_by: sealed('goes_by'),
			phone: sealed('phone'),
			reach: sealed('reach'),
			language: sealed('language'),
			interpreter: sealed('interpreter'),
			helper: sealed('helper')
		})
		.where('id', '=', id)
		.execute();
}

/**
 * Names one lead for all open questions of a visitor that have another, as far as this person may, and the visitor
 * agreed that others see them. @returns why none could be; null when one could.
 */
async function nameLead(
	inside: Inside,
	id: string,
	visitorId: string,
	contactId: string
): Promise<Refusal | null> {
	let named = false;
	let refused: Refusal = 'not_yours';
	for (const question of await openQuestionsOf(inside.db, [visitorId])) {
		if (question.lead_id === contactId) continue;
		const own = uuidOf(`${id}:lead:${question.id}`);
		const { person, now } = inside;
		const done = await referrals.askLead(inside, person, own, question.id, contactId, now);
		named ||= done.ok;
		if (done.ok) continue;
		if (done.code === 'consent_needed') {
			refused = done.code;
		} else if (done.code === 'not_yours' || done.code === 'not_found') {
			if (question.lead_id === null) {
				await must(referrals.askHolder(inside, person, own, question.id, now));
			}
		} else throw new Refused(done.code, done.by);
	}
	return named ? null : refused;
}
