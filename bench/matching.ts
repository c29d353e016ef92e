/** The matcher: how fast it goes through lists, how that grows, and how much of known doubles it finds. */
import { findPairs, type MatchKind, type MatchRecord } from '../src/lib/domain/matching/index.ts';
import { childCareSites, type Known } from './doubles.ts';
import { almereServices, dutchOrganizations } from './dutch-doubles.ts';

export interface Quality {
	f1: number;
	precision: number;
	recall: number;
}

/** Pairs of a list that are found, against those that are known: each pair counts once. */
export function qualityOf(kind: MatchKind, known: readonly Known[], records = known.map(({ record }) => record)): Quality {
	const thing = new Map(known.map((each) => [each.record.id, each.thing]));
	const sizes = new Map<number, number>();
	for (const each of known) sizes.set(each.thing, (sizes.get(each.thing) ?? 0) + 1);
	let wanted = 0;
	for (const size of sizes.values()) wanted += (size * (size - 1)) / 2;
	const { pairs } = findPairs(kind, records);
	const right = pairs.filter(({ id_a, id_b }) => thing.get(id_a) === thing.get(id_b)).length;
	const [precision, recall] = [right / Math.max(1, pairs.length), right / Math.max(1, wanted)];
	return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

/** The list as it is, without the entries that repeat another. */
export function withoutDoubles(known: readonly Known[]): MatchRecord[] {
	const seen = new Set<number>();
	return known.flatMap(({ thing, record }) => (seen.has(thing) || !seen.add(thing) ? [] : [record]));
}
void childCareSites;
void almereServices;
void dutchOrganizations;
