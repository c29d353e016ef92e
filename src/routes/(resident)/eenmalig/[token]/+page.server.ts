import { error, fail, redirect } from '@sveltejs/kit';
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
import * as referrals from '$lib/server/referrals/index.ts';
import { commandId } from '../../../(staff)/vraag/ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/**
 * One handover for somebody without an account. Opening the address shows nothing of the resident: programs that look
 * through mail open it too. A tap on 'open' does.
 */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const link = await referrals.openLink(locals.house, params.token);
	if (!link) error(404, { message: 'Not found', code: 'link_over' });
	return { name: link.person.name, command: uuidv7() };
};

type Verb = (link: referrals.OpenedLink, command: string) => Promise<referrals.Result>;

export const actions: Actions = {
	open: ({ locals, params }) => shown(locals, params.token, {}),
	accept: ({ request, locals, params }) =>
		act(request, locals, params.token, 'accept', (fields) => {
			const input = parse(acceptForm, fields);
			return input.ok
				? (link, command) =>
						referrals.accept(locals.house, link.person, command, link.referral_id, input.value)
				: input.problems;
		}),
	reject: ({ request, locals, params }) =>
		act(request, locals, params.token, 'reject', (fields) => {
			const input = parse(rejectForm, { ...fields, back_to_sender: 'yes' });
			return input.ok
				? (link, command) =>
						referrals.reject(locals.house, link.person, command, link.referral_id, input.value)
				: input.problems;
		}),
	hold: ({ request, locals, params }) =>
		act(request, locals, params.token, 'hold', (fields) => {
			const input = parse(holdForm, fields);
			return input.ok
				? (link, command) =>
						referrals.hold(locals.house, link.person, command, link.referral_id, input.value)
				: input.problems;
		}),
	say: ({ request, locals, params }) =>
		act(request, locals, params.token, 'say', (fields) => {
			const input = parse(messageForm, fields);
			return input.ok
				? (link, command) =>
						referrals.say(locals.house, link.person, command, link.referral_id, input.value.text)
				: input.problems;
		}),
	close: ({ request, locals, params }) =>
		act(request, locals, params.token, 'complete', (fields) => {
			const input = parse(closeForm, fields);
			return input.ok
				? (link, command) =>
						referrals.close(locals.house, link.person, command, link.question_id, input.value)
				: input.problems;
		})
};

/** Makes one move by the link and shows the handover again, or what was not right. */
async function act(
	request: Request,
	locals: App.Locals,
	token: string,
	move: Move | 'say',
	read: (fields: Record<string, unknown>) => Verb | FieldProblems
) {
	const data = await request.formData();
	const fields = fieldsOf(data);
	const verb = read(fields);
	if (typeof verb !== 'function')
		return fail(400, await again(locals, token, { fields, problems: verb }));
	const done = await referrals.moveByLink(locals.house, token, move, (link) =>
		verb(link, commandId(data))
	);
	if (!done.ok) {
		return fail(409, await again(locals, token, { fields, code: done.code, by: done.by }));
	}
	if (move === 'reject' || move === 'complete') redirect(303, '/eenmalig/klaar');
	return shown(locals, token, { done: move });
}

interface Shown {
	problems?: FieldProblems;
	fields?: Record<string, unknown>;
	code?: string | undefined;
	by?: string | undefined;
	done?: string;
}

async function shown(locals: App.Locals, token: string, more: Shown) {
	const page = await again(locals, token, more);
	return page.question ? page : fail(404, page);
}

async function again({ house }: App.Locals, token: string, more: Shown) {
	const link = await referrals.openLink(house, token);
	const question = link
		? await referrals.question(house, link.person, link.question_id)
		: undefined;
	const rest = {
		problems: {},
		fields: {},
		code: undefined,
		by: undefined,
		done: undefined,
		...more
	};
	return {
		question: question ?? null,
		hop: link?.referral_id ?? '',
		used: link?.used ?? [],
		...rest
	};
}
