import { error } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import * as intake from '$lib/server/intake/index.ts';
import { goOn } from '../../../vraag/act.server.ts';
import { commandId, idOr404 } from '../../../vraag/ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What keeps the hour from being closed, and closing it. */
export const load: PageServerLoad = async ({ locals: { house, db, actor }, params }) => {
	const hour = await intake.hourOf(house, actor, idOr404(params.id));
	if (!hour?.runs || hour.closed_at !== null) error(404, { message: 'Not found' });
	const labels = new Map(hour.visitors.map(({ id, label }) => [id, label]));
	const blocks = await intake.unfinished(db, hour.id);
	return {
		id: hour.id,
		place: hour.place,
		blocks: blocks.map((block, key) => ({
			...block,
			key,
			label: labels.get(block.visitor_id) ?? ''
		})),
		command: uuidv7()
	};
};

export const actions: Actions = {
	default: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const id = idOr404(params.id);
		return goOn(await intake.close(house, actor, commandId(data), id), `/inloop/${id}`);
	}
};
