/**
 * The board: how long it takes until an accept on one phone is seen on another while 500 screens follow the same hour,
 * and what a screen that follows costs in memory.
 */
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import Sqlite from 'better-sqlite3';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { type Server, startServer } from '../tests/support/server.ts';
import { bytes, type Line, median, ms, percentile } from './figures.ts';
import { post, signIn } from './sign-in.ts';

const screens = 500;
const accepts = 40;
const coordinator = 'Mirjam Visser';
const receiver = 'Fatima el Yousfi';

/** The lines of the board. */
export async function measureBoard(): Promise<Line[]> {
	const server = await startServer({ LOG_LEVEL: 'silent' });
	try {
		return await measure(server);
	} finally {
		await server.stop();
	}
}

async function measure(server: Server): Promise<Line[]> {
	const { url } = server;
	const desk = await signIn(url, coordinator);
	const partner = await signIn(url, receiver);
	const page = await (await fetch(`${url}/inloop`, { headers: { cookie: desk.cookie } })).text();
	const hour = /\/inloop\/[0-9a-f-]{36}/.exec(page)?.[0] ?? '';
	const hops = await walked(server, hour, desk.cookie, partner.me);
	const before = memoryOf(server);
	const seen = new Map<string, number[]>();
	const following = await Promise.all(
		Array.from({ length: screens }, () => follow(`${url}${hour}/live`, desk.cookie, seen))
	);
	await pause(2000);
	const after = memoryOf(server);
	const times: number[] = [];
	for (const { hop, label } of hops) {
		const began = performance.now();
		const response = await post(url, `${hour}?/receive`, partner.cookie, {
			command: uuidv7(),
			hop
		});
		if (response.status !== 303) throw new Error(`An accept was answered with ${response.status}.`);
		for (let time = 0; time < 500 && (seen.get(label)?.length ?? 0) < screens; time++)
			await pause(10);
		const arrived = seen.get(label) ?? [];
		if (arrived.length !== screens) throw new Error(`Seen on ${arrived.length} screens.`);
		times.push(...arrived.map((at) => at - began));
		// Nobody sits there when the next comes.
		await pause(20);
	}
	for (const response of following) response.destroy();
	return [
		{
			part: 'board',
			what: `accept on one phone to seen on another, ${screens} screens follow, middle`,
			figure: ms(median(times))
		},
		{
			part: 'board',
			what: 'the same, 99 of 100 within',
			figure: ms(percentile(times, 0.99)),
			beside: `${accepts} accepts, told ${times.length.toLocaleString('en')} times, once each`,
			aim: '< 1 s',
			met: percentile(times, 0.99) < 1000
		},
		{
			part: 'board',
			what: 'memory of the server for a screen that follows',
			figure: bytes(Math.max(0, after - before) / screens),
			beside: `${bytes(before)} before, ${bytes(after)} with ${screens}`
		}
	];
}

/** Visitors with a question each, all on their way to the same desk. */
async function walked(
	server: Server,
	hour: string,
	cookie: string,
	to: string
): Promise<{ hop: string; label: string }[]> {
	const db = new Sqlite(`${server.folder}/warmwijzer.sqlite`, { readonly: true });
	const row = db.prepare('select version, number from visitor where id = ?');
	const question = db
		.prepare('select question_id from visitor_question where visitor_id = ?')
		.pluck();
	const send = async (path: string, fields: Record<string, string>) => {
		const response = await post(server.url, path, cookie, fields);
		if (response.status !== 303) throw new Error(`${path} was answered with ${response.status}.`);
	};
	const hops = [];
	for (let at = 0; at < accepts; at++) {
		const [visitor, hop] = [uuidv7(), uuidv7()];
		await send(`${hour}?/add`, { command: visitor, line: '' });
		const { version, number } = row.get(visitor) as { version: number; number: number };
		await send(`${hour}/${visitor}?/write`, {
			command: uuidv7(),
			version: String(version),
			q0_words: 'Een vraag om mee te meten.',
			q0_needs: 'schulden',
			goes_by: 'M.',
			phone: '06-12345678',
			ground: 'consent',
			agreed: 'yes'
		});
		const asked = String(question.get(visitor));
		const fields = { command: hop, question: asked, to, reason: 'Loopt mee.' };
		await send(`${hour}/${visitor}?/walk`, fields);
		hops.push({ hop, label: String(number) });
	}
	db.close();
	return hops;
}

/** Follows as a screen does, and notes when it was told that a visitor was received. */
function follow(
	url: string,
	cookie: string,
	seen: Map<string, number[]>
): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const asked = get(url, {
			agent: false,
			headers: { cookie, accept: 'text/event-stream', 'last-event-id': '999999999' }
		});
		asked.once('error', reject);
		asked.once('response', (response) => {
			let text = '';
			response.on('error', () => undefined);
			response.setEncoding('utf8').on('data', (part: string) => {
				text += part;
				const ends = text.lastIndexOf('\n\n');
				if (ends < 0) return;
				for (const [, data = ''] of text.slice(0, ends).matchAll(/^data: (.*)$/gm)) {
					const { kind, label } = JSON.parse(data) as { kind: string; label: string };
					if (kind !== 'received') continue;
					const times = seen.get(label) ?? [];
					times.push(performance.now());
					seen.set(label, times);
				}
				text = text.slice(ends + 2);
			});
			resolve(response);
		});
	});
}

/** What the process of the server holds in memory, in bytes. */
function memoryOf({ process: { pid } }: Server): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

function pause(time: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, time));
}
