/** The words of all needs and facets, compiled once for matching. */
import { type NeedKey, needs } from '../needs.ts';
import { ar } from '../words/ar.ts';
import { classes, danger, harmless } from '../words/danger.ts';
import { en } from '../words/en.ts';
import * as facetWords from '../words/facets.ts';
import { nl } from '../words/nl.ts';
import { pl } from '../words/pl.ts';
import { tr } from '../words/tr.ts';
import type { Words } from '../words/types.ts';
import { uk } from '../words/uk.ts';
import { Spelling } from './spelling.ts';
import { distance, fold, sound, stem as stemOf, words } from './text.ts';

export type Language = 'nl' | 'en' | 'ar' | 'tr' | 'uk' | 'pl';
export type Danger = keyof typeof danger;

/**
 * What a word or phrase points at: a need (`need:schulden`), a facet (`spoken:ar`, `open`, `danger:violence`), or that
 * words which mean danger elsewhere are `harmless` here.
 */
export interface Sense {
	key: string;
	lang: Language | 'any';
	weight: number;
}

export interface Phrase {
	/** What stands at each place of the phrase: one of these. */
	slots: readonly (readonly Pattern[])[];
	sense: Sense;
}

/** A stem, the beginning of words (`*` in the lists), or a small word that is meant as it is written. */
export interface Pattern {
	text: string;
	as: 'stem' | 'prefix' | 'word';
}

export interface Lexicon {
	/** Senses by stem. */
	single: ReadonlyMap<string, readonly Sense[]>;
	/** Senses by the beginning of a folded word. */
	prefixes: ReadonlyMap<string, readonly Sense[]>;
	/** Phrases by the texts of the place at which the fewest words may stand. */
	phrases: ReadonlyMap<string, readonly Phrase[]>;
	/** Every stem that occurs alone or in a phrase. */
	known: ReadonlySet<string>;
	/** The same, for finding what a mistyped word was meant to be. */
	spelling: Spelling;
	/** The words of the lists by their stem, as they are written there. */
	written: ReadonlyMap<string, readonly string[]>;
	/** Known Dutch stems by their sound. */
	sounds: ReadonlyMap<string, string>;
	stop: ReadonlySet<string>;
	generic: ReadonlySet<string>;
	/** What is said of a language, folded. */
	speaking: ReadonlySet<string>;
	/** What stands between those words and a language: 'ik spreek alleen Pools'. */
	onlyThat: ReadonlySet<string>;
	/** Words for a language itself. */
	tongue: ReadonlySet<string>;
}

/** Words that mean something in a phrase, and nothing alone. */
export const silent: ReadonlySet<string> = new Set(
	'niet geen nooit zonder meer uit weg op over samen no not without nie bez не без لا ليس yok degil'.split(
		' '
	)
);

const marks: Record<string, number> = { '!': 3, '': 1.4, '?': 0.45 };

let compiled: Lexicon | undefined;

/** The lexicon of this city's languages; made at first use. */
export function lexicon(): Lexicon {
	compiled ??= compile();
	return compiled;
}

/** The word with this stem that is nearest to what was typed; null when the lists have only a part of a word. */
export function wordOf(meant: string, typed: string, lex: Lexicon): string | null {
	return nearestTo(typed, lex.written.get(meant) ?? []);
}

/** Whether a word stands in the lists as it is. */
export function isWritten(word: string): boolean {
	return (
		lexicon()
			.written.get(stemOf(fold(word)))
			?.includes(word) ?? false
	);
}

/** The one of some words that is nearest to what was typed, the shortest of those that are as near. */
export function nearestTo(typed: string, among: readonly string[]): string | null {
	const far = 8;
	const [nearest] = among
		.map((word) => ({ word, apart: distance(typed, fold(word), far) }))
		.sort((a, b) => a.apart - b.apart || a.word.length - b.word.length);
	return nearest?.word ?? null;
}

/** The words that decide for a need, as they are written in the lists: for suggestions while typing. */
export function decisiveWords(lang: 'nl' | 'en'): { word: string; need: NeedKey }[] {
	const lists = lang === 'nl' ? nl : en;
	return needs.flatMap(({ key }) =>
		entriesOf(lists[key])
			.filter((entry) => entry.mark === '!' && !entry.text.includes('*'))
			.map((entry) => ({ word: entry.text, need: key }))
	);
}

/** Every word or phrase that decides for a need, in all languages, folded: with the needs that it decides for. */
export function decidingWords(): Map<string, NeedKey[]> {
	const found = new Map<string, NeedKey[]>();
	for (const list of [nl, en, ar, tr, uk, pl]) {
		for (const { key } of needs) {
			for (const { text, mark } of entriesOf(list[key])) {
				const typed = words(text).join(' ');
				if (mark === '!' && !text.includes('*') && !found.get(typed)?.includes(key))
					put(found, typed, key);
			}
		}
	}
	return found;
}

function compile(): Lexicon {
	const stems = new Map<string, string>();
	const written = new Map<string, string[]>();
	const stem = (word: string, as = word) => {
		const known = stems.get(word);
		if (known !== undefined) return known;
		const found = stemOf(word);
		stems.set(word, found);
		put(written, found, as);
		return found;
	};
	const single = new Map<string, Sense[]>();
	const prefixes = new Map<string, Sense[]>();
	const phrases = new Map<string, Phrase[]>();
	const known = new Set<string>();
	const stop = new Set(listOf(facetWords.stop).map((word) => fold(word)));

	const generic = new Set(
		listOf(facetWords.generic).flatMap((text) => words(text).map((word) => stem(word)))
	);
	const saysNothing = (word: string) => silent.has(word) || generic.has(stem(word));

	const keep = (slots: readonly (readonly Pattern[])[], sense: Sense) => {
		const narrowest = slots.reduce((best, slot) => (slot.length < best.length ? slot : best));
		for (const { text } of narrowest) put(phrases, text, { slots, sense });
		for (const { text, as } of slots.flat()) if (as !== 'word') known.add(text);
	};

	const add = (text: string, sense: Sense) => {
		if (/[[|]/.test(text)) {
			keep(text.split(/\s+/).map(slotOf), sense);
			return;
		}
		const parts = text.split(/\s+/).flatMap((part) => {
			const prefix = part.endsWith('*');
			const as = /^\p{L}+$/u.test(part) ? part.toLowerCase() : undefined;
			return words(part).map((word) => ({ word, prefix, as }));
		});
		const meaningful = parts.filter(({ word, prefix }) => prefix || !stop.has(word));
		// A phrase that would shrink to a word that says nothing alone ('er niet mee eens') is kept whole.
		const shrunk = meaningful.length < 2 && meaningful.every(({ word }) => saysNothing(word));
		const content = (
			shrunk && parts.length > 1 ? parts : meaningful.length > 0 ? meaningful : parts
		).map(({ word, prefix, as }): Pattern =>
			prefix ? { text: word, as: 'prefix' } : { text: stem(word, as), as: 'stem' }
		);
		const [first] = content;
		if (!first) return;
		if (content.length > 1) {
			keep(
				content.map((pattern) => [pattern]),
				sense
			);
		} else if (!silent.has(first.text)) {
			put(first.as === 'prefix' ? prefixes : single, first.text, sense);
		}
	};

	/** `[self]` is a class of words, `a|b` is one of two; small words are meant as they are written. */
	const slotOf = (token: string): Pattern[] =>
		token
			.split('|')
			.flatMap((each) => {
				const [, name] = /^\[(\w+)\]$/.exec(each) ?? [];
				return name ? (classes[name]?.trim().split(/\s+/) ?? []) : [each];
			})
			.flatMap((each): Pattern[] =>
				words(each).map((word) => {
					if (each.endsWith('*')) return { text: word, as: 'prefix' };
					const small = word.length < 5 || stop.has(word);
					return small ? { text: word, as: 'word' } : { text: stem(word), as: 'stem' };
				})
			);

	const lists: [Language, Words][] = [
		['nl', nl],
		['en', en],
		['ar', ar],
		['tr', tr],
		['uk', uk],
		['pl', pl]
	];
	for (const [lang, list] of lists) {
		for (const need of needs) {
			const sense = (weight: number): Sense => ({ key: `need:${need.key}`, lang, weight });
			for (const entry of entriesOf(list[need.key])) {
				add(entry.text, sense(marks[entry.mark] ?? 1));
			}
			if (lang === 'nl') add(need.nl, sense(3));
			if (lang === 'en') add(need.en, sense(3));
		}
	}
	const facets: [string, string][] = [
		...Object.entries(facetWords.spokenLanguages).map(pair('spoken')),
		...Object.entries(facetWords.audiences).map(pair('audience')),
		...Object.entries(danger).map(pair('danger')),
		['harmless', harmless],
		['open', facetWords.open],
		['drop_in', facetWords.dropIn],
		['today', facetWords.today],
		['free', facetWords.free]
	];
	for (const [key, list] of facets) {
		for (const text of listOf(list)) add(text, { key, lang: 'any', weight: 1 });
	}
	spreadOverNeeds(single);

	for (const word of single.keys()) known.add(word);
	return {
		single,
		prefixes,
		phrases,
		known,
		spelling: new Spelling(known),
		written,
		sounds: new Map(
			[...known].filter((word) => /^[a-z]{4,}$/.test(word)).map((word) => [sound(word), word])
		),
		stop,
		generic,
		speaking: new Set(listOf(facetWords.speaking).flatMap(words)),
		onlyThat: new Set(listOf(facetWords.onlyThat).flatMap(words)),
		tongue: new Set(listOf(facetWords.tongue).flatMap(words))
	};
}

/** A word that stands under several needs of one language says less about each. */
function spreadOverNeeds(single: Map<string, Sense[]>): void {
	for (const senses of single.values()) {
		for (const lang of new Set(senses.map((sense) => sense.lang))) {
			const same = senses.filter((sense) => sense.lang === lang && sense.key.startsWith('need:'));
			const total = Math.sqrt(new Set(same.map((sense) => sense.key)).size);
			for (const sense of same) sense.weight /= total;
		}
	}
}

function entriesOf(list: string): { text: string; mark: string }[] {
	return listOf(list).map((entry) => {
		const mark = /[!?]$/.exec(entry)?.[0] ?? '';
		return { text: mark ? entry.slice(0, -1) : entry, mark };
	});
}

function listOf(text: string): string[] {
	return text
		.split(/[,\n]/)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}

function pair(kind: string): (entry: [string, string]) => [string, string] {
	return ([key, list]) => [`${kind}:${key}`, list];
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const values = map.get(key);
	if (values) values.push(value);
	else map.set(key, [value]);
}
