import { revision } from '$lib/server/events.ts';
import { problem } from '$lib/server/http/problem.ts';
import { engineInUse } from '$lib/server/search/index.ts';
import type { RequestHandler } from './$types.js';

/** 200 when this process can serve, 503 when it cannot reach its database. Says which engine answers searches, and how it is with the one that should. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		const at = await revision(locals.db);
		const { engine, meilisearch } = engineInUse(locals.searcher);
		return Response.json(
			{
				status: 'ok',
				revision: at,
				services: locals.searcher.engine.size,
				search: engine,
				...(meilisearch && { meilisearch })
			},
			{ headers: { 'cache-control': 'no-store' } }
		);
	} catch {
		return problem(503, 'The database does not answer.');
	}
};
