import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inaccessible } from '../support/axe.ts';
import { atWork, handOver, receiver, sender } from '../support/handing-over.ts';
import { journeys } from '../support/journey.ts';
import { say } from '../support/words.ts';

describe('people one works with', () => {
	const { visitor } = journeys();

	async function person(options = {}): Promise<Page> {
		const { page } = await visitor({ bypassCSP: true, reducedMotion: 'reduce', ...options });
		await atWork(page, sender);
		return page;
	}

	it('are saved from their page, stand first when one hands over, and go away again', async () => {
		const page = await person();
		await page.goto(`/?q=${encodeURIComponent('deurwaarder aan de deur')}`);
		await page.getByRole('link', { name: receiver }).first().click();
		await page.getByRole('button', { name: say('network_save') }).click();
		await page.getByText(say('network_saved', { name: receiver })).waitFor();
		expect(await inaccessible(page)).toEqual([]);

		const { question } = await handOver(page);
		await page.goto(question);
		await page.getByText(say('question_more'), { exact: true }).click();
		await page.getByRole('button', { name: say('move_cancel') }).click();
		await page.getByText(say('done_cancel')).waitFor();
		await page.goto(`${question}/overdragen`);
		const first = page.locator('main h2').first();
		expect(await first.innerText()).toBe(say('choose_saved'));
		expect(await inaccessible(page)).toEqual([]);
		await page
			.getByRole('button', { name: say('network_drop_name', { name: receiver }) })
			.first()
			.click();
		await page.getByText(say('done_person_dropped')).waitFor();
		await page.goto('/netwerk');
		await page.getByText(say('network_empty')).waitFor();
	});

	it('are saved without JavaScript from the list of whom to hand over to', async () => {
		const page = await person({ javaScriptEnabled: false });
		await page.goto('/vraag/nieuw');
		await page.getByLabel(say('field_words')).fill('Ik heb schulden en weet het niet meer.');
		await page.getByLabel(say('field_goes_by')).fill('Ali');
		await page.getByLabel(say('field_phone')).fill('06-12345678');
		await page.getByLabel(say('consent_agreed')).check();
		await page.getByRole('button', { name: say('write_next') }).click();
		await page.getByRole('heading', { name: say('choose_title') }).waitFor();
		const save = page.locator('button[form="save"]:not([formaction])').first();
		const label = (await save.getAttribute('aria-label')) ?? '';
		await save.click();
		await page.getByText(say('done_person_saved')).waitFor();
		await page.goto('/netwerk');
		const name = await page.locator('main .name').first().innerText();
		expect(label).toBe(say('network_save_name', { name }));
	});
});
