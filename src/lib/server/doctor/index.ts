/** Finds what is wrong with an installation, says it in a sentence, and says what to do. Changes nothing. */
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { localTime } from '../../domain/clock.ts';
import { connect, doneMigrations, kindOf, knownMigrations, sqlitePath } from '../db/index.ts';
import { readSettings, type Settings } from '../settings.ts';
import { StartError } from '../start-error.ts';
import type { Check, Finding, OpenPatient, Patient, Surroundings } from './check.ts';
import { databaseChecks } from './database.ts';
import { keptKey, machineChecks } from './machine.ts';
import { peopleChecks } from './people.ts';
import { settingsChecks } from './settings.ts';
import { workChecks } from './work.ts';

export type { Finding, Surroundings } from './check.ts';

const closedChecks = [...settingsChecks, ...machineChecks];
const openChecks = [...databaseChecks, ...peopleChecks, ...workChecks];
/** Found before there is anything to ask. */
const first = [
	'settings_wrong',
	'database_missing',
	'database_unreachable',
	'schema_newer',
	'schema_older'
] as const;

/** Every fault that it knows. */
export const faults: readonly string[] = [
	...first,
	...closedChecks.map(({ code }) => code),
	...openChecks.map(({ code }) => code)
];

/** The surroundings as they are. */
export function surroundings(): Surroundings {
	return {
		environment: process.env,
		now: new Date(),
		nodeVersion: process.version,
		localHour: (at) => Math.floor(localTime(at).minutes / 60),
		disk: async (folder) => {
			const { bavail, bsize, blocks, type } = await statfs(nearest(folder));
			return { free: bavail * bsize, total: blocks * bsize, kind: type };
		}
	};
}

/** Looks at everything. @returns what is wrong, errors first; nothing when all is well. */
export async function examine(around: Surroundings): Promise<Finding[]> {
	const settings = await settingsOf(around);
	if (settings instanceof StartError) {
		return [found('settings_wrong', settings.message, 'Mend the setting that is named.')];
	}
	const { secretKey, formerKeys, keptKeyFile } = settings;
	const kept = keptKeyFile === undefined ? secretKey : await keptKey(keptKeyFile);
	const patient: Patient = {
		...around,
		settings,
		production: around.environment['NODE_ENV'] === 'production',
		keys: [...(kept === undefined ? [] : [kept]), ...formerKeys]
	};
	const findings = [...(await asked(closedChecks, patient)), ...(await examineDatabase(patient))];
	return findings.toSorted(
		(a, b) => Number(b.severity === 'error') - Number(a.severity === 'error')
	);
}

/** Settings without making a key, which reading them for the app would do. */
async function settingsOf({ environment }: Surroundings): Promise<Settings | StartError> {
	const noKey = 'there is no key yet; it is made at the first start';
	try {
		const settings = readSettings({
			...environment,
			SECRET_KEY: environment['SECRET_KEY'] || noKey
		});
		if (settings.secretKey !== noKey) return settings;
		const keptKeyFile = join(settings.dataDir, 'secret.key');
		return { ...settings, keptKeyFile, secretKey: (await keptKey(keptKeyFile)) ?? noKey };
	} catch (error) {
		if (error instanceof StartError) return error;
		throw error;
	}
}

async function examineDatabase(patient: Patient): Promise<Finding[]> {
	const { databaseUrl } = patient.settings;
	if (kindOf(databaseUrl) === 'sqlite' && !existsSync(sqlitePath(databaseUrl))) {
		const sentence = `There is no database at ${sqlitePath(databaseUrl)}.`;
		const advice =
			'It is made at the first start. Was there one? Look at DATA_DIR and DATABASE_URL.';
		return [found('database_missing', sentence, advice, 'warning')];
	}
	try {
		const db = await connect(databaseUrl);
		try {
			// The first question is the one that tells whether it answers at all.
			await db.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
			return await examineTables({ ...patient, db });
		} finally {
			await db.destroy();
		}
	} catch (error) {
		if (!(error instanceof Error) || !(error instanceof StartError || 'code' in error)) throw error;
		const { message } = error instanceof StartError ? error : StartError.because('database', error);
		return [found('database_unreachable', message, 'Nothing else of the data could be looked at.')];
	}
}

async function examineTables(patient: OpenPatient): Promise<Finding[]> {
	const done = await doneMigrations(patient.db);
	const newer = done.filter((name) => !knownMigrations.includes(name));
	if (newer.length > 0) {
		const sentence = `The database was made by a newer version of Warmwijzer (${newer.join(', ')}).`;
		return [
			found('schema_newer', sentence, 'Start that version, or restore a backup made with this one.')
		];
	}
	const older = knownMigrations.filter((name) => !done.includes(name));
	if (older.length > 0) {
		const sentence = `The tables are of an older version: ${older.length} migrations wait.`;
		const advice =
			'Make a backup, then start the app or run: cli migrate. The rest is looked at after that.';
		return [found('schema_older', sentence, advice, 'warning')];
	}
	return asked(openChecks, patient);
}

async function asked<Who>(checks: readonly Check<Who>[], who: Who): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const { code, severity, look, advice } of checks) {
		const sentence = await Promise.resolve(look(who)).catch((error: unknown) => {
			// The first check that meets damage names it; the others cannot look further.
			if (findings.some((each) => each.code === 'database_damaged')) return null;
			throw error;
		});
		if (sentence !== null) findings.push({ code, severity, sentence, advice });
	}
	return findings;
}

function found(
	code: (typeof first)[number],
	sentence: string,
	advice: string,
	severity: Finding['severity'] = 'error'
): Finding {
	return { code, severity, sentence, advice };
}

/** The folder, or the nearest above it that is there. */
function nearest(folder: string): string {
	const path = resolve(folder);
	return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}
