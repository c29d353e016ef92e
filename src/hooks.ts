import type { Reroute } from '@sveltejs/kit';
import { isSearch } from '$lib/domain/search/asks.ts';

/** `/` is the start; `/` that asks for something shows results at the same address, from a page of its own. */
export const reroute: Reroute = ({ url }) => {
	if (
		url.pathname === '/' &&
		(isSearch(url.searchParams) || url.searchParams.get('view') === 'map')
	) {
		return '/zoeken';
	}
};
