/** A small mail server for specifications: it takes mails and keeps them. */
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mail {
	from: string;
	to: string[];
	subject: string;
	text: string;
}

export interface MailServer {
	url: string;
	mails(): readonly Mail[];
	stop(): Promise<void>;
}

/** Starts one on a free port. It refuses one address. */
export async function startMailServer({ refuses }: { refuses: string }): Promise<MailServer> {
	const mails: Mail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onRcptTo: ({ address }, _, done) =>
			done(address === refuses ? new Error('550 no such person') : null),
		onData(stream, { envelope }, done) {
			const from = envelope.mailFrom ? envelope.mailFrom.address : '';
			const to = envelope.rcptTo.map(({ address }) => address);
			void textOf(stream).then((mail) => {
				mails.push({ from, to, ...read(mail) });
				done();
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		mails: () => mails,
		stop: () => new Promise((stopped) => server.close(stopped))
	};
}

/** Subject and text of a plain mail, out of what carried them. */
function read(mail: string): { subject: string; text: string } {
	const [head = '', ...body] = mail.split('\r\n\r\n');
	const header = (name: string) =>
		new RegExp(`^${name}: ((?:.|\\r\\n[ \\t])*)`, 'im').exec(head)?.[1] ?? '';
	return {
		subject: words(header('Subject').replace(/\r\n[ \t]/g, ' ')),
		text: plain(header('Content-Transfer-Encoding'), body.join('\r\n\r\n')).replaceAll('\r\n', '\n')
	};
}

function plain(encoding: string, body: string): string {
	if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
	return encoding === 'quoted-printable' ? printable(body.replaceAll('=\r\n', '')) : body;
}

function printable(text: string): string {
	const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
		String.fromCharCode(parseInt(hex, 16))
	);
	return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The encoded words of a header (RFC 2047). */
function words(text: string): string {
	return text
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, part: string) =>
			how.toUpperCase() === 'B'
				? Buffer.from(part, 'base64').toString('utf8')
				: printable(part.replaceAll('_', ' '))
		);
}
