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
 * different. @returns groups of two and more, each in order.
 */
export function groups(
	links: readonly Link[],
	odds: (a: number, b: number) => number,
	apart: (a: number, b: number) => boolean
): number[][] {
	const group = new Map<number, number[]>();
	const of = (entry: number) => {
		const known = group.get(entry);
		if (known) return known;
		const made = [entry];
		group.set(entry, made);
		return made;
	};
	for (const { a, b } of links.toSorted((x, y) => y.odds - x.odds || x.a - y.a || x.b - y.b)) {
		const [first, second] = [of(a), of(b)];
		if (first === second || !together(first, second, odds, apart)) continue;
		const [large, small] = first.length >= second.length ? [first, second] : [second, first];
		for (const entry of small) group.set(entry, large);
		large.push(...small);
	}
	const whole = [...new Set(group.values())].filter((each) => each.length > 1);
	return whole
		.map((each) => each.toSorted((a, b) => a - b))
		.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

function together(
	first: readonly number[],
	second: readonly number[],
	odds: (a: number, b: number) => number,
	apart: (a: number, b: number) => boolean
): boolean {
	for (const a of first) for (const b of second) if (apart(a, b)) return false;
	let sum = 0;
	for (const a of spread(first)) {
		for (const b of spread(second)) sum += Math.max(-mostSay, Math.min(mostSay, odds(a, b)));
	}
	return sum > 0;
}

function spread(group: readonly number[]): readonly number[] {
	if (group.length <= asked) return group;
	const sorted = group.toSorted((a, b) => a - b);
	return Array.from(
		{ length: asked },
		(_, at) => sorted[Math.floor((at * sorted.length) / asked)] ?? 0
	);
}
