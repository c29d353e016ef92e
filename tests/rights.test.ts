/** What a resident may ask for: to see everything, to see who looked, and to be forgotten. By the verbs, and by the command line. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { open } from '../src/lib/server/db/index.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { databases, freshHouse } from './support/database.ts';
import { castOfHands, jan, noor, now, sent, soon } from './support/hands.ts';

describe.each(databases)('the rights of a resident on %s', (kind) => {
	it('everything that is kept is told, readable, and that it was told is noted', async () => {
		const house = await freshHouse(kind);
		const { question, hop } = await sent(house);
		await referrals.accept(house, noor, uuidv7(), hop, soon, now);
		await referrals.say(house, noor, uuidv7(), hop, 'Zij wil liever in de ochtend.', now);
		const told = JSON.stringify(await referrals.everythingAbout(house, question, now));
		for (const text of ['mevrouw R.', '06-12345678', 'Thuis langs', 'in de ochtend', 'Noor Visser'])
			expect(told).toContain(text);
		expect(await referrals.looksAt(house.db, question)).toMatchObject([
			{ name: 'beheerder', organization: 'opdrachtregel', what: 'export', ground: 'export' }
		]);
		expect(await referrals.verifyLooks(house.db)).toEqual({ rows: 1, broken: null });
		expect(await referrals.everythingAbout(house, uuidv7(), now)).toBeNull();
	});

	it('a question is found by the code of its card, until that is withdrawn', async () => {
		const house = await freshHouse(kind);
		const { question } = await sent(house);
		const made = await referrals.makeCard(house, jan, question, now);
		const code = made.ok ? made.card : '';
		expect(await referrals.questionOfCard(house, code.toLowerCase())).toBe(question);
		expect(await referrals.questionOfCard(house, 'ZZZZZ-ZZZZ9')).toBeNull();
		await referrals.withdrawCard(house, jan, uuidv7(), question, now);
		expect(await referrals.questionOfCard(house, code)).toBeNull();
	});
});

describe('the command line', () => {
	it('shows, checks and erases, by question or by card', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-rights-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		const secret = 'a key of thirty-two characters or more';
		const env = {
			PATH: process.env['PATH'] ?? '',
			DATABASE_URL: `file:${join(folder, 'city.sqlite')}`,
			SECRET_KEY: secret
		};
		const cli = (...args: string[]) =>
			execFileSync('node', ['src/cli/index.ts', ...args], { env, encoding: 'utf8' });
		const fails = (...args: string[]) =>
			spawnSync('node', ['src/cli/index.ts', ...args], { env, encoding: 'utf8' });

		const { db } = await open(env.DATABASE_URL);
		const house = { ...(await castOfHands(db)), vault: openVault([secret]) };
		const { question } = await sent(house);
		const made = await referrals.makeCard(house, jan, question, now);
		const code = made.ok ? made.card : '';
		await referrals.question(house, jan, question, now);

		expect(cli('export', '--resident', code)).toContain('mevrouw R.');
		expect(JSON.parse(cli('looks', '--question', question, '--json'))).toMatchObject({
			looks: [{ name: 'Jan Bos' }, { what: 'export' }]
		});
		expect(cli('looks', 'verify')).toContain('whole: 2 rows');
		await db
			.updateTable('look')
			.set({ contact_id: noor.contact_id })
			.where('seq', '=', 1)
			.execute();
		const broken = fails('looks', 'verify');
		expect([broken.status, broken.stderr]).toEqual([1, expect.stringContaining('from row 1 on')]);

		expect(cli('erase', '--resident', code)).toContain('It is erased.');
		expect(cli('erase', '--question', question)).toContain('erased before');
		expect(cli('export', '--question', question)).not.toContain('mevrouw R.');
		expect(fails('erase').stderr).toContain('--question ID');
		expect(fails('looks', '--resident', code).status).toBe(1);
		await db.destroy();
	});
});
