import { fail, redirect } from '@sveltejs/kit';
import * as people from '$lib/server/people/index.ts';
import { confirmFirst, field } from '../../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Codes of an app beside the password: set up, new recovery codes, stop. Shortly after signing in. */
export const load: PageServerLoad = async (event) => {
	confirmFirst(event);
	const { house, actor } = event.locals;
	const account = await people.ownAccount(house.db, actor);
	return {
		isOn: account.has_second_factor,
		left: account.recovery_codes_left,
		has_password: account.has_password,
		shortest: people.passwordLength.alone,
		offer: account.has_second_factor ? null : people.offerSecondFactor(house, actor, account.email)
	};
};

export const actions: Actions = {
	confirm: async (event) => {
		confirmFirst(event);
		const { house, actor } = event.locals;
		const form = await event.request.formData();
		const given = { ticket: field(form, 'ticket'), code: field(form, 'code') };
		const result = await people.confirmSecondFactor(house, actor, given);
		if (result.ok) return { codes: result.codes };
		const { email } = await people.ownAccount(house.db, actor);
		const offer = people.offerSecondFactor(house, actor, email, given.ticket);
		return fail(400, { code: result.code, offer });
	},

	codes: async (event) => {
		confirmFirst(event);
		const { db, actor } = event.locals;
		return { codes: await people.newRecoveryCodes(db, actor) };
	},

	stop: async (event) => {
		confirmFirst(event);
		const { db, actor } = event.locals;
		const password = field(await event.request.formData(), 'password');
		const result = await people.stopSecondFactor(db, actor, password);
		if (!result.ok) return fail(400, { code: result.code });
		redirect(303, '/account?gedaan=code');
	}
};
