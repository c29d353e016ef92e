import type { NeedKey } from '../src/lib/domain/needs.ts';
import type { Audience } from '../src/lib/domain/vocabulary.ts';

/** How the example city is written down; `seed/index.ts` turns it into entries with the directory's own verbs. */

/** Where a fact about a real organisation comes from, as shown beside it. */
export interface SeedSource {
	url: string;
	/** As the source gives it: '2022-06-24', '2017-05', 'undated', 'about 2020-2021'. */
	date: string;
}

export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
export type Visibility = 'public' | 'network' | 'organization';
/** ISO 639-1 where there is one: nl, en, ar, tr, uk, pl, ti, so, fa, es, fr, pt, ru, zh, ur, hi, srn (Sranan), pap (Papiamento), zgh (Tamazight), nsl (none). */
export type LanguageCode = string;

export interface SeedOrganization {
	key: string;
	name: string;
	alternate_name?: string;
	/** One or two plain sentences (Dutch B1). For a real organisation: only what the source says. */
	description: string;
	website?: string;
	email?: string;
	phone?: string;
	/** false only for a real organisation, and then `source` is there. */
	example: boolean;
	source?: SeedSource;
}

export interface SeedLocation {
	key: string;
	/** The organisation whose place it is. */
	organization: string;
	name: string;
	address_1?: string;
	postal_code?: string;
	/** Name of the CBS wijk, exactly as in almere-wijken.geojson; absent when the source does not say. */
	wijk?: string;
	/** What helps or hinders getting in: 'Rolstoeltoegankelijk', 'Lift', 'Gratis parkeren'. */
	accessibility?: string[];
	example: boolean;
	source?: SeedSource;
}

export interface SeedContact {
	key: string;
	name: string;
	/** Role on screen, in Dutch: 'Schuldhulpmaatje'. */
	title: string;
	organization: string;
	languages: LanguageCode[];
	working_days: Weekday[];
	/** What the person chose: who may see them. */
	visibility: Visibility;
	/** 036 000 dd dd only. */
	phone?: string;
	phone_visibility?: Visibility;
	/** At voorbeeld.nl or example.org only. */
	email?: string;
	/** The phone takes WhatsApp messages. */
	whatsapp?: boolean;
	/** Away for so many more days; the deputy answers. */
	away?: { days: number; deputy: string };
	/** Leaves in so many days; the successor takes over. */
	leaves?: { days: number; successor: string };
}

export interface SeedHours {
	days: Weekday[];
	opens: string;
	closes: string;
	/** Only in these weeks of the month: 1 is the first such day, -1 the last. */
	weeks?: number[];
	/** Key of the location, when the service has several. */
	location?: string;
	note?: string;
}

export interface SeedService {
	key: string;
	organization: string;
	name: string;
	alternate_name?: string;
	/** What it is in one plain sentence (Dutch B1), at most 140 characters. */
	summary: string;
	/** More, where there is more to say. */
	description?: string;
	/** One to four, the main one first. */
	needs: NeedKey[];
	/** For whom; absent is for everybody. */
	audiences?: Audience[];
	locations?: string[];
	/** Where people may come from: the whole city, or names of stadsdelen or wijken. */
	area: 'almere' | string[];
	/** Keys of contacts, whom to call first in front. */
	contacts?: string[];
	/** Public number of the service. */
	phone?: string;
	phone_visibility?: Visibility;
	email?: string;
	/** A door outside: a link that answers the need by itself ('Bereken uw recht'). */
	url?: string;
	/** Step by step, each a short sentence. */
	how_to_sign_up?: string[];
	eligibility?: string;
	minimum_age?: number;
	maximum_age?: number;
	/** 'free', or in words what it costs. Absent is unknown. */
	costs?: string;
	bring?: string[];
	languages?: LanguageCode[];
	capacity?:
		| { state: 'open' }
		| { state: 'short_wait' }
		| { state: 'long_wait'; weeks: number }
		| { state: 'full'; days: number };
	/** Opening hours (by appointment or phone). */
	hours?: SeedHours[];
	/** Hours at which one may walk in. */
	drop_in?: SeedHours[];
	/** An informal neighbourhood initiative. */
	informal?: boolean;
	/** 'active' unless said. */
	status?: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
	/** Shown on top of the entry: 'Tijdelijk op een ander adres'. */
	alert?: string;
	/** How long ago it was last confirmed; absent for real organisations, whose source date says it. */
	verified_days_ago?: number;
	example: boolean;
	source?: SeedSource;
}

export interface SeedPart {
	organizations: SeedOrganization[];
	locations: SeedLocation[];
	contacts: SeedContact[];
	services: SeedService[];
}
