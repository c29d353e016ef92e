/**
 * The server is killed (SIGKILL) at random moments while phones send what was in their outbox. Then it is counted, in the
 * database itself: what was answered is there once; what was not is there once or not at all; and sent again it is there once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { open } from '../src/lib/server/db/index.ts';
import { receiver, sender } from './support/handing-over.ts';
import {
	type Command,
	consentFields,
	handoverFields,
	type Phone,
	phoneOf,
	questionFields
} from './support/phone.ts';
import { freePort } from './support/port.ts';
import { type Server, startServer } from './support/server.ts';

const total = 1000;
const phones = 12;
const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-kill-'));
let server: Server;

interface Sent extends Command {
	kind: 'question' | 'handover' | 'consent';
	question: string;
	hop?: string;
	answered: boolean;
}

afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

async function start(port: string): Promise<void> {
	server = await startServer({ DATA_DIR: folder, PORT: port, LOG_LEVEL: 'error' });
}

it(`of ${total} commands none is lost that was answered, and none is there twice`, async () => {
	const port = String(await freePort());
	await start(port);
	const phone = await phoneOf(server.url, sender);
	const { contact_id } = await phoneOf(server.url, receiver);
	const sent: Sent[] = [];
	let up = Promise.resolve();
	let kills = 0;
	// Counted in commands, not in seconds: a slow machine has no more kills to go through than a fast one.
	let answers = 0;
	let killAt = between(20, 180);
	const mayKill = () => {
		if (++answers < killAt) return;
		killAt = Infinity;
		up = (async () => {
			await pause(Math.random() * 20);
			server.process.kill('SIGKILL');
			await server.stop();
			kills++;
			await start(port);
			killAt = answers + between(20, 180);
		})();
	};
	let left = total;
	await Promise.all(
		Array.from({ length: phones }, async () => {
			let last: Sent | undefined;
			while (left-- > 0) {
				const next = await write(phone, contact_id, last);
				sent.push(next);
				await up;
				next.answered = await phone.send(next).then(
					(answer) => {
						// Its question was never answered for: perhaps it is not there.
						const unknown = next.kind === 'consent' && !last?.answered;
						if (!unknown) expect(answer.type).toBe('redirect');
						mayKill();
						return answer.type === 'redirect';
					},
					() => false
				);
				if (next.kind !== 'consent') last = next;
			}
		})
	);
	await up;
	await server.stop();

	expect(sent).toHaveLength(total);
	expect(kills).toBeGreaterThan(3);
	const unanswered = sent.filter(({ answered }) => !answered);
	expect(unanswered.length).toBeGreaterThan(3);
	const first = await counted(sent);
	expect(first.twice).toEqual([]);
	const missing = new Set(first.missing);
	expect(sent.filter(({ id, answered }) => answered && missing.has(id))).toEqual([]);

	await start(port);
	// In their order: an agreement is about a question that came before it.
	for (const command of unanswered) {
		expect(await phone.send(command)).toMatchObject({ type: 'redirect' });
	}
	// And everything once more: that changes nothing.
	for (const command of sent.slice(0, 100)) await phone.send(command);
	await server.stop();
	expect(await counted(sent)).toEqual({ missing: [], twice: [] });
	expect(server.errors()).toEqual([]);
}, 300_000);

async function write(phone: Phone, to: string, last: Sent | undefined): Promise<Sent> {
	const id = uuidv7();
	const chance = Math.random();
	if (last && chance < 0.4) {
		const path = `/vraag/${last.question}/toestemming`;
		const command = await phone.write(path, consentFields, id);
		return { ...command, kind: 'consent', question: last.question, answered: false };
	}
	if (chance < 0.7) {
		const hop = uuidv7();
		const command = await phone.write(`/vraag/nieuw?aan=${to}`, handoverFields(hop), id);
		return { ...command, kind: 'handover', question: id, hop, answered: false };
	}
	const command = await phone.write('/vraag/nieuw', questionFields, id);
	return { ...command, kind: 'question', question: id, answered: false };
}

/** Commands of which nothing or not all is there, and of which something is there more than once. */
async function counted(sent: readonly Sent[]): Promise<{ missing: string[]; twice: string[] }> {
	const { db } = await open(server.database);
	const events = new Set((await db.selectFrom('event').select('id').execute()).map(({ id }) => id));
	const hops = new Set(
		(await db.selectFrom('referral').select('id').execute()).map(({ id }) => id)
	);
	const ofQuestion = async (table: 'consent' | 'resident' | 'notice') => {
		const rows = await db.selectFrom(table).select('question_id').execute();
		const all = new Map<string, number>();
		for (const { question_id } of rows) {
			if (question_id !== null) all.set(question_id, (all.get(question_id) ?? 0) + 1);
		}
		return all;
	};
	const [consents, residents, notices] = [
		await ofQuestion('consent'),
		await ofQuestion('resident'),
		await ofQuestion('notice')
	];
	await db.destroy();
	const twice: string[] = [];
	const missing: string[] = [];
	for (const { id, kind, question, hop } of sent) {
		const there = events.has(id);
		const handed = hop !== undefined && hops.has(hop);
		if (!there || (hop !== undefined && !handed)) missing.push(id);
		if (kind === 'consent') continue;
		const agreements = sent.filter(
			(other) => other.kind === 'consent' && other.question === question && events.has(other.id)
		);
		const expected = there ? 1 : 0;
		const right =
			(residents.get(question) ?? 0) === expected &&
			(consents.get(question) ?? 0) === expected + agreements.length &&
			(notices.get(question) ?? 0) === (handed ? 1 : 0);
		if (!right) twice.push(id);
	}
	return { missing, twice };
}

function between(least: number, most: number): number {
	return least + Math.floor(Math.random() * (most - least));
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
