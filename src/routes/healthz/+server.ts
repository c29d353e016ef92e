import { revision } from '$lib/server/events.ts';
import { problem } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types.js';

/** A balancer asks every few seconds: by then the answer must be there. */
const patience = 2000;

/** 200 when this process can serve; 503 when it cannot reach its database. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		const at = await Promise.race([revision(locals.db), late()]);
		return Response.json(
			{ status: 'ok', revision: at, services: locals.searcher.engine.size },
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
