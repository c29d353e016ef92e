import { error } from '@sveltejs/kit';
import { may } from '$lib/domain/permissions.ts';
import * as notices from '$lib/server/notices/index.ts';
import type { LayoutServerLoad } from './$types.js';

/** Who is signed in: the guard has let them through (hooks.server.ts). */
export const load: LayoutServerLoad = async ({ locals: { actor, db, house } }) => {
	const { id, name, role, contact_id, organization_id } = actor;
	if (role === null) error(403, { message: 'Forbidden' });
	return {
		me: { name, role, contact_id, organization_id },
		unread: await notices.unreadCount(db, actor),
		/** Whose forms the phone may keep, and to which key it seals them. */
		outbox:
			id === null || !may(actor, 'hand_over') ? null : { account: id, key: house.vault.sealingKey }
	};
};
