import { redirect } from '@sveltejs/kit';
import { may } from '$lib/domain/permissions.ts';
import * as people from '$lib/server/people/index.ts';
import { field } from '../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The people with access, and who is invited. */
export const load: PageServerLoad = async ({ locals: { db, actor } }) => ({
	everywhere: may(actor, 'administer'),
	oversees: may(actor, 'oversee'),
	myself: actor.id,
	members: await people.members(db, actor),
	invitations: await people.invitations(db, actor)
});

export const actions: Actions = {
	withdraw: async ({ request, locals: { db, actor } }) => {
		await people.withdrawInvitation(db, actor, field(await request.formData(), 'id'));
		redirect(303, '/mensen?gedaan=1');
	}
};
