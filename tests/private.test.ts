/**
 * The private layer: what people keep for the network or for colleagues is in no byte that a visitor can get.
 * Every public address is fetched and every value of every private contact and number is looked for.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryCopy } from '../src/lib/domain/documents.ts';
import { needs, themes } from '../src/lib/domain/needs.ts';
import { phoneDigits } from '../src/lib/domain/phones.ts';
import { fold } from '../src/lib/domain/search/text.ts';
import { type Db, open } from '../src/lib/server/db/index.ts';
import { type Server, startServer } from './support/server.ts';

interface Secret {
	what: string;
	value: string;
}

let server: Server;
let secrets: Secret[];
let privateIds: string[];
let copy: DirectoryCopy;

beforeAll(async () => {
	server = await startServer();
	const { db } = await open(server.database);
	({ secrets, privateIds } = await privateValues(db));
	await db.destroy();
	copy = (await (await get('/api/directory')).json()) as DirectoryCopy;
});
afterAll(async () => {
	await server.stop();
	expect(server.errors()).toEqual([]);
});

/** Asks, and asks once more when the server had just closed the connection that was kept for this. */
async function get(path: string): Promise<Response> {
	return fetch(server.url + path).catch(() => fetch(server.url + path));
}

/** Names, mails and numbers that a visitor may not see; not what is public under another entry. */
async function privateValues(db: Db): Promise<{ secrets: Secret[]; privateIds: string[] }> {
	const people = await db.selectFrom('contact').selectAll().execute();
	const phones = await db.selectFrom('phone').selectAll().execute();
	const hidden = people.filter(({ visibility }) => visibility !== 'public');
	const shownPeople = people.filter(({ visibility }) => visibility === 'public');
	const isShown = (contact_id: string | null) =>
		contact_id === null || shownPeople.some(({ id }) => id === contact_id);
	const shown = new Set([
		...shownPeople.flatMap(({ name, email }) => [name, email ?? '']),
		...phones
			.filter(({ visibility, contact_id }) => visibility === 'public' && isShown(contact_id))
			.map(({ number }) => phoneDigits(number))
	]);
	const numbers = phones
		.filter(({ number }) => !shown.has(phoneDigits(number)))
		.flatMap(({ number }) => notations(number).map((value) => ({ what: number, value })));
	const texts = hidden
		.flatMap(({ name, email }) => [name, email])
		.flatMap((value) => (value && !shown.has(value) ? [{ what: value, value: fold(value) }] : []));
	return { secrets: [...texts, ...numbers], privateIds: hidden.map(({ id }) => id) };
}

function notations(number: string): string[] {
	const digits = phoneDigits(number);
	const rest = digits.slice(1);
	const pairs = digits.slice(3).replace(/(\d{3})(\d{2})(\d{2})/, '$1 $2 $3');
	return [
		number,
		digits,
		`+31${rest}`,
		`0031${rest}`,
		`${digits.slice(0, 3)} ${pairs}`,
		`${digits.slice(0, 3)}-${digits.slice(3)}`
	];
}

/** Which secrets stand in a text, as words of their own: 'marloes@…' does not give away 'loes@…'. */
function found(text: string): string[] {
	const folded = fold(text);
	const isPart = (at: number) => /[\p{L}\p{N}@._-]/u.test(folded[at] ?? ' ');
	const stands = (value: string) => {
		for (let at = folded.indexOf(value); at >= 0; at = folded.indexOf(value, at + 1)) {
			if (!isPart(at - 1) && !/[\p{L}\p{N}]/u.test(folded[at + value.length] ?? ' ')) return true;
		}
		return false;
	};
	return [...new Set(secrets.filter(({ value }) => stands(value)).map(({ what }) => what))];
}

/** Fetches addresses a few at a time, and gives the secrets found in each. */
async function leaks(paths: readonly string[]): Promise<string[]> {
	const left = [...paths];
	const leaking: string[] = [];
	const work = async () => {
		for (let path = left.pop(); path !== undefined; path = left.pop()) {
			const response = await get(path);
			const text = decodeURIComponent(encodeURIComponent(await response.text()));
			const headers = JSON.stringify([...response.headers]);
			expect(response.status, path).toBeLessThan(500);
			for (const secret of found(unfolded(text) + headers)) leaking.push(`${path}: ${secret}`);
		}
	};
	await Promise.all([1, 2, 3, 4].map(work));
	return leaking;
}

/** Calendar and contact files fold their lines; pages write some letters as entities. */
function unfolded(text: string): string {
	return text
		.replaceAll('\r\n ', '')
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&amp;', '&');
}

const search = (parameters: Record<string, string>) =>
	`/api/search?${new URLSearchParams({ limit: '100', ...parameters })}`;
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

describe('what people keep for themselves', () => {
	it('is known to this test: names, mails and numbers of dozens of people', () => {
		expect(privateIds.length).toBeGreaterThan(20);
		expect(secrets.length).toBeGreaterThan(150);
		expect(found(`Bel ${secrets.at(-1)?.value} voor hulp`)).toHaveLength(1);
		expect(found(secrets[0]?.what.toUpperCase() ?? '')).toHaveLength(1);
	});

	it('is not in the copy that phones keep', async () => {
		expect(
			await leaks(['/api/directory', '/api/directory?since=0', '/api/directory?since=500'])
		).toEqual([]);
	});

	it('is not in the answers of the search, for any need, letter or district', async () => {
		expect(
			await leaks([
				...needs.map(({ key }) => search({ need: key })),
				...letters.map((q) => search({ q })),
				...copy.districts.map(({ code }) => search({ district: code })),
				search({ open: 'now' }),
				search({ today: '1' })
			])
		).toEqual([]);
	});

	it('is not found by who knows half of it', async () => {
		for (const { what, value } of secrets) {
			const response = await get(search({ q: value }));
			const { query, ...answer } = (await response.json()) as {
				query: { text: string; corrections: unknown };
			};
			expect(found(JSON.stringify([answer, query.corrections])), what).toEqual([]);
		}
	});

	it('is not among suggestions', async () => {
		const beginnings = [
			...letters.flatMap((first) => letters.map((second) => first + second)),
			...secrets.map(({ value }) => value.slice(0, 4))
		];
		const paths = [...new Set(beginnings)].map((q) => `/api/suggest?${new URLSearchParams({ q })}`);
		expect(await leaks(paths)).toEqual([]);
	});

	it('is not in any entry, organisation or person, as data', async () => {
		expect(
			await leaks([
				...copy.services.map(({ id }) => `/api/services/${id}`),
				...copy.organizations.map(({ id }) => `/api/organizations/${id}`),
				...copy.contacts.map(({ id }) => `/api/contacts/${id}`)
			])
		).toEqual([]);
	});

	it('is not in any calendar or contact file', async () => {
		expect(
			await leaks(
				copy.services.flatMap(({ id }) => [`/aanbod/${id}/agenda.ics`, `/aanbod/${id}/contact.vcf`])
			)
		).toEqual([]);
	});

	it('is not on any page', async () => {
		expect(
			await leaks([
				'/',
				'/?view=map',
				'/shell',
				'/instellingen',
				'/?open=now',
				'/?today=1',
				...themes.map((theme) => `/onderwerp/${theme}`),
				...needs.map(({ key }) => `/?need=${key}&limit=100`),
				...copy.districts.map(({ code }) => `/wijk/${code}`),
				...copy.services.map(({ id }) => `/aanbod/${id}`),
				...copy.organizations.map(({ id }) => `/organisatie/${id}`),
				...copy.contacts.map(({ id }) => `/persoon/${id}`)
			])
		).toEqual([]);
	}, 180_000);

	it('private people have no page, and it is as if they did not exist', async () => {
		const nobody = await get(`/api/contacts/00000000-0000-7000-8000-000000000000`);
		const unknown = await nobody.text();
		for (const id of privateIds) {
			const response = await get(`/api/contacts/${id}`);
			expect(response.status).toBe(404);
			expect(await response.text()).toBe(unknown);
			expect((await get(`/persoon/${id}`)).status).toBe(404);
		}
	});

	it('nor are their ids given away', async () => {
		const everything = await (await get('/api/directory')).text();
		expect(privateIds.filter((id) => everything.includes(id))).toEqual([]);
	});

	it('is not in the log', () => {
		expect(found(server.said())).toEqual([]);
	});
});
