/**
 * Who may go where: every route and every form action, asked of the running app by everybody, against the table of
 * the domain. The routes are read from their files: a new one without a rule fails here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyone } from '../../src/lib/domain/actor.ts';
import { deedFor, may, type Role, roles, routeDeeds } from '../../src/lib/domain/permissions.ts';
import { type Db, open } from '../../src/lib/server/db/index.ts';
import { operations } from '../../src/lib/server/interop/index.ts';
import { type Server, startServer } from '../support/server.ts';

interface Request {
	route: string;
	method: string;
	/** With the parameters filled in, and the action when it is one. */
	path: string;
}

const nobody = '00000000-0000-7000-8000-000000000000';
const requests = readdirSync('src/routes', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.flatMap(({ parentPath, name }) => requestsOf(parentPath, name));
const routes = [...new Set(requests.map(({ route }) => route))];

function requestsOf(folder: string, file: string): Request[] {
	const route = folder.replace(/^src\/routes/, '') || '/';
	const path = route.replace(/\/\([^)]*\)/g, '').replace(/\[[^\]]+\]/g, nobody) || '/';
	const text = readFileSync(join(folder, file), 'utf8');
	if (/^\+page(?:@.*)?\.svelte$/.test(file)) return [{ route, method: 'GET', path }];
	if (file === '+server.ts') {
		const methods = [...text.matchAll(/^export const ([A-Z]+)\b/gm)].map(([, method]) => method);
		return methods.map((method) => ({ route, method: method ?? '', path }));
	}
	if (file !== '+page.server.ts' || !text.includes('export const actions')) return [];
	const [body = ''] = text.slice(text.indexOf('export const actions')).split('\n};');
	const names = [...body.matchAll(/^\t(?:async )?(\w+)[:(]/gm)].map(([, name]) => name);
	return names.map((name) => ({
		route,
		method: 'POST',
		path: name === 'default' ? path : `${path}?/${name}`
	}));
}

/** Where a token is asked for: to a session these say nothing. */
const withToken = new Set(
	operations
		.filter(({ scope }) => scope !== undefined)
		.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
);
const asksForToken = ({ method, route }: Request) =>
	withToken.has(`${method} ${route.replace(/\[(\w+)\]/g, '{$1}')}`);

const actorOf = (role: Role | null) => ({ ...anyone, role });

let server: Server;
let db: Db & { destroy(): Promise<void> };
const people = new Map<Role, string>();

beforeAll(async () => {
	server = await startServer();
	({ db } = await open(server.database));
	for (const role of roles) {
		const account = await db
			.selectFrom('account')
			.select('id')
			.where('role', '=', role)
			.executeTakeFirstOrThrow();
		people.set(role, account.id);
	}
});
afterAll(async () => {
	await db.destroy();
	await server.stop();
	expect(server.errors()).toEqual([]);
});

const form = (fields: Record<string, string>, cookie = '') => ({
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

/** The cookie of a new session of somebody with this role; nothing for a visitor. */
async function cookieOf(role: Role | null): Promise<string> {
	if (role === null) return '';
	const chosen = form({ person: people.get(role) ?? '', next: '/account' });
	const response = await fetch(`${server.url}/inloggen?/demo`, chosen);
	const session = response.headers
		.getSetCookie()
		.find((each) => each.startsWith('__Host-session='));
	return session?.split(';')[0] ?? '';
}

const ask = ({ method, path }: Request, cookie: string) =>
	fetch(
		server.url + path,
		method === 'GET'
			? { redirect: 'manual', headers: { cookie, accept: 'text/html' } }
			: { ...form({}, cookie), method }
	);

describe('every route', () => {
	it('is found', () => {
		expect(routes.length).toBeGreaterThan(20);
		expect(requests.filter(({ path }) => path.includes('?/')).length).toBeGreaterThan(25);
		expect(routes).toContain('/(account)/mensen/[id]');
	});

	it('has a rule', () => {
		const all = routes.map((route) => (route === '/' ? '/(public)' : route));
		expect(all.filter((route) => deedFor(route) === undefined)).toEqual([]);
	});

	it('that asks for a token is among them', () => {
		expect(requests.filter(asksForToken)).toHaveLength(withToken.size);
		expect(withToken.size).toBeGreaterThan(5);
	});

	it('of which the table speaks is there', () => {
		const idle = Object.keys(routeDeeds).filter(
			(rule) => !routes.some((route) => route === rule || route.startsWith(`${rule}/`))
		);
		expect(idle).toEqual([]);
	});
});

describe.each([null, ...roles])('for %s', (role) => {
	/** These say so themselves, whatever the table says: the page without access, and the end of the session. */
	const itself = ['/(account)/geen-toegang', '/(account)/uitloggen'];
	const asked = requests.filter(({ route }) => !itself.includes(route));

	it('every page, endpoint and form action answers as the table says', async () => {
		const cookie = await cookieOf(role);
		const wrong: string[] = [];
		for (const request of asked) {
			const response = await ask(request, cookie);
			await response.arrayBuffer();
			const deed = deedFor(request.route);
			const allowed = deed === null || (deed !== undefined && may(actorOf(role), deed));
			const toSignIn = (response.headers.get('location') ?? '').startsWith('/inloggen');
			const refused = [401, 403].includes(response.status) || toSignIn;
			const asExpected = asksForToken(request)
				? [401, 429].includes(response.status)
				: allowed
					? !refused
					: role === null
						? toSignIn
						: response.status === 403;
			const is = `${request.method} ${request.path} (${deed}): ${response.status}`;
			if (!asExpected || response.status >= 500) wrong.push(is);
		}
		expect(wrong).toEqual([]);
	});

	it('nothing that is answered to somebody signed in is kept in between', async () => {
		const cookie = await cookieOf(role);
		const kept: string[] = [];
		for (const request of asked.filter(({ method }) => method === 'GET')) {
			const response = await ask(request, cookie);
			await response.arrayBuffer();
			const rule = response.headers.get('cache-control') ?? '';
			const own = role !== null || request.route.startsWith('/(account)');
			if (own && response.status < 500 && !rule.includes('no-store')) {
				kept.push(`${request.path}: ${response.status} ${rule}`);
			}
		}
		expect(kept).toEqual([]);
	});
});

describe('somebody else', () => {
	it('a coordinator does not see, change or end people of another organisation', async () => {
		const cookie = await cookieOf('coordinator');
		const me = people.get('coordinator') ?? '';
		const { organization_id } = await db
			.selectFrom('account')
			.select('organization_id')
			.where('id', '=', me)
			.executeTakeFirstOrThrow();
		const { id } = await db
			.selectFrom('account')
			.select('id')
			.where('organization_id', '!=', organization_id)
			.executeTakeFirstOrThrow();
		const read = () =>
			db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
		const before = await read();
		const page = await fetch(`${server.url}/mensen/${id}`, { headers: { cookie } });
		expect(page.status).toBe(404);
		for (const action of ['role', 'end']) {
			const sent = form({ role: 'volunteer' }, cookie);
			const response = await fetch(`${server.url}/mensen/${id}?/${action}`, sent);
			expect(response.status, action).toBe(404);
		}
		expect(await read()).toEqual(before);
	});

	it('nobody signs out a device of another', async () => {
		const other = await cookieOf('worker');
		const sessions = await db.selectFrom('session').select('id').execute();
		const cookie = await cookieOf('volunteer');
		for (const { id } of sessions) {
			await fetch(`${server.url}/account?/device`, form({ id }, cookie));
		}
		const me = await fetch(`${server.url}/api/me`, { headers: { cookie: other } });
		expect(await me.json()).toMatchObject({ role: 'worker' });
	});
});

describe('without a session', () => {
	it('a page leads to signing in and back, a request for data is told so', async () => {
		const page = await fetch(`${server.url}/mensen?x=1`, { redirect: 'manual' });
		expect(page.status).toBe(303);
		expect(page.headers.get('location')).toBe('/inloggen?next=%2Fmensen%3Fx%3D1');
		const data = await fetch(`${server.url}/account/passkey`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: '{}'
		});
		expect(data.status).toBe(401);
		expect(data.headers.get('content-type')).toBe('application/problem+json');
	});

	it.each([
		'https://evil.example',
		'//evil.example',
		'/\\evil.example',
		'/.//here.invalid//evil.example',
		'/x/..//evil.example',
		'javascript:alert(1)',
		''
	])('signing in never leads to another site: %s', async (next) => {
		const chosen = form({ person: people.get('worker') ?? '', next });
		const response = await fetch(`${server.url}/inloggen?/demo`, chosen);
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toBe('/werk');
	});

	it('a form from another site is refused', async () => {
		const chosen = form({ person: people.get('worker') ?? '' });
		const headers = { ...chosen.headers, origin: 'https://evil.example' };
		const response = await fetch(`${server.url}/inloggen?/demo`, { ...chosen, headers });
		expect(response.status).toBe(403);
		expect(response.headers.getSetCookie().join()).not.toContain('__Host-session');
	});

	it('a cookie of nobody is taken away', async () => {
		const cookie = `__Host-session=${'a'.repeat(43)}`;
		const response = await fetch(`${server.url}/api/me`, { headers: { cookie } });
		expect(await response.json()).toBeNull();
		expect(response.headers.getSetCookie().join()).toMatch(/__Host-session=;.*Max-Age=0/i);
	});
});

describe('the cookie of a session', () => {
	it('is bound to this host, hidden from scripts, and only sent over a safe connection', async () => {
		const chosen = form({ person: people.get('worker') ?? '', next: '/account' });
		const response = await fetch(`${server.url}/inloggen?/demo`, chosen);
		const [cookie = ''] = response.headers
			.getSetCookie()
			.filter((each) => each.includes('session'));
		for (const part of ['__Host-session=', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) {
			expect(cookie).toContain(part);
		}
		expect(cookie).not.toContain('Domain');
		expect(cookie).toContain(`Max-Age=${30 * 86_400}`);
	});

	it('is another one after signing in again, and the former works no more', async () => {
		const first = await cookieOf('worker');
		const chosen = form({ person: people.get('worker') ?? '' }, first);
		await fetch(`${server.url}/inloggen?/demo`, chosen);
		const response = await fetch(`${server.url}/api/me`, { headers: { cookie: first } });
		expect(await response.json()).toBeNull();
	});
});

it('in production nobody is an example', async () => {
	const live = await startServer({ DEMO: '0' });
	try {
		const page = await (await fetch(`${live.url}/inloggen`)).text();
		expect(page).not.toContain('name="person"');
		const response = await fetch(`${live.url}/inloggen?/demo`, {
			...form({ person: people.get('admin') ?? '' }),
			headers: { ...form({}).headers, origin: live.url }
		});
		expect(response.status).not.toBe(303);
		expect(response.headers.getSetCookie().join()).not.toContain('session');
	} finally {
		await live.stop();
	}
});
