import { isId } from '$lib/domain/ids.ts';
import * as directory from '$lib/server/directory/index.ts';
import * as people from '$lib/server/people/index.ts';
import * as referrals from '$lib/server/referrals/index.ts';
import { awayUntil } from './away.ts';

/** To whom an address points: `aan` a person, `team` an organisation, `aanbod` the service by which they were found. */
export async function receiver({ db, actor }: App.Locals, params: URLSearchParams) {
	const [to, team, offer] = ['aan', 'team', 'aanbod'].map((name) => {
		const id = params.get(name) ?? '';
		return isId(id) ? id : '';
	});
	const service = offer ? await directory.service(db, actor, offer) : undefined;
	const of = service ? { id: service.id, name: service.name } : null;
	const capacity = service?.capacity ?? null;
	if (to) {
		const found = await directory.person(db, actor, to);
		if (!found?.contact.organization) return null;
		const [experience] = await referrals.experienceWith(db, actor, [to]);
		return {
			contact: found.contact,
			/** Who stands in while they are away. */
			instead: awayUntil(found.contact) === null ? null : found.contact.deputy,
			organization: found.contact.organization,
			service: of,
			capacity,
			experience: experience ?? null,
			norms: await referrals.normsOf(db, found.contact.organization.id),
			by_link: !(await people.hasAccount(db, to))
		};
	}
	if (team) {
		const found = await directory.organization(db, actor, team);
		if (!found) return null;
		const organization = { id: found.organization.id, name: found.organization.name };
		const norms = await referrals.normsOf(db, team);
		return {
			contact: null,
			instead: null,
			organization,
			service: of,
			capacity,
			experience: null,
			norms,
			by_link: false
		};
	}
	return null;
}
