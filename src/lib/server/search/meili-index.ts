/** The index in Meilisearch: its settings, its documents, and how it is made, swapped in and kept level. */
import { createHash, randomUUID } from 'node:crypto';
import type { EnqueuedTaskPromise, Meilisearch, Settings } from 'meilisearch';
import { fields, facet, type Entry } from '../../domain/search/entry.ts';
import { mostFound } from '../../domain/search/index.ts';
import { decidingWords } from '../../domain/search/lexicon.ts';
import { slips } from '../../domain/search/spelling.ts';
import { stem, words } from '../../domain/search/text.ts';
import { namesOf } from './fts.ts';

/** Where the index stands. */
export interface Shelf {
	client: Meilisearch;
	uid: string;
}

/** What an index says of itself: a document of its own, so that it goes along when indexes are swapped. */
export interface State {
	/** Of the settings, the form of documents, and the way words are stemmed. */
	version: string;
	/** The database that it was made from. */
	database: string;
	/** The number of the newest event that is in it. */
	revision: number;
}

export const stateId = 'state';

/** Counted up when the form of documents changes. */
const form = 2;

/**
 * Out of the lists that the other engines have: the words that decide for a need lead to that need, as many typing
 * errors are forgiven as in a search of ours, and what is as good otherwise stands in order of quality.
 */
export function settings(): Settings {
	const synonyms = [...decidingWords()].map(([word, needs]) => [
		word,
		needs.map((need) => facet('need', need))
	]);
	return {
		searchableAttributes: ['called', 'summary', 'facets'],
		displayedAttributes: ['id', 'called', 'summary', 'version', 'database', 'revision'],
		filterableAttributes: ['id', 'facets', 'words'],
		rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness', 'quality:asc', 'id:asc'],
		synonyms: Object.fromEntries(synonyms) as Record<string, string[]>,
		typoTolerance: {
			minWordSizeForTypos: { oneTypo: slips.one, twoTypos: slips.two },
			disableOnNumbers: true,
			disableOnAttributes: ['facets']
		},
		pagination: { maxTotalHits: mostFound },
		facetSearch: false
	};
}

/** Changes when an index that was made before answers differently from what this app expects. */
export function version(): string {
	const stems = [...decidingWords().keys()].map((text) => words(text).map(stem));
	const whole = JSON.stringify([form, settings(), stems]);
	return createHash('sha256').update(whole).digest('base64url').slice(0, 16);
}

/** What stands in the index of an entry: what it is found by, and what anyone may read. Cards stay with us. */
function toDocument({ card, terms, whole, facets, quality }: Entry) {
	return {
		id: card.id,
		called: namesOf(card).map(({ name }) => words(name).join(' ')),
		summary: card.summary,
		words: [...new Set([...fields.flatMap((field) => terms[field]), ...whole])],
		facets,
		quality
	};
}

/** What the live index says of itself; undefined when there is none. */
export async function readState({ client, uid }: Shelf): Promise<State | undefined> {
	try {
		return await client.index<State & { id: string }>(uid).getDocument(stateId);
	} catch (error) {
		if (['index_not_found', 'document_not_found'].includes(codeOf(error))) return undefined;
		throw error;
	}
}

/**
 * Makes the index anew beside the live one, which answers until they are swapped.
 * @param keepOn called after every part; throws when somebody else makes it now.
 * @returns how many entries stand in it.
 */
export async function rebuild(
	{ client, uid }: Shelf,
	state: State,
	parts: AsyncIterable<Entry[]>,
	keepOn: () => Promise<void>
): Promise<number> {
	const { results } = await client.getRawIndexes({ limit: 1000 });
	// What somebody began and did not finish.
	const isLeft = (name: string) => name.startsWith(`${uid}-`) && /-[0-9a-f]{8}$/.test(name);
	for (const left of results.filter((index) => isLeft(index.uid))) {
		await done(client.deleteIndex(left.uid));
	}
	const beside = `${uid}-${randomUUID().slice(0, 8)}`;
	await done(client.createIndex(beside, { primaryKey: 'id' }));
	const index = client.index(beside);
	await done(index.updateSettings(settings()));
	let count = 0;
	for await (const entries of parts) {
		count += entries.length;
		await done(index.addDocuments(entries.map(toDocument)));
		await keepOn();
	}
	await done(index.addDocuments([{ id: stateId, ...state }]));
	if (!results.some((each) => each.uid === uid)) {
		await done(client.createIndex(uid, { primaryKey: 'id' }));
	}
	await done(client.swapIndexes([{ indexes: [uid, beside], rename: false }]));
	await done(client.deleteIndex(beside));
	return count;
}

/** Brings the live index level: first what changed, and when that is in it, that it is. */
export async function bringLevel(
	{ client, uid }: Shelf,
	state: State,
	changed: readonly Entry[],
	gone: string[]
): Promise<void> {
	const index = client.index(uid);
	if (gone.length > 0) await done(index.deleteDocuments(gone));
	if (changed.length > 0) await done(index.addDocuments(changed.map(toDocument)));
	await done(index.addDocuments([{ id: stateId, ...state }]));
}

/** The code of an error of Meilisearch, or of the connection to it. */
export function codeOf(error: unknown): string {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if ('code' in cause && typeof cause.code === 'string') return cause.code;
		const inner = cause.cause;
		if (typeof inner === 'object' && inner !== null && 'code' in inner) return String(inner.code);
	}
	return error instanceof Error ? error.name : 'unknown';
}

/** Making an index may take minutes on a small machine. */
const patience = { timeout: 600_000, interval: 50 };

/** Waits until a task is done: Meilisearch takes it in at once and does it later. */
async function done(task: EnqueuedTaskPromise): Promise<void> {
	const { status, error, type } = await task.waitTask(patience);
	if (status !== 'succeeded') throw new TaskError(type, error?.code ?? status);
}

class TaskError extends Error {
	override readonly name = 'TaskError';
	readonly code: string;
	constructor(type: string, code: string) {
		super(`${type}: ${code}`);
		this.code = code;
	}
}
