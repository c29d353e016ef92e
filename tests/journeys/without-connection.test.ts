import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { arrived, kept, open } from '../support/browser.ts';
import { journeys } from '../support/journey.ts';
import { say } from '../support/words.ts';

const { visitor } = journeys();

/** One visit with a connection; after it the app and the directory are on the device. */
async function onceOnline(): Promise<{ page: Page; context: BrowserContext }> {
	const { page, context } = await visitor();
	await open(page, '/');
	await kept(page);
	return { page, context };
}

/** Takes the directory off the device, as a phone does that is full. */
function forgetCopy(page: Page): Promise<void> {
	return page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('warmwijzer');
				request.onerror = () => reject(new Error('no database'));
				request.onsuccess = () => {
					const change = request.result.transaction('directory', 'readwrite');
					change.objectStore('directory').clear();
					change.oncomplete = () => {
						request.result.close();
						resolve();
					};
				};
			})
	);
}

const results = (page: Page) => page.locator('main article');

async function search(page: Page, text: string): Promise<void> {
	const box = page.getByRole('combobox', { name: say('search_label') });
	await box.fill(text);
	await box.press('Enter');
	await page.waitForURL((url) => url.searchParams.get('q') === text);
	await arrived(page);
}

describe('without a connection, after one visit', () => {
	it('searching gives the same people as with one', async () => {
		const { page, context } = await onceOnline();
		await search(page, 'deurwaarder aan de deur');
		const names = () => results(page).getByRole('heading').allInnerTexts();
		const online = await names();
		await open(page, '/');
		await context.setOffline(true);
		await search(page, 'deurwaarder aan de deur');
		await page.locator('.offline').waitFor();
		expect((await names()).slice(0, 3)).toEqual(online.slice(0, 3));
		expect(await results(page).locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
	});

	it('entry, organisation and person open', async () => {
		const { page, context } = await onceOnline();
		await context.setOffline(true);
		await search(page, 'wijkteam');
		await results(page).first().getByRole('heading').getByRole('link').click();
		await page.waitForURL('**/aanbod/*');
		await arrived(page);
		expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
		const entry = page.url();
		await page.locator('main a[href^="/organisatie/"]').first().click();
		await page.waitForURL('**/organisatie/*');
		await page.getByRole('heading', { name: say('org_services') }).waitFor();
		await page.goto(entry);
		await arrived(page);
		await page.locator('main a[href^="/persoon/"]').first().click();
		await page.waitForURL('**/persoon/*');
		await page.getByRole('heading', { name: say('person_does') }).waitFor();
	});

	it('a district and the map open', async () => {
		const { page, context } = await onceOnline();
		await context.setOffline(true);
		await search(page, 'taalles');
		await page
			.getByRole('link', { name: say('results_map'), exact: true })
			.first()
			.click();
		await page.waitForURL((url) => url.searchParams.get('view') === 'map');
		await page.getByRole('group', { name: say('map_title') }).waitFor();
		const district = page.locator('svg a').first();
		await district.focus();
		await page.keyboard.press('Enter');
		await page.locator('main h2 a[href^="/wijk/"]').click();
		await page.waitForURL('**/wijk/*');
		await page.getByRole('heading', { name: say('district_services') }).waitFor();
	});

	it('a page that was never visited opens from its address', async () => {
		const { page, context } = await onceOnline();
		await context.setOffline(true);
		const fresh = await context.newPage();
		await fresh.goto('/?q=voedselbank');
		await results(fresh).first().waitFor();
		await fresh.goto('/onderwerp/geld');
		await fresh.locator('main a[href="/?need=schulden"]').waitFor();
		await page.close();
	});

	it('suggestions appear while typing', async () => {
		const { page, context } = await onceOnline();
		await context.setOffline(true);
		await page.getByRole('combobox', { name: say('search_label') }).pressSequentially('schul');
		await page.getByRole('option').first().waitFor();
	});

	it('what is not in the copy says so, with a way on', async () => {
		const { page, context } = await onceOnline();
		await context.setOffline(true);
		await page.goto('/aanbod/00000000-0000-7000-8000-000000000000');
		await page.getByRole('heading', { level: 1, name: say('error_404') }).waitFor();
		expect(await page.getByRole('combobox', { name: say('search_label') }).count()).toBe(1);
	});

	it.each(['/inloggen', '/kaart/5FX8NJK7VD'])(
		'a page of the server (%s) says that there is none, and offers to search the guide',
		async (path) => {
			const { page, context } = await onceOnline();
			await context.setOffline(true);
			await page.goto(path);
			await page.getByRole('combobox', { name: say('search_label') }).fill('taalles');
			expect(await page.getByText(say('offline_none')).count()).toBe(0);
			expect(await page.locator('.offline').innerText()).toContain(
				say('offline_bar', { when: '…' }).split('…')[0]?.trim()
			);
			await page.getByRole('combobox', { name: say('search_label') }).press('Enter');
			await results(page).first().waitFor();
		}
	);

	it('says how old the copy is, and stops saying so with a connection', async () => {
		const { page, context } = await onceOnline();
		await context.setOffline(true);
		await search(page, 'taalles');
		const bar = page.locator('.offline');
		await bar.waitFor();
		expect(await bar.innerText()).toContain(
			say('offline_bar', { when: '…' }).split('…')[0]?.trim()
		);
		await context.setOffline(false);
		await search(page, 'inburgeren');
		await bar.waitFor({ state: 'detached' });
	});

	it('a search sent in the moment that the connection is back is not lost', async () => {
		const { page, context } = await onceOnline();
		await context.setOffline(true);
		await search(page, 'taalles');
		await context.setOffline(false);
		await page.getByRole('combobox', { name: say('search_label') }).fill('inburgeren');
		await page.evaluate(() => {
			const ask = window.fetch;
			const alive = new Response('{}');
			window.fetch = (address, ...options) =>
				address === '/healthz' ? Promise.resolve(alive) : ask(address, ...options);
			document.querySelector<HTMLFormElement>('form[role="search"]')?.requestSubmit();
			window.dispatchEvent(new Event('online'));
		});
		await page.waitForURL((url) => url.searchParams.get('q') === 'inburgeren');
		await page.locator('.offline').waitFor({ state: 'detached' });
	});

	it('without any copy it says what to do', async () => {
		const { page, context } = await onceOnline();
		await forgetCopy(page);
		await context.setOffline(true);
		await page.goto('/?q=taalles');
		await page.getByText(say('offline_none')).waitFor();
		expect(await page.locator('a[href="tel:14036"]').count()).toBeGreaterThan(0);
	});
});
