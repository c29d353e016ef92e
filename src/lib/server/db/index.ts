/** The database: opening it safely, transactions, and the table types. Everything that differs between SQLite and PostgreSQL is in `dialect.ts`. */
import { type ControlledTransaction, Kysely, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../../../migrations/index.ts';
import { StartError } from '../start-error.ts';
import {
	onlyOne,
	patiently,
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
	onlyOne,
	skipLocked,
	sqlitePath
} from './dialect.ts';
export { move, type MovedTable } from './move.ts';
export type * from './types.ts';
export type * from './import-types.ts';
export type Db = Kysely<Tables> | Transaction<Tables> | ControlledTransaction<Tables>;

/** Where each open PostgreSQL database is. */
const addresses = new WeakMap<Db, string>();

/**
 * Opens and migrates a database. Of several processes that do so at once one makes the tables, and fills them; the others
 * wait and find everything there.
 * @param url `file:…` (or `file::memory:`) for SQLite, `postgres://…` for PostgreSQL.
 * @param fill what an empty database begins with, in the transaction that makes its tables: both are there, or neither.
 * @returns the database, and whether it was empty before.
 * @throws StartError with a sentence that says what to do, when it cannot be used.
 */
export async function open(
	url: string,
	fill: (trx: Db) => Promise<void> = async () => undefined
): Promise<{ db: Kysely<Tables>; fresh: boolean }> {
	const postgres = /^postgres(ql)?:\/\//.test(url);
	const dialect = postgres ? await postgresDialect(url) : sqliteDialect(url);
	const db = new Kysely<Tables>({ dialect });
	if (postgres) addresses.set(db, url);
	try {
		return { db, fresh: await migrate(db, fill) };
	} catch (error) {
		await db.destroy().catch(() => undefined);
		throw error instanceof StartError ? error : StartError.because('database', error);
	}
}

/**
 * Brings the schema up to date, all of it or nothing.
 * @returns whether there was no schema before.
 * @throws StartError when the database was made by a newer version: nothing is changed then.
 */
async function migrate(
	db: Kysely<Tables>,
	fill: (trx: Db) => Promise<void> = async () => undefined
): Promise<boolean> {
	const known = Object.keys(migrations);
	const done = await namesOfDoneMigrations(db);
	const newer = done.filter((name) => !known.includes(name));
	if (newer.length > 0) {
		throw new StartError(
			`This database was made by a newer version of Warmwijzer (it has ${newer.join(', ')}). Start that version, or restore a backup made with this one. Nothing was changed.`
		);
	}
	if (done.length === known.length) return false;
	return waiting(db, () => db.transaction().execute((trx) => migrateAlone(trx, fill)));
}

async function migrateAlone(
	trx: Transaction<Tables>,
	fill: (trx: Db) => Promise<void>
): Promise<boolean> {
	await patiently(trx);
	await onlyOne(trx, 'migrations');
	const before = await namesOfDoneMigrations(trx);
	const migrator = new Migrator({ db: trx, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
	if (before.length === 0) await fill(trx);
	return before.length === 0;
}

/** None when there is no such table. */
async function namesOfDoneMigrations(db: Kysely<Tables>): Promise<string[]> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
	const rows = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
		.selectFrom('kysely_migration')
		.select('name')
		.execute();
	return rows.map((row) => row.name);
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
	await sql`update ${sql.table(table)} set id = id where id = ${id}`.execute(trx);
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
