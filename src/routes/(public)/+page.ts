import type { SearchResponse } from '$lib/domain/search/response.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

/** The start page: what is open now is there at once. */
export const load: PageLoad = async ({ fetch }) => ({
	open: await read<SearchResponse>(fetch, '/api/search?open=now&limit=3')
});
