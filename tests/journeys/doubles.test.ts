import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../src/lib/domain/actor.ts';
import { blank, phoneEntry } from '../../src/lib/domain/entries.ts';
import { uuidv7 } from '../../src/lib/domain/ids.ts';
import { type Db, open } from '../../src/lib/server/db/index.ts';
import * as directory from '../../src/lib/server/directory/index.ts';
import { inaccessible } from '../support/axe.ts';
import { journeys } from '../support/journey.ts';
import { signInAs } from '../support/people.ts';
import { say } from '../support/words.ts';

const { visitor, server } = journeys();
const editor = 'Bo Hendriks';
let db: Db & { destroy(): Promise<void> };

beforeAll(async () => {
	({ db } = await open(server().database));
	return () => db.destroy();
});

/** An organisation of its own that stands in the directory twice, as two lists wrote it. */
async function twice(name: string, number: string): Promise<[string, string]> {
	const [one, other] = [uuidv7(), uuidv7()];
	const written = { ...blank.organization, example: true };
	await directory.save(db, program('lijst 1'), 'organization', {
		...written,
		id: one,
		name: `Stichting ${name}`,
		description: 'Een buurthuis.',
		phones: [phoneEntry(number)],
		website: `https://${name.toLowerCase().replaceAll(' ', '')}.voorbeeld.nl`
	});
	await directory.save(db, program('lijst 2'), 'organization', {
		...written,
		id: other,
		name,
		email: 'post@voorbeeld.nl',
		description: 'Een buurthuis waar iedereen binnen kan lopen.',
		phones: [phoneEntry(number.replaceAll(' ', '-'))],
		website: `https://www.${name.toLowerCase().replaceAll(' ', '')}.voorbeeld.nl/`
	});
	return [one, other];
}

/** Lets the matcher look and opens the pair that holds this name. */
async function openPair(page: Page, name: string): Promise<void> {
	await signInAs(page, editor, '/gids/dubbel');
	await page.getByRole('button', { name: say('dbl_search') }).click();
	await page.waitForURL(/gedaan=search/);
	await page.getByRole('link', { name }).click();
	await page.getByRole('heading', { level: 1, name: say('dbl_same_title') }).waitFor();
}

describe('what stands in the directory twice', () => {
	it('becomes one, with the best of both; the old address leads there; and two again', async () => {
		const { page } = await visitor({ bypassCSP: true, reducedMotion: 'reduce' });
		const [one, other] = await twice('Zonnewende Lantaarn', '036 000 81 01');
		await openPair(page, 'Zonnewende Lantaarn');
		expect(await inaccessible(page)).toEqual([]);
		await page.getByRole('button', { name: say('dbl_same') }).click();
		await page.getByText(say('dbl_done_merge')).waitFor();

		const kept = await directory.standsFor(db, 'organization', one);
		expect(await directory.standsFor(db, 'organization', other)).toBe(kept);
		const gone = kept === one ? other : one;
		const old = await page.request.get(`/organisatie/${gone}`);
		expect(new URL(old.url()).pathname).toBe(`/organisatie/${kept}`);
		expect(await directory.entry(db, 'organization', kept ?? '')).toMatchObject({
			email: 'post@voorbeeld.nl',
			description: 'Een buurthuis waar iedereen binnen kan lopen.',
			phones: [{}]
		});

		await page.goto('/gids/dubbel');
		await page.getByRole('button', { name: /Zonnewende Lantaarn/ }).click();
		await page.getByText(say('dbl_undone')).waitFor();
		expect(await directory.standsFor(db, 'organization', gone)).toBe(gone);
	});

	it('by the keyboard alone: different, and back again', async () => {
		const { page } = await visitor();
		await twice('Kruidentuin Merel', '036 000 81 02');
		await openPair(page, 'Kruidentuin Merel');
		const pair = new URL(page.url()).pathname;
		await page.keyboard.press('v');
		await page.getByText(say('dbl_done_different')).waitFor();
		await page.keyboard.press('u');
		await page.waitForURL((url) => url.pathname === pair);
		await page.getByText(say('dbl_done_different')).waitFor({ state: 'hidden' });
		await page.keyboard.press('l');
		await page.getByText(say('dbl_done_unsure')).waitFor();
		await page.goto('/gids/dubbel');
		const last = page.locator('main li .card').last();
		expect(await last.innerText()).toContain('Kruidentuin Merel');
	});

	it('is undone after a later edit only when somebody says where that belongs, also without JavaScript', async () => {
		const { page } = await visitor({ javaScriptEnabled: false });
		const [one, other] = await twice('Werkplaats Vlinder', '036 000 81 03');
		await openPair(page, 'Werkplaats Vlinder');
		await page.getByRole('button', { name: say('dbl_same') }).click();
		await page.getByText(say('dbl_done_merge')).waitFor();
		const kept = (await directory.standsFor(db, 'organization', one)) ?? '';
		const gone = kept === one ? other : one;
		const merged = await directory.entry(db, 'organization', kept);
		if (!merged) throw new Error('It is gone.');
		await directory.save(db, program('redactie'), 'organization', {
			...merged,
			id: kept,
			description: 'Later geschreven.'
		});

		await page.goto('/gids/dubbel');
		await page.getByRole('button', { name: /Werkplaats Vlinder/ }).click();
		await page.getByRole('heading', { level: 1, name: say('dbl_ask_title') }).waitFor();
		const names = page.getByRole('group', { name: say('field_description') }).getByRole('radio');
		await names.nth(1).focus();
		await page.keyboard.press('Space');
		await page.getByRole('button', { name: say('dbl_ask_do') }).click();
		await page.getByText(say('dbl_undone')).waitFor();
		const [own, theirs] = await Promise.all(
			[kept, gone].map((id) => directory.entry(db, 'organization', id))
		);
		expect(theirs?.description).toBe('Later geschreven.');
		expect(own?.description).toMatch(/^Een buurthuis/);
	});

	it('that somebody else merged meanwhile is said plainly', async () => {
		const { page } = await visitor();
		const two = await twice('Orgelhuis Fluit', '036 000 81 04');
		await signInAs(page, editor, '/gids/dubbel');
		await page.goto(`/gids/dubbel/organization/${two.join(',')}`);
		await db
			.updateTable('organization')
			.set({ merged_into: two[0] })
			.where('id', '=', two[1])
			.execute();
		await page.getByRole('button', { name: say('dbl_same') }).click();
		await page.getByText(say('dbl_gone')).first().waitFor();
	});
});
