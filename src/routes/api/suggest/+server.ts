import { suggest } from '$lib/domain/search/suggest.ts';
import { problem, publicJson } from '$lib/server/http/problem.ts';
import { readQuery } from '$lib/server/http/read.ts';
import { suggestQuery } from '$lib/server/interop/index.ts';
import type { RequestHandler } from './$types.js';

/** What somebody may be typing: needs, names and districts that begin so. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { searcher, lang } = locals;
	const query = readQuery(suggestQuery, url.searchParams);
	if (!query.ok) return problem(400, query.errors[0]?.detail ?? '');
	return publicJson(await suggest(searcher.engine, searcher.districts, query.value.q, lang));
};
