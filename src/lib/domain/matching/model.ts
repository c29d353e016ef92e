/**
 * Weights, learned without labels: a mixture of five sorts of pairs (Fellegi and Sunter 1969 with its 'unmatched' split
 * in four), fitted by expectation maximisation with what is believed beforehand as pseudo-counts (a Dirichlet prior).
 */
import { type Beliefs, beliefsOf, sorts, tableOf } from './beliefs.ts';
import { unpack, width } from './levels.ts';
import { type Field, fields, type MatchKind } from './types.ts';

export interface Model {
	kind: MatchKind;
	/** Per sort how many of the compared pairs are of it, adding up to 1. */
	shares: number[];
	/** How often each level occurs: at `(sort * fields + field) * width + level`, adding up to 1 per sort and field. */
	table: Float64Array;
}

/** Pairs of one pattern of levels, and what people judged of some of them. */
export interface Pattern {
	packed: number;
	count: number;
	/** How many are judged the same, and how many different. */
	same: number;
	different: number;
}

/**
 * What is believed of a field weighs as much as so many pairs, and as this share of the pairs of the sort. What makes a
 * sort what it is (that neighbours have other names at one address, that one thing has one) is held nearly fixed: else a
 * sort drifts into another, as in a list full of branches of a chain.
 */
const weightOfBelief = 40;
const shareOfBelief = { one: 0.25, house: 0.3, roof: 1, neighbours: 1, chance: 0.1 };
const defining: Record<(typeof sorts)[number], readonly Field[]> = {
	one: ['address'],
	house: ['address'],
	roof: ['name', 'address'],
	neighbours: ['name', 'address'],
	chance: ['address']
};
const shareOfDefinition = 20;
/** What is believed of how many pairs are of a sort. */
const weightOfShare = 20;
/** One judgement weighs as much as so many pairs that nobody judged, and all together at most as this share of them. */
const weightOfJudgement = 8;
const mostOfJudgements = 0.25;
/** No sort falls below this part of what is believed of its number beside that of the first. */
const leastOfRatio = 0.5;
/** Numbers and sides in names are a rule rather than a habit: few pairs have them, and those teach little. */
const weightOfRule = 1000;
const rounds = 60;

/** The model before any list was seen. */
export function believed(kind: MatchKind): Model {
	const beliefs = beliefsOf(kind);
	return { kind, shares: sharesOf(beliefs), table: tableOf(beliefs) };
}

function sharesOf(beliefs: Beliefs): number[] {
	const total = sorts.reduce((sum, sort) => sum + beliefs[sort].share, 0);
	return sorts.map((sort) => beliefs[sort].share / total);
}

/** The model of a list, from the patterns of its pairs. The same patterns give the same model. */
export function learn(kind: MatchKind, patterns: readonly Pattern[]): Model {
	const prior = believed(kind);
	let model = prior;
	for (let round = 0; round < rounds; round++) {
		const next = improve(model, prior, patterns);
		const moved = Math.abs((next.shares[0] ?? 0) - (model.shares[0] ?? 0));
		model = next;
		if (round > 5 && moved < 1e-6) break;
	}
	return model;
}

function improve(model: Model, prior: Model, patterns: readonly Pattern[]): Model {
	const counts = new Float64Array(model.table.length);
	const totals = new Float64Array(sorts.length);
	const found = new Uint8Array(fields.length);
	const logs = model.table.map(Math.log);
	const say = sayOfJudgements(patterns);
	for (const { packed, count, same, different } of patterns) {
		unpack(packed, found);
		const shares = membership(model, logs, found);
		const one = shares[0] ?? 0;
		for (let sort = 0; sort < sorts.length; sort++) {
			const share = shares[sort] ?? 0;
			const other = one > 1 - 1e-12 ? 1 / (sorts.length - 1) : share / (1 - one);
			const judged = sort === 0 ? same : different * other;
			const weight = Math.max(0, count - same - different) * share + say * judged;
			totals[sort] = (totals[sort] ?? 0) + weight;
			for (let field = 0; field < fields.length; field++) {
				const at = (sort * fields.length + field) * width + (found[field] ?? 0);
				counts[at] = (counts[at] ?? 0) + weight;
			}
		}
	}
	return settled(model.kind, prior, counts, totals);
}

function sayOfJudgements(patterns: readonly Pattern[]): number {
	let [pairs, judged] = [0, 0];
	for (const { count, same, different } of patterns) {
		pairs += count;
		judged += same + different;
	}
	if (judged === 0) return 0;
	return Math.min(weightOfJudgement, Math.max(1, (mostOfJudgements * pairs) / judged));
}

/** The counts with what was believed added, as shares. */
function settled(kind: MatchKind, prior: Model, counts: Float64Array, totals: Float64Array): Model {
	const table = new Float64Array(counts.length);
	for (let row = 0; row < sorts.length * fields.length; row++) {
		let seen = 0;
		for (let level = 1; level < width; level++) seen += counts[row * width + level] ?? 0;
		const belief = beliefIn(row, seen);
		for (let level = 1; level < width; level++) {
			const at = row * width + level;
			table[at] = ((counts[at] ?? 0) + belief * (prior.table[at] ?? 0)) / (seen + belief);
		}
	}
	const all = totals.reduce((sum, total) => sum + total, weightOfShare);
	const shares = sorts.map(
		(_, sort) => ((totals[sort] ?? 0) + weightOfShare * (prior.shares[sort] ?? 0)) / all
	);
	return { kind, shares: floored(shares, prior.shares), table };
}

/** As how many pairs the belief in a row of the table counts, beside so many that were seen. */
function beliefIn(row: number, seen: number): number {
	const sort = sorts[Math.floor(row / fields.length)] ?? 'chance';
	const field = fields[row % fields.length] ?? 'name';
	const share = defining[sort].includes(field) ? shareOfDefinition : shareOfBelief[sort];
	return (field === 'mark' ? weightOfRule : weightOfBelief) + share * seen;
}

/** That none of a sort was seen does not mean that there is none: each keeps a part of its ratio to the first. */
function floored(shares: readonly number[], believedShares: readonly number[]): number[] {
	const [one = 0] = shares;
	const [believedOne = 1] = believedShares;
	const least = (sort: number) => (leastOfRatio * one * (believedShares[sort] ?? 0)) / believedOne;
	const raised = shares.map((share, sort) => Math.max(share, least(sort)));
	const total = raised.reduce((sum, share) => sum + share, 0);
	return raised.map((share) => share / total);
}

/** Of a pattern of levels, how likely each sort is. */
function membership(model: Model, logs: Float64Array, found: Uint8Array): number[] {
	const likely = sorts.map((_, sort) => logOf(model, logs, found, sort));
	const top = Math.max(...likely);
	const scaled = likely.map((each) => Math.exp(each - top));
	const total = scaled.reduce((sum, each) => sum + each, 0);
	return scaled.map((each) => each / total);
}

function logOf(model: Model, logs: Float64Array, found: Uint8Array, sort: number): number {
	let sum = Math.log(model.shares[sort] ?? 0);
	for (let field = 0; field < fields.length; field++) {
		const level = found[field] ?? 0;
		if (level !== 0) sum += logs[(sort * fields.length + field) * width + level] ?? 0;
	}
	return sum;
}

/** @returns a function that gives the logarithm of the odds (base e) that a pair with these levels is one and the same. */
export function scorer(model: Model): (found: Uint8Array) => number {
	const logs = model.table.map(Math.log);
	const likely = new Float64Array(sorts.length);
	return (found) => {
		for (let sort = 0; sort < sorts.length; sort++) likely[sort] = logOf(model, logs, found, sort);
		let top = -Infinity;
		for (let sort = 1; sort < sorts.length; sort++) top = Math.max(top, likely[sort] ?? 0);
		let rest = 0;
		for (let sort = 1; sort < sorts.length; sort++) rest += Math.exp((likely[sort] ?? 0) - top);
		return (likely[0] ?? 0) - top - Math.log(rest);
	};
}

/** The probability of a logarithm of odds, never quite 0 or 1: somebody may know better. */
export function probabilityOf(logOdds: number): number {
	return Math.min(0.9999, Math.max(0.0001, 1 / (1 + Math.exp(-logOdds))));
}
