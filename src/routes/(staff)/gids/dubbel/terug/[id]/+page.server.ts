import { fail, redirect } from '@sveltejs/kit';
import * as dedupe from '$lib/server/dedupe/index.ts';
import * as directory from '$lib/server/directory/index.ts';
import { idOr404 } from '../../../../vraag/ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What changed since a merge and cannot be split by itself: where does it belong? */
export const load: PageServerLoad = async ({ locals, params }) => {
	const id = idOr404(params.id);
	const { db } = locals;
	const merged = await dedupe.mergeOf(db, id);
	const ask = merged && (await dedupe.entangledWith(db, id));
	if (!merged || !ask) redirect(303, '/gids/dubbel?gedaan=gone');
	const ids = [merged.kept_id, ...merged.gone_ids];
	const entries = [...(await directory.entries(db, merged.kind, ids)).values()];
	return {
		entries: ids.flatMap((each) => {
			const found = entries.find((entry) => entry.id === each);
			return found ? [{ id: each, name: found.name }] : [];
		}),
		ask,
		names: await directory.namesOf(
			db,
			ask.fields.flatMap(({ field, before, now }) => [{ [field]: before }, { [field]: now }])
		)
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const data = await request.formData();
		const answers = Object.fromEntries(
			[...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
		);
		const done = await dedupe.unmerge(locals.db, locals.actor, idOr404(params.id), answers);
		if (done.ok) redirect(303, '/gids/dubbel?gedaan=undo');
		return fail(409, { code: 'ask' in done ? ('gone' as const) : done.code });
	}
};
