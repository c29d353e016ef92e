import { fail, redirect } from '@sveltejs/kit';
import * as people from '$lib/server/people/index.ts';
import { nextPage } from '../next.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** In a demonstration the example people are offered, to be one of them with one tap. */
export const load: PageServerLoad = async ({ locals, url }) => ({
	next: nextPage(url.searchParams.get('next')),
	examples: locals.demo ? await people.examples(locals.db) : []
});

export const actions: Actions = {
	demo: async ({ request, locals, cookies }) => {
		const form = await request.formData();
		const id = form.get('person');
		const token =
			locals.demo && typeof id === 'string'
				? await people.signInAsExample(locals.db, id, request.headers.get('user-agent') ?? '')
				: undefined;
		if (token === undefined) return fail(400, { code: 'unknown_example' as const });
		cookies.set(people.sessionCookie.name, token, people.sessionCookie.options);
		redirect(303, nextPage(form.get('next')));
	}
};
