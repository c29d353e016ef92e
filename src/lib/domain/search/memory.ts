/** The phone's engine: postings in memory over the copy of the directory. */
import {
	type Candidate,
	type Clause,
	isWithin,
	type Lookup,
	type Named,
	type SearchEngine
} from './engine.ts';
import { type Entry, fields } from './entry.ts';
import { Spelling } from './spelling.ts';
import { words } from './text.ts';
import type { Vocabulary } from './understand.ts';

/** Builds the index. About 0.1 ms an entry on a slow phone; keeps the entries it is given. */
export function memoryEngine(entries: readonly Entry[]): SearchEngine {
	const sorted = entries.toSorted(
		(a, b) => a.quality - b.quality || (a.card.id < b.card.id ? -1 : 1)
	);
	const candidates = sorted.map(({ card, terms }): Candidate => ({
		card,
		facts: card,
		terms: {
			name: ` ${terms.name.join(' ')} `,
			organization: ` ${terms.organization.join(' ')} `,
			people: ` ${terms.people.join(' ')} `,
			body: ` ${terms.body.join(' ')} `
		}
	}));
	const vocabulary = new Words();
	const postings = { facet: new Map<string, number[]>(), text: new Map<string, number[]>() };
	sorted.forEach(({ facets, whole, terms }, at) => {
		vocabulary.addEntry(terms);
		for (const word of whole) post(postings.text, word, at);
		for (const facet of facets) post(postings.facet, facet, at);
		for (const field of fields) for (const term of terms[field]) post(postings.text, term, at);
	});

	const matches = (clauses: readonly Clause[]): readonly number[] =>
		clauses
			.map((clause) => union(clause.any.map((term) => postings[clause.in].get(term) ?? [])))
			.sort((a, b) => a.length - b.length)
			.reduce(intersect);
	let names: NamedWords[] | undefined;

	return {
		size: sorted.length,
		vocabulary,
		find: async (lookups: readonly Lookup[]) => {
			const found = new Set<number>();
			const whole: Lookup[] = [];
			let complete = true;
			for (const lookup of lookups) {
				if (whole.some((other) => isWithin(lookup, other))) continue;
				const rows = matches(lookup.all);
				if (rows.length < lookup.limit) whole.push(lookup);
				else complete = false;
				for (const row of rows.slice(0, lookup.limit)) found.add(row);
			}
			return { candidates: [...found].flatMap((row) => candidates[row] ?? []), complete };
		},
		count: async (clauses, most) => Math.min(most, matches(clauses).length),
		names: async (beginning, limit) => {
			names ??= namesIn(sorted);
			return names
				.filter(({ text }) => text.includes(` ${beginning}`))
				.slice(0, limit)
				.map(({ named }) => named);
		}
	};
}

function post(postings: Map<string, number[]>, term: string, at: number): void {
	const list = postings.get(term);
	if (!list) postings.set(term, [at]);
	else if (list.at(-1) !== at) list.push(at);
}

function union(lists: readonly number[][]): readonly number[] {
	const [only] = lists;
	if (lists.length === 1 && only) return only;
	return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** What stands in both; both are in order. */
function intersect(short: readonly number[], long: readonly number[]): readonly number[] {
	const both: number[] = [];
	let at = 0;
	for (const row of short) {
		while ((long[at] ?? Infinity) < row) at++;
		if (long[at] === row) both.push(row);
	}
	return both;
}

/**
 * The words of a directory, as long as an entry has them: what a person does not show any more is not offered as
 * a better spelling either.
 */
export class Words implements Vocabulary {
	/** In how many fields a word stands. */
	readonly #all = new Map<string, number>();
	readonly #inNames = new Map<string, number>();
	readonly #spelling = new Spelling([]);

	addEntry(terms: Entry['terms']): void {
		for (const field of fields) {
			for (const term of terms[field]) {
				if (counted(this.#all, term, 1) === 1) this.#spelling.add(term);
				if (field !== 'body') counted(this.#inNames, term, 1);
			}
		}
	}

	removeEntry(terms: Entry['terms']): void {
		for (const field of fields) {
			for (const term of terms[field]) {
				if (counted(this.#all, term, -1) === 0) this.#spelling.remove(term);
				if (field !== 'body') counted(this.#inNames, term, -1);
			}
		}
	}

	has(term: string): boolean {
		return this.#all.has(term);
	}

	isName(term: string): boolean {
		return this.#inNames.has(term);
	}

	nearest(term: string) {
		return this.#spelling.nearest(term);
	}
}

function counted(counts: Map<string, number>, term: string, change: 1 | -1): number {
	const count = Math.max(0, (counts.get(term) ?? 0) + change);
	if (count === 0) counts.delete(term);
	else counts.set(term, count);
	return count;
}

interface NamedWords {
	named: Named;
	/** Its folded words, each after a space. */
	text: string;
}

/** Every name once, in the order of the entries that have it. */
function namesIn(entries: readonly Entry[]): NamedWords[] {
	const found = new Map<string, NamedWords>();
	const add = (kind: Named['kind'], { id, name }: { id: string; name: string }) => {
		if (!found.has(id)) {
			found.set(id, { named: { kind, id, name }, text: ` ${words(name).join(' ')}` });
		}
	};
	for (const { card } of entries) {
		add('service', card);
		add('organization', card.organization);
		if (card.contact) add('person', card.contact);
	}
	return [...found.values()];
}
