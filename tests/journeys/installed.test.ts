import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { arrived, kept, open, settled } from '../support/browser.ts';
import { journeys } from '../support/journey.ts';
import { publishedAt } from '../support/newer.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();

/** The address at which the installed app starts: `start_url` of the manifest. */
async function startAddress(page: Page): Promise<string> {
	const response = await page.request.get('/manifest.webmanifest');
	return ((await response.json()) as { start_url: string }).start_url;
}

const pathOf = (page: Page) => page.url().slice(new URL(page.url()).origin.length);

describe('the installed app opens where it was left', () => {
	it('at the results', async () => {
		const { page } = await visitor();
		await open(page, '/?q=schulden&free=1');
		await page.goto(await startAddress(page));
		await page.waitForURL((url) => url.searchParams.get('q') === 'schulden');
		await arrived(page);
		expect(pathOf(page)).toBe('/?q=schulden&free=1');
		expect(await page.locator('main article').count()).toBeGreaterThan(0);
	});

	it('at an entry, without a connection too', async () => {
		const { page, context } = await visitor();
		await open(page, '/?q=wijkteam');
		const entry = (await page.locator('main article h3 a').first().getAttribute('href')) ?? '';
		await open(page, entry);
		const name = await page.getByRole('heading', { level: 1 }).innerText();
		const start = await startAddress(page);
		await kept(page);
		await context.setOffline(true);
		await page.goto(start);
		await page.waitForURL(`**${entry}`);
		await page.getByRole('heading', { level: 1, name }).waitFor();
	});

	it('at the start the next day', async () => {
		const { page } = await visitor();
		await open(page, '/?q=schulden');
		await page.evaluate(() => {
			const last = JSON.parse(localStorage.getItem('last') ?? '') as { path: string; at: number };
			localStorage.setItem('last', JSON.stringify({ ...last, at: last.at - 24 * 3600_000 }));
		});
		await page.goto(await startAddress(page));
		await page.getByRole('heading', { level: 1, name: say('start_title') }).waitFor();
		await settled(page);
		expect(new URL(page.url()).searchParams.has('q')).toBe(false);
	});
});

describe('a new version', () => {
	async function withNewer() {
		const published = await publishedAt(server().url);
		const guest = await visitor({ baseURL: published.url });
		const { page } = guest;
		await open(page, '/?q=schulden');
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await settled(page);
		expect(await page.getByText(say('update_ready')).count()).toBe(0);
		published.publish();
		await open(page, '/?q=taalles');
		await page.getByText(say('update_ready')).waitFor();
		await page.evaluate(() => Object.assign(window, { before: true }));
		return guest;
	}

	it('asks politely, and comes at a tap', async () => {
		const { page, complaints } = await withNewer();
		await page.getByRole('button', { name: say('update_now') }).click();
		await page.waitForFunction(() => !('before' in window));
		await arrived(page);
		expect(pathOf(page)).toBe('/?q=taalles');
		await settled(page);
		expect(await page.getByText(say('update_ready')).count()).toBe(0);
		expect(complaints).toEqual([]);
	});

	it('waits when one says later, and asks again at the next visit', async () => {
		const { page } = await withNewer();
		const box = page.getByRole('combobox', { name: say('search_label') });
		await box.fill('half getypt');
		await page.getByRole('button', { name: say('update_later') }).click();
		await page.getByText(say('update_ready')).waitFor({ state: 'detached' });
		expect(await box.inputValue()).toBe('half getypt');
		expect(await page.evaluate(() => 'before' in window)).toBe(true);
		await open(page, '/');
		await page.getByText(say('update_ready')).waitFor();
	});
});
