/** One entry against another, and one against a list: the hint while somebody types. */
import { type Candidates, candidatesOf } from './blocks.ts';
import { type Compare, comparer } from './comparer.ts';
import { reasonsOf } from './explain.ts';
import { believed, learn, type Model, probabilityOf, scorer } from './model.ts';
import { patternsOf, rosterOf } from './pairs.ts';
import { guessRegion } from './region.ts';
import type { Roster } from './roster.ts';
import { fields, type MatchKind, type MatchRecord, type Pair } from './types.ts';

/** Whether two entries are one and the same, by what is believed or by a model that was learned from a list. */
export function compare(
	kind: MatchKind,
	a: MatchRecord,
	b: MatchRecord,
	model: Model = believed(kind),
	region?: string
): Pair {
	// In an order of their own: which of the two comes first does not matter.
	const both = [a, b].sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1));
	const roster = rosterOf(both, region ?? guessRegion(both), false);
	const found = comparer(roster)(0, 1, new Uint8Array(fields.length));
	return {
		id_a: a.id,
		id_b: b.id,
		probability: probabilityOf(scorer(model)(found)),
		reasons: reasonsOf(model, found),
		judged: false
	};
}

/** A list that is kept at hand. */
export interface Index {
	readonly roster: Roster;
	readonly model: Model;
	readonly candidates: Candidates;
	readonly compare: Compare;
	readonly score: (found: Uint8Array) => number;
}

/** Takes in a list once, to ask `similar` of it many times. @param given weights and country; learned and guessed when left out. */
export function makeIndex(
	kind: MatchKind,
	records: readonly MatchRecord[],
	given: { model?: Model; region?: string } = {}
): Index {
	const roster = rosterOf(records, given.region);
	const model = given.model ?? learn(kind, patternsOf(roster));
	const [candidates, compareTwo] = [candidatesOf(roster), comparer(roster)];
	return { roster, model, candidates, compare: compareTwo, score: scorer(model) };
}

/** Below this a hint disturbs more than it helps. */
const worthSaying = 0.2;

/**
 * Entries of the list that may be what somebody is typing, likeliest first. An entry with the id of the draft is left
 * out: it is being changed.
 */
export function similar(index: Index, draft: MatchRecord, limit = 5): Pair[] {
	const { roster } = index;
	const [size, before] = [roster.size, roster.mark()];
	const place = roster.add(draft);
	const found = new Uint8Array(fields.length);
	const pairs: Pair[] = [];
	try {
		index.candidates(place, (other) => {
			const id_b = roster.ids[other];
			if (id_b === undefined || id_b === draft.id) return;
			const probability = probabilityOf(index.score(index.compare(other, place, found)));
			if (probability < worthSaying) return;
			const reasons = reasonsOf(index.model, found);
			pairs.push({ id_a: draft.id, id_b, probability, reasons, judged: false });
		});
	} finally {
		roster.keep(size, before);
	}
	return pairs
		.sort((x, y) => y.probability - x.probability || (x.id_b < y.id_b ? -1 : 1))
		.slice(0, limit);
}
