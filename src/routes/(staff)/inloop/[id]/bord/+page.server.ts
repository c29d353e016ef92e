import { error } from '@sveltejs/kit';
import * as intake from '$lib/server/intake/index.ts';
import { idOr404 } from '../../../vraag/ids.ts';
import type { PageServerLoad } from './$types.js';

/** The board: what everybody in the hall may read. By desk, or by question (`?per=vraag`). */
export const load: PageServerLoad = async ({ locals: { house, actor }, params }) => {
	const board = await intake.boardOf(house, actor, idOr404(params.id));
	if (!board) error(404, { message: 'Not found' });
	return { board, now: Date.now() };
};
