import { error, fail, redirect } from '@sveltejs/kit';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import { may, rolesToGive } from '$lib/domain/permissions.ts';
import * as notices from '$lib/server/notices/index.ts';
import * as people from '$lib/server/people/index.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { field } from '../../entry.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** One person with access: their role, a new link when they cannot come in any more, and the end. */
export const load: PageServerLoad = async ({ params, locals: { db, actor } }) => {
	const member = isId(params.id) ? await people.member(db, actor, params.id) : undefined;
	if (!member) error(404, 'Not found');
	const colleagues = await referrals.colleagues(db, member.organization_id);
	const bounces = await notices.mailBounces(db, [member.id]);
	return {
		member,
		bounced_at: bounces.get(member.id) ?? null,
		roles: rolesToGive(actor),
		open: await referrals.openWith(db, member.contact_id),
		successors: colleagues.filter(({ id }) => id !== member.contact_id),
		command: uuidv7()
	};
};

export const actions: Actions = {
	role: async ({ request, params, locals: { db, actor } }) => {
		const asked = field(await request.formData(), 'role');
		const role = rolesToGive(actor).find((each) => each === asked);
		if (!role) return fail(400, { code: 'role_too_high' as const });
		const member = isId(params.id) ? await people.member(db, actor, params.id) : undefined;
		if (member && !may({ role }, 'hand_over')) {
			const open = await referrals.openWith(db, member.contact_id);
			if (open > 0) return fail(400, { code: 'holds_questions' as const });
		}
		const result = await people.changeRole(db, actor, params.id, role);
		if (!result.ok) return fail(400, { code: result.code });
		redirect(303, '/mensen?gedaan=1');
	},

	mail: async ({ params, locals: { db, actor } }) => {
		const member = isId(params.id) ? await people.member(db, actor, params.id) : undefined;
		if (!member) error(404, 'Not found');
		await notices.mailWorksAgain(db, member.id);
		redirect(303, `/mensen/${member.id}`);
	},

	end: async ({ request, params, locals: { db, house, actor } }) => {
		const member = isId(params.id) ? await people.member(db, actor, params.id) : undefined;
		if (!member) error(404, 'Not found');
		if (member.id === actor.id) return fail(400, { code: 'yourself' as const });
		if (!member.manageable) return fail(400, { code: 'role_too_high' as const });
		const data = await request.formData();
		const [command, successor] = [field(data, 'command'), field(data, 'successor')];
		const result = await referrals.leave(
			house,
			actor,
			isId(command) ? command : uuidv7(),
			member.contact_id,
			isId(successor) ? successor : null
		);
		if (!result.ok) return fail(400, { code: 'holds_questions' as const });
		redirect(303, '/mensen?gedaan=1');
	}
};
