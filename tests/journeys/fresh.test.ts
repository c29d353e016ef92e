/** A stale number: found on the list, called by one editor at a time, and confirmed by the person from their mail. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open } from '../../src/lib/server/db/index.ts';
import { inaccessible } from '../support/axe.ts';
import { journeys } from '../support/journey.ts';
import { signInAs } from '../support/people.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();
const editor = 'Bo Hendriks';
const secondEditor = 'Samira Benali';

/** The example city has one editor: somebody else becomes the second. */
async function makeSecondEditor(): Promise<void> {
	const { db } = await open(server().database);
	const { id } = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select('account.id')
		.where('contact.name', '=', secondEditor)
		.executeTakeFirstOrThrow();
	await db.updateTable('account').set({ role: 'editor' }).where('id', '=', id).execute();
	await db.destroy();
}

/** Sends a mail to one person more, and gives the address of its link. */
function mailed(): string {
	const folder = join(server().folder, 'mails');
	const environment = {
		...process.env,
		DATA_DIR: server().folder,
		DATABASE_URL: server().database,
		ORIGIN: server().url
	};
	execFileSync('node', ['src/cli/index.ts', 'fresh', 'send', '--most', '1'], { env: environment });
	const newest = readdirSync(folder).toSorted().at(-1) ?? '';
	const text = readFileSync(join(folder, newest), 'utf8').replaceAll('=\r\n', '');
	return /\/klopt\/[\w-]{43}/.exec(text)?.[0] ?? '';
}

async function nextCall(page: Page): Promise<string> {
	await page.goto('/gids/vers');
	await page.getByRole('button', { name: say('fresh_next') }).click();
	await page.waitForURL(/\/gids\/vers\/\w+\//);
	return new URL(page.url()).pathname;
}

const right = (fact: string) => `${say('fresh_right')} (${fact})`;

describe('the list of editors', () => {
	it('gives two editors at once each another number, and keeps what was said', async () => {
		await makeSecondEditor();
		const [bo, samira] = [await visitor(), await visitor()];
		await Promise.all([signInAs(bo.page, editor), signInAs(samira.page, secondEditor)]);
		const [first, second] = await Promise.all([nextCall(bo.page), nextCall(samira.page)]);
		expect(first).not.toBe(second);

		await samira.page.goto(first);
		const minutes = samira.page.getByText(
			say('fresh_busy', { name: editor, time: '' }).split('(')[0] ?? ''
		);
		await minutes.first().waitFor();
		expect(await samira.page.getByRole('button', { name: say('fresh_right') }).count()).toBe(0);

		const old = bo.page.locator('section.card', { has: bo.page.locator('p.wait') }).last();
		const name = (await old.locator('h3').textContent()) ?? '';
		await old.getByRole('button', { name: right(name) }).click();
		await bo.page.getByText(say('fresh_settled', { fact: name })).waitFor();
		await bo.page.goto('/gids/vers');
		await bo.page.getByText(say('fresh_today_mine', { count: 1 })).waitFor();
		expect([...bo.complaints, ...samira.complaints]).toEqual([]);
	});

	it('a number that is not one is refused beside its field, and nothing typed is lost', async () => {
		const { page } = await visitor({ javaScriptEnabled: false });
		await page.goto('/inloggen?next=/account');
		await page.getByRole('button', { name: editor }).click();
		await page.waitForURL('**/account');
		await page.goto('/gids/vers');
		await page.locator('ol article h3 a[href*="/contact/"]').first().click();
		await page.getByRole('button', { name: say('fresh_take') }).click();
		const phone = page.locator('section.card', { hasText: say('fact_phone') }).first();
		await phone.locator('summary').click();
		await page.getByLabel(say('fresh_new_number')).fill('geen idee');
		await phone.getByRole('button', { name: say('fresh_keep') }).click();
		await page.getByText(say('problem_phone_wrong')).first().waitFor();
		expect(await page.getByLabel(say('fresh_new_number')).inputValue()).toBe('geen idee');
		await page.getByLabel(say('fresh_new_number')).fill('036 000 99 99');
		await phone.getByRole('button', { name: say('fresh_keep') }).click();
		await page.getByText(say('fresh_settled', { fact: say('fact_phone') })).waitFor();
		await page.getByText('036 000 99 99').first().waitFor();
	});
});

describe('the mail to a person', () => {
	it.each([true, false])(
		'is opened without confirming, and confirmed with one tap (JavaScript %s)',
		async (javaScriptEnabled) => {
			const link = mailed();
			const { page, complaints } = await visitor({ javaScriptEnabled });
			for (let nth = 0; nth < 2; nth++) {
				await page.goto(link);
				await page.getByRole('button', { name: say('klopt_same') }).waitFor();
			}
			await page.getByRole('button', { name: say('klopt_same') }).click();
			await page.getByText(say('klopt_done_same')).waitFor();
			await page.goto(link);
			expect(await page.getByRole('button', { name: say('klopt_same') }).count()).toBe(0);
			await page.getByRole('button', { name: say('klopt_stop') }).click();
			await page.getByText(say('klopt_stopped')).waitFor();
			expect(complaints).toEqual([]);
		}
	);

	it('takes what changed at once, and shows what was and is', async () => {
		const link = mailed();
		const { page } = await visitor();
		await page.goto(link);
		await page.locator('summary', { hasText: say('klopt_changed') }).click();
		const number = page.getByLabel(say('fact_phone'));
		await number.fill('0');
		await page.getByRole('button', { name: say('klopt_keep') }).click();
		await page.getByText(say('problem_phone_wrong')).first().waitFor();
		await number.fill('036 000 77 77');
		await page.getByRole('button', { name: say('klopt_keep') }).click();
		await page.getByText(say('klopt_is', { value: '036 000 77 77' })).waitFor();
	});

	it('leads nowhere with a link that is none', async () => {
		const { page } = await visitor();
		expect((await page.goto(`/klopt/${'a'.repeat(43)}`))?.status()).toBe(404);
	});
});

describe('a number that callers call wrong', () => {
	it('is not shown any more, with another in its place, and an editor puts it back', async () => {
		const { db } = await open(server().database);
		const { id, service_id } = await db
			.selectFrom('contact_link')
			.innerJoin('phone', 'phone.contact_id', 'contact_link.contact_id')
			.innerJoin('contact', 'contact.id', 'contact_link.contact_id')
			.select(['contact_link.contact_id as id', 'contact_link.entity_id as service_id'])
			.where('contact_link.entity', '=', 'service')
			.where('contact_link.position', '=', 0)
			.where('contact.visibility', '=', 'public')
			.where('phone.visibility', '=', 'public')
			.where('contact.away_until', 'is', null)
			.where('contact.valid_until', 'is', null)
			.orderBy('contact_link.contact_id')
			.executeTakeFirstOrThrow();
		await db.destroy();
		const { page } = await visitor();
		const wrong = () =>
			page.request.post('/api/calls', {
				headers: { origin: server().url },
				data: { id: crypto.randomUUID(), service_id, contact_id: id, outcome: 'wrong_number' }
			});
		expect((await wrong()).status()).toBe(204);
		expect((await wrong()).status()).toBe(204);
		await page.goto(`/persoon/${id}`);
		expect(await page.getByText(say('number_hidden_why')).count()).toBe(0);
		await signInAs(page, 'Ilse van Dijk');
		expect((await wrong()).status()).toBe(204);
		await page.goto(`/persoon/${id}`);
		await page.getByText(say('number_hidden_why')).waitFor();

		const bo = await visitor();
		await signInAs(bo.page, editor);
		await bo.page.goto('/gids/vers');
		await bo.page.getByRole('heading', { name: say('fresh_news') }).waitFor();
		await bo.page
			.getByRole('button', { name: say('fresh_put_back') })
			.first()
			.click();
		await bo.page.getByText(say('fresh_put_back_done')).waitFor();
		await page.goto(`/persoon/${id}`);
		expect(await page.getByText(say('number_hidden_why')).count()).toBe(0);
	});
});

describe('who does the same, and where nothing is', () => {
	it('is shown by need and district, and goes along as a table', async () => {
		const { page } = await visitor();
		await signInAs(page, 'Ilse van Dijk');
		await page.goto('/gids/overlap');
		await page.getByLabel(say('overlap_need')).first().selectOption('schulden');
		await page.getByRole('button', { name: say('overlap_show') }).click();
		await page.waitForURL(/need=schulden/);
		expect(await page.locator('ul.side > li').count()).toBeGreaterThan(2);
		const address = await page
			.getByRole('link', { name: say('overlap_download') })
			.getAttribute('href');
		const file = await page.request.get(address ?? '');
		expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
		const workbook = await page.request.get(`${address}&als=xlsx`);
		expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');
		expect((await file.text()).split('\r\n').length).toBeGreaterThan(4);
	});
});

describe('the pages of keeping fresh', () => {
	it('are accessible', async () => {
		const link = mailed();
		const { page } = await visitor({ bypassCSP: true, reducedMotion: 'reduce' });
		await signInAs(page, editor);
		await page.goto('/gids/vers');
		const first = await page.locator('ol article h3 a').first().getAttribute('href');
		for (const path of [link, '/gids/vers', first ?? '', '/gids/overlap?need=schulden']) {
			await page.goto(path);
			for (const more of await page.locator('main summary').all()) await more.click();
			expect(await inaccessible(page)).toEqual([]);
		}
	});
});
