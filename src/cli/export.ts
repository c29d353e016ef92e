import * as referrals from '../lib/server/referrals/index.ts';
import { inHouse, questionMeant } from './house.ts';
import type { Command } from './index.ts';

/** Everything about one resident, for whoever asks to see what is kept about them. */
export const exportCommand: Command = {
	summary: 'Print everything that is kept about one question, as JSON',
	help: `export --question ID
export --resident CODE    (the code of their card)

Prints what is sealed in the database, readable. It is noted in the log of looks.`,
	run: (given) =>
		inHouse(async (house) => {
			const question = await questionMeant(house, given, exportCommand.help);
			const everything = await referrals.everythingAbout(house, question);
			return { ...everything, sentence: JSON.stringify(everything, null, '\t') };
		})
};
