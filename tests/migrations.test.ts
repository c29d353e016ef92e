/** Upgrades have a way back: each migration undoes what it made, and nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
	connect,
	doneMigrations,
	knownMigrations,
	migrate,
	migrateBack,
	open,
	type Tables
} from '../src/lib/server/db/index.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { databases, type DatabaseKind, emptyDatabase } from './support/database.ts';
import { castOfHands, sent } from './support/hands.ts';

const address = async (kind: DatabaseKind) =>
	kind === 'sqlite' ? 'file::memory:' : await emptyDatabase();

/** Tables with their columns, and indexes: what a migration makes. */
async function shape(db: Kysely<Tables>, kind: DatabaseKind): Promise<string[]> {
	const tables = await db.introspection.getTables();
	const columns = tables.flatMap(({ name, columns: all }) =>
		all.map(
			(column) => `${name}.${column.name} ${column.dataType} ${column.isNullable ? 'null' : ''}`
		)
	);
	const indexes = await (
		kind === 'sqlite'
			? sql<{ name: string }>`select name from sqlite_master where type in ('index', 'trigger')`
			: sql<{ name: string }>`select indexname as name from pg_indexes where schemaname = 'public'`
	).execute(db);
	return [...columns, ...indexes.rows.map(({ name }) => name)].toSorted();
}

describe.each(databases)('migrations on %s', (kind) => {
	it('go up and back one by one, and each step back leaves what the step before had made', async () => {
		const db = await connect(await address(kind));
		onTestFinished(() => db.destroy());
		const after: string[][] = [];
		for (const upTo of knownMigrations) {
			await migrate(db, { upTo });
			after.push(await shape(db, kind));
		}
		for (let step = knownMigrations.length - 1; step > 0; step--) {
			expect(await migrateBack(db)).toBe(knownMigrations[step]);
			expect(await shape(db, kind), knownMigrations[step]).toEqual(after[step - 1]);
		}
		await migrate(db);
		expect(await shape(db, kind)).toEqual(after.at(-1));
	});

	it('the last one is undone in a city that is in use, and done again, without losing what others made', async () => {
		const { db } = await open(await address(kind));
		onTestFinished(() => db.destroy());
		await sent({
			...(await castOfHands(db)),
			vault: openVault(['a key of thirty-two characters or more'])
		});
		const counted = async () => {
			const { rows } = await sql`select (select count(*) from question) as questions,
				(select count(*) from event) as events, (select count(*) from contact) as contacts,
				(select count(*) from referral) as hops, (select count(*) from resident) as residents`.execute(db);
			return rows;
		};
		const before = await counted();
		expect(await migrateBack(db)).toBe(knownMigrations.at(-1));
		expect(await counted()).toEqual(before);
		await migrate(db);
		expect(await counted()).toEqual(before);
		expect((await doneMigrations(db)).at(-1)).toBe(knownMigrations.at(-1));
	});
});

it('what points at another table is found by what it points at, so that no table is read whole for one row of another', async () => {
	const { db } = await open('file::memory:');
	onTestFinished(() => db.destroy());
	const { rows } = await sql<{ pointer: string; found: number }>`
		select t.name || '.' || f."from" as pointer, exists (
			select 1 from pragma_index_list(t.name) i join pragma_index_info(i.name) c on c.seqno = 0
			left join sqlite_master s on s.name = i.name
			where c.name = f."from" and (not i.partial or s.sql like '% where ' || f."from" || ' is not null')
		) as found
		from sqlite_master t join pragma_foreign_key_list(t.name) f on f.seq = 0
		where t.type = 'table'`.execute(db);
	expect(rows.length).toBeGreaterThan(100);
	expect(rows.filter(({ found }) => !found).map(({ pointer }) => pointer)).toEqual([]);
});

it('the command line makes a backup before it goes back, and refuses while the app has the database', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-back-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const back = () =>
		spawnSync('node', ['src/cli/index.ts', 'migrate', '--back', '--json'], {
			env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder },
			encoding: 'utf8'
		});
	const { db } = await open(`file:${join(folder, 'warmwijzer.sqlite')}`);
	await castOfHands(db);
	expect(back()).toMatchObject({ status: 1, stderr: expect.stringContaining('Stop Warmwijzer') });
	await db.destroy();
	const { status, stdout } = back();
	expect([status, JSON.parse(stdout)]).toEqual([
		0,
		expect.objectContaining({ undone: knownMigrations.at(-1), now: knownMigrations.at(-2) })
	]);
	expect(readdirSync(folder).filter((name) => name.endsWith('.backup'))).toHaveLength(1);
});
