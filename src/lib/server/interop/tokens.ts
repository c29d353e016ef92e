/** What lets another system in: a token of one organisation, with few rights, for a limited time. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { may } from '../../domain/permissions.ts';
import { isScope, type Scope } from '../../domain/systems.ts';
import { type Db, type Row, transaction } from '../db/index.ts';
import { note } from './noted.ts';

export interface Token {
	id: string;
	organization: { id: string; name: string };
	name: string;
	scopes: Scope[];
	/** null when it was made at the command line. */
	made_by: string | null;
	made_at: string;
	expires_at: string;
	/** Exact to five minutes. */
	used_at: string | null;
	revoked_at: string | null;
}

export interface NewToken {
	organization_id: string;
	name: string;
	scopes: readonly Scope[];
	days: number;
}

/** Recognised by those who look for secrets that were left in code or mail. */
const prefix = 'wwt_';
const usedEvery = 5 * 60_000;

/** Whether somebody may connect systems of an organisation: its coordinators, and administrators. */
export function mayConnect(actor: Actor, organizationId: string): boolean {
	return (
		may(actor, 'connect_systems') &&
		(may(actor, 'administer') || actor.organization_id === organizationId)
	);
}

/**
 * Makes a token. For who may connect systems of the organisation, and the command line (`actor` null).
 * @returns the token, to be shown once: only its SHA-256 is kept; null when this actor may not.
 */
export async function add(
	db: Db,
	actor: Actor | null,
	{ organization_id, name, scopes, days }: NewToken,
	now = new Date()
): Promise<{ id: string; token: string } | null> {
	if (actor && !mayConnect(actor, organization_id)) return null;
	const id = uuidv7();
	const token = prefix + randomBytes(32).toString('base64url');
	await transaction(db, async (trx) => {
		await trx
			.insertInto('api_token')
			.values({
				id,
				organization_id,
				name,
				hash: hashOf(token),
				scopes: JSON.stringify(scopes),
				made_by: actor?.contact_id ?? null,
				made_at: now.toISOString(),
				expires_at: new Date(now.getTime() + days * 86_400_000).toISOString(),
				used_at: null,
				revoked_at: null
			})
			.execute();
		const data = { organization: organization_id, scopes };
		await note(trx, 'api_token.added', actor, id, data, now);
	});
	return { id, token };
}

/** The tokens that this actor may end, newest first; all at the command line (`actor` null). */
export async function list(db: Db, actor: Actor | null): Promise<Token[]> {
	const rows = await visible(db, actor).orderBy('api_token.made_at', 'desc').execute();
	return rows.map(({ organization_id, organization, scopes, ...row }) => ({
		...row,
		organization: { id: organization_id, name: organization },
		scopes: scopesIn(scopes)
	}));
}

/** Ends a token at once; ending it twice changes nothing. @returns whether there is such a token for this actor. */
export async function revoke(
	db: Db,
	actor: Actor | null,
	id: string,
	now = new Date()
): Promise<boolean> {
	const found = await visible(db, actor).where('api_token.id', '=', id).executeTakeFirst();
	if (!found) return false;
	await transaction(db, async (trx) => {
		const changed = await trx
			.updateTable('api_token')
			.set({ revoked_at: now.toISOString() })
			.where('id', '=', id)
			.where('revoked_at', 'is', null)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 1n) await note(trx, 'api_token.revoked', actor, id, {}, now);
	});
	return true;
}

/** A system that was let in. */
export interface System {
	token_id: string;
	organization_id: string;
	scopes: readonly Scope[];
}

/** Who holds this token; null when it is unknown, ended or too old. */
export async function enter(db: Db, token: string, now = new Date()): Promise<System | null> {
	if (!token.startsWith(prefix)) return null;
	const found = await db
		.selectFrom('api_token')
		.select(['id', 'organization_id', 'scopes', 'used_at'])
		.where('hash', '=', hashOf(token))
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', now.toISOString())
		.executeTakeFirst();
	if (!found) return null;
	if (found.used_at === null || now.getTime() - Date.parse(found.used_at) > usedEvery) {
		const used_at = now.toISOString();
		await db.updateTable('api_token').set({ used_at }).where('id', '=', found.id).execute();
	}
	const { id, organization_id, scopes } = found;
	return { token_id: id, organization_id, scopes: scopesIn(scopes) };
}

function visible(db: Db, actor: Actor | null) {
	const everywhere = actor === null || may(actor, 'administer');
	return db
		.selectFrom('api_token')
		.innerJoin('organization', 'organization.id', 'api_token.organization_id')
		.leftJoin('contact', 'contact.id', 'api_token.made_by')
		.select([
			'api_token.id',
			'api_token.organization_id',
			'organization.name as organization',
			'api_token.name',
			'api_token.scopes',
			'contact.name as made_by',
			'api_token.made_at',
			'api_token.expires_at',
			'api_token.used_at',
			'api_token.revoked_at'
		])
		.where((eb) => (actor === null || may(actor, 'connect_systems') ? eb.lit(true) : eb.lit(false)))
		.$if(!everywhere, (query) =>
			query.where('api_token.organization_id', '=', actor?.organization_id ?? '')
		);
}

function scopesIn(text: Row<'api_token'>['scopes']): Scope[] {
	const kept: unknown = JSON.parse(text);
	return Array.isArray(kept) ? kept.filter(isScope) : [];
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
