import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryCopy } from '../../src/lib/domain/documents.ts';
import { uuidv7 } from '../../src/lib/domain/ids.ts';
import type { SearchResponse } from '../../src/lib/domain/search/response.ts';
import { type Server, startServer } from '../support/server.ts';

let server: Server;
let copy: DirectoryCopy;
beforeAll(async () => {
	server = await startServer();
	copy = await json<DirectoryCopy>('/api/directory');
});
afterAll(async () => {
	await server.stop();
	expect(server.errors()).toEqual([]);
});

const get = (path: string, options: RequestInit = {}) => fetch(server.url + path, options);
async function json<Answer>(path: string): Promise<Answer> {
	return (await (await get(path)).json()) as Answer;
}

describe('GET /api/search', () => {
	it('answers in the shape that others rely on', async () => {
		const answer = await json<SearchResponse>('/api/search?q=deurwaarder&lang=nl&limit=5');
		expect(Object.keys(answer)).toEqual(
			expect.arrayContaining(['query', 'total', 'results', 'next_cursor'])
		);
		expect(answer.query).toMatchObject({ text: 'deurwaarder', needs: [{ key: 'schulden' }] });
		expect(answer.results).toHaveLength(5);
		expect(answer.total).toBeGreaterThan(5);
		for (const result of answer.results) {
			expect(result).toMatchObject({
				id: expect.any(String),
				name: expect.any(String),
				organization: { id: expect.any(String), name: expect.any(String) },
				needs: expect.any(Array),
				open_now: expect.any(Boolean),
				languages: expect.any(Array),
				url: `/aanbod/${result.id}`
			});
			expect(result).toHaveProperty('district');
			expect(result).toHaveProperty('capacity');
			expect(result).toHaveProperty('phone');
			expect(result).toHaveProperty('contact');
			expect(result).toHaveProperty('verified_at');
		}
	});

	it('gives the next page by its cursor', async () => {
		const first = await json<SearchResponse>('/api/search?need=schulden&limit=3');
		const second = await json<SearchResponse>(
			`/api/search?need=schulden&limit=3&cursor=${first.next_cursor}`
		);
		const ids = [...first.results, ...second.results].map(({ id }) => id);
		expect(new Set(ids).size).toBe(6);
	});

	it('takes every filter of the contract', async () => {
		const response = await get(
			'/api/search?q=hulp&lang=en&district=Almere+Haven&need=schulden&open=now&spoken=ar&limit=10&cursor=0'
		);
		expect(response.status).toBe(200);
	});

	it.each([
		['need', 'money'],
		['district', 'Amsterdam'],
		['open', 'maybe'],
		['spoken', 'klingon'],
		['lang', 'fr'],
		['audience', 'cats'],
		['limit', '-1'],
		['limit', '1e9'],
		['limit', '101'],
		['cursor', 'abc'],
		['cursor', '999999']
	])('refuses %s=%s with a problem that names the parameter', async (parameter, value) => {
		const response = await get(`/api/search?${parameter}=${value}`);
		expect(response.status).toBe(400);
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		expect(await response.json()).toMatchObject({
			type: 'about:blank',
			title: expect.stringContaining(parameter),
			status: 400,
			errors: [{ parameter, detail: expect.any(String) }]
		});
	});

	it('nothing asked for is everything', async () => {
		const { total, results } = await json<SearchResponse>('/api/search');
		expect(results).toHaveLength(20);
		expect(total).toBeGreaterThan(150);
	});
});

describe('one entry', () => {
	it('service, organisation and person are found by id', async () => {
		const [service] = copy.services;
		const [organization] = copy.organizations;
		const [contact] = copy.contacts;
		expect(await json(`/api/services/${service?.id}`)).toMatchObject({ name: service?.name });
		expect(await json(`/api/organizations/${organization?.id}`)).toMatchObject({
			organization: { name: organization?.name }
		});
		expect(await json(`/api/contacts/${contact?.id}`)).toMatchObject({
			contact: { name: contact?.name }
		});
	});

	it.each(['services', 'organizations', 'contacts'])(
		'/api/%s: an unknown id is a 404 problem',
		async (kind) => {
			for (const id of [uuidv7(), 'x', '1', '%00', "' or 1=1", 'a'.repeat(2000)]) {
				const response = await get(`/api/${kind}/${encodeURIComponent(id)}`);
				expect(response.status, id).toBe(404);
				expect(response.headers.get('content-type')).toBe('application/problem+json');
				expect(await response.json()).toMatchObject({ status: 404, title: expect.any(String) });
			}
		}
	);
});

describe('POST /api/calls', () => {
	const post = (body: unknown, raw = false) =>
		get('/api/calls', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: raw ? String(body) : JSON.stringify(body)
		});
	const call = () => ({
		id: uuidv7(),
		service_id: copy.services[0]?.id,
		contact_id: null,
		outcome: 'reached'
	});

	it('keeps what came of a call, once', async () => {
		const command = call();
		expect((await post(command)).status).toBe(204);
		expect((await post(command)).status).toBe(204);
		const { verified } = await json<DirectoryCopy['services'][number]>(
			`/api/services/${command.service_id}?fresh=${command.id}`
		);
		expect(verified['phone']?.by).toBe('een beller');
	});

	it('refuses what it cannot read, and says what to send', async () => {
		for (const bad of [
			null,
			[],
			{},
			'text',
			{ ...call(), id: 'x' },
			{ ...call(), id: 5 },
			{ ...call(), service_id: null },
			{ ...call(), contact_id: 3 },
			{ ...call(), contact_id: {} },
			{ ...call(), outcome: 'maybe' },
			{ ...call(), outcome: ['reached'] }
		]) {
			const response = await post(bad);
			expect(response.status, JSON.stringify(bad)).toBe(400);
			expect(await response.json()).toMatchObject({ status: 400 });
		}
		for (const broken of ['', '{', 'undefined', '\u0000', `{"id":"${'a'.repeat(100_000)}"}`]) {
			expect((await post(broken, true)).status).toBe(400);
		}
	});

	it('about an unknown service is a 404 problem', async () => {
		const response = await post({ ...call(), service_id: uuidv7() });
		expect(response.status).toBe(404);
		expect(response.headers.get('content-type')).toBe('application/problem+json');
	});

	it('a person that is no id changes nothing', async () => {
		expect((await post({ ...call(), contact_id: "'; drop table contact; --" })).status).toBe(204);
		expect((await get('/healthz')).status).toBe(200);
	});
});

describe('the copy for phones', () => {
	it('is whole at first, and only what changed after that', async () => {
		const whole = await json<DirectoryCopy & { whole: boolean }>('/api/directory?fresh=1');
		expect(whole.whole).toBe(true);
		const since = await json<DirectoryCopy & { whole: boolean }>(
			`/api/directory?since=${whole.revision}`
		);
		expect(since).toMatchObject({ whole: false, services: [], organizations: [], contacts: [] });
	});

	it.each(['x', '-1', '', '1.5', '9'.repeat(30)])('since=%s is refused', async (since) => {
		const response = await get(`/api/directory?since=${since}`);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ status: 400 });
	});
});

describe('how answers come', () => {
	it('packed small when asked, and the same when unpacked', async () => {
		const plain = await get('/api/districts/shapes', {
			headers: { 'accept-encoding': 'identity' }
		});
		expect(plain.headers.get('content-encoding')).toBeNull();
		const length = (await plain.text()).length;
		for (const encoding of ['br', 'gzip']) {
			const packed = await get('/api/districts/shapes', {
				headers: { 'accept-encoding': encoding }
			});
			expect(packed.headers.get('content-encoding')).toBe(encoding);
			expect((await packed.text()).length).toBe(length);
			expect(Number(packed.headers.get('content-length'))).toBeLessThan(length / 4);
		}
	});

	it('as 304 to who has them already', async () => {
		const first = await get('/api/needs');
		const etag = first.headers.get('etag') ?? '';
		expect(etag).not.toBe('');
		const again = await get('/api/needs', { headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
		expect(await again.text()).toBe('');
	});

	it.each(['/', '/api/search?q=taalles', '/healthz', '/aanbod/x'])(
		'%s with the headers that keep people safe',
		async (path) => {
			const { headers } = await get(path);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('referrer-policy')).toBe('same-origin');
			expect(headers.get('x-request-id')).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
		}
	);

	it('in the language of the visitor, never in that of the one before', async () => {
		const page = async (lang: string) =>
			(await get('/?q=schulden', { headers: { cookie: `lang=${lang}` } })).text();
		expect(await page('en')).toContain('lang="en"');
		expect(await page('nl')).toContain('lang="nl"');
		expect(await (await get('/?q=schulden')).text()).toContain('lang="nl"');
	});

	it('a form from another site is refused', async () => {
		const response = await get('/instellingen', {
			method: 'POST',
			headers: {
				origin: 'https://evil.example',
				'content-type': 'application/x-www-form-urlencoded'
			},
			body: 'theme=dark'
		});
		expect(response.status).toBe(403);
	});

	it('to HEAD as to GET, without the text', async () => {
		const response = await get('/api/needs', { method: 'HEAD' });
		expect(response.status).toBe(200);
		expect(await response.text()).toBe('');
	});

	it('never with what was typed in the log', async () => {
		await get('/?q=geheimewoord');
		await get('/api/search?q=geheimewoord');
		expect(server.said()).not.toContain('geheimewoord');
	});
});
