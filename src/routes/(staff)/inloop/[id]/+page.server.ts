import { fail } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { visitorForm } from '$lib/domain/intake/forms.ts';
import { isVisitorMove } from '$lib/domain/intake/words.ts';
import * as intake from '$lib/server/intake/index.ts';
import { act, again, goOn } from '../../vraag/act.server.ts';
import { commandId, idOf, idOr404, textOf } from '../../vraag/ids.ts';
import { listOf } from './list.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The list of an hour, for who works in it. */
export const load: PageServerLoad = async ({ locals, params }) => ({
	hour: await listOf(locals, params.id),
	command: uuidv7(),
	undoCommand: uuidv7()
});

export const actions: Actions = {
	add: (event) => {
		const { house, actor } = event.locals;
		const id = idOr404(event.params.id);
		return act(
			event,
			visitorForm,
			(input, command) => intake.addVisitor(house, actor, command, id, input),
			`/inloop/${id}`
		);
	},
	move: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const [id, visitor, move] = [params.id, idOf(data, 'visitor'), textOf(data, 'move')];
		if (visitor === '' || !isVisitorMove(move)) return fail(404, again({ code: 'not_found' }));
		const done = await intake.moveVisitor(
			house,
			actor,
			commandId(data),
			idOr404(id),
			visitor,
			Number(textOf(data, 'version')),
			move,
			idOf(data, 'desk') || null
		);
		return goOn(done, `/inloop/${id}`);
	},
	receive: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const hop = idOf(data, 'hop');
		const id = idOr404(params.id);
		if (hop === '') return fail(404, again({ code: 'not_found' }));
		const done = await intake.receive(house, actor, commandId(data), id, hop);
		return goOn(done, `/inloop/${id}`);
	},
	undo: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const change = idOf(data, 'change');
		const id = idOr404(params.id);
		if (change === '') return fail(404, again({ code: 'not_found' }));
		return goOn(await intake.undo(house, actor, commandId(data), id, change), `/inloop/${id}`);
	}
};
