/** The database: opening it safely, transactions, and the table types. Everything that differs between SQLite and PostgreSQL is in `dialect.ts`. */
import { type ControlledTransaction, Kysely, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../../../migrations/index.ts';
import { StartError } from '../start-error.ts';
import { postgresDialect, sqliteDialect } from './dialect.ts';
import type { Tables } from './types.ts';

export { isDuplicateKey, skipLocked } from './dialect.ts';
export type * from './types.ts';
export type * from './import-types.ts';
export type Db = Kysely<Tables> | Transaction<Tables> | ControlledTransaction<Tables>;

/**
 * Opens and migrates a database.
 * @param url `file:…` (or `file::memory:`) for SQLite, `postgres://…` for PostgreSQL.
 * @returns the database, and whether it was empty before.
 * @throws StartError with a sentence that says what to do, when it cannot be used.
 */
export async function open(url: string): Promise<{ db: Kysely<Tables>; fresh: boolean }> {
	const dialect = /^postgres(ql)?:\/\//.test(url) ? await postgresDialect(url) : sqliteDialect(url);
	const db = new Kysely<Tables>({ dialect });
	try {
		return { db, fresh: await migrate(db) };
	} catch (error) {
		await db.destroy().catch(() => undefined);
		throw error instanceof StartError ? error : StartError.because('database', error);
	}
}

/**
 * Brings the schema up to date.
 * @returns whether there was no schema before.
 * @throws StartError when the database was made by a newer version: nothing is changed then.
 */
export async function migrate(db: Kysely<Tables>): Promise<boolean> {
	const known = Object.keys(migrations);
	const done = await namesOfDoneMigrations(db);
	const newer = done.filter((name) => !known.includes(name));
	if (newer.length > 0) {
		throw new StartError(
			`This database was made by a newer version of Warmwijzer (it has ${newer.join(', ')}). Start that version, or restore a backup made with this one. Nothing was changed.`
		);
	}
	if (done.length === known.length) return false;
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
	return done.length === 0;
}

/** None when there is no such table; whatever else is wrong the migrator meets as well. */
async function namesOfDoneMigrations(db: Kysely<Tables>): Promise<string[]> {
	const rows = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
		.selectFrom('kysely_migration')
		.select('name')
		.execute()
		.catch(() => []);
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
