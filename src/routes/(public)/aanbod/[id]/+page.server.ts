import { fail } from '@sveltejs/kit';
import { isCallResult } from '$lib/domain/calls.ts';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import * as freshness from '$lib/server/freshness/index.ts';
import { sayCapacity, takeBackCapacity } from '../../../capacity.server.ts';
import type { Actions } from './$types.js';

/** 'Lukte het?' for who has no JavaScript, and 'is er plek?' for the people of the service and editors. */
export const actions: Actions = {
	called: async ({ request, params, locals, getClientAddress }) => {
		const form = await request.formData();
		const outcome = form.get('outcome');
		const contact = form.get('contact_id');
		if (!isCallResult(outcome)) return fail(400, { called: 'unknown' as const });
		if (!isId(params.id)) return fail(404, { called: 'unknown' as const });
		const contact_id = typeof contact === 'string' && contact !== '' ? contact : null;
		const command = { id: uuidv7(), service_id: params.id, contact_id, outcome };
		const { house, actor } = locals;
		const done = await freshness.recordCall(house, actor, command, getClientAddress());
		if (done === 'recorded') return { called: 'thanks' as const };
		return fail(done === 'unknown' ? 404 : 429, { called: 'unknown' as const });
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
