import { json } from '@sveltejs/kit';
import { opened } from '../envelope.server.ts';
import type { RequestHandler } from './$types.js';

/** Gives back to who wrote it what their phone cannot read: a draft, or what was refused, to write on. Nothing is kept of it. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const found = await opened(request, locals, new Date());
	return found instanceof Response ? found : json({ fields: found.fields });
};
