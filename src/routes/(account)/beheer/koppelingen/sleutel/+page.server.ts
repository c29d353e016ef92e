import { fail } from '@sveltejs/kit';
import { type FieldProblems, fieldsOf, parse } from '$lib/domain/forms.ts';
import { tokenForm } from '$lib/domain/systems.ts';
import { tokens } from '$lib/server/interop/index.ts';
import { confirmFirst } from '../../../entry.server.ts';
import { organizations } from '../organizations.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** A new token: whoever makes one just showed who they are. */
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
		const { db, actor } = event.locals;
		const fields = fieldsOf(await event.request.formData(), ['scopes']);
		const input = parse(tokenForm, fields);
		if (!input.ok) return fail(400, { fields, problems: input.problems });
		const organization_id = String(fields['organization'] ?? actor.organization_id);
		const chosen = (await organizations(event)).find(({ id }) => id === organization_id);
		const made = chosen && (await tokens.add(db, actor, { ...input.value, organization_id }));
		if (!made) return fail(403, { fields, problems: nothingWrong });
		return { token: made.token, name: input.value.name };
	}
};

const nothingWrong: FieldProblems = {};
