/** What the routes for other systems read of a request beside its address. */
import { isId } from '$lib/domain/ids.ts';
import type { Wrong } from '$lib/server/http/read.ts';
import type { No } from './door.server.ts';

/** A request that does not say what it should. */
export function unreadable(errors: readonly Wrong[]): No {
	const [first] = errors;
	return {
		status: 400,
		code: 'unreadable',
		title: first?.detail ?? 'This cannot be read.',
		errors: [...errors]
	};
}

/** The command's own name, so that sending it again changes nothing. */
export function keyOf(request: Request): string | null {
	const key = request.headers.get('idempotency-key')?.replaceAll('"', '').toLowerCase() ?? '';
	return isId(key) ? key : null;
}

export const keyNeeded: No = {
	status: 400,
	code: 'key_needed',
	title:
		'Send a UUID of your own in the header Idempotency-Key: sending again with it changes nothing.'
};
