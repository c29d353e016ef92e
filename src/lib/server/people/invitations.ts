import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { holdsCitizenNumber } from '../../domain/personal-numbers.ts';
import { may, type Role, rolesToGive } from '../../domain/permissions.ts';
import { type Db, isDuplicateKey, transaction } from '../db/index.ts';
import { record } from '../events.ts';
import type { House } from '../house.ts';
import { clearWaysIn } from './account.ts';
import { readPasskey, type Site, writePasskey } from './passkeys.ts';
import { hashPassword, type PasswordProblem, passwordProblem } from './password.ts';

export interface Invitation {
	id: string;
	role: Role;
	organization_id: string;
	organization: string;
	/** The person in the directory whom it is for, when that is known. */
	contact_id: string | null;
	name: string | null;
	title: string | null;
	email: string | null;
	/** The name of who invites. */
	invited_by: string;
	/** Whoever it is for has an account already: they get new ways to sign in. */
	renews: boolean;
	expires_at: string;
}

const lasts = 7 * 86_400_000;

/**
 * Invites somebody: a coordinator to the own organisation, an administrator to any, never to more than one may give.
 * With a contact who has an account, it gives them new ways to sign in with the role they have.
 * @returns the token for the link, once: only its hash is kept. Good for seven days and for one person.
 */
export async function invite(
	db: Db,
	actor: Actor,
	input: { organization_id: string; role: Role; contact_id: string | null; email: string | null },
	now = new Date()
): Promise<{ ok: true; id: string; token: string } | { ok: false; code: 'not_allowed' }> {
	const { organization_id, role, contact_id, email } = input;
	const own = may(actor, 'administer') || actor.organization_id === organization_id;
	if (actor.id === null || !own || !rolesToGive(actor).includes(role)) {
		return { ok: false, code: 'not_allowed' };
	}
	if (!(await fits(db, actor, input))) return { ok: false, code: 'not_allowed' };
	return writeInvitation(db, actor.id, { organization_id, role, contact_id, email }, now);
}

/** Whether the organisation is there, and the contact is one of it whose role is not higher than one may give. */
async function fits(
	db: Db,
	actor: Actor,
	{ organization_id, contact_id }: { organization_id: string; contact_id: string | null }
): Promise<boolean> {
	if (contact_id === null) {
		const found = await db
			.selectFrom('organization')
			.select('id')
			.where('id', '=', organization_id)
			.executeTakeFirst();
		return found !== undefined;
	}
	const contact = await db
		.selectFrom('contact')
		.leftJoin('account', 'account.contact_id', 'contact.id')
		.select('account.role')
		.where('contact.id', '=', contact_id)
		.where('contact.organization_id', '=', organization_id)
		.executeTakeFirst();
	return contact !== undefined && (!contact.role || rolesToGive(actor).includes(contact.role));
}

/**
 * An account made from the command line, by who runs the installation, with an invitation to come in.
 * @returns the token for the link, or undefined when there is an account with this mail address.
 */
export async function addAccount(
	db: Db,
	account: { contact_id: string; organization_id: string; email: string; role: Role },
	now = new Date()
): Promise<string | undefined> {
	const { contact_id, organization_id, email, role } = account;
	return transaction(db, async (trx) => {
		const taken = await trx
			.selectFrom('account')
			.select('id')
			.where('email', '=', email)
			.executeTakeFirst();
		if (taken) return undefined;
		const id = await writeAccount(trx, { ...account, now });
		const given = { organization_id, role, contact_id, email };
		return (await writeInvitation(trx, id, given, now)).token;
	});
}

/** Writes an invitation in the name of an account. The caller has made sure that it may. */
async function writeInvitation(
	db: Db,
	invited_by: string,
	input: { organization_id: string; role: Role; contact_id: string | null; email: string | null },
	now = new Date()
): Promise<{ ok: true; id: string; token: string }> {
	const id = uuidv7();
	const token = randomBytes(32).toString('base64url');
	await transaction(db, async (trx) => {
		await trx
			.insertInto('invitation')
			.values({
				id,
				token_hash: hashOf(token),
				...input,
				invited_by,
				created_at: now.toISOString(),
				expires_at: new Date(now.getTime() + lasts).toISOString(),
				used_at: null
			})
			.execute();
		const { role, organization_id } = input;
		await note(trx, 'account.invited', id, invited_by, { role, organization_id });
	});
	return { ok: true, id, token };
}

/** The invitations that wait for an answer: of the own organisation, or all for an administrator. Newest first. */
export async function invitations(db: Db, actor: Actor, now = new Date()): Promise<Invitation[]> {
	if (!may(actor, 'manage_people')) return [];
	const rows = await openInvitations(db, now)
		.$if(!may(actor, 'administer'), (query) =>
			query.where('invitation.organization_id', '=', actor.organization_id)
		)
		.orderBy('invitation.created_at', 'desc')
		.execute();
	return rows.map(shown);
}

/** Withdraws an invitation that the actor can see. Once or twice is the same. */
export async function withdrawInvitation(db: Db, actor: Actor, id: string): Promise<void> {
	const found = await invitations(db, actor);
	if (!found.some((invitation) => invitation.id === id)) return;
	await transaction(db, async (trx) => {
		const used_at = new Date().toISOString();
		await trx
			.updateTable('invitation')
			.set({ used_at })
			.where('id', '=', id)
			.where('used_at', 'is', null)
			.execute();
		await note(trx, 'account.invitation_withdrawn', id, actor.id);
	});
}

/** What the holder of a link is invited to. Undefined when it was used, withdrawn, too old, or who invited has left. */
export async function invitation(
	db: Db,
	token: string,
	now = new Date()
): Promise<Invitation | undefined> {
	const row = await openInvitations(db, now)
		.where('invitation.token_hash', '=', hashOf(token))
		.executeTakeFirst();
	return row && shown(row);
}

export interface Acceptance {
	name: string;
	title: string;
	email: string;
	/** One of the two. */
	password?: string;
	passkey?: { ticket: string | undefined; answer: string; name: string };
}

/** Writes down in the directory who somebody is; in the transaction of the verb. */
export type SaveContact = (
	trx: Db,
	contact: { id: string; organization_id: string; name: string; title: string; email: string }
) => Promise<unknown>;

export type AcceptProblem =
	| 'invitation_gone'
	| 'name_missing'
	| 'citizen_number'
	| 'email_wrong'
	| 'email_taken'
	| 'passkey_failed'
	| PasswordProblem;

/**
 * Accepts an invitation, once: an account with a first way to sign in, for the contact of the invitation or a new one.
 * @param save how the directory hears of a new person.
 * @returns the account, to be signed in.
 */
export async function accept(
	house: House,
	token: string,
	site: Site,
	given: Acceptance,
	save: SaveContact,
	now = new Date()
): Promise<{ ok: true; id: string; role: Role } | { ok: false; code: AcceptProblem }> {
	const { db, vault } = house;
	const found = await invitation(db, token, now);
	if (!found) return { ok: false, code: 'invitation_gone' };
	const email = given.email.trim().toLowerCase();
	const name = found.name ?? given.name.trim();
	if (name === '' || name.length > 120) return { ok: false, code: 'name_missing' };
	if ([name, given.title, email].some(holdsCitizenNumber)) {
		return { ok: false, code: 'citizen_number' };
	}
	if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 200) {
		return { ok: false, code: 'email_wrong' };
	}
	const passkey = given.passkey && (await readPasskey(vault, site, given.passkey));
	if (given.passkey && passkey?.account_id !== found.id)
		return { ok: false, code: 'passkey_failed' };
	const password = given.passkey ? null : (given.password ?? '');
	const problem = password !== null && passwordProblem(password, false, [name, email]);
	if (problem) return { ok: false, code: problem };
	const password_hash = password === null ? null : await hashPassword(password);
	try {
		return await transaction(db, async (trx) => {
			if (!(await take(trx, found.id, now))) return { ok: false, code: 'invitation_gone' };
			const contact_id = found.contact_id ?? uuidv7();
			const { organization_id, role } = found;
			await closeInvitations(trx, contact_id, now.toISOString());
			if (found.contact_id === null) {
				const title = given.title.trim().slice(0, 120);
				await save(trx, { id: contact_id, organization_id, name, title, email });
			}
			const id = await writeAccount(trx, { contact_id, organization_id, role, email, now });
			await trx.updateTable('account').set({ password_hash }).where('id', '=', id).execute();
			if (passkey) {
				await writePasskey(trx, { ...passkey, account_id: id }, given.passkey?.name ?? '');
			}
			await note(trx, 'account.joined', id, id, { role, organization_id });
			return { ok: true, id, role };
		});
	} catch (error) {
		if (isDuplicateKey(error)) return { ok: false, code: 'email_taken' };
		throw error;
	}
}

/** Uses the invitation: of two at the same time one wins. */
async function take(db: Db, id: string, now: Date): Promise<boolean> {
	const used = await db
		.updateTable('invitation')
		.set({ used_at: now.toISOString() })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return used.numUpdatedRows === 1n;
}

/** Other invitations for the same person open nothing any more: who joined has one, who left has none. */
export async function closeInvitations(db: Db, contactId: string, used_at: string): Promise<void> {
	await db
		.updateTable('invitation')
		.set({ used_at })
		.where('contact_id', '=', contactId)
		.where('used_at', 'is', null)
		.execute();
}

/** A new account, or the one that this contact had, opened again and without its former ways to sign in. */
async function writeAccount(
	db: Db,
	account: { contact_id: string; organization_id: string; role: Role; email: string; now: Date }
): Promise<string> {
	const { now, ...row } = account;
	const former = await db
		.selectFrom('account')
		.select('id')
		.where('contact_id', '=', row.contact_id)
		.executeTakeFirst();
	if (former) {
		await clearWaysIn(db, former.id);
		await db
			.updateTable('account')
			.set({ ...row, demo: 0, left_at: null })
			.where('id', '=', former.id)
			.execute();
		return former.id;
	}
	const id = uuidv7();
	const created_at = now.toISOString();
	await db
		.insertInto('account')
		.values({ id, ...row, password_hash: null, demo: 0, created_at, left_at: null })
		.execute();
	return id;
}

function openInvitations(db: Db, now: Date) {
	return db
		.selectFrom('invitation')
		.innerJoin('organization', 'organization.id', 'invitation.organization_id')
		.innerJoin('account as inviter', 'inviter.id', 'invitation.invited_by')
		.innerJoin('contact as host', 'host.id', 'inviter.contact_id')
		.leftJoin('contact as guest', 'guest.id', 'invitation.contact_id')
		.leftJoin('account as former', 'former.contact_id', 'invitation.contact_id')
		.select([
			'invitation.id',
			'invitation.role',
			'invitation.organization_id',
			'organization.name as organization',
			'invitation.contact_id',
			'guest.name',
			'guest.title',
			'invitation.email',
			'host.name as invited_by',
			'former.id as former_id',
			'inviter.id as inviter_id',
			'invitation.expires_at'
		])
		.where('invitation.used_at', 'is', null)
		.where('invitation.expires_at', '>', now.toISOString())
		.where('inviter.left_at', 'is', null);
}

/** An account from the command line invites itself: there the app is the host. */
function shown<Row extends { former_id: string | null; inviter_id: string; invited_by: string }>(
	row: Row
) {
	const { former_id, inviter_id, ...rest } = row;
	const own = former_id === inviter_id;
	return {
		...rest,
		invited_by: own ? 'Warmwijzer' : row.invited_by,
		renews: former_id !== null && !own
	};
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

function note(
	db: Db,
	type: string,
	entity_id: string,
	actor_id: string | null,
	data: Record<string, unknown> = {}
): Promise<void> {
	return record(db, { type, entity: 'account', entity_id, actor_id, data });
}
