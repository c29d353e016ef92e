/** How much of the known doubles of a list is found. */
import {
	findPairs,
	type MatchKind,
	type MatchRecord,
	type Options
} from '../src/lib/domain/matching/index.ts';
import type { Known } from './doubles.ts';

export interface Quality {
	f1: number;
	precision: number;
	recall: number;
}

/** Pairs of a list that are found, against those that are known: each pair counts once. */
export function qualityOf(
	kind: MatchKind,
	known: readonly Known[],
	options: Options = {}
): Quality {
	const { pairs } = findPairs(
		kind,
		known.map(({ record }) => record),
		options
	);
	const thing = new Map(known.map((each) => [each.record.id, each.thing]));
	const right = pairs.filter(({ id_a, id_b }) => thing.get(id_a) === thing.get(id_b)).length;
	const precision = right / Math.max(1, pairs.length);
	const recall = right / Math.max(1, pairsIn(known));
	return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

function pairsIn(known: readonly Known[]): number {
	const sizes = new Map<number, number>();
	for (const { thing } of known) sizes.set(thing, (sizes.get(thing) ?? 0) + 1);
	return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** The list as it is, without the entries that repeat another. */
export function withoutDoubles(known: readonly Known[]): MatchRecord[] {
	const seen = new Set<number>();
	return known.flatMap(({ thing, record }) => {
		if (seen.has(thing)) return [];
		seen.add(thing);
		return [record];
	});
}
