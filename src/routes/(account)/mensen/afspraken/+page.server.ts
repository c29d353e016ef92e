import { error } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { normsForm } from '$lib/domain/referrals/forms.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { act } from '../../../(staff)/vraag/act.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What the organisation promises: how fast it answers and calls back. For its coordinator. */
export const load: PageServerLoad = async ({ locals: { db, actor } }) => {
	if (actor.organization_id === null) error(404, { message: 'Not found' });
	return { norms: await referrals.normsOf(db, actor.organization_id), command: uuidv7() };
};

export const actions: Actions = {
	default: (event) => {
		const { house, actor } = event.locals;
		return act(
			event,
			normsForm,
			(input, command) => referrals.setNorms(house, actor, command, input),
			'/mensen?gedaan=1'
		);
	}
};
