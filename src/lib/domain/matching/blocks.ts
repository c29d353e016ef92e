/**
 * Which entries are worth comparing: those that share a key. An entry has keys of many kinds, so that whoever agrees
 * in anything that says something meets; a key that too many share is not used, its combinations with another are.
 */
import { information } from './compare-names.ts';
import { Ints } from './columns.ts';
import { capOf, Keys, keysOf } from './keys.ts';
import type { Roster } from './roster.ts';

/** Entries are numbered in the low part of a sorted number, keys stand above. */
const room = 2 ** 21;

/** Calls `take` for every other entry worth comparing, each once. */
export type Candidates = (entry: number, take: (other: number) => void) => void;

/** Of an entry in the list the others that come before it. */
export function candidatesBefore(roster: Roster): Candidates {
	const { members, starts, blocksOf } = shared(roster);
	const seen = new Int32Array(roster.size).fill(-1);
	return (entry, take) => {
		seen[entry] = entry;
		for (let at = blocksOf.from(entry); at < blocksOf.to(entry); at++) {
			const block = blocksOf.at(at);
			const end = starts.at(block + 1);
			for (let i = starts.at(block); i < end; i++) {
				const other = members.at(i);
				if (other >= entry) break;
				if (seen[other] === entry) continue;
				seen[other] = entry;
				take(other);
			}
		}
	};
}

/** Of an entry that was added after this was made, the others in the list. */
export function candidatesOf(roster: Roster): Candidates {
	const bits = information(roster);
	const sorted = sortedKeys(roster, bits);
	const keys = new Keys();
	return (entry, take) => {
		const seen = new Set<number>();
		keysOf(roster, (word) => bits[word] ?? unknownBits, entry, keys);
		for (let at = 0; at < keys.count; at++) {
			const key = (keys.values[at] ?? 0) * room;
			const from = lowest(sorted, key);
			const cap = capOf(keys.values[at] ?? 0);
			if ((sorted[from + cap] ?? Infinity) < key + room) continue;
			for (let i = from; (sorted[i] ?? Infinity) < key + room; i++) {
				const other = (sorted[i] ?? 0) - key;
				if (seen.has(other)) continue;
				seen.add(other);
				take(other);
			}
		}
	};
}

/** What a word says that stands nowhere in the list. */
const unknownBits = 20;

/** Keys that two and more share, but not too many: their members in order, and per entry its blocks. */
function shared(roster: Roster) {
	const sorted = sortedKeys(roster, information(roster));
	const [members, starts] = [new Ints(), new Ints()];
	const counts = new Int32Array(roster.size + 1);
	for (let from = 0; from < sorted.length;) {
		const key = Math.floor((sorted[from] ?? 0) / room);
		let to = from + 1;
		while (to < sorted.length && (sorted[to] ?? 0) < (key + 1) * room) to++;
		if (to - from > 1 && to - from <= capOf(key)) {
			starts.push(members.length);
			for (let at = from; at < to; at++) {
				const entry = (sorted[at] ?? 0) - key * room;
				members.push(entry);
				counts[entry] = (counts[entry] ?? 0) + 1;
			}
		}
		from = to;
	}
	starts.push(members.length);
	return { members, starts, blocksOf: new Inverted(counts, members, starts) };
}

/** Per entry the blocks that it is in. */
class Inverted {
	private readonly starts: Int32Array;
	private readonly blocks: Int32Array;

	constructor(counts: Int32Array, members: Ints, blockStarts: Ints) {
		this.starts = new Int32Array(counts.length + 1);
		for (let at = 0; at < counts.length; at++) {
			this.starts[at + 1] = (this.starts[at] ?? 0) + (counts[at] ?? 0);
		}
		this.blocks = new Int32Array(members.length);
		const next = this.starts.slice();
		for (let block = 0; block + 1 < blockStarts.length; block++) {
			for (let at = blockStarts.at(block); at < blockStarts.at(block + 1); at++) {
				const entry = members.at(at);
				const place = next[entry] ?? 0;
				this.blocks[place] = block;
				next[entry] = place + 1;
			}
		}
	}

	from(entry: number): number {
		return this.starts[entry] ?? 0;
	}

	to(entry: number): number {
		return this.starts[entry + 1] ?? 0;
	}

	at(place: number): number {
		return this.blocks[place] ?? 0;
	}
}

function sortedKeys(roster: Roster, bits: Float64Array): Float64Array {
	const { size } = roster;
	if (size >= room) throw new RangeError(`A list holds fewer than ${room} entries.`);
	const keys = new Keys();
	let all = new Float64Array(Math.max(16, size * 14));
	let count = 0;
	for (let entry = 0; entry < size; entry++) {
		keysOf(roster, (word) => bits[word] ?? unknownBits, entry, keys);
		if (count + keys.count > all.length) {
			const wider = new Float64Array(Math.ceil(all.length * 1.5) + keys.count);
			wider.set(all);
			all = wider;
		}
		for (let at = 0; at < keys.count; at++) all[count++] = (keys.values[at] ?? 0) * room + entry;
	}
	return all.subarray(0, count).sort();
}

/** The first place in the sorted numbers that is not below the value. */
function lowest(sorted: Float64Array, value: number): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if ((sorted[middle] ?? 0) < value) from = middle + 1;
		else to = middle;
	}
	return from;
}
