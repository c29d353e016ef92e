import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';
import type { Settings } from './settings.ts';

/**
 * Sends a plain mail. Nothing about a resident is ever in one.
 * @param id names the mail: whoever gets it twice can know that it is one.
 * @throws when the mail server does not take it.
 */
export type SendMail = (to: string, subject: string, text: string, id?: string) => Promise<void>;

/** Mail by the server of SMTP_URL; without one, mails are put into a folder as .eml files, to be opened and read. */
export function openMail(
	settings: Pick<Settings, 'smtpUrl' | 'mailFolder' | 'mailFrom'>
): SendMail {
	const from = { name: 'Warmwijzer', address: settings.mailFrom };
	// 29 MB that a server which sends nothing does without.
	const mailer = () => import('nodemailer');
	const { smtpUrl } = settings;
	const host = settings.mailFrom.split('@').at(-1) ?? '';
	const named = (id: string | undefined) =>
		id === undefined
			? {}
			: { messageId: `<${id}@${host}>`, headers: { 'Auto-Submitted': 'auto-generated' } };
	if (smtpUrl !== undefined) {
		let transport: Promise<Transporter> | undefined;
		return async (to, subject, text, id) => {
			transport ??= mailer().then(({ createTransport }) => createTransport(smtpUrl));
			await (await transport).sendMail({ from, to: one(to), subject, text, ...named(id) });
		};
	}
	return async (to, subject, text, id) => {
		const { createTransport } = await mailer();
		const transport = createTransport({ streamTransport: true, buffer: true });
		const mail = { from, to: one(to), subject, text, ...named(id) };
		const { message } = await transport.sendMail(mail);
		await mkdir(settings.mailFolder, { recursive: true, mode: 0o700 });
		const file = join(settings.mailFolder, `${id ?? `${Date.now()}-${randomUUID()}`}.eml`);
		await writeFile(file, message instanceof Buffer ? message : '', { mode: 0o600 });
	};
}

/** One address is one address: a comma in it makes no second one. */
const one = (address: string) => ({ name: '', address });
