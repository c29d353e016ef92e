import type { Actor } from '../../domain/actor.ts';
import { type Db, transaction } from '../db/index.ts';
import { record } from '../events.ts';
import { deviceName } from './device-name.ts';
import { hashPassword, type PasswordProblem, passwordProblem } from './password.ts';
import { endSessions } from './sessions.ts';

export interface OwnAccount {
	email: string;
	organization: string;
	title: string | null;
	demo: boolean;
	has_password: boolean;
	has_second_factor: boolean;
	recovery_codes_left: number;
	passkeys: { id: string; name: string; created_at: string; used_at: string | null }[];
	devices: {
		id: string;
		browser: string | null;
		system: string | null;
		created_at: string;
		seen_at: string;
	}[];
}

/** Somebody's own account: how they sign in, and where they are signed in. Newest first. */
export async function ownAccount(db: Db, actor: Actor): Promise<OwnAccount> {
	const account = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.innerJoin('organization', 'organization.id', 'account.organization_id')
		.leftJoin('second_factor', 'second_factor.account_id', 'account.id')
		.select((eb) => [
			'account.email',
			'account.demo',
			'account.password_hash',
			'contact.title',
			'organization.name as organization',
			'second_factor.account_id as factor',
			eb
				.selectFrom('recovery_code')
				.whereRef('recovery_code.account_id', '=', 'account.id')
				.where('used_at', 'is', null)
				.select((count) => count.fn.countAll().as('left'))
				.as('codes')
		])
		.where('account.id', '=', actor.id)
		.executeTakeFirstOrThrow();
	const { email, organization, title } = account;
	return {
		email,
		organization,
		title,
		demo: account.demo === 1,
		has_password: account.password_hash !== null,
		has_second_factor: account.factor !== null,
		recovery_codes_left: Number(account.codes ?? 0),
		passkeys: await passkeysOf(db, actor),
		devices: await devicesOf(db, actor)
	};
}

function passkeysOf(db: Db, actor: Actor): Promise<OwnAccount['passkeys']> {
	return db
		.selectFrom('passkey')
		.select(['id', 'name', 'created_at', 'used_at'])
		.where('account_id', '=', actor.id)
		.orderBy('created_at', 'desc')
		.execute();
}

async function devicesOf(db: Db, actor: Actor): Promise<OwnAccount['devices']> {
	const rows = await db
		.selectFrom('session')
		.select(['id', 'device', 'created_at', 'seen_at'])
		.where('account_id', '=', actor.id)
		.where('expires_at', '>', new Date().toISOString())
		.orderBy('seen_at', 'desc')
		.execute();
	return rows.map(({ device, ...row }) => ({ ...row, ...deviceName(device) }));
}

/** Signs out one device of oneself, at a distance. Once or twice is the same. */
export async function endDevice(db: Db, actor: Actor, id: string): Promise<void> {
	await db.deleteFrom('session').where('account_id', '=', actor.id).where('id', '=', id).execute();
}

/** Signs out every device of oneself but the one of this session. */
export async function endOtherDevices(db: Db, actor: Actor, session_id: string): Promise<void> {
	await db
		.deleteFrom('session')
		.where('account_id', '=', actor.id)
		.where('id', '!=', session_id)
		.execute();
}

/**
 * Sets or changes the own password, and signs out the other devices. Fifteen characters at least, eight beside codes
 * of an app, and not one that everybody thinks of.
 */
export async function setPassword(
	db: Db,
	actor: Actor,
	session_id: string,
	password: string
): Promise<{ ok: true } | { ok: false; code: PasswordProblem }> {
	const { email, has_second_factor } = await ownAccount(db, actor);
	const code = passwordProblem(password, has_second_factor, [actor.name, email]);
	if (code) return { ok: false, code };
	const password_hash = await hashPassword(password);
	await transaction(db, async (trx) => {
		await trx.updateTable('account').set({ password_hash }).where('id', '=', actor.id).execute();
		await endOtherDevices(trx, actor, session_id);
		await note(trx, 'account.password_set', actor);
	});
	return { ok: true };
}

/** Takes away one's own passkey, unless it is the last way to sign in. */
export async function removePasskey(
	db: Db,
	actor: Actor,
	id: string
): Promise<{ ok: true } | { ok: false; code: 'last_way_in' }> {
	return transaction(db, async (trx) => {
		const { passkeys, has_password, demo } = await ownAccount(trx, actor);
		if (!has_password && !demo && passkeys.every((passkey) => passkey.id === id)) {
			return { ok: false, code: 'last_way_in' };
		}
		await trx
			.deleteFrom('passkey')
			.where('account_id', '=', actor.id)
			.where('id', '=', id)
			.execute();
		await note(trx, 'account.passkey_removed', actor);
		return { ok: true };
	});
}

/** Takes away every way to sign in, and signs out everywhere: before an account is handed out anew, or when it ends. */
export async function clearWaysIn(db: Db, account_id: string): Promise<void> {
	for (const table of ['passkey', 'second_factor', 'recovery_code'] as const) {
		await db.deleteFrom(table).where('account_id', '=', account_id).execute();
	}
	await db
		.updateTable('account')
		.set({ password_hash: null })
		.where('id', '=', account_id)
		.execute();
	await endSessions(db, account_id);
}

function note(db: Db, type: string, actor: Actor): Promise<void> {
	const id = actor.id ?? '';
	return record(db, { type, entity: 'account', entity_id: id, actor_id: id });
}
