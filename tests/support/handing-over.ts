/** The walks of a handover as people make them: for the journeys, and for the bench that counts them. */
import type { Page } from 'playwright-core';
import { arrived } from './browser.ts';
import { signInAs } from './people.ts';
import { type Cost, Hand } from './taps.ts';
import { say } from './words.ts';

/** Example people: who sends works in a neighbourhood team, who receives at the house of money. */
export const sender = 'Fatima El Idrissi';
export const senderCoordinator = 'Ilse van Dijk';
export const receiver = 'Fatima el Yousfi';

export const words =
	'Er staat een man aan de deur voor geld. Ik durf de brieven niet meer open te maken.';
export const residentName = 'mevrouw R.';

const searched = 'deurwaarder aan de deur';

/** From the start page to a named person ringing. */
export async function findAndRing(page: Page): Promise<Cost> {
	const hand = new Hand(page);
	const box = page.getByRole('combobox').first();
	await hand.tap(box);
	await hand.fill(box, searched);
	await hand.enter();
	const call = page.locator('main article a[href^="tel:"]').first();
	await call.waitFor();
	await hand.tap(call);
	return hand.cost();
}

/** From the start page to a handover that is sent: search, the person, the question, the agreement. Gives the address of the question. */
export async function handOver(page: Page): Promise<Cost & { question: string }> {
	const hand = new Hand(page);
	await page.goto('/');
	await arrived(page);
	const box = page.getByRole('combobox').first();
	await hand.tap(box);
	await hand.fill(box, searched);
	await hand.enter();
	await hand.tap(page.getByRole('link', { name: receiver }).first());
	await hand.tap(page.getByRole('link', { name: say('move_hand_over') }).first());
	await page
		.getByRole('heading', { level: 1, name: say('write_title_to', { name: receiver }) })
		.waitFor();
	await hand.fill(page.getByLabel(say('field_words')), words);
	await hand.fill(page.getByLabel(say('field_goes_by')), residentName);
	await hand.fill(page.getByLabel(say('field_phone')), '06-12345678');
	await hand.fill(
		page.getByLabel(say('field_reason')),
		'Thuis langs, want de brieven blijven dicht.'
	);
	await hand.choose(page.getByRole('radio', { name: say('warm_called') }));
	await hand.choose(page.getByLabel(say('consent_agreed')));
	await hand.tap(page.getByRole('button', { name: say('hand_over_to', { name: receiver }) }));
	await page.getByText(say('done_request')).waitFor();
	return { ...hand.cost(), question: new URL(page.url()).pathname };
}

/** From one's own work to accepted. */
export async function accept(page: Page, question: string): Promise<Cost> {
	await page.goto('/werk');
	const hand = new Hand(page);
	await hand.tap(page.locator(`main a.card[href="${question}"]`));
	await hand.tap(page.getByRole('button', { name: say('move_accept') }));
	await page.getByText(say('done_accept')).waitFor();
	return hand.cost();
}

/** Declines with a reason, words for the resident, and back to the sender. */
export async function decline(page: Page, question: string): Promise<Cost> {
	await page.goto(question);
	const hand = new Hand(page);
	await hand.tap(page.getByRole('link', { name: say('move_reject'), exact: true }));
	await hand.choose(page.getByRole('radio', { name: say('reject_full') }));
	await hand.fill(page.getByLabel(say('reject_words')), 'Er is nu geen plek. In maart wel.');
	await hand.tap(page.getByRole('button', { name: say('reject_send') }));
	await page.waitForURL('**/werk?**');
	return hand.cost();
}

/** Passes a question on to a team, found by its name. */
export async function passOn(page: Page, question: string, to: string): Promise<Cost> {
	await page.goto(question);
	const hand = new Hand(page);
	await hand.tap(page.getByRole('link', { name: say('move_pass_on') }));
	await hand.fill(page.getByRole('searchbox', { name: say('choose_search') }), to);
	await hand.tap(page.getByRole('button', { name: say('search_button') }));
	await hand.tap(
		page
			.locator('li.card', { hasText: to })
			.first()
			.getByRole('link', { name: say('choose_team') })
	);
	await hand.fill(page.getByLabel(say('field_reason_team')), 'Zij kunnen thuis langs gaan.');
	await hand.choose(page.getByRole('radio', { name: say('warm_called') }));
	await hand.tap(page.locator('button[form="request"]'));
	await page.getByText(say('done_request')).waitFor();
	return hand.cost();
}

/** Comes in as one of the example people, at their work. */
export async function atWork(page: Page, name: string): Promise<void> {
	await signInAs(page, name, '/werk');
}
