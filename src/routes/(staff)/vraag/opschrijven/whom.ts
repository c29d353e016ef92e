import type { Contact, Ref } from '$lib/domain/documents.ts';
import type { SearchResponse } from '$lib/domain/search/response.ts';
import { isId } from '$lib/domain/ids.ts';
import { read } from '$lib/offline/read.ts';

/** Whom it goes to, as the copy of the directory on this phone knows them. */
export interface Chosen {
	contact: Pick<Contact, 'id' | 'name' | 'title'> | null;
	organization: Ref;
	service: Ref | null;
}

const most = 6;

/** Who answers to words, a person where one is named; nobody when there is no copy. */
export async function find(words: string): Promise<Chosen[]> {
	const params = new URLSearchParams({ q: words, limit: String(most) });
	const found = await read<SearchResponse>(fetch, `/api/search?${params}`).catch(() => null);
	return (found?.results ?? []).map(({ id, name, contact, organization }) => ({
		contact,
		organization,
		service: { id, name }
	}));
}

/** Whom an address points to: `aan` a person, `team` an organisation. */
export async function chosenBy(params: URLSearchParams): Promise<Chosen | null> {
	const [to, team] = ['aan', 'team'].map((name) => params.get(name) ?? '');
	if (to && isId(to)) {
		const found = await read<{ contact: Contact }>(fetch, `/api/contacts/${to}`).catch(() => null);
		const organization = found?.contact.organization;
		return found && organization ? { contact: found.contact, organization, service: null } : null;
	}
	if (!team || !isId(team)) return null;
	const found = await read<{ organization: Ref }>(fetch, `/api/organizations/${team}`).catch(
		() => null
	);
	return found && { contact: null, organization: found.organization, service: null };
}
