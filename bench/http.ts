/** Requests a second of the built app, beside a bare server that answers the same bytes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { freePort } from '../tests/support/port.ts';
import { startServer } from '../tests/support/server.ts';
import { count, type Line, median } from './figures.ts';
import { readQueries } from './queries.ts';
import { chance } from './random.ts';

const seconds = 6;
const repeats = 3;
const aim = 0.25;
const headers = { 'accept-encoding': 'br', accept: '*/*' };

interface Kind {
	what: string;
	path: (query: string) => string;
}

const json: Kind = {
	what: 'search as JSON',
	path: (query) => `/api/search?q=${encodeURIComponent(query)}`
};
const page: Kind = { what: 'results page', path: (query) => `/?q=${encodeURIComponent(query)}` };

/** The lines of the server. */
export async function measureHttp(): Promise<Line[]> {
	const server = await startServer({ LOG_LEVEL: 'silent' });
	const queries = readQueries()
		.filter((_, at) => at % 5 === 0)
		.slice(0, 60)
		.map(({ q }) => q);
	try {
		const lines: Line[] = [];
		for (const kind of [json, page]) {
			const bare = await startBare(server.url, queries.map(kind.path));
			try {
				const paths = queries.map(kind.path);
				lines.push(await compare(kind, server.url, bare.url, paths));
				lines.push(await compareNew(kind, server.url, bare.url, queries));
			} finally {
				bare.process.kill();
				rmSync(bare.folder, { recursive: true, force: true });
			}
		}
		return lines;
	} catch (error) {
		throw new Error(`The app said: ${server.said().slice(-2000)}`, { cause: error });
	} finally {
		await server.stop();
	}
}

/** Sixty queries, some of them asked much more often than others; each was asked once before. */
async function compare(kind: Kind, app: string, bare: string, paths: string[]): Promise<Line> {
	const luck = chance(3);
	const setupRequest = (request: autocannon.Request): autocannon.Request => ({
		...request,
		path: luck.pickUneven(paths)
	});
	const { own, plain } = await sideBySide(
		async () => {
			for (const path of paths) await (await fetch(app + path, { headers })).arrayBuffer();
			return load(app, [{ path: '/', setupRequest }]);
		},
		() => load(bare, [{ path: '/', setupRequest }])
	);
	return {
		...line(`${kind.what}, 60 everyday queries again and again`, own, plain),
		...(kind === json ? { aim: `≥ ${aim}`, met: own / plain >= aim } : {})
	};
}

let made = 0;

/** Every request a query that nobody asked before: an everyday one with a word that occurs nowhere. */
async function compareNew(kind: Kind, app: string, bare: string, queries: string[]): Promise<Line> {
	const setupRequest = (request: autocannon.Request): autocannon.Request => {
		const letters = [...String(++made)].map((digit) => 'bdfgklmnpr'[Number(digit)]).join('a');
		return { ...request, path: kind.path(`${queries[made % queries.length] ?? ''} ${letters}`) };
	};
	const { own, plain } = await sideBySide(
		() => load(app, [{ path: '/', setupRequest }]),
		() => load(bare, [{ path: '/', setupRequest }])
	);
	return line(`${kind.what}, every request a new query`, own, plain);
}

function line(what: string, own: number, plain: number): Line {
	return {
		part: 'http',
		what,
		figure: `${count(own)} a second`,
		beside: `bare node:http, same bytes: ${count(plain)} a second; ${(own / plain).toFixed(3)} of it`
	};
}

async function sideBySide(own: () => Promise<number>, plain: () => Promise<number>) {
	const rates = { own: [] as number[], plain: [] as number[] };
	for (let repeat = 0; repeat < repeats; repeat++) {
		rates.own.push(await own());
		rates.plain.push(await plain());
	}
	return { own: median(rates.own), plain: median(rates.plain) };
}

async function load(url: string, requests: autocannon.Request[]): Promise<number> {
	const result = await autocannon({
		url,
		requests,
		headers,
		connections: 50,
		pipelining: 1,
		duration: seconds
	});
	if (result.non2xx > 0 || result.errors > 0) {
		throw new Error(`${result.non2xx} refusals and ${result.errors} errors from ${url}`);
	}
	return result.requests.average;
}

/** A server that does nothing but answer what the app answered to these addresses. */
async function startBare(app: string, paths: string[]) {
	const bodies: Record<string, string> = {};
	for (const path of paths) {
		const response = await fetch(app + path, { headers: { 'accept-encoding': 'identity' } });
		bodies[path] = await response.text();
	}
	const folder = mkdtempSync(join(tmpdir(), 'bare-'));
	const file = join(folder, 'bodies.json');
	writeFileSync(file, JSON.stringify(bodies));
	const port = await freePort();
	const child: ChildProcess = spawn(
		'node',
		[fileURLToPath(new URL('bare.ts', import.meta.url)), file, String(port)],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	await new Promise((resolve) => child.stdout?.once('data', resolve));
	return { url: `http://127.0.0.1:${port}`, process: child, folder };
}
