import * as directory from '$lib/server/directory/index.ts';
import { problem, publicJson } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types.js';

/** The public directory for phones: everything, or what changed after the revision `since`. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const since = url.searchParams.get('since');
	if (since !== null && !/^\d{1,15}$/.test(since)) {
		return problem(400, 'since must be the revision of an earlier answer.');
	}
	return publicJson(
		await directory.publicChanges(locals.db, since === null ? null : Number(since)),
		30
	);
};
