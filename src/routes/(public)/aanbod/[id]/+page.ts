import { redirect } from '@sveltejs/kit';
import type { District, ServiceDocument } from '$lib/domain/documents.ts';
import type { SearchResponse } from '$lib/domain/search/response.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

/** One service, with what else answers its main need. */
export const load: PageLoad = async ({ fetch, params }) => {
	const service = await read<ServiceDocument>(
		fetch,
		`/api/services/${encodeURIComponent(params.id)}`
	);
	// An old address of what is now another entry.
	if (service.id !== params.id) redirect(301, `/aanbod/${service.id}`);
	const [need] = service.needs;
	const [others, districts] = await Promise.all([
		need ? read<SearchResponse>(fetch, `/api/search?need=${need}&limit=5`) : null,
		read<District[]>(fetch, '/api/districts')
	]);
	return {
		service,
		districts,
		others: others?.results.filter(({ id }) => id !== service.id).slice(0, 4) ?? []
	};
};
