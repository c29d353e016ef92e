import { redirect } from '@sveltejs/kit';
import type { District } from '$lib/domain/documents.ts';
import type { SearchResponse } from '$lib/domain/search/response.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

/** The results. They stand at `/` when the address asks for something (see src/hooks.ts). */
export const load: PageLoad = async ({ fetch, url }) => {
	const map = url.searchParams.get('view') === 'map';
	const wanted = new URLSearchParams(url.searchParams);
	for (const name of ['view', 'filters', 'bron', 'geweigerd']) wanted.delete(name);
	if (map) wanted.set('limit', '100');
	const [answer, districts] = await Promise.all([
		searchLeniently(fetch, wanted),
		read<District[]>(fetch, '/api/districts')
	]);
	const { query, refused } = answer.answer;
	if (refused !== null) {
		// The number does not stay in the address, nor in the history of the browser.
		wanted.set('q', query.text);
		wanted.set('geweigerd', '1');
		redirect(303, `/?${wanted}`);
	}
	return { ...answer, districts, map, refused: url.searchParams.has('geweigerd') };
};

/** A filter that cannot be read is let go, and said: a shared address never ends in an error. */
async function searchLeniently(get: typeof fetch, wanted: URLSearchParams) {
	try {
		return { answer: await read<SearchResponse>(get, `/api/search?${wanted}`), problem: false };
	} catch (failure) {
		if (!isRefusal(failure)) throw failure;
		const plain = new URLSearchParams({ q: wanted.get('q') ?? '' });
		return { answer: await read<SearchResponse>(get, `/api/search?${plain}`), problem: true };
	}
}

function isRefusal(failure: unknown): boolean {
	return (
		typeof failure === 'object' && failure !== null && 'status' in failure && failure.status === 400
	);
}
