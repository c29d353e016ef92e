import { fail, redirect } from '@sveltejs/kit';
import * as people from '$lib/server/people/index.ts';
import { confirmFirst, field } from '../../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** A new password, shortly after signing in. */
export const load: PageServerLoad = async (event) => {
	confirmFirst(event);
	const { db, actor } = event.locals;
	const { has_password, has_second_factor, email } = await people.ownAccount(db, actor);
	const { besideCode, alone } = people.passwordLength;
	return { has_password, email, shortest: has_second_factor ? besideCode : alone };
};

export const actions: Actions = {
	default: async (event) => {
		confirmFirst(event);
		const { db, actor, session } = event.locals;
		const password = field(await event.request.formData(), 'password');
		const result = await people.setPassword(db, actor, session?.id ?? '', password);
		if (!result.ok) return fail(400, { code: result.code });
		redirect(303, '/account?gedaan=wachtwoord');
	}
};
