import { createHash, randomBytes } from 'node:crypto';
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import type { Actor } from '../../domain/actor.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Db } from '../db/index.ts';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof lucia>;
		DatabaseSessionAttributes: { device: string; created_at: string; seen_at: string };
		DatabaseUserAttributes: {
			name: string;
			role: Role;
			organization_id: string;
			contact_id: string;
		};
	}
}

export interface SignedIn {
	actor: Actor;
	session: {
		/** The hash of the token: what the database knows. */
		id: string;
		/** When this person last showed who they are. */
		signed_in_at: string;
		/** The session was made longer: the browser is to keep the cookie longer too. */
		renewed: boolean;
	};
}

/** So long after showing who they are, somebody may change how they sign in without showing it again. */
const recent = 10 * 60_000;
/** How exact 'last seen' is: a session is not written at every request. */
const seenEvery = 5 * 60_000;

/** Who holds this token, or null: unknown, expired, or no longer with access. One query. */
export async function actorOf(db: Db, token: string | undefined): Promise<SignedIn | null> {
	if (token === undefined || !/^[\w-]{43}$/.test(token)) return null;
	const { session, user } = await lucia(db).validateSession(token);
	if (!session) return null;
	const id = hashOf(token);
	const now = Date.now();
	if (now - Date.parse(session.seen_at) > seenEvery) {
		const seen_at = new Date(now).toISOString();
		await db.updateTable('session').set({ seen_at }).where('id', '=', id).execute();
	}
	return {
		actor: {
			id: user.id,
			name: user.name,
			network: true,
			organization_id: user.organization_id,
			contact_id: user.contact_id,
			role: user.role
		},
		session: { id, signed_in_at: session.created_at, renewed: session.fresh }
	};
}

/** Whether somebody showed who they are in the last ten minutes. */
export function isRecent(signed_in_at: string): boolean {
	return Date.now() - Date.parse(signed_in_at) < recent;
}

/**
 * Starts a session of 30 days from its last use on one device. The caller has made sure who it is.
 * @param device what the browser says it is (the user agent).
 * @returns the token for the cookie: only its SHA-256 is kept.
 */
export async function startSession(db: Db, account_id: string, device: string): Promise<string> {
	const sessions = lucia(db);
	await sessions.deleteExpiredSessions();
	const token = randomBytes(32).toString('base64url');
	const now = new Date().toISOString();
	const attributes = { device: device.slice(0, 300), created_at: now, seen_at: now };
	await sessions.createSession(account_id, attributes, { sessionId: token });
	return token;
}

/** Ends the session of this token. */
export async function signOut(db: Db, token: string): Promise<void> {
	await lucia(db).invalidateSession(token);
}

/** Ends every session of an account: access stops with the next request. */
export async function endSessions(db: Db, account_id: string): Promise<void> {
	await lucia(db).invalidateUserSessions(account_id);
}

const days = 30;

/** The cookie that carries the token: its prefix binds it to this host, and scripts cannot read it. */
export const sessionCookie = {
	name: '__Host-session',
	options: { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: days * 86_400 }
} as const;

function lucia(db: Db) {
	return new Lucia(adapter(db), {
		sessionExpiresIn: new TimeSpan(days, 'd'),
		getSessionAttributes: ({ created_at, seen_at }) => ({ created_at, seen_at }),
		getUserAttributes: (attributes) => attributes
	});
}

/** Lucia names a session by its token; only the hash of it reaches the database. */
function adapter(db: Db): Adapter {
	return {
		async getSessionAndUser(token) {
			const row = await db
				.selectFrom('session')
				.innerJoin('account', 'account.id', 'session.account_id')
				.innerJoin('contact', 'contact.id', 'account.contact_id')
				.select([
					'session.account_id',
					'session.device',
					'session.created_at',
					'session.seen_at',
					'session.expires_at',
					'account.role',
					'account.organization_id',
					'account.contact_id',
					'contact.name'
				])
				.where('session.id', '=', hashOf(token))
				.where('account.left_at', 'is', null)
				.executeTakeFirst();
			if (!row) return [null, null];
			const { name, role, organization_id, contact_id } = row;
			const attributes = { name, role, organization_id, contact_id };
			return [sessionOf(token, row), { id: row.account_id, attributes }];
		},
		getUserSessions: async (account_id) => {
			const rows = await db
				.selectFrom('session')
				.selectAll()
				.where('account_id', '=', account_id)
				.execute();
			return rows.map((row) => sessionOf(row.id, row));
		},
		async setSession({ id, userId, expiresAt, attributes }) {
			const expires_at = expiresAt.toISOString();
			await db
				.insertInto('session')
				.values({ id: hashOf(id), account_id: userId, expires_at, ...attributes })
				.execute();
		},
		async updateSessionExpiration(token, expiresAt) {
			await db
				.updateTable('session')
				.set({ expires_at: expiresAt.toISOString() })
				.where('id', '=', hashOf(token))
				.execute();
		},
		async deleteSession(token) {
			await db.deleteFrom('session').where('id', '=', hashOf(token)).execute();
		},
		async deleteUserSessions(account_id) {
			await db.deleteFrom('session').where('account_id', '=', account_id).execute();
		},
		async deleteExpiredSessions() {
			const now = new Date().toISOString();
			await db.deleteFrom('session').where('expires_at', '<=', now).execute();
		}
	};
}

function sessionOf(
	id: string,
	row: {
		account_id: string;
		device: string;
		created_at: string;
		seen_at: string;
		expires_at: string;
	}
): DatabaseSession {
	const { account_id, device, created_at, seen_at, expires_at } = row;
	return {
		id,
		userId: account_id,
		expiresAt: new Date(expires_at),
		attributes: { device, created_at, seen_at }
	};
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
