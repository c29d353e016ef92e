/** Faults of the database itself. */
import { sql } from 'kysely';
import { kindOf } from '../db/index.ts';
import * as referrals from '../referrals/index.ts';
import { sealedWithOthers } from '../sealed-with.ts';
import { type Check, count, type OpenPatient } from './check.ts';

export const databaseChecks: Check[] = [
	{
		code: 'database_damaged',
		severity: 'error',
		look: async (who) => {
			if (!isSqlite(who)) return null;
			const said = await integrity(who).catch((error: unknown) => {
				if (error instanceof Error && 'code' in error) return error.message;
				throw error;
			});
			return said === 'ok' ? null : `The database file is damaged: ${said}.`;
		},
		advice:
			'Stop Warmwijzer, keep the file, and restore the newest backup (cli restore FILE --force).'
	},
	{
		code: 'rows_point_nowhere',
		severity: 'error',
		look: async (who) => {
			if (!isSqlite(who)) return null;
			const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(who.db);
			const tables = [...new Set(rows.map(({ table }) => table))];
			return rows.length === 0
				? null
				: `${count(rows.length, 'row points', 'rows point')} at something that is not there, in ${tables.join(', ')}.`;
		},
		advice:
			'Somebody changed the database with another tool. Restore the backup of before, or ask who knows the tables.'
	},
	{
		code: 'writes_not_durable',
		severity: 'error',
		look: async (who) => {
			if (isSqlite(who)) return null;
			const off: string[] = [];
			for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
				const { rows } = await sql<{
					value: string;
				}>`select current_setting(${name}) as value`.execute(who.db);
				if (rows[0]?.value === 'off') off.push(name);
			}
			return off.length === 0
				? null
				: `PostgreSQL says that something is kept before it is: ${off.join(', ')} off.`;
		},
		advice:
			'Put these settings of PostgreSQL on: a handover that was acknowledged must survive a power cut.'
	},
	{
		code: 'looks_changed',
		severity: 'error',
		look: async ({ db }) => {
			const { broken } = await referrals.verifyLooks(db);
			return broken === null
				? null
				: `The log of who looked at residents is not as it was written, from row ${broken} on.`;
		},
		advice:
			'Tell the privacy officer. Compare with a backup of before: cli restore FILE --prove says whether it was whole there.'
	},
	{
		code: 'key_missing',
		severity: 'error',
		look: async ({ db, keys }) => {
			const others = await sealedWithOthers(db, keys);
			const texts = Object.values(others).reduce((sum, each) => sum + each, 0);
			return texts === 0
				? null
				: `${count(texts, 'text is', 'texts are')} sealed with a key that is not here (${Object.keys(others).join(', ')}): nobody can read them.`;
		},
		advice: 'Put the former key in FORMER_SECRET_KEYS, then run: cli keys.'
	},
	{
		code: 'former_key_in_use',
		severity: 'warning',
		look: async ({ db, keys }) => {
			const [present, ...former] = keys;
			if (present === undefined || former.length === 0) return null;
			const all = await sealedWithOthers(db, [present]);
			const lost = await sealedWithOthers(db, keys);
			const texts = Object.entries(all).reduce(
				(sum, [key, each]) => sum + (key in lost ? 0 : each),
				0
			);
			return texts === 0
				? null
				: `${count(texts, 'text is', 'texts are')} still sealed with a former key.`;
		},
		advice: 'Run: cli keys. Then FORMER_SECRET_KEYS can be emptied, 30 days after the change.'
	}
];

async function integrity({ db }: OpenPatient): Promise<string> {
	const asked = sql<{ integrity_check: string }>`pragma integrity_check(3)`;
	const { rows } = await asked.execute(db);
	return rows.map(({ integrity_check }) => integrity_check).join('; ');
}

function isSqlite({ settings }: OpenPatient): boolean {
	return kindOf(settings.databaseUrl) === 'sqlite';
}
