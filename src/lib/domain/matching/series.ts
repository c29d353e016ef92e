/** Names that one organisation makes after one pattern: 'Bibliotheek Almere Buiten', 'Bibliotheek Almere Haven'. */
import { nameWords } from './naming.ts';
import { texts } from './region.ts';
import type { MatchRecord } from './types.ts';

/** So many different words in one place make a pattern: with two it may be one thing by another word. */
const enough = 3;
const longest = 12;
/** By so many letters words of a pattern are told apart: a slip of the pen makes no other place. */
const telling = 4;

/**
 * The words in which a name differs from others of its organisation that are made after the same pattern: these tell
 * them apart, as numbers do. Entries that name no organisation have none.
 */
export function seriesOf(records: readonly MatchRecord[]): (record: MatchRecord) => string[] {
	const fillers = new Map<string, Set<string>>();
	for (const record of records) {
		for (const [pattern, word] of patternsIn(record)) {
			const known = fillers.get(pattern);
			if (known) known.add(word);
			else fillers.set(pattern, new Set([word]));
		}
	}
	return (record) =>
		patternsIn(record).flatMap(([pattern, word]) =>
			(fillers.get(pattern)?.size ?? 0) >= enough ? [word] : []
		);
}

/** The name once for each of its words, with a gap in the place of that word, and the word. */
function patternsIn(record: MatchRecord): [pattern: string, word: string][] {
	const organization = texts(record.organization).join(' ');
	const words = nameWords(texts(record.name).join(' ').slice(0, 400));
	if (organization === '' || words.length < 2 || words.length > longest) return [];
	return words.map((word, gap) => [
		`${organization} ${words.map((each, at) => (at === gap ? '_' : each)).join(' ')}`,
		word.slice(0, telling)
	]);
}
