import { parseArgs } from 'node:util';
import * as notices from '../lib/server/notices/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { inHouse } from './house.ts';
import type { Command } from './index.ts';

/** The key by which push services know this installation. */
export const vapidCommand: Command = {
	summary: 'Show or renew the key that pushes to devices are signed with',
	help: `vapid [--new]

Shows the public key. The pair is made the first time, and kept in the database, sealed with SECRET_KEY.
With --new another pair takes its place: every device then has to be let in anew, so do that only when the
former key may be known to others.`,
	async run(given) {
		const renews = read(given);
		return inHouse(async (house) => {
			const key = renews ? await notices.renewKey(house) : await notices.publicKey(house);
			return { public_key: key, sentence: key };
		});
	}
};

function read(args: string[]): boolean {
	try {
		const options = { new: { type: 'boolean' }, json: { type: 'boolean' } } as const;
		return parseArgs({ args, allowPositionals: true, options }).values.new === true;
	} catch {
		throw new StartError(`Call it like this: ${vapidCommand.help}`);
	}
}
