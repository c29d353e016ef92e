import { seed } from '../../seed/index.ts';
import { open } from '../lib/server/db/index.ts';
import { readSettings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import type { Command } from './index.ts';

/** Fills an empty database with the example city. */
export const seedCommand: Command = {
	summary: 'Fill an empty database with the example city',
	help: 'Refuses a database that holds entries already: examples never mix with real data.',
	async run() {
		const { databaseUrl } = readSettings(process.env);
		const { db } = await open(databaseUrl);
		try {
			await seed(db);
			const { services } = await db
				.selectFrom('service')
				.select((eb) => eb.fn.countAll().as('services'))
				.executeTakeFirstOrThrow();
			return {
				services: Number(services),
				sentence: `The example city is there: ${services} services.`
			};
		} catch (error) {
			throw error instanceof Error && error.message.startsWith('The directory is not empty')
				? new StartError(error.message)
				: error;
		} finally {
			await db.destroy();
		}
	}
};
