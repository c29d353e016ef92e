import { rename, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, doneMigrations, kindOf, knownMigrations, migrate } from '../db/index.ts';
import { revision } from '../events.ts';
import * as referrals from '../referrals/index.ts';
import { sealedWithOthers } from '../sealed-with.ts';
import { StartError } from '../start-error.ts';
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
 * @param force also when there is something in the database, or when texts are sealed with a key that is not here.
 * @throws StartError when it is refused or anything fails: then everything is as it was.
 */
export async function restoreBackup(
	settings: Installation,
	file: string,
	{ force = false, now = new Date() }: { force?: boolean; now?: Date } = {}
): Promise<Proof & { former: string | null }> {
	const place = await placeFor(settings, file);
	try {
		if (!force && (await place.isFilled())) {
			throw new StartError(
				'There is something in the database already. With --force the backup takes its place, and what is there now is kept beside it.'
			);
		}
		if (await place.isInUse()) {
			throw new StartError(
				'Another program has the database open. Stop Warmwijzer (and other tools), then restore.'
			);
		}
		const { proof, secret } = await proved(settings, file, place);
		const others = Object.values(proof.sealed_with_others).reduce((sum, each) => sum + each, 0);
		if (others > 0 && !force) {
			throw new StartError(
				`${others} texts in it are sealed with a key that is not here (${Object.keys(proof.sealed_with_others).join(', ')}). Set SECRET_KEY or FORMER_SECRET_KEYS to the key of that time. With --force it is restored, but nobody can read these texts.`
			);
		}
		const suffix = now.toISOString().slice(0, 19).replaceAll(':', '');
		const former = await place.swap(suffix);
		await keepKey(settings, secret, suffix);
		return { ...proof, former };
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

/** The keys there are after restoring: those of the settings, and where they have none, the one in the backup. */
function keysFor({ secretKey, formerKeys, keptKeyFile }: Installation, secret: Inside['secret']) {
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
