import { fail } from '@sveltejs/kit';
import { uuidv7 } from '$lib/domain/ids.ts';
import * as directory from '$lib/server/directory/index.ts';
import * as notices from '$lib/server/notices/index.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { sayCapacity, takeBackCapacity } from '../../capacity.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What lies with whom, what is new, and the services of the own organisation with whether they have a place. */
export const load: PageServerLoad = async ({ locals }) => ({
	lists: await referrals.lists(locals.house, locals.actor),
	notices: await notices.unread(locals.db, locals.actor),
	own: await ownServices(locals)
});

async function ownServices({ db, actor }: App.Locals) {
	const id = actor.organization_id;
	const own = id === null ? undefined : await directory.organization(db, actor, id);
	const running = own?.services.filter(({ status }) => status === 'active') ?? [];
	return running.map((service) => ({
		id: service.id,
		name: service.name,
		capacity: service.capacity,
		command: uuidv7()
	}));
}

export const actions: Actions = {
	read: async ({ locals }) => {
		await notices.read(locals.db, locals.actor, null);
	},

	capacity: async ({ request, locals }) => {
		const data = await request.formData();
		const answer = await sayCapacity(locals, String(data.get('service_id') ?? ''), data);
		return answer.problem === null ? { answer } : fail(400, { answer });
	},

	capacity_back: async ({ request, locals }) => {
		const data = await request.formData();
		const answer = await takeBackCapacity(locals, String(data.get('service_id') ?? ''), data);
		return answer.problem === null ? { answer } : fail(400, { answer });
	}
};
