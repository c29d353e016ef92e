/** A busy hour: thirty visitors, six people on their phones, three of them losing their connection in turns; and an independent count at the end. */
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/lib/domain/ids.ts';
import { open } from '../../src/lib/server/db/index.ts';
import { inaccessible } from '../support/axe.ts';
import { kept } from '../support/browser.ts';
import { opened } from '../support/hours.ts';
import { journeys } from '../support/journey.ts';
import { signInAs } from '../support/people.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();

const coordinator = 'Mirjam Visser';
const helpers = [
	'Samira Haddad',
	'Fatima el Yousfi',
	'Hasan Demir',
	'Karin Mulder',
	'Samira Benali'
];

/** Comes in on a phone of their own. */
async function person(name: string) {
	const visit = await visitor({ bypassCSP: true });
	await signInAs(visit.page, name, '/inloop');
	return visit;
}

/** Sends a form from within a page, as its script would. */
function send(page: Page, path: string, fields: Record<string, string>) {
	return page.evaluate(
		async ([to, sent]) => {
			const response = await fetch(to, {
				method: 'POST',
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
				body: new URLSearchParams(sent)
			});
			return (await response.json()) as { type: string; status: number };
		},
		[path, fields] as const
	);
}

describe('a drop-in hour', () => {
	it('is opened, a visitor is written down, walked along, accepted in one tap, seen on the board, and closed', async () => {
		const desk = await person(coordinator);
		const { page } = desk;
		const hour = await opened(page);

		// Of partners as well: whoever was there last time is proposed, others are found by their name.
		await page.goto(`${hour}/mensen?q=Samira+Benali`);
		const samira = page.locator('li.card', { hasText: 'Samira Benali' });
		await samira.getByRole('button', { name: say('people_here_add') }).click();
		await samira.getByRole('button', { name: say('people_here_gone') }).waitFor();

		const board = await person('Fatima el Yousfi');
		await board.page.goto(`${hour}/bord`);

		await page.goto(hour);
		await page.getByLabel(say('intake_line')).fill('Deurwaarder, en de post');
		await page.getByRole('button', { name: `+ ${say('intake_add')}` }).click();
		await page.getByRole('article', { name: '1', exact: true }).waitFor();
		await board.page
			.getByRole('region', { name: say('intake_line_title') })
			.getByText('1', { exact: true })
			.waitFor();
		expect(await board.page.content()).not.toContain('Deurwaarder');

		await page.getByRole('button', { name: say('intake_call') }).click();
		await page.getByRole('link', { name: say('intake_talk') }).click();
		await page.getByText(`+ ${say('visitor_more_questions')}`).click();
		const words = page.getByLabel(say('field_words'));
		await words.nth(0).fill('Er staat een deurwaarder aan de deur, ik heb schulden.');
		await words.nth(1).fill('Ik wil de post en mijn administratie op orde.');
		await page.getByLabel(say('field_goes_by')).fill('mevrouw R.');
		await page.getByLabel(say('field_phone')).fill('06-12345678');
		await page.getByLabel(say('consent_agreed')).check();
		await page.getByRole('button', { name: say('visitor_save') }).click();
		await page.getByText(say('visitor_lead_is', { name: coordinator })).waitFor();

		const first = page.getByRole('article', {
			name: say('visitor_question_number', { number: 1 })
		});
		await first.getByRole('button', { name: /Loop mee naar Fatima el Yousfi/ }).click();
		await first.getByText(say('visitor_asked', { name: 'Fatima el Yousfi' })).waitFor();
		const second = page.getByRole('article', {
			name: say('visitor_question_number', { number: 2 })
		});
		await second.getByRole('button', { name: say('visitor_keep') }).click();
		await second.getByText(say('visitor_stays_you')).waitFor();

		await board.page.getByText(say('board_next')).waitFor();
		await board.page.goto(hour);
		await board.page.getByRole('button', { name: say('intake_receive', { name: '1' }) }).click();
		await board.page.getByRole('heading', { name: say('intake_at_you') }).waitFor();
		await page.goto(`${hour}/bord`);
		await page.getByText(say('board_busy', { count: 0 })).waitFor();
		expect(await inaccessible(page)).toEqual([]);

		await page.goto(hour);
		for (const line of ['Een brief', 'De huur']) {
			await page.getByLabel(say('intake_line')).fill(line);
			await page.getByRole('button', { name: `+ ${say('intake_add')}` }).click();
			await page.getByText(line).waitFor();
		}
		await page.goto(`${hour}/sluiten`);
		await page.getByText(say('why_talking')).waitFor();
		await page.getByRole('button', { name: say('close_hour_all_go') }).click();
		await page.getByText(say('why_waiting')).first().waitFor({ state: 'detached' });
		await page.goto(hour);
		await page.getByText(say('intake_other_ways')).click();
		await page.getByRole('button', { name: say('intake_goes'), exact: true }).click();
		await page.locator('summary', { hasText: say('intake_done_title') }).waitFor();
		await page.goto(`${hour}/sluiten`);
		await page.getByRole('button', { name: say('close_hour_button') }).click();
		await page.getByRole('heading', { name: say('report_hour_title') }).waitFor();
		await page.locator('nav a[aria-current="page"][href="/inloop"]:visible').waitFor();
		await page.goto(`${hour}/sluiten`);
		expect(new URL(page.url()).pathname).toBe(hour);
		expect(await inaccessible(page)).toEqual([]);
		expect([...desk.complaints, ...board.complaints]).toEqual([]);
	});

	it('keeps a visitor who is written down without a connection, and has them on the list when it is back', async () => {
		const { page, context } = await person(coordinator);
		await kept(page);
		await page.locator('main a[href^="/inloop/"]').first().click();
		await page.waitForURL(/\/inloop\/[0-9a-f-]{36}$/);
		const hour = new URL(page.url()).pathname;
		await page.getByLabel(say('intake_line')).fill('Wil leren fietsen');
		await context.setOffline(true);
		await page.getByRole('button', { name: `+ ${say('intake_add')}` }).click();
		await page.waitForURL('**/postvak-uit**');
		await page.getByText(say('outbox_kept')).waitFor();
		await context.setOffline(false);
		await page.getByRole('heading', { name: say('outbox_sent_title'), exact: true }).waitFor();
		await page.goto(hour);
		await page
			.getByRole('article', { name: '1', exact: true })
			.getByText('Wil leren fietsen')
			.waitFor();
	});

	it('thirty visitors, six people, three lost connections in turns: everything is held once, every screen says the same', async () => {
		const [first, ...others] = await Promise.all([coordinator, ...helpers].map(person));
		if (!first) throw new Error('nobody');
		const { db } = await open(server().database);
		const people = await db
			.selectFrom('account')
			.innerJoin('contact', 'contact.id', 'account.contact_id')
			.select(['contact.id', 'contact.name'])
			.where('account.role', 'in', ['worker', 'volunteer', 'coordinator'])
			.execute();
		const ids = helpers.map((name) => people.find((each) => each.name.startsWith(name))?.id ?? '');
		const fields = new URLSearchParams({ command: uuidv7(), place: '' });
		for (const id of ids) fields.append('person', id);
		const hour = await first.page.evaluate(async (body) => {
			const response = await fetch('/inloop?/open', {
				method: 'POST',
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
				body: new URLSearchParams(body)
			});
			return ((await response.json()) as { location: string }).location;
		}, String(fields));
		const everybody = [first, ...others];
		await Promise.all(everybody.map(({ page }) => page.goto(`${hour}/bord`)));

		/** Thirty come in, five at each phone, all at once, and some taps are doubled. */
		const visitors = await Promise.all(
			Array.from({ length: 30 }, async (_, at) => {
				const page = everybody[at % 6]?.page;
				if (!page) throw new Error('nobody');
				const command = uuidv7();
				const fields = { command, shown: 'number', language: 'nl', line: `Bezoek ${at}` };
				const done = [send(page, `${hour}?/add`, fields)];
				if (at % 5 === 0) done.push(send(page, `${hour}?/add`, fields));
				expect((await Promise.all(done)).map(({ type }) => type)).not.toContain('error');
				return command;
			})
		);
		/** Everybody reaches for the same visitors, each in their own order; what fails without a connection is tried again. */
		const away = new Set<number>();
		const version = async (which: string) =>
			(
				await db
					.selectFrom('visitor')
					.select('version')
					.where('id', '=', which)
					.executeTakeFirstOrThrow()
			).version;
		await Promise.all([
			...everybody.map(async ({ page }, at) => {
				for (let step = 0; step < visitors.length; step++) {
					const which = visitors[(step + at * 5) % visitors.length] ?? '';
					const seen = await version(which);
					const taken = await attempt(() =>
						send(page, `${hour}?/move`, {
							command: uuidv7(),
							visitor: which,
							version: String(seen),
							move: step % 3 === 0 ? 'take' : 'first'
						})
					);
					if (taken?.type !== 'redirect' || step % 3 !== 0) continue;
					const command = uuidv7();
					const talk = {
						command,
						version: String(await version(which)),
						q0_words: 'Ik heb schulden en weet niet wat ik moet doen.',
						q0_needs: 'schulden',
						goes_by: 'M.',
						phone: '06-12345678',
						ground: 'consent',
						agreed: 'yes',
						...(step % 2 === 0 ? { q1_words: 'En de post.', q1_needs: 'administratie' } : {})
					};
					const path = `${hour}/${which}?/write`;
					await again(() => send(page, path, talk));
					await again(() => send(page, path, talk));
				}
			}),
			(async () => {
				for (const lost of [1, 3, 5]) {
					away.add(lost);
					await everybody[lost]?.context.setOffline(true);
					await new Promise((resolve) => setTimeout(resolve, 900));
					await everybody[lost]?.context.setOffline(false);
				}
			})()
		]);
		expect(away.size).toBe(3);

		// Counted apart from the app's own verbs.
		const id = hour.split('/').at(-1) ?? '';
		const { rows: numbers } = await sql<{ count: number; most: number }>`
			select count(*) as count, max(number) as most from visitor where drop_in_id = ${id}`.execute(db);
		expect(numbers).toEqual([{ count: 30, most: 30 }]);
		const questions = await db
			.selectFrom('visitor')
			.innerJoin('visitor_question', 'visitor_question.visitor_id', 'visitor.id')
			.innerJoin('question', 'question.id', 'visitor_question.question_id')
			.select(['question.id', 'question.holder_id', 'question.lead_id', 'visitor.id as visitor'])
			.where('visitor.drop_in_id', '=', id)
			.execute();
		expect(questions.length).toBeGreaterThan(5);
		const there = new Set(people.map((each) => each.id));
		for (const question of questions) {
			expect(there.has(question.holder_id)).toBe(true);
			const siblings = questions.filter((each) => each.visitor === question.visitor);
			expect(siblings.length).toBeLessThanOrEqual(10);
			if (siblings.length > 1) expect(question.lead_id).not.toBeNull();
			const written = await db
				.selectFrom('event')
				.select('id')
				.where('type', '=', 'question.written')
				.where('entity_id', '=', question.id)
				.execute();
			expect(written).toHaveLength(1);
		}
		const { rows: changes } = await sql<Record<string, number>>`
			select drop_in.seq as newest, count(*) as lines, count(distinct drop_in_change.seq) as numbers
			from drop_in join drop_in_change on drop_in_id = drop_in.id
			where drop_in.id = ${id} group by drop_in.seq`.execute(db);
		const newest = changes[0]?.['newest'];
		expect(changes).toEqual([{ newest, lines: newest, numbers: newest }]);
		await db.destroy();

		/** Every screen, also those that were away, has caught up with the same board without being loaded anew. */
		const told = (page: Page) =>
			page
				.locator('.columns')
				.evaluate((columns) =>
					[...columns.querySelectorAll('section')].map((section) =>
						[...section.querySelectorAll('.name')].map(({ textContent }) => textContent).join()
					)
				);
		const fresh = await everybody[0]?.context.newPage();
		await fresh?.goto(`${hour}/bord`);
		const right = fresh ? await told(fresh) : [];
		expect(right.flatMap((names) => names.split(',').filter(Boolean)).length).toBe(30);
		for (const { page } of everybody) {
			await expect.poll(() => told(page)).toEqual(right);
		}
	});
});

/** Once; nothing when there was no connection. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Value | null> {
	return work().catch(() => null);
}

/** Until it was answered, as an outbox does. */
async function again<Value>(work: () => Promise<Value>): Promise<Value | null> {
	for (let time = 0; time < 40; time++) {
		const done = await attempt(work);
		if (done !== null) return done;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return null;
}
