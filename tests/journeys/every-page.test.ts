import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import { addressOf, kinds, settled } from '../support/pages.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();

/** What reaches beyond the edge of the page, when the page can be scrolled sideways. */
function stickingOut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const scrollsItself = (element: Element | null): boolean =>
			element !== null &&
			element !== document.documentElement &&
			(getComputedStyle(element).overflowX !== 'visible' || scrollsItself(element.parentElement));
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) =>
				element.getBoundingClientRect().right > clientWidth + 1 && !scrollsItself(element)
		);
		return [
			`the page is ${scrollWidth} px wide`,
			...wide.slice(0, 8).map((element) => element.outerHTML.slice(0, 120))
		];
	});
}

describe.each(kinds)('%s', (kind) => {
	it('fits a screen 320 pixels wide, with the largest letters as well', async () => {
		const { page, context } = await visitor({ viewport: { width: 320, height: 640 } });
		const path = await addressOf(kind, page);
		for (const size of ['normal', 'larger']) {
			await context.addCookies([{ name: 'size', value: size, url: server().url }]);
			await page.goto(path);
			await settled(page);
			expect(await stickingOut(page), `${size} letters`).toEqual([]);
		}
	});

	it('has one heading, a title, no complaint on the console, and keeps to the content policy', async () => {
		const { page, complaints } = await visitor();
		const path = await addressOf(kind, page);
		complaints.length = 0;
		const response = await page.goto(path);
		await settled(page);
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.title()).toMatch(new RegExp(say('app_name')));
		expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
		const status = response?.status() ?? 0;
		const expected = status >= 400 ? [expect.stringContaining(String(status))] : [];
		expect(complaints).toEqual(expected);
	});
});

describe('the whole app', () => {
	it('asks nothing of other sites', async () => {
		const { page } = await visitor();
		const hosts = new Set<string>();
		page.on('request', (request) => hosts.add(new URL(request.url()).origin));
		for (const kind of kinds) await page.goto(await addressOf(kind, page));
		expect([...hosts]).toEqual([server().url]);
	});
});
