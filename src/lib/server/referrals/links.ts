/** A provider without an account reads and answers one handover, by a link in a mail. */
import { randomBytes } from 'node:crypto';
import { type Actor, anyone } from '../../domain/actor.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { ended, type Move } from '../../domain/referrals/moves.ts';
import type { Row } from '../db/index.ts';
import type { House } from '../house.ts';
import * as people from '../people/index.ts';
import { isPerson, type Person, type Result } from './command.ts';

const validDays = 7;
const acceptedDays = 60;

/**
 * Makes a link for a hop whose receiver has no account; a former one opens nothing any more. For who sends it: the
 * holder of the question.
 * @param asksCode whether it opens only with a code that the sender tells another way (`linkCode`); null: as the former.
 * @returns the token for the mail (only its hash is kept) and the address to mail to; `not_needed` when the receiver
 * answers in the app, or has answered; `no_address` when none is known: then somebody has to call.
 */
export async function makeLink(
	{ db, vault }: House,
	actor: Actor,
	hopId: string,
	asksCode: boolean | null,
	now = new Date()
): Promise<{ token: string; email: string; asks_code: boolean } | 'not_needed' | 'no_address'> {
	const hop = await db
		.selectFrom('referral')
		.innerJoin('question', 'question.id', 'referral.question_id')
		.innerJoin('organization', 'organization.id', 'referral.to_organization_id')
		.leftJoin('contact', 'contact.id', 'referral.to_contact_id')
		.leftJoin('account', (join) =>
			join.onRef('account.contact_id', '=', 'contact.id').on('account.left_at', 'is', null)
		)
		.select([
			'referral.to_contact_id',
			'contact.email',
			'organization.email as organization_email',
			'account.id as account_id',
			'referral.to_organization_id'
		])
		.where('referral.id', '=', hopId)
		.where('referral.state', 'in', ['requested', 'on_hold'])
		.where('question.holder_id', '=', actor.contact_id ?? '')
		.executeTakeFirst();
	if (!hop || hop.account_id !== null || hop.to_contact_id === null) return 'not_needed';
	const email = hop.email ?? hop.organization_email;
	if (!email) return 'no_address';
	const token = randomBytes(32).toString('base64url');
	const former = await db
		.selectFrom('referral_link')
		.select('asks_code')
		.where('referral_id', '=', hopId)
		.orderBy('created_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	const asks_code = asksCode ?? former?.asks_code === 1;
	await withdrawLink({ db }, hopId, now);
	await db
		.insertInto('referral_link')
		.values({
			id: uuidv7(),
			token_hash: vault.hash(token),
			referral_id: hopId,
			contact_id: hop.to_contact_id,
			created_at: now.toISOString(),
			expires_at: later(now, validDays),
			used: '[]',
			asks_code: asks_code ? 1 : 0,
			withdrawn_at: null
		})
		.execute();
	return { token, email, asks_code };
}

/** Makes the link of a hop open nothing any more: another one was made, or it could not be mailed. */
export async function withdrawLink(
	{ db }: Pick<House, 'db'>,
	hopId: string,
	now = new Date()
): Promise<void> {
	await db
		.updateTable('referral_link')
		.set({ withdrawn_at: now.toISOString() })
		.where('referral_id', '=', hopId)
		.where('withdrawn_at', 'is', null)
		.execute();
}

/** Whether a hop has a link that still opens. */
export async function hasLink({ db }: House, hopId: string, now = new Date()): Promise<boolean> {
	const link = await db
		.selectFrom('referral_link')
		.select('id')
		.where('referral_id', '=', hopId)
		.where('withdrawn_at', 'is', null)
		.where('expires_at', '>', now.toISOString())
		.executeTakeFirst();
	return link !== undefined;
}

/** The code that the sender tells whoever got the link, six digits; null when none is asked for. For who sent it. */
export async function linkCode(
	house: House,
	actor: Actor,
	hopId: string,
	now = new Date()
): Promise<string | null> {
	const link = await house.db
		.selectFrom('referral_link')
		.innerJoin('referral', 'referral.id', 'referral_link.referral_id')
		.select('referral_link.id')
		.where('referral_link.referral_id', '=', hopId)
		.where('referral_link.asks_code', '=', 1)
		.where('referral_link.withdrawn_at', 'is', null)
		.where('referral_link.expires_at', '>', now.toISOString())
		.where('referral.from_contact_id', '=', actor.contact_id ?? '')
		.executeTakeFirst();
	return link ? (codesOf(house, link.id)[0] ?? null) : null;
}

/** Nothing of it is kept: it follows from the key and the link. With a former key it is another one, which counts too. */
function codesOf({ vault }: House, linkId: string): string[] {
	return vault
		.hashes(`link-code:${linkId}`)
		.map((hash) => Buffer.from(hash, 'base64url').readUIntBE(0, 6) % 10 ** codeLength)
		.map((number) => String(number).padStart(codeLength, '0'));
}

const codeLength = 6;

export interface OpenedLink {
	id: string;
	person: Person;
	referral_id: string;
	question_id: string;
	used: readonly string[];
	/** Nothing is shown before the code was given (`enterLink`). */
	asks_code: boolean;
}

/**
 * Who comes by a link, as the person it was made for.
 * @returns null when there is no such link: it expired, was withdrawn, or its handover is over.
 */
export async function openLink(
	{ db, vault }: House,
	token: string,
	now = new Date()
): Promise<OpenedLink | null> {
	const found = await db
		.selectFrom('referral_link')
		.innerJoin('referral', 'referral.id', 'referral_link.referral_id')
		.innerJoin('contact', 'contact.id', 'referral_link.contact_id')
		.select([
			'referral_link.id',
			'referral_link.used',
			'referral_link.asks_code',
			'referral.id as referral_id',
			'referral.question_id',
			'referral.state',
			'referral.to_contact_id',
			'contact.id as contact_id',
			'contact.name',
			'contact.organization_id'
		])
		.where('referral_link.token_hash', 'in', vault.hashes(token))
		.where('referral_link.expires_at', '>', now.toISOString())
		.where('referral_link.withdrawn_at', 'is', null)
		.executeTakeFirst();
	if (!found || found.to_contact_id !== found.contact_id || ended.includes(found.state))
		return null;
	const actor: Actor = {
		...anyone,
		name: found.name,
		contact_id: found.contact_id,
		organization_id: found.organization_id
	};
	if (!isPerson(actor)) return null;
	return {
		id: found.id,
		person: actor,
		referral_id: found.referral_id,
		question_id: found.question_id,
		used: usedMoves(found),
		asks_code: found.asks_code === 1
	};
}

/**
 * Lets in who comes by a link, with the code when one is asked for. Refuses `expired`, `code_wrong`, and `too_often`:
 * after five wrong codes it waits, longer each time, as signing in does.
 */
export async function enterLink(
	house: House,
	token: string,
	code: string,
	now = new Date()
): Promise<Result<{ link: OpenedLink }>> {
	const link = await openLink(house, token, now);
	if (!link) return { ok: false, code: 'expired' };
	if (!link.asks_code) return { ok: true, link };
	const typed = code.replace(/\D/g, '');
	// A slip of the hand is no guess.
	if (typed.length !== codeLength) return { ok: false, code: 'code_wrong' };
	const tries = [{ key: `link:${link.id}`, longest: 900, forgotten: 86_400 }];
	if ((await people.countTry(house.db, tries, now)) > 0) return { ok: false, code: 'too_often' };
	if (!codesOf(house, link.id).includes(typed)) return { ok: false, code: 'code_wrong' };
	await people.forgetTries(house.db, tries);
	return { ok: true, link };
}

/** Makes a move by a link: each move once. @returns what the verb says, `used`, or why the link does not open. */
export async function moveByLink(
	house: House,
	token: string,
	code: string,
	move: Move | 'say',
	verb: (link: OpenedLink) => Promise<Result>,
	now = new Date()
): Promise<Result> {
	const entered = await enterLink(house, token, code, now);
	if (!entered.ok) return entered;
	const { link } = entered;
	if (link.used.includes(move)) return { ok: false, code: 'used' };
	const used = [...link.used, move];
	// Taken before it is made, so that two at the same time do not both make it; given back when it was refused.
	if (!(await markUsed(house, link.id, link.used, used))) return { ok: false, code: 'moved_on' };
	const giveBack = () => markUsed(house, link.id, used, link.used);
	const done = await verb(link).catch(async (error: unknown) => {
		await giveBack();
		throw error;
	});
	if (!done.ok) await giveBack();
	else if (move === 'accept' || move === 'hold') await keepOpen(house, link, now);
	return done;
}

/** By compare-and-set. @returns whether nothing else was done by the link meanwhile. */
async function markUsed(
	{ db }: House,
	id: string,
	before: readonly string[],
	after: readonly string[]
): Promise<boolean> {
	const changed = await db
		.updateTable('referral_link')
		.set({ used: JSON.stringify(after) })
		.where('id', '=', id)
		.where('used', '=', JSON.stringify(before))
		.executeTakeFirst();
	return changed.numUpdatedRows === 1n;
}

/** Whoever accepted needs the link until the question ends; whoever has a waiting list, when its day has come. */
async function keepOpen({ db }: House, link: OpenedLink, now: Date): Promise<void> {
	const hop = await db
		.selectFrom('referral')
		.select('hold_until')
		.where('id', '=', link.referral_id)
		.executeTakeFirstOrThrow();
	const from = hop.hold_until === null ? now : new Date(hop.hold_until);
	await db
		.updateTable('referral_link')
		.set({ expires_at: later(from > now ? from : now, acceptedDays) })
		.where('id', '=', link.id)
		.execute();
}

function usedMoves({ used }: Pick<Row<'referral_link'>, 'used'>): string[] {
	const list: unknown = JSON.parse(used);
	return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

function later(now: Date, days: number): string {
	return new Date(now.getTime() + days * 86_400_000).toISOString();
}
