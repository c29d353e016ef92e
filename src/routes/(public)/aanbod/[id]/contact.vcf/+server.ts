import { error } from '@sveltejs/kit';
import { toVcard } from '$lib/domain/calendar.ts';
import { isId } from '$lib/domain/ids.ts';
import * as directory from '$lib/server/directory/index.ts';
import type { RequestHandler } from './$types.js';

/** Whom to call, as a vCard. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	const service = isId(params.id)
		? await directory.service(locals.db, locals.actor, params.id)
		: undefined;
	if (!service) error(404, 'Not found');
	const lead = service.contacts.find(({ phone }) => phone) ?? service.contacts[0];
	const card = toVcard({
		name: lead?.name ?? service.name,
		title: lead?.title ?? null,
		organization: service.organization.name,
		phone: lead?.phone?.number ?? service.phone?.number ?? null,
		email: lead?.email ?? service.email,
		url: `${url.origin}/aanbod/${service.id}`
	});
	return new Response(card, {
		headers: {
			'content-type': 'text/vcard',
			'content-disposition': 'attachment; filename="contact.vcf"'
		}
	});
};
