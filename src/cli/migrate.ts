import { open } from '../lib/server/db/index.ts';
import { readSettings } from '../lib/server/settings.ts';
import type { Command } from './index.ts';

/** Brings the database of DATABASE_URL up to date without starting the app. */
export const migrateCommand: Command = {
	summary: 'Make or update the tables of the database',
	help: 'Uses DATABASE_URL (or a file under DATA_DIR). Running it again changes nothing.',
	async run() {
		const { databaseUrl } = readSettings(process.env);
		const { db, fresh } = await open(databaseUrl);
		await db.destroy();
		return { fresh, sentence: fresh ? 'The tables are made.' : 'The database is up to date.' };
	}
};
