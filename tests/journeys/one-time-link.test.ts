import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { open as openDatabase } from '../../src/lib/server/db/index.ts';
import { inaccessible } from '../support/axe.ts';
import type { Visitor } from '../support/browser.ts';
import { atWork, residentName, sender, words } from '../support/handing-over.ts';
import { journeys } from '../support/journey.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();

async function database() {
	const { db } = await openDatabase(server().database);
	onTestFinished(() => db.destroy());
	return db;
}

/** Somebody of the directory without an account, whom a mail reaches. */
async function withoutAccount(): Promise<{ id: string; name: string; email: string }> {
	const db = await database();
	const person = await db
		.selectFrom('contact')
		.leftJoin('account', 'account.contact_id', 'contact.id')
		.select(['contact.id', 'contact.name', 'contact.email'])
		.where('account.id', 'is', null)
		.where('contact.email', 'is not', null)
		.where('contact.visibility', 'in', ['public', 'network'])
		.where('contact.valid_until', 'is', null)
		.orderBy('contact.id')
		.executeTakeFirstOrThrow();
	return { ...person, email: person.email ?? '' };
}

async function guest(options: Visitor = {}): Promise<Page> {
	const { page } = await visitor({ bypassCSP: true, reducedMotion: 'reduce', ...options });
	return page;
}

/** Hands a question over to somebody without an account; gives the sender, and the address that was mailed. */
async function mailed(withCode = false): Promise<{ from: Page; path: string; mail: string }> {
	const to = await withoutAccount();
	const from = await guest();
	await atWork(from, sender);
	await from.goto(`/vraag/nieuw?aan=${to.id}`);
	await from.getByLabel(say('field_words')).fill(words);
	await from.getByLabel(say('field_goes_by')).fill(residentName);
	await from.getByLabel(say('field_phone')).fill('06-12345678');
	await from.getByLabel(say('field_reason')).fill('Zij kan thuis langs gaan.');
	await from.getByRole('radio', { name: say('warm_called') }).check();
	if (withCode) await from.getByLabel(say('field_link_code')).check();
	await from.getByLabel(say('consent_agreed')).check();
	await from.getByRole('button', { name: say('hand_over_to', { name: to.name }) }).click();
	await from.getByText(say('done_request')).waitFor();
	const mail = newestMail();
	const path = linkIn(mail);
	expect(mail).toContain(`To: ${to.email}`);
	return { from, path, mail };
}

/** What was mailed last, with soft line ends taken out. */
function newestMail(): string {
	const folder = join(server().folder, 'mails');
	const [file = ''] = readdirSync(folder).toSorted().toReversed();
	return readFileSync(join(folder, file), 'utf8').replaceAll(/=\r?\n/g, '');
}

const linkIn = (mail: string) => /\/eenmalig\/[\w-]{43}/.exec(mail)?.[0] ?? '';

const read = (page: Page) => page.getByRole('button', { name: say('link_open') }).click();

describe('a provider without an account', () => {
	it('reads, asks, and accepts; each once; the mail and the first page tell nothing of the resident', async () => {
		const { from, path, mail } = await mailed();
		expect(mail).not.toContain(residentName);
		const page = await guest();
		await page.goto(path);
		expect(await page.content()).not.toContain(residentName);
		expect(await inaccessible(page)).toEqual([]);
		await read(page);
		await page.getByText(words).waitFor();
		await page.getByRole('link', { name: `Bel ${sender}` }).waitFor();
		expect(mail).toMatch(new RegExp(`Bel ${sender}: [\\d +-]{6,}`));
		expect(await inaccessible(page)).toEqual([]);

		await page
			.getByText(say('ask_label', { name: sender }), { exact: true })
			.first()
			.click();
		await page
			.getByRole('textbox', { name: say('ask_label', { name: sender }) })
			.fill('Mag ik haar zus bellen?');
		await page.getByRole('button', { name: say('ask_send') }).click();
		await page.getByText(say('link_done')).waitFor();
		expect(await page.getByRole('button', { name: say('ask_send') }).count()).toBe(0);

		await page.getByRole('button', { name: say('move_accept') }).click();
		await page.getByText(say('link_done')).waitFor();
		expect(await page.getByRole('button', { name: say('move_accept') }).count()).toBe(0);
		expect(await inaccessible(page)).toEqual([]);
		await from.reload();
		await from.getByText('Mag ik haar zus bellen?').waitFor();
		await page.goto(path);
		await read(page);
		expect(await page.getByRole('button', { name: say('move_accept') }).count()).toBe(0);
	});

	it('declines properly without JavaScript; afterwards the link is over', async () => {
		const { from, path } = await mailed();
		const page = await guest({ javaScriptEnabled: false });
		await page.goto(path);
		await read(page);
		await page.locator('summary', { hasText: say('move_reject') }).click();
		await page.getByRole('button', { name: say('reject_send') }).click();
		await page.getByText(say('problems_many', { count: 2 })).waitFor();
		await page.getByRole('radio', { name: say('reject_full') }).check();
		await page.getByLabel(say('reject_words')).fill('Er is nu geen plek. In maart wel.');
		await page.getByRole('button', { name: say('reject_send') }).click();
		await page.getByText(say('link_over_title')).waitFor();
		expect((await page.goto(path))?.status()).toBe(404);
		await from.goto('/werk');
		await from.locator('main a.card').first().click();
		await from.getByText('Er is nu geen plek. In maart wel.').waitFor();
	});

	it('comes too late: the link says so, and what to do', async () => {
		const { path } = await mailed();
		const db = await database();
		const page = await guest();
		await page.goto(path);
		await db.updateTable('referral_link').set({ expires_at: '2020-01-01T00:00:00.000Z' }).execute();
		await read(page);
		await page.getByText(say('link_gone_text')).waitFor();
		expect(await page.content()).not.toContain(residentName);
		expect((await page.goto(path))?.status()).toBe(404);
		expect(await inaccessible(page)).toEqual([]);
	});

	it('gets a new link when the former expired; what cannot be done goes back, with the reason', async () => {
		const { from, path } = await mailed();
		const db = await database();
		await db.updateTable('referral_link').set({ expires_at: '2020-01-01T00:00:00.000Z' }).execute();
		await from.reload();
		await from.getByText(/werkt niet \(meer\)/).waitFor();
		expect(await inaccessible(from)).toEqual([]);
		await from.getByRole('button', { name: say('link_again') }).click();
		await from.getByText(say('done_mail')).waitFor();
		const fresh = linkIn(newestMail());
		expect(fresh).not.toBe(path);
		const page = await guest();
		expect((await page.goto(path))?.status()).toBe(404);
		await page.goto(fresh);
		await read(page);
		await page.getByRole('button', { name: say('move_accept') }).click();
		await page.getByText(say('link_done')).waitFor();
		await page.locator('summary', { hasText: say('move_fail') }).click();
		await page.getByLabel(say('link_fail_why')).fill('Zij is verhuisd naar Lelystad.');
		expect(await inaccessible(page)).toEqual([]);
		await page.getByRole('button', { name: say('link_fail_send') }).click();
		await page.getByText(say('link_over_title')).waitFor();
		await from.reload();
		await from.getByText('Zij is verhuisd naar Lelystad.').waitFor();
	});

	it('needs the code that the sender tells, when they asked for one', async () => {
		const { from, path, mail } = await mailed(true);
		const code = await from.locator('.code b').innerText();
		expect(mail).not.toContain(code.replace(' ', ''));
		const page = await guest({ javaScriptEnabled: false });
		await page.goto(path);
		await page.getByLabel(say('link_pin'), { exact: true }).fill('000 000');
		await read(page);
		await page.getByText(say('refused_code_wrong')).waitFor();
		expect(await page.content()).not.toContain(residentName);
		await page.getByLabel(say('link_pin'), { exact: true }).fill(code);
		await read(page);
		await page.getByText(words).waitFor();
		await page.getByRole('button', { name: say('move_accept') }).click();
		await page.getByText(say('link_done')).waitFor();
	});
});
