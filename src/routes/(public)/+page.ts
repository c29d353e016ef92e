import type { District } from '$lib/domain/documents.ts';
import { isSearch } from '$lib/domain/search/request.ts';
import type { SearchResponse } from '$lib/domain/search/response.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

/** The start page, or the results when the address asks for something. */
export const load: PageLoad = async ({ fetch, url }) => {
	const map = url.searchParams.get('view') === 'map';
	if (!isSearch(url.searchParams) && !map) {
		return {
			kind: 'start' as const,
			open: await read<SearchResponse>(fetch, '/api/search?open=now&limit=3')
		};
	}
	const wanted = new URLSearchParams(url.searchParams);
	wanted.delete('view');
	if (map) wanted.set('limit', '100');
	const [answer, districts] = await Promise.all([
		searchLeniently(fetch, wanted),
		read<District[]>(fetch, '/api/districts')
	]);
	return { kind: 'results' as const, ...answer, districts, map };
};

/** A filter that cannot be read is let go, and said: a shared address never ends in an error. */
async function searchLeniently(get: typeof fetch, wanted: URLSearchParams) {
	try {
		return { answer: await read<SearchResponse>(get, `/api/search?${wanted}`), problem: false };
	} catch (failure) {
		if (
			typeof failure !== 'object' ||
			failure === null ||
			!('status' in failure) ||
			failure.status !== 400
		) {
			throw failure;
		}
		const plain = new URLSearchParams({ q: wanted.get('q') ?? '' });
		return { answer: await read<SearchResponse>(get, `/api/search?${plain}`), problem: true };
	}
}
