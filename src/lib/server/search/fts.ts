import Sqlite, { type Database } from 'better-sqlite3';
import {
	type Candidate,
	type Clause,
	type Found,
	isWithin,
	type Lookup,
	type Named,
	type SearchEngine
} from '../../domain/search/engine.ts';
import { type Card, type Entry, type Facts, factsOf, fields } from '../../domain/search/entry.ts';
import { Words } from '../../domain/search/memory.ts';
import { fold, words } from '../../domain/search/text.ts';
import { bucket, Facets } from './facets.ts';

export interface FtsEngine extends SearchEngine {
	/** Adds entries, or puts them in the place of those with the same id. They are taken as they come, not kept. */
	put(entries: Iterable<Entry>): void;
	/** Takes out what is in the directory no longer; ids that it does not know are left out. */
	remove(ids: readonly string[]): void;
	/** The entries with these ids, for an engine that finds ids alone; what it does not know is left out. */
	candidates(ids: Iterable<string>): Candidate[];
	/** How many bytes the index takes, in memory or on disk. */
	bytes(): number;
	close(): void;
}

/**
 * The embedded engine, beside the directory and made from it: SQLite FTS5 for words, bitmaps for facets.
 * Row numbers carry the quality of an entry, so that both, which answer in order of row, give the best ones first
 * and can stop: nothing is scored that will not be shown. FTS5 keeps rows alone (`detail = none`): in which field
 * a word stands is read from the few entries that are found.
 * @param path a file, or ':memory:'. It can be thrown away at any time.
 */
export function ftsEngine(path = ':memory:'): FtsEngine {
	const sqlite = new Sqlite(path);
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = OFF');
	sqlite.exec(`
		create table if not exists entry (
			row integer primary key, id text not null unique, decides text not null, facets text not null,
			card text not null
		);
		create virtual table if not exists posting using fts5(
			term, content = '', contentless_delete = 1, detail = none,
			tokenize = "ascii tokenchars '_'"
		);
		create table if not exists beginning (
			word text not null, row integer not null, kind integer not null,
			primary key (word, row, kind)
		) without rowid;
	`);
	return new Fts(sqlite);
}

class Fts implements FtsEngine {
	readonly #sqlite: Database;
	readonly #find;
	readonly #entry;
	readonly #card;
	readonly #row;
	readonly #names;
	readonly #facets = new Facets();
	readonly #candidates = new Recent<number, Candidate>(5_000);
	readonly vocabulary = new Words();
	size: number;

	constructor(sqlite: Database) {
		this.#sqlite = sqlite;
		this.#find = sqlite
			.prepare<[string, number, number], number>(
				'select rowid from posting where posting match ? and rowid > ? order by rowid limit ?'
			)
			.pluck();
		this.#entry = sqlite
			.prepare<[number], string>('select decides from entry where row = ?')
			.pluck();
		this.#card = sqlite.prepare<[number], string>('select card from entry where row = ?').pluck();
		this.#row = sqlite.prepare<[string], number>('select row from entry where id = ?').pluck();
		this.#names = sqlite.prepare<[string, string], { row: number; kind: number }>(
			`select row, kind from beginning where word >= ? and word < ?`
		);
		this.#readAll();
		this.size = this.#readSize();
	}

	async find(lookups: readonly Lookup[]): Promise<Found> {
		const found = new Set<number>();
		const whole: Lookup[] = [];
		let complete = true;
		for (const lookup of lookups) {
			if (whole.some((other) => isWithin(lookup, other))) continue;
			const rows = this.#rows(lookup);
			if (rows.length < lookup.limit) whole.push(lookup);
			else complete = false;
			for (const row of rows) found.add(row);
		}
		return { candidates: Array.from(found, (row) => this.#kept(row)), complete };
	}

	candidates(ids: Iterable<string>): Candidate[] {
		return Array.from(ids, (id) => this.#row.get(id)).flatMap((row) =>
			row === undefined ? [] : this.#kept(row)
		);
	}

	async count(clauses: readonly Clause[], most: number): Promise<number> {
		return clauses.some((clause) => clause.in === 'text')
			? this.#rows({ all: [...clauses], limit: most }).length
			: this.#facets.count(clauses, most);
	}

	async names(beginning: string, limit: number): Promise<Named[]> {
		const start = fold(beginning);
		const found = new Map<string, Named>();
		let read = 0;
		for (const { row, kind } of this.#names.iterate(start, `${start}\u{10ffff}`)) {
			const named = namesOf(this.#read(row))[kind];
			if (named) found.set(named.id, named);
			if (found.size >= limit || ++read >= limit * 8) break;
		}
		return [...found.values()];
	}

	put(entries: Iterable<Entry>): void {
		this.#sqlite.transaction(() => {
			let batch: Entry[] = [];
			for (const entry of entries) {
				batch.push(entry);
				if (batch.length < inBatch) continue;
				this.#putBatch(batch);
				batch = [];
			}
			this.#putBatch(batch);
		})();
		this.#candidates.clear();
		this.size = this.#readSize();
	}

	remove(ids: readonly string[]): void {
		const dropped = this.#dropper();
		this.#sqlite.transaction(() => ids.forEach(dropped))();
		this.#candidates.clear();
		this.size = this.#readSize();
	}

	bytes(): number {
		const pragma = (name: string) => Number(this.#sqlite.pragma(name, { simple: true }));
		return pragma('page_count') * pragma('page_size');
	}

	close(): void {
		this.#sqlite.close();
	}

	/** FTS5 finds the words, and the need beside them; the other facets sift what it gives, a page at a time. */
	#rows({ all, limit }: Lookup): number[] {
		if (all.every((clause) => clause.in === 'facet')) return this.#facets.find(all, limit);
		const sieve = all.filter((clause) => !inPosting(clause));
		const match = expression(all.filter(inPosting));
		const rows: number[] = [];
		let after = -1;
		for (let page = limit; rows.length < limit; page *= 2) {
			const next = this.#find.all(match, after, page);
			for (const row of next) if (this.#facets.has(row, sieve)) rows.push(row);
			if (next.length < page) break;
			after = next.at(-1) ?? Infinity;
		}
		return rows.slice(0, limit);
	}

	/** @returns a function that takes out the entry with an id, when there is one. */
	#dropper(): (id: string) => void {
		const old = this.#sqlite.prepare<[string], { row: number; decides: string }>(
			'select row, decides from entry where id = ?'
		);
		const drop = ['entry', 'posting', 'beginning'].map((table) =>
			this.#sqlite.prepare(
				`delete from ${table} where ${table === 'posting' ? 'rowid' : 'row'} = ?`
			)
		);
		return (id) => {
			const before = old.get(id);
			if (!before) return;
			for (const statement of drop) statement.run(before.row);
			this.#facets.remove(before.row);
			this.vocabulary.removeEntry(termsOf(before.decides));
		};
	}

	/** FTS5 gathers rows in memory as long as their numbers rise: a batch in order is written at once. */
	#putBatch(entries: readonly Entry[]): void {
		const sqlite = this.#sqlite;
		const dropped = this.#dropper();
		const last = sqlite
			.prepare<[number, number], number>('select max(row) from entry where row between ? and ?')
			.pluck();
		const insertEntry = sqlite.prepare('insert into entry values (?, ?, ?, ?, ?)');
		const insertPosting = sqlite.prepare('insert into posting (rowid, term) values (?, ?)');
		const insertName = sqlite.prepare('insert or ignore into beginning values (?, ?, ?)');
		const beginnings: [string, number, number][] = [];
		const next = new Map<number, number>();
		for (const entry of entries.toSorted((a, b) => a.quality - b.quality)) {
			const { card, terms, whole, facets, quality } = entry;
			dropped(card.id);
			const first = quality * bucket;
			const row = next.get(quality) ?? (last.get(first, first + bucket - 1) ?? first) + 1;
			next.set(quality, row + 1);
			const texts = fields.map((field) => ` ${terms[field].join(' ')} `);
			const decides = [...texts, JSON.stringify(factsOf(card))].join('\n');
			insertEntry.run(row, card.id, decides, facets.join(' '), JSON.stringify(card));
			const needs = facets.filter((facet) => facet.startsWith('need'));
			insertPosting.run(row, [...texts, ...whole, ...needs.map((facet) => `_${facet}`)].join(' '));
			namesOf(card).forEach(({ name }, kind) => {
				for (const word of words(name)) beginnings.push([word, row, kind]);
			});
			this.#facets.add(row, facets);
			this.vocabulary.addEntry(terms);
		}
		beginnings.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
		for (const beginning of beginnings) insertName.run(...beginning);
	}

	#kept(row: number): Candidate {
		return this.#candidates.get(row, () => this.#candidate(row));
	}

	#candidate(row: number): Candidate {
		const [name = '', organization = '', people = '', body = '', facts = ''] =
			this.#entry.get(row)?.split('\n') ?? [];
		let card: Card | undefined;
		const readCard = () => (card ??= this.#read(row));
		return {
			facts: JSON.parse(facts) as Facts,
			terms: { name, organization, people, body },
			get card() {
				return readCard();
			}
		};
	}

	#read(row: number): Card {
		return JSON.parse(this.#card.get(row) ?? '') as Card;
	}

	/** What is kept beside the database: the words and the facets. */
	#readAll(): void {
		const rows = this.#sqlite.prepare<[], { row: number; decides: string; facets: string }>(
			'select row, decides, facets from entry'
		);
		for (const { row, decides, facets } of rows.iterate()) {
			this.#facets.add(row, facets.split(' '));
			this.vocabulary.addEntry(termsOf(decides));
		}
	}

	#readSize(): number {
		return this.#sqlite.prepare<[], number>('select count(*) from entry').pluck().get() ?? 0;
	}
}

/** What was worked out lately: at least the newest so many, at most twice as many. */
class Recent<Key, Value> {
	readonly #most: number;
	#newest = new Map<Key, Value>();
	#older = new Map<Key, Value>();

	constructor(most: number) {
		this.#most = most;
	}

	get(key: Key, compute: () => Value): Value {
		const known = this.#newest.get(key);
		if (known !== undefined) return known;
		const value = this.#older.get(key) ?? compute();
		if (this.#newest.size >= this.#most) {
			this.#older = this.#newest;
			this.#newest = new Map();
		}
		this.#newest.set(key, value);
		return value;
	}

	clear(): void {
		this.#newest = new Map();
		this.#older = new Map();
	}
}

const inBatch = 10_000;

/** Words and needs stand in FTS5; all other facets only in the bitmaps. */
function inPosting(clause: Clause): boolean {
	return clause.in === 'text' || clause.any.every((facet) => facet.startsWith('need'));
}

/** The clauses in the query language of FTS5: every term quoted, groups in parentheses; facets begin with `_`. */
function expression(clauses: readonly Clause[]): string {
	return clauses
		.map((clause) => {
			const start = clause.in === 'facet' ? '_' : '';
			return `(${clause.any.map((term) => `"${start}${term.replaceAll('"', '')}"`).join(' OR ')})`;
		})
		.join(' AND ');
}

/** The terms of an entry, from the first lines of what decides. */
function termsOf(decides: string): Entry['terms'] {
	const [name = [], organization = [], people = [], body = []] = decides
		.split('\n', fields.length)
		.map((text) => text.split(' ').filter((term) => term !== ''));
	return { name, organization, people, body };
}

/** Of the service, the organisation and the person, in this order: their place is how a beginning names them. */
export function namesOf(card: Card): Named[] {
	return [
		{ kind: 'service', id: card.id, name: card.name },
		{ kind: 'organization', id: card.organization.id, name: card.organization.name },
		...(card.contact
			? [{ kind: 'person' as const, id: card.contact.id, name: card.contact.name }]
			: [])
	];
}
