import * as corrections from '$lib/server/corrections/index.ts';
import type { PageServerLoad } from './$types.js';

/** Corrections that wait, and those decided on last. */
export const load: PageServerLoad = async ({ locals: { db }, url }) => ({
	open: await corrections.corrections(db, 'open'),
	decided: await corrections.corrections(db, 'decided', 20),
	done: url.searchParams.has('gedaan')
});
