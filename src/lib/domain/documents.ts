/**
 * What the directory shows: whole entries as documents. The server makes them for one actor; the phone keeps
 * the public ones. Pages, search, the API and the copy without a connection all read these same shapes.
 * Dates are `YYYY-MM-DD`, moments ISO-8601 UTC, languages ISO 639-1 codes, districts CBS wijk codes.
 */
import type { NeedKey } from './needs.ts';

export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
export type CapacityState = 'open' | 'short_wait' | 'long_wait' | 'full';

export interface Ref {
	id: string;
	name: string;
}

/** How a fact was confirmed: an editor called, the person answered a mail, somebody reached them, it was edited. */
export type AssuredHow = 'call' | 'mail' | 'caller' | 'edit';

/** When, by whom and how a fact was confirmed, and where it stands when that is not where the whole entry comes from. */
export interface Verified {
	at: string;
	by: string;
	how?: AssuredHow;
	source?: Source;
}

export interface Phone {
	number: string;
	extension: string | null;
	/** What it is for, when there are several. */
	description: string | null;
	whatsapp: boolean;
	/** When and by whom the number was last confirmed. */
	verified_at: string | null;
	verified_by: string | null;
}

export interface Contact extends Ref {
	title: string | null;
	organization: Ref | null;
	languages: string[];
	working_days: Weekday[];
	/** The one to call. */
	phone: Phone | null;
	other_phones: Phone[];
	/** Callers said that their number is wrong: it is not shown until somebody looked. */
	number_hidden?: true;
	/** Whom to call then: the number of their organisation. */
	instead?: { name: string; number: string };
	/** When the other details were last confirmed. */
	verified_at?: string;
	email: string | null;
	away_until: string | null;
	deputy: (Ref & { phone: string | null }) | null;
	leaves_on: string | null;
	successor: Ref | null;
	example: boolean;
}

export interface Place extends Ref {
	address: string | null;
	postal_code: string | null;
	district: string | null;
	latitude: number | null;
	longitude: number | null;
	accessibility: string[];
	/** When the address was last confirmed. */
	verified_at?: string;
}

/** Hours after RFC 5545: on these days each week, or (`1WE`, `-1FR`) in these weeks of the month. Local time of Amsterdam. */
export interface Schedule {
	freq: 'WEEKLY' | 'MONTHLY';
	byday: string;
	opens_at: string;
	closes_at: string;
	valid_from: string | null;
	valid_to: string | null;
	drop_in: boolean;
	place_id: string | null;
	note: string | null;
}

export interface Capacity {
	state: CapacityState;
	weeks: number | null;
	until: string | null;
	stated_by: string;
	stated_at: string;
}

export interface Source {
	name: string;
	url: string | null;
	date: string;
}

export interface ServiceDocument extends Ref {
	alternate_name: string | null;
	summary: string;
	description: string | null;
	url: string | null;
	email: string | null;
	status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
	alert: string | null;
	needs: NeedKey[];
	audiences: string[];
	organization: Ref;
	places: Place[];
	/** Codes of the districts it works for; empty is the whole city. */
	area: string[];
	contacts: Contact[];
	/** The one to call. */
	phone: Phone | null;
	other_phones: Phone[];
	/** Callers said that a number is wrong: it is not shown until somebody looked; `phone` is of the organisation then. */
	number_hidden?: true;
	schedules: Schedule[];
	how_to_sign_up: string[];
	eligibility: string | null;
	minimum_age: number | null;
	maximum_age: number | null;
	free: boolean | null;
	costs: string | null;
	bring: string[];
	languages: string[];
	capacity: Capacity | null;
	informal: boolean;
	example: boolean;
	source: Source | null;
	/** Per fact: when and by whom it was last confirmed. */
	verified: Record<string, Verified>;
	/** The oldest of what matters for calling: the number, or else the entry. */
	verified_at: string | null;
}

export interface OrganizationDocument extends Ref {
	alternate_name: string | null;
	description: string;
	email: string | null;
	website: string | null;
	/** The one to call. */
	phone: Phone | null;
	other_phones: Phone[];
	number_hidden?: true;
	/** When the rest was last confirmed. */
	verified_at?: string;
	places: Place[];
	example: boolean;
	source: Source | null;
}

export interface District {
	code: string;
	name: string;
	city_part: string;
	longitude: number;
	latitude: number;
	/** Postcodes (four digits) that lie mostly in it. */
	postal_codes: string[];
}

/** The whole public directory as a phone keeps it. `revision` names the state it was taken from. */
export interface DirectoryCopy {
	revision: number;
	services: ServiceDocument[];
	organizations: OrganizationDocument[];
	contacts: Contact[];
	districts: District[];
	/** Entries that turned out to be another: the old id, and the id of what stands for it. */
	moved: Record<string, string>;
}

/** What changed in the public directory after a revision; `whole` when it is everything. */
export interface DirectoryChanges extends DirectoryCopy {
	whole: boolean;
	/** Ids of services, organisations and people that are no longer public. */
	gone: string[];
}
