/** Understanding a search: from what somebody types to needs, district, language, filters and names. Pure. */
import type { District } from '../documents.ts';
import { findNeed, type NeedKey } from '../needs.ts';
import { looksLikePhone, phoneDigits } from '../phones.ts';
import { type Area, findArea } from './areas.ts';
import { type Danger, type Lexicon, lexicon, silent, wordOf } from './lexicon.ts';
import {
	joinSplitWords,
	partGluedWords,
	languageAsked,
	read,
	type Reading,
	type Vocabulary
} from './reading.ts';
import { gather, languageWeights } from './senses.ts';
import { words } from './text.ts';

export type { Vocabulary } from './reading.ts';

export interface NeedGuess {
	key: NeedKey;
	/** From 0 to 1: 1 is the likeliest. */
	weight: number;
}

export interface Understood {
	/** The text, trimmed and cut to what is read. */
	text: string;
	needs: NeedGuess[];
	area: Area | null;
	/** ISO 639-1 codes of languages that somebody should speak. */
	spoken: string[];
	audiences: string[];
	open_now: boolean;
	drop_in_today: boolean;
	free: boolean;
	/** National digits, when the text is a telephone number. */
	phone: string | null;
	danger: Danger | null;
	/** Content words to find in the text of entries; each with its other forms. */
	terms: string[][];
	/** Whether the content words occur in names, and no need is meant with certainty. */
	named: boolean;
	/** Typing errors that were read as something else; a word that only the directory has as its stem. */
	corrections: { from: string; to: string }[];
	/** Words that nothing is known about. */
	unknown: string[];
}

export interface Setting {
	lang: 'nl' | 'en';
	districts: readonly District[];
	vocabulary: Vocabulary;
	/** Facets that the person took off: 'need:schulden', 'area', 'spoken:ar', 'open', 'today', 'free', 'audience:ouderen'. */
	off?: readonly string[];
}

/** What is read of a text at most: more is a letter, not a search. */
export const longestQuery = 300;
const mostWords = 40;
/** A need with this score is meant: a deciding word, or several that count. */
const certain = 1.2;
/** A need with this score is meant by a word that decides: 'Oekraïners' are people, 'Oekraïens' is a language. */
const deciding = 2;

/** Reads a search text. Never throws, whatever the text. */
export function understand(input: string, setting: Setting): Understood {
	const text = input
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim()
		.slice(0, longestQuery);
	const off = new Set(setting.off);
	if (looksLikePhone(text)) return { ...nothing(text), phone: phoneDigits(text) };

	const lex = lexicon();
	const typed = partGluedWords(
		joinSplitWords(words(text).slice(0, mostWords), lex),
		lex,
		setting.vocabulary
	);
	const area = findArea(typed, setting.districts);
	const { rest, interpreter, speaker, bare } = languageAsked(
		typed.filter((_, index) => !area.used.has(index)),
		lex
	);
	const readings = rest.map((word) => read(word, lex, setting.vocabulary));
	const weights = languageWeights(rest, setting.lang);
	const senses = gather(readings, lex, weights, interpreter || speaker);

	const facets = [...senses.scores.keys()].filter((key) => !key.startsWith('need:'));
	const spoken = valuesOf(facets, 'spoken').filter(
		(code) => code !== 'nl' && !off.has(`spoken:${code}`)
	);
	// 'Turkse hulp bij schulden' asks for debts, by somebody who speaks Turkish: the language is no need of its own then,
	// unless there is a word for an interpreter.
	const fromThere = senses.scores.get('need:vluchteling') ?? 0;
	if (spoken.length > 0 && bare && fromThere < deciding) senses.scores.delete('need:vluchteling');
	const otherNeed = [...senses.scores].some(
		([key, score]) => key.startsWith('need:') && key !== 'need:tolk' && score >= certain
	);
	if (spoken.length > 0 && otherNeed && !interpreter) senses.scores.delete('need:tolk');
	const needs = rankNeeds(senses.scores, off);
	const dangers = valuesOf(facets, 'danger') as Danger[];
	const danger = dangers.includes('suicide') ? 'suicide' : (dangers[0] ?? null);
	const implied: NeedKey[] = danger
		? needsInDanger[danger]
		: spoken.length > 0 && needs.length === 0
			? ['tolk']
			: [];
	for (const key of implied) {
		if (!off.has(`need:${key}`) && !needs.some((need) => need.key === key))
			needs.push({ key, weight: 1 });
	}
	const content = readings.filter((reading, index) => isContent(reading, lex, senses.facet[index]));
	const terms = content.map((reading) => reading.forms.map((form) => form.stem));
	const isName = (stems: string[]) => stems.some((form) => setting.vocabulary.isName(form));
	const sure = [...senses.scores].some(
		([key, score]) => key.startsWith('need:') && score >= certain
	);
	return {
		text,
		needs,
		area: off.has('area') ? null : area.area,
		spoken,
		audiences: valuesOf(facets, 'audience').filter((code) => !off.has(`audience:${code}`)),
		open_now: facets.includes('open') && !off.has('open'),
		drop_in_today:
			(facets.includes('drop_in') || (facets.includes('today') && !facets.includes('open'))) &&
			!off.has('today'),
		free: facets.includes('free') && !off.has('free'),
		phone: null,
		danger,
		terms,
		named: terms.length > 0 && terms.every(isName) && !sure,
		corrections: readings.flatMap(({ word, corrected }) =>
			corrected ? [{ from: word, to: wordOf(corrected, word, lex) ?? corrected }] : []
		),
		unknown: readings.filter((reading) => !reading.known && !reading.stop).map(({ word }) => word)
	};
}

function nothing(text: string): Understood {
	return {
		text,
		needs: [],
		area: null,
		spoken: [],
		audiences: [],
		open_now: false,
		drop_in_today: false,
		free: false,
		phone: null,
		danger: null,
		terms: [],
		named: false,
		corrections: [],
		unknown: []
	};
}

const needsInDanger: Record<Danger, NeedKey[]> = {
	suicide: ['nood', 'psychisch'],
	violence: ['geweld', 'nood'],
	medical: ['nood']
};

function rankNeeds(scores: ReadonlyMap<string, number>, off: ReadonlySet<string>): NeedGuess[] {
	const ranked = [...scores]
		.filter(([key]) => key.startsWith('need:') && !off.has(key))
		.sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
	const best = ranked[0]?.[1] ?? 0;
	if (best < 0.3) return [];
	return ranked
		.filter(([, score]) => score >= best * 0.4)
		.slice(0, 3)
		.flatMap(([key, score]) => {
			const need = findNeed(key.slice('need:'.length));
			return need ? [{ key: need.key, weight: Math.round((score / best) * 100) / 100 }] : [];
		});
}

function isContent(reading: Reading, lex: Lexicon, facet: string | undefined): boolean {
	const [first] = reading.forms;
	return (
		!reading.stop &&
		facet === undefined &&
		!silent.has(reading.word) &&
		reading.word.length > 1 &&
		first !== undefined &&
		!lex.generic.has(first.stem)
	);
}

function valuesOf(facets: readonly string[], kind: string): string[] {
	return facets
		.filter((facet) => facet.startsWith(`${kind}:`))
		.map((facet) => facet.slice(kind.length + 1));
}
