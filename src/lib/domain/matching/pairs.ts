/** A whole list: which of its entries are one and the same. */
import { type Candidates, candidatesBefore } from './blocks.ts';
import { groups, type Link } from './clusters.ts';
import { type Compare, comparer } from './comparer.ts';
import { reasonsOf } from './explain.ts';
import { JudgedPairs } from './judgements.ts';
import { pack } from './levels.ts';
import { learn, type Model, type Pattern, probabilityOf, scorer } from './model.ts';
import { guessRegion, regionOf } from './region.ts';
import { Roster } from './roster.ts';
import { seriesOf } from './series.ts';
import { fields, type Judgement, type MatchKind, type MatchRecord, type Pair } from './types.ts';

export interface Options {
	/** Two letters of the country whose habits count; guessed from the list when it is left out. */
	region?: string | undefined;
	/** Weights learned before; learned from this list when they are left out. */
	model?: Model;
	judgements?: readonly Judgement[];
	/** From which probability a pair is shown; see docs/decisions/0012. */
	threshold?: number;
}

export interface Found {
	/** Surest first; of pairs as sure in the order of their ids. */
	pairs: Pair[];
	/** What was learned: good for the same list later, with changes. */
	model: Model;
	/** The country whose habits were counted with; '' when none was recognised. */
	region: string;
}

/** From here a person is asked. */
export const reviewThreshold = 0.4;
/** So many pairs teach enough. */
const mostLearned = 300_000;

/**
 * The pairs of a list that are one and the same at or above the threshold, surest first. Ids must differ. The order of
 * the list does not matter; the same list gives the same pairs.
 */
export function findPairs(
	kind: MatchKind,
	records: readonly MatchRecord[],
	options: Options = {}
): Found {
	const { judgements = [], threshold = reviewThreshold } = options;
	const roster = rosterOf(records, options.region);
	const compare = comparer(roster);
	const before = candidatesBefore(roster);
	const judged = new JudgedPairs(roster.ids, judgements);
	const model = options.model ?? learn(kind, patternsOf(roster, before, compare, judged));
	const score = scorer(model);
	const found = new Uint8Array(fields.length);
	const odds = (a: number, b: number) => judged.odds(a, b) ?? score(compare(a, b, found));
	const links = judged.same.map(([a, b]): Link => ({ a, b, odds: Infinity }));
	const least = Math.log(threshold / (1 - threshold));
	for (let entry = 0; entry < roster.size; entry++) {
		before(entry, (other) => {
			const value = odds(other, entry);
			if (value >= least) links.push({ a: other, b: entry, odds: value });
		});
	}
	const pairs = groups(links, odds, (a, b) => judged.apart(a, b), least)
		.flatMap(pairsOf)
		.map(([a, b]) => ({
			id_a: roster.ids[a] ?? '',
			id_b: roster.ids[b] ?? '',
			// Whoever is in one group with another is at least as likely it as what put them there.
			probability: Math.max(threshold, probabilityOf(odds(a, b))),
			reasons: reasonsOf(model, compare(a, b, found)),
			judged: judged.odds(a, b) !== undefined
		}))
		.sort((x, y) => y.probability - x.probability);
	return { pairs, model, region: roster.region.name };
}

function pairsOf(group: readonly number[]): [number, number][] {
	return group.flatMap((a, at) => group.slice(at + 1).map((b): [number, number] => [a, b]));
}

/** A list as columns, in the order of its ids: then its order does not matter. */
export function rosterOf(
	records: readonly MatchRecord[],
	region: string | undefined,
	sort = true
): Roster {
	const sorted = sort
		? records.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
		: records;
	const roster = new Roster(regionOf(region ?? guessRegion(sorted)));
	const series = seriesOf(sorted);
	for (const record of sorted) roster.add(record, series(record));
	roster.count();
	return roster;
}

/** What pairs worth comparing look like: of long lists a part of the entries, spread over it. */
export function patternsOf(
	roster: Roster,
	before: Candidates = candidatesBefore(roster),
	compare: Compare = comparer(roster),
	judged = new JudgedPairs(roster.ids, [])
): Pattern[] {
	const patterns = new Map<number, Pattern>();
	const found = new Uint8Array(fields.length);
	const add = (a: number, b: number) => {
		const packed = pack(compare(a, b, found));
		const known = patterns.get(packed) ?? { packed, count: 0, same: 0, different: 0 };
		known.count++;
		const said = judged.odds(a, b);
		if (said !== undefined) {
			if (said > 0) known.same++;
			else known.different++;
		}
		patterns.set(packed, known);
	};
	const step = Math.max(1, Math.floor((roster.size * 12) / mostLearned));
	for (let entry = 0; entry < roster.size; entry += step)
		before(entry, (other) => add(other, entry));
	return [...patterns.values()].sort((x, y) => x.packed - y.packed);
}
