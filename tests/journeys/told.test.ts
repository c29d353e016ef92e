/** A handover is told: on the screen, by mail and by push; read on one device it is read on the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readMail } from '../../src/lib/server/mail-folder.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { inaccessible } from '../support/axe.ts';
import { handOver, receiver, residentName, sender, words } from '../support/handing-over.ts';
import { signInAs } from '../support/people.ts';
import { type Pushes, startPushService } from '../support/push.ts';
import { type Server, startServer } from '../support/server.ts';
import { say } from '../support/words.ts';

const secrets = [words, residentName, '12345678', 'Thuis langs'];

describe('being told', () => {
	let server: Server;
	let service: Pushes;
	let browser: Awaited<ReturnType<typeof launchBrowser>>;
	beforeAll(async () => {
		service = await startPushService();
		[server, browser] = await Promise.all([
			startServer({ NOTICE_SECONDS: '1', PUSH_TEST_ORIGIN: service.origin }, inject('seeded')),
			launchBrowser()
		]);
	});
	afterAll(async () => {
		await browser.close();
		await server.stop();
		await service.stop();
		expect(server.errors()).toEqual([]);
	});

	const visitor = () => visit(browser, server.url, { bypassCSP: true });
	const bell = (page: Page) => page.locator('header a[href="/meldingen"]');
	const mails = () => {
		const folder = join(server.folder, 'mails');
		return readdirSync(folder)
			.filter((file) => file.endsWith('.eml'))
			.map((file) => readMail(readFileSync(join(folder, file), 'utf8')));
	};

	it('a handover reaches its receiver in the app, by mail and by push, and none of it speaks of the resident', async () => {
		const [a, phone, laptop] = await Promise.all([visitor(), visitor(), visitor()]);
		await signInAs(phone.page, receiver, '/account/meldingen');
		// Whatever the hour of this test, it is not quiet.
		await phone.page.getByLabel(say('choices_quiet_from')).fill('00:00');
		await phone.page.getByLabel(say('choices_quiet_until')).fill('00:00');
		await phone.page.getByLabel(say('choices_weekends')).check();
		await phone.page.getByRole('button', { name: say('choices_keep') }).click();
		await phone.page.getByText(say('choices_kept')).waitFor();
		expect(await inaccessible(phone.page)).toEqual([]);
		const device = service.device('phone');
		const { endpoint, keys } = device;
		const let_in = await phone.page.evaluate(
			async (given) =>
				(
					await fetch('/account/meldingen/toestel', {
						method: 'POST',
						headers: { 'content-type': 'application/json' },
						body: given
					})
				).status,
			JSON.stringify({ endpoint, keys })
		);
		expect(let_in).toBe(204);
		await signInAs(laptop.page, receiver, '/werk');
		const before = await count(laptop.page);

		await signInAs(a.page, sender, '/werk');
		const { question } = await handOver(a.page);

		await expect.poll(() => service.came.length).toBe(1);
		const told = device.read(service.came[0]?.body ?? Buffer.alloc(0));
		expect(JSON.parse(told)).toMatchObject({ title: 'Er is een overdracht voor u' });
		await expect
			.poll(() => mails().filter(({ subject }) => subject === 'Er is een overdracht voor u').length)
			.toBe(1);
		const everything = told + JSON.stringify(mails());
		for (const secret of [...secrets, question]) expect(everything).not.toContain(secret);

		// Both devices know, and what is read on one is read on the other.
		await laptop.page.reload();
		expect(await count(laptop.page)).toBe(before + 1);
		await phone.page.goto('/meldingen');
		await phone.page.getByText(say('notices_received_one')).waitFor();
		expect(await inaccessible(phone.page)).toEqual([]);
		const { path } = JSON.parse(told) as { path: string };
		await phone.page.locator(`a[href="${path}"]`).click();
		await phone.page.waitForURL(`**${question}`);
		await laptop.page.reload();
		await expect.poll(() => count(laptop.page)).toBe(before);
		await laptop.page.goto('/meldingen');
		expect(await laptop.page.getByText(say('notices_received_one')).count()).toBe(0);
		for (const { complaints } of [a, phone, laptop]) expect(complaints).toEqual([]);
		await Promise.all([a, phone, laptop].map(({ context }) => context.close()));
	});

	it('a push that arrives is shown by the device, one that comes twice once', async () => {
		const { page, context } = await visitor();
		await page.goto('/');
		await page.waitForFunction(
			async () => (await navigator.serviceWorker.ready).active?.state === 'activated'
		);
		const [worker] = context.serviceWorkers();
		const message = {
			title: 'Er is een overdracht voor u',
			body: '',
			path: '/meldingen',
			tag: 't',
			unread: 3
		};
		// A browser without windows neither receives pushes nor shows anything: the worker is given them, and what it shows is kept.
		const shown = await worker?.evaluate(
			async (pushes) => {
				const scope = self as unknown as Pick<ServiceWorkerGlobalScope, 'registration'>;
				const kept = new Map<string | undefined, string>();
				scope.registration.showNotification = async (title, options) => {
					kept.set(options?.tag, title);
				};
				const badges: unknown[] = [];
				Object.assign(navigator, { setAppBadge: async (count: number) => badges.push(count) });
				for (const data of pushes) {
					const arrived = new PushEvent('push', { data });
					const done: Promise<unknown>[] = [];
					arrived.waitUntil = (work) => void done.push(work);
					self.dispatchEvent(arrived);
					await Promise.all(done);
				}
				return { notices: [...kept.values()], badges };
			},
			[JSON.stringify(message), JSON.stringify(message), 'not readable']
		);
		expect(shown).toEqual({
			notices: ['Er is een overdracht voor u', 'Warmwijzer'],
			badges: [3, 3, 1]
		});
		await context.close();
	});

	it('what did not arrive and the post of the demonstration are for administrators', async () => {
		const { page, context, complaints } = await visitor();
		await signInAs(page, 'Robin Vos', '/beheer/berichten');
		await page.getByText(say('desk_empty')).waitFor();
		expect(await inaccessible(page)).toEqual([]);
		await page.getByRole('link', { name: say('post_title') }).click();
		await page.getByRole('heading', { name: 'Er is een overdracht voor u' }).first().waitFor();
		expect(await inaccessible(page)).toEqual([]);
		expect(complaints).toEqual([]);
		await context.close();
	});

	async function count(page: Page): Promise<number> {
		return Number((await bell(page).locator('b').allTextContents())[0] ?? 0);
	}
});
