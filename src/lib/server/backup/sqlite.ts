/** A backup of SQLite: a copy of the file, taken while others write, and put back as a file. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Sqlite from 'better-sqlite3';
import { sqlitePath } from '../db/index.ts';
import { StartError } from '../start-error.ts';
import type { Source, Target } from './kinds.ts';
import { syncFolder } from '../strongbox.ts';

/** Copies a database as it is at one moment, by SQLite's own online backup: nobody waits for it. */
export async function copyOf(url: string): Promise<Source> {
	const file = sqlitePath(url);
	if (!existsSync(file)) throw new StartError(`There is no database at '${file}' to back up.`);
	const copy = `${file}.${process.pid}.copy`;
	const remove = () => removeFile(copy);
	try {
		const database = new Sqlite(file, { timeout: 10_000, readonly: true });
		try {
			// All pages in one step: what others write meanwhile does not make it begin again.
			await database.backup(copy, { progress: () => 0x7fffffff });
		} finally {
			database.close();
		}
		await chmod(copy, 0o600);
		const counts = sound(copy);
		const content = () => createReadStream(copy);
		return { counts, ...stateOf(copy), extra: {}, content, close: remove };
	} catch (error) {
		await remove();
		throw error instanceof StartError ? error : StartError.because('database file', error);
	}
}

/** Where a backup is put back: beside the database first, to be proved there. */
export function target(url: string): Target {
	const file = sqlitePath(url);
	const beside = `${file}.${process.pid}.restoring`;
	let original: Sqlite.Database | undefined;
	return {
		url: `file:${beside}`,
		schema: undefined,
		isInUse: async () => {
			if (!existsSync(file)) return false;
			original = alone(file);
			return original === undefined;
		},
		isFilled: async () => existsSync(file) && !isEmpty(file),
		fill: async (content) => {
			await pipeline(content, createWriteStream(beside, { mode: 0o600 }));
			return sound(beside);
		},
		swap: async (suffix) => {
			const former = existsSync(file) ? `${file}.before-${suffix}` : null;
			// Its own journal goes with the former file: 'alone' has emptied it.
			original?.close();
			for (const end of ['-wal', '-shm']) await rm(`${file}${end}`, { force: true });
			if (former !== null) await rename(file, former);
			await rename(beside, file);
			await syncFolder(dirname(file));
			return former;
		},
		close: async () => {
			if (original?.open) original.close();
			await removeFile(beside);
		}
	};
}

/** @returns rows for each table. @throws StartError when SQLite itself finds the file damaged. */
function sound(file: string): Record<string, number> {
	const database = new Sqlite(file);
	try {
		database.pragma('journal_mode = DELETE');
		const said = database.pragma('integrity_check(3)', { simple: true });
		if (said !== 'ok') throw new StartError(`The database is damaged: ${String(said)}`);
		const dangling = database.pragma('foreign_key_check') as { table: string }[];
		const [first] = dangling;
		if (first) {
			throw new StartError(
				`In '${first.table}' ${dangling.length} rows point at something that is not there.`
			);
		}
		return countsOf(database);
	} finally {
		database.close();
	}
}

function stateOf(file: string): Pick<Source, 'migration' | 'revision'> {
	const database = new Sqlite(file, { readonly: true });
	try {
		const asked = <Value>(question: string) => database.prepare<[], Value>(question).pluck().get();
		if (asked("select 1 from sqlite_master where name = 'kysely_migration'") === undefined)
			return { migration: undefined, revision: 0 };
		return {
			migration: asked<string | null>('select max(name) from kysely_migration') ?? undefined,
			revision: asked<number | null>('select max(seq) from event') ?? 0
		};
	} finally {
		database.close();
	}
}

function countsOf(database: Sqlite.Database): Record<string, number> {
	const names = database
		.prepare<[], string>(
			`select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`
		)
		.pluck()
		.all();
	return Object.fromEntries(
		names.map((name) => [
			name,
			database.prepare<[], number>(`select count(*) from "${name}"`).pluck().get() ?? 0
		])
	);
}

/** A file that cannot be read is not empty: it is kept beside, and only when that is asked for. */
function isEmpty(file: string): boolean {
	const database = new Sqlite(file, { readonly: true });
	try {
		const { organization = 0, event = 0 } = countsOf(database);
		return organization + event === 0;
	} catch {
		return false;
	} finally {
		database.close();
	}
}

/** Holds a file for this program alone; undefined when another has it open. Leaving WAL takes that, and empties the journal. */
function alone(file: string): Sqlite.Database | undefined {
	const database = new Sqlite(file, { timeout: 200 });
	try {
		database.pragma('journal_mode = DELETE');
		return database;
	} catch (error) {
		database.close();
		if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))
			return undefined;
		// A damaged file is a reason to restore, not to refuse.
		return new Sqlite(':memory:');
	}
}

async function removeFile(file: string): Promise<void> {
	for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${file}${end}`, { force: true });
}
