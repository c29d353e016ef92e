import { parseSearch } from '$lib/domain/search/request.ts';
import * as freshness from '$lib/server/freshness/index.ts';
import { problem, publicJson } from '$lib/server/http/problem.ts';
import * as search from '$lib/server/search/index.ts';
import type { RequestHandler } from './$types.js';

/** Search for anyone: design section 10 fixes the parameters and the shape of the answer. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { db, searcher, secret, lang } = locals;
	await search.catchUp(db, searcher);
	const { request, problems } = parseSearch(url.searchParams, lang, searcher.districts);
	const [first] = problems;
	if (first) return anywhere(problem(400, first.detail, { errors: problems }));
	const { understood, next_offset, ...found } = await search.answer(db, searcher, request, secret);
	freshness.showed(found.results.map(({ id }) => id));
	return anywhere(
		publicJson({
			query: understood,
			...found,
			next_cursor: next_offset === null ? null : String(next_offset)
		})
	);
};

/** The search box on other sites reads it too; without cookies, so as anyone. */
function anywhere(response: Response): Response {
	response.headers.set('access-control-allow-origin', '*');
	return response;
}
