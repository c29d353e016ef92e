/** The example city, made once: every app of the journeys begins with a copy of it, for making it takes longer than starting. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The data folder of an app that was started once and stopped. */
		seeded: string;
	}
}

export default async function setup(project: TestProject): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-seeded-'));
	const server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'silent' });
	await server.stop();
	project.provide('seeded', folder);
	return () => rmSync(folder, { recursive: true, force: true });
}
