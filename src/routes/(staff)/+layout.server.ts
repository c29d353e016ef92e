import type { LayoutServerLoad } from './$types.js';

/** Who is signed in: the guard has let them through (hooks.server.ts). */
export const load: LayoutServerLoad = ({ locals: { actor } }) => ({
	me: { name: actor.name, contact_id: actor.contact_id, role: actor.role }
});
