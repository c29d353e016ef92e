/** Accessibility as axe measures it. */
import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** Puts axe into the page as it stands: the visitor came with `bypassCSP`. */
export async function loadAxe(page: Page): Promise<void> {
	await page.evaluate(source);
}

interface AxeResult {
	violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds, by its rules; contrast of 7:1 is the bar of this app, higher than the standard. */
export async function faults(page: Page, of: 'everything' | 'colours'): Promise<string[]> {
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
