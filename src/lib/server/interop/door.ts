/** Who comes in by the API: a system with its token, and the person on whose behalf it asks (rule 5: to a person, not a desk). */
import { may } from '../../domain/permissions.ts';
import type { Scope } from '../../domain/systems.ts';
import type { Db } from '../db/index.ts';
import { limiter } from '../http/rate.ts';
import * as people from '../people/index.ts';
import { isPerson, type Person } from '../referrals/index.ts';
import { enter, type System } from './tokens.ts';

export interface Visit {
	system: System;
	/** null when nobody was named. */
	person: Person | null;
}

/** Why somebody does not come in; `seconds` is how long to wait. */
export type Closed =
	| { code: 'token_needed' | 'token_wrong' | 'person_unknown' }
	| { code: 'scope_missing'; scope: Scope }
	| { code: 'too_often'; seconds: number };

export interface Knock {
	/** The header `Authorization`. */
	authorization: string | null;
	/** The person that the system names: a contact id or the mail address of an account. */
	on_behalf_of: string | null;
	/** Where it comes from. */
	address: string;
}

const clock = () => Date.now();
const ofToken = limiter({ burst: 300, perSecond: 5 }, clock);
/** Of an address that comes without a token that counts. */
const ofStranger = limiter({ burst: 20, perSecond: 0.2 }, clock);

/**
 * Lets a system in.
 * @param scope what its token must allow.
 * @returns who comes, or why the door stays closed. A person who is named must have access in the organisation of the
 * token, with a role that hands over.
 */
export async function admit(
	db: Db,
	{ authorization, on_behalf_of, address }: Knock,
	scope: Scope,
	now = new Date()
): Promise<({ ok: true } & Visit) | ({ ok: false } & Closed)> {
	const [, token] = /^Bearer +([\w~+/.-]+=*)$/i.exec(authorization ?? '') ?? [];
	const system = token === undefined ? null : await enter(db, token, now);
	const wait = system ? ofToken(system.token_id) : ofStranger(address);
	if (wait > 0) return { ok: false, code: 'too_often', seconds: wait };
	if (!system) return { ok: false, code: token === undefined ? 'token_needed' : 'token_wrong' };
	if (!system.scopes.includes(scope)) return { ok: false, code: 'scope_missing', scope };
	const visit = { system, person: null };
	return on_behalf_of === null || on_behalf_of === ''
		? { ok: true, ...visit }
		: named(db, visit, on_behalf_of);
}

/** Names the person on whose behalf a system that was let in asks. */
export async function named(
	db: Db,
	{ system }: Visit,
	who: string
): Promise<{ ok: true; system: System; person: Person } | { ok: false; code: 'person_unknown' }> {
	const person = await people.workingAt(db, system.organization_id, who);
	return person && isPerson(person) && may(person, 'hand_over')
		? { ok: true, system, person }
		: { ok: false, code: 'person_unknown' };
}
