import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inaccessible } from '../support/axe.ts';
import { databases } from '../support/database.ts';
import {
	accept,
	atWork,
	decline,
	findAndRing,
	handOver,
	passOn,
	receiver,
	residentName,
	sender,
	senderCoordinator,
	words
} from '../support/handing-over.ts';
import { journeys } from '../support/journey.ts';
import { settled } from '../support/browser.ts';
import { say } from '../support/words.ts';

describe.each(databases)('a warm handover on %s', (kind) => {
	const { visitor } = journeys(kind);

	async function person(name: string): Promise<Page> {
		const { page } = await visitor();
		await atWork(page, name);
		return page;
	}

	it('a named person rings within three taps', async () => {
		const { page } = await visitor();
		await page.goto('/');
		const cost = await findAndRing(page);
		expect(cost.taps).toBeLessThanOrEqual(3);
	});

	it('is sent with few fields and taps, and the sender keeps holding it', async () => {
		const page = await person(sender);
		const cost = await handOver(page);
		expect(cost.fields).toBeLessThanOrEqual(9);
		expect(cost.taps).toBeLessThanOrEqual(14);
		await page.getByText(say('done_request')).waitFor();
		await page.goto('/werk?lijst=waiting');
		await page
			.getByText(say('line_waiting', { name: receiver }))
			.first()
			.waitFor();
	});

	it('that is not right yet says which fields, and leads there; what is mended is not wrong any more', async () => {
		const page = await person(sender);
		await page.goto('/vraag/nieuw');
		await page.getByRole('button', { name: say('write_next') }).click();
		const note = page.locator('.note[role="alert"]');
		const name = `${say('field_goes_by').replace('?', '')}: ${say('problem_required')}`;
		await note.getByRole('link', { name }).click();
		const field = page.locator('[name="goes_by"]');
		expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
		expect(await field.getAttribute('aria-invalid')).toBe('true');
		await page.keyboard.type(residentName);
		await expect.poll(() => field.getAttribute('aria-invalid')).toBe('false');
		expect(new URL(page.url()).hash).toBe('');
	});

	it('is accepted in two taps; the sender sees who has it', async () => {
		const from = await person(sender);
		const { question } = await handOver(from);
		const to = await person(receiver);
		expect((await accept(to, question)).taps).toBe(2);
		await to.getByText(words).waitFor();
		await from.goto('/werk');
		await from
			.getByText(say('notice_accepted', { name: receiver }))
			.first()
			.waitFor();
		await from.goto(question);
		await from.locator('ol .now', { hasText: receiver }).waitFor();
	});

	it('is declined with a reason and words; it is back with the sender, who reads them', async () => {
		const from = await person(sender);
		const { question } = await handOver(from);
		const to = await person(receiver);
		await decline(to, question);
		await from.goto(question);
		await from.getByText('Er is nu geen plek. In maart wel.').waitFor();
		await from.getByRole('link', { name: say('move_hand_over') }).waitFor();
		expect((await to.goto(question))?.status()).toBe(404);
	});

	it('on the waiting list both read until when; the day can be changed, and it comes off', async () => {
		const from = await person(sender);
		const { question } = await handOver(from);
		const to = await person(receiver);
		await accept(to, question);
		const wait = async (link: string, until: string, button: string) => {
			await to.getByText(say('question_more'), { exact: true }).click();
			await to.getByRole('link', { name: link }).click();
			await to.getByText(say('hold_lead_accepted', { name: sender })).waitFor();
			await to.getByLabel(say('hold_until')).fill(until);
			await to.getByRole('button', { name: button }).click();
			await to.getByText(say('done_hold')).waitFor();
		};
		const year = new Date().getFullYear() + 1;
		await wait(say('move_hold'), `${year}-01-11`, say('hold_send'));
		await wait(say('move_hold_again'), `${year}-02-12`, say('hold_send_again'));
		await to.locator('ol .now', { hasText: '12 februari' }).waitFor();
		await from.goto(question);
		await from.locator('ol .now', { hasText: '12 februari' }).waitFor();
		await to.getByText(say('question_more'), { exact: true }).click();
		await to.getByRole('button', { name: say('move_start_held') }).click();
		await to.getByText(say('done_start')).waitFor();
		await to.locator('ol .now', { hasText: say('state_in_progress') }).waitFor();
	});

	it('is passed on to a team, claimed by a person, and has gone all the way', async () => {
		const from = await person(sender);
		const { question } = await handOver(from);
		const to = await person(receiver);
		await accept(to, question);
		await passOn(to, question, 'Wijkteam Haven');
		const [team] = await to.locator('ol li:not(.now) b').allInnerTexts();
		expect(team).toContain('Wijkteam Haven');
		const member = await person('Samira Benali');
		await member.goto('/werk');
		await member.locator(`main a.card[href="${question}"]`).click();
		await member.getByText(say('question_in_part')).waitFor();
		expect(await member.content()).not.toContain(residentName);
		await member.getByRole('button', { name: say('move_claim') }).click();
		await member.getByText(words).waitFor();
		await member.getByRole('button', { name: say('move_accept') }).click();
		await member.getByText(say('done_accept')).waitFor();
		await member.getByRole('link', { name: say('move_close') }).click();
		await member.getByRole('radio', { name: say('outcome_helped'), exact: true }).check();
		await member.getByRole('button', { name: say('close_send') }).click();
		await member.getByText(say('done_close')).waitFor();
		await from.goto('/werk?lijst=done');
		await from.locator(`main a.card[href="${question}"]`).waitFor();
	});

	it('taken by two at once goes to one; the other is told', async () => {
		const from = await person(sender);
		const { question } = await handOver(from);
		const to = await person(receiver);
		await accept(to, question);
		await passOn(to, question, 'Wijkteam Haven');
		const [one, two] = [await person('Samira Benali'), await person('Agnieszka Nowak')];
		await Promise.all([one.goto(question), two.goto(question)]);
		await Promise.all([settled(one), settled(two)]);
		await Promise.all(
			[one, two].map((page) => page.getByRole('button', { name: say('move_claim') }).click())
		);
		const won = await Promise.all(
			[one, two].map((page) =>
				Promise.race([
					page
						.getByText(say('done_claim'))
						.waitFor()
						.then(() => true),
					page
						.getByRole('alert')
						.first()
						.waitFor()
						.then(() => false)
				])
			)
		);
		expect(won.toSorted()).toEqual([false, true]);
	});

	it('stays with somebody when a person leaves: the successor has it', async () => {
		const from = await person('Marlon Pinas');
		const { question } = await handOver(from);
		const coordinator = await person(senderCoordinator);
		await coordinator.goto('/mensen');
		await coordinator.getByRole('link', { name: 'Marlon Pinas' }).click();
		await coordinator.getByText(say('people_end_open'), { exact: true }).click();
		await coordinator.getByLabel(say('people_successor')).selectOption({ label: 'Peter Hoekstra' });
		await coordinator
			.getByRole('button', { name: say('people_end', { name: 'Marlon Pinas' }) })
			.click();
		await coordinator.waitForURL('**/mensen?**');
		const successor = await person('Peter Hoekstra');
		await successor.goto('/werk?lijst=waiting');
		await successor.locator(`main a.card[href="${question}"]`).waitFor();
		await from.goto('/werk');
		expect(new URL(from.url()).pathname).toBe('/inloggen');
	});
});

describe('writing it down', () => {
	const { visitor } = journeys();

	async function person(name: string): Promise<Page> {
		const { page } = await visitor();
		await atWork(page, name);
		return page;
	}

	it('nothing is declined without saying why', async () => {
		const from = await person(sender);
		const { question } = await handOver(from);
		const to = await person(receiver);
		await to.goto(`${question}/afwijzen`);
		await to.getByRole('button', { name: say('reject_send') }).click();
		await to.getByText(say('problems_many', { count: 2 })).waitFor();
		expect(await to.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
	});

	it('a citizen service number is refused at once, and nothing typed is lost', async () => {
		const page = await person(sender);
		await page.goto('/vraag/nieuw');
		await page.getByLabel(say('field_words')).fill('Mijn nummer is 123456782');
		await page.getByText(say('problem_citizen_number')).first().waitFor();
		await page.getByLabel(say('field_goes_by')).fill('Els');
		await page.getByRole('button', { name: say('write_next') }).click();
		await page.getByText(/nog niet goed/).waitFor();
		expect(await page.getByLabel(say('field_goes_by')).inputValue()).toBe('Els');
		await page.getByText(say('problem_citizen_number')).first().waitFor();
	});

	it('a number that nobody can call is refused with where it belongs, and nothing typed is lost', async () => {
		const page = await person(sender);
		await page.goto('/vraag/nieuw');
		await settled(page);
		await page.getByLabel(say('field_words')).fill('Ik zoek een taalles.');
		await page.getByLabel(say('field_goes_by')).fill('Els');
		await page.getByLabel(say('consent_agreed')).check();
		const phone = page.getByLabel(say('field_phone'));
		for (const [typed, problem] of [
			['bel maar', 'problem_phone_words'],
			['06 123', 'problem_phone_short']
		] as const) {
			await phone.fill(typed);
			await page.getByRole('button', { name: say('write_next') }).click();
			await page.getByText(say(problem)).first().waitFor();
			expect(await phone.inputValue()).toBe(typed);
		}
		expect(await page.getByLabel(say('field_goes_by')).inputValue()).toBe('Els');
		await phone.fill('06 12 34 56 78');
		await page.getByRole('button', { name: say('write_next') }).click();
		await page.getByRole('heading', { name: say('choose_title') }).waitFor();
	});

	it('danger in the words gives numbers to call at once and proposes today, without asking the server', async () => {
		const page = await person(sender);
		const asked: string[] = [];
		await page.route('**/vraag/hulpvragen', (route) => {
			asked.push(route.request().url());
			return route.abort();
		});
		await page.goto('/vraag/nieuw');
		await settled(page);
		const field = page.getByLabel(say('field_words'));
		const danger = page.getByRole('region', { name: say('danger_title') });
		const urgency = (value: 'normal' | 'today') =>
			page.getByRole('radio', { name: say(`urgency_${value}`) });
		await field.fill('Ik wil niet meer leven en mijn man slaat mij');
		await danger.waitFor();
		for (const number of ['tel:112', 'tel:113', 'tel:08002000'])
			await danger.locator(`a[href="${number}"]`).waitFor();
		expect(await urgency('today').isChecked()).toBe(true);
		await urgency('normal').check();
		await field.fill('Mijn man slaat mij');
		await danger.waitFor();
		expect(await urgency('normal').isChecked()).toBe(true);
		await field.fill('Ik zoek een taalles');
		await danger.waitFor({ state: 'detached' });
	});

	it('danger is said without JavaScript as well: on the form that comes back, and where it is handed over', async () => {
		const { page } = await visitor({ javaScriptEnabled: false });
		await atWork(page, sender);
		await page.goto('/vraag/nieuw');
		await page.getByLabel(say('field_words')).fill('Mijn man slaat mij.');
		await page.getByRole('button', { name: say('write_next') }).click();
		const danger = page.getByRole('region', { name: say('danger_title') });
		await danger.waitFor();
		expect(await page.getByRole('radio', { name: say('urgency_today') }).isChecked()).toBe(true);
		await page.getByLabel(say('field_goes_by')).fill('Ali');
		await page.getByLabel(say('field_phone')).fill('06-12345678');
		await page.getByLabel(say('consent_agreed')).check();
		await page.getByRole('button', { name: say('write_next') }).click();
		await page.getByRole('heading', { name: say('choose_title') }).waitFor();
		await danger.waitFor();
	});

	it('after the resident stopped one agrees again first, in their language', async () => {
		const page = await person(sender);
		await handOver(page);
		page.on('dialog', (dialog) => void dialog.accept());
		await page.getByText(say('question_more'), { exact: true }).click();
		await page.getByRole('button', { name: say('move_withdraw') }).click();
		await page.getByText(say('done_withdraw')).waitFor();
		await page.getByRole('link', { name: say('consent_again') }).click();
		await page.getByRole('heading', { level: 1, name: say('consent_again') }).waitFor();
		await page.getByText(say('consent_withdrawn')).waitFor();
		await page.getByRole('button', { name: say('consent_keep') }).click();
		await page.getByText(say('problem_agreement_needed')).first().waitFor();
		await page.getByLabel(say('consent_agreed')).check();
		await page.getByRole('radio', { name: say('consent_how_phone') }).check();
		await page.getByRole('button', { name: say('consent_keep') }).click();
		await page.getByText(say('done_consent')).waitFor();
		await page.getByRole('link', { name: say('move_hand_over') }).waitFor();
	});

	it('what was being typed is kept', async () => {
		const page = await person('Karin Mulder');
		await page.goto('/vraag/nieuw');
		await settled(page);
		await page.getByLabel(say('field_words')).fill('De verwarming is afgesloten.');
		await page.getByText(/^bewaard om/).waitFor();
		await page.goto('/werk');
		await page.goto('/vraag/nieuw');
		expect(await page.getByLabel(say('field_words')).inputValue()).toBe(
			'De verwarming is afgesloten.'
		);
	});

	it('is sent without JavaScript as well', async () => {
		const { page } = await visitor({ javaScriptEnabled: false });
		await atWork(page, sender);
		await page.goto('/vraag/nieuw');
		await page.getByLabel(say('field_words')).fill('Ik heb schulden en weet het niet meer.');
		await page.getByLabel(say('field_goes_by')).fill('Ali');
		await page.getByLabel(say('field_phone')).fill('06-12345678');
		await page.getByLabel(say('consent_agreed')).check();
		await page.getByRole('button', { name: say('write_next') }).click();
		await page.getByRole('heading', { name: say('choose_title') }).waitFor();
		await page.locator('li.card a.person').first().click();
		await page.getByLabel(say('field_reason')).fill('Zij kennen de weg.');
		await page.getByRole('radio', { name: say('warm_walked_along') }).check();
		await page.locator('button[form="request"]').click();
		await page.getByText(/Verstuurd/).waitFor();
	});
});

describe('how it looks to everybody', () => {
	const { visitor } = journeys();
	const calm = { bypassCSP: true, reducedMotion: 'reduce' } as const;

	async function person(name: string): Promise<Page> {
		const { page } = await visitor(calm);
		await atWork(page, name);
		return page;
	}

	it('every screen of it passes axe', { timeout: 180_000 }, async () => {
		const from = await person(sender);
		const { question } = await handOver(from);
		const to = await person(receiver);
		await to.goto(question);
		expect(await inaccessible(to)).toEqual([]);
		await to.goto(`${question}/afwijzen`);
		expect(await inaccessible(to)).toEqual([]);
		await accept(to, question);
		expect(await inaccessible(to)).toEqual([]);
		for (const path of ['overdragen', 'afsluiten', 'wachtlijst', 'toestemming']) {
			await to.goto(`${question}/${path}`);
			expect(await inaccessible(to)).toEqual([]);
		}
		for (const path of ['/werk', '/vraag/nieuw']) {
			await from.goto(path);
			expect(await inaccessible(from)).toEqual([]);
		}
	});
});
