/** The pages that are measured: start, results and an entry, with the built app that serves them. */
import type { SearchResponse } from '../src/lib/domain/search/response.ts';

export interface MeasuredPage {
	name: 'start' | 'results' | 'entry';
	path: string;
}

/** The addresses on a server with the example city. */
export async function pagesOf(url: string): Promise<MeasuredPage[]> {
	const response = await fetch(`${url}/api/search?q=schulden`);
	const { results } = (await response.json()) as SearchResponse;
	return [
		{ name: 'start', path: '/' },
		{ name: 'results', path: '/?q=schulden' },
		{ name: 'entry', path: results[0]?.url ?? '/' }
	];
}
