import { isInUse, makeBackup } from '../lib/server/backup/index.ts';
import { connect, doneMigrations, migrateBack, open } from '../lib/server/db/index.ts';
import { readSettings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import type { Command } from './index.ts';
import { options } from './options.ts';

/** Brings the database of DATABASE_URL up to date without starting the app, or one step back. */
export const migrateCommand: Command = {
	summary: 'Make or update the tables of the database, or go one migration back',
	help: `migrate
migrate --back [--backup FILE or FOLDER]

Uses DATABASE_URL (or a file under DATA_DIR). Running it again changes nothing.
--back: after an upgrade that went wrong. Makes a backup first (in DATA_DIR, unless --backup says where), then undoes the
last migration: what only that one made is gone from the tables, and stays in the backup. Then start the version of before.`,
	async run(given) {
		const { values } = options(migrateCommand, given, { back: 'yes', backup: 'text' });
		if (values.back === true) return back(values.backup);
		const { databaseUrl } = readSettings(process.env);
		const { db, fresh } = await open(databaseUrl);
		await db.destroy();
		return { fresh, sentence: fresh ? 'The tables are made.' : 'The database is up to date.' };
	}
};

async function back(to: string | undefined) {
	const settings = readSettings(process.env);
	const { databaseUrl, dataDir } = settings;
	if (await isInUse(databaseUrl))
		throw new StartError('Another program has the database open. Stop Warmwijzer first.');
	const backup = await makeBackup(settings, to ?? dataDir);
	const db = await connect(databaseUrl);
	try {
		const undone = await migrateBack(db);
		const now = (await doneMigrations(db)).at(-1) ?? null;
		return {
			undone,
			now,
			backup: backup.file,
			sentence: `${undone ?? 'Nothing'} is undone; the tables are as after ${now ?? 'nothing'}. Everything of before is in ${backup.file}.`
		};
	} finally {
		await db.destroy();
	}
}
