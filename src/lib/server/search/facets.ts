/** Facets as bitmaps: which entries are about a need, in a district, open on Monday at ten. A filter costs microseconds. */
import type { Clause } from '../../domain/search/engine.ts';
import { ones } from '../../domain/search/spelling.ts';

/** Rows of one quality stand together: a row is its quality and its place among those. */
export const bucket = 2 ** 32;

/** A bitmap for each quality, in order: a bit for each place. */
type Bits = (Uint32Array | undefined)[];

export class Facets {
	readonly #facets = new Map<string, Bits>();
	/** What was removed has no bit here; its other bits stay and mean nothing. */
	readonly #present: Bits = [];

	add(row: number, facets: readonly string[]): void {
		setBit(this.#present, row);
		for (const facet of facets) {
			const known = this.#facets.get(facet);
			const bits = known ?? [];
			if (!known) this.#facets.set(facet, bits);
			setBit(bits, row);
		}
	}

	remove(row: number): void {
		const bits = this.#present[qualityOf(row)];
		const place = row % bucket;
		if (bits) bits[place >>> 5] = (bits[place >>> 5] ?? 0) & ~(1 << (place & 31));
	}

	/** Whether an entry satisfies every clause. */
	has(row: number, clauses: readonly Clause[]): boolean {
		return clauses.every(({ any }) =>
			any.some((facet) => {
				const bits = this.#facets.get(facet);
				return bits !== undefined && hasBit(bits, row);
			})
		);
	}

	/** The rows of the entries that satisfy every clause: the best by quality, at most so many. */
	find(clauses: readonly Clause[], limit: number): number[] {
		const rows: number[] = [];
		this.#each(clauses, (word, first) => {
			for (let rest = word; rest !== 0 && rows.length < limit; rest &= rest - 1) {
				rows.push(first + (31 - Math.clz32(rest & -rest)));
			}
			return rows.length < limit;
		});
		return rows;
	}

	/** How many entries satisfy every clause, counted no further than `most`. */
	count(clauses: readonly Clause[], most: number): number {
		let count = 0;
		this.#each(clauses, (word) => {
			count += ones(word);
			return count < most;
		});
		return Math.min(count, most);
	}

	/** Gives 32 entries at a time of those that satisfy every clause, with the row of the first, until told to stop. */
	#each(clauses: readonly Clause[], take: (word: number, first: number) => boolean): void {
		const lists = clauses.map(({ any }) =>
			any.map((facet) => this.#facets.get(facet)).filter((bits) => bits !== undefined)
		);
		for (const [quality, present] of this.#present.entries()) {
			if (!present) continue;
			const here = lists.map((list) =>
				list.map((bits) => bits[quality]).filter((bits) => bits !== undefined)
			);
			if (here.some((list) => list.length === 0)) continue;
			for (let at = 0; at < present.length; at++) {
				let word = present[at] ?? 0;
				for (const list of here) {
					if (word === 0) break;
					let any = 0;
					for (const bits of list) any |= bits[at] ?? 0;
					word &= any;
				}
				if (word !== 0 && !take(word, quality * bucket + at * 32)) return;
			}
		}
	}
}

function qualityOf(row: number): number {
	return Math.floor(row / bucket);
}

function setBit(bits: Bits, row: number): void {
	const place = row % bucket;
	const quality = qualityOf(row);
	let own = bits[quality];
	if (!own || place >>> 5 >= own.length) {
		const larger = new Uint32Array(Math.max((place >>> 5) + 1, (own?.length ?? 0) * 2));
		if (own) larger.set(own);
		bits[quality] = own = larger;
	}
	own[place >>> 5] = (own[place >>> 5] ?? 0) | (1 << (place & 31));
}

function hasBit(bits: Bits, row: number): boolean {
	const place = row % bucket;
	return ((bits[qualityOf(row)]?.[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
}
