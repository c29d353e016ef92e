import { redirect } from '@sveltejs/kit';
import type { Contact, OrganizationDocument, ServiceDocument } from '$lib/domain/documents.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

interface Page {
	organization: OrganizationDocument;
	services: ServiceDocument[];
	contacts: Contact[];
}

/** An organisation: its services, people and places. */
export const load: PageLoad = async ({ fetch, params }) => {
	const found = await read<Page>(fetch, `/api/organizations/${encodeURIComponent(params.id)}`);
	const { id } = found.organization;
	// An old address of what is now another entry.
	if (id !== params.id) redirect(301, `/organisatie/${id}`);
	return found;
};
