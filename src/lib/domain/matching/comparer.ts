/** Two entries of a list, field by field. */
import { bagLevel, onlineLevel, phoneLevel, placeComparer } from './compare-places.ts';
import { information, informationOf, nameComparer } from './compare-names.ts';
import type { Lists } from './columns.ts';
import { levelNumber } from './levels.ts';
import type { Roster } from './roster.ts';
import { fields } from './types.ts';

export type Compare = (a: number, b: number, into: Uint8Array) => Uint8Array;

const sourceSame = levelNumber('source', 'same');
const sourceDifferent = levelNumber('source', 'different');

/** @returns a function that fills in the level of every field (in the order of `fields`) for two places of the list. */
export function comparer(roster: Roster): Compare {
	const known = information(roster);
	const bits = (word: number) => known[word] ?? informationOf(roster, word);
	const spread = spreads(roster);
	const name = nameComparer(roster, bits);
	const { address, place } = placeComparer(roster);
	return (first, second, into) => {
		const [a, b] = first < second ? [first, second] : [second, first];
		if (into.length < fields.length) throw new RangeError('No room for the levels.');
		into[0] = name(a, b);
		into[1] = address(a, b);
		into[2] = place(a, b);
		into[3] = phoneLevel(roster, spread, a, b);
		into[4] = onlineLevel(roster.mails, roster.mailHosts, spread, a, b);
		into[5] = onlineLevel(roster.sites, roster.hosts, spread, a, b);
		into[6] = worst(markLevel(roster.marks, a, b), kindLevel(roster.kinds, a, b));
		into[7] = bagLevel(roster.categories, bits, a, b, 0.9);
		into[8] = sourceLevel(roster, a, b);
		into[9] = bagLevel(roster.organization, bits, a, b, 0.85);
		into[10] = bagLevel(roster.described, bits, a, b, 0.55);
		return into;
	};
}

/** Numbers and sides in names: the same ones, one has more, or each has its own. */
function markLevel(marks: Lists, a: number, b: number): number {
	if (marks.none) return 0;
	const [countA, countB] = [marks.to(a) - marks.from(a), marks.to(b) - marks.from(b)];
	if (countA === 0 && countB === 0) return 0;
	if (countA === 0 || countB === 0) return 2;
	const aInB = missing(marks, a, b) === 0;
	const bInA = missing(marks, b, a) === 0;
	return aInB && bInA ? 1 : aInB || bInA ? 2 : 3;
}

/** Sorts of things that two names say: one in common is enough. */
function kindLevel(kinds: Lists, a: number, b: number): number {
	if (kinds.none || kinds.isEmpty(b) || kinds.isEmpty(a)) return 0;
	return kinds.shared(a, b) === 0 ? 3 : 1;
}

function worst(x: number, y: number): number {
	return Math.max(x, y);
}

function missing(marks: Lists, a: number, b: number): number {
	let count = 0;
	for (let i = marks.from(a); i < marks.to(a); i++) {
		let found = false;
		for (let j = marks.from(b); j < marks.to(b); j++) {
			if (marks.items.at(i) === marks.items.at(j)) found = true;
		}
		if (!found) count++;
	}
	return count;
}

function sourceLevel(roster: Roster, a: number, b: number): number {
	const [x, y] = [roster.source.at(a), roster.source.at(b)];
	if (x === 0 || y === 0) return 0;
	return x === y ? sourceSame : sourceDifferent;
}

/**
 * At how many different doors a telephone number, mail address or website stands, up to 255: whoever shares one with
 * many says little with it. A slip of the pen in a street or a number makes no door: the fewer of different streets and
 * different house numbers count. Where no entry has an address, different names are counted.
 */
function spreads(roster: Roster): (text: number) => number {
	const streets = new Tally(roster.texts.size);
	const numbers = new Tally(roster.texts.size);
	const places = Array.from({ length: roster.size }, (_, entry) => entry);
	const addressed = places.some((entry) => roster.street.at(entry) !== 0);
	for (const entry of places) {
		const street = roster.street.at(entry);
		if (addressed && street === 0) continue;
		const name = roster.nameKey.at(roster.names.first(entry));
		for (const lists of [roster.phones, roster.mails, roster.sites]) {
			for (let at = lists.from(entry); at < lists.to(entry); at++) {
				streets.add(lists.items.at(at), addressed ? street : name);
				numbers.add(lists.items.at(at), addressed ? roster.number.at(entry) : name);
			}
		}
	}
	return (text) => Math.min(streets.count(text), numbers.count(text));
}

/** How many different values stand beside a text, counted up to a few. */
class Tally {
	private readonly counts: Uint8Array;
	private readonly seen = new Set<number>();

	constructor(size: number) {
		this.counts = new Uint8Array(size);
	}

	add(text: number, value: number): void {
		const key = text * 0x4000000 + value;
		const count = this.counts[text] ?? 0;
		if (count >= enoughDoors || this.seen.has(key)) return;
		this.seen.add(key);
		this.counts[text] = count + 1;
	}

	count(text: number): number {
		return this.counts[text] ?? 0;
	}
}

const enoughDoors = 8;
