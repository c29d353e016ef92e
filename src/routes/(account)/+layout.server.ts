import type { LayoutServerLoad } from './$types.js';

/** Who is signed in, if anybody: these pages are also for who comes in. */
export const load: LayoutServerLoad = ({ locals: { actor } }) => ({
	me:
		actor.role === null
			? null
			: { name: actor.name, role: actor.role, organization_id: actor.organization_id }
});
