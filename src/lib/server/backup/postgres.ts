/**
 * A backup of PostgreSQL: every row as JSON, read in one snapshot, so that nobody waits for it. It is put back in a
 * schema of its own, as pg_restore does it: tables, then rows, then what rows must keep to; then the two change names.
 */
import pg from 'pg';
import { connect, migrate } from '../db/index.ts';
import { StartError } from '../start-error.ts';
import type { Source, Target } from './kinds.ts';
import { linesIn } from './lines.ts';

const atOnce = 2000;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Reads a database as it is at one moment. Close it: the snapshot lasts until then. */
export async function snapshotOf(url: string): Promise<Source> {
	const client = await connected(url);
	try {
		await client.query('begin transaction isolation level repeatable read, read only');
		const counts: Record<string, number> = {};
		for (const table of await tablesOf(client)) {
			const { rows } = await client.query<{ count: string }>(
				`select count(*) from public.${quoted(table)}`
			);
			counts[table] = Number(rows[0]?.count);
		}
		const { rows: sequences } = await client.query<{ name: string; last: string | null }>(
			`select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public'`
		);
		return {
			counts,
			...('kysely_migration' in counts
				? await stateOf(client)
				: { migration: undefined, revision: 0 }),
			extra: { sequences },
			content: () => linesOf(client, Object.keys(counts)),
			close: () => client.end()
		};
	} catch (error) {
		await client.end();
		throw StartError.because('database', error);
	}
}

async function stateOf(client: pg.Client): Promise<Pick<Source, 'migration' | 'revision'>> {
	const { rows } = await client.query<{ migration: string | null; revision: string | null }>(
		`select (select max(name) from public.kysely_migration) as migration, (select max(seq) from public.event) as revision`
	);
	return { migration: rows[0]?.migration ?? undefined, revision: Number(rows[0]?.revision ?? 0) };
}

/** The name of a table as a JSON text, then its rows as JSON objects: each on a line of its own. */
async function* linesOf(client: pg.Client, tables: string[]): AsyncGenerator<string> {
	try {
		for (const table of tables) {
			yield `${JSON.stringify(table)}\n`;
			await client.query(
				`declare reading no scroll cursor for select row_to_json(each)::text as row from public.${quoted(table)} each`
			);
			for (;;) {
				const { rows } = await client.query<{ row: string }>(`fetch ${atOnce} from reading`);
				if (rows.length === 0) break;
				yield rows.map(({ row }) => `${row}\n`).join('');
			}
			await client.query('close reading');
		}
	} catch (error) {
		throw StartError.because('database', error);
	}
}

/** Where a backup is put back: a schema beside that of the database, to be proved there. */
export function target(url: string): Target {
	const schema = `restoring_${process.pid}`;
	const there = new URL(url);
	there.searchParams.set('options', `-c search_path=${schema}`);
	return {
		url: there.href,
		schema,
		isInUse: () =>
			asked(
				url,
				`select count(*) > 0 as yes from pg_stat_activity where datname = current_database()
					and pid <> pg_backend_pid() and backend_type = 'client backend'`
			),
		isFilled: async () => {
			const has = await asked(url, `select to_regclass('public.event') is not null as yes`);
			return (
				has &&
				asked(
					url,
					'select exists (table public.event) or exists (table public.organization) as yes'
				)
			);
		},
		fill: async (content, { migration, extra }) => {
			await run(url, `create schema ${schema}`);
			const db = await connect(there.href);
			await migrate(db, { schema, upTo: migration }).finally(() => db.destroy());
			const client = await connected(there.href);
			try {
				await client.query('begin');
				const counts = await load(client, schema, content);
				await setSequences(client, schema, extra['sequences']);
				await client.query('commit');
				return counts;
			} catch (error) {
				throw StartError.because('content of the backup', error);
			} finally {
				await client.end();
			}
		},
		swap: async (suffix) => {
			const former = `before_${suffix.replaceAll(/\W/g, '_').toLowerCase()}`;
			const client = await connected(url);
			try {
				const had = (await tablesOf(client)).length > 0;
				await client.query('begin');
				await client.query(had ? `alter schema public rename to ${former}` : 'drop schema public');
				await client.query(`alter schema ${schema} rename to public`);
				await client.query('grant usage on schema public to public');
				await client.query('commit');
				return had ? `schema ${former}` : null;
			} finally {
				await client.end();
			}
		},
		close: () => run(url, `drop schema if exists ${schema} cascade`)
	};
}

/** Rows into the tables that migrations made: rules between tables are taken off first and put back after, which proves them. */
async function load(
	client: pg.Client,
	schema: string,
	content: AsyncIterable<Buffer>
): Promise<Record<string, number>> {
	const { rows: rules } = await client.query<{ name: string; table: string; rule: string }>(
		`select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as rule
			from pg_constraint where contype = 'f' and connamespace = $1::regnamespace`,
		[schema]
	);
	for (const { name, table } of rules)
		await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
	const counts: Record<string, number> = {};
	let table = '';
	let waiting: string[] = [];
	const flush = async () => {
		if (waiting.length === 0) return;
		await client.query(
			`insert into ${quoted(table)} overriding system value
				select * from json_populate_recordset(null::${quoted(table)}, $1)`,
			[`[${waiting.join()}]`]
		);
		counts[table] = (counts[table] ?? 0) + waiting.length;
		waiting = [];
	};
	for await (const line of linesIn(content)) {
		if (line.startsWith('{')) {
			waiting.push(line);
			if (waiting.length >= atOnce) await flush();
			continue;
		}
		await flush();
		table = String(JSON.parse(line));
		counts[table] = 0;
		await empty(client, table);
	}
	await flush();
	for (const { name, table: of, rule } of rules)
		await client.query(`alter table ${of} add constraint ${quoted(name)} ${rule}`);
	return counts;
}

/** What migrations put in a table is in the backup as well. A table without rows is left alone: `event` refuses to be emptied. */
async function empty(client: pg.Client, table: string): Promise<void> {
	const { rowCount } = await client.query(`select from ${quoted(table)} limit 1`);
	if (rowCount) await client.query(`delete from ${quoted(table)}`);
}

async function setSequences(client: pg.Client, schema: string, given: unknown): Promise<void> {
	if (!Array.isArray(given)) return;
	for (const { name, last } of given as { name: string; last: string | null }[]) {
		if (last === null) continue;
		await client.query('select setval($1::regclass, $2::bigint)', [
			`${schema}.${quoted(name)}`,
			last
		]);
	}
}

async function tablesOf(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ tablename: string }>(
		`select tablename from pg_tables where schemaname = 'public' order by tablename`
	);
	return rows.map(({ tablename }) => tablename);
}

async function asked(url: string, question: string): Promise<boolean> {
	const client = await connected(url);
	const { rows } = await client.query<{ yes: boolean }>(question).finally(() => client.end());
	return rows[0]?.yes === true;
}

async function run(url: string, statement: string): Promise<void> {
	const client = await connected(url);
	await client.query(statement).finally(() => client.end());
}

async function connected(url: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	// A connection that is lost is told by the statement that needs it.
	client.on('error', () => {});
	try {
		await client.connect();
		return client;
	} catch (error) {
		throw StartError.because('database', error);
	}
}
