import { inaccessible } from '../support/axe.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { residentWords } from '../../src/lib/domain/resident-words/index.ts';
import { addDays, localTime } from '../../src/lib/domain/clock.ts';
import { journeys } from '../support/journey.ts';
import { settled } from '../support/browser.ts';
import { type Handed, type Neighbour, neighbour } from '../support/resident.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();
const { ar, nl, uk } = residentWords;
let street: Neighbour;
let arabic: Handed;
let ukrainian: Handed;

const soon = {
	first_contact_on: addDays(localTime(new Date()).date, 3),
	first_contact_time: '14:00',
	first_contact_by: undefined
};

beforeAll(async () => {
	street = await neighbour(server());
	arabic = await street.comes('ar', soon);
	ukrainian = await street.comes('uk');
});
afterAll(() => street.close());

const notices = (
	kind: 'nobody_called' | 'resident_helped' | 'resident_stopped',
	question: string
) =>
	street.db
		.selectFrom('notice')
		.select('contact_id')
		.where('kind', '=', kind)
		.where('question_id', '=', question)
		.execute();

describe('the card of a resident', () => {
	it('speaks Arabic from right to left, with the Dutch beside it and the number to call', async () => {
		const { page, complaints } = await visitor();
		const response = await page.goto(`/kaart/${arabic.code}`);
		await settled(page);
		const html = page.locator('html');
		expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([
			'ar',
			'rtl'
		]);
		const title = await page.getByRole('heading', { level: 1 }).innerText();
		expect(title).toContain(arabic.receiver.name);
		expect(title).toContain(`${arabic.receiver.name} belt u`);
		expect(await page.locator('main').innerText()).toContain(ar.needs.schulden);
		expect(await page.locator('a[href^="tel:+31"]').first().innerText()).toMatch(/036 000/);
		expect(await page.locator('main [lang="nl"]').count()).toBeGreaterThan(8);
		expect(response?.headers()['cache-control']).toContain('no-store');
		expect(response?.headers()['x-robots-tag']).toContain('noindex');
		expect(complaints).toEqual([]);
	});

	it('says in Dutch who keeps the question until somebody answers', async () => {
		const { page } = await visitor();
		await page.goto(`/kaart/${ukrainian.code}?taal=nl`);
		await page.getByRole('heading', { name: nl.sentences.who_has }).waitFor();
		await page
			.getByText(nl.sentences.until_then.replace('{name}', ukrainian.sender.name))
			.waitFor();
	});

	it('changes its language without JavaScript', async () => {
		const { page } = await visitor({ javaScriptEnabled: false });
		await page.goto(`/kaart/${ukrainian.code}`);
		expect(await page.locator('html').getAttribute('lang')).toBe('uk');
		await page.locator('summary').click();
		await page.getByRole('link', { name: 'Polski' }).click();
		await page.waitForURL('**?taal=pl');
		expect(await page.locator('html').getAttribute('lang')).toBe('pl');
	});

	it('is opened by typing its code, without JavaScript', async () => {
		const { page } = await visitor({ javaScriptEnabled: false });
		await page.goto('/');
		await page.getByRole('link', { name: say('start_card') }).click();
		await page.waitForURL('**/kaart');
		await page
			.locator('#code')
			.fill(`${arabic.code.slice(0, 5)} ${arabic.code.slice(5)}`.toLowerCase());
		await page.getByRole('button', { name: nl.sentences.enter_open }).click();
		await page.waitForURL(`**/kaart/${arabic.code}**`);
		expect(await page.locator('main').innerText()).toContain(arabic.receiver.name);
	});

	it('axe finds no fault', async () => {
		const { page } = await visitor({ bypassCSP: true, reducedMotion: 'reduce' });
		for (const path of [
			`/kaart/${arabic.code}`,
			`/kaart/${ukrainian.code}?taal=nl`,
			`/kaart/${arabic.code}?stop=1`,
			'/kaart?taal=ar',
			'/kaart/ZZZZZZZZZZ'
		]) {
			await page.goto(path);
			expect(await inaccessible(page)).toEqual([]);
		}
	});

	it('fits a small screen with the largest letters', async () => {
		const { page, context } = await visitor({ viewport: { width: 320, height: 640 } });
		await context.addCookies([{ name: 'size', value: 'larger', url: server().url }]);
		for (const { code } of [arabic, ukrainian]) {
			await page.goto(`/kaart/${code}`);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		}
	});

	it('prints as one page', async () => {
		const { page } = await visitor();
		for (const path of [arabic.code, `${ukrainian.code}`, `${ukrainian.code}?taal=nl`]) {
			await page.goto(`/kaart/${path}`);
			await settled(page);
			const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
			expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)], path).toHaveLength(1);
		}
	});

	it('is handed out by the worker who sends the question, and withdrawn', async () => {
		const { page } = await visitor();
		const { code, question, sender } = await street.comes('tr');
		await page.goto(`/inloggen?next=/vraag/${question}/kaart`);
		await page.getByRole('button', { name: sender.name }).first().click();
		await page.getByRole('button', { name: say('card_show') }).click();
		await page.getByText(`${code.slice(0, 5)}-${code.slice(5)}`).waitFor();
		const href = await page.getByRole('link', { name: say('card_open') }).getAttribute('href');
		expect(href).toBe(`/kaart/${code}`);
		await page.getByRole('button', { name: say('card_withdraw') }).click();
		await page.getByText(say('card_withdrawn')).waitFor();
		expect((await page.request.get(`/kaart/${code}`)).status()).toBe(404);
	});

	it("'nobody called' rings at the holder, and is confirmed calmly, without JavaScript", async () => {
		const { page } = await visitor({ javaScriptEnabled: false });
		await page.goto(`/kaart/${arabic.code}`);
		await page.getByRole('button', { name: ar.sentences.nobody_called }).click();
		await page.waitForURL('**gezegd=nobody_called**');
		expect(await page.getByRole('status').innerText()).toContain(
			nl.sentences.thanks_nobody_called.replace('{name}', arabic.receiver.name)
		);
		const rung = await notices('nobody_called', arabic.question);
		expect(rung.map(({ contact_id }) => contact_id)).toContain(arabic.receiver.contact_id);
		await page.getByRole('button', { name: ar.sentences.helped }).click();
		await page.waitForURL('**gezegd=helped**');
		expect(await notices('resident_helped', arabic.question)).toHaveLength(1);
	});

	it("'please stop' asks once more, and then stops", async () => {
		const { page } = await visitor({ javaScriptEnabled: false });
		const { code, question } = await street.comes('uk', soon);
		await page.goto(`/kaart/${code}`);
		await page.getByRole('link', { name: uk.sentences.stop }).click();
		await page.getByRole('heading', { name: uk.sentences.stop_sure }).waitFor();
		expect(await notices('resident_stopped', question)).toEqual([]);
		await page.getByRole('button', { name: uk.sentences.stop_yes }).click();
		await page.waitForURL('**gezegd=stop**');
		await page.getByRole('heading', { level: 1, name: uk.sentences.stopped }).waitFor();
		expect(await page.getByRole('button', { name: uk.sentences.helped }).count()).toBe(0);
		expect((await notices('resident_stopped', question)).length).toBeGreaterThan(0);
	});

	it('a code that opens nothing is answered kindly in six languages, with a number to call', async () => {
		const { page } = await visitor();
		const response = await page.goto('/kaart/QQQQQQQQQQ');
		expect(response?.status()).toBe(404);
		expect(response?.headers()['cache-control']).toContain('no-store');
		for (const { sentences } of Object.values(residentWords))
			await page.getByRole('heading', { name: sentences.wrong }).waitFor();
		expect(await page.locator('a[href="tel:14036"]').count()).toBe(1);
	});

	it('is in no log: neither the code nor the resident', () => {
		expect(server().said()).not.toContain(arabic.code);
		expect(server().said()).not.toContain('mevrouw R.');
	});
});
