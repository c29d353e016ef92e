/** How the documents of the directory look in an answer (`domain/documents.ts`): each schema is held to its type. */
import * as v from 'valibot';
import type * as documents from '../../../domain/documents.ts';
import { type NeedKey, needs, themes } from '../../../domain/needs.ts';
import type { Reason, SearchResult, Understood } from '../../../domain/search/index.ts';
import type { SearchResponse } from '../../../domain/search/response.ts';
import type { Suggestion } from '../../../domain/search/suggest.ts';

const orNull = v.nullable;
const texts = v.array(v.string());
const needKey = v.picklist(needs.map(({ key }) => key) as [NeedKey, ...NeedKey[]]);

const ref: v.GenericSchema<documents.Ref> = v.strictObject({ id: v.string(), name: v.string() });

const source: v.GenericSchema<documents.Source> = v.strictObject({
	name: v.string(),
	url: orNull(v.string()),
	date: v.string()
});

const verified: v.GenericSchema<documents.Verified> = v.strictObject({
	at: v.string(),
	by: v.string(),
	how: v.exactOptional(v.picklist(['call', 'mail', 'caller', 'edit'])),
	source: v.exactOptional(source)
});

const phone: v.GenericSchema<documents.Phone> = v.strictObject({
	number: v.string(),
	extension: orNull(v.string()),
	description: orNull(v.string()),
	whatsapp: v.boolean(),
	verified_at: orNull(v.string()),
	verified_by: orNull(v.string())
});

export const contact: v.GenericSchema<documents.Contact> = v.strictObject({
	id: v.string(),
	name: v.string(),
	title: orNull(v.string()),
	organization: orNull(ref),
	languages: texts,
	working_days: v.array(v.picklist(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
	phone: orNull(phone),
	other_phones: v.array(phone),
	number_hidden: v.exactOptional(v.literal(true)),
	instead: v.exactOptional(v.strictObject({ name: v.string(), number: v.string() })),
	verified_at: v.exactOptional(v.string()),
	email: orNull(v.string()),
	away_until: orNull(v.string()),
	deputy: orNull(v.strictObject({ id: v.string(), name: v.string(), phone: orNull(v.string()) })),
	leaves_on: orNull(v.string()),
	successor: orNull(ref),
	example: v.boolean()
});

const place: v.GenericSchema<documents.Place> = v.strictObject({
	id: v.string(),
	name: v.string(),
	address: orNull(v.string()),
	postal_code: orNull(v.string()),
	district: orNull(v.string()),
	latitude: orNull(v.number()),
	longitude: orNull(v.number()),
	accessibility: texts,
	verified_at: v.exactOptional(v.string())
});

const schedule: v.GenericSchema<documents.Schedule> = v.strictObject({
	freq: v.picklist(['WEEKLY', 'MONTHLY']),
	byday: v.string(),
	opens_at: v.string(),
	closes_at: v.string(),
	valid_from: orNull(v.string()),
	valid_to: orNull(v.string()),
	drop_in: v.boolean(),
	place_id: orNull(v.string()),
	note: orNull(v.string())
});

const capacity: v.GenericSchema<documents.Capacity> = v.strictObject({
	state: v.picklist(['open', 'short_wait', 'long_wait', 'full']),
	weeks: orNull(v.number()),
	until: orNull(v.string()),
	stated_by: v.string(),
	stated_at: v.string()
});

export const service: v.GenericSchema<documents.ServiceDocument> = v.strictObject({
	id: v.string(),
	name: v.string(),
	alternate_name: orNull(v.string()),
	summary: v.string(),
	description: orNull(v.string()),
	url: orNull(v.string()),
	email: orNull(v.string()),
	status: v.picklist(['active', 'inactive', 'defunct', 'temporarily closed']),
	alert: orNull(v.string()),
	needs: v.array(needKey),
	audiences: texts,
	organization: ref,
	places: v.array(place),
	area: texts,
	contacts: v.array(contact),
	phone: orNull(phone),
	other_phones: v.array(phone),
	number_hidden: v.exactOptional(v.literal(true)),
	schedules: v.array(schedule),
	how_to_sign_up: texts,
	eligibility: orNull(v.string()),
	minimum_age: orNull(v.number()),
	maximum_age: orNull(v.number()),
	free: orNull(v.boolean()),
	costs: orNull(v.string()),
	bring: texts,
	languages: texts,
	capacity: orNull(capacity),
	informal: v.boolean(),
	example: v.boolean(),
	source: orNull(source),
	verified: v.record(v.string(), verified),
	verified_at: orNull(v.string())
});

export const organization: v.GenericSchema<documents.OrganizationDocument> = v.strictObject({
	id: v.string(),
	name: v.string(),
	alternate_name: orNull(v.string()),
	description: v.string(),
	email: orNull(v.string()),
	website: orNull(v.string()),
	phone: orNull(phone),
	other_phones: v.array(phone),
	number_hidden: v.exactOptional(v.literal(true)),
	verified_at: v.exactOptional(v.string()),
	places: v.array(place),
	example: v.boolean(),
	source: orNull(source)
});

export const district: v.GenericSchema<documents.District> = v.strictObject({
	code: v.string(),
	name: v.string(),
	city_part: v.string(),
	longitude: v.number(),
	latitude: v.number(),
	postal_codes: texts
});

export const need = v.strictObject({
	key: needKey,
	theme: v.picklist(themes),
	nl: v.string(),
	en: v.string()
});

export const directoryChanges: v.GenericSchema<documents.DirectoryChanges> = v.strictObject({
	revision: v.number(),
	whole: v.boolean(),
	services: v.array(service),
	organizations: v.array(organization),
	contacts: v.array(contact),
	districts: v.array(district),
	moved: v.record(v.string(), v.string()),
	gone: texts
});

export const suggestion: v.GenericSchema<Suggestion> = v.strictObject({
	kind: v.picklist(['need', 'service', 'organization', 'person', 'district']),
	text: v.string(),
	href: v.string(),
	need: orNull(needKey),
	label: orNull(v.string())
});

const understood: v.GenericSchema<Understood> = v.strictObject({
	text: v.string(),
	needs: v.array(v.strictObject({ key: needKey, weight: v.number() })),
	area: orNull(v.strictObject({ label: v.string(), codes: texts })),
	spoken: texts,
	audiences: texts,
	open_now: v.boolean(),
	drop_in_today: v.boolean(),
	free: v.boolean(),
	phone: orNull(v.string()),
	danger: orNull(v.picklist(['suicide', 'violence', 'medical'])),
	terms: v.array(texts),
	named: v.boolean(),
	corrections: v.array(v.strictObject({ from: v.string(), to: v.string() })),
	unknown: texts
});

const reason: v.GenericSchema<Reason> = v.strictObject({
	code: v.picklist([
		'name',
		'near',
		'same_part',
		'speaks',
		'audience',
		'has_place',
		'short_wait',
		'confirmed',
		'free',
		'full',
		'other_area'
	]),
	value: v.exactOptional(v.string())
});

export const searchResult: v.GenericSchema<SearchResult> = v.strictObject({
	id: v.string(),
	name: v.string(),
	summary: v.string(),
	organization: ref,
	needs: v.array(needKey),
	district: orNull(v.string()),
	district_name: orNull(v.string()),
	open_now: v.boolean(),
	open_until: orNull(v.string()),
	next_open: orNull(
		v.strictObject({ date: v.string(), opens_at: v.string(), drop_in: v.boolean() })
	),
	capacity: orNull(
		v.strictObject({
			state: v.string(),
			weeks: orNull(v.number()),
			until: orNull(v.string()),
			stated_at: v.string()
		})
	),
	languages: texts,
	audiences: texts,
	phone: orNull(v.string()),
	contact: orNull(contact),
	verified_at: orNull(v.string()),
	url: v.string(),
	door: orNull(v.string()),
	informal: v.boolean(),
	example: v.boolean(),
	status: v.string(),
	number_hidden: v.exactOptional(v.literal(true)),
	reasons: v.array(reason)
});

export const searchResponse: v.GenericSchema<SearchResponse> = v.strictObject({
	query: understood,
	total: v.number(),
	results: v.array(searchResult),
	districts: v.exactOptional(
		v.array(v.strictObject({ code: orNull(v.string()), count: v.number() }))
	),
	next_cursor: orNull(v.string()),
	relaxed: v.array(v.picklist(['open', 'today'])),
	near_needs: v.array(needKey),
	fallback: v.strictObject({ name: v.string(), phone: v.string() }),
	refused: orNull(v.literal('citizen_number'))
});
