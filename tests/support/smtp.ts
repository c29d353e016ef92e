/** A small mail server for specifications: it takes mails and keeps them. */
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { readMail } from '../../src/lib/server/mail-folder.ts';

export interface Mail {
	from: string;
	to: string[];
	subject: string;
	text: string;
	/** As it came, with its headers. */
	raw: string;
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
				const { subject, text } = readMail(mail);
				mails.push({ from, to, subject, text, raw: mail });
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
