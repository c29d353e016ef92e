import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import type { Settings } from '../settings.ts';

/** What the doctor looks at beside the database; tests put others in their place. */
export interface Surroundings {
	environment: Readonly<Record<string, string | undefined>>;
	now: Date;
	nodeVersion: string;
	/** The hour in Almere, by what this Node knows of time zones. */
	localHour(at: Date): number;
	/** Of the disk of a folder: bytes free and in all, and the number of its kind of file system. */
	disk(folder: string): Promise<{ free: number; total: number; kind: number }>;
}

/** What the doctor has in hands when it asks a question. */
export interface Patient extends Surroundings {
	settings: Settings;
	production: boolean;
	/** The key that there is; null when none was made yet. */
	keys: string[];
}

export interface OpenPatient extends Patient {
	db: Db;
}

/** `error`: something does not work, or will be lost. `warning`: it works, but not as it should. */
export type Severity = 'error' | 'warning';

/** One thing that can be wrong. */
export interface Check<Who = OpenPatient> {
	code: string;
	severity: Severity;
	/** Says what is wrong in a sentence; null when it is right. */
	look(who: Who): Promise<string | null> | string | null;
	/** What to do about it. */
	advice: string;
}

export interface Finding {
	code: string;
	severity: Severity;
	sentence: string;
	advice: string;
}

/** '1 mail', '2 mails'. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}

/** So many days or hours before a moment, as text. */
export function before(now: Date, { days = 0, hours = 0 }: { days?: number; hours?: number }) {
	return new Date(now.getTime() - days * 86_400_000 - hours * 3_600_000).toISOString();
}

/** How many rows, for `counted`. */
export const all = sql<number | string>`count(*)`.as('count');

/** The number that a query of `all` gives. */
export async function counted(query: {
	executeTakeFirstOrThrow(): Promise<{ count: string | number }>;
}): Promise<number> {
	return Number((await query.executeTakeFirstOrThrow()).count);
}
