import { json } from '@sveltejs/kit';
import { may } from '$lib/domain/permissions.ts';
import type { RequestHandler } from './$types.js';

/** Whose forms a phone may keep, and to which key it seals them; null for who is not signed in. */
export const GET: RequestHandler = ({ locals: { actor, house } }) => {
	const body =
		actor.id === null || !may(actor, 'hand_over')
			? null
			: { account: actor.id, key: house.vault.sealingKey };
	return json(body, { headers: { 'cache-control': 'private, no-store' } });
};
