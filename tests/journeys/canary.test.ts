/**
 * A resident who is planted: every field holds a word that stands nowhere else. What they said is then searched in
 * everything that is kept or given: the database file and its log of writes, the program's log, the mails, every answer
 * that others get, and the browser's profile of who worked with it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/lib/server/db/index.ts';
import { programOfBrowser, watch } from '../support/browser.ts';
import { receiver, sender } from '../support/handing-over.ts';
import { signInAs } from '../support/people.ts';
import { type Server, startServer } from '../support/server.ts';
import { say } from '../support/words.ts';

const planted = {
	words: 'Kwikstaartje zegt dat de xylofoonbrief kwijt is',
	tried: 'Zeearendnest gebeld',
	goes_by: 'mevrouw Quokkaberg',
	phone: '06-98123477',
	reach: 'na het Wombatuur',
	helper: 'haar neef Axolotlman',
	reason: 'Omdat Narwalstraat zo stil is'
};
const marks = [
	'kwikstaartje',
	'xylofoonbrief',
	'zeearendnest',
	'quokkaberg',
	'98123477',
	'wombatuur',
	'axolotlman',
	'narwalstraat'
];

const found = (text: string) => marks.filter((mark) => text.toLowerCase().includes(mark));
/** Browsers and databases also keep texts with two bytes a letter. */
const inBytes = (bytes: Buffer) => [
	...new Set([
		...found(bytes.toString('latin1')),
		...found(bytes.toString('utf16le')),
		...found(bytes.subarray(1).toString('utf16le'))
	])
];

function inFolder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.flatMap((entry) => {
			const path = join(entry.parentPath, entry.name);
			return inBytes(readFileSync(path)).map((mark) => `${mark} in ${path}`);
		});
}

describe('a resident who is planted', () => {
	let server: Server;
	const profile = mkdtempSync(join(tmpdir(), 'warmwijzer-profile-'));
	let question = '';
	let seenByReceiver = '';

	beforeAll(async () => {
		server = await startServer({ LOG_LEVEL: 'debug' }, inject('seeded'));
		const context = await chromium.launchPersistentContext(profile, {
			...(await programOfBrowser()),
			baseURL: server.url,
			locale: 'nl-NL'
		});
		watch(context);
		const page = await context.newPage();
		await signInAs(page, sender, '/werk');
		await page.goto('/vraag/nieuw');
		await page.getByText(say('write_more')).click();
		await page.getByLabel(say('field_words')).fill(planted.words);
		await page.getByLabel(say('field_tried')).fill(planted.tried);
		await page.getByLabel(say('field_goes_by')).fill(planted.goes_by);
		await page.getByLabel(say('field_phone')).fill(planted.phone);
		await page.getByLabel(say('field_reach')).fill(planted.reach);
		await page.getByLabel(say('field_helper')).fill(planted.helper);
		await page.getByText(/^bewaard om/).waitFor();
		await page.getByText(say('field_needs_more')).click();
		await page.getByRole('checkbox', { name: 'Schulden en betalingsachterstanden' }).click();
		await page.getByLabel(say('consent_agreed')).check();
		await page.getByRole('button', { name: say('write_next') }).click();
		await page.getByRole('heading', { name: say('choose_title') }).waitFor();
		question = new URL(page.url()).pathname.replace('/overdragen', '');
		await page.getByRole('searchbox').fill('Spreekuur Deurwaarder aan de deur');
		await page.getByRole('button', { name: say('search_button') }).click();
		await page.locator('a.person', { hasText: receiver }).first().click();
		await page.getByLabel(say('field_reason')).fill(planted.reason);
		await page.getByRole('radio', { name: say('warm_called') }).check();
		await page.locator('button[form="request"]').click();
		await page.getByText(/Verstuurd/).waitFor();
		await signInAs(page, receiver, '/werk');
		await page.goto(question);
		seenByReceiver = await page.content();
		await context.close();
	});
	afterAll(async () => {
		await server.stop();
		rmSync(profile, { recursive: true, force: true });
	});

	it('is read by who should: the test looks for something that is there', () => {
		expect(found(seenByReceiver).length).toBeGreaterThan(6);
	});

	it('is not in the database, its file and log of writes, or the mails', async () => {
		expect(readdirSync(server.folder).length).toBeGreaterThan(0);
		expect(inFolder(server.folder)).toEqual([]);
		const { db } = await open(server.database);
		const tables = await db.introspection.getTables();
		expect(tables.length).toBeGreaterThan(50);
		for (const { name } of tables) {
			const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
			expect([name, ...found(JSON.stringify(rows))]).toEqual([name]);
		}
		await db.destroy();
	});

	it("is not in the program's log", () => {
		expect(server.said().length).toBeGreaterThan(1000);
		expect(found(server.said())).toEqual([]);
	});

	it('is not in what the browser keeps', () => {
		expect(inFolder(profile)).toEqual([]);
	});

	it('is in no answer to anybody else', async () => {
		const others = ['', await cookieOf('Karin Mulder'), await cookieOf('Samira Benali')];
		const paths = [
			'/',
			'/?q=xylofoonbrief',
			'/api/search?q=quokkaberg',
			'/api/suggest?q=kwik',
			'/api/directory',
			'/api/me',
			'/healthz',
			'/werk',
			'/werk?lijst=overdue',
			question,
			`${question}/overdragen`,
			`${question}/afwijzen`,
			`${question}/kaart`,
			`${question}/__data.json`,
			'/vraag/nieuw',
			'/mensen',
			'/account'
		];
		for (const cookie of others) {
			for (const path of paths) {
				const response = await fetch(server.url + path, {
					headers: { cookie },
					redirect: 'manual'
				});
				// What was asked for stands in the answer to who asked it; the rest may not.
				const asked = found(decodeURIComponent(path));
				const told = found(await response.text()).filter((mark) => !asked.includes(mark));
				expect(told, `${path} for ${cookie === '' ? 'a visitor' : 'somebody else'}`).toEqual([]);
			}
		}
	});

	async function cookieOf(name: string): Promise<string> {
		const page = await (await fetch(`${server.url}/inloggen`)).text();
		const [before = ''] = page.split(name);
		const person = [...before.matchAll(/name="person" value="([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
		const response = await fetch(`${server.url}/inloggen?/demo`, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				origin: server.url,
				accept: 'text/html',
				'content-type': 'application/x-www-form-urlencoded'
			},
			body: new URLSearchParams({ person, next: '/werk' }).toString()
		});
		const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]);
		expect(cookie.join()).toContain('__Host-session');
		return cookie.join('; ');
	}
});
