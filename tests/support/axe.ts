/** Accessibility as axe measures it. */
import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { settled } from './browser.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const enabled = (rules: readonly string[], are: boolean) =>
	Object.fromEntries(rules.map((rule) => [rule, { enabled: are }]));

/** Contrast of 7:1 is the bar of this app, higher than the standard. */
const looks = {
	everything: { runOnly: { type: 'tag', values: standards }, rules: enabled(colours, true) },
	colours: { runOnly: { type: 'rule', values: colours } },
	'all but colours': { runOnly: { type: 'tag', values: standards }, rules: enabled(colours, false) }
};

interface AxeResult {
	violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/**
 * What axe finds on the page as it stands, on a phone, a desk and a tablet, in the light and in the dark; and whether it
 * is wider than the screen. The visitor came with `bypassCSP` and `reducedMotion`.
 */
export async function inaccessible(page: Page): Promise<string[]> {
	const found: string[] = [];
	const before = page.viewportSize();
	await settled(page);
	await page.evaluate(source);
	for (const [width, colorScheme, of] of [
		[360, 'light', 'everything'],
		[360, 'dark', 'colours'],
		[768, 'light', 'all but colours'],
		[1280, 'light', 'all but colours']
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		const where = `${page.url()} at ${width} px, ${colorScheme}`;
		found.push(...(await faults(page, of)).map((fault) => `${where}: ${fault}`));
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		if (wide > width) found.push(`${where}: is ${wide} px wide`);
	}
	if (before) await page.setViewportSize(before);
	await page.emulateMedia({ colorScheme: 'light' });
	return found;
}

async function faults(page: Page, of: keyof typeof looks): Promise<string[]> {
	const result = await page.evaluate(
		async (asked) =>
			(await (globalThis as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run(
				asked
			)) as AxeResult,
		{ ...looks[of], resultTypes: ['violations'], preload: false }
	);
	return result.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`
	);
}
