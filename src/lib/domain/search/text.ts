/** Words as search compares them: folded, stemmed, by sound, and how far two words are apart. */

const letters: Record<string, string> = {
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	ى: 'ي',
	ة: 'ه',
	ٱ: 'ا',
	ґ: 'г'
};

/** Most texts are plain letters, for which most of the work is not needed. */
function isPlain(text: string): boolean {
	return /^[ -~]*$/.test(text);
}

/** Lower case, without diacritics in any script; letters that Unicode does not decompose are mapped by hand. */
export function fold(text: string): string {
	if (isPlain(text)) return text.toLowerCase();
	return text
		.toWellFormed()
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[łøđßæœıىةٱґ]/g, (letter) => letters[letter] ?? letter);
}

/** The folded words of a text; apostrophes join (`auto's`, `сім'я`), everything else that is no letter or digit parts. */
export function words(text: string): string[] {
	if (isPlain(text)) {
		const lower = text.toLowerCase();
		const joined = /['`]/.test(lower) ? lower.replace(/([a-z])['`](?=[a-z])/g, '$1') : lower;
		return joined.match(/[a-z0-9]+/g) ?? [];
	}
	return (
		fold(text)
			.replace(/(\p{L})['’ʼ`](?=\p{L})/gu, '$1')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

const irregular = new Map([
	['kinderen', 'kind'],
	['kids', 'kind'],
	['steden', 'stad'],
	['leden', 'lid'],
	['schepen', 'schip'],
	['gaan', 'ga'],
	['children', 'child']
]);

/**
 * What is left of a folded word when its inflection is taken off. Careful rather than far-reaching: two words
 * that differ in meaning must not fall together (`buurt`, `buren`). Dutch (plural, adjective, diminutive, the
 * spelling rules of open and closed syllables), Arabic (article and joined particles), Cyrillic (case endings).
 */
export function stem(word: string): string {
	const known = stemmed.get(word);
	if (known !== undefined) return known;
	if (stemmed.size >= mostStemmed) stemmed.clear();
	const found = computeStem(word);
	stemmed.set(word, found);
	return found;
}

/** The same words come back all the time. */
const stemmed = new Map<string, string>();
const mostStemmed = 20_000;

function computeStem(word: string): string {
	if (/\p{Script=Arabic}/u.test(word)) return arabicStem(word);
	if (/\p{Script=Cyrillic}/u.test(word)) return cyrillicStem(word);
	return irregular.get(word) ?? dutchStem(word);
}

function dutchStem(word: string): string {
	let rest = word;
	if (rest.length > 3) {
		rest = rest
			.replace(/(.{2})heden$/, '$1heid')
			.replace(/(.{3})(?:[tpk]je|je)s?$/, '$1')
			.replace(/(.{4}[^siua])s$/, '$1')
			.replace(/(.{2}[^e])en$/, '$1')
			.replace(/(.{3}[^ei])e$/, '$1');
	}
	return rest
		.replace(/([aeou])\1/g, '$1')
		.replace(/([bcdfgklmnprst])\1$/, '$1')
		.replace(/v$/, 'f')
		.replace(/z$/, 's');
}

function arabicStem(word: string): string {
	const bare = word.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/, '');
	return bare.replace(/^[وب](?=.{4})/, '').replace(/(.{3})(?:ات|ون|ين|ها|هم|نا|ي|ه)$/, '$1');
}

function cyrillicStem(word: string): string {
	return word.replace(
		/(.{3})(?:ами|ями|ого|ому|ими|ах|ях|ів|ей|ою|ею|ий|іи|их|ом|ем|ам|ям|а|я|и|і|у|ю|о|е|ь|ы|э)$/,
		'$1'
	);
}

/** A word as it sounds to a Dutch ear: words that are spelled differently and sound the same share it. */
export function sound(word: string): string {
	return word
		.replace(/(.)\1+/g, '$1')
		.replace(/sch(?!r)/g, 'sg')
		.replace(/ei|ij|y/g, 'Y')
		.replace(/au|ou/g, 'W')
		.replace(/ch/g, 'g')
		.replace(/ph/g, 'f')
		.replace(/th/g, 't')
		.replace(/ie/g, 'i')
		.replace(/c(?=[eiY])/g, 's')
		.replace(/[cq]/g, 'k')
		.replace(/x/g, 'ks')
		.replace(/dt|d$/g, 't')
		.replace(/v/g, 'f')
		.replace(/z/g, 's');
}

/**
 * How many letters must be inserted, left out, replaced or swapped with their neighbour to get from one word
 * to the other (optimal string alignment); `limit + 1` as soon as it is more than the limit.
 */
export function distance(from: string, to: string, limit: number): number {
	if (Math.abs(from.length - to.length) > limit) return limit + 1;
	if (to.length >= width) return limit + 1;
	let beforeLast = rows[0] ?? [];
	let last = rows[1] ?? [];
	let row = rows[2] ?? [];
	for (let j = 0; j <= to.length; j++) last[j] = j;
	for (let i = 1; i <= from.length; i++) {
		row[0] = i;
		let best = i;
		for (let j = 1; j <= to.length; j++) {
			const letter = from.charCodeAt(i - 1);
			const same = letter === to.charCodeAt(j - 1);
			let cost = Math.min(
				(last[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(last[j - 1] ?? 0) + (same ? 0 : 1)
			);
			if (
				i > 1 &&
				j > 1 &&
				letter === to.charCodeAt(j - 2) &&
				from.charCodeAt(i - 2) === to.charCodeAt(j - 1)
			) {
				cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			}
			row[j] = cost;
			if (cost < best) best = cost;
		}
		if (best > limit) return limit + 1;
		[beforeLast, last, row] = [last, row, beforeLast];
	}
	return Math.min(last[to.length] ?? Infinity, limit + 1);
}

/** Rows of the table that `distance` fills: kept, for it is asked for thousands of words in a row. */
const width = 64;
const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
