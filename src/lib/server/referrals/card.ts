/** The card that a resident takes along: a code, the page it opens, and what they answer there. */
import { randomInt } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { Card } from '../../domain/referrals/card.ts';
import type { NoticeKind, ResidentAnswer } from '../../domain/referrals/words.ts';
import { type Db, locking, type Tables, transaction } from '../db/index.ts';
import { record } from '../events.ts';
import { type House, writtenAt } from '../house.ts';
import { tell, whoKeepsAnEye } from '../notices/index.ts';
import { viewOf } from './card-view.ts';
import { command, isPerson, type Person, Refused, type Result } from './command.ts';
import { currentConsent, withdrawConsent } from './consent.ts';
import { unseal } from './sealed.ts';

/** Without 0 and O, 1, I and L, which look alike: 31 signs, so that 10 of them are 49 bits. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 10;

/**
 * The code of the card of a question: made the first time, the same one afterwards, a new one after it was withdrawn.
 * For the holder, the lead and who sends it; to anyone else the question does not exist.
 * @returns the code as it is written, in two groups: `K7P2Q-4MXTB`.
 */
export async function makeCard(
	house: House,
	actor: Actor,
	questionId: string,
	now = new Date()
): Promise<Result<{ card: string }>> {
	if (!isPerson(actor)) return { ok: false, code: 'not_found' };
	return transaction(house.db, async (db): Promise<Result<{ card: string }>> => {
		if (!(await mayCarry(db, actor, questionId))) return { ok: false, code: 'not_found' };
		const code = newCode();
		const made = {
			code_hash: hashOf(house, code),
			code: house.vault.seal(`card.code:${questionId}`, code),
			created_at: now.toISOString(),
			withdrawn_at: null
		};
		await db
			.insertInto('card')
			.values({ question_id: questionId, ...made })
			.onConflict((conflict) =>
				conflict.column('question_id').doUpdateSet(made).where('card.withdrawn_at', 'is not', null)
			)
			.execute();
		const card = await db
			.selectFrom('card')
			.selectAll()
			.where('question_id', '=', questionId)
			.executeTakeFirstOrThrow();
		if (card.code_hash === made.code_hash) {
			await record(db, {
				type: 'card.made',
				entity: 'question',
				entity_id: questionId,
				actor_id: actor.contact_id,
				at: now
			});
		}
		return { ok: true, card: written(unseal(house, 'card', 'code', questionId, card.code)) };
	});
}

/** Finds cards again after the key was changed: their codes are hashed with the key of now. For `sealAnew`, which has sealed them. */
export async function hashCardsAnew(house: House): Promise<void> {
	const cards = await house.db
		.selectFrom('card')
		.select(['question_id', 'code'])
		.where('code', 'is not', null)
		.execute();
	for (const { question_id, code } of cards) {
		await house.db
			.updateTable('card')
			.set({ code_hash: hashOf(house, unseal(house, 'card', 'code', question_id, code)) })
			.where('question_id', '=', question_id)
			.execute();
	}
}

/** Withdraws the card of a question, when it was lost or seen by others. For who may make one. */
export function withdrawCard(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, async ({ db }, person) => {
		if (!(await mayCarry(db, person, questionId))) throw new Refused('not_found');
		await db
			.updateTable('card')
			.set({ withdrawn_at: now.toISOString(), code: null })
			.where('question_id', '=', questionId)
			.where('withdrawn_at', 'is', null)
			.execute();
		return { type: 'card.withdrawn', question_id: questionId };
	});
}

/** No card opens: the code is unknown or withdrawn, which is not told apart, or was wrong too often from this address. */
export type NoCard =
	{ ok: false; code: 'unknown' } | { ok: false; code: 'too_often'; minutes: number };

/**
 * What a card shows to whoever has its code: the people and the place, nothing of the resident but their language and needs.
 * @param code as typed: small letters, spaces and hyphens do not matter.
 * @param address of who asks; after ten wrong codes it waits, longer each time.
 */
export async function cardOf(
	house: House,
	code: string,
	address: string,
	now = new Date()
): Promise<{ ok: true; card: Card } | NoCard> {
	const found = await find(house, code, address, now);
	if (!found.ok) return found;
	return { ok: true, card: await viewOf(house, found.question_id, written(found.code), now) };
}

/**
 * What a resident says on the page of their card.
 * `helped` is kept as their own outcome; `nobody_called` rings at the holder and their coordinators and makes the question
 * overdue; `stop` withdraws their consent at once. The same answer again within the hour is heard once; a stop is heard
 * whenever there is something to stop.
 * @param id names the command: sent again it changes nothing.
 */
export async function answerCard(
	house: House,
	id: string,
	code: string,
	address: string,
	answer: ResidentAnswer,
	now = new Date()
): Promise<{ ok: true } | NoCard> {
	const found = await find(house, code, address, now);
	if (!found.ok) return found;
	await transaction(house.db, (db) => hear({ ...house, db }, id, found.question_id, answer, now));
	return { ok: true };
}

/** The question that a card belongs to, for the command line; null when there is none, or it was withdrawn. */
export async function questionOfCard(house: House, typed: string): Promise<string | null> {
	const card = await house.db
		.selectFrom('card')
		.select('question_id')
		.where('code_hash', 'in', house.vault.hashes(`card:${read(typed) ?? ''}`))
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
	return card?.question_id ?? null;
}

async function hear(
	house: House,
	id: string,
	questionId: string,
	answer: ResidentAnswer,
	now: Date
): Promise<void> {
	const { db } = house;
	const question = await lockedQuestion(db, questionId);
	if (await heardBefore(db, id, questionId, answer, now)) return;
	await db
		.insertInto('resident_answer')
		.values({ id, question_id: questionId, answer, at: now.toISOString() })
		.execute();
	const ring = (kind: NoticeKind, whom: readonly string[]) =>
		tell(db, kind, whom, { question_id: questionId, by: null, at: now });
	let type = `card.${answer}`;
	if (answer === 'helped') {
		await db
			.updateTable('question')
			.set({ resident_outcome: 'helped' })
			.where('id', '=', questionId)
			.execute();
		await ring('resident_helped', [question.holder_id]);
	} else if (answer === 'nobody_called') {
		await db
			.updateTable('question')
			.set({ due_at: now.toISOString() })
			.where('id', '=', questionId)
			.where('closed_at', 'is', null)
			.execute();
		const { people, coordinators } = await whoKeepsAnEye(db, question);
		await ring('nobody_called', [...people, ...coordinators]);
	} else {
		({ type } = await withdrawConsent(house, null, questionId, now));
	}
	await record(db, { id, type, entity: 'question', entity_id: questionId, at: now });
}

/** One after another, so that a double tap is heard once. */
async function lockedQuestion(db: Db, questionId: string) {
	return db
		.selectFrom('question')
		.select(['id', 'holder_id', 'holder_organization_id'])
		.where('id', '=', questionId)
		.modifyEnd(locking(db))
		.executeTakeFirstOrThrow();
}

const again = 3_600_000;

async function heardBefore(
	db: Db,
	id: string,
	questionId: string,
	answer: ResidentAnswer,
	now: Date
): Promise<boolean> {
	const before = await db
		.selectFrom('resident_answer')
		.select('id')
		.where((eb) =>
			eb.or([
				eb('id', '=', id),
				eb.and([
					eb('question_id', '=', questionId),
					eb('answer', '=', answer),
					eb('at', '>', new Date(now.getTime() - again).toISOString())
				])
			])
		)
		.execute();
	if (answer !== 'stop' || before.some((each) => each.id === id)) return before.length > 0;
	return before.length > 0 && (await currentConsent(db, questionId)) === undefined;
}

async function mayCarry(db: Db, person: Person, questionId: string): Promise<boolean> {
	const found = await db
		.selectFrom('question')
		.select('id')
		.where('id', '=', questionId)
		.where('erased_at', 'is', null)
		.where((eb) => carriedBy(person, eb))
		.executeTakeFirst();
	return found !== undefined;
}

function carriedBy(person: Person, eb: ExpressionBuilder<Tables, 'question'>) {
	const me = person.contact_id;
	return eb.or([
		eb('question.holder_id', '=', me),
		eb('question.created_by', '=', me),
		eb.and([eb('question.lead_id', '=', me), eb('question.lead_agreed_at', 'is not', null)]),
		eb.exists(
			eb
				.selectFrom('referral')
				.select('referral.id')
				.whereRef('referral.question_id', '=', 'question.id')
				.where('referral.from_contact_id', '=', me)
				.where('referral.state', 'in', ['requested', 'on_hold'])
		)
	]);
}

function newCode(): string {
	return Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('');
}

const hashOf = (house: House, code: string) => house.vault.hash(`card:${code}`);
const written = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;

/** The code that was meant, or null when it cannot be one: a slip of the hand is no guess. */
function read(typed: string): string | null {
	const code = typed.toUpperCase().replace(/[\s-]/g, '');
	const known = [...code].every((sign) => alphabet.includes(sign));
	return known && code.length === codeLength ? code : null;
}

async function find(
	house: House,
	typed: string,
	address: string,
	now: Date
): Promise<{ ok: true; question_id: string; code: string } | NoCard> {
	const code = read(typed);
	if (code === null) return { ok: false, code: 'unknown' };
	const key = `card:${house.vault.hash(network(address))}`;
	const minutes = await pauseOf(house.db, key, now);
	if (minutes > 0) return { ok: false, code: 'too_often', minutes };
	const question_id = await questionOfCard(house, code);
	if (question_id !== null) return { ok: true, question_id, code };
	await countWrong(house.db, key, now);
	return { ok: false, code: 'unknown' };
}

const wrongBeforePause = 10;
const longestPause = 60;
const forgottenAfter = 86_400_000;

/** Who has one address of an IPv6 network has all of them. */
function network(address: string): string {
	return address.includes(':') && !address.startsWith('::ffff:')
		? address.split(':').slice(0, 4).join(':')
		: address;
}

/** Minutes that an address still has to wait: after ten wrong codes 1, then 2, 4, 8, … 60. */
async function pauseOf(db: Db, key: string, now: Date): Promise<number> {
	const row = await db.selectFrom('attempt').selectAll().where('key', '=', key).executeTakeFirst();
	if (!row || row.count < wrongBeforePause) return 0;
	const pause = Math.min(longestPause, 2 ** (row.count - wrongBeforePause)) * 60_000;
	return Math.max(0, Math.ceil((Date.parse(row.last_at) + pause - now.getTime()) / 60_000));
}

async function countWrong(db: Db, key: string, now: Date): Promise<void> {
	const last_at = now.toISOString();
	await db
		.insertInto('attempt')
		.values({ key, count: 1, last_at })
		.onConflict((conflict) =>
			conflict.column('key').doUpdateSet((eb) => ({
				count: eb
					.case()
					.when('attempt.last_at', '<', new Date(now.getTime() - forgottenAfter).toISOString())
					.then(1)
					.else(eb('attempt.count', '+', 1))
					.end(),
				last_at
			}))
		)
		.execute();
}
