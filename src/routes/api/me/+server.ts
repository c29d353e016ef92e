import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** Who is signed in, or null. */
export const GET: RequestHandler = ({ locals: { actor } }) => {
	const { name, role, contact_id, organization_id } = actor;
	const body = actor.id === null ? null : { name, role, contact_id, organization_id };
	return json(body, { headers: { 'cache-control': 'private, no-store' } });
};
