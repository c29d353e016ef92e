import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../src/lib/server/settings.ts';
import { StartError } from '../src/lib/server/start-error.ts';
import { freePort } from './support/port.ts';
import { failToStart, type Server, startServer } from './support/server.ts';

let folder: string;
const running: Server[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'warmwijzer-start-'));
});
afterEach(async () => {
	await Promise.all(running.splice(0).map((server) => server.stop()));
	rmSync(folder, { recursive: true, force: true });
});

async function start(environment: Record<string, string> = {}): Promise<Server> {
	const server = await startServer(environment);
	running.push(server);
	return server;
}

/** What the app says when it does not start: a sentence, not a trace of the program. */
async function refusal(environment: Record<string, string>): Promise<string> {
	const { code, said } = await failToStart({
		DATA_DIR: folder,
		PORT: String(await freePort()),
		...environment
	});
	expect(code).toBe(1);
	expect(said).not.toMatch(/^\s+at /m);
	return said.trim();
}

describe('the app does not start, and says what to do,', () => {
	it('with a database of a newer version, which it leaves as it is', async () => {
		const file = join(folder, 'warmwijzer.sqlite');
		const server = await start({ DATABASE_URL: `file:${file}` });
		const over = new Promise((resolve) => server.process.once('exit', resolve));
		server.process.kill('SIGTERM');
		await over;
		const db = new Sqlite(file);
		db.prepare('insert into kysely_migration values (?, ?)').run('9999-future', '2030-01-01');
		const before = db.prepare('select count(*) from service').pluck().get();
		db.close();
		const said = await refusal({ DATABASE_URL: `file:${file}` });
		expect(said).toContain('newer version');
		expect(said).toContain('9999-future');
		const after = new Sqlite(file, { readonly: true });
		expect(after.prepare('select count(*) from service').pluck().get()).toBe(before);
		after.close();
	});

	it('with a database that another program holds', async () => {
		const file = join(folder, 'locked.sqlite');
		const holder = new Sqlite(file);
		holder.exec('create table mine (id); begin exclusive');
		const said = await refusal({ DATABASE_URL: `file:${file}` });
		holder.close();
		expect(said).toContain('locked by another program');
	});

	it('with a file that is no database', async () => {
		const file = join(folder, 'letter.sqlite');
		writeFileSync(file, 'Dear sir or madam, '.repeat(400));
		expect(await refusal({ DATABASE_URL: `file:${file}` })).toContain('not a SQLite database');
	});

	it('with a database that is damaged', async () => {
		const file = join(folder, 'damaged.sqlite');
		const db = new Sqlite(file);
		db.exec('create table kysely_migration (name text primary key, timestamp text)');
		db.close();
		const whole = new Uint8Array(8192).fill(0xff, 100);
		whole.set(new TextEncoder().encode('SQLite format 3\0'));
		writeFileSync(file, whole);
		expect(await refusal({ DATABASE_URL: `file:${file}` })).toMatch(
			/damaged|not a SQLite database/
		);
	});

	it('with a folder in the place of the database', async () => {
		expect(await refusal({ DATABASE_URL: `file:${folder}` })).toContain('cannot be opened');
	});

	it('with a PostgreSQL server that does not answer', async () => {
		const url = `postgres://somebody@127.0.0.1:${await freePort()}/warmwijzer`;
		expect(await refusal({ DATABASE_URL: url })).toContain('PostgreSQL does not answer');
	});

	it('on a port that another program has', async () => {
		const other = createServer();
		const port = await freePort();
		await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
		const said = await refusal({ PORT: String(port) });
		other.close();
		expect(said).toContain(`Port ${port} is taken`);
		expect(said).toContain('PORT=');
	});

	it.each([
		['PORT', 'http', 'PORT must be a number'],
		['PORT', '0', 'PORT must be a number'],
		['PORT', '70000', 'PORT must be a number'],
		['ORIGIN', 'warmwijzer.nl', 'ORIGIN must be an address'],
		['ORIGIN', 'https://warmwijzer.nl/app', 'ORIGIN must be an address'],
		['DATABASE_URL', 'mysql://x', 'DATABASE_URL must begin with'],
		['SECRET_KEY', 'short', 'SECRET_KEY must have at least 32'],
		['MEILI_URL', 'meili:7700', 'MEILI_URL must be the address'],
		['METRICS_TOKEN', 'short', 'METRICS_TOKEN must have at least 16'],
		['SLOW_QUERY_MS', 'fast', 'SLOW_QUERY_MS must be a number'],
		['DEMO', 'maybe', 'DEMO must be 1 or 0']
	])('with %s=%s', async (name, value, sentence) => {
		expect(await refusal({ [name]: value })).toContain(sentence);
	});
});

describe('faults of the surroundings become sentences', () => {
	const sentence = (code: string) =>
		StartError.because('database', Object.assign(new Error('raw'), { code })).message;

	it.each([
		['EACCES', 'may not write'],
		['SQLITE_READONLY_DIRECTORY', 'read-only'],
		['SQLITE_CORRUPT_INDEX', 'damaged'],
		['SQLITE_FULL', 'disk is full'],
		['ENOTFOUND', 'host name in DATABASE_URL'],
		['28P01', 'refuses the password'],
		['28000', 'refuses the user'],
		['3D000', 'createdb']
	])('%s', (code, words) => {
		expect(sentence(code)).toContain(words);
		expect(sentence(code)).not.toContain('raw');
	});

	it('an unknown one says what failed, and how', () => {
		expect(sentence('EWHATEVER')).toBe('The database cannot be used: raw');
	});
});

describe('settings', () => {
	const read = (environment: Record<string, string> = {}) =>
		readSettings({ DATA_DIR: folder, ...environment });

	it('have defaults that are right for one’s own machine', () => {
		expect(read()).toMatchObject({
			port: 3000,
			host: '127.0.0.1',
			origin: undefined,
			databaseUrl: `file:${join(folder, 'warmwijzer.sqlite')}`,
			demo: true
		});
	});

	it('fill no example city in production, unless asked', () => {
		expect(read({ NODE_ENV: 'production' }).demo).toBe(false);
		expect(read({ NODE_ENV: 'production', DEMO: '1' }).demo).toBe(true);
		expect(read({ DEMO: '0' }).demo).toBe(false);
	});

	it('that are empty count as absent', () => {
		expect(read({ PORT: '', ORIGIN: '', DEMO: '' }).port).toBe(3000);
	});

	it('make a secret once and keep it', () => {
		const first = read().secretKey;
		expect(first.length).toBeGreaterThanOrEqual(32);
		expect(read().secretKey).toBe(first);
		const given = 'x'.repeat(40);
		expect(read({ SECRET_KEY: given }).secretKey).toBe(given);
	});

	it('with several faults name them all', () => {
		expect(() => read({ PORT: 'x', DEMO: 'y' })).toThrow(/PORT.*DEMO/);
	});
});

describe('a running app', () => {
	it('says that it can serve', async () => {
		const { url } = await start();
		const response = await fetch(`${url}/healthz`);
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject({ status: 'ok' });
	});

	it('says 503 when it cannot reach its database', async () => {
		const file = join(folder, 'warmwijzer.sqlite');
		const { url } = await start({ DATABASE_URL: `file:${file}` });
		const db = new Sqlite(file);
		db.exec('alter table event rename to elsewhere');
		db.close();
		const response = await fetch(`${url}/healthz`);
		expect(response.status).toBe(503);
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		expect(await response.json()).toMatchObject({ status: 503 });
	});

	it('finishes the request it is answering when it is asked to stop', async () => {
		const server = await start();
		const body = JSON.stringify({ id: 'x' });
		const answer = new Promise<number | undefined>((resolve, reject) => {
			const asking = request(
				`${server.url}/api/calls`,
				{
					method: 'POST',
					headers: {
						'content-type': 'application/json',
						'content-length': body.length,
						expect: '100-continue'
					}
				},
				(response) => resolve(response.statusCode)
			);
			asking.once('error', reject);
			// The app has read the head of the request and waits for the rest: it is answering when it is asked to stop.
			asking.once('continue', () => {
				asking.write(body.slice(0, 4), () => {
					server.process.kill('SIGTERM');
					setImmediate(() => asking.end(body.slice(4)));
				});
			});
			asking.flushHeaders();
		});
		expect(await answer).toBe(400);
		const code = await server.stop();
		expect(code).toBe(0);
		running.length = 0;
	});

	it('that is to stop says so to its balancer first, and serves on until its door closes', async () => {
		const server = await start({ DRAIN_SECONDS: '1', DEMO: '0' });
		server.process.kill('SIGTERM');
		await expect.poll(async () => (await fetch(`${server.url}/healthz`)).status).toBe(503);
		const answer = await fetch(server.url);
		expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
		expect(await server.stop()).toBe(0);
		running.length = 0;
	});

	it('keeps what it knew when it is started again', async () => {
		const first = await start();
		const file = `file:${join(folder, 'kept.sqlite')}`;
		const one = await start({ DATABASE_URL: file });
		const before = (await (await fetch(`${one.url}/healthz`)).json()) as { revision: number };
		await one.stop();
		const two = await start({ DATABASE_URL: file });
		expect(await (await fetch(`${two.url}/healthz`)).json()).toMatchObject(before);
		expect(first.url).not.toBe(two.url);
	});

	it('without the example city it is empty and works', async () => {
		const { url } = await start({ DEMO: '0' });
		expect((await fetch(url)).status).toBe(200);
		const found = (await (await fetch(`${url}/api/search?q=schulden`)).json()) as { total: number };
		expect(found.total).toBe(0);
	});
});
