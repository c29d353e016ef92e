import { error } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { consentForm } from '$lib/domain/referrals/forms.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { act } from '../../act.server.ts';
import { idOr404 } from '../../ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Agreeing again with the resident: after they stopped, for another receiver, or on another ground. For the holder. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const question = await referrals.question(locals.house, locals.actor, idOr404(params.id));
	if (!question?.mine || question.closed_at !== null) error(404, { message: 'Not found' });
	return { language: question.language, before: question.consent, command: uuidv7() };
};

export const actions: Actions = {
	default: (event) => {
		const { house, actor } = event.locals;
		const id = idOr404(event.params.id);
		return act(
			event,
			consentForm,
			(input, command) => referrals.recordConsent(house, actor, command, id, input),
			`/vraag/${id}?gelukt=consent`
		);
	}
};
