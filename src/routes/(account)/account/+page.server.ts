import { fail, redirect } from '@sveltejs/kit';
import { may } from '$lib/domain/permissions.ts';
import * as people from '$lib/server/people/index.ts';
import { confirmFirst, field, ticket } from '../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Somebody's own account: where they are signed in, and how they sign in. */
export const load: PageServerLoad = async ({ locals: { db, actor, session } }) => ({
	name: actor.name,
	role: actor.role,
	contact_id: actor.contact_id,
	managesPeople: may(actor, 'manage_people'),
	administers: may(actor, 'administer'),
	connects: may(actor, 'connect_systems'),
	session_id: session?.id,
	mustConfirm: !session || !people.isRecent(session.signed_in_at),
	account: await people.ownAccount(db, actor)
});

export const actions: Actions = {
	device: async ({ request, locals: { db, actor } }) => {
		await people.endDevice(db, actor, field(await request.formData(), 'id'));
		redirect(303, '/account?gedaan=apparaat#devices');
	},

	others: async ({ locals: { db, actor, session } }) => {
		await people.endOtherDevices(db, actor, session?.id ?? '');
		redirect(303, '/account?gedaan=apparaat#devices');
	},

	addPasskey: async (event) => {
		confirmFirst(event);
		const form = await event.request.formData();
		const given = {
			ticket: ticket('passkey').take(event.cookies),
			answer: field(form, 'answer'),
			name: field(form, 'name')
		};
		const { house, actor } = event.locals;
		const result = await people.addPasskey(house, actor, event.url, given);
		if (!result.ok) return fail(400, { code: result.code });
		redirect(303, '/account?gedaan=passkey#passkeys');
	},

	removePasskey: async (event) => {
		confirmFirst(event);
		const { db, actor } = event.locals;
		const id = field(await event.request.formData(), 'id');
		const result = await people.removePasskey(db, actor, id);
		if (!result.ok) return fail(400, { code: result.code });
		redirect(303, '/account?gedaan=passkey#passkeys');
	}
};
