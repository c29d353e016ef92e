import type { Generated, Selectable } from 'kysely';
import type { CallResult } from '../../domain/calls.ts';
import type { AssuredHow, CapacityState } from '../../domain/documents.ts';
import type { Kind, Visibility } from '../../domain/entries.ts';
import type { DoublesTables } from './doubles-types.ts';
import type { FreshnessTables } from './freshness-types.ts';
import type { ImportTables } from './import-types.ts';
import type { IntakeTables } from './intake-types.ts';
import type { NoticeTables } from './notice-types.ts';
import type { PeopleTables } from './people-types.ts';
import type { ReferralTables } from './referral-types.ts';
import type { SystemTables } from './system-types.ts';

/** Why an entry was written; 'found' is how it stood before versions were kept. */
export type VersionReason =
	'found' | 'edit' | 'import' | 'take_back' | 'merge' | 'split' | 'restore' | 'correction';

/** The tables as they are (see migrations): text ids, ISO-8601 text, 0 | 1, JSON as text. */
export type Flag = 0 | 1;
export type { Verdict } from './doubles-types.ts';
export type { Visibility } from '../../domain/entries.ts';

export interface Tables
	extends
		PeopleTables,
		ReferralTables,
		DoublesTables,
		FreshnessTables,
		ImportTables,
		IntakeTables,
		NoticeTables,
		SystemTables {
	/** When a duty of all processes together is to be done again. */
	duty: { name: string; due_at: string };
	/** What one process has for itself, and until when. */
	lease: { what: string; holder: string; until: string };
	/** What every process on this database must have the same. */
	installation: { name: string; value: string };
	source: { id: string; name: string; url: string | null; date: string };
	district: {
		code: string;
		name: string;
		city_part: string;
		longitude: number;
		latitude: number;
		geometry: string;
		postal_codes: string;
	};
	taxonomy: {
		id: string;
		name: string;
		description: string;
		uri: string | null;
		version: string | null;
	};
	taxonomy_term: {
		id: string;
		code: string;
		name: string;
		description: string;
		parent_id: string | null;
		taxonomy: string | null;
		language: string | null;
		taxonomy_id: string;
		term_uri: string | null;
	};
	organization: {
		id: string;
		name: string;
		alternate_name: string | null;
		description: string;
		email: string | null;
		website: string | null;
		tax_status: string | null;
		tax_id: string | null;
		year_incorporated: number | null;
		legal_status: string | null;
		logo: string | null;
		uri: string | null;
		parent_organization_id: string | null;
		example: Flag;
		source_id: string | null;
		last_modified: string;
		merged_into: string | null;
	};
	service: {
		id: string;
		organization_id: string;
		program_id: string | null;
		name: string;
		alternate_name: string | null;
		description: string | null;
		url: string | null;
		email: string | null;
		status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
		interpretation_services: string | null;
		application_process: string | null;
		fees_description: string | null;
		wait_time: string | null;
		fees: string | null;
		accreditations: string | null;
		eligibility_description: string | null;
		minimum_age: number | null;
		maximum_age: number | null;
		assured_date: string | null;
		assurer_email: string | null;
		licenses: string | null;
		alert: string | null;
		last_modified: string;
		summary: string;
		how_to_sign_up: string;
		informal: Flag;
		example: Flag;
		source_id: string | null;
		merged_into: string | null;
	};
	location: {
		id: string;
		location_type: 'physical' | 'postal' | 'virtual';
		url: string | null;
		organization_id: string | null;
		name: string | null;
		alternate_name: string | null;
		description: string | null;
		transportation: string | null;
		latitude: number | null;
		longitude: number | null;
		external_identifier: string | null;
		external_identifier_type: string | null;
		district_code: string | null;
		example: Flag;
		source_id: string | null;
		merged_into: string | null;
	};
	address: {
		id: string;
		location_id: string;
		attention: string | null;
		address_1: string;
		address_2: string | null;
		city: string;
		region: string | null;
		state_province: string;
		postal_code: string;
		country: string;
		address_type: string;
	};
	accessibility: {
		id: string;
		location_id: string;
		description: string | null;
		details: string | null;
		url: string | null;
	};
	service_at_location: {
		id: string;
		service_id: string;
		location_id: string;
		description: string | null;
	};
	contact: {
		id: string;
		organization_id: string | null;
		name: string;
		title: string | null;
		department: string | null;
		email: string | null;
		visibility: Visibility;
		working_days: string;
		away_from: string | null;
		away_until: string | null;
		deputy_id: string | null;
		valid_from: string | null;
		valid_until: string | null;
		successor_id: string | null;
		example: Flag;
		source_id: string | null;
		last_modified: string;
		merged_into: string | null;
	};
	entry_version: {
		id: string;
		entity: Kind;
		entity_id: string;
		at: string;
		by: string;
		actor_id: string | null;
		reason: VersionReason;
		source_id: string | null;
		fields: string;
	};
	contact_link: {
		id: string;
		contact_id: string;
		entity: 'service' | 'organization' | 'location' | 'service_at_location';
		entity_id: string;
		position: number;
	};
	phone: {
		id: string;
		location_id: string | null;
		service_id: string | null;
		organization_id: string | null;
		contact_id: string | null;
		service_at_location_id: string | null;
		number: string;
		extension: string | null;
		type: string | null;
		description: string | null;
		visibility: Visibility;
		whatsapp: Flag;
	};
	schedule: {
		id: string;
		service_id: string | null;
		location_id: string | null;
		service_at_location_id: string | null;
		valid_from: string | null;
		valid_to: string | null;
		freq: 'WEEKLY' | 'MONTHLY' | null;
		interval: number | null;
		byday: string | null;
		opens_at: string | null;
		closes_at: string | null;
		notes: string | null;
		drop_in: Flag;
	};
	service_area: {
		id: string;
		service_id: string;
		name: string | null;
		description: string | null;
		extent: string | null;
		extent_type: string | null;
		uri: string | null;
		district_code: string | null;
	};
	language: {
		id: string;
		service_id: string | null;
		location_id: string | null;
		phone_id: string | null;
		contact_id: string | null;
		name: string | null;
		code: string | null;
		note: string | null;
	};
	cost_option: {
		id: string;
		service_id: string;
		valid_from: string | null;
		valid_to: string | null;
		option: string | null;
		currency: string | null;
		amount: number | null;
		amount_description: string | null;
	};
	required_document: {
		id: string;
		service_id: string;
		document: string | null;
		uri: string | null;
	};
	attribute: {
		id: string;
		link_id: string;
		taxonomy_term_id: string;
		link_type: string | null;
		link_entity: string;
		value: string | null;
		position: number;
	};
	metadata: {
		id: string;
		resource_id: string;
		resource_type: string;
		last_action_date: string;
		last_action_type: string;
		field_name: string;
		previous_value: string;
		replacement_value: string;
		updated_by: string;
	};
	capacity: {
		id: string;
		service_id: string;
		state: CapacityState;
		weeks: number | null;
		until: string | null;
		stated_by: string;
		stated_at: string;
		taken_back_at: string | null;
	};
	correction: {
		id: string;
		entity: Kind;
		entity_id: string;
		at: string;
		seen: string;
		fields: string;
		note: string;
		/** Sealed. */
		name: string | null;
		/** Sealed. */
		email: string | null;
		state: 'open' | 'accepted' | 'rejected';
		decided_at: string | null;
		decided_by: string | null;
		accepted: string | null;
		reason: string | null;
	};
	assurance: {
		entity: string;
		entity_id: string;
		field: string;
		assured_at: string;
		assured_by: string;
		source_id: string | null;
		how: AssuredHow | null;
	};
	call_outcome: {
		id: string;
		service_id: string;
		contact_id: string | null;
		outcome: CallResult;
		day: string;
		number: string | null;
		at: string | null;
		caller: string | null;
		sender: string | null;
		signed_in: Generated<Flag>;
	};
	dead_end: {
		id: string;
		day: string;
		lang: string;
		needs: string;
		district_code: string | null;
		filters: string;
	};
	dead_end_word: { hash: string; days: number; last_day: string; word: string | null };
	event: {
		seq: Generated<number>;
		id: string;
		type: string;
		entity: string;
		entity_id: string;
		actor_id: string | null;
		at: string;
		data: string;
	};
}

export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;
