import { describe, expect, it } from 'vitest';
import { open } from '../support/browser.ts';
import { journeys } from '../support/journey.ts';
import { say } from '../support/words.ts';

const { visitor } = journeys();

describe('what a person chooses about how it looks', () => {
	it('the language changes at once and stays', async () => {
		const { page } = await visitor();
		await open(page, '/instellingen');
		await page.getByRole('radio', { name: 'English' }).check();
		await page
			.getByRole('heading', { level: 1, name: say('settings_title', {}, 'en'), exact: true })
			.waitFor();
		await open(page, '/?q=deurwaarder');
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		await page
			.getByRole('link', { name: say('nav_settings', {}, 'en') })
			.last()
			.click();
		await page.waitForURL('**/instellingen');
		await page.getByRole('radio', { name: 'Nederlands' }).check();
		await page
			.getByRole('heading', { level: 1, name: say('settings_title'), exact: true })
			.waitFor();
	});

	it('dark colours come at once, and the next page is dark from its first paint', async () => {
		const { page, context } = await visitor({ colorScheme: 'light' });
		await open(page, '/instellingen');
		const background = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		const light = await background();
		await page.getByRole('radio', { name: say('theme_dark') }).check();
		await expect.poll(background).not.toBe(light);
		const dark = await background();
		const html = await (await context.request.get('/')).text();
		expect(html).toContain('data-theme="dark"');
		await open(page, '/');
		expect(await background()).toBe(dark);
	});

	it('follows the device when nothing is chosen', async () => {
		const shade = async (colorScheme: 'light' | 'dark') => {
			const { page } = await visitor({ colorScheme });
			await open(page, '/');
			return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		};
		expect(await shade('dark')).not.toBe(await shade('light'));
	});

	it('larger letters are larger everywhere and stay', async () => {
		const { page } = await visitor();
		await open(page, '/instellingen');
		const size = () =>
			page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
		const normal = await size();
		await page.getByRole('radio', { name: say('size_larger') }).check();
		await expect.poll(size).toBeGreaterThan(normal);
		await open(page, '/');
		expect(await size()).toBeGreaterThan(normal);
	});

	it('with larger letters no name of a person is broken', async () => {
		const { page } = await visitor();
		await open(page, '/?q=schulden');
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'larger'));
		const broken = await page.locator('main article h3 a').evaluateAll((names) =>
			names
				.flatMap(({ firstChild }) => firstChild ?? [])
				.flatMap((node) =>
					[...(node.textContent ?? '').matchAll(/\S+/g)]
						.filter(({ 0: word, index }) => {
							const range = document.createRange();
							range.setStart(node, index);
							range.setEnd(node, index + word.length);
							return word.length < 12 && range.getClientRects().length > 1;
						})
						.map(([word]) => word)
				)
		);
		expect(broken).toEqual([]);
	});

	it('an unknown choice in a cookie is the default', async () => {
		const { page, context } = await visitor();
		const url = page.context().browser() ? (await page.goto('/'))?.url() : undefined;
		await context.addCookies(
			['lang', 'theme', 'size'].map((name) => ({ name, value: '"><script>', url: url ?? '' }))
		);
		await open(page, '/');
		const html = page.locator('html');
		expect(await html.getAttribute('lang')).toBe('nl');
		expect(await html.getAttribute('data-theme')).toBe('auto');
		expect(await html.getAttribute('data-size')).toBe('normal');
	});
});
