/** What stands around the pages: figures, ids of requests, packing and keeping, and a search engine that goes away. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from '../../src/lib/server/db/index.ts';
import { FakeMeilisearch } from '../support/meilisearch.ts';
import { type Server, startServer } from '../support/server.ts';

let meili: FakeMeilisearch;
let server: Server;
beforeAll(async () => {
	meili = await new FakeMeilisearch('the key').start();
	server = await startServer({ MEILI_URL: meili.url, MEILI_KEY: 'the key' });
});
afterAll(async () => {
	await server.stop();
	await meili.stop();
});

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(server.url + path, { headers, redirect: 'manual' });
const health = async () => (await (await get('/healthz')).json()) as Record<string, unknown>;
const figures = async () => (await get('/metrics')).text();
const lines = () =>
	server
		.said()
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a request', () => {
	it('keeps the id that a proxy gave it: in the answer and in every line of the log', async () => {
		const id = '01932f7e-8a51-7cc2-b7a1-6f2f7c9d1a10';
		const response = await get('/?q=taalles+haven', { 'x-request-id': id });
		expect(response.headers.get('x-request-id')).toBe(id);
		const routes = () =>
			lines()
				.filter(({ request }) => request === id)
				.map(({ route }) => route);
		// The page asks the API inside the app: the same request.
		await expect.poll(routes).toEqual(expect.arrayContaining(['/api/search', '/(public)/zoeken']));
		const trace = '0af7651916cd43dd8448eb211c80319c';
		const traced = await get('/healthz', { traceparent: `00-${trace}-b7ad6b7169203331-01` });
		expect(traced.headers.get('x-request-id')).toBe(trace);
	});

	it('has an id of its own also when the answer was made for another', async () => {
		const [one, other] = [await get('/api/needs'), await get('/api/needs')].map(({ headers }) =>
			headers.get('x-request-id')
		);
		expect(one).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
		expect(other).not.toBe(one);
	});
});

describe('figures', () => {
	it('are for this machine, not for who comes through a proxy, and say what was asked without who', async () => {
		await get('/api/search?q=deurwaarder');
		const text = await figures();
		expect(text).toMatch(
			/warmwijzer_request_seconds_count\{route="\/api\/search",status="2xx"\} \d/
		);
		expect(text).toMatch(/warmwijzer_search_seconds_count\{engine="\w+",outcome="found"\} \d/);
		expect(text).toMatch(/warmwijzer_answers_total\{from="cache"\} \d/);
		expect(text).toMatch(/warmwijzer_questions\{state="open"\} \d/);
		expect(text).not.toContain('deurwaarder');
		expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
	});

	it('behind an address, or with a token, are for who knows the token', async () => {
		const token = 'sixteen letters or more';
		const guarded = await startServer({ DEMO: '0', METRICS_TOKEN: token });
		const status = async (headers: Record<string, string>) =>
			(await fetch(`${guarded.url}/metrics`, { headers })).status;
		expect(await status({})).toBe(404);
		expect(await status({ authorization: 'Bearer another token' })).toBe(404);
		expect(await status({ authorization: `Bearer ${token}` })).toBe(200);
		await guarded.stop();
		const outside = await startServer({ DEMO: '0', ORIGIN: 'https://warmwijzer.example.org' });
		expect((await fetch(`${outside.url}/metrics`)).status).toBe(404);
		await outside.stop();
	});
});

describe('answers', () => {
	it.each(['/', '/api/search?q=taalles', '/inloggen'])(
		'%s are packed as was asked',
		async (path) => {
			const packing = async (accepted: string) =>
				(await get(path, { 'accept-encoding': accepted })).headers.get('content-encoding');
			expect(await packing('gzip, deflate, br')).toBe('br');
			expect(await packing('gzip')).toBe('gzip');
			expect(await packing('br;q=0, gzip;q=0.5')).toBe('gzip');
			expect(await packing('identity')).toBeNull();
		}
	);

	it('a page that a browser has is not sent again, though its nonce would be another', async () => {
		const first = await get('/aanbod');
		const page = await get('/');
		expect([first.status, page.status]).toEqual([404, 200]);
		const etag = page.headers.get('etag') ?? '';
		// What carries an authorization is made anew, not taken from what was kept.
		const anew = await get('/', { authorization: 'Basic eDp4' });
		expect(anew.headers.get('etag')).toBe(etag);
		expect(anew.headers.get('content-security-policy')).not.toBe(
			page.headers.get('content-security-policy')
		);
		const again = await get('/', { authorization: 'Basic eDp4', 'if-none-match': `"x", ${etag}` });
		expect(again.status).toBe(304);
		expect(again.headers.get('content-security-policy')).toBeNull();
		expect(again.headers.get('x-request-id')).not.toBeNull();
		expect(await again.text()).toBe('');
	});

	it.each([
		['/', 'public, max-age=0, s-maxage=10'],
		['/api/needs', /^public, max-age=0, s-maxage=\d+$/],
		['/inloggen', 'private, no-store'],
		['/werk', 'private, no-store'],
		['/api/me', 'private, no-store'],
		['/nergens', 'no-store'],
		['/shell', 'no-cache'],
		['/service-worker.js', 'no-cache'],
		['/manifest.webmanifest', 'no-cache']
	])('%s say how long they may be kept', async (path, kept) => {
		const { headers } = await get(path);
		const said = headers.get('cache-control') ?? '';
		if (typeof kept === 'string') expect(said).toBe(kept);
		else expect(said).toMatch(kept);
		if (said.includes('no-store')) expect(headers.get('etag')).toBeNull();
		if (said.includes('public')) expect(headers.get('vary')).toBe('accept-encoding, cookie');
	});

	it('scripts under their own name are kept for a year', async () => {
		const [script = ''] =
			/\/_app\/immutable\/[\w/.-]+\.js/.exec(await (await get('/')).text()) ?? [];
		expect((await get(script)).headers.get('cache-control')).toContain('immutable');
	});
});

describe('Meilisearch', () => {
	it('answers, and when it stops embedded search does and says so', async () => {
		await expect.poll(health).toMatchObject({ status: 'ok', search: 'meilisearch' });
		expect(await figures()).toContain('warmwijzer_search_engine{engine="meilisearch"} 1');
		await meili.stop();
		const found = (await (await get('/api/search?q=schulden')).json()) as { total: number };
		expect(found.total).toBeGreaterThan(0);
		await expect.poll(health).toMatchObject({
			status: 'ok',
			search: 'embedded',
			meilisearch: { standing: 'down', since: expect.any(String), why: expect.any(String) }
		});
		expect(await figures()).toContain('warmwijzer_search_fallback 1');
		const said = lines().filter(({ msg }) => String(msg).includes('embedded search answers'));
		expect(said).toHaveLength(1);
		expect(server.said()).not.toContain('the key');
		await meili.start();
		await expect.poll(health).toMatchObject({ search: 'meilisearch' });
	});
});

describe('a fault', () => {
	it('shows a code by which the log is found', async () => {
		expect(server.errors()).toEqual([]);
		const { db } = await open(server.database);
		await sql`alter table event rename to elsewhere`.execute(db);
		await db.destroy();
		const response = await get('/?q=iets-anders', { accept: 'text/html' });
		expect(response.status).toBe(500);
		const id = response.headers.get('x-request-id') ?? '';
		expect(await response.text()).toContain(`<strong class="code`);
		const page = await (
			await get('/?q=nog-iets', { accept: 'text/html', 'x-request-id': 'k7m2p-9xq4t' })
		).text();
		expect(page).toContain('>k7m2p-9xq4t</strong>');
		await expect
			.poll(() => lines().filter(({ request, msg }) => request === id && msg === 'failed').length)
			.toBeGreaterThan(0);
	});
});
