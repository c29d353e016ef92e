/**
 * Which entries are worth comparing: those that share a key. An entry has keys of many kinds, so that whoever agrees
 * in anything that says something meets; a key that too many share is not used, its combinations with another are.
 */
import { sound } from '../search/text.ts';
import { information } from './compare-names.ts';
import { degree, nowhere, type Roster } from './roster.ts';

/** Keys that more entries share than this are left to narrower keys. */
const most = 64;
/** Entries are numbered in the low part of a sorted number, keys stand above. */
const room = 2 ** 21;

/** Calls `take` for every other entry worth comparing, each once. */
export type Candidates = (entry: number, take: (other: number) => void) => void;

export interface Blocks {
	/** Others that come before the entry in the list. */
	before: Candidates;
	/** Others anywhere in the list: for an entry that was added after it was indexed. */
	all: Candidates;
}

export function blocks(roster: Roster): Blocks {
	const bits = information(roster);
	const size = roster.size;
	if (size >= room) throw new RangeError(`A list holds fewer than ${room} entries.`);
	const sorted = sortedKeys(roster, bits, size);
	const seen = new Int32Array(size + 1).fill(-1);
	let turn = 0;
	const keys = new Keys();

	const walk = (entry: number, end: number, take: (other: number) => void) => {
		turn++;
		seen[entry] = turn;
		keysOf(roster, bits, entry, keys);
		for (let at = 0; at < keys.count; at++) {
			const key = (keys.values[at] ?? 0) * room;
			const from = lowest(sorted, key);
			const past = Math.min(sorted.length, from + most + 1);
			let to = from;
			while (to < past && (sorted[to] ?? 0) < key + room) to++;
			if (to - from > most) continue;
			for (let i = from; i < to; i++) {
				const other = (sorted[i] ?? 0) - key;
				if (other >= end) break;
				if (seen[other] === turn) continue;
				seen[other] = turn;
				take(other);
			}
		}
	};
	return {
		before: (entry, take) => walk(entry, entry, take),
		all: (entry, take) => walk(entry, size, take)
	};
}

function sortedKeys(roster: Roster, bits: Float64Array, size: number): Float64Array {
	const keys = new Keys();
	let all = new Float64Array(Math.max(16, size * 12));
	let count = 0;
	for (let entry = 0; entry < size; entry++) {
		keysOf(roster, bits, entry, keys);
		if (count + keys.count > all.length) {
			const wider = new Float64Array(all.length * 2);
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

/** The keys of one entry, each a hash of 31 bits; used again for the next one. */
class Keys {
	readonly values = new Float64Array(96);
	count = 0;

	add(kind: number, a: number, b = 0): void {
		if (this.count === this.values.length) return;
		let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b, 0x27d4eb2f);
		hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1);
		const value = (hash ^ (hash >>> 16)) >>> 1;
		for (let at = 0; at < this.count; at++) if (this.values[at] === value) return;
		this.values[this.count++] = value;
	}
}

function keysOf(roster: Roster, bits: Float64Array, entry: number, keys: Keys): void {
	keys.count = 0;
	const street = roster.street.at(entry);
	const number = roster.number.at(entry);
	const postal = roster.postal.at(entry);
	const where = roster.area.at(entry) || roster.city.at(entry);
	if (street !== 0 && number !== 0) {
		keys.add(1, street, number);
		keys.add(2, street * 31 + number, roster.names.first(entry) && firstWord(roster, entry));
		if (where !== 0) keys.add(3, street * 31 + number, where);
	}
	if (postal !== 0 && number !== 0) keys.add(4, postal, number);
	for (let at = roster.phones.from(entry); at < roster.phones.to(entry); at++) {
		const phone = roster.phones.items.at(at);
		keys.add(5, phone);
		if (number !== 0) keys.add(6, phone, number);
		const text = roster.texts.text(phone);
		if (text.length >= 7) keys.add(7, Number(text.slice(-7)));
	}
	for (let at = roster.mails.from(entry); at < roster.mails.to(entry); at++) {
		keys.add(8, roster.mails.items.at(at));
	}
	for (const hosts of [roster.hosts, roster.mailHosts]) {
		for (let at = hosts.from(entry); at < hosts.to(entry); at++) {
			keys.add(9, hosts.items.at(at));
			keys.add(10, hosts.items.at(at), number || firstWord(roster, entry));
		}
	}
	for (let at = roster.names.from(entry); at < roster.names.to(entry); at++) {
		addNameKeys(roster, bits, roster.names.items.at(at), { where, number, street }, keys);
	}
	const latitude = roster.latitude.at(entry);
	if (latitude !== nowhere && street === 0) {
		const cell = degree / 500;
		keys.add(20, Math.round(latitude / cell), Math.round(roster.longitude.at(entry) / cell));
	}
}

function firstWord(roster: Roster, entry: number): number {
	return roster.nameWords.first(roster.names.first(entry));
}

function addNameKeys(
	roster: Roster,
	bits: Float64Array,
	name: number,
	{ where, number, street }: { where: number; number: number; street: number },
	keys: Keys
): void {
	const { nameWords, words } = roster;
	const key = roster.nameKey.at(name);
	keys.add(11, key);
	if (where !== 0) keys.add(12, key, where);
	if (street !== 0) keys.add(13, key, street);
	let joined = '';
	let initials = '';
	let [first, second, third] = [0, 0, 0];
	const say = (word: number) => (word === 0 ? -1 : (bits[word] ?? 20));
	for (let at = nameWords.from(name); at < nameWords.to(name); at++) {
		const word = nameWords.items.at(at);
		const text = words.text(word);
		joined += text;
		initials += text[0] ?? '';
		if (say(word) > say(first)) [first, second, third] = [word, first, second];
		else if (say(word) > say(second)) [second, third] = [word, second];
		else if (say(word) > say(third)) third = word;
		if (text.length >= 3 && text.length <= 6 && nameWords.to(name) - nameWords.from(name) < 3) {
			keys.add(19, hashText(text));
		}
	}
	if (initials.length >= 3) keys.add(19, hashText(initials.slice(0, 6)));
	for (const word of [first, second, third]) {
		if (word === 0) continue;
		keys.add(14, word);
		if (where !== 0) keys.add(15, word, where);
		if (number !== 0) keys.add(16, word, number);
	}
	if (second !== 0) keys.add(17, Math.min(first, second), Math.max(first, second));
	if (third !== 0) keys.add(17, Math.min(first, third), Math.max(first, third));
	for (const word of [first, second]) {
		if (word !== 0) keys.add(18, hashText(skeleton(words.text(word))), where);
	}
	keys.add(21, hashText(joined.slice(0, 6)), where);
	keys.add(22, hashText(joined));
}

/** A word without its vowels, as it sounds: words that differ by a slip of the pen often share it. */
function skeleton(word: string): string {
	const heard = sound(word);
	return (
		heard.slice(0, 1) +
		heard
			.slice(1)
			.replace(/[aeiouYW]/g, '')
			.slice(0, 6)
	);
}

function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 1;
}
