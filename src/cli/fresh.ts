import { parseArgs } from 'node:util';
import * as freshness from '../lib/server/freshness/index.ts';
import { openMail } from '../lib/server/mail.ts';
import { readSettings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import { inHouse } from './house.ts';
import type { Command } from './index.ts';

/** Mails people about their own details, as the app does by itself every hour. */
export const freshCommand: Command = {
	summary: 'Mail people who were not asked this quarter whether their details are right',
	help: `fresh send [--most N]

Each person gets one mail a quarter, whoever sends and however often: running it again mails nobody twice.
Links begin with ORIGIN (or http://localhost:PORT). Example people are only mailed without SMTP_URL,
when mails are files in DATA_DIR/mails. The app itself sends at most 40 an hour, in working hours.`,
	run(given) {
		const most = read(given);
		const settings = readSettings(process.env);
		return inHouse(async (house) => {
			const { sent, failed } = await freshness.sendDue(house, openMail(settings), {
				origin: settings.origin ?? `http://localhost:${settings.port}`,
				examples: settings.smtpUrl === undefined,
				most
			});
			if (failed > 0) {
				throw new StartError(`${sent} mails were sent, ${failed} could not be. Look at SMTP_URL.`);
			}
			return { sent, failed, sentence: `${sent} mails were sent.` };
		});
	}
};

function read(args: string[]): number {
	try {
		const options = { most: { type: 'string' }, json: { type: 'boolean' } } as const;
		const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
		const most = Number(values.most ?? 1000);
		if (positionals[1] === 'send' && Number.isInteger(most) && most > 0) return most;
	} catch {
		// An option that it does not know: it says how to call it.
	}
	throw new StartError(`Call it like this: ${freshCommand.help}`);
}
