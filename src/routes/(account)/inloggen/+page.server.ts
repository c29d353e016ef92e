import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as people from '$lib/server/people/index.ts';
import { field, fromWhere, letIn, ticket } from '../entry.server.ts';
import { localPage, nextPage } from '../next.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** How somebody signs in; in a demonstration the example people are offered, to be one of them with one tap. */
export const load: PageServerLoad = async ({ locals, url, cookies }) => ({
	next: localPage(url.searchParams.get('next')) ?? '',
	again: url.searchParams.has('opnieuw'),
	asksCode: url.searchParams.has('code') && ticket('half').read(cookies) !== undefined,
	examples: locals.demo ? await people.examples(locals.db) : []
});

export const actions: Actions = {
	demo: async (event) => {
		const form = await event.request.formData();
		const { locals } = event;
		const entered = locals.demo
			? await people.signInAsExample(locals.db, field(form, 'person'), fromWhere(event).device)
			: undefined;
		if (!entered) return fail(400, { code: 'unknown_example' as const });
		return goOn(event, form, entered);
	},

	password: async (event) => {
		const form = await event.request.formData();
		const email = field(form, 'email');
		const password = field(form, 'password');
		const result = await people.signIn(event.locals.house, { email, password }, fromWhere(event));
		if (result.ok) return goOn(event, form, result);
		if (result.code === 'second_factor') {
			ticket('half').give(event.cookies, result.ticket);
			redirect(303, `/inloggen?${new URLSearchParams({ code: '1', next: field(form, 'next') })}`);
		}
		return fail(result.code === 'wait' ? 429 : 400, { ...result, email });
	},

	code: async (event) => {
		const form = await event.request.formData();
		const given = { ticket: ticket('half').read(event.cookies), code: field(form, 'code') };
		const result = await people.confirmSignIn(event.locals.house, given, fromWhere(event));
		if (!result.ok) {
			const code = result.code === 'wrong' ? ('code_wrong' as const) : result.code;
			return fail(code === 'wait' ? 429 : 400, { ...result, code });
		}
		ticket('half').take(event.cookies);
		return goOn(event, form, result);
	},

	passkey: async (event) => {
		const form = await event.request.formData();
		const given = { ticket: ticket('passkey').take(event.cookies), answer: field(form, 'answer') };
		const { locals, url } = event;
		const result = await people.signInWithPasskey(locals.house, url, given, fromWhere(event));
		if (!result.ok) return fail(400, { code: result.code });
		return goOn(event, form, result);
	}
};

async function goOn(
	event: RequestEvent,
	form: FormData,
	entered: Parameters<typeof letIn>[1] & Pick<people.Entered, 'role'>
): Promise<never> {
	await letIn(event, entered);
	redirect(303, nextPage(field(form, 'next'), entered.role));
}
