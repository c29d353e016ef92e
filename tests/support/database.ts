/** A migrated database of its own for each test, on both databases that the app runs on. */
import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { open, type Tables } from '../../src/lib/server/db/index.ts';
import type { Vault } from '../../src/lib/server/vault.ts';
import type { Beginning } from './beginnings.ts';
import { vault } from './hands.ts';

export const databases = ['sqlite', 'postgres'] as const;
export type DatabaseKind = (typeof databases)[number];

/** Opens an empty, migrated database that is closed when the test is over; or one with more in it. */
export async function freshDatabase(
	kind: DatabaseKind,
	from: Beginning = 'migrated'
): Promise<Kysely<Tables>> {
	if (kind === 'sqlite') {
		const file = copyOfFile(from);
		const { db } = await open(`file:${file}`);
		onTestFinished(async () => {
			await db.destroy();
			rmSync(file);
		});
		return db;
	}
	const url = used[from].pop() ?? (await copyOfTemplate(from));
	const { db } = await open(url);
	onTestFinished(async () => {
		await empty.execute(db);
		await db.destroy();
		used[from].push(url);
	});
	return db;
}

/** A database with the people who hand over, and what opens what they seal. */
export async function freshHouse(
	kind: DatabaseKind
): Promise<{ db: Kysely<Tables>; vault: Vault }> {
	return { db: await freshDatabase(kind, 'hands'), vault };
}

/** PostgreSQL databases whose test is over: emptying one is much faster than making another. */
const used: Record<Beginning, string[]> = { migrated: [], hands: [] };

const empty = sql`select original.empty()`;

/** The same for a whole file: who opens it closes it. */
export async function openFresh(
	kind: DatabaseKind,
	from: Beginning = 'migrated'
): Promise<Kysely<Tables>> {
	const { db } = await open(
		kind === 'sqlite' ? `file:${copyOfFile(from)}` : await copyOfTemplate(from)
	);
	return db;
}

function copyOfFile(from: Beginning): string {
	const folder = inject('sqlite');
	const file = join(folder, `${randomUUID()}.sqlite`);
	copyFileSync(join(folder, from), file);
	return file;
}

/** What another process on the same PostgreSQL database has: connections of its own. */
export async function secondOf(db: Kysely<Tables>): Promise<Kysely<Tables>> {
	const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
	const { db: second } = await open(`${inject('postgres')}/${rows[0]?.name}`);
	onTestFinished(() => second.destroy());
	return second;
}

/** The address of a PostgreSQL database without tables, for an app that makes its own. */
export function emptyDatabase(): Promise<string> {
	return makeDatabase('');
}

function copyOfTemplate(from: Beginning): Promise<string> {
	return makeDatabase(`template ${from}`);
}

async function makeDatabase(how: string): Promise<string> {
	const server = inject('postgres');
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	const client = new pg.Client({ connectionString: `${server}/postgres` });
	await client.connect();
	await client.query(`create database ${name} ${how}`);
	await client.end();
	return `${server}/${name}`;
}
