/** What two names have in common, weighed by how much each word says. */
import { levelNumber } from './levels.ts';
import type { Roster } from './roster.ts';
import { remembered, wordSimilarity } from './similarity.ts';

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
/** What is left of the say of a word that says little by itself. */
const restOfWeak = 0.35;
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
	const weak = roster.weak.at(word) === 1;
	const expected = before * (weak ? shareOfWeak : shareOfOther);
	const bits = Math.log2((roster.different + before) / (roster.frequency.at(word) + expected));
	return Math.max(0.5, bits) * (weak ? restOfWeak : 1);
}

/** @returns a function that gives the level of the names of two entries. */
export function nameComparer(roster: Roster, bits: (word: number) => number) {
	const alike = remembered(roster.words, wordSimilarity);
	const enough = telling * Math.log2((roster.different + before) / 2);
	const taken = new Uint8Array(64);
	const { items } = roster.nameWords;

	return (a: number, b: number): number => {
		let best = 0;
		for (let i = roster.names.from(a); i < roster.names.to(a); i++) {
			for (let j = roster.names.from(b); j < roster.names.to(b); j++) {
				const level = compare(roster.names.items.at(i), roster.names.items.at(j));
				if (best === 0 || level < best) best = level;
				if (best === same) return best;
			}
		}
		return best;
	};

	function compare(a: number, b: number): number {
		const equal = roster.nameKey.at(a) === roster.nameKey.at(b);
		const [fromA, toA] = [roster.nameWords.from(a), roster.nameWords.to(a)];
		const [fromB, toB] = [roster.nameWords.from(b), roster.nameWords.to(b)];
		let [shared, exact] = [0, 0];
		if (equal) {
			for (let i = fromA; i < toA; i++) shared += bits(items.at(i));
			return shared >= enough ? same : same + 1;
		}
		taken.fill(0, 0, toB - fromB);
		let [leftA, leftB] = [0, 0];
		let waiting = 0;
		for (let i = fromA; i < toA; i++) {
			const found = find(items.at(i), fromB, toB);
			if (found < 0) waiting |= 1 << (i - fromA);
			else {
				taken[found - fromB] = 1;
				shared += bits(items.at(i));
			}
		}
		exact = shared;
		for (let i = fromA; i < toA; i++) {
			if ((waiting & (1 << (i - fromA))) === 0) continue;
			const word = items.at(i);
			const [at, likeness] = closest(word, fromB, toB);
			if (at < 0) {
				leftA += bits(word);
				continue;
			}
			taken[at - fromB] = 1;
			const other = items.at(at);
			shared += likeness * Math.min(bits(word), bits(other));
			leftA += (1 - likeness) * bits(word);
			leftB += (1 - likeness) * bits(other);
		}
		for (let j = fromB; j < toB; j++) if (taken[j - fromB] === 0) leftB += bits(items.at(j));
		if (leftA > 0 && leftB > 0 && shared < 2 * Math.max(leftA, leftB)) {
			if (oneWord(a, b)) return shared + leftA >= enough ? same : same + 1;
			if (isInitials(a, b) || isInitials(b, a)) return contained;
		}
		return levelOf(shared, exact, leftA, leftB);
	}

	function levelOf(shared: number, exact: number, leftA: number, leftB: number): number {
		const [coverA, coverB] = [shared / (shared + leftA), shared / (shared + leftB)];
		const [low, high] = coverA < coverB ? [coverA, coverB] : [coverB, coverA];
		const common = shared >= enough ? 0 : 1;
		const twoSided = leftA > 0 && leftB > 0;
		if (low >= 0.93) return (exact === shared && !twoSided ? same : near) + common;
		if (low >= 0.8) return near + common;
		if (high >= 0.86 && low >= 0.12) return contained + common;
		const dice = (2 * shared) / (2 * shared + leftA + leftB);
		if (dice >= 0.4 || shared >= 0.6 * enough) return partly + common;
		return dice >= 0.12 ? little : different;
	}

	function find(word: number, from: number, to: number): number {
		for (let j = from; j < to; j++) if (taken[j - from] === 0 && items.at(j) === word) return j;
		return -1;
	}

	function closest(word: number, from: number, to: number): [number, number] {
		let [at, best] = [-1, 0];
		for (let j = from; j < to; j++) {
			if (taken[j - from] === 1) continue;
			const likeness = alike(word, items.at(j));
			if (likeness > best) [at, best] = [j, likeness];
		}
		return [at, best];
	}

	/** 'Bel Air' and 'Belair'. */
	function oneWord(a: number, b: number): boolean {
		return joined(a) === joined(b);
	}

	function joined(name: number): string {
		let text = '';
		for (let i = roster.nameWords.from(name); i < roster.nameWords.to(name); i++) {
			text += roster.words.text(items.at(i));
		}
		return text;
	}

	/** 'VMCA' and 'Vrijwilligers en Mantelzorg Centrale Almere'. */
	function isInitials(short: number, long: number): boolean {
		const from = roster.nameWords.from(long);
		const count = roster.nameWords.to(long) - from;
		if (count < 3) return false;
		let initials = '';
		for (let i = 0; i < count; i++) initials += roster.words.text(items.at(from + i))[0] ?? '';
		for (let i = roster.nameWords.from(short); i < roster.nameWords.to(short); i++) {
			const word = roster.words.text(items.at(i));
			if (word.length >= 3 && initials.startsWith(word)) return true;
		}
		return false;
	}
}
