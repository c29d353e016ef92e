/**
 * A client written apart: it knows Open Referral HSDS 3.0 and nothing of this project. It begins at the address of the
 * API and reads the whole directory through it. Below it, what the answers carry beside their content.
 */
import { request } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startServer } from '../support/server.ts';

let server: Server;
let base = '';
beforeAll(async () => {
	server = await startServer();
	base = `${server.url}/hsds`;
});
afterAll(async () => {
	await server.stop();
	expect(server.errors()).toEqual([]);
});

type Item = Record<string, unknown> & { id: string };
interface Page {
	total_items: number;
	total_pages: number;
	page_number: number;
	size: number;
	first_page: boolean;
	last_page: boolean;
	empty: boolean;
	contents: Item[];
}

async function json<Answer>(path: string): Promise<Answer> {
	const response = await fetch(base + path);
	expect(response.status, path).toBe(200);
	expect(response.headers.get('content-type')).toMatch(/^application\/json/);
	return (await response.json()) as Answer;
}

/** Every page of a list, one after another, as its pages say. */
async function all(list: string, query = ''): Promise<Item[]> {
	const items: Item[] = [];
	for (let number = 1; ; number++) {
		const page = await json<Page>(`/${list}?per_page=100&page=${number}${query}`);
		expect(page).toMatchObject({
			page_number: number,
			size: page.contents.length,
			first_page: number === 1,
			empty: page.contents.length === 0
		});
		items.push(...page.contents);
		if (page.last_page) {
			expect(items).toHaveLength(page.total_items);
			expect(Math.max(1, page.total_pages)).toBe(number);
			return items;
		}
	}
}

const list = (item: Item, name: string) => (item[name] ?? []) as Item[];

describe('a client that knows only the standard', () => {
	it('reads the whole directory: services with how to reach them, where and when', async () => {
		const about = await json<{ version: string; profile: string; openapi_url: string }>('');
		expect(about.version).toBe('3.0');
		expect(URL.canParse(about.profile) && URL.canParse(about.openapi_url)).toBe(true);

		const organizations = new Map((await all('organizations')).map((each) => [each.id, each]));
		const terms = new Map((await all('taxonomy_terms')).map((each) => [each.id, each]));
		const taxonomies = new Map((await all('taxonomies')).map((each) => [each.id, each]));
		for (const term of terms.values())
			expect(taxonomies.has(String(term['taxonomy_id']))).toBe(true);

		const services = await all('services');
		expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
		expect(services.length).toBeGreaterThan(250);
		let reachable = 0;
		let placed = 0;
		let scheduled = 0;
		let filed = 0;
		for (const { id, organization_id } of services) {
			const service = await json<Item>(`/services/${id}`);
			expect(organizations.has(String(organization_id))).toBe(true);
			const people = list(service, 'contacts').flatMap((contact) => list(contact, 'phones'));
			const organization = service['organization'] as Item;
			const numbers = [...list(service, 'phones'), ...people, ...list(organization, 'phones')];
			if (numbers.some((phone) => /\d{2}/.test(String(phone['number'])))) reachable++;
			const places = list(service, 'service_at_locations').map((at) => at['location'] as Item);
			if (places.some((place) => list(place, 'addresses').length > 0)) placed++;
			for (const { freq, byday, opens_at, closes_at } of list(service, 'schedules')) {
				expect([freq, byday, opens_at, closes_at]).toEqual([
					expect.stringMatching(/^(?:WEEKLY|MONTHLY)$/),
					expect.stringMatching(/^(?:-?\d)?[A-Z]{2}/),
					expect.stringMatching(/^\d\d:\d\d$/),
					expect.stringMatching(/^\d\d:\d\d$/)
				]);
				scheduled++;
			}
			const about = list(service, 'attributes');
			for (const { taxonomy_term_id, link_id } of about) {
				expect(terms.has(String(taxonomy_term_id))).toBe(true);
				expect(link_id).toBe(id);
			}
			filed += about.length;
		}
		expect(reachable / services.length).toBeGreaterThan(0.8);
		expect(placed).toBeGreaterThan(150);
		expect(scheduled).toBeGreaterThan(150);
		expect(filed).toBeGreaterThan(services.length);
	});

	it('keeps a copy up to date: what is new since a moment, by the ids and moments of everything', async () => {
		const { contents } = await json<Page>('/services?minimal=true');
		const moments = contents.map((each) => String(each['modified_date'])).toSorted();
		const last = moments.at(-1) ?? '';
		const since = await all('services', `&modified_after=${encodeURIComponent(last)}`);
		expect(since).toHaveLength(moments.filter((moment) => moment >= last).length);
		expect(since.length).toBeGreaterThan(0);
	});

	it('takes a list as a stream, and finds in it what stands in the pages', async () => {
		const response = await fetch(`${base}/services?format=ndjson&full=true`);
		expect(response.headers.get('content-type')).toBe('application/x-ndjson');
		const lines = (await response.text()).trim().split('\n');
		const ids = lines.map((line) => (JSON.parse(line) as Item).id);
		expect(ids).toEqual((await all('services')).map(({ id }) => id));
	});

	it('finds what an organisation offers, by a need, near a postcode', async () => {
		const [service] = await all('services');
		const own = await all('services', `&organization_id=${String(service?.['organization_id'])}`);
		expect(own.some(({ id }) => id === service?.id)).toBe(true);
		const term = (await all('taxonomy_terms')).find(({ code }) => code === 'schulden');
		const debts = await all('services', `&taxonomy_term_id=${term?.id}`);
		expect(debts.length).toBeGreaterThan(5);
		const near = await all('service_at_locations', '&postcode=1315&proximity=3000');
		const covering = await all('service_at_locations', '&postcode=1315');
		expect(near.length).toBeGreaterThan(0);
		expect(near.length).toBeLessThan(covering.length);
	});
});

describe('what the answers carry', () => {
	it('any page of any site may read them, also when it asks first', async () => {
		for (const path of [
			'',
			'/services',
			'/services/x',
			'/nothing',
			'/services?page=x',
			'/profile'
		]) {
			const response = await fetch(base + path, { headers: { origin: 'https://elders.nl' } });
			expect(response.headers.get('access-control-allow-origin'), path).toBe('*');
		}
		const asked = await fetch(`${base}/services`, { method: 'OPTIONS' });
		expect(asked.status).toBe(204);
		expect(asked.headers.get('access-control-allow-headers')).toContain('if-none-match');
	});

	it('what did not change is not sent again', async () => {
		const first = await fetch(`${base}/services?per_page=5`);
		const etag = first.headers.get('etag') ?? '';
		expect(etag).not.toBe('');
		const status = await new Promise((resolve, reject) => {
			const headers = { 'if-none-match': etag, 'accept-encoding': 'gzip' };
			request(`${base}/services?per_page=5`, { headers }, (answer) => {
				answer.resume();
				resolve(answer.statusCode);
			})
				.on('error', reject)
				.end();
		});
		expect(status).toBe(304);
	});

	it.each([
		['/services?page=0', 400],
		['/services?per_page=100000', 400],
		['/services?modified_after=gisteren', 400],
		['/service_at_locations?proximity=10', 400],
		['/organizations/x?full_service=perhaps', 400],
		['/services/00000000-0000-7000-8000-000000000000', 404],
		['/services/%00', 404],
		['/nothing', 404],
		['/nothing/x', 404]
	])('%s is refused with a problem in words: %i', async (path, status) => {
		const response = await fetch(base + path);
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		expect(await response.json()).toMatchObject({
			status,
			title: expect.stringMatching(/\w+ \w+/)
		});
	});
});

describe('for search engines, followers and other sites', () => {
	const text = async (path: string) => {
		const response = await fetch(server.url + path);
		expect(response.status, path).toBe(200);
		return { type: response.headers.get('content-type') ?? '', body: await response.text() };
	};

	it('every entry is on the map, and the map is named', async () => {
		expect((await text('/robots.txt')).body).toContain(`Sitemap: ${server.url}/sitemap.xml`);
		const { body, type } = await text('/sitemap.xml');
		expect(type).toMatch(/xml/);
		const addresses = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
			([, address]) => address ?? ''
		);
		const services = await all('services');
		for (const { id } of services) expect(addresses).toContain(`${server.url}/aanbod/${id}`);
		expect(new Set(addresses).size).toBe(addresses.length);
		expect((await fetch(addresses.at(-1) ?? '')).status).toBe(200);
	});

	it('what changed last can be followed', async () => {
		const { body, type } = await text('/wijzigingen.atom');
		expect(type).toMatch(/^application\/atom\+xml/);
		const moments = [...body.matchAll(/<entry>[\s\S]*?<updated>([^<]+)</g)].map(
			([, at]) => at ?? ''
		);
		expect(moments.length).toBeGreaterThan(50);
		expect(moments).toEqual(moments.toSorted().toReversed());
	});

	it('the page of an entry says in the words of schema.org what it is', async () => {
		const [service] = await all('services');
		for (const path of [
			`/aanbod/${service?.id}`,
			`/organisatie/${String(service?.['organization_id'])}`
		]) {
			const response = await fetch(server.url + path);
			const nonce = /'nonce-([^']+)'/.exec(
				response.headers.get('content-security-policy') ?? ''
			)?.[1];
			const page = await response.text();
			const [, given, data = ''] =
				/<script type="application\/ld\+json" nonce="([^"]+)">(.*?)<\/script>/s.exec(page) ?? [];
			expect(given).toBe(nonce);
			expect(JSON.parse(data)).toMatchObject({
				'@context': 'https://schema.org',
				name: expect.any(String)
			});
		}
	});

	it('the search box of other sites is under 15 kB, all of it', async () => {
		const response = await fetch(`${server.url}/embed.js`);
		const script = await response.text();
		expect(response.headers.get('set-cookie')).toBeNull();
		expect(brotliCompressSync(script).length).toBeLessThan(5_000);
		expect(script.length).toBeLessThan(15_000);
		expect(script).not.toMatch(/document\.cookie|localStorage|\{ here: \{\} \}/);
	});
});
