import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';
import type { Settings } from './settings.ts';

/** Sends a plain mail. Nothing about a resident is ever in one. @throws when the mail server does not take it. */
export type SendMail = (to: string, subject: string, text: string) => Promise<void>;

/** Mail by the server of SMTP_URL; without one, mails are put into a folder as .eml files, to be opened and read. */
export function openMail(
	settings: Pick<Settings, 'smtpUrl' | 'mailFolder' | 'mailFrom'>
): SendMail {
	const from = { name: 'Warmwijzer', address: settings.mailFrom };
	// 29 MB that a server which sends nothing does without.
	const mailer = () => import('nodemailer');
	const { smtpUrl } = settings;
	if (smtpUrl !== undefined) {
		let transport: Promise<Transporter> | undefined;
		return async (to, subject, text) => {
			transport ??= mailer().then(({ createTransport }) => createTransport(smtpUrl));
			await (await transport).sendMail({ from, to: one(to), subject, text });
		};
	}
	return async (to, subject, text) => {
		const { createTransport } = await mailer();
		const transport = createTransport({ streamTransport: true, buffer: true });
		const { message } = await transport.sendMail({ from, to: one(to), subject, text });
		await mkdir(settings.mailFolder, { recursive: true, mode: 0o700 });
		const file = join(settings.mailFolder, `${Date.now()}-${randomUUID()}.eml`);
		await writeFile(file, message instanceof Buffer ? message : '', { mode: 0o600 });
	};
}

/** One address is one address: a comma in it makes no second one. */
const one = (address: string) => ({ name: '', address });
