/** What all processes on one database must have the same: the key that seals what residents say. */
import { type Db, isPostgres } from './db/index.ts';
import { StartError } from './start-error.ts';
import { openVault } from './vault.ts';

/**
 * Refuses to start with another key than the other processes on this PostgreSQL database have: nobody could read what was
 * written through another process. A process that has the former key as well as a new one makes the new one known.
 * @param secrets SECRET_KEY first, then former ones.
 * @throws StartError that says what to do.
 */
export async function checkKey(db: Db, secrets: readonly [string, ...string[]]): Promise<void> {
	if (!isPostgres(db)) return;
	const [present = '', ...former] = secrets.map((secret) => openVault([secret]).keyId);
	await db
		.insertInto('installation')
		.values({ name: 'key', value: present })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { value } = await db
		.selectFrom('installation')
		.select('value')
		.where('name', '=', 'key')
		.executeTakeFirstOrThrow();
	if (value === present) return;
	if (!former.includes(value)) {
		throw new StartError(
			'This database is sealed with another key. Give every process the same SECRET_KEY (without it, the key is in secret.key of the data folder); after a change of key, put the one before into FORMER_SECRET_KEYS.'
		);
	}
	await db
		.updateTable('installation')
		.set({ value: present })
		.where('name', '=', 'key')
		.where('value', '=', value)
		.execute();
}
