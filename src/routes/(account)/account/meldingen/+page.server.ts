import { fail, redirect } from '@sveltejs/kit';
import { fieldsOf, parse } from '$lib/domain/forms.ts';
import { choicesForm } from '$lib/domain/notices.ts';
import * as notices from '$lib/server/notices/index.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What somebody is told outside the app, by which way, and when not. */
export const load: PageServerLoad = async ({ locals: { db, house, actor, session } }) => ({
	choices: await notices.choicesOf(db, actor),
	device: session !== null && (await notices.hasDevice(db, session.id)),
	publicKey: await notices.publicKey(house)
});

export const actions: Actions = {
	keep: async ({ request, locals: { db, actor, lang } }) => {
		const fields = fieldsOf(await request.formData(), ['mail', 'push']);
		const input = parse(choicesForm, fields);
		if (!input.ok) return fail(400, { fields, problems: input.problems });
		await notices.choose(db, actor, { ...input.value, lang });
		redirect(303, '/account/meldingen?gedaan=1');
	},

	mail: async ({ locals: { db, actor } }) => {
		if (actor.id !== null) await notices.mailWorksAgain(db, actor.id);
		redirect(303, '/account/meldingen?gedaan=1');
	}
};
