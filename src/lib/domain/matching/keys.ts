/** The keys by which an entry meets others. */
import { hashOf } from './columns.ts';
import { degree, nowhere, type Roster } from './roster.ts';

/** Keys that more entries share than this are left to narrower keys: those that say much, and single words. */
const most = 64;
const mostOfWord = 24;
const firstOfWords = 14;
/** The keys of one entry, each a hash of 31 bits, odd for single words; used again for the next one. */
export class Keys {
	readonly values = new Float64Array(96);
	count = 0;

	add(kind: number, a: number, b = 0): void {
		if (this.count === this.values.length) return;
		let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(b, 0x27d4eb2f);
		hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1);
		const mixed = (hash ^ (hash >>> 16)) >>> 1;
		const value = kind < firstOfWords ? mixed & ~1 : mixed | 1;
		for (let at = 0; at < this.count; at++) if (this.values[at] === value) return;
		this.values[this.count++] = value;
	}
}

/** How many entries may share a key. */
export function capOf(key: number): number {
	return key % 2 === 0 ? most : mostOfWord;
}

/** How much a word says. */
type Bits = (word: number) => number;

/** Fills in the keys of an entry. */
export function keysOf(roster: Roster, bits: Bits, entry: number, keys: Keys): void {
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
	bits: Bits,
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
	const say = (word: number) => (word === 0 ? -1 : bits(word));
	for (let at = nameWords.from(name); at < nameWords.to(name); at++) {
		const word = nameWords.items.at(at);
		const text = words.text(word);
		joined += text;
		initials += text[0] ?? '';
		if (say(word) > say(first)) [first, second, third] = [word, first, second];
		else if (say(word) > say(second)) [second, third] = [word, second];
		else if (say(word) > say(third)) third = word;
		if (text.length >= 3 && text.length <= 6 && nameWords.to(name) - nameWords.from(name) < 3) {
			keys.add(19, hashOf(text));
		}
	}
	if (initials.length >= 3) keys.add(19, hashOf(initials.slice(0, 6)));
	for (const word of [first, second, third]) {
		if (word === 0) continue;
		keys.add(14, word);
		if (where !== 0) keys.add(15, word, where);
		if (number !== 0) keys.add(16, word, number);
	}
	if (second !== 0) keys.add(17, Math.min(first, second), Math.max(first, second));
	if (third !== 0) keys.add(17, Math.min(first, third), Math.max(first, third));
	for (const word of [first, second]) {
		if (word !== 0) keys.add(18, roster.skeleton.at(word), where);
	}
	keys.add(21, hashOf(joined.slice(0, 6)), where);
	keys.add(22, roster.joined.at(name));
}
