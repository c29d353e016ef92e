/** What the fields of entries are called, and their hints. */
import type { Kind, ServiceStatus, Visibility } from '../../domain/entries.ts';
import * as m from '../../i18n/paraglide/messages.js';

type Text = () => string;

const labels: Readonly<Record<string, [label: Text, hint?: Text]>> = {
	name: [m.field_name],
	alternate_name: [m.field_alternate_name, m.field_alternate_name_hint],
	description: [m.field_description],
	email: [m.field_email],
	website: [m.field_website],
	url: [m.field_url],
	phones: [m.field_phones, m.field_phones_hint],
	organization_id: [m.field_organization],
	address_1: [m.field_address],
	postal_code: [m.field_postal_code],
	city: [m.field_city],
	district_code: [m.field_district],
	latitude: [m.field_latitude, m.field_latitude_hint],
	longitude: [m.field_longitude, m.field_longitude_hint],
	accessibility: [m.field_accessibility, m.field_lines_hint],
	title: [m.field_title],
	visibility: [m.field_visibility],
	languages: [m.field_languages],
	working_days: [m.field_working_days],
	away_from: [m.field_away_from],
	away_until: [m.field_away_until],
	deputy_id: [m.field_deputy],
	valid_until: [m.field_valid_until, m.field_valid_until_hint],
	successor_id: [m.field_successor],
	summary: [m.field_summary, m.field_summary_hint],
	status: [m.field_status],
	alert: [m.field_alert, m.field_alert_hint],
	needs: [m.field_entry_needs],
	audiences: [m.field_audiences],
	location_ids: [m.field_places],
	area: [m.field_area, m.field_area_hint],
	contact_ids: [m.field_contacts],
	schedules: [m.field_schedules, m.field_schedules_hint],
	how_to_sign_up: [m.field_steps, m.field_lines_hint],
	eligibility: [m.field_eligibility],
	minimum_age: [m.field_minimum_age],
	maximum_age: [m.field_maximum_age],
	free: [m.field_free],
	costs: [m.field_costs],
	bring: [m.field_bring, m.field_lines_hint],
	informal: [m.field_informal],
	example: [m.example],
	source_id: [m.entry_source]
};

export function fieldLabel(field: string): string {
	return labels[field]?.[0]() ?? field;
}

export function fieldHint(field: string): string | undefined {
	return labels[field]?.[1]?.();
}

const kindNames: Readonly<Record<Kind, Text>> = {
	organization: m.kind_organization,
	location: m.kind_location,
	contact: m.kind_person,
	service: m.kind_service
};

export function kindName(kind: Kind): string {
	return kindNames[kind]();
}

export const statusNames: Readonly<Record<ServiceStatus, Text>> = {
	active: m.status_name_active,
	inactive: m.status_name_inactive,
	'temporarily closed': m.status_name_closed,
	defunct: m.status_name_defunct
};

export const visibilityNames: Readonly<Record<Visibility, Text>> = {
	public: m.visibility_public,
	network: m.visibility_network,
	organization: m.visibility_organization
};

/** The fields of a kind as a form shows them, in parts. */
export const sections: Readonly<Record<Kind, readonly { title: Text; fields: string[] }[]>> = {
	organization: [
		{ title: m.section_what, fields: ['name', 'alternate_name', 'description'] },
		{ title: m.section_reach, fields: ['phones', 'email', 'website'] }
	],
	location: [
		{ title: m.section_what, fields: ['organization_id', 'name'] },
		{
			title: m.section_where,
			fields: [
				'address_1',
				'postal_code',
				'city',
				'district_code',
				'accessibility',
				'latitude',
				'longitude'
			]
		}
	],
	contact: [
		{
			title: m.section_person,
			fields: ['name', 'title', 'organization_id', 'languages', 'working_days']
		},
		{ title: m.section_reach, fields: ['visibility', 'phones', 'email'] },
		{
			title: m.section_away,
			fields: ['away_from', 'away_until', 'deputy_id', 'valid_until', 'successor_id']
		}
	],
	service: [
		{
			title: m.section_what,
			fields: ['name', 'alternate_name', 'summary', 'description', 'needs', 'informal']
		},
		{
			title: m.section_reach,
			fields: ['organization_id', 'contact_ids', 'phones', 'email', 'url']
		},
		{ title: m.section_where, fields: ['location_ids', 'area', 'schedules'] },
		{
			title: m.section_for_whom,
			fields: [
				'audiences',
				'languages',
				'eligibility',
				'minimum_age',
				'maximum_age',
				'free',
				'costs'
			]
		},
		{ title: m.section_how, fields: ['how_to_sign_up', 'bring'] },
		{ title: m.section_state, fields: ['status', 'alert'] }
	]
};
