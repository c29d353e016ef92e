/** The people somebody works with: saved by themselves, and followed by whoever succeeds them (rule 12). */
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import type { Contact } from '../../domain/documents.ts';
import type { Db } from '../db/index.ts';
import * as directory from '../directory/index.ts';

export interface Shortcut {
	id: string;
	name: string;
	/** As the actor may see them; null when they left without a successor, or hid themselves. */
	contact: Contact | null;
	/** Who was saved at first, when this is their successor. */
	instead_of: string | null;
}

/** Nobody works with more people than this every week. */
const most = 60;

/** Saves a person for whoever is signed in and may see them. Saving twice changes nothing. @returns whether it is saved. */
export async function saveShortcut(
	db: Db,
	actor: Actor,
	contactId: string,
	now = new Date()
): Promise<boolean> {
	if (actor.id === null || actor.contact_id === contactId) return false;
	const [contact] = await directory.contactDocuments(db, actor, [contactId]);
	if (!contact) return false;
	const row = { account_id: actor.id, contact_id: contactId, saved_at: now.toISOString() };
	await db
		.insertInto('shortcut')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return true;
}

/** Takes a saved person off one's own list. */
export async function dropShortcut(db: Db, actor: Actor, contactId: string): Promise<void> {
	if (actor.id === null) return;
	await db
		.deleteFrom('shortcut')
		.where('account_id', '=', actor.id)
		.where('contact_id', '=', contactId)
		.execute();
}

/** The saved people of whoever is signed in, by name. */
export async function shortcuts(db: Db, actor: Actor): Promise<Shortcut[]> {
	if (actor.id === null) return [];
	const saved = await db
		.selectFrom('shortcut')
		.innerJoin('contact', 'contact.id', 'shortcut.contact_id')
		.select(['contact.id', 'contact.name', 'shortcut.saved_at'])
		.where('shortcut.account_id', '=', actor.id)
		.orderBy('contact.name')
		.limit(most)
		.execute();
	const ids = saved.map(({ id }) => id);
	const documents = new Map(
		(await directory.contactDocuments(db, actor, ids)).map((contact) => [contact.id, contact])
	);
	const before = await predecessors(db, ids);
	return saved.map(({ id, name, saved_at }) => ({
		id,
		name,
		contact: documents.get(id) ?? null,
		// Only when the other one was still there at the time.
		instead_of:
			before.find(
				(other) =>
					other.successor_id === id &&
					(other.valid_until ?? '') >= localTime(new Date(saved_at)).date
			)?.name ?? null
	}));
}

async function predecessors(db: Db, ids: readonly string[]) {
	if (ids.length === 0) return [];
	return db
		.selectFrom('contact')
		.select(['name', 'successor_id', 'valid_until'])
		.where('successor_id', 'in', ids)
		.where('valid_until', 'is not', null)
		.orderBy('valid_until', 'desc')
		.execute();
}
