import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import packageFile from '../../../../package.json' with { type: 'json' };
import { kindOf } from '../db/index.ts';
import type { Settings } from '../settings.ts';
import { StartError } from '../start-error.ts';
import { aboutBackup, type BackupAbout, type Inside, splitInside } from './about.ts';
import { linesIn } from './lines.ts';
import { snapshotOf } from './postgres.ts';
import { copyOf, target } from './sqlite.ts';
import { readBox, writeBox } from '../strongbox.ts';

/** What backups need of the settings. */
export type Installation = Pick<
	Settings,
	'databaseUrl' | 'dataDir' | 'secretKey' | 'formerKeys' | 'backupKey' | 'keptKeyFile'
>;

const ending = '.backup';

/**
 * Makes a backup while the app runs, and reads it back: the key opens all of it, and every row is there.
 * @param to a file, or a folder in which it gets a name with its moment.
 * @param keep in a folder: so many of these stay, older ones are removed; all when left out.
 * @throws StartError when anything of it fails; then there is no such file, or the one that was there.
 */
export async function makeBackup(
	settings: Installation,
	to: string,
	{ keep, now = new Date() }: { keep?: number | undefined; now?: Date } = {}
): Promise<BackupAbout & { file: string; bytes: number; removed: string[] }> {
	const isFolder = existsSync(to) && statSync(to).isDirectory();
	const file = isFolder ? join(to, `warmwijzer-${nameOf(now)}${ending}`) : to;
	const { databaseUrl } = settings;
	const postgres = kindOf(databaseUrl) === 'postgres';
	const source = postgres ? await snapshotOf(databaseUrl) : await copyOf(databaseUrl);
	let bytes: number;
	try {
		if (source.migration === undefined)
			throw new StartError(
				'There are no tables in this database yet: there is nothing to back up.'
			);
		const about: BackupAbout = {
			version: packageFile.version,
			made_at: now.toISOString(),
			database: kindOf(databaseUrl),
			migration: source.migration,
			revision: source.revision,
			counts: source.counts
		};
		const inside: Inside = { secret: await keptKey(settings), extra: source.extra };
		bytes = await writeBox(
			file,
			keyOf(settings),
			about,
			contentOf(inside, source.content()),
			async (beside) => {
				await source.close();
				await readBack(settings, beside);
			}
		);
	} finally {
		await source.close();
	}
	const about = await aboutBackup(file);
	await note(settings.dataDir, { file: resolve(file), at: about.made_at, bytes });
	const removed = isFolder && keep !== undefined ? await removeOld(to, keep) : [];
	return { ...about, file, bytes, removed };
}

/** What a backup is sealed with: BACKUP_KEY, or else the secret key. */
export function keyOf({ backupKey, secretKey }: Installation): string {
	return backupKey ?? secretKey;
}

const lastSchema = v.object({ file: v.string(), at: v.string(), bytes: v.number() });

/** The newest backup that was made from this data folder. */
export async function lastBackup(
	dataDir: string
): Promise<v.InferOutput<typeof lastSchema> | undefined> {
	const text = await readFile(noteOf(dataDir), 'utf8').catch(() => undefined);
	return text === undefined ? undefined : v.parse(lastSchema, JSON.parse(text));
}

const noteOf = (dataDir: string) => join(dataDir, 'last-backup.json');

async function note(dataDir: string, last: v.InferOutput<typeof lastSchema>): Promise<void> {
	await writeFile(noteOf(dataDir), `${JSON.stringify(last)}\n`);
}

function nameOf(now: Date): string {
	return now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
}

async function keptKey({ keptKeyFile }: Installation): Promise<string | null> {
	return keptKeyFile === undefined ? null : (await readFile(keptKeyFile, 'utf8')).trim();
}

async function* contentOf(inside: Inside, rows: AsyncIterable<Buffer | string>) {
	yield `${JSON.stringify(inside)}\n`;
	yield* rows;
}

async function readBack(settings: Installation, file: string): Promise<void> {
	const about = await aboutBackup(file);
	await readBox(file, keyOf(settings), async (content) => {
		const { inside, rest } = await splitInside(content);
		if (about.database === 'postgres') return same(about.counts, await countLines(rest));
		const place = target(settings.databaseUrl);
		try {
			same(
				about.counts,
				await place.fill(rest, { migration: about.migration, extra: inside.extra })
			);
		} finally {
			await place.close();
		}
	});
}

/** @throws StartError naming a table of which not all rows are there. */
export function same(said: Record<string, number>, found: Record<string, number>): void {
	const tables = [...new Set([...Object.keys(said), ...Object.keys(found)])];
	const other = tables.find((table) => said[table] !== found[table]);
	if (other === undefined) return;
	throw new StartError(
		`The backup says that '${other}' has ${said[other] ?? 0} rows, but holds ${found[other] ?? 0}.`
	);
}

async function countLines(content: AsyncIterable<Buffer>): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	let table = '';
	for await (const line of linesIn(content)) {
		if (line.startsWith('{')) counts[table] = (counts[table] ?? 0) + 1;
		else counts[(table = String(JSON.parse(line)))] = 0;
	}
	return counts;
}

async function removeOld(folder: string, keep: number): Promise<string[]> {
	const names = (await readdir(folder)).filter(
		(name) => name.startsWith('warmwijzer-') && name.endsWith(ending)
	);
	const aged = await Promise.all(
		names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs }))
	);
	const old = aged.toSorted((a, b) => b.at - a.at || b.name.localeCompare(a.name)).slice(keep);
	for (const { name } of old) await rm(join(folder, name));
	return old.map(({ name }) => name);
}
