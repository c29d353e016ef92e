import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMail } from '../src/lib/server/mail.ts';
import { freePort } from './support/port.ts';
import { type MailServer, startMailServer } from './support/smtp.ts';

const mailFrom = 'warmwijzer@voorbeeld.nl';
const text =
	'Er is een overdracht voor u.\n\nLees hem hier: https://voorbeeld.nl/eenmalig/abc\n.\nEinde';

describe('mail by a server', () => {
	let server: MailServer;
	beforeEach(async () => {
		server = await startMailServer({ refuses: 'weg@voorbeeld.nl' });
	});
	afterEach(() => server.stop());
	const opened = (smtpUrl: string) => openMail({ smtpUrl, mailFolder: '', mailFrom });

	it('arrives with its sender, subject and text, whole', async () => {
		await opened(server.url)('sanne@voorbeeld.nl', 'Een overdracht voor u: café', text);
		const [mail] = server.mails();
		expect(server.mails()).toHaveLength(1);
		expect(mail).toMatchObject({ from: mailFrom, to: ['sanne@voorbeeld.nl'] });
		expect(mail?.subject).toBe('Een overdracht voor u: café');
		expect(mail?.text.trim()).toBe(text);
	});

	it('to an address that the server refuses is a fault, and nothing is sent', async () => {
		await expect(opened(server.url)('weg@voorbeeld.nl', 'Hallo', text)).rejects.toThrow();
		expect(server.mails()).toEqual([]);
	});

	it('after a refused one the next goes out', async () => {
		const send = opened(server.url);
		await send('weg@voorbeeld.nl', 'Hallo', text).catch(() => undefined);
		await send('sanne@voorbeeld.nl', 'Hallo', text);
		expect(server.mails()).toHaveLength(1);
	});

	it('is a fault when there is no server', async () => {
		const send = opened(`smtp://127.0.0.1:${await freePort()}`);
		await expect(send('sanne@voorbeeld.nl', 'Hallo', text)).rejects.toThrow();
	});

	it('has no room for a second address in the first', async () => {
		const two = 'sanne@voorbeeld.nl, weg@elders.nl';
		await opened(server.url)(two, 'Hallo', text).catch(() => undefined);
		expect(server.mails().flatMap(({ to }) => to)).not.toContain('weg@elders.nl');
	});
});

describe('mail without a server', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'warmwijzer-mail-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('is a file to be opened and read', async () => {
		const send = openMail({ smtpUrl: undefined, mailFolder: join(folder, 'mails'), mailFrom });
		await send('sanne@voorbeeld.nl', 'Hallo', 'Dag Sanne');
		const [file = ''] = readdirSync(join(folder, 'mails'));
		expect(file).toMatch(/\.eml$/);
		const mail = readFileSync(join(folder, 'mails', file), 'utf8');
		expect(mail).toContain('To: sanne@voorbeeld.nl');
		expect(mail).toContain('Dag Sanne');
	});
});
