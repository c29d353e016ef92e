import { revision } from '$lib/server/events.ts';
import { problem } from '$lib/server/http/problem.ts';
import { engineInUse } from '$lib/server/search/index.ts';
import type { RequestHandler } from './$types.js';

/** A balancer asks every few seconds: by then the answer must be there. */
const patience = 2000;

/** 200 when this process can serve; 503 when it cannot reach its database. Says which engine answers searches, and how it is with the one that should. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		const at = await Promise.race([revision(locals.db), late()]);
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

function late(): Promise<never> {
	return new Promise((_, reject) => {
		setTimeout(() => reject(new Error('late')), patience).unref();
	});
}
