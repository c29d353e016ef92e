import { error, fail, redirect } from '@sveltejs/kit';
import { program } from '$lib/domain/actor.ts';
import { blank } from '$lib/domain/entries.ts';
import * as directory from '$lib/server/directory/index.ts';
import * as people from '$lib/server/people/index.ts';
import { field, fromWhere, letIn, ticket } from '../../entry.server.ts';
import { nextPage } from '../../next.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Who invites to what. Looking uses nothing up. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const found = await people.invitation(locals.db, params.token);
	if (!found) error(404, { message: 'Not found', code: 'invitation_gone' });
	return { invitation: found, shortest: people.passwordLength.alone };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const typed = {
			name: field(form, 'name'),
			title: field(form, 'title'),
			email: field(form, 'email')
		};
		const answer = field(form, 'answer');
		const how =
			answer === ''
				? { password: field(form, 'password') }
				: { passkey: { ticket: ticket('passkey').take(event.cookies), answer, name: '' } };
		const { house } = event.locals;
		const given = { ...typed, ...how };
		const result = await people.accept(house, event.params.token, event.url, given, saveContact);
		if (!result.ok) return fail(400, { ...typed, code: result.code });
		await letIn(event, await people.enter(house, result, fromWhere(event)));
		redirect(303, nextPage(null, result.role));
	}
};

/** Somebody new in the directory, seen by the network; they say themselves what else others may know. */
const saveContact: people.SaveContact = (trx, { id, organization_id, name, title, email }) =>
	directory.save(trx, program(name), 'contact', {
		...blank.contact,
		id,
		organization_id,
		name,
		title: title === '' ? null : title,
		email,
		visibility: 'network',
		languages: ['nl']
	});
