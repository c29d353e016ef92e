import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { arrived, isInView, open } from '../support/browser.ts';
import { journeys } from '../support/journey.ts';
import { say } from '../support/words.ts';

const { visitor } = journeys();

const box = (page: Page) => page.getByRole('combobox', { name: say('search_label') });
const results = (page: Page) => page.locator('main article');
const chip = (page: Page, text: string) =>
	page.getByRole('link', { name: say('take_off', { text }), exact: true });
const callButtons = (page: Page) => page.locator('main article a[href^="tel:"]');

async function search(page: Page, text: string): Promise<void> {
	await box(page).fill(text);
	await box(page).press('Enter');
	await page.waitForURL((url) => url.searchParams.get('q') === text);
	await arrived(page);
}

describe('a worker standing at a door, with a phone', () => {
	it('types what is the matter and has somebody to call on the screen', async () => {
		const { page } = await visitor();
		await open(page, '/');
		await search(page, 'deurwaarder aan de deur');
		const first = results(page).first();
		expect(await first.getByRole('heading').innerText()).not.toBe('');
		const call = first.locator('a[href^="tel:"]');
		expect(await call.getAttribute('href')).toMatch(/^tel:\+?\d{3,15}$/);
		expect(await isInView(page, call)).toBe(true);
		const size = await call.boundingBox();
		expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
	});

	it('opens an entry and finds the main action within reach of a thumb', async () => {
		const { page } = await visitor();
		await open(page, '/?q=deurwaarder aan de deur');
		await results(page).first().getByRole('heading').getByRole('link').click();
		await page.waitForURL('**/aanbod/*');
		await arrived(page);
		const call = page.locator('.stick a[href^="tel:"]');
		expect(await isInView(page, call)).toBe(true);
	});

	it('comes back to the same results with the back button', async () => {
		const { page } = await visitor();
		await open(page, '/');
		await search(page, 'taalles');
		const before = await results(page).first().innerText();
		await results(page).nth(1).getByRole('heading').getByRole('link').click();
		await page.waitForURL('**/aanbod/*');
		await page.goBack();
		await page.waitForURL('**/?q=taalles');
		await arrived(page);
		expect(await results(page).first().innerText()).toBe(before);
		expect(await box(page).inputValue()).toBe('taalles');
		await page.goBack();
		await page.getByRole('heading', { level: 1, name: say('start_title') }).waitFor();
	});

	it("comes back to the same search with 'Terug'; an entry opened by its address leads to the start", async () => {
		const { page } = await visitor();
		const back = page.getByRole('link', { name: say('back'), exact: true });
		await open(page, '/');
		await search(page, 'taalles');
		await results(page).nth(1).getByRole('heading').getByRole('link').click();
		await page.waitForURL('**/aanbod/*');
		await arrived(page);
		const entry = page.url();
		await page.locator('main a[href^="/organisatie/"]').first().click();
		await page.waitForURL('**/organisatie/*');
		await back.click();
		await page.waitForURL(entry);
		await back.click();
		await page.waitForURL('**/?q=taalles');
		await arrived(page);
		expect(await box(page).inputValue()).toBe('taalles');

		const { page: other } = await visitor();
		await open(other, new URL(entry).pathname);
		await other.getByRole('link', { name: say('back'), exact: true }).click();
		await other.getByRole('heading', { level: 1, name: say('start_title') }).waitFor();
	});

	it('has every place on the map, counted by district, and a list of districts that can be tapped', async () => {
		const { page } = await visitor();
		await open(page, '/?view=map');
		const counts = async (text: string[]) =>
			text.reduce((sum, each) => sum + Number(/\d+$/.exec(each.trim())?.[0]), 0);
		const districts = page.getByRole('navigation', { name: say('map_districts') }).locator('a');
		const listed = await counts(await districts.allInnerTexts());
		expect(listed).toBeGreaterThan(100);
		await page.locator('svg .number').first().waitFor();
		expect(await counts(await page.locator('svg .number').allTextContents())).toBe(listed);
		const small = districts.last();
		expect((await small.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		const there = await counts([await small.innerText()]);
		await small.click();
		await page.waitForURL((url) => url.searchParams.has('at'));
		await expect.poll(() => results(page).count()).toBe(there);
	});

	it('says at the end of the list that there is more than it shows', async () => {
		const { page } = await visitor();
		await open(page, '/?district=Almere Stad&limit=100');
		expect(await results(page).count()).toBe(100);
		await page.getByText(say('results_first', { count: 100 })).waitFor();
		await page.getByRole('link', { name: say('results_narrow') }).click();
		await page.locator('select[name="district"]').waitFor();
	});

	it('sees what was understood once', async () => {
		const { page } = await visitor();
		await open(page, '/?q=gratis inloop vandaag');
		const bar = page.getByRole('group', { name: say('filter_bar') });
		for (const key of ['filter_today', 'filter_free'] as const) {
			expect(await bar.getByText(say(key), { exact: true }).count(), key).toBe(1);
		}
	});

	it('takes off what was read wrongly: the address says so and the results change', async () => {
		const { page } = await visitor();
		await open(page, '/?q=schulden in haven');
		const area = chip(page, 'Almere Haven');
		await area.waitFor();
		await area.click();
		await page.waitForURL((url) => url.searchParams.getAll('off').includes('area'));
		await area.waitFor({ state: 'detached' });
		await chip(page, 'Schulden en betalingsachterstanden').click();
		await page.waitForURL((url) => url.searchParams.getAll('off').includes('need:schulden'));
		await page.goBack();
		await chip(page, 'Schulden en betalingsachterstanden').waitFor();
	});

	it('switches filters on and off, in the address', async () => {
		const { page } = await visitor();
		await open(page, '/?q=taalles');
		const bar = page.getByRole('group', { name: say('filter_bar') });
		await bar.getByRole('link', { name: say('filter_free'), exact: true }).click();
		await page.waitForURL((url) => url.searchParams.get('free') === '1');
		await bar.locator('a[aria-current="true"]', { hasText: say('filter_free') }).click();
		await page.waitForURL((url) => !url.searchParams.has('free'));
	});

	it('is asked with one tap whether the call worked', async () => {
		const { page, context } = await visitor();
		await open(page, '/?q=deurwaarder');
		const told = page.waitForResponse(
			(response) => response.url().endsWith('/api/calls') && response.status() === 204
		);
		await callButtons(page).first().click();
		const question = page.getByRole('region', { name: say('called_title') });
		await question.getByRole('button', { name: say('called_reached') }).click();
		await told;
		await page.getByText(say('called_thanks')).waitFor();
		await question.waitFor({ state: 'detached' });
		expect(await context.pages()[0]?.evaluate(() => localStorage.getItem('outcomes'))).toBe('[]');
	});

	it('finds the last call again on the start page, and can wipe it', async () => {
		const { page } = await visitor();
		await open(page, '/?q=deurwaarder');
		await callButtons(page).first().click();
		await page.getByRole('button', { name: say('called_close') }).click();
		await open(page, '/');
		await page.getByRole('heading', { name: say('start_recent') }).waitFor();
		await page.getByRole('button', { name: say('start_recent_clear') }).click();
		await page.getByRole('heading', { name: say('start_recent') }).waitFor({ state: 'detached' });
	});

	it('an answer given without a connection is sent when there is one, once', async () => {
		const { page, context } = await visitor();
		await open(page, '/?q=deurwaarder');
		await callButtons(page).first().click();
		await page.getByRole('button', { name: say('called_no_answer') }).waitFor();
		await context.setOffline(true);
		await page.getByRole('button', { name: say('called_no_answer') }).click();
		await page.getByText(say('called_later')).waitFor();
		const sent: string[] = [];
		page.on('request', (request) => {
			if (request.url().endsWith('/api/calls')) sent.push(request.postData() ?? '');
		});
		await context.setOffline(false);
		await expect.poll(() => page.evaluate(() => localStorage.getItem('outcomes'))).toBe('[]');
		expect(sent).toHaveLength(1);
	});
});

describe('by keyboard alone', () => {
	const focused = (page: Page) =>
		page.evaluate(
			() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName
		);

	it('skips to the content with the first key', async () => {
		const { page } = await visitor();
		await open(page, '/');
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('#content');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
	});

	it('chooses a suggestion with the arrows, and reaches the number with the tab key', async () => {
		const { page } = await visitor({ viewport: { width: 1280, height: 800 } });
		await open(page, '/');
		for (let step = 0; step < 20 && !(await isFocused(page)); step++)
			await page.keyboard.press('Tab');
		await page.keyboard.type('deurwa');
		await page.getByRole('option').first().waitFor();
		await page.keyboard.press('ArrowDown');
		const option = page.locator('[role="option"][aria-selected="true"]');
		await option.waitFor();
		const active = await box(page).getAttribute('aria-activedescendant');
		expect(active).toBe(await option.getAttribute('id'));
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.searchParams.has('q'));
		await callButtons(page).first().waitFor();
		const seen: string[] = [];
		for (let step = 0; step < 60; step++) {
			await page.keyboard.press('Tab');
			seen.push((await focused(page)) ?? '');
			if (seen.at(-1)?.startsWith('tel:')) break;
		}
		expect(seen.at(-1)).toMatch(/^tel:/);
	});

	it('closes the suggestions with escape and keeps the text', async () => {
		const { page } = await visitor();
		await open(page, '/');
		await box(page).focus();
		await page.keyboard.type('schul');
		await page.getByRole('listbox').waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('listbox').waitFor({ state: 'hidden' });
		expect(await box(page).inputValue()).toBe('schul');
	});

	const isFocused = (page: Page) =>
		box(page).evaluate((element) => element === document.activeElement);
});

describe('danger to life', () => {
	const numbers = (page: Page) =>
		page
			.getByRole('region', { name: say('danger_title') })
			.locator('a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')));

	it.each([
		['ik wil niet meer leven', ['tel:113', 'tel:112', 'tel:08002000']],
		['mijn man slaat mij', ['tel:112', 'tel:08002000', 'tel:113']],
		['mijn vader ademt niet', ['tel:112', 'tel:113', 'tel:08002000']]
	])('%s: the emergency numbers come before everything else', async (text, expected) => {
		const { page } = await visitor();
		await open(page, `/?q=${encodeURIComponent(text)}`);
		expect(await numbers(page)).toEqual(expected);
		const first = page.locator('main a[href^="tel:"]').first();
		expect(await first.getAttribute('href')).toBe(expected[0]);
		expect(await isInView(page, first)).toBe(true);
		expect(await results(page).count()).toBeGreaterThan(0);
	});

	it('is not cried where there is none', async () => {
		const { page } = await visitor();
		await open(page, '/?q=mijn man is overleden');
		expect(await page.getByRole('region', { name: say('danger_title') }).count()).toBe(0);
	});
});

describe('nothing found', () => {
	it('says so kindly, gives near needs and a number to call', async () => {
		const { page } = await visitor();
		await open(page, '/?q=qqxzvw');
		await page.getByRole('heading', { name: say('empty_title') }).waitFor();
		expect(await page.locator('main a[href^="/?need="]').count()).toBeGreaterThanOrEqual(3);
		expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThanOrEqual(1);
	});
});
