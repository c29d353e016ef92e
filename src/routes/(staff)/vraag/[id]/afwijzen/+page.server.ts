import { error } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { rejectForm } from '$lib/domain/referrals/forms.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { act } from '../../act.server.ts';
import { idOr404, idOf } from '../../ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Declining: no bare no. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const question = await referrals.question(locals.house, locals.actor, idOr404(params.id));
	const hop = question?.hops.find(({ moves }) => moves.includes('reject'));
	if (!question || !hop) error(404, { message: 'Not found' });
	const { organization_id } = locals.actor;
	const colleagues = organization_id ? await referrals.colleagues(locals.db, organization_id) : [];
	return {
		hop: { id: hop.id, from: hop.from?.name ?? '' },
		colleagues: colleagues.filter(({ id }) => id !== locals.actor.contact_id),
		command: uuidv7()
	};
};

export const actions: Actions = {
	default: (event) => {
		const { house, actor } = event.locals;
		return act(
			event,
			rejectForm,
			(input, command, data) => referrals.reject(house, actor, command, idOf(data, 'hop'), input),
			`/werk?gelukt=reject&van=${event.params.id}`,
			(fields) => ({ back_to_sender: fields['better_contact_id'] ? '' : 'yes' })
		);
	}
};
