import { error } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { deskForm } from '$lib/domain/intake/forms.ts';
import * as intake from '$lib/server/intake/index.ts';
import { act, goOn } from '../../../vraag/act.server.ts';
import { commandId, idOf, idOr404 } from '../../../vraag/ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Who is there, at which desk; and people of partners, found by name (`?q=`). */
export const load: PageServerLoad = async ({ locals: { house, db, actor }, params, url }) => {
	const board = await intake.boardOf(house, actor, idOr404(params.id));
	if (!board || board.closed_at !== null) error(404, { message: 'Not found' });
	const asked = (url.searchParams.get('q') ?? '').slice(0, 80);
	const hour = await intake.hourOf(house, actor, board.id);
	return {
		id: board.id,
		place: board.place,
		runs: hour?.runs ?? false,
		people: board.people.map((person) => ({ ...person, command: uuidv7() })),
		asked,
		found: (await intake.findPeople(db, actor, board.id, asked)).map((person) => ({
			...person,
			command: uuidv7()
		}))
	};
};

export const actions: Actions = {
	come: (event) => {
		const { house, actor } = event.locals;
		const id = idOr404(event.params.id);
		return act(
			event,
			deskForm,
			({ person, desk }, command) =>
				intake.place(house, actor, command, id, { contact_id: person, desk }, true),
			`/inloop/${id}/mensen`
		);
	},
	leave: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const id = idOr404(params.id);
		const who = { contact_id: idOf(data, 'person'), desk: '' };
		const own = who.contact_id === actor.contact_id && actor.role !== 'coordinator';
		const done = await intake.place(house, actor, commandId(data), id, who, false);
		return goOn(done, own ? '/inloop' : `/inloop/${id}/mensen`);
	}
};
