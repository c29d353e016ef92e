/** Languages, audiences, needs and costs out of words in a cell. */
import { findNeed, type NeedKey, needs } from '../needs.ts';
import { fold } from '../search/text.ts';
import { type Audience, audiences, languageName, languages } from '../vocabulary.ts';
import * as facets from '../words/facets.ts';
import { readNumber } from './dates.ts';
import { items, line, plain, readYesNo } from './text.ts';

export interface ReadWords<Value> {
	values: Value[];
	/** Items that are none of them. */
	left: string[];
}

/** Languages as codes: by code or by name in one of six languages. */
export function readLanguages(text: string): ReadWords<string> {
	return each(items(text), (item) => {
		const code = languages.find((known) => known === item.toLowerCase());
		return code ? [code] : byWords(languageWords, item);
	});
}

/** For whom: by our own word or one that means the same. */
export function readAudiences(text: string): ReadWords<Audience> {
	return each(items(text), (item) => {
		const known = audiences.find((each) => each === fold(item));
		return known ? [known] : byWords(audienceWords, item);
	});
}

/**
 * Needs: by key or by name. @param guess what else an item may mean: the understanding of search.
 */
export function readNeeds(
	text: string,
	guess: (item: string) => readonly NeedKey[]
): ReadWords<NeedKey> {
	const whole = findNeed(text.trim()) ?? byName.get(fold(text.trim()));
	if (whole) return { values: [whole.key], left: [] };
	return each(items(text), (item) => {
		const need = findNeed(item.toLowerCase()) ?? byName.get(fold(item));
		return need ? [need.key] : guess(item);
	});
}

const byName = new Map(
	needs.flatMap((need) => [need.nl, need.en].map((name) => [fold(name), need]))
);

export interface ReadCosts {
	free: boolean | null;
	/** What it says, unless that is only 'gratis' or yes or no. */
	costs: string | null;
}

/** What it costs: 'gratis', '€ 3 per keer', 'vrijwillige bijdrage'. A plain yes means free when `asks` is 'free'. */
export function readCosts(text: string, asks: 'free' | 'costs'): ReadCosts {
	const whole = line(text);
	const answer = readYesNo(text);
	const amount = readNumber(text);
	if (amount === 0) return { free: true, costs: null };
	if (answer !== null && amount === null)
		return { free: asks === 'free' ? answer : !answer, costs: null };
	if (whole === null) return { free: null, costs: null };
	const free =
		/^(?:(?:deelname )?(?:is )?(?:helemaal )?(?:gratis|kosteloos|free|geen kosten|zonder kosten|geen|no cost|none))[.!]?$/i.test(
			whole
		);
	if (free) return { free: true, costs: null };
	if (
		amount !== null ||
		(/(?:€|\beuro?\b)\s?\d|\d\s?(?:€|\beuro?\b)/i.test(whole) &&
			!/gratis|vrijwillig|free/i.test(whole))
	)
		return { free: false, costs: plain(text) };
	return { free: null, costs: plain(text) };
}

type Words<Value> = { word: string; prefix: boolean; value: Value }[];

function wordList<Value extends string>(
	of: Record<Value, string>,
	values: readonly Value[]
): Words<Value> {
	return values.flatMap((value) =>
		(of[value] ?? '')
			.split(/[,\n]/)
			.map((each) => fold(each.trim()))
			.filter((each) => each !== '')
			.map((each) => ({ word: each.replace(/\*$/, ''), prefix: each.endsWith('*'), value }))
	);
}

const languageWords: Words<string> = [
	...languages.flatMap((value) =>
		(['nl', 'en'] as const).map((lang) => ({
			word: fold(languageName(value, lang)),
			prefix: false,
			value
		}))
	),
	...wordList(facets.spokenLanguages, Object.keys(facets.spokenLanguages))
];
const audienceWords = wordList(facets.audiences, audiences);

/** The value whose word this is, or whose word begins it. */
function byWords<Value>(list: Words<Value>, item: string): Value[] {
	const text = fold(item);
	const found =
		list.find(({ word, prefix }) => !prefix && word === text) ??
		list.find(({ word, prefix }) => prefix && text.startsWith(word));
	return found ? [found.value] : [];
}

function each<Value>(
	all: readonly string[],
	read: (item: string) => readonly Value[]
): ReadWords<Value> {
	const values: Value[] = [];
	const left: string[] = [];
	for (const item of all) {
		const found = read(item);
		if (found.length === 0) left.push(item);
		values.push(...found);
	}
	return { values: [...new Set(values)], left };
}
