import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Db } from '../lib/server/db/index.ts';
import { exportDirectory, fileFormats } from '../lib/server/import/index.ts';
import * as referrals from '../lib/server/referrals/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { inHouse, questionMeant } from './house.ts';
import type { Command } from './index.ts';

/** Everything about one resident, for whoever asks to see what is kept about them; or the whole directory. */
export const exportCommand: Command = {
	summary: 'Print everything that is kept about one question, or write the directory to a file',
	help: `export --question ID
export --resident CODE    (the code of their card)
export --directory FILE   (.csv, .xlsx or .json)

The first two print what is sealed in the database, readable. It is noted in the log of looks.
The last writes the public directory to a file that 'import' reads back as the same directory.`,
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
	const options = { directory: { type: 'string' }, json: { type: 'boolean' } } as const;
	const { values } = parseArgs({ args, allowPositionals: true, options });
	const file = values.directory ?? '';
	const format = fileFormats.find((each) => file.toLowerCase().endsWith(`.${each}`));
	if (!format)
		throw new StartError(`The name of the file must end in .csv, .xlsx or .json, not '${file}'.`);
	const { bytes, counts } = await exportDirectory(db, format);
	await writeFile(file, bytes);
	const { organization, location, contact, service } = counts;
	return {
		file,
		counts,
		sentence: `${file}: ${organization} organisations, ${location} places, ${contact} people, ${service} services.`
	};
}
