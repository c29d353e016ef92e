/** Fields of entries and their values as people read them: for comparing, reviewing and looking back. */
import { addDays, weekdays } from '../domain/clock.ts';
import type { Schedule, Weekday } from '../domain/documents.ts';
import type { Kind, PhoneEntry } from '../domain/entries.ts';
import * as m from '../i18n/paraglide/messages.js';
import { date, list, shortDay, time, weekday } from './format.ts';
import { audienceName, spokenName } from './labels.ts';
import { needName } from './need-name.ts';

const fieldNames: Record<string, () => string> = {
	name: m.ef_name,
	alternate_name: m.ef_alternate_name,
	description: m.ef_description,
	email: m.ef_email,
	website: m.ef_website,
	url: m.ef_url,
	phones: m.ef_phones,
	example: m.ef_example,
	source_id: m.ef_source_id,
	organization_id: m.ef_organization_id,
	address_1: m.ef_address_1,
	postal_code: m.ef_postal_code,
	city: m.ef_city,
	district_code: m.ef_district_code,
	latitude: m.ef_latitude,
	longitude: m.ef_longitude,
	accessibility: m.ef_accessibility,
	title: m.ef_title,
	visibility: m.ef_visibility,
	languages: m.ef_languages,
	working_days: m.ef_working_days,
	away_from: m.ef_away_from,
	away_until: m.ef_away_until,
	deputy_id: m.ef_deputy_id,
	valid_until: m.ef_valid_until,
	successor_id: m.ef_successor_id,
	summary: m.ef_summary,
	status: m.ef_status,
	alert: m.ef_alert,
	needs: m.ef_needs,
	audiences: m.ef_audiences,
	location_ids: m.ef_location_ids,
	area: m.ef_area,
	contact_ids: m.ef_contact_ids,
	schedules: m.ef_schedules,
	how_to_sign_up: m.ef_how_to_sign_up,
	eligibility: m.ef_eligibility,
	minimum_age: m.ef_minimum_age,
	maximum_age: m.ef_maximum_age,
	free: m.ef_free,
	costs: m.ef_costs,
	bring: m.ef_bring,
	informal: m.ef_informal
};

/** The name of a field on screen. */
export function fieldName(field: string): string {
	return fieldNames[field]?.() ?? field;
}

const words: Record<string, () => string> = {
	public: m.ev_public,
	network: m.ev_network,
	organization: m.ev_organization,
	active: m.ev_active,
	inactive: m.ev_inactive,
	defunct: m.ev_defunct,
	'temporarily closed': m.ev_temporarily_closed
};

/** Names of what fields refer to: entries, districts and sources, by id or code. */
export type Names = Readonly<Record<string, string>>;

/** A value as lines of text; one line that says so when there is nothing. */
export function valueLines(field: string, value: unknown, names: Names): string[] {
	const lines = linesOf(field, value, names);
	return lines.length > 0 ? lines : [field === 'area' ? m.ev_whole_city() : m.ev_nothing()];
}

function linesOf(field: string, value: unknown, names: Names): string[] {
	if (value === null || value === undefined || value === '') return [];
	if (Array.isArray(value)) return value.map((item) => itemText(field, item, names));
	if (typeof value === 'boolean') return [truth(field, value)];
	return [itemText(field, value, names)];
}

function truth(field: string, value: boolean): string {
	if (field === 'example') return value ? m.ev_example() : m.ev_real();
	return value ? m.ev_yes() : m.ev_no();
}

function itemText(field: string, item: unknown, names: Names): string {
	const text = String(item);
	switch (field) {
		case 'phones':
			return phoneText(item as PhoneEntry);
		case 'schedules':
			return hoursText(item as Schedule);
		case 'languages':
			return spokenName(text);
		case 'audiences':
			return audienceName(text);
		case 'needs':
			return needName(text);
		case 'working_days':
			return shortDay(item as Weekday);
		case 'away_from':
		case 'away_until':
		case 'valid_until':
			return date(text);
		case 'status':
		case 'visibility':
			return words[text]?.() ?? text;
		default:
			return field.endsWith('_id') ||
				field.endsWith('_ids') ||
				['area', 'district_code'].includes(field)
				? (names[text] ?? m.ev_unknown())
				: text;
	}
}

function phoneText({ number, extension, description, visibility }: PhoneEntry): string {
	const parts = [description ? `${description}: ${number}` : number];
	if (extension) parts.push(m.phone_extension({ number: extension }));
	if (visibility !== 'public') parts.push(`(${words[visibility]?.() ?? visibility})`);
	return parts.join(' ');
}

/** 'ma en wo 9.00–12.00, inloop' */
export function hoursText({ byday, opens_at, closes_at, drop_in, note }: Schedule): string {
	const days = list(byday.split(',').map(dayText));
	const hours = m.ev_hours({ days, from: time(opens_at), to: time(closes_at) });
	return [hours, ...(drop_in ? [m.ev_walk_in()] : []), ...(note ? [note] : [])].join(', ');
}

/** 'ma', or '1e maandag van de maand' for `1MO`. */
function dayText(byday: string): string {
	const [, week = '', day = ''] = /^(-?\d+)?([A-Z]{2})$/.exec(byday) ?? [];
	if (week === '') return shortDay(day as Weekday);
	const name = weekday(addDays('2024-01-01', weekdays.indexOf(day as Weekday)));
	return week === '-1'
		? m.ev_last_of_month({ day: name })
		: m.ev_week_of_month({ week, day: name });
}

const kindNames: Record<Kind, () => string> = {
	organization: m.kind_organization,
	location: m.kind_location,
	contact: m.kind_contact,
	service: m.kind_service
};

export function kindName(kind: Kind): string {
	return kindNames[kind]();
}
