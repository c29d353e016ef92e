/** Tokens and webhooks at the command line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tokenCommand } from '../src/cli/token.ts';
import { webhookCommand } from '../src/cli/webhook.ts';
import { open } from '../src/lib/server/db/index.ts';
import { castOfHands, sent } from './support/hands.ts';

const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-systems-'));
const url = `file:${join(folder, 'data.sqlite')}`;

beforeAll(async () => {
	const { db } = await open(url);
	await sent(await castOfHands(db));
	await db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command as it is typed. */
function run(command: typeof tokenCommand, typed: string) {
	vi.stubEnv('DATABASE_URL', url);
	vi.stubEnv('SECRET_KEY', 'a key of thirty-two characters or more');
	const words = typed.match(/'[^']*'|\S+/g) ?? [];
	return command
		.run(words.map((word) => word.replaceAll("'", '')))
		.finally(() => vi.unstubAllEnvs());
}

const brug = "--organization 'Buurthuis De Brug'";

it('a token is made, listed and ended', async () => {
	const made = await run(
		tokenCommand,
		`token add ${brug} --name Dossier --scopes referrals:read,referrals:move --days 30`
	);
	expect(made['token']).toMatch(/^wwt_/);
	expect(made.sentence).toContain(String(made['token']));
	const { sentence } = await run(tokenCommand, 'token list');
	expect(sentence).toContain('Buurthuis De Brug: Dossier (referrals:read, referrals:move), until');
	expect(sentence).not.toContain('wwt_');
	await run(tokenCommand, `token revoke ${String(made['id'])}`);
	expect((await run(tokenCommand, 'token list')).sentence).toContain(', ended');
});

it('a webhook is made, told again and ended', async () => {
	const made = await run(webhookCommand, `webhook add ${brug} --url https://systeem.example/hook`);
	expect(made['secret']).toMatch(/^whsec_/);
	const { sentence } = await run(webhookCommand, 'webhook list');
	expect(sentence).toContain('https://systeem.example/hook, 0 wait, 0 given up');
	const id = String(made['id']);
	const again = await run(webhookCommand, `webhook replay ${id} --since 2026-01-01T00:00:00Z`);
	expect(again['count']).toBe(0);
	await run(webhookCommand, `webhook remove ${id}`);
	expect((await run(webhookCommand, 'webhook list')).sentence).toBe('There are no webhooks.');
});

it.each([
	[tokenCommand, `token add ${brug} --name x --scopes everything`, 'Call it like this'],
	[
		tokenCommand,
		'token add --organization Niemand --name x --scopes referrals:read',
		'no organisation'
	],
	[tokenCommand, `token add ${brug} --name 123456782 --scopes referrals:read`, 'BSN'],
	[tokenCommand, 'token revoke x', 'no token'],
	[tokenCommand, 'token --what', 'Call it like this'],
	[webhookCommand, `webhook add ${brug} --url https://10.0.0.1/`, 'must begin with https'],
	[webhookCommand, 'webhook replay x --since 2026-01-01', 'no webhook'],
	[webhookCommand, 'webhook', 'Call it like this']
])('what cannot be done is said: %#', async (command, typed, words) => {
	await expect(run(command, typed)).rejects.toThrow(words);
});
