import { json } from '@sveltejs/kit';
import { problem } from '$lib/server/http/problem.ts';
import * as people from '$lib/server/people/index.ts';
import { ticket } from '../../entry.server.ts';
import type { RequestHandler } from './$types.js';

/** What the browser needs to make a passkey for who is signed in; only shortly after signing in. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
	const { house, actor, session } = locals;
	if (actor.id === null || !session || !people.isRecent(session.signed_in_at)) {
		return problem(403, 'Sign in again first.');
	}
	const { email } = await people.ownAccount(house.db, actor);
	const owner = { id: actor.id, email, name: actor.name };
	const offered = await people.offerPasskey(house, url, owner);
	ticket('passkey').give(cookies, offered.ticket);
	return json(offered.options);
};
