import * as m from '$lib/i18n/paraglide/messages.js';

interface To {
	contact: { name: string } | null;
	organization: { name: string };
	service: { name: string } | null;
}

/** What a receiver is called: a person by their name, a team by the service for which it was chosen. */
export function receiverName({ contact, organization, service }: To): string {
	return contact?.name ?? m.team_of({ name: service?.name ?? organization.name });
}
