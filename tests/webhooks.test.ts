/** Webhooks: systems of an organisation are told what happens with its referrals, signed, each thing at least once. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import type { House } from '../src/lib/server/house.ts';
import { post } from '../src/lib/server/http/outgoing.ts';
import { deliver, webhooks } from '../src/lib/server/interop/index.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { ids } from './support/cast.ts';
import { databases, freshHouse } from './support/database.ts';
import {
	asked,
	bea,
	carla,
	jan,
	noor,
	now,
	omar,
	sent,
	soon,
	stranger,
	to,
	written
} from './support/hands.ts';

interface Came {
	path: string;
	headers: Record<string, unknown>;
	body: string;
}

/** A system of others: keeps what comes, and answers as it is told. */
let came: Came[] = [];
let status = 204;
let headers: Record<string, string> = {};
const system = createServer((request, response) => {
	void text(request).then((body) => {
		came.push({ path: request.url ?? '', headers: request.headers, body });
		response.writeHead(status, headers).end();
	});
});
let testOrigin = '';
beforeAll(async () => {
	await new Promise<void>((ready) => system.listen(0, '127.0.0.1', ready));
	testOrigin = `http://127.0.0.1:${(system.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => system.close(closed)));
beforeEach(() => {
	[came, status, headers] = [[], 204, {}];
});

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const told = () =>
	came.map(({ body }) => JSON.parse(body) as { type: string; data: { referral_id: string } });

async function hooked(house: House, actor = bea, at = now) {
	const { organization_id } = actor;
	const url = `${testOrigin}/${organization_id}`;
	const made = await webhooks.add(house, actor, { organization_id, url }, testOrigin, at);
	if (!made.ok) throw new Error(made.code);
	return made;
}

describe('an address that is told', () => {
	it.each([
		'http://systeem.example/hook',
		'https://localhost/hook',
		'https://127.0.0.1/',
		'https://10.1.2.3/',
		'https://2130706433/',
		'https://0x7f.1/',
		'https://[::1]/',
		'https://[::ffff:10.0.0.1]/',
		'https://[64:ff9b::a00:1]/',
		'https://169.254.169.254/latest/meta-data',
		'https://metadata.internal/',
		'https://naam:geheim@systeem.example/',
		'ftp://systeem.example/',
		'geen adres',
		`https://systeem.example/${'a'.repeat(600)}`
	])('is never %s', (url) => expect(webhooks.isReachable(url)).toBe(false));

	it('is one elsewhere, and in tests one server here', () => {
		expect(webhooks.isReachable('https://systeem.example:8443/hook?van=warmwijzer')).toBe(true);
		expect(webhooks.isReachable('http://127.0.0.1:4000/x', 'http://127.0.0.1:4000')).toBe(true);
		expect(webhooks.isReachable('http://127.0.0.1:4001/x', 'http://127.0.0.1:4000')).toBe(false);
	});

	it('and a name that leads inside is not called', async () => {
		for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
			const call = post(new URL(`https://${host}:1/`), {}, Buffer.from(''));
			await expect(call, host).rejects.toThrow('an address inside');
		}
	});
});

describe.each(databases)('webhooks on %s', (kind) => {
	const open = () => freshHouse(kind);
	const run = (house: House, minutes: number) => deliver(house, { testOrigin }, later(minutes));

	it('are made and ended by a coordinator of the organisation; the secret is shown once and kept sealed', async () => {
		const house = await open();
		const { id, secret } = await hooked(house);
		expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		const row = await house.db.selectFrom('webhook').selectAll().executeTakeFirstOrThrow();
		expect(JSON.stringify(row)).not.toContain(secret.slice(6));
		expect(JSON.stringify(await webhooks.list(house.db, bea))).not.toContain(row.secret);
		const input = { organization_id: ids.brug, url: `${testOrigin}/x` };
		for (const other of [carla, noor, stranger]) {
			const refused = await webhooks.add(house, other, input, testOrigin, now);
			expect(refused).toEqual({ ok: false, code: 'not_allowed' });
			expect(await webhooks.list(house.db, other)).toEqual([]);
			expect(await webhooks.remove(house.db, other, id, now)).toBe(false);
		}
		const inside = { ...input, url: 'https://10.0.0.1/' };
		expect(await webhooks.add(house, bea, inside, testOrigin)).toEqual({
			ok: false,
			code: 'url_wrong'
		});
		expect(await webhooks.remove(house.db, bea, id, now)).toBe(true);
		expect(await webhooks.list(house.db, bea)).toEqual([]);
		await sent(house);
		expect(await run(house, 1)).toEqual({ sent: 0, failed: 0 });
	});

	it('tell both sides what happens, signed, and nothing of the resident', async () => {
		const house = await open();
		await sent(house);
		const { secret } = await hooked(house);
		const { question, hop } = await sent(house);
		await sent(house, jan, stranger);
		await referrals.accept(house, noor, uuidv7(), hop, soon, later(1));
		await referrals.say(house, noor, uuidv7(), hop, 'Kan zij bellen?', later(2));
		expect(await run(house, 3)).toEqual({ sent: 3, failed: 0 });
		expect(told()).toMatchObject([
			{
				type: 'referral.requested',
				data: { referral_id: hop, state: 'requested', at: now.toISOString() }
			},
			{ type: 'referral.accepted', data: { referral_id: hop, state: 'accepted' } },
			{ type: 'referral.message', data: { referral_id: hop, state: 'accepted' } }
		]);
		const sentences = [...Object.values(asked), question, 'Kan zij', 'brieven', noor.name];
		for (const { headers: given, body } of came) {
			for (const word of sentences.filter((each) => typeof each === 'string' && each.length > 2)) {
				expect(body).not.toContain(word);
			}
			const signature = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
				.update(`${String(given['webhook-id'])}.${String(given['webhook-timestamp'])}.${body}`)
				.digest('base64');
			expect(given['webhook-signature']).toBe(`v1,${signature}`);
			expect(given['webhook-timestamp']).toBe(String(later(3).getTime() / 1000));
		}
		expect(new Set(came.map(({ headers: given }) => given['webhook-id'])).size).toBe(3);
		expect(await run(house, 4)).toEqual({ sent: 0, failed: 0 });
	});

	it('tell what ends with something else: passed on and accepted, closed, withdrawn', async () => {
		const house = await open();
		const first = await sent(house);
		await referrals.accept(house, noor, uuidv7(), first.hop, soon, later(1));
		const other = await sent(house);
		await hooked(house, bea, later(2));
		const second = uuidv7();
		await referrals.request(house, noor, second, first.question, to(omar), later(3));
		await referrals.accept(house, omar, uuidv7(), second, soon, later(4));
		const end = { outcome: 'helped', no_help_in_city: false, words: '' } as const;
		await referrals.close(house, omar, uuidv7(), first.question, end, later(5));
		await referrals.withdraw(house, jan, uuidv7(), other.question, later(6));
		await run(house, 7);
		const lines = told().map(({ type, data }) => `${type} ${data.referral_id}`);
		expect(lines.toSorted()).toEqual(
			[
				`referral.requested ${second}`,
				`referral.accepted ${second}`,
				`referral.completed ${first.hop}`,
				`referral.completed ${second}`,
				`referral.cancelled ${other.hop}`
			].toSorted()
		);
	});

	it('each organisation hears of its own', async () => {
		const house = await open();
		await hooked(house, bea);
		await hooked(house, carla);
		await hooked(house, stranger);
		await sent(house, jan, stranger);
		await written(house);
		await run(house, 1);
		expect(came.map(({ path }) => path).toSorted()).toEqual(
			[`/${carla.organization_id}`, `/${stranger.organization_id}`].toSorted()
		);
	});

	it('after a failure it is tried again, later each time, under the same id; then given up where all can see it', async () => {
		const house = await open();
		const { id } = await hooked(house);
		const { hop } = await sent(house);
		status = 500;
		let minutes = 1;
		for (const pause of [0, 1, 5, 15, 60, 240, 720, 1440]) {
			if (pause > 0)
				expect(await run(house, minutes + pause - 0.5)).toEqual({ sent: 0, failed: 0 });
			minutes += pause;
			expect(await run(house, minutes)).toEqual({ sent: 0, failed: 1 });
		}
		expect(new Set(came.map(({ headers: given }) => given['webhook-id'])).size).toBe(1);
		expect(came).toHaveLength(8);
		expect(await run(house, minutes + 5000)).toEqual({ sent: 0, failed: 0 });
		expect(await webhooks.deliveries(house.db, bea, id)).toMatchObject([
			{ state: 'given_up', error: 'http_500', attempts: 8, referral_id: hop }
		]);
		expect(await webhooks.list(house.db, bea)).toMatchObject([{ given_up: 1, waiting: 0 }]);
		expect(await webhooks.deliveries(house.db, carla, id)).toEqual([]);
	});

	it('while an address fails the rest for it waits, and what it asks is heeded; 410 is the end', async () => {
		const house = await open();
		const { id } = await hooked(house);
		for (let count = 0; count < 6; count++) await sent(house);
		[status, headers] = [503, { 'retry-after': '600' }];
		expect(await run(house, 1)).toEqual({ sent: 0, failed: 1 });
		expect(await run(house, 10)).toEqual({ sent: 0, failed: 0 });
		status = 204;
		expect(await run(house, 11)).toEqual({ sent: 6, failed: 0 });
		status = 410;
		await sent(house);
		await run(house, 12);
		expect(await webhooks.list(house.db, bea)).toMatchObject([{ id, given_up: 1, waiting: 0 }]);
	});

	it('of many processes each thing is sent by one, and by another when one stops halfway', async () => {
		const house = await open();
		await hooked(house);
		for (let count = 0; count < 5; count++) await sent(house);
		const all = await Promise.all([1, 1, 1].map((minutes) => run(house, minutes)));
		expect(all.reduce((sum, each) => sum + each.sent, 0)).toBe(5);
		expect(came).toHaveLength(5);
		await house.db
			.updateTable('webhook_delivery')
			.set({ state: 'waiting', lease: uuidv7(), leased_until: later(3).toISOString() })
			.execute();
		expect(await run(house, 2)).toEqual({ sent: 0, failed: 0 });
		expect(await run(house, 4)).toEqual({ sent: 5, failed: 0 });
	});

	it('an event that is seen late, with a lower number than others, is told all the same', async () => {
		const house = await open();
		const [first, second] = [await sent(house), await sent(house)];
		await hooked(house);
		const happens = (seq: number, { question, hop }: typeof first) =>
			sql`insert into event (seq, id, type, entity, entity_id, actor_id, at, data)
				${kind === 'postgres' ? sql`overriding system value` : sql``}
				values (${seq}, ${uuidv7()}, 'referral.asked', 'question', ${question}, null,
					${now.toISOString()}, ${JSON.stringify({ referral: hop })})`.execute(house.db);
		await happens(1050, first);
		expect(await run(house, 1)).toEqual({ sent: 1, failed: 0 });
		await happens(1020, second);
		expect(await run(house, 2)).toEqual({ sent: 1, failed: 0 });
		expect(told().map(({ data }) => data.referral_id)).toEqual([first.hop, second.hop]);
		for (const minutes of [60, 61]) {
			expect(await run(house, minutes)).toEqual({ sent: 0, failed: 0 });
		}
	});

	it('are told again: one, or everything since a moment, also what was forgotten', async () => {
		const house = await open();
		const { id } = await hooked(house);
		const { hop } = await sent(house);
		await referrals.accept(house, noor, uuidv7(), hop, soon, later(60));
		await run(house, 61);
		const names = came.map(({ headers: given }) => given['webhook-id']);
		const [last] = await webhooks.deliveries(house.db, bea, id);
		const again = (which: Parameters<typeof webhooks.replay>[3], actor = bea) =>
			webhooks.replay(house.db, actor, id, which, later(70));
		expect(await again({ delivery: last?.id ?? '' }, carla)).toBe(0);
		expect(await again({ delivery: last?.id ?? '' })).toBe(1);
		await run(house, 71);
		expect(came.at(-1)?.headers['webhook-id']).toBe(names[1]);
		await webhooks.forget(house.db, later(40 * 1440));
		expect(await webhooks.deliveries(house.db, bea, id)).toEqual([]);
		came = [];
		expect(await again({ since: now })).toBe(0);
		expect(await run(house, 72)).toEqual({ sent: 2, failed: 0 });
		expect(came.map(({ headers: given }) => given['webhook-id'])).toEqual(names);
		expect(await again({ since: later(30) })).toBe(1);
	});

	it('the secrets are sealed anew after a change of key', async () => {
		const house = await open();
		await hooked(house);
		const keys = [
			'another key of thirty-two characters',
			'a key of thirty-two characters or more'
		] as const;
		const newer = { ...house, vault: openVault(keys) };
		expect(await webhooks.sealAnew(newer)).toBe(1);
		expect(await webhooks.sealAnew(newer)).toBe(0);
		await sent(house);
		const only = { ...house, vault: openVault([keys[0]]) };
		expect(await deliver(only, { testOrigin }, later(1))).toEqual({ sent: 1, failed: 0 });
	});
});
