/** What two names have in common, weighed by how much each word says. */
import { Ints } from './columns.ts';
import { levelNumber } from './levels.ts';
import type { Roster } from './roster.ts';
import { mayBeAlike, remembered, wordSimilarity } from './similarity.ts';

const same = levelNumber('name', 'same');
const near = levelNumber('name', 'near');
const contained = levelNumber('name', 'contained');
const partly = levelNumber('name', 'partly');
const little = levelNumber('name', 'little');
const different = levelNumber('name', 'different');

/** As many names as if these had been read before: in a short list no word is rare by chance. */
const before = 500;
const shareOfWeak = 0.03;
const shareOfOther = 0.0008;
/** What is left of the say of a word: of any, of one that says only what kind of thing it is, of a legal form. */
const restOf = [1, 0.35, 0.05];
/** A name tells who it is when what is shared says this much of what would single out one name. */
const telling = 0.8;

/** How many bits a word says, by how many of the names it stands in. */
export function information(roster: Roster): Float64Array {
	const found = new Float64Array(roster.words.size);
	for (let word = 1; word < found.length; word++) found[word] = informationOf(roster, word);
	return found;
}

/** As `information`, of one word. */
export function informationOf(roster: Roster, word: number): number {
	const weak = roster.weak.at(word);
	const expected = before * (weak > 0 ? shareOfWeak : shareOfOther);
	const bits = Math.log2((roster.different + before) / (roster.frequency.at(word) + expected));
	return Math.max(0.5, bits) * (restOf[weak] ?? 1);
}

/** @returns a function that gives the level of the names of two entries. */
export function nameComparer(roster: Roster, bits: (word: number) => number) {
	const enough = telling * Math.log2((roster.different + before) / 2);
	const alignment = new Alignment(roster, bits);
	const { names } = roster;
	return (a: number, b: number): number => {
		let best = 0;
		for (let i = names.from(a); i < names.to(a); i++) {
			for (let j = names.from(b); j < names.to(b); j++) {
				const level = levelOf(alignment, names.items.at(i), names.items.at(j), enough);
				if (best === 0 || level < best) best = level;
				if (best === same) return best;
			}
		}
		return best;
	};
}

function levelOf(alignment: Alignment, a: number, b: number, enough: number): number {
	alignment.lay(a, b);
	const { shared, leftA, leftB, exact } = alignment;
	const [coverA, coverB] = [shared / (shared + leftA), shared / (shared + leftB)];
	const [low, high] = coverA < coverB ? [coverA, coverB] : [coverB, coverA];
	const common = shared >= enough ? 0 : 1;
	if (low >= 0.93) return (exact && Math.min(leftA, leftB) === 0 ? same : near) + common;
	if (low >= 0.8) return near + common;
	if (high >= 0.86 && low >= 0.12) return contained + common;
	if (alignment.isInitials(a, b) || alignment.isInitials(b, a)) return contained;
	const dice = (2 * shared) / (2 * shared + leftA + leftB);
	if (dice >= 0.4 || shared >= 0.6 * enough) return partly + common;
	return dice >= 0.12 ? little : different;
}

/** The words of two names laid beside one another, each to the one it is most like: what they share and what is left. */
class Alignment {
	shared = 0;
	leftA = 0;
	leftB = 0;
	/** Nothing was only alike. */
	exact = true;
	private readonly roster: Roster;
	private readonly bits: (word: number) => number;
	private readonly alike: (a: number, b: number) => number;
	private readonly a = new Side();
	private readonly b = new Side();

	constructor(roster: Roster, bits: (word: number) => number) {
		this.roster = roster;
		this.bits = bits;
		this.alike = remembered(roster.words, wordSimilarity);
	}

	lay(a: number, b: number): void {
		const { roster, bits } = this;
		[this.shared, this.leftA, this.leftB, this.exact] = [0, 0, 0, true];
		this.a.take(roster, a);
		this.b.take(roster, b);
		this.same();
		if (this.a.left > 0 && this.b.left > 0) {
			this.glue(this.a, this.b);
			this.glue(this.b, this.a);
			this.near();
		}
		for (let i = 0; i < this.a.count; i++) if (this.a.isFree(i)) this.leftA += bits(this.a.at(i));
		for (let j = 0; j < this.b.count; j++) if (this.b.isFree(j)) this.leftB += bits(this.b.at(j));
	}

	private same(): void {
		for (let i = 0; i < this.a.count; i++) {
			for (let j = 0; j < this.b.count; j++) {
				if (this.a.at(i) !== this.b.at(j) || !this.b.isFree(j)) continue;
				this.a.use(i);
				this.b.use(j);
				this.shared += this.bits(this.a.at(i));
				break;
			}
		}
	}

	/** 'Bel Air' and 'Belair'. */
	private glue(parts: Side, whole: Side): void {
		const { letters, words } = this.roster;
		for (let i = 0; i + 1 < parts.count; i++) {
			const [first, second] = [parts.at(i), parts.at(i + 1)];
			for (let j = 0; j < whole.count; j++) {
				if (!parts.isFree(i) || !parts.isFree(i + 1) || !whole.isFree(j)) continue;
				const word = whole.at(j);
				if ((letters.at(first) | letters.at(second)) !== letters.at(word)) continue;
				if (words.text(first) + words.text(second) !== words.text(word)) continue;
				parts.use(i);
				parts.use(i + 1);
				whole.use(j);
				this.shared += Math.max(this.bits(word), this.bits(first) + this.bits(second));
			}
		}
	}

	private near(): void {
		const { a, b, bits } = this;
		for (let i = 0; i < a.count; i++) {
			if (!a.isFree(i)) continue;
			const word = a.at(i);
			const j = this.closest(word);
			if (j < 0) continue;
			a.use(i);
			b.use(j);
			const other = b.at(j);
			const likeness = this.alike(word, other);
			this.exact = false;
			this.shared += likeness * Math.min(bits(word), bits(other));
			this.leftA += (1 - likeness) * bits(word);
			this.leftB += (1 - likeness) * bits(other);
		}
	}

	/** The place of the free word of the second name that is most like a word; -1 when none is. */
	private closest(word: number): number {
		const { letters } = this.roster;
		let [at, best] = [-1, 0];
		for (let j = 0; j < this.b.count; j++) {
			if (!this.b.isFree(j)) continue;
			const other = this.b.at(j);
			if (!mayBeAlike(letters.at(word), letters.at(other))) continue;
			const likeness = this.alike(word, other);
			if (likeness > best) [at, best] = [j, likeness];
		}
		return at;
	}

	/** 'VMCA' and 'Vrijwilligers en Mantelzorg Centrale Almere'. */
	isInitials(short: number, long: number): boolean {
		const { nameWords, words } = this.roster;
		const [from, to] = [nameWords.from(long), nameWords.to(long)];
		const end = nameWords.to(short);
		if (to - from < 3 || end - nameWords.from(short) > 2) return false;
		const first = words.text(nameWords.items.at(from))[0];
		const may = words.text(nameWords.first(short))[0] === first;
		if (!may && words.text(nameWords.items.at(end - 1))[0] !== first) return false;
		let initials = '';
		for (let i = from; i < to; i++) initials += words.text(nameWords.items.at(i))[0] ?? '';
		for (let i = nameWords.from(short); i < end; i++) {
			const word = words.text(nameWords.items.at(i));
			if (word.length >= 3 && initials.startsWith(word)) return true;
		}
		return false;
	}
}

/** The words of one name and which of them have found another. */
class Side {
	count = 0;
	left = 0;
	private from = 0;
	private used = 0;
	private items = new Ints(1);

	take({ nameWords }: Roster, name: number): void {
		this.items = nameWords.items;
		this.from = nameWords.from(name);
		this.count = this.left = nameWords.to(name) - this.from;
		this.used = 0;
	}

	at(place: number): number {
		return this.items.at(this.from + place);
	}

	isFree(place: number): boolean {
		return (this.used & (1 << place)) === 0;
	}

	use(place: number): void {
		this.used |= 1 << place;
		this.left--;
	}
}
