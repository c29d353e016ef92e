import { json } from '@sveltejs/kit';
import * as people from '$lib/server/people/index.ts';
import { ticket } from '../../entry.server.ts';
import type { RequestHandler } from './$types.js';

/** What the browser needs to ask for a passkey of this site. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
	const asked = await people.askForPasskey(locals.house.vault, url);
	ticket('passkey').give(cookies, asked.ticket);
	return json(asked.options);
};
