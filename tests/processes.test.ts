/** Three processes on one PostgreSQL database behind a balancer: one is killed, one is restarted, and nobody notices. */
import { afterAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { open } from '../src/lib/server/db/index.ts';
import { startBalancer } from './support/balancer.ts';
import { cableTo } from './support/cable.ts';
import { emptyDatabase } from './support/database.ts';
import { receiver, sender } from './support/handing-over.ts';
import { type Command, handoverFields, type Phone, phoneOf } from './support/phone.ts';
import { freePort } from './support/port.ts';
import { failToStart, type Server, startServer } from './support/server.ts';

const SECRET_KEY = 'a key that all processes have the same';
/** Who runs the drop-in hour of the example city. */
const coordinator = 'Mirjam Visser';
const seconds = 9;
const running = new Set<Server>();
afterAll(async () => {
	await Promise.all([...running].map((server) => server.stop()));
});

async function start(environment: Record<string, string>): Promise<Server> {
	const server = await startServer({
		SECRET_KEY,
		NOTICE_SECONDS: '1',
		LOG_LEVEL: 'warn',
		...environment
	});
	running.add(server);
	return server;
}

async function stop(server: Server): Promise<number | null> {
	running.delete(server);
	return server.stop();
}

const pause = (milliseconds: number) =>
	new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

it('three processes, of which one is killed and one restarted under load: nobody notices', async () => {
	const DATABASE_URL = await emptyDatabase();
	const ports = await Promise.all([freePort(), freePort(), freePort()]);
	const begin = (port: number) => start({ DATABASE_URL, PORT: String(port) });
	const [first, second, third] = await Promise.all(ports.map(begin));
	if (!first || !second || !third) throw new Error('not three');
	const balancer = await startBalancer([first, second, third].map(({ url }) => url));
	onTestFinished(() => balancer.close());
	const phone = await phoneOf(balancer.url, sender);
	const other = await phoneOf(balancer.url, receiver);
	const screen = await screenOf(balancer.url);

	let over = false;
	const searches = { good: 0, other: [] as unknown[] };
	const search = async (client: number) => {
		for (let time = 0; !over; time++) {
			const path = time % 5 === 0 ? '/?q=' : '/api/search?q=';
			const query = `${['schulden', 'eenzaam', 'huur'][time % 3]} ${client}${time}`;
			const said = await fetch(balancer.url + path + encodeURIComponent(query)).then(
				async (response) => [response.status, (await response.text()).length > 0].join(),
				String
			);
			if (said === '200,true') searches.good++;
			else searches.other.push(said);
			await pause(20);
		}
	};
	const sent: (Command & { hop: string; answer: unknown })[] = [];
	const write = async () => {
		while (!over) {
			const hop = uuidv7();
			const path = `/vraag/nieuw?aan=${other.contact_id}`;
			const command = await phone.write(path, handoverFields(hop), uuidv7());
			const answer = await phone.send(command).then(({ type }) => type, String);
			sent.push({ ...command, hop, answer });
			await pause(10);
		}
	};
	const visitors: { id: string; status: unknown }[] = [];
	const receive = async () => {
		while (!over) {
			const id = uuidv7();
			visitors.push({ id, status: await screen.add(id) });
			await pause(150);
		}
	};
	const load = [search(1), search(2), search(3), write(), write(), write(), write(), receive()];

	await pause((seconds / 3) * 1000);
	second.process.kill('SIGKILL');
	await stop(second);
	await pause((seconds / 3) * 1000);
	expect(await stop(third)).toBe(0);
	const restarted = await begin(ports[2] ?? 0);
	await pause((seconds / 3) * 1000);
	over = true;
	await Promise.all(load);

	// Nobody noticed, but the balancer.
	expect(searches.other).toEqual([]);
	expect(searches.good).toBeGreaterThan(50);
	expect(sent.filter(({ answer }) => answer !== 'redirect')).toEqual([]);
	expect(sent.length).toBeGreaterThan(20);
	expect(visitors.filter(({ status }) => status !== 303)).toEqual([]);
	expect(balancer.again()).toBeGreaterThan(0);
	expect(balancer.answered().every((count) => count > 0)).toBe(true);
	expect([...first.errors(), ...third.errors(), ...restarted.errors()]).toEqual([]);

	// What was answered is there once.
	const { db } = await open(DATABASE_URL);
	const events = await db.selectFrom('event').select('id').execute();
	const known = new Set(events.map(({ id }) => id));
	expect(sent.filter(({ id }) => !known.has(id))).toEqual([]);
	const hops = await db
		.selectFrom('referral')
		.leftJoin('notice', 'notice.question_id', 'referral.question_id')
		.select((eb) => ['referral.id', eb.fn.count('notice.id').as('notices')])
		.groupBy('referral.id')
		.execute();
	const noticesOf = new Map(hops.map(({ id, notices }) => [id, Number(notices)]));
	expect(sent.filter(({ hop }) => noticesOf.get(hop) !== 1)).toEqual([]);
	const here = await db.selectFrom('visitor').select('id').execute();
	const ids = new Set(here.map(({ id }) => id));
	expect(visitors.filter(({ id }) => !ids.has(id))).toEqual([]);
	const hour = await db
		.selectFrom('drop_in')
		.select('seq')
		.where('id', '=', screen.hour)
		.executeTakeFirstOrThrow();
	await db.destroy();

	// The board missed nothing and showed nothing twice, through whichever process it followed.
	await expect.poll(() => screen.seen.at(-1)).toBe(hour.seq);
	expect(screen.seen).toEqual(screen.seen.map((_, at) => (screen.seen[0] ?? 0) + at));
	expect(screen.seen.length).toBeGreaterThanOrEqual(visitors.length);
	await screen.close();
	for (const server of [...running]) await stop(server);
}, 90_000);

/** A screen that follows the drop-in hour and comes back by itself when its stream ends, as a browser does. */
async function screenOf(url: string) {
	const { cookie } = await phoneOf(url, coordinator);
	const page = await (await fetch(`${url}/inloop`, { headers: { cookie } })).text();
	const hour = /\/inloop\/([0-9a-f-]{36})/.exec(page)?.[1] ?? '';
	const seen: number[] = [];
	const closing = new AbortController();
	const follow = async () => {
		const headers = { cookie, 'last-event-id': String(seen.at(-1) ?? 0) };
		const response = await fetch(`${url}/inloop/${hour}/live`, { headers, signal: closing.signal });
		let text = '';
		for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
			text += part;
			const whole = text.split('\n\n');
			text = whole.pop() ?? '';
			for (const message of whole) {
				const seq = /^id: (\d+)$/m.exec(message)?.[1];
				if (seq !== undefined) seen.push(Number(seq));
			}
		}
	};
	const following = (async () => {
		while (!closing.signal.aborted) {
			await follow().catch(() => undefined);
			await pause(100);
		}
	})();
	return {
		hour,
		seen,
		async add(command: string): Promise<unknown> {
			const response = await fetch(`${url}/inloop/${hour}?/add`, {
				method: 'POST',
				redirect: 'manual',
				headers: {
					cookie,
					origin: url,
					accept: 'text/html',
					'content-type': 'application/x-www-form-urlencoded'
				},
				body: new URLSearchParams({ command, line: '' }).toString()
			}).catch(String);
			return typeof response === 'string' ? response : response.status;
		},
		close() {
			closing.abort();
			return following;
		}
	};
}

describe('without its database', () => {
	it('the app says so kindly, and goes on by itself when it is back', async () => {
		const cable = await cableTo(await emptyDatabase());
		onTestFinished(() => cable.close());
		const server = await start({ DATABASE_URL: cable.url });
		const { url } = server;
		const phone: Phone = await phoneOf(url, sender);
		const { cookie } = phone;
		const page = (path: string, more: Record<string, string> = {}) =>
			fetch(url + path, { redirect: 'manual', headers: { accept: 'text/html', ...more } });
		expect((await page('/werk', { cookie })).status).toBe(200);
		const command = await phone.write('/vraag/nieuw', handoverFields(uuidv7()));

		cable.pull();
		for (const answer of [await page('/?q=schulden'), await page('/werk', { cookie })]) {
			expect(answer.status).toBe(503);
			expect(answer.headers.get('set-cookie')).toBeNull();
			expect(await answer.text()).toContain('14 036');
		}
		const health = await fetch(`${url}/healthz`);
		expect([health.status, health.headers.get('content-type')]).toEqual([
			503,
			'application/problem+json'
		]);
		expect((await fetch(`${url}/api/search?q=huur`)).status).toBe(503);
		await expect(phone.send(command)).resolves.not.toMatchObject({ type: 'redirect' });

		cable.putBack();
		await expect.poll(async () => (await fetch(`${url}/healthz`)).status).toBe(200);
		expect((await page('/werk', { cookie })).status).toBe(200);
		expect(await phone.send(command)).toMatchObject({ type: 'redirect' });

		// Pulled in the middle of much work: some of it fails, the app does not.
		const busy = Array.from({ length: 30 }, async (_, at) => {
			await pause(at);
			return (await page(at % 2 === 0 ? '/werk' : `/?q=huur ${at}`, { cookie })).status;
		});
		await pause(15);
		cable.pull();
		for (const status of await Promise.all(busy)) expect([200, 503]).toContain(status);
		cable.putBack();
		await expect.poll(async () => (await page('/werk', { cookie })).status).toBe(200);
		await stop(server);
	});

	it('it does not start, and says what to do', async () => {
		const refusal = async (DATABASE_URL: string, more: Record<string, string> = {}) => {
			const { code, said } = await failToStart({
				SECRET_KEY,
				PORT: String(await freePort()),
				DATABASE_URL,
				...more
			});
			expect(code).toBe(1);
			expect(said).not.toMatch(/^\s+at /m);
			return said;
		};
		const at = inject('postgres');
		expect(await refusal(`${at}/nowhere`)).toContain('createdb');
		expect(await refusal(`${at.replace('postgres@', 'nobody@')}/postgres`)).toContain(
			'refuses the user'
		);
		expect(await refusal(`${at}/postgres?pool=many`)).toContain('must be a number of connections');
		const shared = await emptyDatabase();
		await (await open(shared)).db.destroy();
		const one = await start({ DATABASE_URL: shared, DEMO: '0' });
		await stop(one);
		expect(await refusal(shared, { SECRET_KEY: 'another key than the others have it' })).toContain(
			'same SECRET_KEY'
		);
	});
});
