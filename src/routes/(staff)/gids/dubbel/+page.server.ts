import { fail, redirect } from '@sveltejs/kit';
import { isId } from '$lib/domain/ids.ts';
import { sentenceOf } from '$lib/domain/matching/index.ts';
import * as dedupe from '$lib/server/dedupe/index.ts';
import { textOf } from '../../vraag/ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What looks double, and what was merged lately. */
export const load: PageServerLoad = async ({ locals }) => {
	const doubles = await dedupe.waiting(locals.db);
	return {
		total: doubles.length,
		doubles: doubles
			.slice(0, 50)
			.map(({ why, ...double }) => ({ ...double, why: sentenceOf(why, locals.lang) })),
		merged: await dedupe.merges(locals.db)
	};
};

export const actions: Actions = {
	search: async ({ locals }) => {
		await dedupe.findDoubles(locals.db);
		redirect(303, '/gids/dubbel?gedaan=search');
	},
	undo: async ({ request, locals }) => {
		const id = textOf(await request.formData(), 'id');
		if (!isId(id)) return fail(400, { code: 'gone' as const });
		const done = await dedupe.unmerge(locals.db, locals.actor, id, null);
		if (done.ok) redirect(303, '/gids/dubbel?gedaan=undo');
		if ('ask' in done) redirect(303, `/gids/dubbel/terug/${id}`);
		return fail(409, { code: done.code });
	},
	/** Takes back 'different' or 'later'. */
	rethink: async ({ request, locals }) => {
		const data = await request.formData();
		const ids = textOf(data, 'id').split(',').filter(isId);
		for (const id of ids) await dedupe.takeBackJudgement(locals.db, id);
		redirect(303, `/gids/dubbel/${textOf(data, 'pair')}`);
	}
};
