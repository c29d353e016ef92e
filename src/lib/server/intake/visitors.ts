/** Visitors come in and are moved about the house. */
import type { Actor } from '../../domain/actor.ts';
import type { VisitorInput } from '../../domain/intake/forms.ts';
import { canMoveVisitor, type VisitorMove } from '../../domain/intake/words.ts';
import type { Db, Row } from '../db/index.ts';
import { type House, writtenAt } from '../house.ts';
import * as referrals from '../referrals/index.ts';
import {
	beforeOf,
	type Inside,
	inHour,
	mustBeThere,
	Refused,
	type Result,
	visitorAt
} from './frame.ts';

/**
 * Puts somebody on the list, at the end of the line, with the next number. For who works in the hour.
 * @param id names the command and becomes the visitor's id.
 */
export async function addVisitor(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	input: VisitorInput,
	now = writtenAt(house)
): Promise<Result<{ visitor_id: string }>> {
	const done = await inHour(house, actor, id, hourId, now, 'works', async (inside) => {
		const { db } = inside;
		const newest = await db
			.selectFrom('visitor')
			.select((eb) => [eb.fn.max('number').as('number'), eb.fn.max('position').as('position')])
			.where('drop_in_id', '=', hourId)
			.executeTakeFirst();
		const at = now.toISOString();
		const sealed = (column: 'goes_by' | 'language' | 'line') =>
			referrals.seal(inside, 'visitor', column, id, input[column]);
		await db
			.insertInto('visitor')
			.values({
				id,
				drop_in_id: hourId,
				number: Number(newest?.number ?? 0) + 1,
				shown: input.shown,
				goes_by: sealed('goes_by'),
				language: sealed('language'),
				line: sealed('line'),
				phone: null,
				reach: null,
				interpreter: null,
				helper: null,
				arrived_at: at,
				position: Number(newest?.position ?? 0) + 1,
				state: 'waiting',
				state_since: at,
				with_contact_id: null,
				first_talk_at: null,
				version: 0,
				erased_at: null
			})
			.execute();
		await inside.log(id, { kind: 'added', visitor: id });
	});
	return done.ok ? { ok: true, visitor_id: id } : done;
}

/**
 * Moves a visitor: to a desk, back into the line, to its front or its end, or out of the house. For who works in the hour.
 * @param version of the visitor as who moves them saw it.
 * @param desk whose; without it one's own.
 * Refuses `changed` with who was first, `moved_on` when it is no longer possible, `receiver_unknown` for who is not there.
 */
export function moveVisitor(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	visitorId: string,
	version: number,
	move: VisitorMove,
	desk: string | null = null,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'works', async (inside) => {
		const visitor = await visitorAt(inside, visitorId, version);
		if (!canMoveVisitor(move, visitor.state)) throw new Refused('moved_on');
		const to = move === 'take' ? (desk ?? inside.person.contact_id) : null;
		if (to !== null) await mustBeThere(inside, to);
		await setVisitor(inside.db, visitor, await after(inside, visitor, move, to));
		await inside.log(id, { kind: move, visitor: visitorId, about: to, before: beforeOf(visitor) });
	});
}

type Standing = Partial<
	Pick<Row<'visitor'>, 'state' | 'state_since' | 'with_contact_id' | 'first_talk_at' | 'position'>
>;

async function after(
	inside: Inside,
	visitor: Row<'visitor'>,
	move: VisitorMove,
	to: string | null
): Promise<Standing> {
	const at = inside.now.toISOString();
	switch (move) {
		case 'take':
			return talking(visitor, to ?? inside.person.contact_id, at);
		case 'back':
			return { state: 'waiting', state_since: at, with_contact_id: null };
		case 'go':
			return { state: 'done', state_since: at, with_contact_id: null };
		default: {
			const ends = await inside.db
				.selectFrom('visitor')
				.select((eb) => [eb.fn.min('position').as('first'), eb.fn.max('position').as('last')])
				.where('drop_in_id', '=', visitor.drop_in_id)
				.executeTakeFirstOrThrow();
			return { position: move === 'first' ? Number(ends.first) - 1 : Number(ends.last) + 1 };
		}
	}
}

/** At somebody's desk, from a moment on. */
export function talking(visitor: Row<'visitor'>, contactId: string, at: string): Standing {
	return {
		state: 'talking',
		state_since: at,
		with_contact_id: contactId,
		first_talk_at: visitor.first_talk_at ?? at
	};
}

export async function setVisitor(db: Db, { id }: Row<'visitor'>, change: Standing): Promise<void> {
	await db.updateTable('visitor').set(change).where('id', '=', id).execute();
}
