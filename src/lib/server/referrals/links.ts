/** A provider without an account reads and answers one handover, by a link in a mail. */
import { randomBytes } from 'node:crypto';
import { type Actor, anyone } from '../../domain/actor.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { ended, type Move } from '../../domain/referrals/moves.ts';
import type { Row } from '../db/index.ts';
import type { House } from '../house.ts';
import { isPerson, type Person, type Result } from './command.ts';

const validDays = 7;
const acceptedDays = 60;

/**
 * Makes a link for a hop whose receiver has no account. For who sends it: the holder of the question.
 * @returns the token for the mail (only its hash is kept) and the address to mail to; null when the receiver has an
 * account, or no mail address is known: then somebody has to call.
 */
export async function makeLink(
	{ db, vault }: House,
	actor: Actor,
	hopId: string,
	now = new Date()
): Promise<{ token: string; email: string } | null> {
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
		.where('referral.state', '=', 'requested')
		.where('question.holder_id', '=', actor.contact_id ?? '')
		.executeTakeFirst();
	if (!hop || hop.account_id !== null || hop.to_contact_id === null) return null;
	const email = hop.email ?? hop.organization_email;
	if (!email) return null;
	const token = randomBytes(32).toString('base64url');
	await db
		.updateTable('referral_link')
		.set({ withdrawn_at: now.toISOString() })
		.where('referral_id', '=', hopId)
		.where('withdrawn_at', 'is', null)
		.execute();
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
			withdrawn_at: null
		})
		.execute();
	return { token, email };
}

export interface OpenedLink {
	person: Person;
	referral_id: string;
	question_id: string;
	used: readonly string[];
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
			'referral_link.used',
			'referral.id as referral_id',
			'referral.question_id',
			'referral.state',
			'referral.to_contact_id',
			'contact.id as contact_id',
			'contact.name',
			'contact.organization_id'
		])
		.where('referral_link.token_hash', '=', vault.hash(token))
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
		person: actor,
		referral_id: found.referral_id,
		question_id: found.question_id,
		used: usedMoves(found)
	};
}

/** Makes a move by a link: each move once. @returns what the verb says, or `used`. */
export async function moveByLink(
	house: House,
	token: string,
	move: Move | 'say',
	verb: (link: OpenedLink) => Promise<Result>,
	now = new Date()
): Promise<Result> {
	const link = await openLink(house, token, now);
	if (!link) return { ok: false, code: 'expired' };
	if (link.used.includes(move)) return { ok: false, code: 'used' };
	const done = await verb(link);
	if (done.ok) {
		await house.db
			.updateTable('referral_link')
			.set({
				used: JSON.stringify([...link.used, move]),
				// Whoever accepted needs it until the question ends.
				...(move === 'accept' ? { expires_at: later(now, acceptedDays) } : {})
			})
			.where('token_hash', '=', house.vault.hash(token))
			.execute();
	}
	return done;
}

function usedMoves({ used }: Pick<Row<'referral_link'>, 'used'>): string[] {
	const list: unknown = JSON.parse(used);
	return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

function later(now: Date, days: number): string {
	return new Date(now.getTime() + days * 86_400_000).toISOString();
}
