import { fail } from '@sveltejs/kit';
import { fieldsOf, parse } from '$lib/domain/forms.ts';
import { webhookForm } from '$lib/domain/systems.ts';
import { webhooks } from '$lib/server/interop/index.ts';
import { confirmFirst } from '../../../entry.server.ts';
import { organizations } from '../organizations.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** A new address that is told of changes: whoever adds one just showed who they are. */
export const load: PageServerLoad = async (event) => {
	confirmFirst(event);
	return {
		organizations: await organizations(event),
		organization_id: event.locals.actor.organization_id
	};
};

export const actions: Actions = {
	default: async (event) => {
		confirmFirst(event);
		const { house, actor, webhookTestOrigin } = event.locals;
		const fields = fieldsOf(await event.request.formData());
		const input = parse(webhookForm, fields);
		if (!input.ok) return fail(400, { fields, code: 'url_wrong' as const });
		const organization_id = String(fields['organization'] ?? actor.organization_id);
		const chosen = (await organizations(event)).find(({ id }) => id === organization_id);
		if (!chosen) return fail(403, { fields, code: 'not_allowed' as const });
		const wanted = { ...input.value, organization_id };
		const made = await webhooks.add(house, actor, wanted, webhookTestOrigin);
		return made.ok ? { secret: made.secret } : fail(400, { fields, code: made.code });
	}
};
