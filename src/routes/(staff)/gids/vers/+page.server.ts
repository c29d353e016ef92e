import { redirect } from '@sveltejs/kit';
import * as freshness from '$lib/server/freshness/index.ts';
import { commandId, textOf } from '../../vraag/ids.ts';
import { entryOf } from './entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What is to be checked, what asks most for it first, and who calls whom now. */
export const load: PageServerLoad = async ({ locals: { db, actor, terms } }) => ({
	...(await freshness.queue(db, actor, terms)),
	progress: await freshness.progress(db, actor),
	news: await freshness.news(db, actor),
	terms
});

export const actions: Actions = {
	/** The first that nobody calls: when somebody is quicker, the one after it. */
	next: async ({ locals: { db, actor, terms } }) => {
		const { items } = await freshness.queue(db, actor, terms, 50);
		for (const { kind, id, lease } of items) {
			if (lease && !lease.mine) continue;
			const taken = await freshness.take(db, actor, kind, id);
			if (taken.ok) redirect(303, `/gids/vers/${kind}/${id}`);
		}
		return { done: 'nothing_free' as const };
	},
	hand_back: async ({ locals: { db, actor } }) => {
		await freshness.handBack(db, actor);
	},
	put_back: async ({ request, locals: { db, actor } }) => {
		const data = await request.formData();
		const { kind, id } = entryOf(textOf(data, 'kind'), textOf(data, 'id'));
		await freshness.putBack(db, actor, { command: commandId(data), kind, id });
		return { done: 'put_back' as const };
	},
	read: async ({ locals: { db, actor } }) => {
		await freshness.readNews(db, actor);
	}
};
