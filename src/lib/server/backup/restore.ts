import { rename, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	connect,
	doneMigrations,
	kindOf,
	knownMigrations,
	migrate,
	sqlitePath
} from '../db/index.ts';
import { revision } from '../events.ts';
import * as referrals from '../referrals/index.ts';
import { sealedWithOthers } from '../sealed-with.ts';
import { StartError } from '../start-error.ts';
import { openVault } from '../vault.ts';
import { aboutBackup, type BackupAbout, type Inside, splitInside } from './about.ts';
import type { Target } from './kinds.ts';
import { type Installation, keyOf, same } from './make.ts';
import * as postgres from './postgres.ts';
import * as sqlite from './sqlite.ts';
import { readBox } from '../strongbox.ts';

/** What was seen of a backup that can be put back. */
export interface Proof extends BackupAbout {
	/** Migrations of this version that it did not have yet. */
	migrated: number;
	/** Rows of the log of looks, each with the hash of the one before. */
	looks: number;
	/** Texts that are sealed with a key that is not here, by the id of the key. */
	sealed_with_others: Record<string, number>;
}

/** Proves a backup beside the database, and leaves everything as it was. @throws StartError with what is wrong with it. */
export async function proveBackup(settings: Installation, file: string): Promise<Proof> {
	const place = await placeFor(settings, file);
	try {
		return (await proved(settings, file, place)).proof;
	} finally {
		await place.close();
	}
}

/**
 * Proves a backup, then lets it take the place of the database. What was there stays beside it.
 * What residents had erased since the backup was made is erased again, as far as the present database can be read.
 * @param force also when there is something in the database, or when texts are sealed with a key that is not here.
 * @throws StartError when it is refused or anything fails: then everything is as it was.
 */
export async function restoreBackup(
	settings: Installation,
	file: string,
	{ force = false, now = new Date() }: { force?: boolean; now?: Date } = {}
): Promise<Proof & { former: string | null; erased_again: number }> {
	const place = await placeFor(settings, file);
	try {
		if (!force && (await place.isFilled())) {
			throw new StartError(
				'There is something in the database already. With --force the backup takes its place, and what is there now is kept beside it.'
			);
		}
		const erased = await erasedIn(settings.databaseUrl);
		if (await place.isInUse()) {
			throw new StartError(
				'Another program has the database open. Stop Warmwijzer (and other tools), then restore.'
			);
		}
		const { proof, secret } = await proved(settings, file, place);
		const erased_again = await eraseAgain(place.url, keysFor(settings, secret), erased);
		const others = Object.values(proof.sealed_with_others).reduce((sum, each) => sum + each, 0);
		if (others > 0 && !force) {
			throw new StartError(
				`${others} texts in it are sealed with a key that is not here (${Object.keys(proof.sealed_with_others).join(', ')}). Set SECRET_KEY or FORMER_SECRET_KEYS to the key of that time. With --force it is restored, but nobody can read these texts.`
			);
		}
		const suffix = now.toISOString().slice(0, 19).replaceAll(':', '');
		const former = await place.swap(suffix);
		await keepKey(settings, secret, suffix);
		return { ...proof, former, erased_again };
	} finally {
		await place.close();
	}
}

/** Whether another program has the database open. */
export async function isInUse(databaseUrl: string): Promise<boolean> {
	const place = targetOf(databaseUrl);
	return place.isInUse().finally(() => place.close());
}

function targetOf(databaseUrl: string): Target {
	const kind = kindOf(databaseUrl) === 'sqlite' ? sqlite : postgres;
	return kind.target(databaseUrl);
}

async function placeFor({ databaseUrl }: Installation, file: string): Promise<Target> {
	const { database, migration } = await aboutBackup(file);
	if (database !== kindOf(databaseUrl)) {
		const other = database === 'sqlite' ? 'file:…' : 'postgres://…';
		throw new StartError(
			`This is a backup of another kind of database. Restore it with DATABASE_URL=${other} and then go over with 'move'.`
		);
	}
	if (!knownMigrations.includes(migration)) {
		throw new StartError(
			`This backup was made by a newer version of Warmwijzer (it has ${migration}). Restore it with that version.`
		);
	}
	return targetOf(databaseUrl);
}

async function proved(
	settings: Installation,
	file: string,
	place: Target
): Promise<{ proof: Proof; secret: string | null }> {
	const about = await aboutBackup(file);
	let secret: string | null = null;
	await readBox(file, keyOf(settings), async (content) => {
		const { inside, rest } = await splitInside(content);
		secret = inside.secret;
		const { migration } = about;
		same(about.counts, await place.fill(rest, { migration, extra: inside.extra }));
	});
	const db = await connect(place.url);
	try {
		const newest = await revision(db);
		if (newest !== about.revision)
			throw new StartError(
				`The newest event in the backup is ${newest}, where it should be ${about.revision}.`
			);
		const before = (await doneMigrations(db)).length;
		await migrate(db, place.schema === undefined ? {} : { schema: place.schema });
		const { rows, broken } = await referrals.verifyLooks(db);
		if (broken !== null)
			throw new StartError(
				`The log of looks in the backup is not as it was written, from row ${broken} on.`
			);
		const sealed_with_others = await sealedWithOthers(db, keysFor(settings, secret));
		const migrated = knownMigrations.length - before;
		return { proof: { ...about, migrated, looks: rows, sealed_with_others }, secret };
	} finally {
		await db.destroy();
	}
}

/** Questions that were erased in the database as it is now; none when it cannot be read. */
async function erasedIn(databaseUrl: string): Promise<string[]> {
	if (kindOf(databaseUrl) === 'sqlite' && !existsSync(sqlitePath(databaseUrl))) return [];
	try {
		const db = await connect(databaseUrl);
		const rows = await db
			.selectFrom('question')
			.select('id')
			.where('erased_at', 'is not', null)
			.execute()
			.finally(() => db.destroy());
		return rows.map(({ id }) => id);
	} catch {
		// Empty, or damaged: that is why somebody restores.
		return [];
	}
}

/** What was erased after the backup was made stays erased. @returns how many questions. */
async function eraseAgain(
	url: string,
	keys: [string, ...string[]],
	questions: readonly string[]
): Promise<number> {
	const db = await connect(url);
	try {
		const there = await db
			.selectFrom('question')
			.select('id')
			.where('erased_at', 'is', null)
			.execute();
		const still = new Set(there.map(({ id }) => id));
		const back = questions.filter((id) => still.has(id));
		for (const id of back) await referrals.erase({ db, vault: openVault(keys) }, id, null);
		return back.length;
	} finally {
		await db.destroy();
	}
}

/** The keys there are after restoring: those of the settings, and where they have none, the one in the backup. */
function keysFor(
	{ secretKey, formerKeys, keptKeyFile }: Installation,
	secret: Inside['secret']
): [string, ...string[]] {
	const own = keptKeyFile !== undefined && secret !== null ? secret : secretKey;
	return [own, ...formerKeys];
}

/** An installation that keeps its key in the data folder goes on with the key of the backup. */
async function keepKey(
	{ keptKeyFile, dataDir }: Installation,
	secret: string | null,
	suffix: string
): Promise<void> {
	if (keptKeyFile === undefined || secret === null) return;
	if (existsSync(keptKeyFile)) {
		if (readFileSync(keptKeyFile, 'utf8').trim() === secret) return;
		await rename(keptKeyFile, join(dataDir, `secret.key.before-${suffix}`));
	}
	await writeFile(keptKeyFile, secret, { mode: 0o600 });
}
