import { error, fail, redirect } from '@sveltejs/kit';
import { holdsCitizenNumber } from '$lib/domain/personal-numbers.ts';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import * as corrections from '$lib/server/corrections/index.ts';
import * as directory from '$lib/server/directory/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

/** One correction beside its entry. */
export const load: PageServerLoad = async ({ params, locals: { house, db } }) => {
	const found = isId(params.id) ? await corrections.correction(house, params.id) : undefined;
	if (!found) error(404, 'Not found');
	const { proposals } = found;
	return {
		correction: found,
		names: await directory.namesOf(
			db,
			proposals.flatMap(({ field, now, proposed }) => [{ [field]: now }, { [field]: proposed }])
		),
		command: uuidv7()
	};
};

export const actions: Actions = {
	accept: async (event) => {
		const data = await event.request.formData();
		const fields = data.getAll('field').map(String);
		if (fields.length === 0 && !data.has('words')) return fail(400, { code: 'choose' as const });
		return decided(event, data, { state: 'accepted', fields });
	},

	reject: async (event) => {
		const data = await event.request.formData();
		const reason = String(data.get('reason') ?? '')
			.trim()
			.slice(0, 500);
		if (reason === '') return fail(400, { code: 'reason' as const, reason });
		if (holdsCitizenNumber(reason)) return fail(400, { code: 'citizen_number' as const, reason });
		return decided(event, data, { state: 'rejected', reason });
	}
};

async function decided(
	{ params, locals: { db, actor } }: RequestEvent,
	data: FormData,
	decision: corrections.Decision
) {
	const given = String(data.get('command') ?? '');
	const command = isId(given) ? given : uuidv7();
	const done = isId(params.id)
		? await corrections.decide(db, actor, command, params.id, decision)
		: ({ ok: false, code: 'not_found' } as const);
	if (done.ok) redirect(303, '/gids/correcties?gedaan=1');
	if (done.code === 'not_found') error(404, 'Not found');
	return fail(409, { code: 'moved_on' as const, by: done.by });
}
