/** A phone goes on while the city moves from one machine to several: it searches in its copy, and stays signed in. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { open as openDatabase } from '../../src/lib/server/db/index.ts';
import { arrived, kept, launchBrowser, open, visit } from '../support/browser.ts';
import { emptyDatabase } from '../support/database.ts';
import { handOver, sender } from '../support/handing-over.ts';
import { signInAs } from '../support/people.ts';
import { freePort } from '../support/port.ts';
import { type Server, startServer } from '../support/server.ts';
import { say } from '../support/words.ts';

const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-moving-'));
const city = `file:${join(folder, 'city.sqlite')}`;
let server: Server;
let browser: Browser;

async function start(DATABASE_URL: string, PORT: string): Promise<void> {
	server = await startServer({ DATA_DIR: folder, DATABASE_URL, PORT });
}

beforeAll(async () => {
	const port = String(await freePort());
	[, browser] = await Promise.all([start(city, port), launchBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

it('from SQLite to PostgreSQL: who is working searches on, and goes on signed in', async () => {
	const { page } = await visit(browser, server.url);
	await signInAs(page, sender, '/werk');
	await open(page, '/');
	await kept(page);
	const before = await handOver(page);
	await open(page, '/');
	const port = new URL(server.url).port;
	await server.stop();

	const box = page.getByRole('combobox', { name: say('search_label') });
	await box.fill('deurwaarder aan de deur');
	await box.press('Enter');
	await page.waitForURL(/q=deurwaarder/);
	await arrived(page);
	await page.locator('.offline').waitFor();
	expect(await page.locator('main article a[href^="tel:"]').count()).toBeGreaterThan(0);

	const url = await emptyDatabase();
	const given = ['src/cli/index.ts', 'move', '--from', city, '--to', url, '--json'];
	const { rows } = JSON.parse(execFileSync('node', given, { encoding: 'utf8' })) as {
		rows: number;
	};
	expect(rows).toBeGreaterThan(1000);
	await start(url, port);

	await page.goto('/werk?lijst=waiting');
	await page.locator(`main a.card[href="${before.question}"]`).waitFor();
	const after = await handOver(page);
	const { db } = await openDatabase(url);
	const questions = await db.selectFrom('question').select('id').orderBy('id').execute();
	await db.destroy();
	expect(questions.map(({ id }) => `/vraag/${id}`)).toEqual([before.question, after.question]);
	expect(server.errors()).toEqual([]);
});
