import { redirect } from '@sveltejs/kit';
import * as notices from '$lib/server/notices/index.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What somebody was told: new, and seen lately. */
export const load: PageServerLoad = async ({ locals: { db, actor } }) => ({
	fresh: await notices.unread(db, actor),
	seen: await notices.recent(db, actor)
});

export const actions: Actions = {
	read: async ({ locals: { db, actor } }) => {
		await notices.read(db, actor, null);
		redirect(303, '/meldingen');
	}
};
