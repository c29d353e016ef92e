/** What people ask: the everyday queries of the tests, with districts and filters as some choose them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { SearchRequest } from '../src/lib/domain/search/index.ts';
import { defaultLimit } from '../src/lib/domain/search/request.ts';
import { audiences } from '../src/lib/domain/vocabulary.ts';
import { districts } from './generate.ts';
import { chance } from './random.ts';

export interface Query {
	q: string;
	lang: 'nl' | 'en';
}

const folder = new URL('../tests/search/', import.meta.url);

/** All queries that the tests know, except those kept apart. */
export function readQueries(): Query[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.tsv') && !name.startsWith('holdout'))
		.sort()
		.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n').slice(1))
		.map((line) => {
			const [q = '', lang] = line.split('\t');
			return { q, lang: lang === 'en' ? 'en' : 'nl' };
		});
}

/** So many searches: half of them in a district, a third with a filter, a few on the second page. */
export function requests(count: number, seed = 7): SearchRequest[] {
	const luck = chance(seed);
	const queries = readQueries();
	return Array.from({ length: count }, () => {
		const filter = luck.next();
		return {
			...luck.pick(queries),
			district: luck.often(0.5) ? [luck.pick(districts).code] : [],
			need: null,
			spoken: filter < 0.08 ? luck.pick(['ar', 'tr', 'pl', 'uk', 'en']) : null,
			open: filter > 0.88,
			today: filter > 0.82 && filter <= 0.88,
			free: filter > 0.75 && filter <= 0.82,
			audience: filter > 0.7 && filter <= 0.75 ? luck.pick(audiences) : null,
			counts: false,
			at: null,
			off: [],
			limit: defaultLimit,
			offset: luck.often(0.05) ? defaultLimit : 0
		};
	});
}
