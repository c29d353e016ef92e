import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { move, open, sqlitePath } from '../lib/server/db/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import type { Command } from './index.ts';

const help = `move --from URL --to URL

URL is file:… (SQLite) or postgres://…. Stop the app first: what it writes during the move stays behind. The target is
made when it is not there, and must be empty. Everything is copied in one transaction and then read again and compared,
table by table; when that fails, or the move is broken off, the target is empty still. The source stays as it is
(a source of an earlier version gets the tables of this one first).
Then start the app with DATABASE_URL set to the target, and with the same SECRET_KEY.`;

/** Everything from one database to another: from one machine to several, and back. */
export const moveCommand: Command = {
	summary: 'Move everything from SQLite to PostgreSQL, or back',
	help,
	async run(given) {
		const { values } = parseArgs({
			args: given,
			allowPositionals: true,
			options: {
				from: { type: 'string' },
				to: { type: 'string' },
				json: { type: 'boolean' }
			}
		});
		const { from, to } = values;
		if (from === undefined || to === undefined) throw new StartError(`Call it like this: ${help}`);
		if (from === to) throw new StartError('--from and --to are the same database.');
		if (from.startsWith('file:') && !existsSync(sqlitePath(from)))
			throw new StartError(`There is no database at ${from}.`);
		const tables = await between(from, to);
		const rows = tables.reduce((sum, table) => sum + table.rows, 0);
		const lines = tables.map(
			(table) =>
				`${table.table.padEnd(24)} ${String(table.rows).padStart(9)}  ${table.checksum.slice(0, 16)}`
		);
		const told = `${rows} rows of ${tables.length} tables are moved, and the same on both sides.`;
		return { rows, tables, sentence: [...lines, told].join('\n') };
	}
};

async function between(from: string, to: string) {
	const source = await open(from);
	try {
		if (source.fresh) throw new StartError('The database to move from is empty.');
		const target = await open(to);
		const empty = await open('file::memory:');
		try {
			return await move(source.db, target.db, empty.db);
		} finally {
			await Promise.all([target.db.destroy(), empty.db.destroy()]);
		}
	} finally {
		await source.db.destroy();
	}
}
