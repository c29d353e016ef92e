import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import { say } from '../support/words.ts';

const { visitor } = journeys();

describe('without JavaScript', () => {
	const plain = async (path: string): Promise<Page> => {
		const { page } = await visitor({ javaScriptEnabled: false });
		await page.goto(path);
		return page;
	};

	it('searching finds people to call', async () => {
		const page = await plain('/');
		await page.getByRole('combobox', { name: say('search_label') }).fill('deurwaarder aan de deur');
		await page.getByRole('button', { name: say('search_button'), exact: true }).click();
		await page.waitForURL((url) => url.searchParams.get('q') === 'deurwaarder aan de deur');
		expect(await page.locator('main article a[href^="tel:"]').count()).toBeGreaterThanOrEqual(3);
	});

	it('the filters are a form', async () => {
		const page = await plain('/?q=taalles');
		await page.getByText(say('filter_more')).click();
		const form = page.locator('form', { has: page.locator('select[name="district"]') });
		await form.locator('select[name="district"]').selectOption('Almere Haven');
		await form.locator('select[name="spoken"]').selectOption('ar');
		await form.getByRole('button', { name: say('filter_apply') }).click();
		await page.waitForURL(
			(url) =>
				url.searchParams.get('q') === 'taalles' &&
				url.searchParams.get('district') === 'Almere Haven' &&
				url.searchParams.get('spoken') === 'ar'
		);
		expect(await page.locator('main article').count()).toBeGreaterThanOrEqual(1);
	});

	it('more results are a link', async () => {
		const page = await plain('/?need=schulden');
		const before = await page.locator('main article').count();
		await page.getByRole('link', { name: say('results_more') }).click();
		await page.waitForURL((url) => url.searchParams.get('limit') === '40');
		expect(await page.locator('main article').count()).toBeGreaterThan(before);
	});

	it('a theme leads to its needs, a need to results', async () => {
		const page = await plain('/');
		await page.getByRole('link', { name: say('theme_geld'), exact: true }).click();
		await page.waitForURL('**/onderwerp/geld');
		await page.locator('main a[href="/?need=schulden"]').click();
		await page.waitForURL('**/?need=schulden');
		expect(await page.locator('main article').count()).toBeGreaterThan(5);
	});

	it('an entry says who, when, where and how, and hands out files', async () => {
		const page = await plain('/?need=schulden');
		await page.locator('main article h3 a').first().click();
		await page.waitForURL('**/aanbod/*');
		for (const key of ['entry_who', 'entry_hours', 'entry_place'] as const) {
			await page.getByRole('heading', { name: say(key), exact: true }).waitFor();
		}
		const vcard = await page.locator('a[href$="/contact.vcf"]').getAttribute('href');
		const response = await page.request.get(vcard ?? '');
		expect(response.headers()['content-type']).toContain('text/vcard');
	});

	it("'Lukte het?' is a form", async () => {
		const page = await plain('/?need=schulden');
		await page.locator('main article h3 a').first().click();
		await page.waitForURL('**/aanbod/*');
		await page.getByText(say('called_open')).click();
		await page.getByRole('button', { name: say('called_reached') }).click();
		await page.getByText(say('called_thanks')).waitFor();
	});

	it('language, colours and size are kept', async () => {
		const page = await plain('/instellingen');
		await page.getByRole('radio', { name: 'English' }).check();
		await page.getByRole('radio', { name: say('theme_dark') }).check();
		await page.getByRole('radio', { name: say('size_larger') }).check();
		await page.getByRole('button', { name: say('settings_save') }).click();
		await page.getByText(say('settings_saved', {}, 'en')).waitFor();
		await page.goto('/');
		const html = page.locator('html');
		expect(await html.getAttribute('lang')).toBe('en');
		expect(await html.getAttribute('data-theme')).toBe('dark');
		expect(await html.getAttribute('data-size')).toBe('larger');
		await page.getByRole('heading', { level: 1, name: say('start_title', {}, 'en') }).waitFor();
	});

	it('the map is replaced by a list of districts', async () => {
		const page = await plain('/?view=map');
		expect(await page.getByText(say('map_loading')).isVisible()).toBe(false);
		const districts = page.getByRole('navigation', { name: say('map_districts') });
		await districts.getByRole('link').first().click();
		await page.waitForURL((url) => url.searchParams.has('at'));
		expect(await page.locator('main article').count()).toBeGreaterThan(0);
		await page.getByRole('link', { name: say('results_list') }).click();
		expect(await page.locator('main article').count()).toBeGreaterThan(0);
	});

	it('a page that is not there has a search box', async () => {
		const page = await plain('/aanbod/00000000-0000-7000-8000-000000000000');
		await page.getByRole('heading', { level: 1, name: say('error_404') }).waitFor();
		await page.getByRole('combobox', { name: say('search_label') }).fill('taalles');
		await page.getByRole('button', { name: say('search_button'), exact: true }).click();
		await page.waitForURL('**/?q=taalles');
	});
});
