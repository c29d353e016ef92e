import { fail, redirect } from '@sveltejs/kit';
import * as referrals from '$lib/server/referrals/index.ts';
import { idOf } from '../vraag/ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The people one saved, and those one worked with before. */
export const load: PageServerLoad = async ({ locals: { db, actor } }) => {
	const saved = await referrals.shortcuts(db, actor);
	const worked = await referrals.workedWith(db, actor);
	return { saved, worked: worked.filter(({ id }) => saved.every((other) => other.id !== id)) };
};

export const actions: Actions = {
	save: async ({ request, locals: { db, actor } }) => {
		const id = idOf(await request.formData(), 'person');
		const kept = id !== '' && (await referrals.saveShortcut(db, actor, id));
		if (!kept) return fail(404, { refused: true });
		redirect(303, `/netwerk?bewaard=${id}`);
	},
	drop: async ({ request, locals: { db, actor } }) => {
		await referrals.dropShortcut(db, actor, idOf(await request.formData(), 'person'));
		redirect(303, '/netwerk');
	}
};
