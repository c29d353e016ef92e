/** A migrated database of its own for each test, on both databases that the app runs on. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { open, type Tables } from '../../src/lib/server/db/index.ts';
import { template } from './postgres.ts';

export const databases = ['sqlite', 'postgres'] as const;
export type DatabaseKind = (typeof databases)[number];

/** Opens an empty, migrated database that is closed when the test is over. */
export async function freshDatabase(kind: DatabaseKind): Promise<Kysely<Tables>> {
	if (kind === 'sqlite') {
		const db = await openFresh(kind);
		onTestFinished(() => db.destroy());
		return db;
	}
	const url = used.pop() ?? (await copyOfTemplate());
	const { db } = await open(url);
	onTestFinished(async () => {
		await empty.execute(db);
		await db.destroy();
		used.push(url);
	});
	return db;
}

/** PostgreSQL databases whose test is over: emptying one is much faster than making another. */
const used: string[] = [];

const empty = sql`select original.empty()`;

/** The same for a whole file: who opens it closes it. */
export async function openFresh(kind: DatabaseKind): Promise<Kysely<Tables>> {
	const { db } = await open(kind === 'sqlite' ? 'file::memory:' : await copyOfTemplate());
	return db;
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

function copyOfTemplate(): Promise<string> {
	return makeDatabase(`template ${template}`);
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
