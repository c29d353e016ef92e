/**
 * The same load on one process with SQLite and on three with PostgreSQL behind a balancer, beside a bare server and the
 * bare database. Everything runs on this one machine: the database, the balancer and the load itself take their share of
 * its cores. `--large` adds 200,000 services and 500,000 referrals (that takes about half an hour).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seed } from '../seed/index.ts';
import { move, open } from '../src/lib/server/db/index.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { type Server, startServer } from '../tests/support/server.ts';
import { bytes, count, type Line, ms } from './figures.ts';
import { fillReferrals, fillServices } from './fill.ts';
import { bareMoves, movesOf, type Moves } from './handover.ts';
import { type Kind, kinds, rateOf, startBare } from './http.ts';
import { readQueries } from './queries.ts';

const SECRET_KEY = 'the key of a measurement, all processes';
const sizes = [
	{ services: 2_000, referrals: 5_000 },
	...(process.argv.includes('--large') ? [{ services: 200_000, referrals: 500_000 }] : [])
];

/** The lines of several processes. */
export async function measureProcesses(): Promise<Line[]> {
	const lines: Line[] = [];
	for (const size of sizes) lines.push(...(await measureSize(size)));
	return lines;
}

async function measureSize({ services, referrals }: (typeof sizes)[number]): Promise<Line[]> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-processes-'));
	const postgres = await startPostgres({ fsync: 'on', synchronous_commit: 'on' });
	try {
		const file = `file:${join(folder, 'city.sqlite')}`;
		const address = await postgres.create('city');
		const { moved, seconds } = await make(file, address, services, referrals);
		const one = await measured([await begin(file, folder)], folder);
		const three: Server[] = [];
		for (let at = 0; at < 3; at++) three.push(await begin(address, folder));
		const several = await measured(three, folder);
		const size = `${count(services)} services, ${count(referrals)} referrals`;
		return [
			...several.map(({ what, figure }, at) => ({
				part: 'processes',
				what: `${size}: ${what}`,
				figure: `one, SQLite: ${one[at]?.figure ?? ''}; three, PostgreSQL: ${figure}`,
				beside: one[at]?.beside ?? ''
			})),
			{
				part: 'processes',
				what: `${size}: cli move to PostgreSQL, compared`,
				figure: `${count(moved)} rows in ${ms(seconds * 1000)}`,
				beside: `${count(moved / seconds)} rows a second`
			}
		];
	} finally {
		await postgres.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The same city in both databases. */
async function make(file: string, address: string, services: number, referrals: number) {
	const { db: source } = await open(file, { fill: seed });
	const { db: target } = await open(address);
	const { db: empty } = await open('file::memory:');
	await fillServices(source, services);
	await fillReferrals(source, referrals);
	const began = performance.now();
	const tables = await move(source, target, empty);
	const seconds = (performance.now() - began) / 1000;
	await Promise.all([source, target, empty].map((db) => db.destroy()));
	return { moved: tables.reduce((sum, { rows }) => sum + rows, 0), seconds };
}

function begin(DATABASE_URL: string, DATA_DIR: string): Promise<Server> {
	return startServer({ DATABASE_URL, DATA_DIR, SECRET_KEY, LOG_LEVEL: 'silent' });
}

interface Figure {
	what: string;
	figure: string;
	beside: string;
}

/** All loads on one process, or on several behind a balancer; they are stopped afterwards. */
async function measured(servers: readonly Server[], folder: string): Promise<Figure[]> {
	const balancer = servers.length > 1 ? await startBalancer(servers) : undefined;
	const url = balancer?.url ?? servers[0]?.url ?? '';
	const queries = readQueries()
		.filter((_, at) => at % 5 === 0)
		.slice(0, 60)
		.map(({ q }) => q);
	try {
		const figures: Figure[] = [];
		for (const kind of kinds)
			for (const fresh of [false, true]) figures.push(await reading(kind, url, queries, fresh));
		const moves = await movesOf(url);
		figures.push(writing(moves, folder));
		const memory = servers.map(memoryOf).reduce((sum, each) => sum + each, 0);
		figures.push({ what: 'memory of the app after it', figure: bytes(memory), beside: '' });
		return figures;
	} finally {
		balancer?.process.kill();
		for (const server of servers) await server.stop();
	}
}

async function reading(
	kind: Kind,
	url: string,
	queries: string[],
	fresh: boolean
): Promise<Figure> {
	const bare = await startBare(url, queries.map(kind.path));
	try {
		const own = await rateOf(kind, url, queries, fresh);
		const plain = await rateOf(kind, bare.url, queries, fresh);
		return {
			what: `${kind.what}, ${fresh ? 'every request a new query' : 'everyday queries again and again'}`,
			figure: `${count(own)} a second`,
			beside: `bare node:http, same bytes: ${count(plain)} a second`
		};
	} finally {
		bare.process.kill();
		rmSync(bare.folder, { recursive: true, force: true });
	}
}

function writing({ rate, late }: Moves, folder: string): Figure {
	return {
		what: 'durable moves over HTTP, 50 connections',
		figure: `${count(rate)} a second, 99 of 100 within ${ms(late)}`,
		beside: `the bare database (SQLite), row and event: ${count(bareMoves(folder))} a second`
	};
}

/** The memory of a process that is its own (Linux). */
function memoryOf({ process: { pid } }: Server): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

async function startBalancer(servers: readonly Server[]) {
	const child: ChildProcess = spawn(
		'node',
		[fileURLToPath(new URL('balancer.ts', import.meta.url)), ...servers.map(({ url }) => url)],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	const url = await new Promise<string>((resolve) =>
		child.stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
	);
	return { url, process: child };
}
