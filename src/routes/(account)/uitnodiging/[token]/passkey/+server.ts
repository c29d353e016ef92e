import { json } from '@sveltejs/kit';
import { problem } from '$lib/server/http/problem.ts';
import * as people from '$lib/server/people/index.ts';
import { ticket } from '../../../entry.server.ts';
import type { RequestHandler } from './$types.js';

/** What the browser needs to make the first passkey of who was invited. */
export const POST: RequestHandler = async ({ params, request, locals, cookies, url }) => {
	const invitation = await people.invitation(locals.db, params.token);
	if (!invitation) return problem(404, 'This invitation is no longer there.');
	const body: unknown = await request.json().catch(() => null);
	const text = (key: string) => {
		const value = Object.entries(body ?? {}).find(([name]) => name === key)?.[1];
		return typeof value === 'string' ? value.slice(0, 200) : '';
	};
	const owner = {
		id: invitation.id,
		email: text('email') || (invitation.email ?? 'warmwijzer'),
		name: invitation.name ?? text('name')
	};
	const offered = await people.offerPasskey(locals.house, url, owner);
	ticket('passkey').give(cookies, offered.ticket);
	return json(offered.options);
};
