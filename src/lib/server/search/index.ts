/** Search on the server: its engines, kept level with the directory, and the log of dead ends. */
import { createHmac } from 'node:crypto';
import { localTime } from '../../domain/clock.ts';
import { anyone } from '../../domain/actor.ts';
import type { District } from '../../domain/documents.ts';
import { uuidv7 } from '../../domain/ids.ts';
import {
	partsOfCity,
	search,
	type SearchAnswer,
	type SearchRequest,
	toEntry
} from '../../domain/search/index.ts';
import type { Named, SearchEngine } from '../../domain/search/engine.ts';
import type { Entry } from '../../domain/search/entry.ts';
import { words } from '../../domain/search/text.ts';
import { type Db, transaction } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { newest, revision } from '../events.ts';
import { countSearch } from '../metrics.ts';
import { type FtsEngine, ftsEngine } from './fts.ts';
import { type MeiliSettings, openThird, type Standing, type Third } from './third.ts';

export { ftsEngine } from './fts.ts';
export { openThird, type Third } from './third.ts';

export interface Searcher {
	/** What answers: the embedded engine, or with `MEILI_URL` the third one while it is there. */
	engine: SearchEngine;
	/** In this process, always level: answers when nothing else does. */
	embedded: FtsEngine;
	third: Third | null;
	/** The state of the directory that search knows whole. */
	revision: number;
	/** The newest event when it last looked: what comes after the revision may be known already. */
	newest: number;
	/** The newest revision at which something changed for search. */
	changed: number;
	districts: District[];
}

/**
 * Opens search over a directory: indexes what anyone may see. About 10,000 services a second.
 * @param meili the third engine; nobody waits for it.
 */
export async function openSearcher(db: Db, meili?: MeiliSettings): Promise<Searcher> {
	const seen = await newest(db);
	const at = await revision(db);
	const districts = await directory.districts(db);
	const embedded = ftsEngine();
	const searcher: Searcher = {
		engine: embedded,
		embedded,
		third: null,
		revision: at,
		newest: seen,
		changed: at,
		districts
	};
	for await (const entries of allEntries(db, searcher)) embedded.put(entries);
	if (meili) {
		searcher.third = await openThird(meili, embedded, {
			db,
			all: () => allEntries(db, searcher),
			changedSince: (since) => changedSince(db, searcher, since),
			newest: () => searcher.changed
		});
		searcher.engine = searcher.third.engine;
	}
	return searcher;
}

/** Which engine answers now; when it is not the one that was asked for, why and since when. */
export function engineInUse({ third }: Searcher): {
	engine: 'embedded' | 'meilisearch';
	meilisearch?: { standing: Standing; since: Date; why: string | null };
} {
	if (!third) return { engine: 'embedded' };
	const meilisearch = third.standing();
	return { engine: meilisearch.standing === 'answers' ? 'meilisearch' : 'embedded', meilisearch };
}

const atOnce = 5000;

/** What anyone may see, in parts: nothing else comes into any index. */
async function* allEntries(db: Db, searcher: Searcher): AsyncGenerator<Entry[]> {
	const parts = partsOfCity(searcher.districts);
	const { date } = localTime(new Date());
	let entries: Entry[] = [];
	for await (const document of directory.publicServices(db)) {
		entries.push(toEntry(document, parts, date));
		if (entries.length < atOnce) continue;
		yield entries;
		entries = [];
	}
	yield entries;
}

async function changedSince(db: Db, searcher: Searcher, since: number) {
	const ids = await directory.servicesChangedSince(db, since);
	const documents = await directory.serviceDocuments(db, anyone, ids);
	const shown = new Set(documents.map(({ id }) => id));
	const parts = partsOfCity(searcher.districts);
	const { date } = localTime(new Date());
	return {
		changed: documents.map((document) => toEntry(document, parts, date)),
		gone: ids.filter((id) => !shown.has(id))
	};
}

/** Brings search level with what happened since. Cheap when nothing did. */
export async function catchUp(db: Db, searcher: Searcher): Promise<void> {
	const seen = await newest(db);
	if (seen === searcher.newest && seen === searcher.revision) return;
	const at = await revision(db);
	// While a transaction is open that began before, what others wrote since is read, and the rest when it ends.
	if (seen === searcher.newest && at === searcher.revision) return;
	const { changed, gone } = await changedSince(db, searcher, searcher.revision);
	searcher.embedded.remove(gone);
	searcher.embedded.put(changed);
	if (changed.length + gone.length > 0) searcher.changed = at;
	searcher.revision = at;
	searcher.newest = seen;
}

/** Answers a search as a visitor sees it; what finds nothing is counted as a dead end. */
export async function answer(
	db: Db,
	searcher: Searcher,
	request: SearchRequest,
	key: string,
	now = new Date()
): Promise<SearchAnswer> {
	const started = performance.now();
	const found = await search(searcher.engine, searcher.districts, request, now);
	const outcome =
		found.refused !== null ? 'refused' : found.results.length === 0 ? 'dead_end' : 'found';
	countSearch(engineInUse(searcher).engine, outcome, (performance.now() - started) / 1000);
	if (found.results.length === 0 && request.offset === 0 && found.refused === null)
		await countDeadEnd(db, request, found, key, now);
	return found;
}

/** Names that begin like what is being typed. */
export function names(searcher: Searcher, beginning: string, limit: number): Promise<Named[]> {
	return searcher.engine.names(beginning, limit);
}

/**
 * A search that found nothing, without what could tell who typed it: the day, the language and what was
 * understood. A word becomes readable only when it was typed on five different days; until then it is a keyed hash.
 */
async function countDeadEnd(
	db: Db,
	request: SearchRequest,
	found: SearchAnswer,
	key: string,
	now: Date
): Promise<void> {
	const day = localTime(now).date;
	const { understood } = found;
	await transaction(db, async (trx) => {
		await trx
			.insertInto('dead_end')
			.values({
				id: uuidv7(),
				day,
				lang: request.lang,
				needs: JSON.stringify(understood.needs.map((need) => need.key)),
				district_code: request.district[0] ?? understood.area?.codes[0] ?? null,
				filters: JSON.stringify({
					open: request.open,
					today: request.today,
					free: request.free,
					spoken: request.spoken,
					audience: request.audience
				})
			})
			.execute();
		const typed = words(understood.text).filter((part) => /^\p{L}{3,30}$/u.test(part));
		const hashed = [...new Set(typed)].map((word) => ({
			word,
			hash: createHmac('sha256', key).update(word).digest('hex')
		}));
		// In one order, and in one statement each: others count the same words at the same time.
		for (const { word, hash } of hashed.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) {
			await trx
				.insertInto('dead_end_word')
				.values({ hash, days: 1, last_day: day, word: null })
				.onConflict((conflict) =>
					conflict
						.column('hash')
						.doUpdateSet((eb) => ({
							days: eb('dead_end_word.days', '+', 1),
							last_day: day,
							word: eb.case().when('dead_end_word.days', '>=', 4).then(word).else(null).end()
						}))
						.where('dead_end_word.last_day', '!=', day)
				)
				.execute();
		}
	});
}
