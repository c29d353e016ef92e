import * as m from '$lib/i18n/paraglide/messages.js';

const labels: Record<string, () => string> = {
	description: m.rest_description,
	website: m.rest_website,
	url: m.rest_website,
	email: m.rest_email,
	name: m.rest_name,
	address_1: m.rest_address,
	postal_code: m.rest_postal_code,
	title: m.rest_title,
	summary: m.rest_summary
};

/** What one of the texts of an entry is called. */
export function restLabel(field: string): string {
	return labels[field]?.() ?? field;
}
