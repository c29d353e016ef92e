import { error, fail, redirect } from '@sveltejs/kit';
import { isId } from '$lib/domain/ids.ts';
import { rolesToGive } from '$lib/domain/permissions.ts';
import * as people from '$lib/server/people/index.ts';
import { field } from '../../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** One person with access: their role, a new link when they cannot come in any more, and the end. */
export const load: PageServerLoad = async ({ params, locals: { db, actor } }) => {
	const member = isId(params.id) ? await people.member(db, actor, params.id) : undefined;
	if (!member) error(404, 'Not found');
	return { member, roles: rolesToGive(actor) };
};

export const actions: Actions = {
	role: async ({ request, params, locals: { db, actor } }) => {
		const asked = field(await request.formData(), 'role');
		const role = rolesToGive(actor).find((each) => each === asked);
		if (!role) return fail(400, { code: 'role_too_high' as const });
		const result = await people.changeRole(db, actor, params.id, role);
		if (!result.ok) return fail(400, { code: result.code });
		redirect(303, '/mensen?gedaan=1');
	},

	end: async ({ params, locals: { db, actor } }) => {
		const result = await people.end(db, actor, params.id);
		if (!result.ok) return fail(400, { code: result.code });
		redirect(303, '/mensen?gedaan=1');
	}
};
