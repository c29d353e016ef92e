import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Settings } from './settings.ts';

/** Sends a plain mail. Nothing about a resident is ever in one. @throws when the mail server does not take it. */
export type SendMail = (to: string, subject: string, text: string) => Promise<void>;

/** Mail by the server of SMTP_URL; without one, mails are put into a folder as .eml files, to be opened and read. */
export function openMail(
	settings: Pick<Settings, 'smtpUrl' | 'mailFolder' | 'mailFrom'>
): SendMail {
	const from = { name: 'Warmwijzer', address: settings.mailFrom };
	if (settings.smtpUrl !== undefined) {
		const transport = createTransport(settings.smtpUrl);
		return async (to, subject, text) => {
			await transport.sendMail({ from, to: one(to), subject, text });
		};
	}
	const transport = createTransport({ streamTransport: true, buffer: true });
	return async (to, subject, text) => {
		const { message } = await transport.sendMail({ from, to: one(to), subject, text });
		await mkdir(settings.mailFolder, { recursive: true, mode: 0o700 });
		const file = join(settings.mailFolder, `${Date.now()}-${randomUUID()}.eml`);
		await writeFile(file, message instanceof Buffer ? message : '', { mode: 0o600 });
	};
}

/** One address is one address: a comma in it makes no second one. */
const one = (address: string) => ({ name: '', address });
