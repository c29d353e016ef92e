import { makeBackup } from '../lib/server/backup/index.ts';
import { readSettings } from '../lib/server/settings.ts';
import { options } from './options.ts';
import type { Command } from './index.ts';

/** Makes a backup while people work. */
export const backupCommand: Command = {
	summary: 'Make a sealed backup of everything, also while the app runs',
	help: `backup FILE
backup FOLDER [--keep N]    (the file gets the moment as its name; with --keep the newest N stay)

What is in it is sealed with BACKUP_KEY, or with SECRET_KEY when that is not set. Keep that key elsewhere:
without it nobody opens the backup, you neither. After writing it is read back and counted.
In it: the whole database, and the key in DATA_DIR/secret.key when the installation has no SECRET_KEY.
Not in it: mails in DATA_DIR/mails.`,
	async run(given) {
		const { values, positionals } = options(backupCommand, given, { keep: 'text' });
		const [, to] = positionals;
		const keep = values.keep === undefined ? undefined : Number(values.keep);
		if (to === undefined || (keep !== undefined && !(Number.isInteger(keep) && keep > 0)))
			throw options.wrong(backupCommand);
		const settings = readSettings(process.env);
		const made = await makeBackup(settings, to, { keep });
		const rows = Object.values(made.counts).reduce((sum, each) => sum + each, 0);
		const key =
			settings.backupKey === undefined && settings.keptKeyFile !== undefined
				? `\nIt is sealed with the key in ${settings.keptKeyFile}. Keep a copy of that key elsewhere, or set BACKUP_KEY: when this disk is lost, so is the key.`
				: '';
		return {
			...made,
			sentence: `${made.file}: ${rows} rows, ${Math.ceil(made.bytes / 1024)} kB, read back and counted.${key}`
		};
	}
};
