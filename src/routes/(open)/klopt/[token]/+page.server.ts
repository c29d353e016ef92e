import { error, fail, redirect } from '@sveltejs/kit';
import { localTime } from '$lib/domain/clock.ts';
import { ownForm, readHours } from '$lib/domain/freshness-forms.ts';
import { type FieldProblems, fieldsOf, parse } from '$lib/domain/referrals/forms.ts';
import * as freshness from '$lib/server/freshness/index.ts';
import type { Actions, PageServerLoad } from './$types.js';

/**
 * 'Klopt nog?' for a person of the directory without an account, from a mail. Opening the address confirms nothing:
 * programs that look through mail open it too. A tap on the button does.
 */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const { contact, hours, refused, done } = await mailOr404(locals, params.token);
	const { name, phones, working_days, languages, away_from, away_until } = contact;
	const phone = phones[0]?.number ?? '';
	return {
		own: { name, phone, working_days, languages, away_from, away_until },
		hours,
		refused,
		done
	};
};

async function mailOr404({ house }: App.Locals, token: string) {
	const mail = await freshness.openMail(house, token);
	if (!mail) error(404, { message: 'Not found', code: 'link_over' });
	return mail;
}

export const actions: Actions = {
	same: async ({ locals, params }) =>
		after(await freshness.answer(locals.house, params.token, null), params.token),
	changed: async ({ request, locals, params }) => {
		const data = await request.formData();
		const lists = [...data.keys()].filter((name) => name.endsWith('_days'));
		const fields = fieldsOf(data, [...lists, 'languages']);
		const mail = await mailOr404(locals, params.token);
		const today = localTime(new Date()).date;
		const read = parse(ownForm(mail.contact.phones.length > 0, today), fields);
		const problems: FieldProblems = read.ok ? {} : { ...read.problems };
		const hours: Record<string, freshness.OwnHours['schedules']> = {};
		mail.hours.forEach(({ service_id, schedules }, index) => {
			const given = readHours(fields, `s${index}_`, schedules);
			if (given === null) problems[`s${index}_`] = 'hours_wrong';
			else hours[service_id] = given;
		});
		if (!read.ok || Object.keys(problems).length > 0) {
			return fail(400, { fields, problems, code: undefined });
		}
		const details = { ...read.value, hours };
		return after(await freshness.answer(locals.house, params.token, details), params.token);
	},
	stop: async ({ locals, params }) => {
		if (!(await freshness.refuse(locals.house, params.token))) {
			error(404, { message: 'Not found', code: 'link_over' });
		}
		redirect(303, `/klopt/${params.token}`);
	}
};

/** The page shows what came of it: also to who tapped twice. */
function after(done: Awaited<ReturnType<typeof freshness.answer>>, token: string) {
	if (done.ok || done.code === 'used') redirect(303, `/klopt/${token}`);
	return fail(404, {
		fields: {} as Record<string, unknown>,
		problems: {} as FieldProblems,
		code: done.code
	});
}
