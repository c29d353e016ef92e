/**
 * The one small interface that every search engine has: SQLite FTS5 on the server, an index in memory on the
 * phone. An engine finds candidates; understanding before and ranking after are shared, so that all engines
 * give the same answers.
 */
import type { Card, Facts, Field } from './entry.ts';
import type { Vocabulary } from './understand.ts';

/** One of these terms, as a facet or as a word of any text field (a telephone number is a word). */
export interface Clause {
	in: 'facet' | 'text';
	any: string[];
}

/** Entries that satisfy every clause, the best `limit` of them by quality. */
export interface Lookup {
	all: Clause[];
	limit: number;
}

export interface Candidate {
	facts: Facts;
	/** The stems of each field, each between spaces: ' schuld hulp '. */
	terms: Record<Field, string>;
	/** What is shown: asked of the few that are, so that an engine need not get it for the others. */
	readonly card: Card;
}

/** What lookups find together: each entry once, in any order. */
export interface Found {
	candidates: Candidate[];
	/** No lookup had to leave anything out. */
	complete: boolean;
}

export interface SearchEngine {
	vocabulary: Vocabulary;
	/** How many entries there are. */
	size: number;
	find(lookups: readonly Lookup[]): Promise<Found>;
	/** How many entries satisfy all clauses, counted no further than `most`. */
	count(clauses: readonly Clause[], most: number): Promise<number>;
	/** Names of services, organisations and people that have a word with this folded beginning. */
	names(beginning: string, limit: number): Promise<Named[]>;
}

/** A name to suggest while typing. */
export interface Named {
	kind: 'service' | 'organization' | 'person';
	id: string;
	name: string;
}

/** A lookup whose answer is in that of another one, which asks less and was not cut off, need not be done. */
export function isWithin(lookup: Lookup, whole: Lookup): boolean {
	return whole.all.every((clause) =>
		lookup.all.some((narrower) => narrower === clause || includes(clause, narrower))
	);
}

/** Whether everything that satisfies `narrower` satisfies `clause`. */
export function includes(clause: Clause, narrower: Clause): boolean {
	return clause.in === narrower.in && narrower.any.every((term) => clause.any.includes(term));
}
