/** Devices that take pushes, and the key that pushes are signed with. */
import type { Actor } from '../../domain/actor.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { Subscription } from '../../domain/notices.ts';
import { type Db, transaction } from '../db/index.ts';
import type { House } from '../house.ts';
import { newKey, type PushKey } from './push.ts';

/**
 * Lets a device take pushes for who is signed in there, for as long as they are: signing out ends it. The same device
 * again takes the place of what it was before. The caller has made sure that it is of a push service.
 */
export async function subscribe(
	db: Db,
	actor: Actor,
	sessionId: string,
	{ endpoint, keys }: Subscription,
	now = new Date()
): Promise<void> {
	if (actor.id === null) return;
	const account_id = actor.id;
	await transaction(db, async (trx) => {
		const mine = await trx
			.updateTable('push_subscription')
			.set({ session_id: sessionId, ...keys })
			.where('endpoint', '=', endpoint)
			.where('account_id', '=', account_id)
			.executeTakeFirst();
		if (mine.numUpdatedRows > 0n) return;
		// Whoever used this device before is not told here any more, nor is what waited for them.
		await trx
			.deleteFrom('push_subscription')
			.where((eb) => eb.or([eb('endpoint', '=', endpoint), eb('session_id', '=', sessionId)]))
			.execute();
		await trx
			.insertInto('push_subscription')
			.values({
				id: uuidv7(),
				account_id,
				session_id: sessionId,
				endpoint,
				...keys,
				created_at: now.toISOString()
			})
			.execute();
	});
}

/** No more pushes to the device of this session. */
export async function unsubscribe(db: Db, actor: Actor, sessionId: string): Promise<void> {
	await db
		.deleteFrom('push_subscription')
		.where('session_id', '=', sessionId)
		.where('account_id', '=', actor.id ?? '')
		.execute();
}

/** Whether the device of this session takes pushes. */
export async function hasDevice(db: Db, sessionId: string): Promise<boolean> {
	const found = await db
		.selectFrom('push_subscription')
		.select('id')
		.where('session_id', '=', sessionId)
		.executeTakeFirst();
	return found !== undefined;
}

/** The key that browsers are given: by it a push service knows that a push is ours. */
export async function publicKey(house: House): Promise<string> {
	return (await keyOf(house)).public_key;
}

/** The pair of keys, made the first time somebody needs it: of two at once, one. */
export async function keyOf({ db, vault }: House): Promise<PushKey> {
	const before = await db.selectFrom('push_key').selectAll().executeTakeFirst();
	if (!before) {
		const made = newKey();
		await db
			.insertInto('push_key')
			.values({
				id: 1,
				public_key: made.public_key,
				private_key: vault.seal(place, made.private_key),
				made_at: new Date().toISOString()
			})
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute();
	}
	const { public_key, private_key } =
		before ?? (await db.selectFrom('push_key').selectAll().executeTakeFirstOrThrow());
	return { public_key, private_key: vault.open(place, private_key) };
}

const place = 'push_key.private_key:1';

/** A new pair of keys. Every device has to be let in anew. @returns the public one. */
export async function renewKey({ db, vault }: House): Promise<string> {
	const made = newKey();
	const row = {
		public_key: made.public_key,
		private_key: vault.seal(place, made.private_key),
		made_at: new Date().toISOString()
	};
	await transaction(db, async (trx) => {
		await trx
			.insertInto('push_key')
			.values({ id: 1, ...row })
			.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
			.execute();
		await trx.deleteFrom('push_subscription').execute();
	});
	return made.public_key;
}

/** Seals the key anew after SECRET_KEY was changed. @returns how many texts were sealed. */
export async function sealAnew({ db, vault }: House): Promise<number> {
	const row = await db.selectFrom('push_key').selectAll().executeTakeFirst();
	if (!row || row.private_key.startsWith(`${vault.keyId}.`)) return 0;
	await db
		.updateTable('push_key')
		.set({ private_key: vault.seal(place, vault.open(place, row.private_key)) })
		.where('private_key', '=', row.private_key)
		.execute();
	return 1;
}
