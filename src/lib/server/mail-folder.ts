/** Mails that were put into a folder because there is no mail server: read back, for the demonstration. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface KeptMail {
	file: string;
	to: string;
	subject: string;
	text: string;
	at: string;
}

const most = 30;

/** The newest mails of a folder; none when it is not there. */
export async function keptMails(folder: string): Promise<KeptMail[]> {
	const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml'));
	const dated = await Promise.all(
		files.map(async (file) => ({ file, at: (await stat(join(folder, file))).mtime.toISOString() }))
	);
	const newest = dated.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, most);
	return Promise.all(
		newest.map(async ({ file, at }) => ({
			file,
			at,
			...readMail(await readFile(join(folder, file), 'utf8'))
		}))
	);
}

/** Receiver, subject and text of a plain mail as nodemailer writes it (RFC 5322, 2045, 2047). */
export function readMail(mail: string): Pick<KeptMail, 'to' | 'subject' | 'text'> {
	const lines = mail.replaceAll('\r\n', '\n');
	const end = lines.indexOf('\n\n');
	const head = lines.slice(0, end).replace(/\n[ \t]+/g, ' ');
	const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
	return {
		to: header('To'),
		subject: words(header('Subject')),
		text: plain(header('Content-Transfer-Encoding'), lines.slice(end + 2))
	};
}

function plain(encoding: string, body: string): string {
	if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
	return encoding === 'quoted-printable' ? printable(body.replaceAll('=\n', '')) : body;
}

function printable(text: string): string {
	const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
		String.fromCharCode(parseInt(hex, 16))
	);
	return Buffer.from(bytes, 'latin1').toString('utf8');
}

function words(text: string): string {
	return text
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, part: string) =>
			how.toUpperCase() === 'B'
				? Buffer.from(part, 'base64').toString('utf8')
				: printable(part.replaceAll('_', ' '))
		);
}
