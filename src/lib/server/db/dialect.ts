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
	SqliteAdapter,
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
		const database = new Sqlite(path, { timeout: busy });
		database.pragma('journal_mode = WAL');
		database.pragma('synchronous = FULL');
		database.pragma('foreign_keys = ON');
		return new OneStepSqlite({ database: rememberingStatements(database) });
	} catch (error) {
		throw StartError.because('database file', error);
	}
}

/** So long, in milliseconds, SQLite waits for another process that writes. */
const busy = 3_000;

/** SQLite makes tables inside a transaction as well: all migrations together happen or do not. */
class OneStepSqlite extends SqliteDialect {
	override createAdapter(): SqliteAdapter {
		return new TransactionalAdapter();
	}
}

class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

const mostStatements = 400;

/**
 * Compiling a statement costs more than running it: the same text is compiled once. The one that was not asked for longest
 * goes first. A transaction takes the turn to write when it begins: another process is then waited for, instead of met halfway.
 */
function rememberingStatements(database: Sqlite.Database): SqliteDatabase {
	const known = new Map<string, Sqlite.Statement>();
	return {
		close: () => void database.close(),
		prepare(text) {
			const statement =
				known.get(text) ?? database.prepare(text === 'begin' ? 'begin immediate' : text);
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

/** So long a statement may take, and a transaction that does nothing may hold its rows. */
const patience = 30_000;
/** So long a connection is waited for. */
const soon = 5_000;

/** How a process reaches PostgreSQL; what stands in the address (`?sslmode=require`) goes first. */
function connection(url: string) {
	return {
		connectionString: url,
		connectionTimeoutMillis: soon,
		keepAlive: true,
		application_name: 'warmwijzer'
	};
}

/**
 * Loads the PostgreSQL driver only where it is used; numbers come back as numbers. A process has at most ten connections,
 * or as many as the address says: `?pool=20`.
 */
export async function postgresDialect(url: string): Promise<{ dialect: Dialect; pool: PoolState }> {
	const { default: pg } = await import('pg');
	const int8 = 20;
	const types = new pg.TypeOverrides();
	types.setTypeParser(int8, Number);
	const pool = new pg.Pool({
		...connection(url),
		types,
		max: poolSize(url),
		statement_timeout: patience,
		idle_in_transaction_session_timeout: patience
	});
	const closed = () => {
		// The server closed a connection: whoever uses it is told by their query, and the pool opens a new one.
	};
	pool.on('error', closed);
	pool.on('connect', (client) => client.on('error', closed));
	return {
		dialect: new PostgresDialect({ pool }),
		pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount })
	};
}

function poolSize(url: string): number {
	const asked = URL.parse(url)?.searchParams.get('pool') ?? '10';
	if (/^[1-9]\d{0,2}$/.test(asked)) return Number(asked);
	throw new StartError(
		`'pool=${asked}' in DATABASE_URL must be a number of connections, 1 to 999.`
	);
}

/** A connection of its own that is told what other processes notify of. @throws when there is none to be had. */
export async function postgresListener(
	url: string,
	channel: string,
	heard: (payload: string) => void,
	lost: () => void
): Promise<() => Promise<void>> {
	const { default: pg } = await import('pg');
	const client = new pg.Client({ ...connection(url), application_name: 'warmwijzer listens' });
	client.on('error', lost);
	client.on('end', lost);
	client.on('notification', ({ payload }) => heard(payload ?? ''));
	await client.connect();
	await client.query(`listen ${pg.escapeIdentifier(channel)}`);
	return () => client.end();
}

/** Whether a database is PostgreSQL. */
export function isPostgres(db: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}

const unreachable =
	/^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[1-5]|53300|08\w{3})$/;

/** Whether an error says that the database server is not there (any more), or takes nobody in: not the fault of who asked. */
export function isUnreachable(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error instanceof AggregateError && error.errors.length > 0)
		return error.errors.every(isUnreachable);
	return (
		('code' in error && unreachable.test(String(error.code))) ||
		/^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
			error.message
		)
	);
}

/** The file of a SQLite database. */
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
	return isPostgres(db) ? sql`for update skip locked` : sql``;
}

/**
 * At the end of a query inside a transaction: its rows are kept until that ends, and who wants them as well waits. On
 * SQLite every transaction is alone from its beginning.
 */
export function locking(trx: Pick<Kysely<unknown>, 'getExecutor'>): RawBuilder<unknown> {
	return isPostgres(trx) ? sql`for no key update` : sql``;
}

/**
 * Inside a transaction: whoever wants the same as well waits here until it ends. On SQLite every transaction is alone
 * from its beginning.
 */
export async function onlyOne(
	trx: Pick<Kysely<unknown>, 'getExecutor'>,
	what: string
): Promise<void> {
	if (isPostgres(trx)) {
		await sql`select pg_advisory_xact_lock(${seedOfLocks}, hashtext(${what}))`.execute(trx);
	}
}

/** Sets these locks apart from those of other programs on the same database. */
const seedOfLocks = 0x5741;

/** Does work for which another process may have to be waited for longer than usual: it makes the tables, or fills them. */
export async function waiting<Result>(
	db: Pick<Kysely<unknown>, 'getExecutor'>,
	work: () => Promise<Result>
): Promise<Result> {
	if (isPostgres(db)) return work();
	await sql`pragma busy_timeout = ${sql.lit(20 * busy)}`.execute(db);
	try {
		return await work();
	} finally {
		await sql`pragma busy_timeout = ${sql.lit(busy)}`.execute(db);
	}
}

/** A step that may take minutes: no statement of this transaction is broken off for taking long. */
export async function patiently(trx: Pick<Kysely<unknown>, 'getExecutor'>): Promise<void> {
	if (!isPostgres(trx)) return;
	await sql`set local statement_timeout = 0`.execute(trx);
	await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
}
