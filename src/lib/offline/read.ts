/** Reads from the server, or from the copy on this device when there is no connection: pages need not know which. */
import { error } from '@sveltejs/kit';
import { connection } from './connection.svelte.ts';

/** So long an answer may take on a bad connection when the device could answer by itself. */
const patience = 3500;

/**
 * Gets what an address under /api says.
 * @throws the server's 404 and other refusals as they are; 503 without a connection and without a copy.
 */
export async function read<Answer>(get: typeof fetch, path: string): Promise<Answer> {
	if (typeof window === 'undefined') return refusing<Answer>(await get(path));
	try {
		const options = connection.copyAt === null ? {} : { signal: AbortSignal.timeout(patience) };
		const response = await get(path, options);
		if (response.status < 500) {
			connection.lost = false;
			return await refusing<Answer>(response);
		}
	} catch (failure) {
		if (isRefusal(failure)) throw failure;
	}
	const { copy } = await import('./copy.ts');
	const local = await copy.answer(path);
	connection.lost = true;
	if (local === undefined) error(503, { message: 'No connection', code: 'offline' });
	if (local === null) error(404, { message: 'Not found' });
	return local as Answer;
}

async function refusing<Answer>(response: Response): Promise<Answer> {
	if (!response.ok) error(response.status, { message: 'Not found' });
	return (await response.json()) as Answer;
}

function isRefusal(failure: unknown): boolean {
	return (
		typeof failure === 'object' && failure !== null && 'status' in failure && 'body' in failure
	);
}
