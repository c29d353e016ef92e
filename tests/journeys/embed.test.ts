/** The search box on the page of somebody else: another origin, its own strict content policy, no cookies of ours. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inaccessible } from '../support/axe.ts';
import { journeys } from '../support/journey.ts';
import { signInAs } from '../support/people.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();
let elsewhere: Server;
let home = '';
let lines = '';
beforeAll(async () => {
	elsewhere = createServer((request, response) => {
		const app = server().url;
		const policy = `default-src 'none'; script-src ${app}; connect-src ${app}; form-action ${app}`;
		const lang = request.url === '/en' ? 'en' : 'nl';
		const box = lines.replace('lang="nl"', `lang="${lang}"`);
		response.writeHead(200, {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': policy
		});
		response.end(
			`<!doctype html><html lang="nl"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Buurtkrant</title><main><h1>Buurtkrant</h1>${box}</main></html>`
		);
	});
	await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
	home = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(() => elsewhere.close());

it('an editor finds the lines to copy; on another site they search, by keyboard alone', async () => {
	const office = await visitor({ bypassCSP: true, reducedMotion: 'reduce' });
	await signInAs(office.page, 'Bo Hendriks');
	await office.page.goto('/gids');
	await office.page.getByRole('link', { name: say('gids_part_embed') }).click();
	await office.page.getByRole('heading', { level: 1, name: say('embed_title') }).waitFor();
	expect(await inaccessible(office.page)).toEqual([]);
	lines = (await office.page.locator('pre').first().textContent()) ?? '';
	expect(lines).toContain('<warmwijzer-zoek');
	expect(await office.page.locator('pre').last().textContent()).toContain(
		say('search_label', {}, 'en')
	);

	const { page, context, complaints } = await visitor();
	const sent: (string | undefined)[] = [];
	page.on('request', (request) => {
		if (request.url().startsWith(server().url)) sent.push(request.headers()['cookie']);
	});
	await page.goto(home);
	const box = page.getByRole('searchbox', { name: say('search_label') });
	await box.waitFor();
	await page.keyboard.press('Tab');
	await page.keyboard.type('schulden');
	const status = page.locator('warmwijzer-zoek').getByRole('status');
	await expect.poll(() => status.textContent()).toMatch(/^\d+ gevonden$/);
	expect(await page.locator('warmwijzer-zoek ul').first().getByRole('listitem').count()).toBe(5);
	const reader = await visitor({ bypassCSP: true, reducedMotion: 'reduce' });
	await reader.page.goto(home);
	await reader.page.getByRole('searchbox').fill('schulden');
	await reader.page.locator('warmwijzer-zoek li').first().waitFor();
	expect(await inaccessible(reader.page)).toEqual([]);
	await page.keyboard.press('ArrowDown');
	const first = page.locator('warmwijzer-zoek [data-stop]').first();
	const target = (await first.getAttribute('href')) ?? '';
	expect(target).toMatch(new RegExp(`^${server().url}/(aanbod|persoon|organisatie)/`));
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Escape');
	expect(await box.inputValue()).toBe('');

	await box.fill('ik wil niet meer leven');
	await page.locator('warmwijzer-zoek a[href="tel:113"]').waitFor();
	expect(sent.length).toBeGreaterThan(1);
	expect(sent.filter((cookie) => cookie !== undefined)).toEqual([]);
	expect(await context.cookies()).toEqual([]);
	expect(complaints).toEqual([]);

	await page.goto(`${home}/en`);
	await page.getByRole('searchbox', { name: say('search_label', {}, 'en') }).fill('debts');
	await expect.poll(() => status.textContent()).toMatch(/^\d+ found$/);
});

it('without JavaScript it is a form that opens Warmwijzer with what was typed', async () => {
	const { page } = await visitor({ javaScriptEnabled: false });
	await page.goto(home);
	await page.getByLabel(say('search_label')).fill('schulden');
	await page.getByRole('button', { name: say('search_button') }).click();
	expect(page.url()).toBe(`${server().url}/?q=schulden`);
	await page.getByRole('heading', { level: 2 }).first().waitFor();
});
