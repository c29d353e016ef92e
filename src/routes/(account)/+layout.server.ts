import * as notices from '$lib/server/notices/index.ts';
import type { LayoutServerLoad } from './$types.js';

/** Who is signed in, if anybody: these pages are also for who comes in. */
export const load: LayoutServerLoad = async ({ locals: { actor, db } }) => ({
	me:
		actor.role === null
			? null
			: {
					name: actor.name,
					role: actor.role,
					contact_id: actor.contact_id,
					organization_id: actor.organization_id
				},
	unread: await notices.unreadCount(db, actor)
});
