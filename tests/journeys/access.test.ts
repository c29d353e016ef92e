import { describe, expect, it } from 'vitest';
import { faults, loadAxe } from '../support/axe.ts';
import { journeys } from '../support/journey.ts';
import { addressOf, kinds, settled } from '../support/pages.ts';

const { visitor } = journeys();

describe('axe finds no fault', () => {
	it.each(kinds)('on a page of the kind: %s', async (kind) => {
		const { page } = await visitor({ reducedMotion: 'reduce', bypassCSP: true });
		const found: string[] = [];
		await page.goto(await addressOf(kind, page));
		await settled(page);
		await loadAxe(page);
		for (const width of [360, 768, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			for (const [colorScheme, of] of [
				['light', 'everything'],
				['dark', 'colours']
			] as const) {
				await page.emulateMedia({ colorScheme });
				const seen = await faults(page, of);
				found.push(...seen.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
			}
		}
		expect(found).toEqual([]);
	});
});
