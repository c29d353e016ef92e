/** Reads from the server, or from the copy on this device when there is no connection: pages need not know which. */
import { error } from '@sveltejs/kit';
import { invalidateAll } from '$app/navigation';
import { stillness } from './stillness.ts';
import { connection } from './connection.svelte.ts';
import { copy } from './copy.ts';

/** So long an answer may take on a bad connection when the device could answer by itself. */
const patience = 3500;
/** Without a connection the server is tried again after so long, while the device answers. */
const tryAgain = 5000;
let triedAt = -Infinity;

/**
 * Gets what an address under /api says. Without a connection the device is asked first, and nobody waits for the
 * server; it is tried in the background.
 * @throws the server's 404 and other refusals as they are; 503 without a connection and without a copy.
 */
export async function read<Answer>(get: typeof fetch, path: string): Promise<Answer> {
	if (typeof window === 'undefined') return refusing<Answer>(await get(path));
	if (connection.lost || connection.doubted) {
		const local = await copy.answer(path);
		if (local !== undefined) {
			connection.lost = true;
			if (performance.now() - triedAt > tryAgain) void lookForServer();
			return found<Answer>(local);
		}
	}
	try {
		const options = connection.copyAt === null ? {} : { signal: AbortSignal.timeout(patience) };
		const response = await get(path, options);
		if (response.status < 500) {
			connection.heard();
			return await refusing<Answer>(response);
		}
	} catch (failure) {
		if (isRefusal(failure)) throw failure;
	}
	triedAt = performance.now();
	const local = await copy.answer(path);
	connection.lost = true;
	return found<Answer>(local);
}

/** Listens whether the server is there again; then what is on the screen comes from it, and the next answers too. */
export async function lookForServer(): Promise<void> {
	if (!connection.lost) return;
	triedAt = performance.now();
	const signal = AbortSignal.timeout(patience);
	const response = await fetch('/healthz', { signal }).catch(() => null);
	if (!response?.ok) return;
	connection.heard();
	await stillness();
	await invalidateAll();
}

function found<Answer>(local: unknown): Answer {
	if (local === undefined) error(503, { message: 'No connection', code: 'offline' });
	if (local === null) error(404, { message: 'Not found' });
	return local as Answer;
}

async function refusing<Answer>(response: Response): Promise<Answer> {
	if (response.ok) return (await response.json()) as Answer;
	// Of a fault the answer says the code by which the helpdesk finds it.
	const said = (await response.json().catch(() => ({}))) as { request?: string };
	error(response.status, { message: 'Not found', ...(said.request && { request: said.request }) });
}

function isRefusal(failure: unknown): boolean {
	return (
		typeof failure === 'object' && failure !== null && 'status' in failure && 'body' in failure
	);
}
