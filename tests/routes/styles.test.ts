/**
 * A page looks as it should before its scripts come, and without them: whatever the server says stands on it, has its
 * styles in the page or in a file that the page names. Every link on the way leads somewhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiver, sender } from '../support/handing-over.ts';
import { cookieOf } from '../support/phone.ts';
import { type Server, startServer } from '../support/server.ts';

/** So many pages of one kind are looked at. */
const ofAKind = 2;
const assets = '.svelte-kit/output/client/_app/immutable/assets';
const styled = new Map(
	readdirSync(assets)
		.filter((name) => name.endsWith('.css'))
		.map((name) => [name, marksIn(readFileSync(join(assets, name), 'utf8'))])
);
const known = new Set([...styled.values()].flatMap((marks) => [...marks]));

let server: Server;
beforeAll(async () => {
	server = await startServer();
});
afterAll(async () => {
	await server.stop();
	expect(server.errors()).toEqual([]);
});

/** The marks that scope the styles of a component. */
function marksIn(text: string): Set<string> {
	return new Set([...text.matchAll(/svelte-[a-z0-9]{5,8}(?![\w-])/g)].map(([mark]) => mark));
}

/** Marks of what stands on a page whose styles it does not bring. */
function unstyled(html: string): string[] {
	const inPage = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
	// Switched off when the same styles stand in the page.
	const named = [...html.matchAll(/<link href="[^"]*\/([^/"]+\.css)" rel="stylesheet">/g)];
	const brought = marksIn(inPage.join('\n'));
	for (const [, name = ''] of named) for (const mark of styled.get(name) ?? []) brought.add(mark);
	const [, body = ''] = html.split('<body');
	const shown = [...body.matchAll(/ class="([^"]*)"/g)].map(([, names]) => names).join(' ');
	return [...marksIn(shown)].filter((mark) => known.has(mark) && !brought.has(mark));
}

/** The address with what differs between pages of one kind left out. */
function kindOf(path: string): string {
	const { pathname, searchParams } = new URL(path, server.url);
	const [, first = '', ...rest] = pathname.split('/');
	const names = rest.map((name) => (/\d/.test(name) ? '*' : name));
	return [first, ...names, [...searchParams.keys()].sort().join('&')].join('/');
}

it.each([
	['a visitor', null, '/?view=map', 12],
	['a worker', sender, '/werk', 20],
	['a coordinator', receiver, '/werk', 25],
	['an editor', 'Bo Hendriks', '/gids', 30]
])(
	'%s meets no page without its styles, and no link that leads nowhere',
	async (_, who, begin, least) => {
		const cookie = who === null ? '' : await cookieOf(server.url, who);
		const seen = new Map<string, number>();
		const waiting = ['/', '/?q=schulden', begin];
		const asked = new Set<string>();
		const wrong: string[] = [];
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			const kind = kindOf(path);
			const count = seen.get(kind) ?? 0;
			if (asked.has(path) || count >= ofAKind) continue;
			asked.add(path);
			seen.set(kind, count + 1);
			const response = await fetch(server.url + path, { headers: { cookie, accept: 'text/html' } });
			const html = await response.text();
			if (response.status >= 400) wrong.push(`${path}: ${response.status}`);
			if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
			const bare = unstyled(html);
			if (bare.length > 0) wrong.push(`${path}: ${bare.join(', ')}`);
			for (const [, link = ''] of html.matchAll(/ href="(\/[^/"#][^"#]*)/g)) {
				const next = link.replaceAll('&amp;', '&');
				if (!next.startsWith('/_app/')) waiting.push(next);
			}
		}
		expect(wrong).toEqual([]);
		expect(seen.size).toBeGreaterThan(least);
	},
	180_000
);
