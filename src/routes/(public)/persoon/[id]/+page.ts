import type { Contact, ServiceDocument } from '$lib/domain/documents.ts';
import { read } from '$lib/offline/read.ts';
import type { PageLoad } from './$types.js';

/** A person: everything they do. */
export const load: PageLoad = ({ fetch, params }) =>
	read<{ contact: Contact; services: ServiceDocument[] }>(
		fetch,
		`/api/contacts/${encodeURIComponent(params.id)}`
	);
