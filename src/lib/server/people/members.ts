import type { Actor } from '../../domain/actor.ts';
import { may, type Role, rolesToGive } from '../../domain/permissions.ts';
import { type Db, transaction } from '../db/index.ts';
import { record } from '../events.ts';
import { clearWaysIn } from './account.ts';
import { closeInvitations } from './invitations.ts';

export interface Member {
	id: string;
	contact_id: string;
	name: string;
	title: string | null;
	email: string;
	role: Role;
	organization_id: string;
	organization: string;
	/** When they last used the app; null when they did not for a month. */
	seen_at: string | null;
	/** Whether this actor may change their role and end their access. */
	manageable: boolean;
}

/** The people with access: a coordinator sees those of the own organisation, an administrator everybody. By name. */
export async function members(db: Db, actor: Actor): Promise<Member[]> {
	const rows = await visible(db, actor).execute();
	return rows
		.map((row) => shown(actor, row))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** One of them; to anybody else they do not exist. */
export async function member(db: Db, actor: Actor, id: string): Promise<Member | undefined> {
	const row = await visible(db, actor).where('account.id', '=', id).executeTakeFirst();
	return row && shown(actor, row);
}

/**
 * Somebody with access in an organisation, by their contact or their mail address: on whose behalf its other systems
 * ask. The caller has made sure that the system is of this organisation.
 */
export async function workingAt(
	db: Db,
	organization_id: string,
	who: string
): Promise<Actor | undefined> {
	const found = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select(['account.id', 'account.contact_id', 'account.role', 'contact.name'])
		.where('account.organization_id', '=', organization_id)
		.where('account.left_at', 'is', null)
		.where((eb) =>
			eb.or([
				eb('account.contact_id', '=', who.toLowerCase()),
				eb('account.email', '=', who.toLowerCase())
			])
		)
		.executeTakeFirst();
	return found && { ...found, network: true, organization_id };
}

type Unmanageable = { ok: false; code: 'not_found' | 'yourself' | 'role_too_high' };

/** Gives somebody another role, never more than one may give; it counts from their next request. Not to oneself. */
export async function changeRole(
	db: Db,
	actor: Actor,
	id: string,
	role: Role
): Promise<{ ok: true } | Unmanageable> {
	return transaction(db, async (trx) => {
		const found = await manageable(trx, actor, id);
		if ('code' in found) return found;
		if (!rolesToGive(actor).includes(role)) return { ok: false, code: 'role_too_high' };
		await trx.updateTable('account').set({ role }).where('id', '=', id).execute();
		await note(trx, 'account.role_changed', actor, id, { role });
		return { ok: true };
	});
}

/**
 * Ends somebody's access at once: their sessions, ways to sign in and open invitations are gone. A coordinator does so in the own
 * organisation, an administrator everywhere; not to oneself. What they hold is handed on by `referrals.leave`.
 */
export async function end(db: Db, actor: Actor, id: string): Promise<{ ok: true } | Unmanageable> {
	return transaction(db, async (trx) => {
		const found = await manageable(trx, actor, id);
		if ('code' in found) return found;
		const left_at = new Date().toISOString();
		await trx.updateTable('account').set({ left_at }).where('id', '=', id).execute();
		await clearWaysIn(trx, id);
		await closeInvitations(trx, found.contact_id, left_at);
		await note(trx, 'account.left', actor, id);
		return { ok: true };
	});
}

async function manageable(db: Db, actor: Actor, id: string): Promise<Member | Unmanageable> {
	const found = await member(db, actor, id);
	if (!found) return { ok: false, code: 'not_found' };
	if (found.id === actor.id) return { ok: false, code: 'yourself' };
	return found.manageable ? found : { ok: false, code: 'role_too_high' };
}

function visible(db: Db, actor: Actor) {
	const everywhere = may(actor, 'administer');
	return db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.innerJoin('organization', 'organization.id', 'account.organization_id')
		.leftJoin('session', 'session.account_id', 'account.id')
		.select((eb) => [
			'account.id',
			'account.contact_id',
			'account.email',
			'account.role',
			'account.organization_id',
			'contact.name',
			'contact.title',
			'organization.name as organization',
			eb.fn.max('session.seen_at').as('seen_at')
		])
		.groupBy(['account.id', 'contact.id', 'organization.id'])
		.where('account.left_at', 'is', null)
		.where((eb) => (may(actor, 'manage_people') ? eb.lit(true) : eb.lit(false)))
		.$if(!everywhere, (query) =>
			query.where('account.organization_id', '=', actor.organization_id)
		);
}

function shown(actor: Actor, row: Omit<Member, 'manageable'>): Member {
	return { ...row, manageable: row.id !== actor.id && rolesToGive(actor).includes(row.role) };
}

function note(
	db: Db,
	type: string,
	actor: Actor,
	entity_id: string,
	data: Record<string, unknown> = {}
): Promise<void> {
	return record(db, { type, entity: 'account', entity_id, actor_id: actor.id, data });
}
