import type { NeedKey } from '$lib/domain/needs.ts';
import type { Danger } from '$lib/domain/search/lexicon.ts';
import {
	longestQuery,
	understand,
	type Understood,
	type Vocabulary
} from '$lib/domain/search/understand.ts';
import { dangers } from './dangers.ts';

const most = 3;
/** Only the words of needs count here, not the names of services. */
const vocabulary: Vocabulary = { has: () => false, isName: () => false, nearest: () => null };

/** The needs that words point at, the clearest first; whole and sentence by sentence, for a letter says more than one thing. */
export function suggestNeeds(text: string): NeedKey[] {
	const scores = new Map<NeedKey, number>();
	for (const sentence of [text, ...text.split(/[.!?\n]+/).slice(0, 12)]) {
		for (const { key, weight } of read(sentence).needs)
			scores.set(key, (scores.get(key) ?? 0) + weight);
	}
	// That it is urgent says how soon, not what about: it counts when nothing else does.
	if (scores.size > 1) scores.delete('nood');
	return [...scores]
		.sort(([, a], [, b]) => b - a)
		.slice(0, most)
		.map(([key]) => key);
}

/** Words that are read together, and how far the next ones begin: what is said in a few words stands whole in one of them. */
const together = 30;
const further = 15;

/** Danger to life or safety that words speak of, wherever in a letter; the gravest when there is more. */
export function dangerIn(text: string): Danger | null {
	const found = new Set(
		text
			.split(/[.!?]+/)
			.flatMap(pieces)
			.map((each) => read(each).danger)
	);
	return dangers.find((danger) => found.has(danger)) ?? null;
}

function pieces(sentence: string): string[] {
	const words = sentence.split(/\s+/).filter((word) => word !== '');
	const starts = Math.max(1, Math.ceil((words.length - together) / further) + 1);
	return Array.from({ length: starts }, (_, at) =>
		words.slice(at * further, at * further + together).join(' ')
	);
}

function read(text: string): Understood {
	return understand(text.slice(0, longestQuery), { lang: 'nl', districts: [], vocabulary });
}
