import { redirect } from '@sveltejs/kit';
import type { District } from '$lib/domain/documents.ts';
import { mostResults, type SearchResponse } from '$lib/domain/search/response.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

/** The results. They stand at `/` when the address asks for something (see src/hooks.ts). */
export const load: PageLoad = async ({ fetch, url }) => {
	const map = url.searchParams.get('view') === 'map';
	const wanted = new URLSearchParams(url.searchParams);
	for (const name of ['view', 'filters', 'bron', 'geweigerd']) wanted.delete(name);
	const asked = new URLSearchParams(wanted);
	if (map) {
		asked.set('counts', '1');
		asked.set('limit', wanted.has('at') ? String(mostResults) : '1');
	}
	const [answer, districts] = await Promise.all([
		searchLeniently(fetch, asked),
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
async function searchLeniently(get: typeof fetch, asked: URLSearchParams) {
	try {
		return { answer: await read<SearchResponse>(get, `/api/search?${asked}`), problem: false };
	} catch (failure) {
		if (!isRefusal(failure)) throw failure;
		const plain = new URLSearchParams({
			q: asked.get('q') ?? '',
			counts: asked.get('counts') ?? ''
		});
		return { answer: await read<SearchResponse>(get, `/api/search?${plain}`), problem: true };
	}
}

function isRefusal(failure: unknown): boolean {
	return (
		typeof failure === 'object' && failure !== null && 'status' in failure && failure.status === 400
	);
}
