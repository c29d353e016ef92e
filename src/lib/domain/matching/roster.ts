/** A list taken in: every entry as numbers in columns, so that a million of them fit and compare fast. */
import { fold, words } from '../search/text.ts';
import { readAddress } from './address.ts';
import { hashOf, Ints, Lists, Rows, Texts } from './columns.ts';
import { marksOf, nameWords, sayOf } from './naming.ts';
import { kindsOf } from './kinds.ts';
import { mailOf, siteOf } from './online.ts';
import { phoneNumbers } from './phone.ts';
import { type Region, texts } from './region.ts';
import { skeletonOf } from './similarity.ts';
import type { MatchRecord } from './types.ts';

const mostNames = 6;
const mostWords = 14;
const mostDescribed = 40;

/** Degrees are kept as millionths. */
export const degree = 1_000_000;
export const nowhere = -2_000_000_000;

export class Roster {
	readonly region: Region;
	readonly ids: string[] = [];
	/** Every word of every name; every other text that is only compared whole. */
	readonly words = new Texts();
	readonly texts = new Texts();
	/** Per word 0, or 1 when it says only what kind of thing it is, or 2 when it is a legal form. */
	readonly weak = new Ints();
	/** Per word which letters it has, as bits: words that are alike share most of them. */
	readonly letters = new Ints();
	/** Per word a hash of what is heard of it; see keys.ts. */
	readonly skeleton = new Ints();
	/** In how many different names a word stands. */
	readonly frequency = new Ints();
	/** The names of an entry (the first is its own), and per name its words in order and its key. */
	readonly names = new Lists();
	readonly nameWords = new Lists();
	readonly nameKey = new Ints();
	/** The name as one word, hashed. */
	readonly joined = new Ints();
	readonly marks = new Lists();
	readonly kinds = new Lists();
	private readonly facts = new Rows();
	readonly street = this.facts.column();
	readonly streetKind = this.facts.column();
	readonly direction = this.facts.column();
	readonly number = this.facts.column();
	readonly unit = this.facts.column();
	readonly postal = this.facts.column();
	readonly area = this.facts.column();
	readonly city = this.facts.column();
	readonly phones = new Lists();
	readonly mails = new Lists();
	readonly mailHosts = new Lists();
	readonly sites = new Lists();
	readonly hosts = new Lists();
	readonly latitude = this.facts.column();
	readonly longitude = this.facts.column();
	readonly categories = new Lists();
	readonly described = new Lists();
	readonly organization = new Lists();
	readonly source = this.facts.column();
	/** How many different names there are. */
	different = 0;
	private readonly seenNames = new Set<number>();

	constructor(region: Region) {
		this.region = region;
		this.weak.push(0);
		this.letters.push(0);
		this.skeleton.push(0);
		this.frequency.push(0);
	}

	get size(): number {
		return this.ids.length;
	}

	/** Adds an entry. @param series words that tell it apart beside its numbers. @returns its place in the list. */
	add(record: MatchRecord, series: readonly string[] = []): number {
		this.ids.push(record.id);
		this.addNames(record, series);
		this.addAddress(record);
		this.addOnline(record);
		this.latitude.push(degrees(record.latitude, 90));
		this.longitude.push(degrees(record.longitude, 180));
		this.categories.push(this.bag(texts(record.category), mostWords));
		this.described.push(this.bag(texts(record.description), mostDescribed));
		this.organization.push(this.bag(texts(record.organization), mostWords));
		this.source.push(this.text(texts(record.source).join(' ')));
		return this.size - 1;
	}

	/** Forgets the entries after so many, and the words and texts that only they brought. */
	keep(size: number, [wordCount, textCount, nameCount]: readonly [number, number, number]): void {
		this.ids.length = size;
		for (const list of [
			this.names,
			this.marks,
			this.kinds,
			this.phones,
			this.mails,
			this.mailHosts
		]) {
			list.cut(size);
		}
		for (const list of [
			this.sites,
			this.hosts,
			this.categories,
			this.described,
			this.organization
		]) {
			list.cut(size);
		}
		const single = [this.street, this.streetKind, this.direction, this.number, this.unit];
		for (const column of [...single, this.postal, this.area, this.city]) column.cut(size);
		for (const column of [this.latitude, this.longitude, this.source]) column.cut(size);
		this.nameWords.cut(nameCount);
		this.nameKey.cut(nameCount);
		this.joined.cut(nameCount);
		this.words.cut(wordCount);
		this.weak.cut(wordCount);
		this.letters.cut(wordCount);
		this.skeleton.cut(wordCount);
		this.frequency.cut(wordCount);
		this.texts.cut(textCount);
	}

	/** What `keep` needs to come back to now. */
	mark(): [number, number, number] {
		return [this.words.size, this.texts.size, this.nameKey.length];
	}

	/** Counts in how many different names every word stands: after the last entry, once. */
	count(): void {
		for (let name = 0; name < this.nameKey.length; name++) {
			const key = this.nameKey.at(name);
			if (this.seenNames.has(key)) continue;
			this.seenNames.add(key);
			for (let at = this.nameWords.from(name); at < this.nameWords.to(name); at++) {
				const word = this.nameWords.items.at(at);
				this.frequency.values[word] = this.frequency.at(word) + 1;
			}
		}
		this.different = this.seenNames.size;
	}

	private addNames(record: MatchRecord, series: readonly string[]): void {
		const own = texts(record.name).join(' ');
		const others = texts(record.alternate_name).flatMap((text) => text.split(/[;|]/));
		const ownWords = nameWords(own.slice(0, 400));
		const all = [ownWords, ...others.map((text) => nameWords(text.slice(0, 400)))];
		const names: number[] = [];
		for (const each of all.slice(0, mostNames)) {
			const said = distinct(each).slice(0, mostWords);
			if (said.length === 0) continue;
			const key = this.text(said.toSorted().join(' '));
			if (names.some((name) => this.nameKey.at(name) === key)) continue;
			names.push(this.nameKey.length);
			this.nameWords.push(said.map((word) => this.word(word)));
			this.nameKey.push(key);
			this.joined.push(hashOf(said.join('')));
		}
		this.names.push(names);
		const marks = distinct([...marksOf(ownWords), ...series]);
		this.marks.push(marks.map((mark) => this.word(mark)));
		this.kinds.push(kindsOf(ownWords).map((kind) => this.word(kind)));
	}

	private addAddress(record: MatchRecord): void {
		const given = texts(record.house_number).join(' ');
		const street = texts(record.street).join(' ').slice(0, 300);
		const address = readAddress(street, given, this.region);
		this.street.push(this.text(address.street));
		this.streetKind.push(this.text(address.kind));
		this.direction.push(this.text(address.direction));
		this.number.push(address.number);
		this.unit.push(this.text(address.unit));
		const postal = words(texts(record.postal_code).join(' ').replace(/\.0+$/, '')).join('');
		this.postal.push(this.text(/^\d{9}$/.test(postal) ? postal.slice(0, 5) : postal));
		this.area.push(this.text(postalArea(postal)));
		this.city.push(this.text(cityOf(texts(record.city).join(' '))));
	}

	private addOnline(record: MatchRecord): void {
		const phones = texts(record.phone).flatMap((text) =>
			phoneNumbers(text.slice(0, 200), this.region)
		);
		const mails = texts(record.email).flatMap(mailOf);
		const sites = texts(record.website).flatMap(siteOf);
		this.phones.push(distinct(phones).map((phone) => this.text(phone)));
		this.mails.push(distinct(mails.map(({ address }) => address)).map((text) => this.text(text)));
		this.mailHosts.push(distinct(mails.map(({ host }) => host)).map((host) => this.text(host)));
		this.sites.push(distinct(sites.map(({ address }) => address)).map((text) => this.text(text)));
		this.hosts.push(distinct(sites.map(({ host }) => host)).map((host) => this.text(host)));
	}

	private bag(given: readonly string[], most: number): number[] {
		const said = distinct(given.flatMap((text) => nameWords(text.slice(0, 2000))));
		return said
			.slice(0, most)
			.map((word) => this.word(word))
			.sort((a, b) => a - b);
	}

	private word(text: string): number {
		const number = this.words.number(text.slice(0, 40));
		if (number === this.weak.length) {
			this.weak.push(['all', 'some', 'little'].indexOf(sayOf(text)));
			this.letters.push(lettersOf(text));
			this.skeleton.push(hashOf(skeletonOf(text)));
			this.frequency.push(0);
		}
		return number;
	}

	private text(text: string): number {
		return this.texts.number(text);
	}
}

function distinct(all: readonly string[]): string[] {
	return all.length < 2
		? all.filter((each) => each !== '')
		: [...new Set(all)].filter((each) => each !== '');
}

function lettersOf(word: string): number {
	let bits = 0;
	for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32);
	return bits;
}

/** The first part of a postal code: what a town or district shares. */
function postalArea(postal: string): string {
	if (/^\d{4}[a-z]{2}$/.test(postal)) return postal.slice(0, 4);
	return postal.length > 3 ? postal.slice(0, 3) : postal;
}

function cityOf(text: string): string {
	return fold(text)
		.replace(/\b(?:gemeente|city of|city|stad)\b/g, ' ')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

function degrees(value: MatchRecord['latitude'], most: number): number {
	const number = Number(texts(value)[0]?.replace(',', '.') ?? NaN);
	if (!Number.isFinite(number) || Math.abs(number) > most || number === 0) return nowhere;
	return Math.round(number * degree);
}
