import { coverage, overlapping } from '$lib/domain/overlap.ts';
import * as directory from '$lib/server/directory/index.ts';
import { chosenOf, needsOf } from './found.server.ts';
import type { PageServerLoad } from './$types.js';

/** Who does the same for the same people, and where there is nothing. */
export const load: PageServerLoad = async ({ url, locals }) => {
	const districts = await directory.districts(locals.db);
	const chosen = chosenOf(
		url,
		districts.map(({ code }) => code)
	);
	const wanted = needsOf(chosen.theme);
	const services = await directory.answering(locals.db, locals.actor, wanted);
	const { need, district } = chosen;
	return {
		chosen,
		districts: districts.map(({ code, name }) => ({ code, name })),
		rows: coverage(services, wanted, districts),
		groups:
			need === null
				? []
				: overlapping(services, need, district).map(({ forWhom, services: all }) => ({
						forWhom,
						services: all.map((service) => ({
							id: service.id,
							name: service.name,
							organization: service.organization.name,
							how_to_sign_up: service.how_to_sign_up,
							schedules: service.schedules,
							languages: service.languages,
							capacity: service.capacity,
							area: service.area,
							informal: service.informal,
							verified_at: service.verified_at
						}))
					}))
	};
};
