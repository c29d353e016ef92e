import { redirect } from '@sveltejs/kit';
import type { Contact, ServiceDocument } from '$lib/domain/documents.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

/** A person: everything they do. */
export const load: PageLoad = async ({ fetch, params }) => {
	const found = await read<{ contact: Contact; services: ServiceDocument[] }>(
		fetch,
		`/api/contacts/${encodeURIComponent(params.id)}`
	);
	// An old address of what is now another entry.
	if (found.contact.id !== params.id) redirect(301, `/persoon/${found.contact.id}`);
	return found;
};
