import { error, redirect } from '@sveltejs/kit';
import { momentOf } from '$lib/domain/working-time.ts';
import { webhooks } from '$lib/server/interop/index.ts';
import { field } from '../../../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** One webhook: what it was told, what waits, and what was given up. */
export const load: PageServerLoad = async ({ params, locals: { db, actor } }) => {
	const webhook = await webhooks.find(db, actor, params.id);
	if (!webhook) error(404, { message: 'Not found' });
	return { webhook, deliveries: await webhooks.deliveries(db, actor, params.id) };
};

export const actions: Actions = {
	again: async ({ request, params, locals: { db, actor } }) => {
		const delivery = field(await request.formData(), 'delivery');
		const count = await webhooks.replay(db, actor, params.id, { delivery });
		redirect(303, `/beheer/koppelingen/${params.id}?opnieuw=${count}`);
	},

	since: async ({ request, params, locals: { db, actor } }) => {
		const day = field(await request.formData(), 'since');
		const isDay = !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
		const which = isDay ? { since: momentOf(day, 0) } : null;
		const count = which ? await webhooks.replay(db, actor, params.id, which) : 0;
		redirect(303, `/beheer/koppelingen/${params.id}?opnieuw=${count}`);
	},

	remove: async ({ params, locals: { db, actor } }) => {
		await webhooks.remove(db, actor, params.id);
		redirect(303, '/beheer/koppelingen?gedaan=1');
	}
};
