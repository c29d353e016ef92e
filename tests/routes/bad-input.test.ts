import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryCopy } from '../../src/lib/domain/documents.ts';
import { inherited } from '../support/inherited.ts';
import { type Server, startServer } from '../support/server.ts';
import { hasShared, readShared } from '../support/shared.ts';
import { say } from '../support/words.ts';

let server: Server;
let service = '';
beforeAll(async () => {
	server = await startServer();
	const copy = (await (await fetch(`${server.url}/api/directory`)).json()) as DirectoryCopy;
	service = copy.services[0]?.id ?? '';
});
afterAll(async () => {
	await server.stop();
	expect(server.errors()).toEqual([]);
});

/** Values as they stand in an address: already encoded, or broken on purpose. */
const bad: [string, string][] = [
	['nothing', ''],
	['spaces', '%20%20'],
	['ten thousand letters', 'a'.repeat(10_000)],
	['a zero byte', '%00'],
	['control characters', '%01%1f%7f%0d%0a'],
	['emoji', encodeURIComponent('👩🏽‍🦽🏳️‍🌈')],
	['marks of direction', encodeURIComponent('\u202eabc\u2066\u200f')],
	['Arabic', encodeURIComponent('مساعدة')],
	['SQL', encodeURIComponent("'; drop table service; --")],
	['operators of full-text search', encodeURIComponent('" OR * NEAR(a b) ^x -y name:z')],
	['a path', encodeURIComponent('../../etc/passwd')],
	['HTML', encodeURIComponent('"><script>alert(1)</script>')],
	['a template', encodeURIComponent('${7*7}{{7*7}}')],
	['broken UTF-8', '%ff%fe'],
	['half a character', '%e2%82'],
	['half an escape', '%'],
	['a number', '-1'],
	['a very large number', '99999999999999999999'],
	['not a number', 'NaN'],
	...inherited.map((word): [string, string] => [`a word of JavaScript, ${word},`, word]),
	['a list', '%5B%5D']
];

const parameters: [string, string[]][] = [
	[
		'/',
		[
			'q',
			'need',
			'district',
			'open',
			'today',
			'free',
			'spoken',
			'audience',
			'off',
			'limit',
			'cursor',
			'lang',
			'view',
			'filters',
			'bron'
		]
	],
	[
		'/api/search',
		[
			'q',
			'need',
			'district',
			'open',
			'today',
			'free',
			'spoken',
			'audience',
			'off',
			'limit',
			'cursor',
			'lang'
		]
	],
	['/api/suggest', ['q']],
	['/api/directory', ['since']],
	['/instellingen', ['bewaard']]
];
const paths = [
	'/aanbod/*',
	'/aanbod/*/agenda.ics',
	'/aanbod/*/contact.vcf',
	'/organisatie/*',
	'/persoon/*',
	'/wijk/*',
	'/onderwerp/*',
	'/api/services/*',
	'/api/organizations/*',
	'/api/contacts/*'
];

/** Asks for exactly this address: `fetch` would mend what is broken. */
function rawStatus(path: string): Promise<number> {
	const { hostname, port } = new URL(server.url);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname, () => {
			socket.write(
				`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`
			);
		});
		let text = '';
		socket.setEncoding('latin1').on('data', (part: string) => (text += part));
		socket.once('error', reject);
		socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)));
	});
}

describe.each(bad)('%s', (_, value) => {
	it.each(parameters.flatMap(([path, names]) => names.map((name) => [path, name] as const)))(
		'in %s?%s= is answered, never with a fault of ours',
		async (path, name) => {
			const status = await rawStatus(`${path}?${name}=${value}`);
			expect(status).toBeGreaterThanOrEqual(200);
			expect(status).toBeLessThan(500);
			if (path === '/') expect(status).toBe(200);
		}
	);

	it.each(paths)('in the place of the id in %s is not found', async (path) => {
		const status = await rawStatus(path.replace('*', value));
		expect([400, 404, 308, ...(value === '' ? [301] : [])]).toContain(status);
	});
});

describe('parameters', () => {
	it('that are repeated count once', async () => {
		const response = await fetch(
			`${server.url}/api/search?q=taal&q=geld&limit=2&limit=x&need=taal&need=`
		);
		expect(response.status).toBe(200);
		const answer = (await response.json()) as { query: { text: string }; results: unknown[] };
		expect(answer.query.text).toBe('taal');
		expect(answer.results).toHaveLength(2);
	});

	it('that nobody knows change nothing', async () => {
		const plain = await fetch(`${server.url}/api/search?q=taal`);
		const odd = await fetch(`${server.url}/api/search?q=taal&constructor=1&__proto__[x]=1&utm=2`);
		expect(await odd.json()).toEqual(await plain.json());
	});

	it('of a shared address that went stale still give results, and say so', async () => {
		const response = await fetch(`${server.url}/?q=schulden&district=Nergenshuizen`);
		expect(response.status).toBe(200);
		const html = await response.text();
		expect(html).toContain(say('filter_problem'));
		expect(html).toContain('href="tel:');
	});

	it('never come back as HTML', async () => {
		const evil = '"><img src=x onerror=alert(1)>';
		for (const name of ['q', 'district', 'need', 'spoken', 'audience', 'off', 'view']) {
			const html = await (
				await fetch(`${server.url}/?q=a&${new URLSearchParams({ [name]: evil })}`)
			).text();
			expect(html, name).not.toContain('<img src=x');
		}
	});

	it.runIf(hasShared('naughty-strings.json'))(
		'that are naughty are answered',
		async () => {
			const strings = JSON.parse(readShared('naughty-strings.json')) as string[];
			const ask = async (text: string) => {
				const asked = new URLSearchParams({ q: text.toWellFormed() });
				for (const path of ['/api/search', '/api/suggest', '/']) {
					const { status } = await fetch(`${server.url}${path}?${asked}`);
					expect(status, `${path} ${JSON.stringify(text)}`).toBe(200);
				}
			};
			const atOnce = 8;
			for (let at = 0; at < strings.length; at += atOnce) {
				await Promise.all(strings.slice(at, at + atOnce).map(ask));
			}
		},
		240_000
	);
});

describe('a page that is not there', () => {
	const unknown = '00000000-0000-7000-8000-000000000000';

	it.each([
		`/aanbod/${unknown}`,
		`/organisatie/${unknown}`,
		`/persoon/${unknown}`,
		'/aanbod/x',
		'/wijk/WK999999',
		'/onderwerp/geluk',
		'/nergens',
		'/nergens/diep/in'
	])('%s says so with a search box and a number', async (path) => {
		const response = await fetch(server.url + path);
		expect(response.status).toBe(404);
		expect(response.headers.get('content-type')).toContain('text/html');
		const html = await response.text();
		expect(html).toContain(say('error_404'));
		expect(html).toContain('role="search"');
		expect(html).toContain('href="tel:14036"');
	});
});

describe('forms', () => {
	const post = (path: string, body: string | FormData, headers: Record<string, string> = {}) =>
		fetch(server.url + path, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				origin: server.url,
				accept: 'text/html',
				...(typeof body === 'string'
					? { 'content-type': 'application/x-www-form-urlencoded' }
					: {}),
				...headers
			},
			body
		});

	it.each([
		['nothing', ''],
		['an empty answer', 'outcome='],
		['an unknown answer', 'outcome=maybe'],
		['broken UTF-8', 'outcome=%ff'],
		['ten thousand letters', `outcome=${'a'.repeat(10_000)}`],
		['a person only', 'contact_id=x']
	])("'Lukte het?' with %s is refused with what to do", async (_, body) => {
		const response = await post(`/aanbod/${service}?/called`, body);
		expect(response.status).toBe(400);
		expect(await response.text()).toContain(say('called_bad'));
	});

	it("'Lukte het?' takes a good answer", async () => {
		const response = await post(`/aanbod/${service}?/called`, 'outcome=reached&contact_id=');
		expect(response.status).toBe(200);
		expect(await response.text()).toContain(say('called_thanks'));
	});

	it("'Lukte het?' about nothing is not found", async () => {
		const response = await post('/aanbod/x?/called', 'outcome=reached');
		expect(response.status).toBe(404);
	});

	it('a file in the place of an answer is refused', async () => {
		const form = new FormData();
		form.set('outcome', new Blob(['reached']), 'reached');
		expect((await post(`/aanbod/${service}?/called`, form)).status).toBe(400);
	});

	it('an action that does not exist is not found, never a fault of ours', async () => {
		const { status } = await post(`/aanbod/${service}?/explode`, 'outcome=reached');
		expect(status).toBeGreaterThanOrEqual(400);
		expect(status).toBeLessThan(500);
	});

	it('settings keep what is on the lists and nothing else', async () => {
		const response = await post('/instellingen', 'lang=en&theme=pink&size=%3Cscript%3E&other=1');
		expect(response.status).toBe(303);
		expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^lang=en;/)]);
	});
});

describe('a citizen service number in the search', () => {
	it('is explained, leaves the address, and is not in the log', async () => {
		const asked = await fetch(`${server.url}/?q=schulden+123456782`, { redirect: 'manual' });
		expect(asked.status).toBe(303);
		const address = asked.headers.get('location') ?? '';
		expect(address).not.toContain('123456782');
		const html = await (await fetch(server.url + address)).text();
		expect(html).toContain(say('search_refused'));
		expect(html).toContain('href="tel:');
		expect(html).not.toContain('123456782');
		await fetch(`${server.url}/api/search?q=123456782`);
		expect(server.said()).not.toContain('123456782');
	});
});
