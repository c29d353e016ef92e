import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every kind of page there is, by what it is and how to get there. */
const pages: [string, (page: Page) => Promise<string>][] = [
	['start', async () => '/'],
	['results', async () => '/?q=deurwaarder aan de deur'],
	[
		'results with everything chosen',
		async () => '/?q=hulp&need=schulden&district=Almere Haven&spoken=ar&open=now&free=1&filters=1'
	],
	['nothing found', async () => '/?q=qqxzvw'],
	['danger', async () => '/?q=ik wil niet meer leven'],
	['map', async () => '/?q=taalles&view=map'],
	['entry', (page) => firstLink(page, '/?q=schulden', 'main article h3 a')],
	['organisation', (page) => linkFromEntry(page, '/organisatie/')],
	['person', (page) => linkFromEntry(page, '/persoon/')],
	['district', (page) => linkFromEntry(page, '/wijk/')],
	['theme', async () => '/onderwerp/geld'],
	['settings', async () => '/instellingen'],
	['not there', async () => '/aanbod/00000000-0000-7000-8000-000000000000']
];

async function firstLink(page: Page, from: string, selector: string): Promise<string> {
	await page.goto(from);
	return (await page.locator(selector).first().getAttribute('href')) ?? '';
}

/** The first entry about debts that has such a link. */
async function linkFromEntry(page: Page, kind: string): Promise<string> {
	await page.goto('/?q=schulden');
	const entries = await page
		.locator('main article h3 a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	for (const entry of entries) {
		await page.goto(entry);
		const link = page.locator(`main a[href^="${kind}"]`).first();
		if ((await link.count()) > 0) return (await link.getAttribute('href')) ?? '';
	}
	throw new Error(`No entry leads to ${kind}`);
}

/** Waits until nothing is being loaded or moved any more. */
async function settled(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
	await page.waitForFunction(() =>
		document.getAnimations().every((run) => run.playState !== 'running')
	);
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

interface AxeResult {
	violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

async function violations(page: Page): Promise<string[]> {
	const result = await page.evaluate(
		async () =>
			(await (globalThis as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run(
				{
					runOnly: {
						type: 'tag',
						values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
					},
					// The bar of this app is higher than the standard: 7:1.
					rules: { 'color-contrast-enhanced': { enabled: true } }
				}
			)) as AxeResult
	);
	return result.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`
	);
}

describe.each(pages)('%s', (_, address) => {
	it.each(['light', 'dark'] as const)(
		'has no fault that axe can find, at any width, in %s',
		async (colorScheme) => {
			const { page } = await visitor({ colorScheme, reducedMotion: 'reduce', bypassCSP: true });
			await page.goto(await address(page));
			await settled(page);
			await page.evaluate(axe);
			const found: string[] = [];
			for (const width of [360, 768, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				found.push(...(await violations(page)).map((fault) => `${width} px: ${fault}`));
			}
			expect(found).toEqual([]);
		}
	);

	it('fits a screen 320 pixels wide, with the largest letters as well', async () => {
		const { page, context } = await visitor({ viewport: { width: 320, height: 640 } });
		const path = await address(page);
		for (const size of ['normal', 'larger']) {
			await context.addCookies([{ name: 'size', value: size, url: server().url }]);
			await page.goto(path);
			await settled(page);
			expect(await stickingOut(page), `${size} letters`).toEqual([]);
		}
	});

	it('has one heading of the first level and a title of its own', async () => {
		const { page } = await visitor();
		await page.goto(await address(page));
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.title()).toMatch(new RegExp(say('app_name')));
	});

	it('complains about nothing on the console, and keeps to the content policy', async () => {
		const { page, complaints } = await visitor();
		const path = await address(page);
		complaints.length = 0;
		const response = await page.goto(path);
		await settled(page);
		expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
		const expected = response?.status() === 404 ? [expect.stringContaining('404')] : [];
		expect(complaints).toEqual(expected);
	});
});

describe('the whole app', () => {
	it('asks nothing of other sites', async () => {
		const { page } = await visitor();
		const hosts = new Set<string>();
		page.on('request', (request) => hosts.add(new URL(request.url()).origin));
		for (const [, address] of pages) await page.goto(await address(page));
		expect([...hosts]).toEqual([server().url]);
	});
});
