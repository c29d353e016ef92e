/** From words to what they point at: needs and facets with their weight. */
import { livingOn } from '../words/danger.ts';
import type { Lexicon, Phrase, Sense } from './lexicon.ts';
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

/** Adds up what all words and phrases point at. */
export function gather(
	readings: readonly Reading[],
	lex: Lexicon,
	weights: Record<Sense['lang'], number>
): Gathered {
	const scores = new Map<string, number>();
	const facet: (string | undefined)[] = readings.map(() => undefined);
	const bump = (key: string, score: number) => scores.set(key, (scores.get(key) ?? 0) + score);

	const phrases = new Set<Phrase>();
	readings.forEach((reading, index) => {
		const best = new Map<string, number>();
		const consider = (sense: Sense, weight: number) => {
			const score = sense.weight * weight * weights[sense.lang];
			if (score > (best.get(sense.key) ?? 0)) best.set(sense.key, score);
		};
		for (const form of reading.forms) {
			if (!reading.stop)
				for (const sense of lex.single.get(form.stem) ?? []) consider(sense, form.weight);
			for (const phrase of lex.phrases.get(form.stem) ?? []) phrases.add(phrase);
		}
		if (!reading.stop) for (const sense of prefixSenses(reading.word, lex)) consider(sense, 1);
		for (let size = 3; size <= reading.word.length; size++) {
			for (const phrase of lex.phrases.get(reading.word.slice(0, size)) ?? []) phrases.add(phrase);
		}
		for (const [key, score] of best) {
			bump(key, score);
			if (!key.startsWith('need:')) facet[index] = key;
		}
	});

	const best = new Map<string, number>();
	const income = livesOnIncome(readings);
	for (const phrase of phrases) {
		const at = positionsOf(phrase, readings);
		if (!at) continue;
		if (phrase.sense.key.startsWith('danger') && at.some((index) => income.has(index))) continue;
		const weight = weights[phrase.sense.lang];
		const score = weight * (phrase.sense.weight + 1.2 * (phrase.stems.length - 1));
		if (phrase.sense.key.startsWith('need:')) {
			best.set(phrase.sense.key, Math.max(best.get(phrase.sense.key) ?? 0, score));
		} else {
			bump(phrase.sense.key, score);
			if (!phrase.sense.key.startsWith('danger'))
				for (const index of at) facet[index] = phrase.sense.key;
		}
	}
	for (const [key, score] of best) bump(key, score);
	return { scores, facet };
}

/** Where the words of a phrase stand, when all are there and near each other; null otherwise. */
function positionsOf(phrase: Phrase, readings: readonly Reading[]): number[] | null {
	const at: number[] = [];
	for (const pattern of phrase.stems) {
		const index = readings.findIndex(
			(reading, position) =>
				!at.includes(position) &&
				(pattern.prefix
					? reading.word.startsWith(pattern.text)
					: reading.forms.some((form) => form.stem === pattern.text))
		);
		if (index < 0) return null;
		at.push(index);
	}
	return Math.max(...at) - Math.min(...at) < phrase.stems.length + 4 ? at : null;
}

/** Where 'leven' stands in 'leven van een uitkering': that is about money, not about death. */
function livesOnIncome(readings: readonly Reading[]): Set<number> {
	const words = readings.map(({ word }) => word);
	const near = 5;
	return new Set(
		words.flatMap((word, index) => {
			const of = livingOn.verbs[word];
			const follows = words.slice(index + 2, index + 2 + near);
			return of !== undefined &&
				of === words[index + 1] &&
				follows.some((next) => livingOn.incomes.has(next))
				? [index]
				: [];
		})
	);
}
