import * as referrals from '../lib/server/referrals/index.ts';
import { inHouse, questionMeant } from './house.ts';
import type { Command } from './index.ts';

/** Erases what one resident said. */
export const eraseCommand: Command = {
	summary: "Erase a resident's data from one question",
	help: `erase --question ID
erase --resident CODE    (the code of their card)

Cannot be undone. What the resident said, their card and all words about them are erased at once;
states and moments stay, for counting. Backups are erased when their own term ends.`,
	run: (given) =>
		inHouse(async (house) => {
			const question = await questionMeant(house, given, eraseCommand.help);
			const erased = await referrals.erase(house, question, null);
			const sentence = erased ? 'It is erased.' : 'It was erased before.';
			return { question, erased, sentence };
		})
};
