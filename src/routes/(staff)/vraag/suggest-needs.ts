import type { NeedKey } from '$lib/domain/needs.ts';
import { longestQuery, understand, type Vocabulary } from '$lib/domain/search/understand.ts';

const most = 3;
/** Only the words of needs count here, not the names of services. */
const vocabulary: Vocabulary = { has: () => false, isName: () => false, nearest: () => null };

/** The needs that words point at, the clearest first; whole and sentence by sentence, for a letter says more than one thing. */
export function suggestNeeds(text: string): NeedKey[] {
	const scores = new Map<NeedKey, number>();
	for (const sentence of [text, ...text.split(/[.!?\n]+/).slice(0, 12)]) {
		const { needs } = understand(sentence.slice(0, longestQuery), {
			lang: 'nl',
			districts: [],
			vocabulary
		});
		for (const { key, weight } of needs) scores.set(key, (scores.get(key) ?? 0) + weight);
	}
	// That it is urgent says how soon, not what about: it counts when nothing else does.
	if (scores.size > 1) scores.delete('nood');
	return [...scores]
		.sort(([, a], [, b]) => b - a)
		.slice(0, most)
		.map(([key]) => key);
}
