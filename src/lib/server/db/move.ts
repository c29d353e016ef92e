/** Moves everything from one database to another, SQLite or PostgreSQL, and proves that it is the same. */
import { createHash } from 'node:crypto';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { StartError } from '../start-error.ts';
import { isPostgres, onlyOne, patiently } from './dialect.ts';
import type { Tables } from './types.ts';

export interface MovedTable {
	table: string;
	rows: number;
	/** SHA-256 of every row as JSON, added up: the same on both databases, in whatever order rows come. */
	checksum: string;
}

/** What the tables are like, as they are when migrations have just made them. */
interface Plan {
	name: string;
	columns: string[];
	key: string[];
	/** The tables that its rows point to. */
	pointsTo: string[];
	/** So many rows the migrations put in. */
	rows: number;
}

type Row = Record<string, unknown>;

/**
 * Copies every row, in one transaction of the target and one view of the source: all is there, or nothing. Then the target
 * is read again and compared, row for row. Who has the program may; the app is stopped meanwhile, for what it writes
 * during the move stays behind.
 * @param empty a database with the same tables and nothing else in it, for what tables there are.
 * @param moved is told of each table.
 * @throws StartError when the target holds anything, or is not the same in the end: then it is as it was.
 */
export async function move(
	from: Kysely<Tables>,
	to: Kysely<Tables>,
	empty: Kysely<Tables>,
	moved: (table: MovedTable) => void = () => undefined
): Promise<MovedTable[]> {
	const plans = inOrder(
		await Promise.all((await tablesOf(empty)).map((name) => plan(empty, name)))
	);
	return viewOf(from, (source) =>
		to.transaction().execute(async (target) => {
			await patiently(target);
			await onlyOne(target, 'migrations');
			await refuseUnlessEmpty(target, plans);
			const here = new Map<string, MovedTable>();
			await whileLoose(target, plans, async () => {
				for (const { name } of plans.filter(({ rows }) => rows > 0))
					await sql`delete from ${sql.table(name)}`.execute(target);
				for (const each of plans) here.set(each.name, await copy(source, target, each));
			});
			await setNumbering(target);
			const all: MovedTable[] = [];
			for (const each of plans) {
				const there = await read(target, each, async () => undefined);
				const came = here.get(each.name);
				if (came?.rows !== there.rows || came.checksum !== there.checksum)
					throw new StartError(
						`The table ${each.name} is not the same on both sides (${came?.rows} and ${there.rows} rows). Nothing was moved.`
					);
				moved(there);
				all.push(there);
			}
			return all;
		})
	);
}

/** One view of the source from beginning to end. SQLite lets nobody write meanwhile. */
function viewOf<Result>(
	db: Kysely<Tables>,
	work: (trx: Transaction<Tables>) => Promise<Result>
): Promise<Result> {
	const view = isPostgres(db)
		? db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
		: db.transaction();
	return view.execute(async (trx) => {
		await patiently(trx);
		return work(trx);
	});
}

async function tablesOf(db: Kysely<Tables>): Promise<string[]> {
	const tables = await db.introspection.getTables();
	return tables.map(({ name }) => name).sort();
}

/** Read from SQLite, where the tables are the same. */
async function plan(empty: Kysely<Tables>, name: string): Promise<Plan> {
	const columns = await sql<{ name: string; pk: number }>`
		select name, pk from pragma_table_info(${name}) order by cid`.execute(empty);
	const pointers = await sql<{ table: string }>`
		select distinct "table" from pragma_foreign_key_list(${name})`.execute(empty);
	const key = columns.rows.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
	return {
		name,
		columns: columns.rows.map((column) => column.name),
		key: key.map((column) => column.name),
		pointsTo: pointers.rows.map(({ table }) => table),
		rows: await countOf(empty, name)
	};
}

/** First the tables that others point to. Where tables point to each other the database looks when all are there. */
function inOrder(plans: readonly Plan[]): Plan[] {
	const byName = new Map(plans.map((each) => [each.name, each]));
	const ordered = new Set<Plan>();
	const visited = new Set<Plan>();
	const visit = (each: Plan) => {
		if (visited.has(each)) return;
		visited.add(each);
		for (const name of each.pointsTo) {
			const other = byName.get(name);
			if (other) visit(other);
		}
		ordered.add(each);
	};
	plans.forEach(visit);
	return [...ordered];
}

async function countOf(db: Kysely<Tables>, table: string): Promise<number> {
	const { rows } = await sql<{
		count: number;
	}>`select count(*) as count from ${sql.table(table)}`.execute(db);
	return Number(rows[0]?.count ?? 0);
}

async function refuseUnlessEmpty(to: Kysely<Tables>, plans: readonly Plan[]): Promise<void> {
	for (const { name, rows } of plans) {
		const count = await countOf(to, name);
		if (count > rows)
			throw new StartError(
				`The database to move to is not empty: ${name} has ${count} rows. Choose an empty one. Nothing was changed.`
			);
	}
}

/** Lets rows point to rows that come later; at the end every pointer is looked at. */
async function whileLoose(
	target: Transaction<Tables>,
	plans: readonly Plan[],
	work: () => Promise<void>
): Promise<void> {
	if (!isPostgres(target)) {
		await sql`pragma defer_foreign_keys = on`.execute(target);
		return work();
	}
	const place = new Map(plans.map(({ name }, at) => [name, at]));
	const pointers = await sql<{ name: string; table: string; other: string }>`
		select pg_constraint.conname as name, here.relname as table, there.relname as other from pg_constraint
		join pg_class here on here.oid = pg_constraint.conrelid
		join pg_class there on there.oid = pg_constraint.confrelid
		where pg_constraint.contype = 'f' and pg_constraint.connamespace = current_schema()::regnamespace`.execute(
		target
	);
	const later = pointers.rows.filter(
		({ table, other }) => (place.get(other) ?? 0) >= (place.get(table) ?? 0)
	);
	const each = async (how: RawBuilder<unknown>) => {
		for (const { table, name } of later)
			await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} ${how}`.execute(
				target
			);
	};
	await each(sql`deferrable initially deferred`);
	await work();
	await sql`set constraints all immediate`.execute(target);
	await each(sql`not deferrable`);
}

/** The most values that one statement of SQLite takes is 32,766. */
const mostValues = 20_000;

function copy(
	source: Transaction<Tables>,
	target: Transaction<Tables>,
	plan: Plan
): Promise<MovedTable> {
	const { name, columns } = plan;
	const names = sql.join(columns.map((column) => sql.ref(column)));
	// Numbers that PostgreSQL gives out by itself are kept as they are.
	const asGiven = isPostgres(target) ? sql`overriding system value` : sql``;
	return read(source, plan, async (rows) => {
		const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
		await sql`insert into ${sql.table(name)} (${names}) ${asGiven} values ${sql.join(values)}`
			.execute(target)
			.catch((error: unknown) => {
				const said = error instanceof Error ? error.message : String(error);
				throw new StartError(`A row of ${name} does not fit: ${said}. Nothing was moved.`, {
					cause: error
				});
			});
	});
}

/** Reads a whole table, so many rows at a time. @returns what was read, counted and added up. */
async function read(
	db: Transaction<Tables>,
	{ name, columns, key }: Plan,
	take: (rows: readonly Row[]) => Promise<void>
): Promise<MovedTable> {
	const size = Math.max(1, Math.min(1000, Math.floor(mostValues / columns.length)));
	let rows = 0;
	let sum = 0n;
	for await (const page of pagesOf(db, name, columns, key, size)) {
		await take(page);
		for (const row of page) {
			const text = JSON.stringify(columns.map((column) => row[column]));
			sum += BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
			rows++;
		}
	}
	const checksum = BigInt.asUintN(256, sum).toString(16).padStart(64, '0');
	return { table: name, rows, checksum };
}

/** All rows, by their key, so many at a time. */
async function* pagesOf(
	db: Transaction<Tables>,
	table: string,
	columns: readonly string[],
	key: readonly string[],
	size: number
): AsyncGenerator<Row[]> {
	const names = sql.join(columns.map((column) => sql.ref(column)));
	const keys = sql.join(key.map((column) => sql.ref(column)));
	let after: RawBuilder<unknown> = sql``;
	for (;;) {
		const { rows } = await sql<Row>`
			select ${names} from ${sql.table(table)} ${after} order by ${keys} limit ${sql.lit(size)}`.execute(
			db
		);
		const last = rows.at(-1);
		if (last) yield rows;
		if (!last || rows.length < size) return;
		after = sql`where (${keys}) > (${sql.join(key.map((column) => last[column]))})`;
	}
}

/** The next event gets the next number. */
async function setNumbering(target: Transaction<Tables>): Promise<void> {
	if (!isPostgres(target)) return;
	await sql`select setval(pg_get_serial_sequence('event', 'seq'), max(seq)) from event having max(seq) > 0`.execute(
		target
	);
}
