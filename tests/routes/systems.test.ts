/** Other systems over HTTP: a coordinator makes a token on the screen, and a system reads and moves with it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/lib/domain/actor.ts';
import { uuidv7 } from '../../src/lib/domain/ids.ts';
import { type Db, open } from '../../src/lib/server/db/index.ts';
import type { House } from '../../src/lib/server/house.ts';
import * as people from '../../src/lib/server/people/index.ts';
import * as referrals from '../../src/lib/server/referrals/index.ts';
import { openVault } from '../../src/lib/server/vault.ts';
import { asked } from '../support/hands.ts';
import { type Server, startServer } from '../support/server.ts';

const secret = 'a key of thirty-two characters or more';

let server: Server;
let db: Db & { destroy(): Promise<void> };
let house: House;
/** Who hands over; who receives, and the coordinator there. */
let sender: Actor;
let receiver: Actor;
let coordinator: { id: string; email: string };
let token = '';
const told: { type: string; data: { referral_id: string } }[] = [];
const system = createServer((request, response) => {
	void text(request).then((body) => {
		told.push(JSON.parse(body) as (typeof told)[number]);
		response.writeHead(204).end();
	});
});

beforeAll(async () => {
	await new Promise<void>((ready) => system.listen(0, '127.0.0.1', ready));
	server = await startServer({
		SECRET_KEY: secret,
		NOTICE_SECONDS: '1',
		WEBHOOK_TEST_ORIGIN: testOrigin()
	});
	({ db } = await open(server.database));
	house = { db, vault: openVault([secret]) };
	const accounts = await db.selectFrom('account').selectAll().orderBy('created_at').execute();
	const lead = accounts.find(({ role }) => role === 'coordinator');
	const [to, from] = [
		accounts.find(
			(each) => each.role === 'worker' && each.organization_id === lead?.organization_id
		),
		accounts.find(
			(each) => each.role === 'worker' && each.organization_id !== lead?.organization_id
		)
	];
	if (!lead || !to || !from) throw new Error('the example city has nobody for this');
	coordinator = lead;
	receiver = await actorOf(to);
	sender = await actorOf(from);
});
afterAll(async () => {
	await db.destroy();
	await server.stop();
	await new Promise((closed) => system.close(closed));
	expect(server.errors()).toEqual([]);
});

const testOrigin = () => `http://127.0.0.1:${(system.address() as AddressInfo).port}`;

async function actorOf({
	organization_id,
	contact_id
}: {
	organization_id: string;
	contact_id: string;
}) {
	const actor = await people.workingAt(db, organization_id, contact_id);
	if (!actor) throw new Error('nobody');
	return actor;
}

/** Hands a question over to the receiver. Gives the id of the hop. */
async function handOver(): Promise<string> {
	const [question, hop] = [uuidv7(), uuidv7()];
	await referrals.write(house, sender, question, asked);
	const done = await referrals.request(house, sender, hop, question, {
		to_contact_id: receiver.contact_id ?? '',
		to_organization_id: undefined,
		service_id: undefined,
		reason: 'Thuis langs, want brieven blijven dicht.',
		expected: '',
		agreed: '',
		if_fails: '',
		agreed_on: undefined,
		warm_step: 'called',
		resident_present: false,
		call_tried: false
	});
	if (!done.ok) throw new Error(done.code);
	return hop;
}

const form = (fields: [string, string][], cookie = '') => ({
	method: 'POST',
	redirect: 'manual' as const,
	headers: {
		origin: server.url,
		accept: 'text/html',
		'content-type': 'application/x-www-form-urlencoded',
		cookie
	},
	body: new URLSearchParams(fields).toString()
});

async function signIn(person: string): Promise<string> {
	const response = await fetch(`${server.url}/inloggen?/demo`, form([['person', person]]));
	const cookies = response.headers.getSetCookie();
	return cookies.find((each) => each.startsWith('__Host-session='))?.split(';')[0] ?? '';
}

const api = (path: string, headers: Record<string, string> = {}, options: RequestInit = {}) =>
	fetch(server.url + path, {
		...options,
		headers: { authorization: `Bearer ${token}`, ...headers }
	});
const asPerson = () => ({ 'on-behalf-of': receiver.contact_id ?? '' });
const send = (path: string, method: string, body: unknown, headers: Record<string, string> = {}) =>
	api(
		path,
		{ 'content-type': 'application/json', ...asPerson(), ...headers },
		{ method, body: JSON.stringify(body) }
	);

describe('on the screen', () => {
	it('a coordinator makes a token and an address for signals, and sees each secret once', async () => {
		const cookie = await signIn(coordinator.id);
		const made = await fetch(
			`${server.url}/beheer/koppelingen/sleutel`,
			form(
				[
					['name', 'Dossier'],
					['scopes', 'referrals:read'],
					['scopes', 'residents:read'],
					['scopes', 'referrals:move'],
					['days', '30']
				],
				cookie
			)
		);
		[token = ''] = /wwt_[\w-]{43}/.exec(await made.text()) ?? [];
		expect(token).not.toBe('');
		const add = (url: string) =>
			fetch(`${server.url}/beheer/koppelingen/adres`, form([['url', url]], cookie));
		expect((await add('https://192.168.1.1/hook')).status).toBe(400);
		expect(await (await add(`${testOrigin()}/hook`)).text()).toMatch(/whsec_[\w+/]{43}=/);
		const page = await fetch(`${server.url}/beheer/koppelingen`, { headers: { cookie } });
		const shown = await page.text();
		expect(shown).toContain('Dossier');
		expect(shown).toContain(`${testOrigin()}/hook`);
		expect(shown).not.toMatch(/wwt_|whsec_/);
	});

	it('what is not filled in is asked for', async () => {
		const cookie = await signIn(coordinator.id);
		const refused = await fetch(
			`${server.url}/beheer/koppelingen/sleutel`,
			form([['name', 'Dossier']], cookie)
		);
		expect(refused.status).toBe(400);
		expect(await refused.text()).toContain('value="Dossier"');
	});
});

describe('/api/referrals', () => {
	it('reads and moves, and the system hears of it', async () => {
		const hop = await handOver();
		const list = await api('/api/referrals?state=requested');
		expect(list.headers.get('cache-control')).toBe('private, no-store');
		const { referrals: lines } = (await list.json()) as { referrals: { id: string }[] };
		expect(lines.map(({ id }) => id)).toContain(hop);
		const whole = await (await api(`/api/referrals/${hop}`, asPerson())).json();
		expect(whole).toMatchObject({ question: { resident: { goes_by: asked.goes_by } } });
		const key = uuidv7();
		const accept = () =>
			send(`/api/referrals/${hop}/moves`, 'POST', { move: 'accept' }, { 'idempotency-key': key });
		for (const response of [await accept(), await accept()]) {
			expect(response.status).toBe(200);
			expect(await response.json()).toMatchObject({ id: hop, state: 'accepted', question: null });
		}
		await expect
			.poll(() => told.filter(({ data }) => data.referral_id === hop).map(({ type }) => type))
			.toEqual(expect.arrayContaining(['referral.accepted']));
		expect(server.said()).not.toContain(token);
		expect(server.said()).not.toContain(asked.goes_by);
	});

	it('says what is not right, and what to do', async () => {
		const hop = await handOver();
		const moves = `/api/referrals/${hop}/moves`;
		const key = () => ({ 'idempotency-key': uuidv7() });
		const answers: [Response, number, string][] = [
			[await api('/api/referrals?limit=0'), 400, 'unreadable'],
			[await api('/api/referrals?state=lost'), 400, 'unreadable'],
			[await api('/api/referrals?cursor=x'), 400, 'unreadable'],
			[await api('/api/referrals?modified_after=gisteren'), 400, 'unreadable'],
			[await api(`/api/referrals/${uuidv7()}`), 404, 'not_found'],
			[await send(moves, 'POST', { move: 'accept' }), 400, 'key_needed'],
			[await send(moves, 'POST', { move: 'fly' }, key()), 400, 'unreadable'],
			[
				await send(moves, 'POST', { move: 'reject', code: 'full', words: '' }, key()),
				400,
				'unreadable'
			],
			[await send(moves, 'POST', { move: 'say', text: 'BSN 123456782' }, key()), 400, 'unreadable'],
			[await send(moves, 'POST', { move: 'start' }, key()), 409, 'moved_on'],
			[await send(moves, 'POST', { move: 'hold', until: '2020-01-01' }, key()), 422, 'date_past'],
			[
				await send(moves, 'POST', { move: 'accept' }, { ...key(), 'on-behalf-of': '' }),
				403,
				'person_needed'
			],
			[
				await send(
					moves,
					'POST',
					{ move: 'accept' },
					{ ...key(), 'on-behalf-of': sender.contact_id ?? '' }
				),
				403,
				'person_unknown'
			]
		];
		for (const [response, status, code] of answers) {
			expect(response.headers.get('content-type')).toBe('application/problem+json');
			expect(await response.json()).toMatchObject({ status, code, title: expect.any(String) });
			expect(response.status).toBe(status);
		}
	});

	it('a session does not work there, and a token works nowhere else', async () => {
		const cookie = await signIn(coordinator.id);
		for (const authorization of ['', 'Bearer wwt_x', 'Basic abc']) {
			const response = await fetch(`${server.url}/api/referrals`, {
				headers: { cookie, ...(authorization !== '' && { authorization }) }
			});
			expect(response.status).toBe(401);
			expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm=/);
		}
		const me = await api('/api/me');
		expect(await me.json()).toBeNull();
		const page = await api('/werk', {}, { redirect: 'manual' });
		expect(page.status).toBe(303);
	});
});

describe('/api/fhir', () => {
	it('says what it does, to anybody', async () => {
		const response = await fetch(`${server.url}/api/fhir/metadata`);
		expect(response.headers.get('content-type')).toBe('application/fhir+json');
		expect(await response.json()).toMatchObject({
			resourceType: 'CapabilityStatement',
			fhirVersion: '4.0.1'
		});
	});

	it('gives the same referrals, and moves one by its Task', async () => {
		const hop = await handOver();
		const bundle = await api('/api/fhir/Task?status=requested&_count=100');
		expect(await bundle.json()).toMatchObject({
			resourceType: 'Bundle',
			entry: expect.arrayContaining([
				expect.objectContaining({ fullUrl: `${server.url}/api/fhir/Task/${hop}` })
			])
		});
		const read = await api(`/api/fhir/Task/${hop}`, asPerson());
		const task = (await read.json()) as Record<string, unknown>;
		expect(task).toMatchObject({
			status: 'requested',
			description: 'Thuis langs, want brieven blijven dicht.',
			contained: [{ resourceType: 'Patient', name: [{ text: asked.goes_by }] }]
		});
		const request = await api(`/api/fhir/ServiceRequest/${hop}`, asPerson());
		expect(await request.json()).toMatchObject({
			status: 'active',
			subject: { reference: '#resident' },
			note: [{ text: asked.words }]
		});
		const put = (change: object, headers: Record<string, string> = {}) =>
			send(`/api/fhir/Task/${hop}`, 'PUT', { ...task, ...change }, headers);
		const etag = read.headers.get('etag') ?? '';
		const accepted = await put({ status: 'accepted' }, { 'if-match': etag });
		expect(accepted.status).toBe(200);
		expect(await accepted.json()).toMatchObject({ status: 'accepted' });
		expect((await put({ status: 'in-progress' }, { 'if-match': etag })).status).toBe(412);
		expect((await put({ status: 'accepted' })).status).toBe(200);
		// Without the header the owner is who does it.
		expect((await put({ status: 'in-progress' }, { 'on-behalf-of': '' })).status).toBe(200);
		const end = { type: { coding: [{ code: 'outcome' }] }, valueCode: 'helped' };
		const done = await put({ status: 'completed', output: [end] });
		expect(await done.json()).toMatchObject({ status: 'completed' });
		const after = await api(`/api/fhir/Task/${hop}`, asPerson());
		expect(await after.json()).toMatchObject({ output: [{ valueCode: 'helped' }] });
	});

	it('refuses as FHIR does', async () => {
		const hop = await handOver();
		const task = { resourceType: 'Task', id: hop };
		const put = (body: unknown) => send(`/api/fhir/Task/${hop}`, 'PUT', body);
		const other = { ...task, id: uuidv7(), status: 'accepted' };
		const answers: [Response, number, string][] = [
			[await fetch(`${server.url}/api/fhir/Task`), 401, 'login'],
			[await api('/api/fhir/Task?status=lost'), 400, 'invalid'],
			[await api('/api/fhir/Task?_lastUpdated=2026'), 400, 'invalid'],
			[await api('/api/fhir/Task?_count=1000'), 400, 'invalid'],
			[await api(`/api/fhir/Task/${uuidv7()}`), 404, 'not-found'],
			[await put(null), 400, 'invalid'],
			[await put({ ...task, status: 'flown' }), 400, 'invalid'],
			[await put({ ...task, status: 'rejected' }), 400, 'invalid'],
			[await put(other), 400, 'invalid'],
			[await put({ ...task, status: 'in-progress' }), 409, 'conflict']
		];
		for (const [response, status, code] of answers) {
			expect(response.headers.get('content-type')).toBe('application/fhir+json');
			expect(await response.json()).toMatchObject({
				resourceType: 'OperationOutcome',
				issue: [{ severity: 'error', code, details: { text: expect.any(String) } }]
			});
			expect(response.status).toBe(status);
		}
		const no = {
			...task,
			status: 'rejected',
			statusReason: { coding: [{ code: 'full' }], text: 'Geen plek.' }
		};
		expect(await (await put(no)).json()).toMatchObject({
			status: 'rejected',
			statusReason: { coding: [{ code: 'full' }] }
		});
	});
});
