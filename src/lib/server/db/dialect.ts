/** What differs between SQLite and PostgreSQL: opening, settings, and what a driver says when a key exists already. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import {
	type Dialect,
	type Kysely,
	PostgresAdapter,
	PostgresDialect,
	type RawBuilder,
	sql,
	type SqliteDatabase,
	SqliteDialect
} from 'kysely';
import { StartError } from '../start-error.ts';

export function sqliteDialect(url: string): Dialect {
	const path = sqlitePath(url);
	try {
		if (path !== ':memory:') {
			mkdirSync(dirname(path), { recursive: true });
			if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
		}
		const database = new Sqlite(path, { timeout: 3000 });
		database.pragma('journal_mode = WAL');
		database.pragma('synchronous = FULL');
		database.pragma('foreign_keys = ON');
		return new SqliteDialect({ database: rememberingStatements(database) });
	} catch (error) {
		throw StartError.because('database file', error);
	}
}

const mostStatements = 400;

/** Compiling a statement costs more than running it: the same text is compiled once. The one that was not asked for longest goes first. */
function rememberingStatements(database: Sqlite.Database): SqliteDatabase {
	const known = new Map<string, Sqlite.Statement>();
	return {
		close: () => void database.close(),
		prepare(text) {
			const statement = known.get(text) ?? database.prepare(text);
			known.delete(text);
			known.set(text, statement);
			for (const oldest of known.keys()) {
				if (known.size <= mostStatements) break;
				known.delete(oldest);
			}
			return statement;
		}
	};
}

/** Connections that are open, those of them that do nothing, and requests that wait for one. */
export type PoolState = () => { total: number; idle: number; waiting: number };

/** Loads the PostgreSQL driver only where it is used; numbers come back as numbers. */
export async function postgresDialect(url: string): Promise<{ dialect: Dialect; pool: PoolState }> {
	const { default: pg } = await import('pg');
	const int8 = 20;
	const types = new pg.TypeOverrides();
	types.setTypeParser(int8, Number);
	const pool = new pg.Pool({ connectionString: url, types, max: 10 });
	pool.on('error', () => {
		// An idle connection was closed by the server; the pool opens a new one when it is needed.
	});
	return {
		dialect: new PostgresDialect({ pool }),
		pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount })
	};
}

/** The file of a SQLite address. @throws StartError when it is none. */
export function sqlitePath(url: string): string {
	if (url === 'file::memory:') return ':memory:';
	if (url.startsWith('file:///')) return fileURLToPath(url);
	if (url.startsWith('file:')) return url.slice('file:'.length);
	throw new StartError(
		`DATABASE_URL must begin with file: or postgres:// (it begins with '${url.slice(0, 12)}').`
	);
}

/** Whether an error says that the key exists already: the sign of a repeated command. */
export function isDuplicateKey(error: unknown): boolean {
	if (typeof error !== 'object' || error === null || !('code' in error)) return false;
	return ['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', '23505'].includes(
		String(error.code)
	);
}

/** At the end of a query that takes rows to work on: rows that another process is taking are passed over. SQLite has one writer at a time. */
export function skipLocked(db: Pick<Kysely<unknown>, 'getExecutor'>): RawBuilder<unknown> {
	return db.getExecutor().adapter instanceof PostgresAdapter ? sql`for update skip locked` : sql``;
}
