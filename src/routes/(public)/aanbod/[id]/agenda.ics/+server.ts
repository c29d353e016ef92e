import { error } from '@sveltejs/kit';
import { toCalendar } from '$lib/domain/calendar.ts';
import { isId } from '$lib/domain/ids.ts';
import * as directory from '$lib/server/directory/index.ts';
import type { RequestHandler } from './$types.js';

/** The hours of a service, as iCalendar. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	const service = isId(params.id)
		? await directory.service(locals.db, locals.actor, params.id)
		: undefined;
	if (!service) error(404, 'Not found');
	const entry = {
		id: service.id,
		name: service.name,
		url: `${url.origin}/aanbod/${service.id}`,
		where: service.places[0]?.address ?? null
	};
	return new Response(toCalendar(entry, service.schedules, new Date()), {
		headers: {
			'content-type': 'text/calendar',
			'content-disposition': 'attachment; filename="agenda.ics"'
		}
	});
};
