import { json } from '@sveltejs/kit';
import { suggestNeeds } from '../suggest-needs.ts';
import type { RequestHandler } from './$types.js';

/** Needs that the words of a resident point at. By POST: what somebody said never stands in an address. */
export const POST: RequestHandler = async ({ request }) => {
	const text = (await request.text()).slice(0, 2000);
	return json({ needs: suggestNeeds(text) });
};
