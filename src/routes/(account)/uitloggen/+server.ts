import { redirect } from '@sveltejs/kit';
import * as people from '$lib/server/people/index.ts';
import type { RequestHandler } from './$types.js';

/** Ends the session of this device. */
export const POST: RequestHandler = async ({ cookies, locals }) => {
	const { name, options } = people.sessionCookie;
	const token = cookies.get(name);
	if (token !== undefined) await people.signOut(locals.db, token);
	cookies.delete(name, options);
	redirect(303, '/');
};
