import { error, fail, redirect } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { closeForm, fieldsOf, parse } from '$lib/domain/referrals/forms.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { commandId, idOr404 } from '../../ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The end of a question: how it ended for the resident. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const question = await referrals.question(locals.house, locals.actor, idOr404(params.id));
	if (!question?.mine || question.closed_at !== null) error(404, { message: 'Not found' });
	return { command: uuidv7() };
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const data = await request.formData();
		const fields = fieldsOf(data);
		const input = parse(closeForm, fields);
		if (!input.ok) return fail(400, { fields, problems: input.problems });
		const { house, actor } = locals;
		const done = await referrals.close(
			house,
			actor,
			commandId(data),
			idOr404(params.id),
			input.value
		);
		if (!done.ok) return fail(409, { fields, problems: {}, code: done.code, by: done.by });
		redirect(303, `/vraag/${params.id}?gelukt=close`);
	}
};
