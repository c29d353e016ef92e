/** Several processes that begin at once on an empty database, and what is done once by all of them together. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Db, open } from '../src/lib/server/db/index.ts';
import { takeTurn } from '../src/lib/server/duty.ts';
import { checkKey } from '../src/lib/server/installation.ts';
import { databases, type DatabaseKind, emptyDatabase, freshDatabase } from './support/database.ts';

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-opening-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

const addressOf = async (kind: DatabaseKind) =>
	kind === 'postgres' ? emptyDatabase() : `file:${join(temporaryFolder(), 'city.sqlite')}`;

/** A process of its own that opens a database, and takes its time to fill it when it is empty. */
const program = (url: string) => `
	import { open } from './src/lib/server/db/index.ts';
	const fill = async (trx) => {
		for (const id of ['first', 'second']) {
			await trx.insertInto('source').values({ id, name: id, url: null, date: '' }).execute();
			await new Promise((resolve) => setTimeout(resolve, 300));
		}
	};
	const { db, fresh } = await open('${url}', { fill });
	const rows = await db.selectFrom('source').select('id').execute();
	await db.destroy();
	console.log(JSON.stringify({ fresh, rows: rows.length }));`;

async function begin(url: string): Promise<{ fresh: boolean; rows: number }> {
	const { stdout } = await promisify(execFile)('node', [
		'--input-type=module-typescript',
		'--eval',
		program(url)
	]);
	return JSON.parse(stdout) as { fresh: boolean; rows: number };
}

describe.each(databases)('processes that begin at once on %s', (kind) => {
	it('one makes the tables and fills them, the others wait and find them full', async () => {
		const url = await addressOf(kind);
		const all = await Promise.all([begin(url), begin(url), begin(url)]);
		expect(all.map(({ fresh }) => fresh).toSorted()).toEqual([false, false, true]);
		expect(all.map(({ rows }) => rows)).toEqual([2, 2, 2]);
	});

	it('what breaks off while filling leaves nothing behind, and the next begins anew', async () => {
		const url = await addressOf(kind);
		const fill = async (trx: Db) => {
			await trx.insertInto('source').values({ id: 'a', name: 'a', url: null, date: '' }).execute();
			throw new Error('the disk is full');
		};
		const broken = open(url, { fill });
		await expect(broken).rejects.toThrow('the disk is full');
		const { db, fresh } = await open(url);
		expect(fresh).toBe(true);
		expect(await db.selectFrom('source').selectAll().execute()).toEqual([]);
		await db.destroy();
	});

	it('a duty is given to one of them, and again when its time is over', async () => {
		const db = await freshDatabase(kind);
		const now = new Date('2026-11-24T10:00:00Z');
		const turns = () => Promise.all([1, 2, 3, 4].map(() => takeTurn(db, 'erase', 60, now)));
		expect((await turns()).filter(Boolean)).toHaveLength(1);
		expect((await turns()).filter(Boolean)).toHaveLength(0);
		expect(await takeTurn(db, 'mail', 60, now)).toBe(true);
		expect(await takeTurn(db, 'erase', 60, new Date('2026-11-24T10:00:59Z'))).toBe(false);
		expect(await takeTurn(db, 'erase', 60, new Date('2026-11-24T10:01:00Z'))).toBe(true);
	});
});

describe('the key', () => {
	const [first, second, third] = ['first', 'second', 'third'].map((word) => word.padEnd(40, '.'));

	it('must be the same for all processes on one PostgreSQL database', async () => {
		const db = await freshDatabase('postgres');
		await checkKey(db, [`${first}`]);
		await checkKey(db, [`${first}`]);
		await expect(checkKey(db, [`${second}`])).rejects.toThrow('same SECRET_KEY');
		// The key is changed: who knows both tells the others.
		await checkKey(db, [`${second}`, `${first}`]);
		await checkKey(db, [`${second}`]);
		await expect(checkKey(db, [`${first}`])).rejects.toThrow('same SECRET_KEY');
		await expect(checkKey(db, [`${third}`, `${first}`])).rejects.toThrow('same SECRET_KEY');
	});

	it('without SECRET_KEY is made once, also by processes that begin at once', async () => {
		const folder = temporaryFolder();
		const text = `import { readSettings } from './src/lib/server/settings.ts';
			console.log(readSettings({ DATA_DIR: ${JSON.stringify(folder)} }).secretKey);`;
		const keys = await Promise.all(
			[1, 2, 3, 4].map(() =>
				promisify(execFile)('node', ['--input-type=module-typescript', '--eval', text])
			)
		);
		expect(new Set(keys.map(({ stdout }) => stdout.trim()))).toEqual(
			new Set([readFileSync(join(folder, 'secret.key'), 'utf8')])
		);
		expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
	});
});
