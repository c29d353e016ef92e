/**
 * The one small interface that every search engine has: SQLite FTS5 on the server, an index in memory on the
 * phone. An engine finds candidates; understanding before and ranking after are shared, so that all engines
 * give the same answers.
 */
import type { Card, Field } from './entry.ts';
import type { Vocabulary } from './understand.ts';

/** One of these terms, in facets, in one field, or in any text field. */
export interface Clause {
	in: 'facet' | Field | 'text';
	any: string[];
}

/** Entries that satisfy every clause, the best `limit` of them by quality. */
export interface Lookup {
	all: Clause[];
	limit: number;
}

export interface Candidate {
	card: Card;
	/** The stems of each field, each between spaces: ' schuld hulp '. */
	terms: Record<Field, string>;
}

export interface SearchEngine {
	vocabulary: Vocabulary;
	/** How many entries there are. */
	size: number;
	/** What a lookup finds, in order of quality; one answer for each lookup. */
	find(lookups: readonly Lookup[]): Promise<Candidate[][]>;
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
