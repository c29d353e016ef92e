import { error, fail, redirect } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { isFact } from '$lib/domain/freshness.ts';
import { type FieldProblems, fieldsOf } from '$lib/domain/referrals/forms.ts';
import * as freshness from '$lib/server/freshness/index.ts';
import { commandId, textOf } from '../../../../vraag/ids.ts';
import { entryOf } from '../../entry.server.ts';
import { readChange } from './change.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** One call: whom, and each fact with its value. */
export const load: PageServerLoad = async ({ params, url, locals: { db, actor, terms } }) => {
	const { kind, id } = entryOf(params.kind, params.id);
	const script = await freshness.script(db, actor, kind, id, terms);
	if (!script) error(404, { message: 'Not found' });
	return {
		script,
		commands: script.facts.map(() => uuidv7()),
		command: uuidv7(),
		settled: url.searchParams.get('klaar')
	};
};

interface Sent {
	fact: string;
	fields: Record<string, unknown>;
	problems: FieldProblems;
	code: string | undefined;
	by: string | undefined;
}
const nothingWrong: Sent = { fact: '', fields: {}, problems: {}, code: undefined, by: undefined };

export const actions: Actions = {
	take: async ({ params, locals: { db, actor } }) => {
		const { kind, id } = entryOf(params.kind, params.id);
		return after(await freshness.take(db, actor, kind, id), `/gids/vers/${kind}/${id}`);
	},
	same: async ({ request, params, locals: { db, actor } }) => {
		const data = await request.formData();
		const { kind, id } = entryOf(params.kind, params.id);
		const fact = textOf(data, 'fact');
		if (!isFact(fact)) error(400, { message: 'Unknown fact' });
		const done = await freshness.confirm(db, actor, { command: commandId(data), kind, id }, fact);
		return after(done, `/gids/vers/${kind}/${id}?klaar=${fact}`);
	},
	changed: async ({ request, params, locals: { db, actor, terms } }) => {
		const data = await request.formData();
		const { kind, id } = entryOf(params.kind, params.id);
		const script = await freshness.script(db, actor, kind, id, terms);
		const fact = textOf(data, 'fact');
		if (!script || !isFact(fact)) error(400, { message: 'Unknown fact' });
		const fields = fieldsOf(
			data,
			[...data.keys()].filter((name) => name.endsWith('_days'))
		);
		const read = readChange(fact, kind, script.entry, fields);
		if (!read.ok) {
			return fail(400, { ...nothingWrong, fact, fields, problems: read.problems });
		}
		const about = { command: commandId(data), kind, id };
		const done = await freshness.change(db, actor, about, read.value);
		return after(done, `/gids/vers/${kind}/${id}?klaar=${fact}`);
	},
	no_answer: async ({ request, params, locals: { db, actor } }) => {
		const data = await request.formData();
		const { kind, id } = entryOf(params.kind, params.id);
		const about = { command: commandId(data), kind, id };
		return after(await freshness.noAnswer(db, actor, about), '/gids/vers');
	},
	hand_back: async ({ locals: { db, actor } }) => {
		await freshness.handBack(db, actor);
		redirect(303, '/gids/vers');
	}
};

/** On to the next page, or why it was not done. */
function after(done: freshness.Done, address: string) {
	if (done.ok) redirect(303, address);
	const by = done.code === 'taken' ? done.by : undefined;
	return fail(409, { ...nothingWrong, code: done.code, by });
}
