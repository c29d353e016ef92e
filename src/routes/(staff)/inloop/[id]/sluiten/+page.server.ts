import { error, fail, redirect } from '@sveltejs/kit';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import * as intake from '$lib/server/intake/index.ts';
import { again, goOn } from '../../../vraag/act.server.ts';
import { commandId, idOr404 } from '../../../vraag/ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What keeps the hour from being closed, and closing it. */
export const load: PageServerLoad = async ({ locals: { house, db, actor }, params }) => {
	const hour = await intake.hourOf(house, actor, idOr404(params.id));
	if (hour && hour.closed_at !== null) redirect(303, `/inloop/${hour.id}`);
	if (!hour?.runs) error(404, { message: 'Not found' });
	const visitors = new Map(hour.visitors.map((visitor) => [visitor.id, visitor]));
	const blocks = await intake.unfinished(db, hour.id);
	return {
		id: hour.id,
		place: hour.place,
		blocks: blocks.map((block, key) => ({
			...block,
			key,
			label: visitors.get(block.visitor_id)?.label ?? '',
			version: visitors.get(block.visitor_id)?.version ?? 0,
			command: uuidv7()
		})),
		command: uuidv7()
	};
};

export const actions: Actions = {
	close: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const id = idOr404(params.id);
		return goOn(await intake.close(house, actor, commandId(data), id), `/inloop/${id}`);
	},
	/** One visitor who waits goes away, or all of them: each is a command of its own. */
	go: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const id = idOr404(params.id);
		const all = (name: string) => data.getAll(name).map(String);
		const [commands, versions] = [all('command'), all('version')];
		for (const [at, visitor] of all('visitor').entries()) {
			const command = commands[at] ?? '';
			if (!isId(visitor) || !isId(command)) return fail(404, again({ code: 'not_found' }));
			const version = Number(versions[at]);
			const done = await intake.moveVisitor(
				house,
				actor,
				command,
				id,
				visitor,
				version,
				'go',
				null
			);
			if (!done.ok) return goOn(done, '');
		}
		redirect(303, `/inloop/${id}/sluiten`);
	}
};
