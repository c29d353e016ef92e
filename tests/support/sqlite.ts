/** SQLite databases that tests begin with, made once: every test has a copy, for making it anew takes longer. */
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { open } from '../../src/lib/server/db/index.ts';
import { beginnings } from './beginnings.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The folder of their files, by name of the beginning; the copies stand beside them. */
		sqlite: string;
	}
}

export default async function setup(project: TestProject): Promise<() => void> {
	const folder = mkdtempSync(join(inMemory() ?? tmpdir(), 'warmwijzer-sqlite-'));
	for (const [name, fill] of Object.entries(beginnings)) {
		const { db } = await open(`file:${join(folder, name)}`);
		await fill(db);
		// Closed, it is one file: what stood beside it is in it.
		await db.destroy();
	}
	project.provide('sqlite', folder);
	return () => rmSync(folder, { recursive: true, force: true });
}

/** Linux has a folder that is kept in memory: what is written there waits for no disk. */
function inMemory(): string | null {
	const folder = '/dev/shm';
	try {
		accessSync(folder, constants.W_OK);
		return folder;
	} catch {
		return null;
	}
}
