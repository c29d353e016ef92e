/** The built app as it runs for people: a process of its own, on a free port, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseOf } from './own-database.ts';
import { freePort } from './port.ts';

export interface Server {
	/** Its address, without a slash at the end. */
	url: string;
	/** Where its data is. */
	folder: string;
	/** The address of its database. */
	database: string;
	process: ChildProcess;
	/** Everything it said so far. */
	said(): string;
	/** The lines in which it says that something failed. */
	errors(): string[];
	/** Asks it to stop, and waits until it did. Gives its exit status. Fails when an answer was not as the API is described. */
	stop(): Promise<number | null>;
}

/**
 * Starts the app with the example city and waits until it answers. Stop it when the specification is over.
 * @param data a data folder to begin with a copy of; without it the city is made anew.
 */
export async function startServer(
	environment: Record<string, string> = {},
	data?: string
): Promise<Server> {
	const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-'));
	if (data !== undefined) cpSync(data, folder, { recursive: true });
	const port = environment['PORT'] ?? String(await freePort());
	const database =
		environment['DATABASE_URL'] ?? (await databaseOf(environment['DATA_DIR'] ?? folder, data));
	const { child, said } = launch({
		...{ DATA_DIR: folder, PORT: port, DATABASE_URL: database },
		...environment
	});
	const over = new Promise<number | null>((resolve) => child.once('exit', resolve));
	const url = `http://127.0.0.1:${port}`;
	await Promise.race([
		answers(url),
		over.then((code) => {
			throw new Error(`The app stopped (${code}) before it answered:\n${said()}`);
		})
	]);
	return {
		url,
		folder,
		database,
		process: child,
		said,
		errors: () => said().split('\n').filter(isError),
		async stop() {
			if (!child.killed) child.kill('SIGTERM');
			const code = await over;
			rmSync(folder, { recursive: true, force: true });
			const wrong = said()
				.split('\n')
				.filter((line) => line.includes('"not as described"'));
			if (wrong.length > 0) throw new Error(`Answers of the API:\n${wrong.join('\n')}`);
			return code;
		}
	};
}

export interface Failure {
	code: number | null;
	said: string;
}

/** Starts the app where it should refuse to, and gives what it said. */
export async function failToStart(environment: Record<string, string>): Promise<Failure> {
	const { child, said } = launch(environment);
	const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
	return { code, said: said() };
}

/** What still runs when a specification breaks off is ended with it. */
const left = new Set<ChildProcess>();
process.once('exit', () => {
	for (const child of left) child.kill('SIGKILL');
});

/** In specifications every answer of the API is held to its description; a bench measures the app alone. */
const watched = process.env['VITEST'] ? ['--import', './tests/support/described.ts'] : [];

function launch(environment: Record<string, string>): { child: ChildProcess; said: () => string } {
	const child = spawn('node', [...watched, 'build/start.js'], {
		// Notices go out in the background only where a specification asks for it.
		env: {
			PATH: process.env['PATH'] ?? '',
			TZ: 'UTC',
			NOTICE_SECONDS: '0',
			...environment
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	left.add(child);
	child.once('exit', () => left.delete(child));
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (part: string) => (text += part));
	}
	return { child, said: () => text };
}

async function answers(url: string): Promise<void> {
	for (;;) {
		const response = await fetch(`${url}/healthz`).catch(() => null);
		if (response?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** A line of the log that says 'error' or worse, or a trace that no log caught. */
function isError(line: string): boolean {
	return /"level":"(?:error|fatal)"/.test(line) || /^\s+at .+:\d+:\d+\)?$/.test(line);
}
