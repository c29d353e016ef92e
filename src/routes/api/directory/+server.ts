import * as directory from '$lib/server/directory/index.ts';
import { problem, publicJson } from '$lib/server/http/problem.ts';
import { readQuery } from '$lib/server/http/read.ts';
import { directoryQuery } from '$lib/server/interop/index.ts';
import type { RequestHandler } from './$types.js';

/** The public directory for phones: everything, or what changed after the revision `since`. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const query = readQuery(directoryQuery, url.searchParams);
	if (!query.ok) return problem(400, query.errors[0]?.detail ?? '');
	return publicJson(await directory.publicChanges(locals.db, query.value.since ?? null), 30);
};
