/** What somebody types is not lost: a session that ends, a connection that hangs, a list that cannot be read, a notice that is tapped. */
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inaccessible } from '../support/axe.ts';
import { kept, settled } from '../support/browser.ts';
import { handOver, sender } from '../support/handing-over.ts';
import { opened } from '../support/hours.ts';
import { journeys } from '../support/journey.ts';
import { signInAs } from '../support/people.ts';
import { slowTo } from '../support/slow.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();
const coordinator = 'Mirjam Visser';

async function at(name: string, path: string) {
	const visit = await visitor({ bypassCSP: true });
	await signInAs(visit.page, name, path);
	return visit;
}

/** Signs out elsewhere in the same browser: the page does not know. */
async function sessionEnds(page: Page): Promise<void> {
	await page.evaluate(() => fetch('/uitloggen', { method: 'POST', redirect: 'manual' }));
}

describe('what was typed', () => {
	it('stays when nobody is signed in any more: a question on the phone, a message on its page', async () => {
		const { page, context } = await at(sender, '/werk');
		await page.waitForFunction(async () =>
			(await indexedDB.databases()).some(({ name }) => name === 'outbox')
		);
		await page.goto('/vraag/nieuw');
		await settled(page);
		await page.getByLabel(say('field_words')).fill('Mijn huur is te hoog en ik slaap er niet van.');
		await page.getByLabel(say('field_goes_by')).fill('meneer Otter');
		await page.getByLabel(say('field_phone')).fill('06-12345678');
		await page.getByLabel(say('consent_agreed')).check();
		await sessionEnds(page);
		await page.locator('button[form="question"]').click();
		await page.waitForURL('**/postvak-uit**');
		await page.getByText(say('outbox_signed_out')).waitFor();
		await signInAs(page, sender, '/postvak-uit');
		await page.getByRole('heading', { name: say('outbox_sent_title'), exact: true }).waitFor();
		await page.goto('/werk');
		await page.getByText('meneer Otter').first().waitFor();
		await context.close();
	});

	it('of a message that is refused stays in its field', async () => {
		const { page } = await at(sender, '/');
		const { question } = await handOver(page);
		await settled(page);
		const box = page.getByRole('textbox', { name: say('ask_label', { name: 'Fatima el Yousfi' }) });
		await box.fill('Mijn nummer is 123456782, bel mij');
		await page.getByRole('button', { name: say('ask_send') }).click();
		await page.getByText(say('problem_citizen_number')).first().waitFor();
		expect(await box.inputValue()).toBe('Mijn nummer is 123456782, bel mij');
		await box.fill('Mag ik haar zus bellen?');
		await page.getByRole('button', { name: say('ask_send') }).click();
		await page.getByText(say('done_say')).waitFor();
		expect(await box.inputValue()).toBe('');
		expect(new URL(page.url()).pathname).toBe(question);
	});

	it('is kept on the phone when the server does not answer', async () => {
		const { page } = await at(sender, '/werk');
		await page.waitForFunction(async () =>
			(await indexedDB.databases()).some(({ name }) => name === 'outbox')
		);
		await page.route('**/vraag/concept', () => undefined);
		await page.goto('/vraag/nieuw');
		await settled(page);
		await page.getByLabel(say('field_words')).fill('Ik wil leren fietsen');
		await page.getByText(/bewaard op deze telefoon$/).waitFor();
		await page.unroute('**/vraag/concept');
	});

	it('on the list of an hour stays when the list cannot be read; it is read as soon as it can', async () => {
		const { page } = await at(coordinator, '/inloop');
		const hour = await opened(page);
		const other = await at(coordinator, hour);
		await settled(page);
		await page.route(/\/inloop\/[^/]+\/(?:lijst|__data\.json)/, (route) => route.abort());
		const line = page.getByLabel(say('intake_line'));
		await line.fill('Wil iets vragen over');
		const missed = page.waitForEvent('requestfailed');
		await other.page.getByLabel(say('intake_line')).fill('Post van de gemeente');
		await other.page.getByRole('button', { name: `+ ${say('intake_add')}` }).click();
		await missed;
		expect(await line.inputValue()).toBe('Wil iets vragen over');
		await page.unroute(/\/inloop\/[^/]+\/(?:lijst|__data\.json)/);
		await page.getByText('Post van de gemeente').first().waitFor();
		expect(await line.inputValue()).toBe('Wil iets vragen over');
	});

	it('in a talk that came too late is given back to go on with, and leads to the visitor', async () => {
		const { page, context } = await at(coordinator, '/inloop');
		await page.locator('main a[href^="/inloop/"]').first().click();
		await page.waitForURL(/\/inloop\/[0-9a-f-]{36}$/);
		await page.getByLabel(say('intake_line')).fill('Post');
		await page.getByRole('button', { name: `+ ${say('intake_add')}` }).click();
		const visitorPage = page.getByRole('link', { name: say('intake_talk') });
		await page
			.getByRole('button', { name: say('intake_call') })
			.first()
			.click();
		await visitorPage.first().click();
		await page.waitForURL(/\/inloop\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
		const path = new URL(page.url()).pathname;
		await settled(page);
		await kept(page);
		await context.setOffline(true);
		await page
			.getByLabel(say('field_words'))
			.first()
			.fill('Ik wil mijn post op orde en hulp thuis.');
		await page.getByLabel(say('field_goes_by')).fill('mevrouw Das');
		await page.getByLabel(say('field_phone')).fill('06-12345678');
		await page.getByLabel(say('consent_agreed')).check();
		await page.getByRole('button', { name: say('visitor_save') }).click();
		await page.getByText(say('outbox_kept')).waitFor();
		// Meanwhile somebody else changes the visitor.
		const other = await at(coordinator, path.split('/').slice(0, 3).join('/'));
		await other.page.getByText(say('intake_other_ways')).first().click();
		await other.page
			.getByRole('button', { name: say('intake_back_in_line') })
			.first()
			.click();
		await other.page
			.getByRole('button', { name: say('intake_call') })
			.first()
			.waitFor();
		await context.setOffline(false);
		await page.getByRole('heading', { name: say('outbox_refused_title') }).waitFor();
		expect(
			await page.getByRole('link', { name: say('outbox_open_hour') }).getAttribute('href')
		).toBe(path);
		expect(await inaccessible(page)).toEqual([]);
		await page.getByRole('button', { name: say('outbox_change') }).click();
		await page.waitForURL(`**${path}`);
		expect(await page.getByLabel(say('field_words')).first().inputValue()).toBe(
			'Ik wil mijn post op orde en hulp thuis.'
		);
		expect(await page.getByLabel(say('field_goes_by')).inputValue()).toBe('mevrouw Das');
	});

	it('stays when a notice is tapped: that opens beside it', async () => {
		const { page, context } = await at(sender, '/vraag/nieuw');
		await kept(page);
		await settled(page);
		const [worker] = context.serviceWorkers();
		const tap = () =>
			worker?.evaluate(async () => {
				const scope = self as unknown as ServiceWorkerGlobalScope;
				const opened: string[] = [];
				scope.clients.openWindow = async (url) => {
					opened.push(String(url));
					return null;
				};
				const done: Promise<unknown>[] = [];
				const tapped = Object.assign(new Event('notificationclick'), {
					notification: { close: () => undefined, data: '/meldingen' },
					waitUntil: (work: Promise<unknown>) => void done.push(work)
				});
				self.dispatchEvent(tapped);
				await Promise.all(done);
				return opened;
			});
		await page.getByLabel(say('field_words')).fill('Ik wil leren fietsen');
		expect(await tap()).toEqual(['/meldingen']);
		expect(await page.getByLabel(say('field_words')).inputValue()).toBe('Ik wil leren fietsen');
		await page.goto('/werk');
		await settled(page);
		expect(await tap()).toEqual([]);
		await page.waitForURL('**/meldingen');
	});
});

describe('on a phone that fails', () => {
	it('one signs out also when nothing can be kept here', async () => {
		const { page, context } = await visitor({ bypassCSP: true });
		await context.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('no room', 'QuotaExceededError');
			};
		});
		await signInAs(page, sender, '/account');
		await settled(page);
		await page.getByRole('button', { name: say('account_sign_out') }).click();
		await page.waitForURL((url) => url.pathname === '/');
		expect(await page.evaluate(async () => (await fetch('/api/me')).json())).toBeNull();
	});

	it('a page that comes in slowly comes in whole', async () => {
		const slow = await slowTo(server().url, 6500, (path) => path === '/instellingen');
		onTestFinished(() => slow.close());
		const { page } = await visitor({ baseURL: slow.url });
		await page.goto('/');
		await kept(page);
		await page.goto('/instellingen');
		await page.getByRole('contentinfo').or(page.locator('main h1')).first().waitFor();
		expect(await page.content()).toContain('</html>');
	});
});
