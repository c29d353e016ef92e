import { opened } from '../envelope.server.ts';
import { sayWritten, writtenHeader } from '$lib/server/outbox.ts';
import type { RequestHandler } from './$types.js';

/**
 * A form that waited on a phone, sent to the very action it was for: with its own command id, as often as it takes, and
 * the moment at which it was written. Answers what the action answers.
 */
export const POST: RequestHandler = async ({ request, locals, fetch }) => {
	const received = new Date();
	const found = await opened(request, locals, received);
	if (found instanceof Response) return found;
	const { envelope, fields, made } = found;
	const form = new URLSearchParams(fields);
	form.set('command', envelope.header.id);
	const answer = await fetch(envelope.header.path, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			accept: 'application/json',
			'x-sveltekit-action': 'true',
			[writtenHeader]: sayWritten(locals.house.vault, { made, received })
		},
		body: form
	});
	return new Response(await answer.text(), {
		status: answer.status,
		headers: { 'content-type': 'application/json' }
	});
};
