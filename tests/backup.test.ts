/** Backups: made while people work, read by nobody without the key, and put back only when all of it is right. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import {
	aboutBackup,
	type Installation,
	lastBackup,
	makeBackup,
	proveBackup,
	restoreBackup
} from '../src/lib/server/backup/index.ts';
import { readBox, writeBox } from '../src/lib/server/strongbox.ts';
import {
	connect,
	knownMigrations,
	migrateBack,
	open,
	type Tables
} from '../src/lib/server/db/index.ts';
import { record } from '../src/lib/server/events.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { type DatabaseKind, databases, emptyDatabase } from './support/database.ts';
import { castOfHands, jan, noor, now, sent } from './support/hands.ts';

const secretKey = 'a key of thirty-two characters or more';

function folderOf(): string {
	const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-backup-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

async function installation(kind: DatabaseKind, folder = folderOf()): Promise<Installation> {
	return {
		databaseUrl: kind === 'sqlite' ? `file:${join(folder, 'city.sqlite')}` : await emptyDatabase(),
		dataDir: folder,
		secretKey,
		formerKeys: [],
		backupKey: undefined,
		keptKeyFile: undefined
	};
}

/** A city with one question that was handed over and looked at. */
async function city(kind: DatabaseKind) {
	const settings = await installation(kind);
	const { db } = await open(settings.databaseUrl);
	const house = { ...(await castOfHands(db)), vault: openVault([secretKey]) };
	const { question, hop } = await sent(house);
	await referrals.question(house, noor, question, now);
	await referrals.say(
		house,
		jan,
		uuidv7(),
		hop,
		'Ligt er\nnog iets? "Ja" \u2028 — ’s middags 😀',
		now
	);
	// Some programs end a line at these; JSON leaves them as they are.
	await db
		.updateTable('organization')
		.set({ description: 'een\u2028twee\u2029drie\u0085vier\r\nvijf\fzes' })
		.execute();
	await db.destroy();
	return { settings, question, file: join(settings.dataDir, 'city.backup') };
}

/** Every row of every table, in order. */
async function everything(url: string): Promise<Record<string, string[]>> {
	const db = await connect(url);
	try {
		const tables = (await db.introspection.getTables())
			.filter(({ schema = 'public' }) => schema === 'public')
			.map(({ name }) => name)
			.toSorted();
		const all: Record<string, string[]> = {};
		for (const table of tables) {
			const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
			all[table] = rows.map((row) => JSON.stringify(row)).toSorted();
		}
		return all;
	} finally {
		await db.destroy();
	}
}

async function using<Value>(
	url: string,
	work: (db: Kysely<Tables>) => Promise<Value>
): Promise<Value> {
	const db = await connect(url);
	return work(db).finally(() => db.destroy());
}

describe.each(databases)('a backup of %s', (kind) => {
	it('comes back exactly, elsewhere, and goes on from there', async () => {
		const { settings, question, file } = await city(kind);
		const made = await makeBackup(settings, file);
		expect(made).toMatchObject({
			database: kind,
			migration: knownMigrations.at(-1),
			counts: { question: 1, look: 1 }
		});
		expect(await lastBackup(settings.dataDir)).toMatchObject({
			at: made.made_at,
			bytes: made.bytes
		});

		const elsewhere = await installation(kind);
		const done = await restoreBackup(elsewhere, file);
		expect(done).toMatchObject({ former: null, looks: 1, migrated: 0, sealed_with_others: {} });
		const before = await everything(settings.databaseUrl);
		expect(await everything(elsewhere.databaseUrl)).toEqual(before);

		const { db } = await open(elsewhere.databaseUrl);
		await record(db, { type: 'test', entity: 'test', entity_id: 'x' });
		const { seq } = await db
			.selectFrom('event')
			.select('seq')
			.orderBy('seq', 'desc')
			.executeTakeFirstOrThrow();
		expect(Number(seq)).toBe(made.revision + 1);
		await expect(db.deleteFrom('event').execute()).rejects.toThrow('append-only');
		await expect(
			db.updateTable('question').set({ holder_id: 'nobody' }).where('id', '=', question).execute()
		).rejects.toThrow(/foreign key/i);
		await db.destroy();
	});

	it('takes the place of what is there only with force, and keeps that beside it', async () => {
		const { settings, file } = await city(kind);
		await makeBackup(settings, file);
		await using(settings.databaseUrl, (db) =>
			record(db, { type: 'later', entity: 'test', entity_id: 'x' })
		);
		const later = await everything(settings.databaseUrl);

		await expect(restoreBackup(settings, file)).rejects.toThrow('With --force');
		expect(await everything(settings.databaseUrl)).toEqual(later);
		const { former } = await restoreBackup(settings, file, { force: true, now });
		expect((await everything(settings.databaseUrl))['event']).toHaveLength(
			(later['event']?.length ?? 0) - 1
		);
		if (kind === 'sqlite') {
			expect(former).toBe(`${join(settings.dataDir, 'city.sqlite')}.before-2026-01-14T093000`);
			expect(await everything(`file:${former}`)).toEqual(later);
		} else {
			expect(former).toBe('schema before_2026_01_14t093000');
			const { rows } = await using(settings.databaseUrl, (db) =>
				sql<{ count: number }>`select count(*) from before_2026_01_14t093000.event`.execute(db)
			);
			expect(rows).toEqual([{ count: later['event']?.length }]);
		}
	});

	it('does not bring back what was erased since', async () => {
		const { settings, question, file } = await city(kind);
		await makeBackup(settings, file);
		await using(settings.databaseUrl, (db) =>
			referrals.erase({ db, vault: openVault([secretKey]) }, question, null)
		);
		expect(await restoreBackup(settings, file, { force: true })).toMatchObject({ erased_again: 1 });
		expect((await everything(settings.databaseUrl))['message']?.join()).not.toContain('"text":"');
	});

	it('is refused while another program has the database open', async () => {
		const { settings, file } = await city(kind);
		const { db } = await open(settings.databaseUrl);
		await db.selectFrom('event').select('id').execute();
		await makeBackup(settings, file);
		await expect(restoreBackup(settings, file, { force: true })).rejects.toThrow('Stop Warmwijzer');
		await db.destroy();
		expect(await restoreBackup(settings, file, { force: true })).toMatchObject({ looks: 1 });
	});

	it('is of one moment, also while others write', async () => {
		const { settings, file } = await city(kind);
		const { db } = await open(settings.databaseUrl);
		let goesOn = true;
		const writing = (async () => {
			let count = 0;
			for (; goesOn; count++) {
				await record(db, { type: 'busy', entity: 'test', entity_id: String(count) });
				await new Promise(setImmediate);
			}
			return count;
		})();
		const made = await makeBackup(settings, file);
		goesOn = false;
		expect(await writing).toBeGreaterThan(5);
		await db.destroy();
		expect(await proveBackup(settings, file)).toMatchObject({
			counts: { event: made.counts['event'] }
		});
	});

	it('of an older version is brought up to date; of a newer one it is refused', async () => {
		const { settings, file } = await city(kind);
		await using(settings.databaseUrl, migrateBack);
		await makeBackup(settings, file);
		const elsewhere = await installation(kind);
		expect(await restoreBackup(elsewhere, file)).toMatchObject({ migrated: 1 });

		await using(settings.databaseUrl, (db) =>
			sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db)
		);
		await makeBackup(settings, file);
		await expect(restoreBackup(await installation(kind), file)).rejects.toThrow('9999-later');
	});

	it('is refused when the log of looks in it was changed', async () => {
		const { settings, file } = await city(kind);
		await using(settings.databaseUrl, (db) =>
			db.updateTable('look').set({ contact_id: 'x' }).execute()
		);
		await makeBackup(settings, file);
		const elsewhere = await installation(kind);
		await expect(restoreBackup(elsewhere, file)).rejects.toThrow('log of looks');
		expect(await everything(elsewhere.databaseUrl).catch(() => ({}))).toEqual({});
	});

	it('is refused when what is sealed in it cannot be opened', async () => {
		const { settings, file } = await city(kind);
		const other = 'another key of thirty-two characters or more';
		const backupKey = 'a key for backups only';
		await makeBackup({ ...settings, backupKey }, file);
		const elsewhere = { ...(await installation(kind)), backupKey, secretKey: other };
		await expect(restoreBackup(elsewhere, file)).rejects.toThrow('FORMER_SECRET_KEYS');
		expect(await restoreBackup({ ...elsewhere, formerKeys: [secretKey] }, file)).toMatchObject({
			sealed_with_others: {}
		});
	});
});

describe('the file of a backup', () => {
	it.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
		'gives back %d bytes as they were',
		async (size) => {
			const file = join(folderOf(), 'box');
			const content = Buffer.from(Array.from({ length: size }, (_, at) => (at * at) % 251));
			await writeBox(file, secretKey, { it: 'is' }, only(content));
			expect((await unpacked(file, secretKey)).equals(content)).toBe(true);
		}
	);

	it('is opened by its own key only', async () => {
		const { settings, file } = await city('sqlite');
		await makeBackup(settings, file);
		const wrong = { ...(await installation('sqlite')), secretKey: `${secretKey}!` };
		await expect(restoreBackup(wrong, file)).rejects.toThrow('made with another key');
		expect(await aboutBackup(file)).toMatchObject({ database: 'sqlite' });
	});

	it('is refused when a byte of it was changed, left out or added, wherever', async () => {
		const file = join(folderOf(), 'box');
		const about = { version: '1', counts: { a: 5 } };
		// Random, so that packing leaves it as long: several pieces.
		const noise = Buffer.concat(Array.from({ length: 12_000 }, () => Buffer.from(randomUUID())));
		await writeBox(file, secretKey, about, only(noise));
		const whole = readFileSync(file);
		const line = whole.indexOf('\n') + 1;
		const piece = 64 * 1024 + 16;
		const changed = (at: number) => {
			const copy = Buffer.from(whole);
			copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
			return copy;
		};
		const moved = Buffer.concat([
			whole.subarray(0, line),
			whole.subarray(line + piece, line + 2 * piece),
			whole.subarray(line, line + piece),
			whole.subarray(line + 2 * piece)
		]);
		const bad = [
			...[0, line - 70, line + 5, line + piece, whole.length - 1].map(changed),
			Buffer.from(whole.toString('latin1').replace('"a":5', '"a":6'), 'latin1'),
			...[line, line + 7, line + piece, line + 2 * piece, whole.length - 1].map((end) =>
				whole.subarray(0, end)
			),
			Buffer.concat([whole, Buffer.from('x')]),
			moved
		];
		for (const [at, bytes] of bad.entries()) {
			await writeFile(file, bytes);
			await expect(unpacked(file, secretKey), `case ${at}`).rejects.toThrow(
				/damaged|no backup|not a backup|another key|how it is locked/
			);
		}
		await writeFile(file, whole);
		expect((await unpacked(file, secretKey)).equals(noise)).toBe(true);
	});

	it('is not there when making it fails, and nothing is left lying', async () => {
		const { settings } = await city('sqlite');
		await expect(
			makeBackup(settings, join(settings.dataDir, 'nowhere', 'x.backup'))
		).rejects.toThrow('file of the backup');
		// The journal is the database's own.
		const left = readdirSync(settings.dataDir).filter((name) => !/-(?:wal|shm)$/.test(name));
		expect(left).toEqual(['city.sqlite']);
	});
});

it('a backup that breaks off says so in a sentence, and leaves the one that was there', async () => {
	const { settings, file } = await city('postgres');
	await makeBackup(settings, file);
	const good = readFileSync(file);
	const making = makeBackup(settings, file).then(
		() => 'made',
		(error: unknown) => String(error)
	);
	await using(settings.databaseUrl, async (db) => {
		for (let lost = 0; lost === 0;) {
			const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and query like '%reading%' and pid <> pg_backend_pid()`.execute(
				db
			);
			lost = rows.length;
		}
	});
	expect(await making).toMatch(/^StartError: The database cannot be used: /);
	expect(readFileSync(file).equals(good)).toBe(true);
	expect(readdirSync(settings.dataDir).toSorted()).toEqual(['city.backup', 'last-backup.json']);
});

it('a database that is damaged is not backed up over a good backup', async () => {
	const { settings, file } = await city('sqlite');
	await makeBackup(settings, file);
	const good = readFileSync(file);
	await using(settings.databaseUrl, async (db) => {
		await sql`pragma foreign_keys = off`.execute(db);
		await sql`delete from contact`.execute(db);
	});
	await expect(makeBackup(settings, file)).rejects.toThrow('point at something that is not there');
	expect(readFileSync(file).equals(good)).toBe(true);
});

it('the command line makes backups with a moment in their names, keeps some, proves one and puts it back', async () => {
	const folder = folderOf();
	const backups = join(folder, 'backups');
	mkdirSync(backups);
	const run = (env: Record<string, string>, ...args: string[]) => {
		const { status, stdout, stderr } = spawnSync('node', ['src/cli/index.ts', ...args], {
			env: { PATH: process.env['PATH'] ?? '', ...env },
			encoding: 'utf8'
		});
		return { status, stdout, stderr };
	};
	const here = { DATA_DIR: join(folder, 'data') };
	run(here, 'migrate');
	const { db } = await open(`file:${join(folder, 'data', 'warmwijzer.sqlite')}`);
	await castOfHands(db);
	await db.destroy();

	await writeFile(join(backups, 'warmwijzer-2026-01-01-033000.backup'), 'an older one');
	const made: unknown = JSON.parse(run(here, 'backup', backups, '--keep', '1', '--json').stdout);
	expect(made).toMatchObject({
		sentence: expect.stringContaining('Keep a copy of that key elsewhere'),
		removed: ['warmwijzer-2026-01-01-033000.backup']
	});
	const [name = ''] = readdirSync(backups);
	expect(readdirSync(backups)).toHaveLength(1);
	const file = join(backups, name);

	// On another machine there is only the key that was written down.
	const key = readFileSync(join(folder, 'data', 'secret.key'), 'utf8');
	const there = { DATA_DIR: join(folder, 'there') };
	mkdirSync(there.DATA_DIR);
	expect(run(there, 'restore', file).stderr).toContain('made with another key');
	await writeFile(join(there.DATA_DIR, 'secret.key'), key);
	expect(run(there, 'restore', file, '--prove').stdout).toContain('is whole');
	expect(existsSync(join(there.DATA_DIR, 'warmwijzer.sqlite'))).toBe(false);
	expect(run(there, 'restore', file)).toMatchObject({ status: 0 });
	expect(run(there, 'restore', file)).toMatchObject({ status: 1 });
	expect(run(there, 'backup')).toMatchObject({ status: 1 });
	expect(readFileSync(join(there.DATA_DIR, 'secret.key'), 'utf8')).toBe(key);
});

async function* only(content: Buffer): AsyncGenerator<Buffer> {
	yield content;
}

async function unpacked(file: string, secret: string): Promise<Buffer> {
	const parts: Buffer[] = [];
	await readBox(file, secret, async (content) => {
		for await (const part of content) parts.push(part);
	});
	return Buffer.concat(parts);
}
