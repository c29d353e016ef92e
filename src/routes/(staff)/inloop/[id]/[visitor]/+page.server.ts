import { error, fail } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import { intakeForm, walkForm } from '$lib/domain/intake/forms.ts';
import { mostQuestions } from '$lib/domain/intake/limits.ts';
import { fieldsOf, parse } from '$lib/domain/referrals/forms.ts';
import * as intake from '$lib/server/intake/index.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { act, again, goOn } from '../../../vraag/act.server.ts';
import { commandId, idOf, idOr404, textOf } from '../../../vraag/ids.ts';
import { dangerIn, suggestNeeds } from '../../../vraag/suggest-needs.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** A visitor with all their questions: the talk, dividing, and for who leads the whole of it. */
export const load: PageServerLoad = async ({ locals: { house, actor }, params, url }) => {
	const [hour, id] = [idOr404(params.id), idOr404(params.visitor)];
	const visitor = await intake.visitorOf(house, actor, hour, id);
	if (!visitor) error(404, { message: 'Not found' });
	const asked = Number(url.searchParams.get('vragen'));
	const said = visitor.questions.filter(({ closed }) => !closed).map(({ words }) => words ?? '');
	return {
		hour,
		visitor: {
			...visitor,
			questions: visitor.questions.map((question) => ({ ...question, command: uuidv7() }))
		},
		/** What the questions speak of that are open. */
		danger: dangerIn(said.join('. ')),
		/** So many blocks to write in, for who adds one without scripts. */
		blocks: Number.isInteger(asked) ? Math.min(Math.max(1, asked), mostQuestions) : 1,
		draft: visitor.whole ? await referrals.draft(house, actor, `intake:${id}`) : null,
		command: uuidv7(),
		leadCommand: uuidv7()
	};
};

const lists = Array.from({ length: mostQuestions }, (_, at) => `q${at}_needs`);

/** The questions that were written: their fields carry their number. A later block that is empty is none. */
function questionsIn(fields: Record<string, unknown>): Record<string, unknown>[] {
	return Array.from({ length: mostQuestions }, (_, at) => {
		const of = (name: string) => fields[`q${at}_${name}`];
		const words = typeof of('words') === 'string' ? String(of('words')) : '';
		const chosen = of('needs');
		const needs = Array.isArray(chosen) && chosen.length > 0 ? chosen : suggestNeeds(words);
		return { words, needs, tried: of('tried'), urgency: of('urgency') };
	}).filter(({ words }, at) => at === 0 || words.trim() !== '');
}

export const actions: Actions = {
	write: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const [hour, id] = [idOr404(params.id), idOr404(params.visitor)];
		const fields = fieldsOf(data, lists);
		const input = parse(intakeForm, { ...fields, questions: questionsIn(fields) });
		if (!input.ok) {
			for (const at of lists.keys())
				fields[`q${at}_danger`] = dangerIn(String(fields[`q${at}_words`] ?? ''));
			return fail(400, again({ fields, problems: input.problems }));
		}
		const version = Number(textOf(data, 'version'));
		const done = await intake.writeDown(
			house,
			actor,
			commandId(data),
			hour,
			id,
			version,
			input.value
		);
		return goOn(done, `/inloop/${hour}/${id}`, fields);
	},
	walk: (event) => {
		const { house, actor } = event.locals;
		const [hour, id] = [idOr404(event.params.id), idOr404(event.params.visitor)];
		return act(
			event,
			walkForm,
			({ to, reason }, command, data) =>
				intake.walkAlong(house, actor, command, hour, idOf(data, 'question'), to, reason),
			`/inloop/${hour}/${id}`
		);
	},
	keep: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const [hour, id] = [idOr404(params.id), idOr404(params.visitor)];
		const question = idOf(data, 'question');
		return goOn(
			await intake.keep(house, actor, commandId(data), hour, question),
			`/inloop/${hour}/${id}`
		);
	},
	receive: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const [hour, id] = [idOr404(params.id), idOr404(params.visitor)];
		return goOn(
			await intake.receive(house, actor, commandId(data), hour, idOf(data, 'hop')),
			`/inloop/${hour}/${id}`
		);
	},
	combine: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const [hour, id] = [idOr404(params.id), idOr404(params.visitor)];
		const [into, other] = [idOf(data, 'into'), idOf(data, 'question')];
		return goOn(
			await intake.combine(house, actor, commandId(data), hour, into, other),
			`/inloop/${hour}/${id}`
		);
	},
	lead: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const [hour, id] = [idOr404(params.id), idOr404(params.visitor)];
		const person = idOf(data, 'person');
		return goOn(
			await intake.askLead(house, actor, commandId(data), hour, id, person),
			`/inloop/${hour}/${id}`
		);
	},
	leadAnswer: async ({ request, locals: { house, actor }, params }) => {
		const data = await request.formData();
		const [hour, id] = [idOr404(params.id), idOr404(params.visitor)];
		const agreed = textOf(data, 'agreed') === 'yes';
		return goOn(
			await intake.answerLead(house, actor, commandId(data), hour, id, agreed),
			agreed ? `/inloop/${hour}/${id}` : `/inloop`
		);
	}
};
