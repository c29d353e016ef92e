/** What the matcher reads and what it answers. */

export const matchKinds = ['organization', 'service', 'location', 'contact'] as const;
export type MatchKind = (typeof matchKinds)[number];

/** One text or several of one kind (two telephone numbers); empty texts and null say nothing. */
export type Value = string | null | undefined | readonly (string | null | undefined)[];

/** What is known of an entry, typed any way. Only `id` is needed; what is missing counts neither for nor against. */
export interface MatchRecord {
	id: string;
	name?: Value;
	/** Other, former and short names. */
	alternate_name?: Value;
	description?: Value;
	/** The name of the organization of a service, location or contact. */
	organization?: Value;
	street?: Value;
	house_number?: Value;
	postal_code?: Value;
	city?: Value;
	phone?: Value;
	email?: Value;
	website?: Value;
	/** Degrees, WGS84. */
	latitude?: Value | number;
	longitude?: Value | number;
	category?: Value;
	/** The list that an entry came from. */
	source?: Value;
}

/** What a list can say of its entries. */
export const recordKeys = [
	'id',
	'name',
	'alternate_name',
	'description',
	'organization',
	'street',
	'house_number',
	'postal_code',
	'city',
	'phone',
	'email',
	'website',
	'latitude',
	'longitude',
	'category',
	'source'
] as const satisfies readonly (keyof MatchRecord)[];

/** A judgement of a person over two entries; `by` and `at` are kept by who calls, the matcher needs the answer. */
export interface Judgement {
	id_a: string;
	id_b: string;
	answer: 'same' | 'different' | 'unsure';
}

/** What one field says about two entries: for screens to translate. */
export interface Reason {
	field: Field;
	level: string;
	/** How strongly it speaks for one and the same (above 0) or against (below 0), in bits. */
	weight: number;
}

export const fields = [
	'name',
	'address',
	'place',
	'phone',
	'email',
	'website',
	'mark',
	'category',
	'source',
	'organization',
	'description'
] as const;
export type Field = (typeof fields)[number];

export interface Pair {
	id_a: string;
	id_b: string;
	/** From 0 to 1: of pairs with 0.8 about eight in ten are one and the same. */
	probability: number;
	reasons: Reason[];
	/** A person said so: nothing was computed. */
	judged: boolean;
}
