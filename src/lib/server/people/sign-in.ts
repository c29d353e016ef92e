import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Role } from '../../domain/permissions.ts';
import type { Db } from '../db/index.ts';
import type { House } from '../house.ts';
import type { Vault } from '../vault.ts';
import { type Counter, countTry, forgetTries, network } from './attempts.ts';
import { ownerOfPasskey, type Site } from './passkeys.ts';
import { isPassword } from './password.ts';
import { useCode } from './second-factor.ts';
import { startSession } from './sessions.ts';
import { openTicket, sealTicket } from './tickets.ts';

/** From where somebody signs in. */
export interface From {
	/** The address on the network: counted by its hash, kept nowhere. */
	address: string;
	/** What the browser says it is. */
	device: string;
	/** What the cookie of known devices holds. */
	known: string | undefined;
}

export interface Entered {
	ok: true;
	/** For the cookie of the session. */
	token: string;
	/** For the cookie of known devices. */
	known: string;
	role: Role;
}

/** The same for an account that does not exist, one that ended, and a password that is wrong. */
type Refused = { ok: false; code: 'wrong' } | { ok: false; code: 'wait'; seconds: number };

/** A device that signed in before is known for a year: the failures of others never slow it. */
export const deviceCookie = {
	name: '__Host-device',
	options: { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 365 * 86_400 }
} as const;

/**
 * Signs in with mail address and password.
 * @returns a session; or `second_factor` with a ticket for `confirmSignIn`; or that it is wrong; or how long to wait.
 */
export async function signIn(
	house: House,
	given: { email: string; password: string },
	from: From,
	now = new Date()
): Promise<Entered | Refused | { ok: false; code: 'second_factor'; ticket: string }> {
	const email = given.email.trim().toLowerCase();
	const account = await house.db
		.selectFrom('account')
		.leftJoin('second_factor', 'second_factor.account_id', 'account.id')
		.select(['account.id', 'role', 'password_hash', 'second_factor.account_id as factor'])
		.where('email', '=', email)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	const counters = countersOf(house.vault, email, account?.id, from);
	const seconds = await countTry(house.db, counters, now);
	if (seconds > 0) return { ok: false, code: 'wait', seconds };
	const right = await isPassword(account?.password_hash ?? null, given.password);
	if (!account || !right) return { ok: false, code: 'wrong' };
	if (account.factor !== null) {
		const content = { account_id: account.id, email };
		const ticket = sealTicket(house.vault, 'sign-in', content, halfway, now.getTime());
		return { ok: false, code: 'second_factor', ticket };
	}
	await forgetTries(house.db, ownCounters(counters));
	return enter(house, account, from);
}

/** So many seconds a right password is good for while the code is looked up. */
const halfway = 300;

/**
 * The second half: the code of the app, or a recovery code.
 * @returns a session; or `expired` when the password was too long ago; or that it is wrong; or how long to wait.
 */
export async function confirmSignIn(
	house: House,
	given: { ticket: string | undefined; code: string },
	from: From,
	now = new Date()
): Promise<Entered | Refused | { ok: false; code: 'expired' }> {
	const schema = v.object({ account_id: v.string(), email: v.string() });
	const half = openTicket(house.vault, 'sign-in', schema, given.ticket, now.getTime());
	const account = half && (await activeAccount(house.db, half.account_id));
	if (!half || !account) return { ok: false, code: 'expired' };
	const code = { key: house.vault.hash(`code:${account.id}`), ...ofAccount };
	const seconds = await countTry(house.db, [code], now);
	if (seconds > 0) return { ok: false, code: 'wait', seconds };
	if (!(await useCode(house, account.id, given.code, now))) return { ok: false, code: 'wrong' };
	const counters = countersOf(house.vault, half.email, account.id, from);
	await forgetTries(house.db, [code, ...ownCounters(counters)]);
	return enter(house, account, from);
}

/** Signs in with a passkey: the device has made sure who it is. Nobody can guess one, so nothing is slowed. */
export async function signInWithPasskey(
	house: House,
	site: Site,
	given: { ticket: string | undefined; answer: string },
	from: From
): Promise<Entered | { ok: false; code: 'passkey_failed' }> {
	const id = await ownerOfPasskey(house, site, given);
	const account = id === undefined ? undefined : await activeAccount(house.db, id);
	return account ? enter(house, account, from) : { ok: false, code: 'passkey_failed' };
}

/** Starts the session of somebody who has shown who they are, on a device that is known from now on. */
export async function enter(
	{ db, vault }: House,
	{ id, role }: { id: string; role: Role },
	from: From
): Promise<Entered> {
	const device = knownDevice(vault, from.known) ?? { id: randomUUID(), accounts: [] };
	const accounts = [id, ...device.accounts.filter((other) => other !== id)].slice(0, 8);
	const { maxAge } = deviceCookie.options;
	return {
		ok: true,
		token: await startSession(db, id, from.device),
		known: sealTicket(vault, 'device', { id: device.id, accounts }, maxAge),
		role
	};
}

function activeAccount(db: Db, id: string) {
	return db
		.selectFrom('account')
		.select(['id', 'role'])
		.where('id', '=', id)
		.where('left_at', 'is', null)
		.executeTakeFirst();
}

function knownDevice(vault: Vault, known: string | undefined) {
	const schema = v.object({ id: v.string(), accounts: v.array(v.string()) });
	return openTicket(vault, 'device', schema, known);
}

const ofAccount = { longest: 300, forgotten: 86_400 };
const ofAddress = { longest: 900, forgotten: 3600 };

/**
 * What a try counts for. A device that signed in to this account before has a counter of its own and no other: nobody
 * can lock a person out of their work by guessing, or by sharing an address with them.
 */
function countersOf(
	vault: Vault,
	email: string,
	account_id: string | undefined,
	{ address, known }: From
): Counter[] {
	const device = knownDevice(vault, known);
	if (device && account_id !== undefined && device.accounts.includes(account_id)) {
		return [{ key: vault.hash(`device:${device.id}:${account_id}`), ...ofAccount }];
	}
	return [
		{ key: vault.hash(`account:${email}`), ...ofAccount },
		{ key: vault.hash(`address:${network(address)}`), ...ofAddress }
	];
}

/** Success forgets what counted for the person; an address forgets by itself, or one account could free it for guessing. */
function ownCounters(counters: readonly Counter[]): readonly Counter[] {
	return counters.filter(({ forgotten }) => forgotten === ofAccount.forgotten);
}
