import { revision } from '$lib/server/events.ts';
import { problem } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types.js';

/** 200 when this process can serve, 503 when it cannot reach its database. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		const at = await revision(locals.db);
		return Response.json(
			{ status: 'ok', revision: at, services: locals.searcher.engine.size },
			{ headers: { 'cache-control': 'no-store' } }
		);
	} catch {
		return problem(503, 'The database does not answer.');
	}
};
