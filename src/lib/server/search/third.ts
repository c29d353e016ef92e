/** Which engine answers: Meilisearch when it is there and level, else the embedded one; and who keeps it level. */
import { randomUUID } from 'node:crypto';
import type { SearchEngine } from '../../domain/search/engine.ts';
import type { Entry } from '../../domain/search/entry.ts';
import type { Db } from '../db/index.ts';
import { revision } from '../events.ts';
import { log } from '../log.ts';
import { giveBack, take } from './lease.ts';
import type { FtsEngine } from './fts.ts';
import { meiliEngine, NotLevel } from './meili.ts';
import {
	bringLevel,
	codeOf,
	readState,
	rebuild,
	type Shelf,
	type State,
	version
} from './meili-index.ts';

export interface MeiliSettings {
	url: string;
	key: string | undefined;
	/** The name of the index; others beside it begin with the same name. */
	index?: string;
	/** So often it is looked after, in milliseconds; 0 is only when `look` is called. */
	every?: number;
	/** So long a search waits for it, in milliseconds. */
	patience?: number;
}

/** How it is with Meilisearch; the embedded engine answers in every case but `answers`. */
export type Standing = 'starting' | 'behind' | 'down' | 'answers';

/** Gives the entries of the directory: all of them in parts, and what changed since a revision. */
export interface Source {
	db: Db;
	all(): AsyncIterable<Entry[]>;
	changedSince(revision: number): Promise<{ changed: Entry[]; gone: string[] }>;
	/** The newest change that this process knows: an index that does not have it does not answer. */
	newest(): number;
}

export interface Third {
	/** Asks Meilisearch while it answers, else the embedded engine; a search is never without an answer. */
	engine: SearchEngine;
	standing(): { standing: Standing; since: Date; why: string | null };
	/** Looks how it is, and brings the index level or makes it anew when nobody else does. */
	look(): Promise<void>;
	stop(): void;
}

/** Somebody who searches does not wait longer than this; who makes an index does. */
const searchTimeout = 1000;
const buildTimeout = 30_000;
const duty = 'search index';
const keptEvery = 10_000;
/** Events that change nothing in search are noted in the index so often at most, in milliseconds. */
const noted = 60_000;
/** When it is down it is asked again after so many milliseconds. */
const restOf = 5000;

/** Opens the third engine. Waits for nothing: until Meilisearch was seen to be level the embedded engine answers. */
export async function openThird(
	{ url, key, index = 'warmwijzer', every = 1000, patience = searchTimeout }: MeiliSettings,
	embedded: FtsEngine,
	source: Source
): Promise<Third> {
	const { Meilisearch } = await import('meilisearch');
	const connect = (timeout: number): Shelf => ({
		client: new Meilisearch({ host: url, timeout, ...(key !== undefined && { apiKey: key }) }),
		uid: index
	});
	return new Together(connect(patience), connect(buildTimeout), embedded, source, every);
}

class Together implements Third {
	readonly #shelf: Shelf;
	readonly #quick: Shelf;
	readonly #embedded: FtsEngine;
	readonly #meili: SearchEngine;
	readonly #source: Source;
	readonly #version = version();
	readonly #holder = randomUUID();
	readonly #timer: NodeJS.Timeout | undefined;
	#database = '';
	#now: { standing: Standing; since: Date; why: string | null } = {
		standing: 'starting',
		since: new Date(),
		why: null
	};
	#looking: Promise<void> | undefined;
	#rested = 0;
	#notedAt = 0;
	readonly engine: SearchEngine;

	/** @param quick the same shelf, for who does not wait long. */
	constructor(quick: Shelf, shelf: Shelf, embedded: FtsEngine, source: Source, every: number) {
		this.#shelf = shelf;
		this.#quick = quick;
		this.#embedded = embedded;
		this.#source = source;
		this.#meili = meiliEngine(quick, embedded, (state) => this.#isLevel(state));
		this.engine = {
			vocabulary: embedded.vocabulary,
			get size() {
				return embedded.size;
			},
			find: (lookups) => this.#first((engine) => engine.find(lookups)),
			count: (clauses, most) => this.#first((engine) => engine.count(clauses, most)),
			names: (beginning, limit) => this.#first((engine) => engine.names(beginning, limit))
		};
		if (every > 0) {
			void this.look();
			this.#timer = setInterval(() => {
				if (Date.now() >= this.#rested) void this.look();
			}, every).unref();
		}
	}

	standing() {
		return this.#now;
	}

	look(): Promise<void> {
		this.#looking ??= this.#look()
			.catch((error: unknown) => this.#isDown(error))
			.finally(() => (this.#looking = undefined));
		return this.#looking;
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	async #first<Result>(ask: (engine: SearchEngine) => Promise<Result>): Promise<Result> {
		if (this.#now.standing !== 'answers') return ask(this.#embedded);
		try {
			return await ask(this.#meili);
		} catch (error) {
			// A change of a moment ago is not in the index yet: that mends itself, and says nothing about Meilisearch.
			if (error instanceof NotLevel) this.#say('behind', null);
			else this.#isDown(error);
			return ask(this.#embedded);
		}
	}

	#isOurs(state: State | undefined): state is State {
		return state?.version === this.#version && state.database === this.#database;
	}

	#isLevel(state: State | undefined): boolean {
		return this.#isOurs(state) && state.revision >= this.#source.newest();
	}

	async #look(): Promise<void> {
		const { db } = this.#source;
		const state = await readState(this.#quick);
		const at = await revision(db);
		if (this.#database === '') this.#database = await nameOf(db);
		// An index that knows more than the database was made before a backup was put back.
		const ours = this.#isOurs(state) && state.revision <= at;
		if (ours && this.#isLevel(state)) this.#say('answers', null);
		else if (this.#now.standing === 'answers') this.#say('behind', null);
		if (ours && (state.revision === at || !(await this.#hasNews(state.revision)))) return;
		if (!(await take(db, duty, this.#holder))) return;
		// One task of Meilisearch may take minutes; whoever stops halfway loses the duty by itself.
		const kept = setInterval(
			() => void take(db, duty, this.#holder).catch(() => undefined),
			keptEvery
		);
		try {
			await this.#mend();
		} finally {
			clearInterval(kept);
			await giveBack(db, duty, this.#holder);
		}
		if (this.#isLevel(await readState(this.#shelf))) this.#say('answers', null);
	}

	/** Most events change nothing in search: then the index is told once a minute how far it is. */
	async #hasNews(since: number): Promise<boolean> {
		if (since < this.#source.newest() || Date.now() - this.#notedAt > noted) return true;
		const { changed, gone } = await this.#source.changedSince(since);
		return changed.length + gone.length > 0;
	}

	/** Whoever had the duty before may have done it: what is missing is looked at again. */
	async #mend(): Promise<void> {
		const { db } = this.#source;
		const state = await readState(this.#shelf);
		const next = { version: this.#version, database: this.#database, revision: await revision(db) };
		if (this.#isOurs(state) && state.revision <= next.revision) {
			const { changed, gone } = await this.#source.changedSince(state.revision);
			await bringLevel(this.#shelf, next, changed, gone);
		} else {
			const started = Date.now();
			const count = await rebuild(this.#shelf, next, this.#source.all(), async () => {
				if (!(await take(db, duty, this.#holder))) throw new Error('somebody else makes the index');
			});
			log.info({ count, ms: Date.now() - started }, 'search index made anew');
		}
		this.#notedAt = Date.now();
	}

	#isDown(error: unknown): void {
		this.#rested = Date.now() + restOf;
		this.#say('down', codeOf(error));
	}

	#say(standing: Standing, why: string | null): void {
		const before = this.#now.standing;
		if (standing === before && why === this.#now.why) return;
		this.#now = { standing, why, since: standing === before ? this.#now.since : new Date() };
		if (standing === before) return;
		if (standing === 'down') log.warn({ why }, 'Meilisearch is down: embedded search answers');
		if (standing === 'answers' && before !== 'behind') log.info('Meilisearch answers');
	}
}

/** By what a database is known: its first event. */
async function nameOf(db: Db): Promise<string> {
	const first = await db
		.selectFrom('event')
		.select('id')
		.orderBy('seq')
		.limit(1)
		.executeTakeFirst();
	return first?.id ?? '';
}
