/** What commands need that touch a resident's data. */
import { parseArgs } from 'node:util';
import { open } from '../lib/server/db/index.ts';
import type { House } from '../lib/server/house.ts';
import * as referrals from '../lib/server/referrals/index.ts';
import { readSettings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import { openVault } from '../lib/server/vault.ts';

/** Opens the database with its vault, does the work, and closes it. */
export async function inHouse<Result>(work: (house: House) => Promise<Result>): Promise<Result> {
	const { databaseUrl, secretKey, formerKeys } = readSettings(process.env);
	const { db } = await open(databaseUrl);
	try {
		return await work({ db, vault: openVault([secretKey, ...formerKeys]) });
	} finally {
		await db.destroy();
	}
}

/**
 * Which question is meant: `--question ID`, or `--resident CODE` by the code of their card.
 * @throws StartError with the way to call it, when neither is given or there is none.
 */
export async function questionMeant(house: House, given: string[], help: string): Promise<string> {
	const { values } = parseArgs({
		args: given,
		allowPositionals: true,
		options: {
			question: { type: 'string' },
			resident: { type: 'string' },
			json: { type: 'boolean' }
		}
	});
	if (values.question === undefined && values.resident === undefined) {
		throw new StartError(`Call it like this: ${help}`);
	}
	const id = values.question ?? (await referrals.questionOfCard(house, values.resident ?? ''));
	const found = await house.db
		.selectFrom('question')
		.select('id')
		.where('id', '=', id ?? '')
		.executeTakeFirst();
	if (!found) throw new StartError('There is no such question, or its card was withdrawn.');
	return found.id;
}
