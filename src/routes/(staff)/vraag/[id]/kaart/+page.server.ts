import { error, fail } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { commandId, idOr404 } from '../../ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The card for the resident: made when it is asked for, not by looking. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const question = await referrals.question(locals.house, locals.actor, idOr404(params.id));
	if (!question?.whole) error(404, { message: 'Not found' });
	return { command: uuidv7() };
};

export const actions: Actions = {
	make: async ({ locals, params, url }) => {
		const { house, actor } = locals;
		const made = await referrals.makeCard(house, actor, idOr404(params.id));
		if (!made.ok) return fail(403, { code: made.code });
		const path = `/kaart/${made.card.replace('-', '')}`;
		return { card: made.card, path, address: url.origin + path };
	},
	withdraw: async ({ request, locals, params }) => {
		const { house, actor } = locals;
		const command = commandId(await request.formData());
		const done = await referrals.withdrawCard(house, actor, command, idOr404(params.id));
		return done.ok ? { withdrawn: true } : fail(403, { code: done.code });
	}
};
