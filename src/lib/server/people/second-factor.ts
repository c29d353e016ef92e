import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import * as v from 'valibot';
import type { Actor } from '../../domain/actor.ts';
import { type Db, transaction } from '../db/index.ts';
import { record } from '../events.ts';
import type { House } from '../house.ts';
import { hashPassword, type PasswordProblem, passwordProblem } from './password.ts';
import { openTicket, sealTicket } from './tickets.ts';

export interface NewSecondFactor {
	/** To type over, in groups of four. */
	secret: string;
	/** For the QR code (otpauth://…). */
	uri: string;
	/** Goes back with the first code; good for half an hour. */
	ticket: string;
}

/**
 * A secret for the app that makes codes, or again the one of a ticket. Nothing changes until a code shows that it
 * arrived.
 */
export function offerSecondFactor(
	{ vault }: House,
	actor: Actor,
	email: string,
	ticket?: string
): NewSecondFactor {
	const known = openTicket(vault, 'second-factor', ticketSchema, ticket);
	const secret =
		known?.account_id === actor.id ? Secret.fromBase32(known.secret) : new Secret({ size: 20 });
	const content = { account_id: actor.id, secret: secret.base32 };
	return {
		secret: secret.base32.replace(/(.{4})(?=.)/g, '$1 '),
		uri: totp(secret.base32, email).toString(),
		ticket: sealTicket(vault, 'second-factor', content, 1800)
	};
}

/** Seals the secrets of all people with the present key. For the command line. @returns how many were sealed anew. */
export async function sealAnew({ db, vault }: House): Promise<number> {
	const rows = await db
		.selectFrom('second_factor')
		.select(['account_id', 'secret'])
		.where('secret', 'not like', `${vault.keyId}.%`)
		.execute();
	for (const { account_id, secret } of rows) {
		const place = placeOf(account_id);
		await db
			.updateTable('second_factor')
			.set({ secret: vault.seal(place, vault.open(place, secret)) })
			.where('account_id', '=', account_id)
			.execute();
	}
	return rows.length;
}

const ticketSchema = v.object({ account_id: v.string(), secret: v.string() });

/**
 * From now on a password alone is not enough. Only for oneself.
 * @returns ten recovery codes, shown once; or `code_wrong` when the code is not of this secret or the ticket too old.
 */
export async function confirmSecondFactor(
	{ db, vault }: House,
	actor: Actor,
	{ ticket, code }: { ticket: string; code: string },
	now = new Date()
): Promise<{ ok: true; codes: string[] } | { ok: false; code: 'code_wrong' }> {
	const offered = openTicket(vault, 'second-factor', ticketSchema, ticket);
	const account_id = offered?.account_id;
	if (account_id === undefined || account_id !== actor.id) return { ok: false, code: 'code_wrong' };
	const step = stepOf(offered?.secret ?? '', code, now);
	if (step === null) return { ok: false, code: 'code_wrong' };
	return transaction(db, async (trx) => {
		const row = {
			secret: vault.seal(placeOf(account_id), offered?.secret ?? ''),
			confirmed_at: now.toISOString(),
			last_step: step
		};
		await trx
			.insertInto('second_factor')
			.values({ account_id, ...row })
			.onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
			.execute();
		await note(trx, 'account.second_factor_set', account_id);
		return { ok: true, codes: await writeCodes(trx, account_id) };
	});
}

/** Ten new recovery codes; the former ones work no more. Only for oneself, with a second factor. */
export async function newRecoveryCodes(db: Db, actor: Actor): Promise<string[]> {
	return transaction(db, async (trx) => {
		const factor = await trx
			.selectFrom('second_factor')
			.select('account_id')
			.where('account_id', '=', actor.id)
			.executeTakeFirst();
		return factor ? writeCodes(trx, factor.account_id) : [];
	});
}

/**
 * Signs in with a password alone again. Only for oneself; who has a password gives a new one, long enough to stand
 * alone.
 */
export async function stopSecondFactor(
	db: Db,
	actor: Actor,
	password: string
): Promise<{ ok: true } | { ok: false; code: PasswordProblem }> {
	const account = await db
		.selectFrom('account')
		.select(['id', 'email', 'password_hash'])
		.where('id', '=', actor.id)
		.executeTakeFirstOrThrow();
	const hasPassword = account.password_hash !== null;
	const problem = hasPassword && passwordProblem(password, false, [actor.name, account.email]);
	if (problem) return { ok: false, code: problem };
	const password_hash = hasPassword ? await hashPassword(password) : null;
	await transaction(db, async (trx) => {
		await trx.updateTable('account').set({ password_hash }).where('id', '=', account.id).execute();
		await trx.deleteFrom('second_factor').where('account_id', '=', account.id).execute();
		await trx.deleteFrom('recovery_code').where('account_id', '=', account.id).execute();
		await note(trx, 'account.second_factor_stopped', account.id);
	});
	return { ok: true };
}

/** Whether this is the code of now, used for the first time, or a recovery code that was not used before. */
export async function useCode(
	house: House,
	account_id: string,
	typed: string,
	now = new Date()
): Promise<boolean> {
	const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
	return code.length === 6
		? useStep(house, account_id, code, now)
		: useRecovery(house.db, account_id, code, now);
}

async function useStep(
	{ db, vault }: House,
	account_id: string,
	code: string,
	now: Date
): Promise<boolean> {
	const factor = await db
		.selectFrom('second_factor')
		.select('secret')
		.where('account_id', '=', account_id)
		.executeTakeFirst();
	const step = factor ? stepOf(vault.open(placeOf(account_id), factor.secret), code, now) : null;
	if (step === null) return false;
	const used = await db
		.updateTable('second_factor')
		.set({ last_step: step })
		.where('account_id', '=', account_id)
		.where('last_step', '<', step)
		.executeTakeFirst();
	return used.numUpdatedRows === 1n;
}

async function useRecovery(db: Db, account_id: string, code: string, now: Date): Promise<boolean> {
	const used = await db
		.updateTable('recovery_code')
		.set({ used_at: now.toISOString() })
		.where('account_id', '=', account_id)
		.where('hash', '=', hashOf(account_id, code))
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return used.numUpdatedRows === 1n;
}

/** The time step (RFC 6238) that a code is of, one before or after now allowed; null when it is none. */
function stepOf(secret: string, code: string, now: Date): number | null {
	const made = totp(secret, '');
	const timestamp = now.getTime();
	const delta = made.validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
	return delta === null ? null : made.counter({ timestamp }) + delta;
}

function totp(secret: string, label: string): TOTP {
	return new TOTP({
		issuer: 'Warmwijzer',
		label,
		algorithm: 'SHA1',
		digits: 6,
		period: 30,
		secret: Secret.fromBase32(secret)
	});
}

/** Eighty random bits each: enough that their plain hashes tell nothing. */
async function writeCodes(db: Db, account_id: string): Promise<string[]> {
	const codes = Array.from({ length: 10 }, () => new Secret({ buffer: bytes(10) }).base32);
	await db.deleteFrom('recovery_code').where('account_id', '=', account_id).execute();
	await db
		.insertInto('recovery_code')
		.values(codes.map((code) => ({ account_id, hash: hashOf(account_id, code), used_at: null })))
		.execute();
	return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
}

function bytes(count: number): ArrayBuffer {
	return new Uint8Array(randomBytes(count)).buffer;
}

function hashOf(account_id: string, code: string): string {
	return createHash('sha256').update(`${account_id}:${code}`).digest('hex');
}

function placeOf(account_id: string): string {
	return `second_factor.secret:${account_id}`;
}

function note(db: Db, type: string, account_id: string): Promise<void> {
	return record(db, { type, entity: 'account', entity_id: account_id, actor_id: account_id });
}
