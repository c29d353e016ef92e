/** What the commands of all modules have in common: each has an id of its own, and is done once or refused. */
import { clockSlackMinutes, mostDaysLate } from '../domain/outbox.ts';
import type { Db } from './db/index.ts';
import type { House } from './house.ts';

/** Thrown inside a command: everything is rolled back and the caller gets it as a value. */
export class RefusedWith<Code extends string> extends Error {
	readonly code: Code;
	readonly by: string | undefined;
	/** @param by who was first, where that is known. */
	constructor(code: Code, by?: string) {
		super(code);
		this.code = code;
		this.by = by;
	}
}

export type ResultOr<Code extends string, Value> =
	| ({ ok: true } & Value)
	| { ok: false; code: Code; /** Who was first, where that is known. */ by?: string };

/** A refusal as the caller gets it. */
export function asValue<Code extends string>({ code, by }: RefusedWith<Code>) {
	return { ok: false as const, code, ...(by === undefined ? {} : { by }) };
}

/** What a command that was done already says: that it is done, or to somebody else nothing. */
export async function doneBefore(
	db: Db,
	person: { contact_id: string },
	id: string
): Promise<{ ok: true } | { ok: false; code: 'not_found' } | null> {
	const before = await db
		.selectFrom('event')
		.select('actor_id')
		.where('id', '=', id)
		.executeTakeFirst();
	if (!before) return null;
	return before.actor_id === person.contact_id ? { ok: true } : { ok: false, code: 'not_found' };
}

/** Why what was written without a connection is not done: after now, longer ago than is done unseen, or before what it is about. */
export function outOfTime(
	{ late }: House,
	about: string | null = null
): 'moment_wrong' | 'too_old' | null {
	if (!late) return null;
	const made = late.made.getTime();
	const slack = clockSlackMinutes * 60_000;
	if (made > late.received.getTime() + slack) return 'moment_wrong';
	if (made < late.received.getTime() - mostDaysLate * 86_400_000) return 'too_old';
	return about !== null && made < Date.parse(about) - slack ? 'moment_wrong' : null;
}
