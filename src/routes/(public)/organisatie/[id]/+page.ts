import type { Contact, OrganizationDocument, ServiceDocument } from '$lib/domain/documents.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

interface Page {
	organization: OrganizationDocument;
	services: ServiceDocument[];
	contacts: Contact[];
}

/** An organisation: its services, people and places. */
export const load: PageLoad = ({ fetch, params }) =>
	read<Page>(fetch, `/api/organizations/${encodeURIComponent(params.id)}`);
