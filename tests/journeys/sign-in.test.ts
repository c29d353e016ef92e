import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import { settled } from '../support/browser.ts';
import { signInAs } from '../support/people.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();
const coordinator = 'Ilse van Dijk';
const password = 'zeven fietsen naast het tuinhek';

/** Passkeys are bound to a name: the same app, called by its name. */
const byName = () => ({ baseURL: server().url.replace('127.0.0.1', 'localhost') });

/** A phone that makes and shows passkeys when asked, as after a finger on it. */
async function withAuthenticator(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
}

const at = (path: string) => (url: URL) => url.pathname === path;

/** Presses Tab until the thing with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
	for (let presses = 0; presses < 80; presses++) {
		await page.keyboard.press('Tab');
		const focused = await page.evaluate(() => {
			const element = document.activeElement;
			const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
			return `${element?.getAttribute('aria-label') ?? ''} ${label?.textContent ?? ''} ${element?.textContent ?? ''}`;
		});
		if (name.test(focused)) return;
	}
	throw new Error(`Tab does not reach ${name}`);
}

/** A link to come in, made at the table by a coordinator. */
async function inviteLink(page: Page): Promise<string> {
	await signInAs(page, coordinator, '/mensen/uitnodigen');
	await page.getByRole('button', { name: say('invite_make') }).click();
	await page.getByRole('img', { name: say('invite_qr_label') }).waitFor();
	const link = await page.locator('p.link').innerText();
	return new URL(link).pathname;
}

/** Accepts an invitation with a password. */
async function join(page: Page, link: string, name: string, email: string): Promise<void> {
	await page.goto(link);
	await page.getByLabel(say('field_name'), { exact: true }).fill(name);
	await page.getByLabel(say('field_email')).fill(email);
	await page.getByLabel(say('field_new_password')).fill(password);
	await page.getByRole('button', { name: say('invitation_accept') }).click();
	await page.waitForURL(at('/werk'));
}

async function signInWith(page: Page, email: string, typed: string): Promise<void> {
	await page.goto('/inloggen?next=/account');
	await settled(page);
	await page.getByLabel(say('field_email')).fill(email);
	await page.getByLabel(say('field_password'), { exact: true }).fill(typed);
	await page.getByRole('button', { name: say('signin_submit'), exact: true }).click();
}

describe('signing in', () => {
	it('as an example person takes one tap, without JavaScript as well', async () => {
		const { page } = await visitor({ javaScriptEnabled: false });
		await page.goto('/mensen');
		await page.waitForURL('**/inloggen?next=%2Fmensen');
		await page.getByRole('button', { name: coordinator }).click();
		await page.waitForURL(at('/mensen'));
		await page.getByRole('heading', { level: 1, name: say('people_title') }).waitFor();
	});

	it('works with the keyboard alone', async () => {
		const { page } = await visitor();
		await page.goto('/inloggen?next=/account');
		await settled(page);
		await tabTo(page, new RegExp(coordinator));
		await page.keyboard.press('Enter');
		await page.waitForURL(at('/account'));
		await settled(page);
		await tabTo(page, new RegExp(say('account_sign_out')));
		await page.keyboard.press('Enter');
		await page.waitForURL(at('/'));
		await page.goto('/account');
		await page.waitForURL('**/inloggen?next=%2Faccount');
	});

	it('keeps what is typed before the scripts of the page are there', async () => {
		const { page } = await visitor();
		const scripts = Promise.withResolvers<boolean>();
		await page.route('**/*.js', (route) => scripts.promise.then(() => route.continue()));
		await page.goto('/inloggen', { waitUntil: 'commit' });
		await page.getByLabel(say('field_email')).fill('iemand@voorbeeld.nl');
		await page.getByLabel(say('field_password'), { exact: true }).fill(password);
		scripts.resolve(true);
		await page.getByRole('button', { name: say('field_show') }).waitFor();
		expect(await page.getByLabel(say('field_email')).inputValue()).toBe('iemand@voorbeeld.nl');
		expect(await page.getByLabel(say('field_password'), { exact: true }).inputValue()).toBe(
			password
		);
	});

	it('with a wrong password says what to do, keeps the address and takes the focus there', async () => {
		const { page } = await visitor();
		await signInWith(page, 'iemand@voorbeeld.nl', 'niet het goede wachtwoord');
		const problem = page.getByRole('alert');
		await problem.getByText(say('problem_wrong')).waitFor();
		await expect
			.poll(() => problem.evaluate((element) => element === document.activeElement))
			.toBe(true);
		expect(await page.getByLabel(say('field_email')).inputValue()).toBe('iemand@voorbeeld.nl');
		expect(await page.getByLabel(say('field_password'), { exact: true }).inputValue()).toBe('');
	});

	it('with a passkey, made before, needs no word at all', async () => {
		const { page, complaints } = await visitor(byName());
		await withAuthenticator(page);
		await page.goto('/inloggen?next=/account');
		// Of a role with many people the first are shown, the others behind a word.
		for (const more of await page.locator('details > summary').all()) await more.click();
		await page.getByRole('button', { name: 'Samira Benali' }).click();
		await page.getByLabel(say('account_passkey_name')).fill('Mijn telefoon');
		await page.getByRole('button', { name: say('account_passkey_add') }).click();
		await page.getByText('Mijn telefoon', { exact: true }).waitFor();
		await page.getByRole('button', { name: say('account_sign_out') }).click();
		await page.waitForURL(at('/'));
		// Where the browser offers passkeys by itself, the page need not be touched.
		await page.goto('/inloggen?next=/account');
		await page
			.getByRole('button', { name: say('signin_passkey') })
			.click({ timeout: 3000 })
			.catch(() => undefined);
		await page.waitForURL(at('/account'));
		await page.getByRole('heading', { level: 1, name: 'Samira Benali' }).waitFor();
		expect(complaints).toEqual([]);
	});
});

describe('coming and going', () => {
	it('an invitation at the table lets somebody in, once, until their access ends', async () => {
		const { page: desk } = await visitor();
		const link = await inviteLink(desk);
		const { page: phone } = await visitor();
		await phone.goto(link);
		await phone.getByText(new RegExp(coordinator)).first().waitFor();
		await join(phone, link, 'Nel Nieuw', 'nel@voorbeeld.nl');
		await phone.goto(link);
		await phone.getByRole('heading', { level: 1, name: say('invitation_gone') }).waitFor();
		await phone.goto('/account');
		await phone.getByRole('heading', { level: 1, name: 'Nel Nieuw' }).waitFor();

		await desk.goto('/mensen');
		await desk.getByRole('link', { name: /Nel Nieuw/ }).click();
		await desk.getByText(say('people_end_open'), { exact: true }).click();
		await desk.getByRole('button', { name: say('people_end', { name: 'Nel Nieuw' }) }).click();
		await desk.waitForURL('**/mensen?gedaan=1');
		await phone.goto('/account');
		await phone.waitForURL('**/inloggen?next=%2Faccount');
		await signInWith(phone, 'nel@voorbeeld.nl', password);
		await phone.getByRole('alert').getByText(say('problem_wrong')).waitFor();
	});

	it('somebody new joins with a passkey', async () => {
		const { page: desk } = await visitor();
		const link = await inviteLink(desk);
		const { page } = await visitor(byName());
		await withAuthenticator(page);
		await page.goto(link);
		await page.getByLabel(say('field_name'), { exact: true }).fill('Pim Passer');
		await page.getByLabel(say('field_email')).fill('pim@voorbeeld.nl');
		await page.getByRole('button', { name: say('invitation_passkey') }).click();
		await page.waitForURL(at('/werk'));
		await page.goto('/account');
		await page.getByRole('heading', { level: 1, name: 'Pim Passer' }).waitFor();
	});

	it('a lost device is signed out from another one', async () => {
		const { page: desk } = await visitor();
		const link = await inviteLink(desk);
		const { page: lost } = await visitor();
		await join(lost, link, 'Toon Telefoon', 'toon@voorbeeld.nl');
		const { page: other } = await visitor();
		await signInWith(other, 'toon@voorbeeld.nl', password);
		await other.waitForURL(at('/account'));
		await other.getByText(say('account_this_device'), { exact: true }).waitFor();
		await other.getByRole('button', { name: /^Log uit op/ }).click();
		await other.waitForURL('**/account?gedaan=apparaat#devices');
		expect(await other.getByText(say('account_this_device'), { exact: true }).count()).toBe(1);
		await lost.goto('/account');
		await lost.waitForURL('**/inloggen?next=%2Faccount');
	});
});
