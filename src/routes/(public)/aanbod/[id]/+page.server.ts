import { fail } from '@sveltejs/kit';
import { isCallResult } from '$lib/domain/calls.ts';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import * as directory from '$lib/server/directory/index.ts';
import { sayCapacity, takeBackCapacity } from '../../../capacity.server.ts';
import type { Actions } from './$types.js';

/** 'Lukte het?' for who has no JavaScript, and 'is er plek?' for the people of the service and editors. */
export const actions: Actions = {
	called: async ({ request, params, locals }) => {
		const form = await request.formData();
		const outcome = form.get('outcome');
		const contact = form.get('contact_id');
		if (!isCallResult(outcome)) return fail(400, { called: 'unknown' as const });
		const known =
			isId(params.id) &&
			(await directory.recordCall(locals.db, locals.actor, {
				id: uuidv7(),
				service_id: params.id,
				contact_id: typeof contact === 'string' && contact !== '' ? contact : null,
				outcome
			}));
		return known ? { called: 'thanks' as const } : fail(404, { called: 'unknown' as const });
	},

	capacity: async ({ request, params, locals }) => {
		const answer = await sayCapacity(locals, params.id, await request.formData());
		return answer.problem === null ? { answer } : fail(400, { answer });
	},

	capacity_back: async ({ request, params, locals }) => {
		const answer = await takeBackCapacity(locals, params.id, await request.formData());
		return answer.problem === null ? { answer } : fail(400, { answer });
	}
};
