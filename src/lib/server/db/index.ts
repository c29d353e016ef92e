/** The database: opening it safely, transactions, and the table types. Everything that differs between SQLite and PostgreSQL is in `dialect.ts`. */
import { type ControlledTransaction, Kysely, type LogEvent, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../../../migrations/index.ts';
import { StartError } from '../start-error.ts';
import { log } from '../log.ts';
import { countSlowQuery } from '../metrics.ts';
import { inHand } from '../request.ts';
import {
	isPostgres,
	locking,
	onlyOne,
	patiently,
	type PoolState,
	postgresDialect,
	postgresListener,
	sqliteDialect,
	waiting
} from './dialect.ts';
import type { Tables } from './types.ts';

export {
	isDuplicateKey,
	isPostgres,
	isUnreachable,
	locking,
	onlyOne,
	skipLocked,
	sqlitePath
} from './dialect.ts';
export { move } from './move.ts';
export type * from './types.ts';
export type * from './import-types.ts';
export type Db = Kysely<Tables> | Transaction<Tables> | ControlledTransaction<Tables>;

/** Where each open PostgreSQL database is. */
const addresses = new WeakMap<Db, string>();

/**
 * Opens and migrates a database. Of several processes that do so at once one makes the tables, and fills them; the others
 * wait and find everything there.
 * @param url `file:…` (or `file::memory:`) for SQLite, `postgres://…` for PostgreSQL.
 * @param how.fill what an empty database begins with, in the transaction that makes its tables: both are there, or neither.
 * @returns the database, and whether it was empty before.
 * @throws StartError with a sentence that says what to do, when it cannot be used.
 */
export async function open(
	url: string,
	{ fill, ...how }: Looking & { fill?: Fill } = {}
): Promise<{ db: Kysely<Tables>; fresh: boolean }> {
	const db = await connect(url, how);
	try {
		return { db, fresh: await migrate(db, { fill }) };
	} catch (error) {
		await db.destroy().catch(() => undefined);
		throw error instanceof StartError ? error : StartError.because('database', error);
	}
}

/** What an empty database begins with. */
type Fill = (trx: Db) => Promise<void>;

/** Statements that take longer, in milliseconds, are logged: their text, never what was filled in. */
interface Looking {
	slowMs?: number;
}

/** Opens a database as it is, without bringing it up to date: for looking at it, and for backups. */
export async function connect(url: string, { slowMs }: Looking = {}): Promise<Kysely<Tables>> {
	const { dialect, pool } =
		kindOf(url) === 'postgres'
			? await postgresDialect(url)
			: { dialect: sqliteDialect(url), pool: () => ({ total: 1, idle: 1, waiting: 0 }) };
	const db = new Kysely<Tables>({ dialect, ...(slowMs ? { log: noteSlow(slowMs) } : {}) });
	pools.set(db, pool);
	if (kindOf(url) === 'postgres') addresses.set(db, url);
	return db;
}

const pools = new WeakMap<object, PoolState>();

/** How the connections of a database stand. SQLite has one, which is free whenever somebody can ask. */
export function poolOf(db: Db): ReturnType<PoolState> {
	return pools.get(db)?.() ?? { total: 1, idle: 1, waiting: 0 };
}

const longestStatement = 2000;

function noteSlow(slowMs: number): (event: LogEvent) => void {
	return ({ level, query, queryDurationMillis }) => {
		if (level !== 'query' || queryDurationMillis < slowMs) return;
		countSlowQuery();
		const ms = Math.round(queryDurationMillis);
		const statement = query.sql.replace(/\s+/g, ' ').slice(0, longestStatement);
		log.warn({ route: inHand()?.route ?? null, ms, sql: statement }, 'slow query');
	};
}

/** Which database an address is of. */
export function kindOf(url: string): 'sqlite' | 'postgres' {
	return /^postgres(ql)?:\/\//.test(url) ? 'postgres' : 'sqlite';
}

/** The migrations that this version has, in order. */
export const knownMigrations: readonly string[] = Object.keys(migrations);

/**
 * Brings the schema up to date, all of it or nothing.
 * @param how another schema of PostgreSQL than the usual one, a migration to stop after, what an empty database begins with.
 * @returns whether there was no schema before.
 * @throws StartError when the database was made by a newer version: nothing is changed then.
 */
export async function migrate(db: Kysely<Tables>, how: Way = {}): Promise<boolean> {
	const done = await doneMigrations(db);
	const newer = done.filter((name) => !knownMigrations.includes(name));
	if (newer.length > 0) {
		throw new StartError(
			`This database was made by a newer version of Warmwijzer (it has ${newer.join(', ')}). Start that version, or restore a backup made with this one. Nothing was changed.`
		);
	}
	const upTo = how.upTo ?? knownMigrations.at(-1) ?? '';
	if (done.length > knownMigrations.indexOf(upTo)) return false;
	return waiting(db, () => db.transaction().execute((trx) => migrateAlone(trx, upTo, how)));
}

interface Way {
	schema?: string;
	upTo?: string;
	fill?: Fill | undefined;
}

async function migrateAlone(
	trx: Transaction<Tables>,
	upTo: string,
	{ schema, fill }: Way
): Promise<boolean> {
	await patiently(trx);
	await onlyOne(trx, 'migrations');
	const before = await doneMigrations(trx);
	const { error } = await migratorOf(trx, schema).migrateTo(upTo);
	if (error) throw error;
	if (before.length === 0) await fill?.(trx);
	return before.length === 0;
}

/**
 * Goes one migration back: what only that one made is gone.
 * @returns the name of the migration that was undone; null when there was none.
 */
export async function migrateBack(db: Kysely<Tables>): Promise<string | null> {
	const { error, results } = await migratorOf(db).migrateDown();
	if (error) throw error;
	return results?.[0]?.migrationName ?? null;
}

function migratorOf(db: Kysely<Tables>, schema?: string): Migrator {
	return new Migrator({
		db,
		provider: { getMigrations: async () => migrations },
		...(schema === undefined ? {} : { migrationTableSchema: schema })
	});
}

/** The migrations that a database has, in order. None when there is no such table. */
export async function doneMigrations(db: Kysely<Tables>): Promise<string[]> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	const here = await schemaOf(db);
	const isThere = tables.some(
		(table) => table.name === 'kysely_migration' && table.schema === here
	);
	if (!isThere) return [];
	const rows = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
		.selectFrom('kysely_migration')
		.select('name')
		.orderBy('name')
		.execute();
	return rows.map((row) => row.name);
}

/** Where the tables of PostgreSQL stand; SQLite has one place. */
async function schemaOf(db: Kysely<Tables>): Promise<string | undefined> {
	if (!isPostgres(db)) return undefined;
	const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
	return rows[0]?.name;
}

/** Runs `work` in a transaction, or joins the one that `db` already is. Inside, use only the `trx` given and await nothing but the database. */
export async function transaction<Result>(
	db: Db,
	work: (trx: Transaction<Tables>) => Promise<Result>
): Promise<Result> {
	return db.isTransaction
		? work(db as Transaction<Tables>)
		: (db as Kysely<Tables>).transaction().execute(work);
}

/** Keeps a row to this transaction until it ends: who wants it as well waits here, and then reads what was written. */
export async function lockRow(trx: Db, table: keyof Tables, id: string): Promise<void> {
	await sql`select id from ${sql.table(table)} where id = ${id} ${locking(trx)}`.execute(trx);
}

/** The condition that a text stands in a column, whatever signs it has; capitals do not matter. */
export function containing(column: string, text: string) {
	const pattern = `%${text.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
	return sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '!'`;
}

/** How long it takes at most until a connection that broke is made anew. */
const again = 2000;

export interface Listening {
	/** Whether notices come in now: when not, look for yourself. */
	hears(): boolean;
	stop(): void;
}

/**
 * Hears what other processes notify of on a channel of PostgreSQL; a connection that breaks is made anew by itself. On
 * SQLite there is nothing to hear.
 */
export function listen(db: Db, channel: string, heard: (payload: string) => void): Listening {
	const url = addresses.get(db);
	let stopped = url === undefined;
	let close: (() => Promise<void>) | undefined;
	let retry: NodeJS.Timeout | undefined;
	const connect = async (address: string) => {
		let broken = false;
		const lost = () => {
			if (broken) return;
			broken = true;
			close = undefined;
			if (!stopped) retry = setTimeout(() => void connect(address), again).unref();
		};
		try {
			const end = await postgresListener(address, channel, heard, lost);
			if (stopped) await end();
			else if (!broken) close = end;
		} catch {
			lost();
		}
	};
	if (url !== undefined) void connect(url);
	return {
		hears: () => close !== undefined,
		stop() {
			stopped = true;
			clearTimeout(retry);
			void close?.().catch(() => undefined);
			close = undefined;
		}
	};
}
