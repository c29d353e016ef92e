import { error } from '@sveltejs/kit';
import * as notices from '$lib/server/notices/index.ts';
import type { LayoutServerLoad } from './$types.js';

/** Who is signed in: the guard has let them through (hooks.server.ts). */
export const load: LayoutServerLoad = async ({ locals: { actor, db } }) => {
	const { name, role, contact_id, organization_id } = actor;
	if (role === null) error(403, { message: 'Forbidden' });
	return {
		me: { name, role, contact_id, organization_id },
		unread: await notices.unreadCount(db, actor)
	};
};
