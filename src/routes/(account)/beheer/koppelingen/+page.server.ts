import { redirect } from '@sveltejs/kit';
import { may } from '$lib/domain/permissions.ts';
import { tokens, webhooks } from '$lib/server/interop/index.ts';
import { field } from '../../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The systems that are connected: what lets them in, and where they are told of changes. */
export const load: PageServerLoad = async ({ locals: { db, actor } }) => ({
	everywhere: may(actor, 'administer'),
	now: new Date().toISOString(),
	tokens: await tokens.list(db, actor),
	webhooks: await webhooks.list(db, actor)
});

export const actions: Actions = {
	revoke: async ({ request, locals: { db, actor } }) => {
		await tokens.revoke(db, actor, field(await request.formData(), 'id'));
		redirect(303, '/beheer/koppelingen?gedaan=1');
	}
};
