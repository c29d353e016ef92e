import * as referrals from '../lib/server/referrals/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { inHouse, questionMeant } from './house.ts';
import type { Command } from './index.ts';

/** The log of who looked at a resident's data: whether it is whole, and what it says about one resident. */
export const looksCommand: Command = {
	summary: 'Check the log of looks, or show who looked at one question',
	help: `looks verify
looks --question ID
looks --resident CODE    (the code of their card)

'verify' reads the whole log and fails when a row was changed, left out or added.
The others show a resident who saw their data, when, and on what ground.`,
	run: (given) =>
		inHouse(async (house) => {
			if (given.includes('verify')) return verify(await referrals.verifyLooks(house.db));
			const question = await questionMeant(house, given, looksCommand.help);
			const looks = await referrals.looksAt(house.db, question);
			const lines = looks.map(
				({ at, name, organization, what, ground }) =>
					`${at}  ${name} (${organization}): ${what}, as ${ground}`
			);
			return { question, looks, sentence: lines.join('\n') || 'Nobody looked at it.' };
		})
};

function verify({ rows, broken }: { rows: number; broken: number | null }) {
	if (broken !== null) {
		throw new StartError(
			`The log of looks is not as it was written, from row ${broken} on. ${rows} rows before it are.`
		);
	}
	return { rows, broken, sentence: `The log of looks is whole: ${rows} rows.` };
}
