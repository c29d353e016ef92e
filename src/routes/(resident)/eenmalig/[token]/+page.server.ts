import { error, fail, redirect } from '@sveltejs/kit';
import type { GenericSchema, InferOutput } from 'valibot';
import { uuidv7 } from '$lib/domain/ids.ts';
import {
	acceptForm,
	closeForm,
	type FieldProblems,
	fieldsOf,
	holdForm,
	messageForm,
	parse,
	rejectForm
} from '$lib/domain/referrals/forms.ts';
import type { Move } from '$lib/domain/referrals/moves.ts';
import type { House } from '$lib/server/house.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { commandId, textOf } from '../../../(staff)/vraag/ids.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

/**
 * One handover for somebody without an account. Opening the address shows nothing of the resident: programs that look
 * through mail open it too. A tap on 'open' does.
 */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const link = await referrals.openLink(locals.house, params.token);
	if (!link) error(404, { message: 'Not found', code: 'link_over' });
	return { name: link.person.name, asksCode: link.asks_code, command: uuidv7() };
};

/** One move by the link: reads its form, makes it, and shows the handover again, or what was not right. */
function answer<Schema extends GenericSchema>(
	move: Move | 'say',
	form: Schema,
	verb: (
		house: House,
		link: referrals.OpenedLink,
		command: string,
		input: InferOutput<Schema>
	) => Promise<referrals.Result>
) {
	return async ({ request, locals, params: { token } }: RequestEvent) => {
		const { house } = locals;
		const data = await request.formData();
		const pin = textOf(data, 'pin');
		const fields = fieldsOf(data);
		const input = parse(form, fields);
		if (!input.ok) {
			return fail(400, await again(locals, token, pin, { fields, problems: input.problems }));
		}
		const done = await referrals.moveByLink(house, token, pin, move, (link) =>
			verb(house, link, commandId(data), input.value)
		);
		if (!done.ok) {
			return fail(409, await again(locals, token, pin, { fields, code: done.code, by: done.by }));
		}
		if (move === 'reject' || move === 'fail' || move === 'complete')
			redirect(303, '/eenmalig/klaar');
		return shown(locals, token, pin, { done: move });
	};
}

export const actions: Actions = {
	open: async ({ request, locals, params }) =>
		shown(locals, params.token, textOf(await request.formData(), 'pin'), {}),
	accept: answer('accept', acceptForm, (house, { person, referral_id }, command, input) =>
		referrals.accept(house, person, command, referral_id, input)
	),
	reject: answer('reject', rejectForm, (house, { person, referral_id }, command, input) =>
		referrals.reject(house, person, command, referral_id, input)
	),
	hold: answer('hold', holdForm, (house, { person, referral_id }, command, input) =>
		referrals.hold(house, person, command, referral_id, input)
	),
	say: answer('say', messageForm, (house, { person, referral_id }, command, { text }) =>
		referrals.say(house, person, command, referral_id, text)
	),
	fail: answer('fail', messageForm, (house, { person, referral_id }, command, { text }) =>
		referrals.fail(house, person, command, referral_id, text)
	),
	close: answer('complete', closeForm, (house, { person, question_id }, command, input) =>
		referrals.close(house, person, command, question_id, input)
	)
};

interface Shown {
	problems?: FieldProblems;
	fields?: Record<string, unknown>;
	code?: string | undefined;
	by?: string | undefined;
	done?: string;
}

async function shown(locals: App.Locals, token: string, pin: string, more: Shown) {
	const page = await again(locals, token, pin, more);
	return page.question ? page : fail(403, page);
}

/** The handover for who may come in by the link, beside what was just done or not done. */
async function again({ house }: App.Locals, token: string, pin: string, more: Shown) {
	const entered = await referrals.enterLink(house, token, pin);
	const shown = { problems: {}, fields: {}, by: undefined, done: undefined, ...more };
	if (!entered.ok) {
		return { ...shown, question: null, hop: '', used: [], pin: '', code: entered.code, number: '' };
	}
	const { person, question_id, referral_id, used } = entered.link;
	const question = (await referrals.question(house, person, question_id)) ?? null;
	const from = question?.hops.find(({ id }) => id === referral_id)?.from;
	const sender = from && { id: from.id, organization_id: from.organization.id };
	const number = sender ? await referrals.numberOf(house.db, sender, ['public', 'network']) : '';
	return { ...shown, question, hop: referral_id, used, pin, code: more.code, number };
}
