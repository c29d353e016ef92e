import { error } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { holdForm } from '$lib/domain/referrals/forms.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { act } from '../../act.server.ts';
import { idOr404, idOf } from '../../ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The waiting list: until a date, never without one; and until another date. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const question = await referrals.question(locals.house, locals.actor, idOr404(params.id));
	const hop = question?.hops.find(({ moves }) => moves.includes('hold'));
	if (!question || !hop) error(404, { message: 'Not found' });
	const { id, from, hold_until, running } = hop;
	return {
		hop: { id, from: from?.name ?? '', until: hold_until, accepted: running },
		command: uuidv7()
	};
};

export const actions: Actions = {
	default: (event) => {
		const { house, actor } = event.locals;
		return act(
			event,
			holdForm,
			(input, command, data) => referrals.hold(house, actor, command, idOf(data, 'hop'), input),
			`/vraag/${event.params.id}?gelukt=hold`
		);
	}
};
