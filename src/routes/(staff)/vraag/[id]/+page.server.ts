import { error, fail, redirect } from '@sveltejs/kit';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import { acceptForm, messageForm } from '$lib/domain/referrals/forms.ts';
import type { Actor } from '$lib/domain/actor.ts';
import type { House } from '$lib/server/house.ts';
import * as notices from '$lib/server/notices/index.ts';
import * as people from '$lib/server/people/index.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { act, again, goOn } from '../act.server.ts';
import { commandId, idOr404, idOf, textOf } from '../ids.ts';
import { mailNewLink } from '../mail-link.server.ts';
import { dangerIn } from '../suggest-needs.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** A question with its chain; to who may not see it, it is not there. Opening it is noted, and what was told about it counts as read. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const id = idOr404(params.id);
	const question = await referrals.question(locals.house, locals.actor, id);
	if (!question) error(404, { message: 'Not found' });
	await notices.read(locals.db, locals.actor, id);
	const { organization_id } = locals.actor;
	const waiting = question.hops.find((hop) => hop.waiting);
	const words = question.closed_at === null ? question.resident?.words : undefined;
	return {
		question,
		danger: dangerIn(words ?? ''),
		link: await linkTo(locals, question),
		linkCode: waiting ? await referrals.linkCode(locals.house, locals.actor, waiting.id) : null,
		colleagues:
			question.may_reassign && organization_id
				? await referrals.colleagues(locals.db, organization_id)
				: [],
		command: uuidv7()
	};
};

/** Whether the link opens by which somebody without an account answers what this person sent them; else null. */
async function linkTo(
	{ house, db }: App.Locals,
	{ mine, hops }: referrals.QuestionView
): Promise<{ opens: boolean } | null> {
	const waiting = hops.find((hop) => hop.waiting);
	if (!mine || !waiting?.to || (await people.hasAccount(db, waiting.to.id))) return null;
	return { opens: await referrals.hasLink(house, waiting.id) };
}

type Verb = (
	house: House,
	actor: Actor,
	id: string,
	about: string,
	data: FormData
) => Promise<referrals.Result>;

/** An action that is one verb of a hop or of the question: what it refuses comes back as a sentence. */
function move(name: string, about: 'hop' | 'question', verb: Verb): Actions[string] {
	return async ({ request, locals, params }) => {
		const data = await request.formData();
		const target = about === 'hop' ? idOf(data, 'hop') : (params['id'] ?? '');
		if (!isId(target)) return fail(404, again({ code: 'not_found' }));
		const done = await verb(locals.house, locals.actor, commandId(data), target, data);
		return goOn(done, `/vraag/${params['id']}?gelukt=${name}`);
	};
}

export const actions: Actions = {
	accept: (event) => {
		const { house, actor } = event.locals;
		return act(
			event,
			acceptForm,
			(input, command, data) => referrals.accept(house, actor, command, idOf(data, 'hop'), input),
			`/vraag/${event.params.id}?gelukt=accept`
		);
	},
	say: (event) => {
		const { house, actor } = event.locals;
		return act(
			event,
			messageForm,
			({ text }, command, data) => referrals.say(house, actor, command, idOf(data, 'hop'), text),
			`/vraag/${event.params.id}?gelukt=say`
		);
	},
	mail: async ({ request, locals, params, url }) => {
		const hop = idOf(await request.formData(), 'hop');
		const mailed = isId(hop) ? await mailNewLink(locals, hop, null, url.origin) : 'not_needed';
		if (mailed === 'not_needed') return fail(409, again({ code: 'moved_on' }));
		return redirect(303, `/vraag/${params.id}?gelukt=${mailed === 'sent' ? 'mail' : 'no_mail'}`);
	},
	claim: move('claim', 'hop', (house, actor, id, hop) => referrals.claim(house, actor, id, hop)),
	cancel: move('cancel', 'hop', (house, actor, id, hop) => referrals.cancel(house, actor, id, hop)),
	start: move('start', 'hop', (house, actor, id, hop) => referrals.start(house, actor, id, hop)),
	fail: move('fail', 'hop', (house, actor, id, hop) => referrals.fail(house, actor, id, hop, '')),
	withdraw: move('withdraw', 'question', (house, actor, id, question) =>
		referrals.withdraw(house, actor, id, question)
	),
	lead: move('lead', 'question', (house, actor, id, question, data) =>
		referrals.askLead(house, actor, id, question, idOf(data, 'person'))
	),
	leadAnswer: move('lead_answer', 'question', (house, actor, id, question, data) =>
		referrals.answerLead(house, actor, id, question, textOf(data, 'agreed') === 'yes')
	),
	reassign: move('reassign', 'question', (house, actor, id, question, data) =>
		referrals.reassign(house, actor, id, question, idOf(data, 'person'))
	)
};
