import * as corrections from '$lib/server/corrections/index.ts';
import * as directory from '$lib/server/directory/index.ts';
import type { PageServerLoad } from './$types.js';

/** Where editors begin: an entry to edit, and the work that waits. */
export const load: PageServerLoad = async ({ locals: { db }, url }) => {
	const text = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
	return {
		text,
		found: text === '' ? [] : await directory.withName(db, text),
		latest: await directory.latest(db, 5),
		corrections: await corrections.openCount(db)
	};
};
