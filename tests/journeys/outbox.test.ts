/** The outbox in a browser that is closed and opened again: written without a connection, kept sealed, sent once. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/lib/server/db/index.ts';
import { inaccessible } from '../support/axe.ts';
import { kept, programOfBrowser, settled, watch } from '../support/browser.ts';
import { receiver, sender } from '../support/handing-over.ts';
import { signInAs } from '../support/people.ts';
import { type Server, startServer } from '../support/server.ts';
import { say } from '../support/words.ts';

const typed = {
	words: 'Kwikstaartje zegt dat de xylofoonbrief kwijt is en de huurschuld groeit',
	goes_by: 'mevrouw Quokkaberg',
	phone: '06-98123477',
	reason: 'Omdat Narwalstraat zo stil is',
	draft: 'Zeearendnest wil later nog praten'
};
const marks = ['kwikstaartje', 'xylofoonbrief', 'quokkaberg', '98123477', 'narwal', 'zeearendnest'];

let server: Server;
let context: BrowserContext;
const profile = mkdtempSync(join(tmpdir(), 'warmwijzer-outbox-'));

async function openBrowser(): Promise<Page> {
	context = await chromium.launchPersistentContext(profile, {
		...(await programOfBrowser()),
		baseURL: server.url,
		bypassCSP: true,
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
		viewport: { width: 360, height: 740 }
	});
	watch(context);
	return context.newPage();
}

/** Where a text that was typed stands in the files of the browser, in one byte a letter or two. */
function foundInProfile(): string[] {
	return readdirSync(profile, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.flatMap((entry) => {
			const path = join(entry.parentPath, entry.name);
			const bytes = readFileSync(path);
			const texts = [bytes.toString('latin1'), bytes.toString('utf16le')];
			texts.push(bytes.subarray(1).toString('utf16le'));
			return marks
				.filter((mark) => texts.some((text) => text.toLowerCase().includes(mark)))
				.map((mark) => `${mark} in ${path}`);
		});
}

async function counts(): Promise<Record<string, number>> {
	const { db } = await open(server.database);
	const count = async (table: 'question' | 'referral' | 'consent') =>
		Number(
			(
				await db
					.selectFrom(table)
					.select((eb) => eb.fn.countAll().as('count'))
					.executeTakeFirstOrThrow()
			).count
		);
	const all = {
		question: await count('question'),
		referral: await count('referral'),
		consent: await count('consent')
	};
	await db.destroy();
	return all;
}

async function fillQuestion(page: Page): Promise<void> {
	await page.getByLabel(say('field_words')).fill(typed.words);
	await page.getByLabel(say('field_goes_by')).fill(typed.goes_by);
	await page.getByLabel(say('field_phone')).fill(typed.phone);
	await page.getByLabel(say('consent_agreed')).check();
}

const waiting = (page: Page) => page.getByText(say('outbox_not_sent'));
const kind = (key: 'outbox_handover' | 'outbox_say' | 'outbox_question') =>
	say('outbox_item', { what: say(key), when: '' }).trim();

beforeAll(async () => {
	server = await startServer({}, inject('seeded'));
});
afterAll(async () => {
	await context?.close();
	await server.stop();
	rmSync(profile, { recursive: true, force: true });
	expect(server.errors()).toEqual([]);
});

describe('without a connection', () => {
	let before: Record<string, number>;

	it('a question with its handover is written from a cold start, and kept sealed', async () => {
		before = await counts();
		let page = await openBrowser();
		await signInAs(page, sender, '/werk');
		await page.waitForFunction(async () =>
			(await indexedDB.databases()).some(({ name }) => name === 'outbox')
		);
		await page.goto('/');
		await kept(page);
		await context.close();

		page = await openBrowser();
		await context.setOffline(true);
		await page.goto('/');
		await page.getByRole('link', { name: say('outbox_write') }).click();
		await page.getByRole('heading', { level: 1, name: say('write_title') }).waitFor();
		await page.getByLabel(say('outbox_whom')).fill('deurwaarder aan de deur');
		await page
			.getByRole('search')
			.getByRole('button', { name: say('search_button') })
			.click();
		await page.getByRole('button', { name: receiver }).first().click();
		await page.getByRole('heading', { name: say('write_title_to', { name: receiver }) }).waitFor();
		await fillQuestion(page);
		const send = page.getByRole('button', { name: say('hand_over_to', { name: receiver }) });
		await send.click();
		// Nothing is sealed that the server would refuse: it could not be mended here.
		await page.getByText(say('problem_required')).first().waitFor();
		await page.getByLabel(say('field_reason')).fill(typed.reason);
		await page.getByRole('radio', { name: say('warm_called') }).check();
		await send.click();
		await page.getByText(say('outbox_kept')).waitFor();
		expect(await waiting(page).count()).toBe(1);
		expect(await page.locator('main').innerText()).toContain(kind('outbox_handover'));
		await context.close();
		expect(foundInProfile()).toEqual([]);
		expect(await counts()).toEqual(before);
	});

	it('it is there after the browser was closed, and is sent once when there is a connection', async () => {
		let page = await openBrowser();
		await context.setOffline(true);
		await page.goto('/postvak-uit');
		await waiting(page).waitFor();
		expect(await page.getByText(say('outbox_late')).count()).toBe(0);
		const later = await context.newPage();
		await later.clock.setFixedTime(Date.now() + 73 * 3600_000);
		await later.goto('/postvak-uit');
		await later.getByText(say('outbox_late')).waitFor();
		expect(await waiting(later).count()).toBe(1);
		await later.close();
		const other = await context.newPage();
		await other.goto('/postvak-uit');
		await waiting(other).waitFor();
		await context.setOffline(false);
		await waiting(page).waitFor({ state: 'detached' });
		await waiting(other).waitFor({ state: 'detached' });
		const after = await counts();
		expect(after).toEqual({
			question: (before['question'] ?? 0) + 1,
			referral: (before['referral'] ?? 0) + 1,
			consent: (before['consent'] ?? 0) + 1
		});
		await page.goto('/werk?lijst=waiting');
		await page.locator('main a.card').first().click();
		await page.getByText(typed.words).waitFor();
		await page.getByText(typed.reason).waitFor();
		await context.close();
		page = await openBrowser();
		await page.goto('/postvak-uit');
		await page.getByText(say('outbox_empty')).waitFor();
		expect(await counts()).toEqual(after);
		await context.close();
	});

	it('a draft survives, unreadable here, and is given back with a connection', async () => {
		let page = await openBrowser();
		await page.goto('/vraag/nieuw');
		await settled(page);
		await context.setOffline(true);
		await page.getByLabel(say('field_words')).fill(typed.draft);
		await page.getByText(/bewaard op deze telefoon$/).waitFor();
		await context.close();
		expect(foundInProfile()).toEqual([]);

		page = await openBrowser();
		await page.goto('/werk');
		await page.getByRole('link', { name: say('outbox_line_drafts', { count: 1 }) }).click();
		await page.getByRole('button', { name: say('outbox_write_on') }).click();
		await page.waitForURL('**/vraag/nieuw');
		await page.waitForFunction(
			(text) => document.querySelector('textarea')?.value === text,
			typed.draft
		);
		await page.goto('/postvak-uit');
		page.once('dialog', (dialog) => void dialog.accept());
		await page.getByRole('button', { name: /^Gooi weg/ }).click();
		await page.getByText(say('outbox_empty')).waitFor();
	});

	it('a move that comes too late says why; signing out asks; only who wrote it sees it again', async () => {
		const [page] = context.pages().slice(-1);
		if (!page) throw new Error('no page');
		await page.goto('/werk?lijst=waiting');
		await page.locator('main a.card').first().click();
		await page.getByRole('button', { name: say('ask_send') }).waitFor();
		await settled(page);
		const question = new URL(page.url()).pathname;
		await context.setOffline(true);
		await page.getByText(say('question_more')).click();
		await page.getByRole('button', { name: say('move_cancel') }).click();
		await page.getByText(say('outbox_kept')).waitFor();
		// Meanwhile the receiver accepts: what was written is refused when it comes.
		const { db } = await open(server.database);
		await db
			.updateTable('referral')
			.set({ state: 'accepted', accepted_at: new Date().toISOString() })
			.where('question_id', '=', question.split('/')[2] ?? '')
			.execute();
		await db.destroy();
		await context.setOffline(false);
		await page.getByRole('heading', { name: say('outbox_refused_title') }).waitFor();
		await page.getByText(say('refused_moved_on_by', { name: receiver })).waitFor();
		await page.goto('/account');
		await page.getByRole('button', { name: say('account_sign_out') }).click();
		await page.getByRole('heading', { name: say('outbox_leave_title') }).waitFor();
		expect(await inaccessible(page)).toEqual([]);
		await page.getByRole('button', { name: say('outbox_leave_keep') }).click();
		await page.waitForURL((url) => url.pathname === '/');
		await page.goto('/postvak-uit');
		await page.getByText(say('outbox_signed_out')).waitFor();
		await signInAs(page, receiver, '/werk');
		await page.goto('/postvak-uit');
		await page.getByText(say('outbox_others')).waitFor();
		await signInAs(page, sender, '/werk');
		await page.getByRole('link', { name: say('outbox_line_refused', { count: 1 }) }).click();
		await page.getByRole('link', { name: say('outbox_open') }).waitFor();
		expect(await inaccessible(page)).toEqual([]);
	});
});
