/**
 * The engines by themselves: the embedded one at 2,000, 20,000 and 200,000 services, and the phone's at 2,000.
 * Each size has a process of its own, so that its memory is its own. `node bench/search.ts fts 20000` prints one as JSON.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import type { SearchEngine } from '../src/lib/domain/search/engine.ts';
import { type Entry, partsOfCity, toEntry } from '../src/lib/domain/search/entry.ts';
import { search } from '../src/lib/domain/search/index.ts';
import { memoryEngine } from '../src/lib/domain/search/memory.ts';
import { suggest } from '../src/lib/domain/search/suggest.ts';
import { ftsEngine } from '../src/lib/server/search/index.ts';
import { bytes, count, type Line, median, ms, percentile } from './figures.ts';
import { districts, generate, now, today } from './generate.ts';
import { readQueries, requests } from './queries.ts';

/** What one engine gave at one size; times in milliseconds. */
export interface Measured {
	index: number;
	bytes: number;
	memory: number;
	p50: number;
	p99: number;
	/** Looking one entry up by its key in SQLite, 95 % of the time: the yardstick. */
	lookup: number;
	/** Suggestions for each beginning of each query. */
	suggest: { p50: number; p99: number };
}

const sizes = [2_000, 20_000, 200_000];
const aim = 20;

/** The lines of the embedded engine. */
export function measureSearch(): Line[] {
	const measured = sizes.map((size) => ({ size, ...measureApart('fts', size) }));
	const lines = measured.flatMap(({ size, ...figures }): Line[] => [
		{
			part: 'search',
			what: `${count(size)} services: a search, middle`,
			figure: ms(figures.p50),
			beside: besideLookup(figures.p50, figures.lookup)
		},
		{
			part: 'search',
			what: `${count(size)} services: a search, 99 of 100 within`,
			figure: ms(figures.p99),
			beside: besideLookup(figures.p99, figures.lookup),
			...(size === 200_000 ? { aim: `< ${aim} ms`, met: figures.p99 < aim } : {})
		},
		{
			part: 'search',
			what: `${count(size)} services: to index; index; memory of the process`,
			figure: `${ms(figures.index)}; ${bytes(figures.bytes)}; ${bytes(figures.memory)}`,
			beside: `${count(size / (figures.index / 1000))} services a second`
		}
	]);
	const [small, large] = [measured[0], measured.at(-1)];
	const growth = Math.log((large?.p99 ?? NaN) / (small?.p99 ?? NaN)) / Math.log(100);
	return [
		...lines,
		{
			part: 'search',
			what: 'how the slowest 1 in 100 grows with size',
			figure: `size^${growth.toFixed(2)}`,
			aim: '< size^1',
			met: growth < 1
		}
	];
}

/** Measures an engine in a process of its own. */
export function measureApart(engine: 'fts' | 'memory', size: number): Measured {
	const file = fileURLToPath(import.meta.url);
	const output = execFileSync('node', ['--expose-gc', file, engine, String(size)], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return JSON.parse(output) as Measured;
}

function besideLookup(value: number, lookup: number): string {
	return `lookup by key ${ms(lookup)}: ${count(value / lookup)}×`;
}

async function measure(kind: string, size: number): Promise<Measured> {
	const before = memoryInUse();
	const built = kind === 'fts' ? buildEmbedded(size) : buildInMemory(size);
	if (built.engine.size !== size) throw new Error('Two services have the same id.');
	const memory = memoryInUse() - before;
	const times = await timesOfSearches(built);
	return {
		index: built.index,
		bytes: built.bytes,
		memory,
		p50: median(times),
		p99: percentile(times, 0.99),
		lookup: timeOfLookup(size),
		suggest: await timeOfSuggestions(built.engine)
	};
}

/** A thousand different searches, five rounds, each round with nothing kept from before: the least disturbed counts. */
async function timesOfSearches({ engine, forget }: Built): Promise<number[]> {
	const asked = requests(1000);
	const times = asked.map(() => Infinity);
	for (let round = 0; round < 5; round++) {
		forget();
		for (const [at, request] of asked.entries()) {
			const start = performance.now();
			await search(engine, districts, request, now);
			times[at] = Math.min(times[at] ?? Infinity, performance.now() - start);
		}
	}
	return times;
}

interface Built {
	engine: SearchEngine;
	/** Lets the engine forget what it keeps of earlier searches. */
	forget: () => void;
	index: number;
	bytes: number;
}

function buildEmbedded(size: number): Built {
	const engine = ftsEngine();
	const making = workOf(() => generate(size).forEach(() => undefined));
	const index = workOf(() => engine.put(entries(size))) - making;
	return { engine, forget: () => engine.put([]), index, bytes: engine.bytes() };
}

function buildInMemory(size: number): Built {
	const documents = [...generate(size)];
	const parts = partsOfCity(districts);
	const build = () => memoryEngine(documents.map((document) => toEntry(document, parts, today)));
	let engine = build();
	const times = Array.from({ length: 5 }, () => timeOf(() => (engine = build())));
	return {
		engine,
		forget: () => undefined,
		index: Math.min(...times),
		bytes: JSON.stringify(documents).length
	};
}

function* entries(size: number): Generator<Entry> {
	const parts = partsOfCity(districts);
	for (const document of generate(size)) yield toEntry(document, parts, today);
}

/** One row of so many by its primary key: nothing that reads a database is faster. */
function timeOfLookup(size: number): number {
	const sqlite = new Sqlite(':memory:');
	sqlite.exec('create table card (id integer primary key, card text not null)');
	const insert = sqlite.prepare('insert into card values (?, ?)');
	sqlite.transaction(() => {
		for (let id = 0; id < size; id++) insert.run(id, 'x'.repeat(1000));
	})();
	const find = sqlite.prepare('select card from card where id = ?');
	const times = Array.from({ length: 20_000 }, (_, index) =>
		timeOf(() => find.get((index * 7919) % size))
	);
	sqlite.close();
	return percentile(times, 0.95);
}

async function timeOfSuggestions(engine: SearchEngine): Promise<{ p50: number; p99: number }> {
	const times = [];
	for (const { q, lang } of readQueries().slice(0, 100)) {
		for (let letters = 2; letters <= Math.min(12, q.length); letters++) {
			let best = Infinity;
			for (let round = 0; round < 3; round++) {
				const start = performance.now();
				await suggest(engine, districts, q.slice(0, letters), lang);
				best = Math.min(best, performance.now() - start);
			}
			times.push(best);
		}
	}
	return { p50: median(times), p99: percentile(times, 0.99) };
}

function timeOf(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Milliseconds that the processor worked, whatever else it did: for what takes long and is done once. */
function workOf(work: () => unknown): number {
	const before = process.threadCpuUsage();
	work();
	const { user, system } = process.threadCpuUsage(before);
	return (user + system) / 1000;
}

function memoryInUse(): number {
	globalThis.gc?.();
	return process.memoryUsage().rss;
}

if (import.meta.main) {
	const [kind = 'fts', size = '2000'] = process.argv.slice(2);
	console.log(JSON.stringify(await measure(kind, Number(size))));
}
