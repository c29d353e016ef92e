/**
 * Entries as they are written: the fields of an organisation, a place, a person and a service as plain records.
 * What an editor types, an import brings, a version keeps and a merge chooses from are these same records.
 * Dates are `YYYY-MM-DD`, languages ISO 639-1 codes, districts CBS wijk codes, ids UUIDs of other entries.
 */
import type { Schedule, Weekday } from './documents.ts';
import type { NeedKey } from './needs.ts';

export type Visibility = 'public' | 'network' | 'organization';

export interface PhoneEntry {
	number: string;
	extension: string | null;
	/** What it is for, when there are several: 'Afspraken', 'Voor verwijzers'. */
	description: string | null;
	visibility: Visibility;
	whatsapp: boolean;
}

export interface OrganizationEntry {
	name: string;
	alternate_name: string | null;
	description: string;
	email: string | null;
	website: string | null;
	phones: PhoneEntry[];
	example: boolean;
	source_id: string | null;
}

export interface LocationEntry {
	organization_id: string | null;
	name: string;
	address_1: string | null;
	postal_code: string | null;
	city: string;
	district_code: string | null;
	latitude: number | null;
	longitude: number | null;
	accessibility: string[];
	example: boolean;
	source_id: string | null;
}

export interface ContactEntry {
	organization_id: string | null;
	name: string;
	title: string | null;
	email: string | null;
	visibility: Visibility;
	languages: string[];
	working_days: Weekday[];
	/** The first is the one to call. */
	phones: PhoneEntry[];
	away_from: string | null;
	away_until: string | null;
	deputy_id: string | null;
	valid_until: string | null;
	successor_id: string | null;
	example: boolean;
	source_id: string | null;
}

export type ServiceStatus = 'active' | 'inactive' | 'defunct' | 'temporarily closed';

export interface ServiceEntry {
	organization_id: string;
	name: string;
	alternate_name: string | null;
	/** What it is in one plain sentence. */
	summary: string;
	description: string | null;
	url: string | null;
	email: string | null;
	status: ServiceStatus;
	alert: string | null;
	/** The main one first. */
	needs: NeedKey[];
	audiences: string[];
	location_ids: string[];
	/** Where people may come from; empty is the whole city. */
	area: string[];
	/** Whom to call first in front. */
	contact_ids: string[];
	/** The first is the one to call. */
	phones: PhoneEntry[];
	schedules: Schedule[];
	how_to_sign_up: string[];
	eligibility: string | null;
	minimum_age: number | null;
	maximum_age: number | null;
	/** null is unknown. */
	free: boolean | null;
	costs: string | null;
	bring: string[];
	languages: string[];
	informal: boolean;
	example: boolean;
	source_id: string | null;
}

export interface Entries {
	organization: OrganizationEntry;
	location: LocationEntry;
	contact: ContactEntry;
	service: ServiceEntry;
}

export type Kind = keyof Entries;
export const kinds = ['organization', 'location', 'contact', 'service'] as const;

/** The fields that name other entries, and of which kind those are. */
export const references: Readonly<Record<string, Kind>> = {
	organization_id: 'organization',
	location_ids: 'location',
	contact_ids: 'contact',
	deputy_id: 'contact',
	successor_id: 'contact'
};

/** An entry with its id: what the verbs that save take. */
export type Identified<Of extends Kind> = Entries[Of] & { id: string };
export type Field<Of extends Kind> = keyof Entries[Of] & string;

/** Every field of every kind, unknown or empty: what a new entry begins with. */
export const blank: { readonly [Of in Kind]: Readonly<Entries[Of]> } = {
	organization: {
		name: '',
		alternate_name: null,
		description: '',
		email: null,
		website: null,
		phones: [],
		example: false,
		source_id: null
	},
	location: {
		organization_id: null,
		name: '',
		address_1: null,
		postal_code: null,
		city: '',
		district_code: null,
		latitude: null,
		longitude: null,
		accessibility: [],
		example: false,
		source_id: null
	},
	contact: {
		organization_id: null,
		name: '',
		title: null,
		email: null,
		visibility: 'organization',
		languages: [],
		working_days: [],
		phones: [],
		away_from: null,
		away_until: null,
		deputy_id: null,
		valid_until: null,
		successor_id: null,
		example: false,
		source_id: null
	},
	service: {
		organization_id: '',
		name: '',
		alternate_name: null,
		summary: '',
		description: null,
		url: null,
		email: null,
		status: 'active',
		alert: null,
		needs: [],
		audiences: [],
		location_ids: [],
		area: [],
		contact_ids: [],
		phones: [],
		schedules: [],
		how_to_sign_up: [],
		eligibility: null,
		minimum_age: null,
		maximum_age: null,
		free: null,
		costs: null,
		bring: [],
		languages: [],
		informal: false,
		example: false,
		source_id: null
	}
};

/** The fields of a kind, in the order in which they are shown. */
export function fieldsOf<Of extends Kind>(kind: Of): Field<Of>[] {
	return Object.keys(blank[kind]) as Field<Of>[];
}

/** A number with nothing special about it. */
export function phoneEntry(
	number: string,
	visibility: Visibility = 'public',
	more: Partial<PhoneEntry> = {}
): PhoneEntry {
	return { number, extension: null, description: null, visibility, whatsapp: false, ...more };
}

/** Lists whose order says nothing. */
const unordered: ReadonlySet<string> = new Set([
	'audiences',
	'area',
	'languages',
	'working_days',
	'accessibility'
]);

/** Whether two values of a field say the same. */
export function sameValue(field: string, a: unknown, b: unknown): boolean {
	return canonical(field, a) === canonical(field, b);
}

function canonical(field: string, value: unknown): string {
	if (!Array.isArray(value)) return JSON.stringify(sorted(value));
	const items = value.map((item) => JSON.stringify(sorted(item)));
	return (unordered.has(field) ? items.toSorted() : items).join();
}

/** The same value with the keys of an object in one order; absent is unknown. */
function sorted(value: unknown): unknown {
	if (value === undefined) return null;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export interface Change {
	field: string;
	before: unknown;
	after: unknown;
}

/** The fields that differ, in the order of the kind. Only fields that `after` names are looked at. */
export function changes<Of extends Kind>(
	kind: Of,
	before: Entries[Of],
	after: Partial<Entries[Of]>
): Change[] {
	return fieldsOf(kind).flatMap((field) =>
		field in after && !sameValue(field, before[field], after[field])
			? [{ field, before: before[field], after: after[field] }]
			: []
	);
}

export interface Conflict {
	field: string;
	base: unknown;
	ours: unknown;
	theirs: unknown;
}

/**
 * Brings two changes of one entry together, field by field, after the three-way merge of version control: a field
 * that one side changed since `base` takes that side's value; a field that both changed differently keeps ours and is
 * a conflict, for a person to decide. Only fields that `theirs` names are looked at.
 */
export function combine<Of extends Kind>(
	kind: Of,
	base: Partial<Entries[Of]>,
	ours: Entries[Of],
	theirs: Partial<Entries[Of]>
): { fields: Entries[Of]; conflicts: Conflict[] } {
	const fields = { ...ours };
	const conflicts: Conflict[] = [];
	for (const field of fieldsOf(kind)) {
		const theirValue = theirs[field];
		if (theirValue === undefined || sameValue(field, ours[field], theirValue)) continue;
		if (sameValue(field, theirValue, base[field])) continue;
		if (sameValue(field, ours[field], base[field])) fields[field] = theirValue;
		else conflicts.push({ field, base: base[field], ours: ours[field], theirs: theirValue });
	}
	return { fields, conflicts };
}
