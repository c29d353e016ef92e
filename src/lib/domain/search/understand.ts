/** Understanding a search: from what somebody types to needs, district, language, filters and names. Pure. */
import type { District } from '../documents.ts';
import { findNeed, type NeedKey } from '../needs.ts';
import { looksLikePhone, phoneDigits } from '../phones.ts';
import { type Danger, type Lexicon, lexicon, type Phrase, type Sense, silent } from './lexicon.ts';
import { sound, stem, words } from './text.ts';

/** Words that occur in the directory itself. */
export interface Vocabulary {
	/** Whether a stem occurs anywhere. */
	has(stem: string): boolean;
	/** Whether it occurs in a name of a service, organisation or person. */
	isName(stem: string): boolean;
	/** The stem that a mistyped one was probably meant to be, with how far it is. */
	nearest(stem: string): { word: string; score: number } | null;
}

export interface NeedGuess {
	key: NeedKey;
	/** From 0 to 1: 1 is the likeliest. */
	weight: number;
}

export interface Area {
	label: string;
	codes: string[];
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
	/** Typing errors that were read as something else. */
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

interface Reading {
	word: string;
	/** The stems it may stand for, the likeliest first, each with how much it counts. */
	forms: { stem: string; weight: number }[];
	stop: boolean;
	corrected: string | null;
	known: boolean;
}

/** Reads a search text. Never throws, whatever the text. */
export function understand(input: string, setting: Setting): Understood {
	const text = input
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim()
		.slice(0, longestQuery);
	const off = new Set(setting.off);
	if (looksLikePhone(text)) return { ...nothing(text), phone: phoneDigits(text) };

	const lex = lexicon();
	const typed = joinSplitWords(words(text).slice(0, mostWords), lex);
	const area = findArea(typed, setting.districts);
	const rest = typed.filter((_, index) => !area.used.has(index));
	const readings = rest.map((word) => read(word, lex, setting.vocabulary));
	const weights = languageWeights(rest, setting.lang);
	const senses = gather(readings, lex, weights);

	const facets = [...senses.scores.keys()].filter((key) => !key.startsWith('need:'));
	const spoken = valuesOf(facets, 'spoken').filter(
		(code) => code !== 'nl' && !off.has(`spoken:${code}`)
	);
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
	const sure = [...senses.scores].some(([key, score]) => key.startsWith('need:') && score >= 1.2);
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
			corrected ? [{ from: word, to: corrected }] : []
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

/** 'schuld hulp' is 'schuldhulp': two words that make a known word together are read as that one. */
function joinSplitWords(typed: string[], lex: Lexicon): string[] {
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

const needsInDanger: Record<Danger, NeedKey[]> = {
	suicide: ['nood', 'psychisch'],
	violence: ['geweld', 'nood'],
	medical: ['nood']
};

/** Parts of the city whose bare name is also an everyday word: they need 'almere' or 'in' before them. */
const everydayParts = new Set(['buiten', 'stad', 'hout']);
const everydayDistricts = new Set(['duin', 'hortus', 'randstad']);

interface AreaName {
	name: string;
	area: Area;
}

const areaNames = new WeakMap<readonly District[], AreaName[]>();

function findArea(
	typed: readonly string[],
	districts: readonly District[]
): { area: Area | null; used: Set<number> } {
	const names = areaNames.get(districts) ?? namesOfAreas(districts);
	areaNames.set(districts, names);
	const text = ` ${typed.join(' ')} `;
	for (const { name, area } of names) {
		const found = text.indexOf(` ${name} `);
		if (found < 0) continue;
		const at = text.slice(0, found).split(' ').length - 1;
		const used = new Set(name.split(' ').map((_, offset) => at + offset));
		if (typed[at - 1] === 'in' || typed[at - 1] === 'almere') used.add(at - 1);
		return { area, used };
	}
	return { area: null, used: new Set() };
}

/** Everything by which a district, a group of districts or a part of the city is called; the longest first. */
function namesOfAreas(districts: readonly District[]): AreaName[] {
	const called = districts.map((district) => ({ district, name: words(district.name).join(' ') }));
	const careful = (name: string, everyday: ReadonlySet<string>) =>
		everyday.has(name) ? `in ${name}` : name;
	const names = called.flatMap(({ district, name }): AreaName[] => {
		const whole = {
			name: careful(name, everydayDistricts),
			area: { label: district.name, codes: [district.code] }
		};
		const base = name.replace(/ (noord|zuid|oost|west)$/, '');
		const siblings = called.filter((other) => other.name.startsWith(`${base} `));
		const codes = siblings.map((other) => other.district.code);
		const postcodes = district.postal_codes.map((postcode) => ({
			name: postcode,
			area: whole.area
		}));
		if (base === name) return [whole, ...postcodes];
		const group = { name: base, area: { label: district.name.replace(/ \S+$/, ''), codes } };
		return [whole, group, ...postcodes];
	});
	for (const [part, members] of Map.groupBy(districts, ({ city_part }) => city_part)) {
		const area = { label: part, codes: members.map(({ code }) => code) };
		const full = words(part).join(' ');
		names.push({ name: full, area });
		names.push({ name: careful(full.replace(/^almere /, ''), everydayParts), area });
	}
	return names.sort((a, b) => b.name.length - a.name.length);
}

function read(word: string, lex: Lexicon, vocabulary: Vocabulary): Reading {
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

function prefixSenses(word: string, lex: Lexicon): Sense[] {
	const found: Sense[] = [];
	for (let size = 3; size <= word.length; size++) {
		found.push(...(lex.prefixes.get(word.slice(0, size)) ?? []));
	}
	return found;
}

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
function languageWeights(
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

function gather(
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
	for (const phrase of phrases) {
		const at = positionsOf(phrase, readings);
		if (!at) continue;
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
