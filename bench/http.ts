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

/** What is asked for. */
export interface Kind {
	what: string;
	path: (query: string) => string;
}

const json: Kind = {
	what: 'search as JSON',
	path: (query) => `/api/search?q=${encodeURIComponent(query)}`
};
const page: Kind = { what: 'results page', path: (query) => `/?q=${encodeURIComponent(query)}` };
export const kinds = [json, page];

/** The lines of the server. */
export async function measureHttp(): Promise<Line[]> {
	const server = await startServer({ LOG_LEVEL: 'silent' });
	const queries = readQueries()
		.filter((_, at) => at % 5 === 0)
		.slice(0, 60)
		.map(({ q }) => q);
	try {
		const lines: Line[] = [];
		for (const kind of kinds) {
			const bare = await startBare(server.url, queries.map(kind.path));
			try {
				lines.push(await compare(kind, server.url, bare.url, queries));
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
async function compare(kind: Kind, app: string, bare: string, queries: string[]): Promise<Line> {
	const { own, plain } = await sideBySide(kind, app, bare, queries, false);
	return {
		...line(`${kind.what}, 60 everyday queries again and again`, own, plain),
		...(kind === json ? { aim: `≥ ${aim}`, met: own / plain >= aim } : {})
	};
}

/** Every request a query that nobody asked before: an everyday one with a word that occurs nowhere. */
async function compareNew(kind: Kind, app: string, bare: string, queries: string[]): Promise<Line> {
	const { own, plain } = await sideBySide(kind, app, bare, queries, true);
	return line(`${kind.what}, every request a new query`, own, plain);
}

let made = 0;

/**
 * Requests a second at an address.
 * @param fresh whether every query is new; else they come again and again, each asked once before.
 */
export async function rateOf(
	kind: Kind,
	url: string,
	queries: string[],
	fresh: boolean
): Promise<number> {
	if (fresh) {
		const next = (request: autocannon.Request): autocannon.Request => {
			const letters = [...String(++made)].map((digit) => 'bdfgklmnpr'[Number(digit)]).join('a');
			return { ...request, path: kind.path(`${queries[made % queries.length] ?? ''} ${letters}`) };
		};
		return load(url, [{ path: '/', setupRequest: next }]);
	}
	const paths = queries.map(kind.path);
	const luck = chance(3);
	for (const path of paths) await (await fetch(url + path, { headers })).arrayBuffer();
	const next = (request: autocannon.Request): autocannon.Request => ({
		...request,
		path: luck.pickUneven(paths)
	});
	return load(url, [{ path: '/', setupRequest: next }]);
}

function line(what: string, own: number, plain: number): Line {
	return {
		part: 'http',
		what,
		figure: `${count(own)} a second`,
		beside: `bare node:http, same bytes: ${count(plain)} a second; ${(own / plain).toFixed(3)} of it`
	};
}

async function sideBySide(
	kind: Kind,
	app: string,
	bare: string,
	queries: string[],
	fresh: boolean
) {
	const rates = { own: [] as number[], plain: [] as number[] };
	for (let repeat = 0; repeat < repeats; repeat++) {
		rates.own.push(await rateOf(kind, app, queries, fresh));
		rates.plain.push(await rateOf(kind, bare, queries, fresh));
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
export async function startBare(app: string, paths: string[]) {
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
