/**
 * Handing over: what the journeys cost a person (taps, fields, seconds with a machine as fast as this one), and how many
 * durable moves a second the app takes from 50 connections, beside the bare database doing the same writes.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { launchBrowser, visit } from '../tests/support/browser.ts';
import {
	accept,
	atWork,
	decline,
	findAndRing,
	handOver,
	passOn,
	receiver,
	sender
} from '../tests/support/handing-over.ts';
import { type Server, startServer } from '../tests/support/server.ts';
import type { Cost } from '../tests/support/taps.ts';
import { count, type Line, ms, percentile } from './figures.ts';
import { post, signIn } from './sign-in.ts';

const connections = 50;
const moves = 3000;
const bareTransactions = 3000;

/** The lines of handovers. */
export async function measureHandover(): Promise<Line[]> {
	const server = await startServer({ LOG_LEVEL: 'silent' });
	try {
		return [...(await journeys(server)), ...(await measureMoves(server))];
	} finally {
		await server.stop();
	}
}

async function journeys(server: Server): Promise<Line[]> {
	const browser = await launchBrowser();
	try {
		const guest = await visit(browser, server.url);
		const [from, to] = [await visit(browser, server.url), await visit(browser, server.url)];
		await guest.page.goto('/');
		const found = await findAndRing(guest.page);
		await atWork(from.page, sender);
		await atWork(to.page, receiver);
		const first = await handOver(from.page);
		const accepted = await accept(to.page, first.question);
		const passed = await passOn(to.page, first.question, 'Wijkteam Haven');
		const second = await handOver(from.page);
		const declined = await decline(to.page, second.question);
		return [
			walk('open the app to a named person ringing', found, { taps: 3, seconds: 8 }),
			walk('a whole warm handover', first, { taps: 14, fields: 9, seconds: 45 }),
			walk('accept', accepted, { taps: 2 }),
			walk('decline with a reason', declined),
			walk('pass on to a team', passed)
		];
	} finally {
		await browser.close();
	}
}

function walk(what: string, cost: Cost, aim?: Partial<Cost>): Line {
	const figure = `${cost.taps} taps, ${cost.fields} fields, ${cost.seconds.toFixed(1)} s by a program`;
	if (!aim) return { part: 'journey', what, figure };
	const asked = [
		aim.taps !== undefined && `${aim.taps} taps`,
		aim.fields !== undefined && `${aim.fields} fields`,
		aim.seconds !== undefined && `${aim.seconds} s`
	].filter(Boolean);
	return {
		part: 'journey',
		what,
		figure,
		aim: `≤ ${asked.join(', ')}`,
		met:
			cost.taps <= (aim.taps ?? Infinity) &&
			cost.fields <= (aim.fields ?? Infinity) &&
			cost.seconds <= (aim.seconds ?? Infinity)
	};
}

/** How many moves a second, and the time within which 99 of 100 are done, in milliseconds. */
export interface Moves {
	rate: number;
	late: number;
}

/** Naming oneself the lead: the smallest move there is, with its checks, its lock and its event, durable before it is answered. */
export async function movesOf(url: string): Promise<Moves> {
	const { cookie, me } = await signIn(url, sender);
	const question = await write(url, cookie);
	const times: number[] = [];
	let left = moves;
	const began = performance.now();
	await Promise.all(
		Array.from({ length: connections }, async () => {
			while (left-- > 0) {
				const started = performance.now();
				const response = await post(url, `${question}?/lead`, cookie, {
					command: uuidv7(),
					person: me
				});
				if (response.status !== 303)
					throw new Error(`A move was answered with ${response.status}.`);
				times.push(performance.now() - started);
			}
		})
	);
	return {
		rate: times.length / ((performance.now() - began) / 1000),
		late: percentile(times, 0.99)
	};
}

async function measureMoves(server: Server): Promise<Line[]> {
	const { rate, late } = await movesOf(server.url);
	const bare = bareMoves(server.folder);
	return [
		{
			part: 'handover',
			what: `durable moves a second over HTTP, ${connections} connections`,
			figure: count(rate),
			beside: `the bare database, row and event: ${count(bare)}: ${(rate / bare).toFixed(2)}×`
		},
		{
			part: 'handover',
			what: 'the same: a move, 99 of 100 within',
			figure: ms(late)
		}
	];
}

/** Writes a question and gives its address. */
async function write(url: string, cookie: string): Promise<string> {
	const response = await post(url, '/vraag/nieuw', cookie, {
		command: uuidv7(),
		words: 'Een vraag om mee te meten.',
		needs: 'schulden',
		goes_by: 'M.',
		phone: '06-12345678',
		urgency: 'normal',
		ground: 'consent',
		agreed: 'yes'
	});
	return (response.headers.get('location') ?? '').replace(/\/overdragen$/, '');
}

/** Transactions a second of a row and its event, as durable as the app's. @param folder on the disk that is meant. */
export function bareMoves(folder: string): number {
	const db = new Sqlite(join(folder, 'bare.sqlite'));
	db.pragma('journal_mode = WAL');
	db.pragma('synchronous = FULL');
	db.exec(
		'create table row (id text primary key, state text); create table event (id text primary key, at text, data text)'
	);
	const row = db.prepare('insert into row values (?, ?)');
	const event = db.prepare('insert into event values (?, ?, ?)');
	const began = performance.now();
	for (let index = 0; index < bareTransactions; index++) {
		db.transaction(() => {
			row.run(uuidv7(), 'requested');
			event.run(uuidv7(), new Date().toISOString(), '{}');
		})();
	}
	const rate = bareTransactions / ((performance.now() - began) / 1000);
	db.close();
	rmSync(join(folder, 'bare.sqlite'), { force: true });
	return rate;
}
