/** Names of the fields and kinds of entries on screen, and their values as people read them. */
import type { Kind } from '../domain/entries.ts';
import { languageName } from '../domain/vocabulary.ts';
import * as m from '../i18n/paraglide/messages.js';
import { getLocale } from '../i18n/paraglide/runtime.js';
import { audienceName } from './labels.ts';
import { needName } from './need-name.ts';

type Text = () => string;

const kindNames: Record<Kind, Text> = {
	organization: m.kind_organization,
	location: m.kind_location,
	contact: m.kind_contact,
	service: m.kind_service
};

const fieldNames: Readonly<Record<string, Text>> = {
	external_id: m.entry_field_external_id,
	name: m.entry_field_name,
	alternate_name: m.entry_field_alternate_name,
	description: m.entry_field_description,
	website: m.entry_field_website,
	email: m.entry_field_email,
	phones: m.entry_field_phones,
	summary: m.entry_field_summary,
	url: m.entry_field_url,
	needs: m.entry_field_needs,
	audiences: m.entry_field_audiences,
	languages: m.entry_field_languages,
	schedules: m.entry_field_schedules,
	how_to_sign_up: m.entry_field_how_to_sign_up,
	eligibility: m.entry_field_eligibility,
	ages: m.entry_field_ages,
	minimum_age: m.entry_field_minimum_age,
	maximum_age: m.entry_field_maximum_age,
	costs: m.entry_field_costs,
	free: m.entry_field_free,
	bring: m.entry_field_bring,
	address: m.entry_field_address,
	street: m.entry_field_street,
	house_number: m.entry_field_house_number,
	addition: m.entry_field_addition,
	postal_code: m.entry_field_postal_code,
	city: m.entry_field_city,
	latitude: m.entry_field_latitude,
	longitude: m.entry_field_longitude,
	accessibility: m.entry_field_accessibility,
	title: m.entry_field_title,
	organization_id: m.entry_field_organization_id,
	location_ids: m.entry_field_location_ids,
	contact_ids: m.entry_field_contact_ids,
	status: m.entry_field_status,
	alert: m.entry_field_alert,
	area: m.entry_field_area,
	visibility: m.entry_field_visibility,
	working_days: m.entry_field_working_days,
	district_code: m.entry_field_district_code,
	address_1: m.entry_field_address_1,
	informal: m.entry_field_informal,
	example: m.entry_field_example
};

export function kindName(kind: Kind): string {
	return kindNames[kind]();
}

/** The name of a field of an entry, or of what a column may say. */
export function fieldName(field: string): string {
	return (fieldNames[field] ?? m.entry_field_other)();
}

/** A value of a field in words; '' when it says nothing. Ids of others are left out: they are shown by name elsewhere. */
export function valueText(field: string, value: unknown): string {
	if (value === null || value === undefined || value === '') return '';
	if (typeof value === 'boolean') return value ? m.answer_yes() : m.answer_no();
	if (Array.isArray(value)) {
		const texts = value.map((item: unknown) => itemText(field, item)).filter((text) => text !== '');
		return texts.join(field === 'how_to_sign_up' ? ' ' : ', ');
	}
	return String(value);
}

/** Fields that hold ids of others. */
export const links: ReadonlySet<string> = new Set([
	'organization_id',
	'location_ids',
	'contact_ids',
	'deputy_id',
	'successor_id',
	'source_id'
]);

function itemText(field: string, item: unknown): string {
	if (typeof item === 'string') {
		if (field === 'needs') return needName(item);
		if (field === 'languages') return languageName(item, getLocale());
		return field === 'audiences' ? audienceName(item) : item;
	}
	if (!isRecord(item)) return '';
	if (field === 'phones')
		return [item['number'], item['extension'], item['description']].filter(Boolean).join(' ');
	if (field === 'schedules') return scheduleText(item);
	return '';
}

function scheduleText({
	byday,
	opens_at,
	closes_at,
	drop_in,
	note
}: Record<string, unknown>): string {
	const walkIn = drop_in === true ? m.nav_drop_in() : '';
	const days = String(byday).split(',').map(dayText).join(' ');
	return [days, `${String(opens_at)}–${String(closes_at)}`, walkIn, note].filter(Boolean).join(' ');
}

/** 'ma', or '1e ma' within the month. */
function dayText(day: string): string {
	const names = getLocale() === 'nl' ? 'ma di wo do vr za zo' : 'Mo Tu We Th Fr Sa Su';
	const at = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(day.slice(-2));
	const nth = day.slice(0, -2);
	return `${nth ? `${nth}e ` : ''}${names.split(' ')[at] ?? day}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
