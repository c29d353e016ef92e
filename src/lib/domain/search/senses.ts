/** From words to what they point at: needs and facets with their weight. */
import { livingOn } from '../words/danger.ts';
import type { Lexicon, Pattern, Phrase, Sense } from './lexicon.ts';
import { prefixSenses, type Reading } from './reading.ts';

const englishWords = new Set(
	'i my me the a an and to for with is are have has need where how can cant not of on at they we she her he his someone who what'.split(
		' '
	)
);
const turkishWords = new Set(
	've bir icin nasil nerede bana benim yok var istiyorum ile mi'.split(' ')
);
const polishWords = new Set('i w na z do jak gdzie nie mam moj moja sie dla jest po za'.split(' '));
const dutchWords = new Set(
	'ik de het een en van voor naar mijn met is niet wat wie waar hoe op aan in te er ben heb wil kan moet'.split(
		' '
	)
);

/** How much the words of each language count: by script, and by the small words around them. */
export function languageWeights(
	typed: readonly string[],
	lang: 'nl' | 'en'
): Record<Sense['lang'], number> {
	const share = (set: Set<string>) => typed.filter((word) => set.has(word)).length;
	const dutch = share(dutchWords) + (lang === 'nl' ? 0.5 : 0);
	const best = (own: Set<string>, base: number) => {
		const here = share(own);
		return here > dutch ? 1.15 : here > 0 && dutch < 1 ? 1 : base;
	};
	const en = best(englishWords, lang === 'en' ? 1 : 0.8);
	const tr = best(turkishWords, 0.8);
	const pl = best(polishWords, 0.8);
	return { any: 1, ar: 1, uk: 1, en, tr, pl, nl: Math.max(en, tr, pl) > 1 ? 0.6 : 1 };
}

interface Gathered {
	scores: Map<string, number>;
	/** Per reading: the facet it was used up by, if any. */
	facet: (string | undefined)[];
}

/**
 * Adds up what all words and phrases point at.
 * @param asLanguage a language is asked for: its word does not mean who comes from there ('Oekraïense tolk').
 */
export function gather(
	readings: readonly Reading[],
	lex: Lexicon,
	weights: Record<Sense['lang'], number>,
	asLanguage: boolean
): Gathered {
	const scores = new Map<string, number>();
	const facet: (string | undefined)[] = readings.map(() => undefined);
	const bump = (key: string, score: number) => scores.set(key, (scores.get(key) ?? 0) + score);
	const found = phrasesIn(readings, lex);
	const harmless = harmlessIn(found, readings);
	const isHarmless = (key: string, at: readonly number[]) =>
		key.startsWith('danger') && at.some((index) => (harmless.get(index) ?? 0) >= at.length);

	readings.forEach((reading, index) => {
		const best = new Map<string, number>();
		const consider = (sense: Sense, weight: number) => {
			const score = sense.weight * weight * weights[sense.lang];
			if (score > (best.get(sense.key) ?? 0)) best.set(sense.key, score);
		};
		if (!reading.stop) {
			for (const form of reading.forms)
				for (const sense of lex.single.get(form.stem) ?? []) consider(sense, form.weight);
			for (const sense of prefixSenses(reading.word, lex)) consider(sense, 1);
		}
		const isLanguage = asLanguage && [...best.keys()].some((key) => key.startsWith('spoken:'));
		for (const [key, score] of best) {
			if (isHarmless(key, [index])) continue;
			if (isLanguage && key === 'need:vluchteling') continue;
			bump(key, score);
			if (!key.startsWith('need:')) facet[index] = key;
		}
	});

	const best = new Map<string, number>();
	for (const { phrase, at } of found) {
		const { key, lang, weight } = phrase.sense;
		if (key === 'harmless' || isHarmless(key, at)) continue;
		const score = weights[lang] * (weight + 1.2 * (phrase.slots.length - 1));
		if (key.startsWith('need:')) {
			best.set(key, Math.max(best.get(key) ?? 0, score));
		} else {
			bump(key, score);
			if (!key.startsWith('danger')) for (const index of at) facet[index] = key;
		}
	}
	for (const [key, score] of best) bump(key, score);
	return { scores, facet };
}

interface Found {
	phrase: Phrase;
	/** Where its words stand. */
	at: readonly number[];
}

/** The phrases of which every word is there, near each other. */
function phrasesIn(readings: readonly Reading[], lex: Lexicon): Found[] {
	const possible = new Set<Phrase>();
	for (const { word, forms } of readings) {
		const beginnings = Array.from({ length: word.length - 1 }, (_, index) =>
			word.slice(0, index + 2)
		);
		for (const text of [...forms.map((form) => form.stem), ...beginnings])
			for (const phrase of lex.phrases.get(text) ?? []) possible.add(phrase);
	}
	return [...possible].flatMap((phrase) => {
		const at = positionsOf(phrase, readings);
		return at ? [{ phrase, at }] : [];
	});
}

/** Where the words of a phrase stand, when all are there and near each other; null otherwise. */
function positionsOf({ slots, sense }: Phrase, readings: readonly Reading[]): number[] | null {
	// What takes a danger away must be clear: its words stand close together, in the order of the list.
	const harmless = sense.key === 'harmless';
	const slack = harmless ? 3 : 4;
	for (let from = 0; from + slots.length <= readings.length; from++) {
		const at: number[] = [];
		for (const slot of slots) {
			const index = readings.findIndex(
				(reading, position) =>
					position >= (harmless ? (at.at(-1) ?? from) : from) &&
					!at.includes(position) &&
					slot.some((pattern) => matches(pattern, reading))
			);
			if (index < 0) return null;
			at.push(index);
		}
		from = Math.min(...at);
		if (Math.max(...at) - from < slots.length + slack) return at;
	}
	return null;
}

function matches({ text, as }: Pattern, { word, forms }: Reading): boolean {
	if (as === 'word') return word === text;
	return as === 'prefix' ? word.startsWith(text) : forms.some(({ stem }) => stem === text);
}

/**
 * Words that mean danger elsewhere and not here, by where they stand: each with how many words say so. A danger that
 * more words speak of stays one: 'hij sloeg de deur dicht' is none, 'hij sloeg me tegen de deur' is.
 */
function harmlessIn(found: readonly Found[], readings: readonly Reading[]): Map<number, number> {
	const harmless = new Map<number, number>();
	for (const { phrase, at } of found)
		if (phrase.sense.key === 'harmless')
			for (const index of at) harmless.set(index, Math.max(harmless.get(index) ?? 0, at.length));
	for (const index of livesOnIncome(readings)) harmless.set(index, Infinity);
	return harmless;
}

/** Where 'leven' stands in 'leven van een uitkering': that is about money, not about death. */
function livesOnIncome(readings: readonly Reading[]): Set<number> {
	const words = readings.map(({ word }) => word);
	const near = 5;
	return new Set(
		words.flatMap((word, index) => {
			const of = livingOn.verbs.get(word);
			const follows = words.slice(index + 2, index + 2 + near);
			return of !== undefined &&
				of === words[index + 1] &&
				follows.some((next) => livingOn.incomes.has(next))
				? [index]
				: [];
		})
	);
}
