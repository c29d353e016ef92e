import { suggest } from '$lib/domain/search/suggest.ts';
import { publicJson } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types.js';

/** What somebody may be typing: needs, names and districts that begin so. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { searcher, lang } = locals;
	const text = url.searchParams.get('q') ?? '';
	return publicJson(await suggest(searcher.engine, searcher.districts, text, lang));
};
