import { isId, uuidv7 } from '$lib/domain/ids.ts';
import { may } from '$lib/domain/permissions.ts';
import { holdsCitizenNumber } from '$lib/domain/personal-numbers.ts';
import * as intake from '$lib/server/intake/index.ts';
import { fail } from '@sveltejs/kit';
import { again, goOn } from '../vraag/act.server.ts';
import { commandId, idOf, textOf } from '../vraag/ids.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The hours one works in, and for a coordinator opening one. */
export const load: PageServerLoad = async ({ locals: { db, actor } }) => ({
	hours: await intake.hours(db, actor),
	runs: may(actor, 'run_drop_in'),
	...(await intake.openChoices(db, actor)),
	command: uuidv7()
});

const longestDesk = 40;

export const actions: Actions = {
	open: async ({ request, locals: { house, actor } }) => {
		const data = await request.formData();
		const desks = data
			.getAll('person')
			.filter((value) => typeof value === 'string')
			.filter(isId)
			.slice(0, 60)
			.map((contact_id) => ({
				contact_id,
				desk: textOf(data, `desk_${contact_id}`).trim().slice(0, longestDesk)
			}));
		if (desks.some(({ desk }) => holdsCitizenNumber(desk))) {
			return fail(400, again({ problems: { desk: 'citizen_number' } }));
		}
		const place = idOf(data, 'place') || null;
		const done = await intake.openHour(house, actor, commandId(data), place, desks);
		return goOn(done, async ({ hour_id }) => `/inloop/${hour_id}`);
	}
};
