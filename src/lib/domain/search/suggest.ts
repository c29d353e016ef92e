/** Suggestions while typing: needs by their everyday words, names, districts. */
import type { District } from '../documents.ts';
import { holdsCitizenNumber } from '../personal-numbers.ts';
import { findNeed, type NeedKey, needs } from '../needs.ts';
import type { SearchEngine } from './engine.ts';
import { decisiveWords } from './lexicon.ts';
import { fold, words } from './text.ts';

export interface Suggestion {
	kind: 'need' | 'service' | 'organization' | 'person' | 'district';
	/** What is shown, and what the search box becomes when the suggestion is a need. */
	text: string;
	/** Where it leads: an address in this app. */
	href: string;
	need: NeedKey | null;
	/** What the need is called, in the language of the page. */
	label: string | null;
}

const most = 7;
const shortest = 2;

/** At most seven suggestions, needs first. Works on every engine; an empty or very short text gives none. */
export async function suggest(
	engine: SearchEngine,
	districts: readonly District[],
	input: string,
	lang: 'nl' | 'en'
): Promise<Suggestion[]> {
	const text = fold(input.slice(0, 80)).trim();
	if (text.length < shortest || holdsCitizenNumber(text)) return [];
	const typed = ` ${words(text).join(' ')}`;
	const begins = (name: string) => spaced(name).includes(typed);
	const found: Suggestion[] = [];
	for (const { word, need, folded } of needWords(lang)) {
		if (found.length >= 4) break;
		if (folded.includes(typed) && !found.some((other) => other.need === need)) {
			found.push({
				kind: 'need',
				text: word,
				href: `/?q=${encodeURIComponent(word)}`,
				need,
				label: findNeed(need)?.[lang] ?? null
			});
		}
	}
	const names = foldedNames.get(districts) ?? districts.map(({ name }) => spaced(name));
	foldedNames.set(districts, names);
	const near = districts.filter((_, index) => names[index]?.includes(typed));
	for (const district of near.slice(0, 2)) {
		found.push({
			kind: 'district',
			text: district.name,
			href: `/wijk/${district.code}`,
			need: null,
			label: null
		});
	}
	const last = words(text).at(-1);
	const named = last && last.length >= shortest ? await engine.names(last, 40) : [];
	const folders = { service: 'aanbod', organization: 'organisatie', person: 'persoon' };
	for (const { kind, id, name } of named.filter((item) => begins(item.name))) {
		if (found.length >= most) break;
		found.push({ kind, text: name, href: `/${folders[kind]}/${id}`, need: null, label: null });
	}
	return found;
}

/** The folded words of a name, each after a space. */
function spaced(name: string): string {
	return ` ${words(name).join(' ')}`;
}

const foldedNames = new WeakMap<readonly District[], string[]>();
const lists = new Map<string, { word: string; need: NeedKey; folded: string }[]>();

/** Labels of needs first, then the words that decide for one, the shortest first. */
function needWords(lang: 'nl' | 'en') {
	const known = lists.get(lang);
	if (known) return known;
	const labels = needs.map((need) => ({ word: need[lang], need: need.key }));
	const more = decisiveWords(lang).sort((a, b) => a.word.length - b.word.length);
	const list = [...labels, ...more].map((item) => ({ ...item, folded: spaced(item.word) }));
	lists.set(lang, list);
	return list;
}
