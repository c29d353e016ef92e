import { error, fail, redirect } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { fieldsOf, parse, rejectForm } from '$lib/domain/referrals/forms.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { commandId, idOr404, textOf } from '../../ids.ts';
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
	default: async ({ request, locals, params }) => {
		const data = await request.formData();
		const fields = fieldsOf(data);
		const input = parse(rejectForm, {
			...fields,
			back_to_sender: fields['better_contact_id'] ? '' : 'yes'
		});
		if (!input.ok) return fail(400, { fields, problems: input.problems });
		const { house, actor } = locals;
		const done = await referrals.reject(
			house,
			actor,
			commandId(data),
			textOf(data, 'hop'),
			input.value
		);
		if (!done.ok) return fail(409, { fields, problems: {}, code: done.code, by: done.by });
		redirect(303, `/werk?gelukt=reject&van=${params.id}`);
	}
};
