/** Which keys have sealed what: a text that was sealed with a key that is not here cannot be opened any more. */
import { sql } from 'kysely';
import type { Db } from './db/index.ts';
import { sealedColumns } from './referrals/index.ts';
import { openVault } from './vault.ts';

/** Every column that holds sealed texts. */
const places: Readonly<Record<string, readonly string[]>> = {
	...sealedColumns,
	second_factor: ['secret'],
	correction: ['name', 'email'],
	push_key: ['private_key'],
	webhook: ['secret']
};

/** How many texts are sealed with keys that are none of these, by the id of the key. */
export async function sealedWithOthers(
	db: Db,
	keys: readonly string[]
): Promise<Record<string, number>> {
	const known = new Set(keys.map((key) => openVault([key]).keyId));
	const found: Record<string, number> = {};
	for (const [table, columns] of Object.entries(places)) {
		for (const column of columns) {
			const text = sql.ref(column);
			const { rows } = await sql<{ key: string; count: number | string }>`
				select substr(${text}, 1, 8) as key, count(*) as count from ${sql.table(table)}
				where ${text} is not null group by substr(${text}, 1, 8)`.execute(db);
			for (const { key, count } of rows) {
				if (!known.has(key)) found[key] = (found[key] ?? 0) + Number(count);
			}
		}
	}
	return found;
}
