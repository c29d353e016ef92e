/**
 * From pairs to things: entries that are one and the same go together (agglomerative, average linkage on the log-odds).
 * Two groups are joined when all their pairs together speak for it, so that a chain of half-alike entries does not
 * make one thing of two, and never across a judgement that two are different.
 */

export interface Link {
	a: number;
	b: number;
	/** Logarithm of the odds (base e). */
	odds: number;
}

/** No pair, however sure, outweighs more than this when the pairs of two groups are averaged. */
const mostSay = 6;
/** Of large groups so many of each are asked. */
const asked = 12;

/**
 * @param links pairs above the threshold. @param odds gives those of any pair. @param apart whether two were judged
 * different. @param least from which odds two belong together. @returns groups of two and more, each in order.
 */
export function groups(
	links: readonly Link[],
	odds: (a: number, b: number) => number,
	apart: (a: number, b: number) => boolean,
	least: number
): number[][] {
	const group = new Map<number, number[]>();
	const of = (entry: number) => {
		const known = group.get(entry);
		if (known) return known;
		const made = [entry];
		group.set(entry, made);
		return made;
	};
	for (const { a, b, odds: sure } of surestFirst(links)) {
		const [first, second] = [of(a), of(b)];
		if (first === second || anyApart(first, second, apart)) continue;
		// Infinity: somebody said so.
		if (sure !== Infinity && !together(first, second, odds, least)) continue;
		const [large, small] = first.length >= second.length ? [first, second] : [second, first];
		for (const entry of small) group.set(entry, large);
		large.push(...small);
	}
	const whole = [...new Set(group.values())].filter((each) => each.length > 1);
	return whole
		.map((each) => each.toSorted((a, b) => a - b))
		.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

function surestFirst(links: readonly Link[]): Link[] {
	// The difference of two infinities is no number.
	return links.toSorted((x, y) => (x.odds === y.odds ? x.a - y.a || x.b - y.b : y.odds - x.odds));
}

function anyApart(
	first: readonly number[],
	second: readonly number[],
	apart: (a: number, b: number) => boolean
): boolean {
	return first.some((a) => second.some((b) => apart(a, b)));
}

function together(
	first: readonly number[],
	second: readonly number[],
	odds: (a: number, b: number) => number,
	least: number
): boolean {
	const [some, others] = [spread(first), spread(second)];
	let sum = 0;
	for (const a of some) {
		for (const b of others) sum += Math.max(-mostSay, Math.min(mostSay, odds(a, b)));
	}
	return sum >= least * some.length * others.length;
}

function spread(group: readonly number[]): readonly number[] {
	if (group.length <= asked) return group;
	const sorted = group.toSorted((a, b) => a - b);
	return Array.from(
		{ length: asked },
		(_, at) => sorted[Math.floor((at * sorted.length) / asked)] ?? 0
	);
}
