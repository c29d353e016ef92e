import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startServer } from './support/server.ts';

/** Bytes, with headers: so that it is quick on a phone far from a mast. */
const budget = 60_000;
/** What the browser fetches for the start page. */
const roots = [
	'src/hooks.client.ts',
	'src/hooks.ts',
	'src/routes/+layout.svelte',
	'src/routes/+error.svelte',
	'src/routes/(public)/+layout.svelte',
	'src/routes/(public)/+page.ts',
	'src/routes/(public)/+page.svelte'
];

let server: Server;
let page: { html: string; link: string; bytes: number };
const scripts = new Map<string, { text: string; bytes: number }>();

beforeAll(async () => {
	server = await startServer();
	const response = await fetch(server.url, { headers: { 'accept-encoding': 'br' } });
	page = {
		html: await response.text(),
		link: response.headers.get('link') ?? '',
		bytes: sent(response)
	};
	const client = readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8');
	const errorPage = Object.entries(JSON.parse(client) as Record<string, { file: string }>).find(
		([source]) => source.endsWith('/nodes/1.js')
	);
	const named = [...`${page.link}${page.html}`.matchAll(/\/_app\/immutable\/[\w/.-]+\.js/g)];
	for (const [path] of named) await get(path);
	await get(`/${errorPage?.[1].file}`);
});
afterAll(() => server.stop());

/** The bytes of an answer with its headers; a cookie-free browser sees these and no more. */
function sent({ status, statusText, headers }: Response): number {
	const lines = [
		`HTTP/1.1 ${status} ${statusText}`,
		...[...headers].map(([name, value]) => `${name}: ${value}`)
	];
	return lines.join('\r\n').length + 4 + Number(headers.get('content-length'));
}

/** A script and what it imports at once, on and on. */
async function get(path: string): Promise<void> {
	if (scripts.has(path)) return;
	const response = await fetch(server.url + path, { headers: { 'accept-encoding': 'br' } });
	expect(response.status, path).toBe(200);
	const text = await response.text();
	scripts.set(path, { text, bytes: sent(response) });
	for (const [, near = ''] of text.matchAll(/(?:from|import)"(\.{1,2}\/[^"]+)"/g)) {
		await get(join(dirname(path), near));
	}
}

/** The files under src that these import, on and on, but not what they import later. */
function imported(files: readonly string[]): Set<string> {
	const known = new Set<string>();
	const waiting = files.map((file) => resolve(file));
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (known.has(file)) continue;
		known.add(file);
		const source = readFileSync(file, 'utf8');
		for (const [, path = ''] of source.matchAll(
			/^\s*(?:import|export) (?!type\b).*?from '([^']+)'/gms
		)) {
			const target = path.startsWith('$lib/')
				? resolve('src/lib', path.slice(5))
				: resolve(dirname(file), path);
			if (/^[.$]/.test(path) && !/^\$app|paraglide/.test(path) && /\.(?:ts|svelte)$/.test(path)) {
				waiting.push(target);
			}
		}
	}
	return known;
}

function sources(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/.test(entry.name))
		.map((entry) => resolve(entry.parentPath, entry.name));
}

const read = (files: Iterable<string>) =>
	[...files].map((file) => readFileSync(file, 'utf8')).join('\n');

describe('the first load of the start page', () => {
	it('is no more than 60 kB with all its scripts, the type apart', () => {
		const bytes = [...scripts.values()].reduce((sum, script) => sum + script.bytes, 0);
		expect(scripts.size).toBeGreaterThan(4);
		expect(page.bytes).toBeGreaterThan(1000);
		expect(bytes + page.bytes).toBeLessThan(budget);
	});

	it('has only the texts that the start page shows', () => {
		const used = read(imported(roots));
		const texts = JSON.parse(readFileSync('messages/nl.json', 'utf8')) as Record<string, string>;
		const shown = new Set(
			Object.keys(texts).filter((key) => new RegExp(`\\bm\\.${key}\\b`).test(used))
		);
		const code = [...scripts.values()].map(({ text }) => text).join('\n');
		const elsewhere = Object.entries(texts).filter(
			([key, text]) =>
				typeof text === 'string' &&
				!shown.has(key) &&
				!/[{"'\\]/.test(text) &&
				text.length > 12 &&
				![...shown].some((other) => String(texts[other]).includes(text))
		);
		expect(shown.size).toBeGreaterThan(50);
		expect(elsewhere.length).toBeGreaterThan(100);
		expect(elsewhere.filter(([, text]) => code.includes(text)).map(([key]) => key)).toEqual([]);
	});

	it('has no code of other pages, and no library that only those use', () => {
		const needed = imported(roots);
		const ours = read(needed).replace(/\s+/g, ' ');
		const others = ['src/lib/ui', 'src/lib/domain', 'src/routes']
			.flatMap(sources)
			.filter((file) => !needed.has(file) && !/\.server\.ts$|\+server\.ts$|icon-shapes/.test(file));
		const code = [...scripts.values()].map(({ text }) => text).join('\n');
		// Addresses and names of classes and fields stay as they are written when code is made small.
		const signs = new Map<string, string>();
		for (const file of others) {
			for (const [, sign = ''] of readFileSync(file, 'utf8').matchAll(
				/['"]([\w/.?= -]{14,})['"]/g
			)) {
				if (/[ _=-]/.test(sign) && !/^[./$]/.test(sign) && !ours.includes(sign))
					signs.set(sign, file);
			}
		}
		expect(signs.size).toBeGreaterThan(50);
		expect([...signs].filter(([sign]) => code.includes(sign))).toEqual([]);
		// valibot, which checks forms, names its checks so.
		expect(code).not.toContain('safe_parse');
		expect(code).not.toContain('strict_object');
	});
});
