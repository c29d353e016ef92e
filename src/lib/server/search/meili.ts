/** The third engine: Meilisearch finds which entries, this process knows what they say. */
import type { SearchParams } from 'meilisearch';
import {
	type Clause,
	isWithin,
	type Lookup,
	type SearchEngine
} from '../../domain/search/engine.ts';
import { words } from '../../domain/search/text.ts';
import { type FtsEngine, namesOf } from './fts.ts';
import { type Shelf, type State, stateId } from './meili-index.ts';

/** Meilisearch answers, but not from the directory as this process knows it. */
export class NotLevel extends Error {}

/**
 * Clauses become filters, for which order is quality alone: exactly what the other engines do. Every request asks
 * the index for its state as well, so that no answer is older than what this process knows.
 * @param known the entries as they are now; it also knows the words of the directory.
 * @param isLevel whether an index in this state may answer.
 */
export function meiliEngine(
	{ client, uid }: Shelf,
	known: FtsEngine,
	isLevel: (state: State | undefined) => boolean
): SearchEngine {
	const ask = async (queries: SearchParams[]) => {
		const ofState = { filter: `id = ${stateId}`, limit: 1 };
		const asked = [ofState, ...queries].map((query) => ({ indexUid: uid, ...query }));
		const { results } = await client.multiSearch<{ queries: typeof asked }, { id: string }>({
			queries: asked
		});
		const [state, ...found] = results;
		if (!isLevel(state?.hits[0] as unknown as State | undefined)) throw new NotLevel();
		return found;
	};
	return {
		vocabulary: known.vocabulary,
		get size() {
			return known.size;
		},
		async find(lookups) {
			const answers = await ask(
				lookups.map(({ all, limit }) => ({
					filter: all.map(filterOf),
					limit,
					attributesToRetrieve: ['id']
				}))
			);
			const ids = new Set(answers.flatMap(({ hits }) => hits.map(({ id }) => id)));
			const sizes = answers.map(({ hits }) => hits.length);
			return { candidates: known.candidates(ids), complete: isComplete(lookups, sizes) };
		},
		async count(clauses, most) {
			const [answer] = await ask([
				{ filter: clauses.map(filterOf), hitsPerPage: 0, page: 1, attributesToRetrieve: ['id'] }
			]);
			return Math.min(most, Number(answer?.totalHits ?? 0));
		},
		async names(beginning, limit) {
			const [answer] = await ask([
				{
					q: beginning,
					limit,
					matchingStrategy: 'all',
					attributesToSearchOn: ['called'],
					attributesToRetrieve: ['id']
				}
			]);
			const found = known.candidates((answer?.hits ?? []).map(({ id }) => id));
			const named = found
				.flatMap(({ card }) => namesOf(card))
				.filter(({ name }) => words(name).some((word) => word.startsWith(beginning)));
			return [...new Map(named.map((each) => [each.id, each])).values()].slice(0, limit);
		}
	};
}

/** A facet or a word is letters and digits alone; a quote could end the filter. */
function filterOf(clause: Clause): string {
	const terms = clause.any.map((term) => `"${term.replace(/["\\]/g, '')}"`);
	return `${clause.in === 'facet' ? 'facets' : 'words'} IN [${terms.join(', ')}]`;
}

/** Whether no lookup was cut off, but for those whose answer is in that of an earlier one that was not. */
function isComplete(lookups: readonly Lookup[], sizes: readonly number[]): boolean {
	const whole: Lookup[] = [];
	for (const [at, lookup] of lookups.entries()) {
		if ((sizes[at] ?? 0) < lookup.limit) whole.push(lookup);
		else if (!whole.some((other) => isWithin(lookup, other))) return false;
	}
	return true;
}
