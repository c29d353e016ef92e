import { error } from '@sveltejs/kit';
import type { District } from '$lib/domain/documents.ts';
import type { SearchResponse } from '$lib/domain/search/response.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

/** A district: who works here. */
export const load: PageLoad = async ({ fetch, params }) => {
	const districts = await read<District[]>(fetch, '/api/districts');
	const district = districts.find(({ code }) => code === params.code);
	if (!district) error(404, 'Not found');
	const found = await read<SearchResponse>(fetch, `/api/search?district=${district.code}&limit=60`);
	const here = found.results.filter((result) => result.district === district.code);
	return {
		district,
		here,
		also: found.results.filter((result) => !here.includes(result)).slice(0, 12)
	};
};
