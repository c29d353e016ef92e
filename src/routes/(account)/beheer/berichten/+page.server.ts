import { redirect } from '@sveltejs/kit';
import { isId } from '$lib/domain/ids.ts';
import * as notices from '$lib/server/notices/index.ts';
import { field } from '../../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What did not reach people, after many tries. */
export const load: PageServerLoad = async ({ locals: { db, actor, demoPost } }) => ({
	...(await notices.givenUp(db, actor)),
	hasPost: demoPost !== null
});

export const actions: Actions = {
	again: async ({ request, locals: { db, actor } }) => {
		const id = field(await request.formData(), 'id');
		const count = await notices.againAll(db, actor, isId(id) ? id : null);
		redirect(303, `/beheer/berichten?opnieuw=${count}`);
	}
};
