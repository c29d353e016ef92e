import { source as axe } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import { addressOf, kinds, settled } from '../support/pages.ts';

const { visitor } = journeys();

interface AxeResult {
	violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds, by its rules; contrast of 7:1 is the bar of this app, higher than the standard. */
async function violations(page: Page, of: 'everything' | 'colours'): Promise<string[]> {
	const options =
		of === 'colours'
			? { runOnly: { type: 'rule', values: colours } }
			: {
					runOnly: { type: 'tag', values: everything },
					rules: { 'color-contrast-enhanced': { enabled: true } }
				};
	const result = await page.evaluate(
		async (asked) =>
			(await (globalThis as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run(
				asked
			)) as AxeResult,
		options
	);
	return result.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`
	);
}

describe('axe finds no fault', () => {
	it.each(kinds)('on a page of the kind: %s', async (kind) => {
		const { page } = await visitor({ reducedMotion: 'reduce', bypassCSP: true });
		const found: string[] = [];
		await page.goto(await addressOf(kind, page));
		await settled(page);
		await page.evaluate(axe);
		for (const width of [360, 768, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			for (const [colorScheme, of] of [
				['light', 'everything'],
				['dark', 'colours']
			] as const) {
				await page.emulateMedia({ colorScheme });
				const faults = await violations(page, of);
				found.push(...faults.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
			}
		}
		expect(found).toEqual([]);
	});
});
