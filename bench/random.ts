/** Chance that can be repeated: the same seed gives the same directory and the same queries. */

export interface Chance {
	/** From 0 up to 1. */
	next(): number;
	/** A whole number from 0 up to `below`. */
	whole(below: number): number;
	/** True in so many of one case: `often(0.2)` is one in five. */
	often(share: number): boolean;
	pick<Item>(items: readonly Item[]): Item;
	/** As `pick`, the first ones much more often than the last (Zipf). */
	pickUneven<Item>(items: readonly Item[]): Item;
	/** So many different ones, or all when there are fewer. */
	some<Item>(items: readonly Item[], count: number): Item[];
}

/** A generator of chance (mulberry32). */
export function chance(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const whole = (below: number) => Math.floor(next() * below);
	const at = <Item>(items: readonly Item[], index: number): Item => {
		const item = items[index];
		if (item === undefined) throw new Error('There is nothing to pick from.');
		return item;
	};
	const pick = <Item>(items: readonly Item[]) => at(items, whole(items.length));
	return {
		next,
		whole,
		often: (share) => next() < share,
		pick,
		pickUneven: (items) =>
			at(items, Math.min(items.length - 1, Math.floor(items.length ** next()) - 1)),
		some(items, count) {
			const left = [...items];
			const taken = [];
			while (taken.length < count && left.length > 0) {
				taken.push(...left.splice(whole(left.length), 1));
			}
			return taken;
		}
	};
}
