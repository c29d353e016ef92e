import { isId } from '$lib/domain/ids.ts';
import * as directory from '$lib/server/directory/index.ts';
import { problem, publicJson } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types.js';

/** One organisation with its services, people and places. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const found = isId(params.id)
		? await directory.organization(locals.db, locals.actor, params.id)
		: undefined;
	return found ? publicJson(found) : problem(404, 'There is no organization with this id.');
};
