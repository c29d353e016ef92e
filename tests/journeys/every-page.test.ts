import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inaccessible } from '../support/axe.ts';
import { journeys } from '../support/journey.ts';
import { addressOf, kinds } from '../support/pages.ts';
import { settled, type Visit } from '../support/browser.ts';
import { say } from '../support/words.ts';

const { regular, server } = journeys();
let looking: Promise<Visit> | undefined;
/** Whom the pages asked something. */
const hosts = new Set<string>();

async function look(): Promise<Visit> {
	const visit = await regular({ reducedMotion: 'reduce' });
	visit.page.on('request', (request) => hosts.add(new URL(request.url()).origin));
	return visit;
}

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

/** A page is opened once and looked at from all sides: opening takes longer than looking. */
it.each(kinds)(
	'%s: in order, accessible, fits a screen 320 pixels wide, and asks nobody else',
	async (kind) => {
		looking ??= look();
		const { page, complaints } = await looking;
		const path = await addressOf(kind, page);
		complaints.length = 0;
		const response = await page.goto(path);
		await settled(page);
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.title()).toMatch(new RegExp(say('app_name')));
		const status = response?.status() ?? 0;
		const expected = status >= 400 ? [expect.stringContaining(String(status))] : [];
		expect(complaints).toEqual(expected);
		expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
		expect([...hosts]).toEqual([server().url]);

		expect(await inaccessible(page)).toEqual([]);

		await page.setViewportSize({ width: 320, height: 640 });
		for (const size of ['normal', 'larger']) {
			await page.evaluate((chosen) => (document.documentElement.dataset['size'] = chosen), size);
			expect(await stickingOut(page), `${size} letters`).toEqual([]);
		}
	}
);
