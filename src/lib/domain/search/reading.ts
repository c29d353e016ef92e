/** Reading one word of a search: its inflections, the parts of a compound, what a typing error was meant to be. */
import { type Lexicon, type Sense, silent } from './lexicon.ts';
import { sound, stem } from './text.ts';

/** Words that occur in the directory itself. */
export interface Vocabulary {
	/** Whether a stem occurs anywhere. */
	has(stem: string): boolean;
	/** Whether it occurs in a name of a service, organisation or person. */
	isName(stem: string): boolean;
	/** The stem that a mistyped one was probably meant to be, with how far it is. */
	nearest(stem: string): { word: string; score: number } | null;
}

/** What one word may stand for. */
export interface Reading {
	word: string;
	/** The stems it may stand for, the likeliest first, each with how much it counts. */
	forms: { stem: string; weight: number }[];
	stop: boolean;
	corrected: string | null;
	known: boolean;
}

/** 'schuld hulp' is 'schuldhulp': two words that make a known word together are read as that one. */
export function joinSplitWords(typed: string[], lex: Lexicon): string[] {
	const joined: string[] = [];
	for (let index = 0; index < typed.length; index++) {
		const word = typed[index] ?? '';
		const next = typed[index + 1];
		const both = next === undefined ? '' : stem(word + next);
		const apart = lex.single.has(stem(word)) && next !== undefined && lex.single.has(stem(next));
		if (next !== undefined && !apart && both.length >= 6 && lex.single.has(both)) {
			joined.push(word + next);
			index++;
		} else {
			joined.push(word);
		}
	}
	return joined;
}

/** Small words to which hurried people stick the next one. */
const sticky = 'ik niet geen kan wil ben heb mijn het moet meer nie'.split(' ');

/** 'ikwil nietmeer' is 'ik wil niet meer': an unknown word that begins with a small word and is known without it. */
export function partGluedWords(typed: string[], lex: Lexicon, vocabulary: Vocabulary): string[] {
	const isWord = (word: string) =>
		lex.stop.has(word) || silent.has(word) || isKnown(stem(word), word, lex);
	return typed.flatMap((word) => {
		if (word.length < 5 || isWord(word) || vocabulary.has(stem(word))) return [word];
		const first = sticky.find(
			(small) =>
				word.startsWith(small) &&
				word.length - small.length >= 3 &&
				isWord(word.slice(small.length))
		);
		return first ? [first, word.slice(first.length)] : [word];
	});
}

/** What a text says of a language. */
export interface LanguageAsked {
	/** The words without those that only say that somebody speaks it. */
	rest: string[];
	/** An interpreter is meant: there is a word for one, or it is the only language that somebody speaks. */
	interpreter: boolean;
	/** Somebody who speaks it is meant: the text says so. */
	speaker: boolean;
	/** The text names a language and says nothing else. */
	bare: boolean;
}

/**
 * 'Iemand die Tigrinya praat' asks for the language, not for a talk, and 'ik spreek alleen Pools' is not about being
 * alone: what is said of a foreign language is left out.
 */
export function languageAsked(typed: string[], lex: Lexicon): LanguageAsked {
	const foreign = typed.map((word) => isForeign(word, lex));
	if (!foreign.includes(true)) {
		return { rest: typed, interpreter: false, speaker: false, bare: false };
	}
	const says = new Set<number>();
	typed.forEach((word, at) => {
		if (!lex.speaking.has(word)) return;
		for (const step of [-1, 1]) {
			const between = lex.onlyThat.has(typed[at + step] ?? '') ? [at + step] : [];
			if (foreign[at + step * (between.length + 1)])
				for (const index of [at, ...between]) says.add(index);
		}
	});
	const interprets = typed.map((word, at) => !foreign[at] && isInterpreting(word, lex));
	const saysOfIt = (word: string) =>
		lex.speaking.has(word) || lex.onlyThat.has(word) || lex.tongue.has(word);
	const nothingElse = typed.every(
		(word, at) =>
			foreign[at] ||
			interprets[at] ||
			saysOfIt(word) ||
			lex.stop.has(word) ||
			lex.generic.has(stem(word))
	);
	return {
		rest: typed.filter(
			(word, at) => !says.has(at) && !(nothingElse && saysOfIt(word) && !foreign[at])
		),
		interpreter:
			interprets.includes(true) || typed.some((word, at) => says.has(at) && lex.onlyThat.has(word)),
		speaker: says.size > 0 || typed.some((word) => nothingElse && saysOfIt(word)),
		bare: nothingElse
	};
}

function isForeign(word: string, lex: Lexicon): boolean {
	return sensesOf(word, lex).some(({ key }) => key.startsWith('spoken:') && key !== 'spoken:nl');
}

function isInterpreting(word: string, lex: Lexicon): boolean {
	return sensesOf(word, lex).some(({ key, weight }) => key === 'need:tolk' && weight >= 1);
}

function sensesOf(word: string, lex: Lexicon): Sense[] {
	return [...(lex.single.get(stem(word)) ?? []), ...prefixSenses(word, lex)];
}

/** Reads one folded word: as it is if it is known, else as the known word it most likely is a form of. */
export function read(word: string, lex: Lexicon, vocabulary: Vocabulary): Reading {
	const own = stem(word);
	const stop = lex.stop.has(word);
	const plain = { word, stop, corrected: null, known: true };
	if (stop || isKnown(own, word, lex)) {
		return { ...plain, forms: [...withParts(own, word, lex), ...otherSpelling(own, word, lex)] };
	}
	if (vocabulary.has(own)) {
		return { ...plain, forms: [{ stem: own, weight: 1 }, ...partsOf(word, lex)] };
	}
	const same = word.length > 4 ? lex.sounds.get(sound(own)) : undefined;
	if (same && lex.single.has(same)) {
		return { ...plain, corrected: same, forms: [{ stem: same, weight: 0.95 }] };
	}
	const inflected = otherForms(word).find((form) => isKnown(form, form, lex));
	if (inflected)
		return {
			...plain,
			forms: [
				{ stem: inflected, weight: 0.95 },
				{ stem: own, weight: 1 }
			]
		};
	const parts = partsOf(word, lex);
	if (parts.length > 0) return { ...plain, forms: [...parts, { stem: own, weight: 1 }] };
	const corrected = correct(own, lex, vocabulary) ?? correct(word, lex, vocabulary);
	if (corrected) {
		return {
			...plain,
			corrected,
			forms: [{ stem: corrected, weight: 0.9 }, ...partsOf(corrected, lex)]
		};
	}
	return { ...plain, known: false, forms: [{ stem: own, weight: 1 }, ...looseParts(word, lex)] };
}

/** A known compound still counts for its parts when it decides nothing itself. */
function withParts(own: string, word: string, lex: Lexicon): Reading['forms'] {
	const senses = lex.single.get(own);
	const decided = senses?.some((sense) => sense.key.startsWith('need:') && sense.weight >= 1);
	return [{ stem: own, weight: 1 }, ...(decided || word.length < 8 ? [] : partsOf(word, lex))];
}

/** A word that is only part of phrases, perhaps in another language, may also be a misspelt word that stands alone. */
function otherSpelling(own: string, word: string, lex: Lexicon): Reading['forms'] {
	if (lex.single.has(own) || lex.generic.has(own) || prefixSenses(word, lex).length > 0) return [];
	const meant = lex.sounds.get(sound(own));
	return meant && meant !== own && lex.single.has(meant) ? [{ stem: meant, weight: 0.7 }] : [];
}

function isKnown(own: string, word: string, lex: Lexicon): boolean {
	return lex.known.has(own) || lex.generic.has(own) || prefixSenses(word, lex).length > 0;
}

/** Forms of verbs and nouns that careful stemming leaves alone: tried only when the word itself is unknown. */
function otherForms(word: string): string[] {
	const bare = word.replace(/^ge(?=.{4})/, '');
	const forms: string[] = [];
	for (const start of new Set([word, bare])) {
		for (const ending of [
			'',
			't',
			'd',
			's',
			'de',
			'te',
			'den',
			'ten',
			'es',
			'ed',
			'ing',
			'er',
			'ers',
			'ster',
			'end',
			'ende'
		]) {
			if (start.endsWith(ending) && start.length - ending.length >= 3) {
				forms.push(stem(ending === '' ? start : start.slice(0, -ending.length)));
			}
		}
	}
	if (/(?:ing|ingen)$/.test(word)) forms.push(stem(word.replace(/ing(?:en)?$/, 'en')));
	return forms;
}

const links = ['', 's', 'e', 'en', 'n', 'er'];

/** The known parts of a Dutch compound that is known whole: 'poetshulp' is poets + hulp. Empty when it does not split. */
function partsOf(
	word: string,
	lex: Lexicon,
	depth = 0,
	seen = new Map<string, Reading['forms']>()
): Reading['forms'] {
	if (!mayBeCompound(word)) return [];
	const key = `${depth} ${word}`;
	const before = seen.get(key);
	if (before) return before;
	let best: { stem: string; weight: number }[] = [];
	let bestRest = 0;
	for (let at = word.length - 3; at >= 3; at--) {
		const head = word.slice(at);
		const headStem = stem(head);
		const headKnown = lex.single.has(headStem) || lex.generic.has(headStem);
		const deeper = headKnown || depth > 1 ? [] : partsOf(head, lex, depth + 1, seen);
		if (!headKnown && deeper.length === 0) continue;
		for (const link of links) {
			const front = word.slice(0, at);
			if (!front.endsWith(link)) continue;
			const modifier = front.slice(0, front.length - link.length);
			const modifierStem = stem(modifier);
			if (modifier.length < 3 || !(lex.single.has(modifierStem) || lex.generic.has(modifierStem)))
				continue;
			if (Math.min(modifier.length, head.length) < 4 && Math.max(modifier.length, head.length) < 5)
				continue;
			const size = Math.min(modifier.length, head.length);
			if (size <= bestRest) continue;
			bestRest = size;
			best = [
				{ stem: modifierStem, weight: 0.85 },
				...(headKnown ? [{ stem: headStem, weight: 0.7 }] : deeper)
			];
		}
	}
	seen.set(key, best);
	return best;
}

/** Longer than any compound that people write, and taking it apart would take seconds. */
const longestCompound = 40;

function mayBeCompound(word: string): boolean {
	return word.length >= 7 && word.length <= longestCompound && /^[a-z]+$/.test(word);
}

/** A long unknown word that begins or ends with a known one still says something. */
function looseParts(word: string, lex: Lexicon): Reading['forms'] {
	if (!mayBeCompound(word)) return [];
	for (let size = word.length - 2; size >= 4; size--) {
		const front = stem(word.slice(0, size));
		if (size >= 5 && lex.single.has(front)) return [{ stem: front, weight: 0.6 }];
		const back = stem(word.slice(-size));
		if (size >= 5 && lex.single.has(back)) return [{ stem: back, weight: 0.6 }];
	}
	return [];
}

/** The known word that was probably meant: the same sound, or a typing error or two away. */
function correct(word: string, lex: Lexicon, vocabulary: Vocabulary): string | null {
	const same = word.length >= 4 ? lex.sounds.get(sound(word)) : undefined;
	if (same) return same;
	const meant = lex.spelling.nearest(word);
	const there = vocabulary.nearest(word);
	if (!meant || !there) return (meant ?? there)?.word ?? null;
	return there.score + 0.2 < meant.score ? there.word : meant.word;
}

/** What the beginning of a word points at, in languages that build words with endings. */
export function prefixSenses(word: string, lex: Lexicon): Sense[] {
	const found: Sense[] = [];
	for (let size = 3; size <= word.length; size++) {
		found.push(...(lex.prefixes.get(word.slice(0, size)) ?? []));
	}
	return found;
}
