import * as referrals from '$lib/server/referrals/index.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What lies with whom, and what is new. */
export const load: PageServerLoad = async ({ locals }) => ({
	lists: await referrals.lists(locals.house, locals.actor),
	notices: await referrals.notices(locals.db, locals.actor)
});

export const actions: Actions = {
	read: async ({ locals }) => {
		await referrals.readNotices(locals.db, locals.actor, null);
	}
};
