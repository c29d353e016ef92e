import { fail } from '@sveltejs/kit';
import { isId, uuidv7 } from '$lib/domain/ids.ts';
import {
	type FieldProblems,
	fieldsOf,
	parse,
	questionForm,
	requestForm
} from '$lib/domain/referrals/forms.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { again, goOn } from '../act.server.ts';
import { hopBefore, withPrefix } from '../hop-fields.ts';
import { commandId } from '../ids.ts';
import { mailLink } from '../mail-link.server.ts';
import { dangerIn, suggestNeeds } from '../suggest-needs.ts';
import { receiver } from '../receiver.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Writing a question down, and handing it over at once when the address says to whom (`aan`, `team`, `aanbod`). */
export const load: PageServerLoad = async ({ locals, url }) => {
	const draft = await referrals.draft(locals.house, locals.actor, 'question');
	return {
		to: await receiver(locals, url.searchParams),
		draft,
		command: uuidv7(),
		hopCommand: uuidv7()
	};
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const data = await request.formData();
		const fields = fieldsOf(data, ['needs']);
		if (!Array.isArray(fields['needs']) || fields['needs'].length === 0) {
			fields['needs'] = suggestNeeds(String(fields['words'] ?? ''));
		}
		const asked = parse(questionForm, fields);
		const to = await receiver(locals, url.searchParams);
		const hop = to ? parse(requestForm, hopFields(fields, to)) : null;
		const problems: FieldProblems = {
			...(asked.ok ? {} : asked.problems),
			...(hop === null || hop.ok ? {} : withPrefix(hop.problems))
		};
		if (!asked.ok || (hop !== null && !hop.ok)) {
			fields['danger'] = dangerIn(String(fields['words'] ?? ''));
			return fail(400, again({ fields, problems }));
		}
		const { house, actor } = locals;
		const written = await referrals.write(house, actor, commandId(data), asked.value);
		const hopId = commandId(data, 'hop_command');
		return goOn(
			written,
			async ({ question_id }) => {
				if (hop === null) return `/vraag/${question_id}/overdragen`;
				const sent = await referrals.request(house, actor, hopId, question_id, hop.value);
				if (!sent.ok) return `/vraag/${question_id}?niet=${sent.code}`;
				const mailed = await mailLink(locals, sent.referral_id, hop.value.link_code, url.origin);
				return `/vraag/${question_id}?gelukt=${mailed ? 'request' : 'request_no_mail'}`;
			},
			fields
		);
	}
};

type Receiver = NonNullable<Awaited<ReturnType<typeof receiver>>>;

function hopFields(fields: Record<string, unknown>, to: Receiver): Record<string, unknown> {
	return {
		...hopBefore(fields),
		to_contact_id: to.contact?.id ?? '',
		to_organization_id: to.organization.id,
		service_id: to.service && isId(to.service.id) ? to.service.id : ''
	};
}
