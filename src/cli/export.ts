import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Db } from '../lib/server/db/index.ts';
import * as hsds from '../lib/server/hsds/index.ts';
import { exportDirectory } from '../lib/server/import/index.ts';
import * as referrals from '../lib/server/referrals/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { inHouse, questionMeant } from './house.ts';
import type { Command } from './index.ts';

/** Everything about one resident, for whoever asks to see what is kept about them; or the whole directory. */
export const exportCommand: Command = {
	summary: 'Print everything that is kept about one question, or write the directory to a file',
	help: `export --question ID
export --resident CODE    (the code of their card)
export --directory FILE [--all]   (.json, .zip, .xlsx or .csv)

The first two print what is sealed in the database, readable. It is noted in the log of looks.
The last writes the whole directory: HSDS 3.0 as JSON, as a tabular data package (.zip) or as a workbook (.xlsx), which
'import' reads into an empty directory exactly as it was; or one list for people (.csv). Only what is public, unless
--all: then also people and numbers of the network, what was merged, and versions. Keep such a file to yourself.`,
	run: (given) =>
		inHouse(async (house) => {
			if (given.some((each) => each.startsWith('--directory')))
				return directoryFile(house.db, given);
			const question = await questionMeant(house, given, exportCommand.help);
			const everything = await referrals.everythingAbout(house, question);
			return { ...everything, sentence: JSON.stringify(everything, null, '\t') };
		})
};

async function directoryFile(db: Db, args: string[]) {
	const options = {
		directory: { type: 'string' },
		all: { type: 'boolean' },
		json: { type: 'boolean' }
	} as const;
	const { values } = parseArgs({ args, allowPositionals: true, options });
	const file = values.directory ?? '';
	const scope = values.all === true ? 'everything' : 'public';
	const format = [...hsds.wholeFormats, 'csv' as const].find((each) =>
		file.toLowerCase().endsWith(`.${each}`)
	);
	if (!format)
		throw new StartError(
			`The name of the file must end in .json, .zip, .xlsx or .csv, not '${file}'.`
		);
	if (format === 'csv' && scope === 'everything')
		throw new StartError('--all is for .json, .zip and .xlsx: a list for people is public.');
	if (format === 'json')
		await pipeline(Readable.from(hsds.wholeJson(db, scope)), createWriteStream(file));
	else if (format === 'csv') await writeFile(file, (await exportDirectory(db, 'csv')).bytes);
	else await writeFile(file, await hsds.wholeTables(db, scope, format));
	const counts = await hsds.countEntries(db, scope);
	const { organization, location, contact, service } = counts;
	return {
		file,
		counts,
		sentence: `${file}: ${organization} organisations, ${location} places, ${contact} people, ${service} services.`
	};
}
