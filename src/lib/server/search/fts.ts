import Sqlite, { type Database } from 'better-sqlite3';
import type { Candidate, Clause, Lookup, Named, SearchEngine } from '../../domain/search/engine.ts';
import { type Card, type Entry, type Field, fields } from '../../domain/search/entry.ts';
import { Words } from '../../domain/search/memory.ts';
import { fold, words } from '../../domain/search/text.ts';

export interface FtsEngine extends SearchEngine {
	/** Adds entries, or puts them in the place of those with the same id. */
	put(entries: Iterable<Entry>): void;
	close(): void;
}

type Terms = Record<Field, string>;

interface Stored extends Terms {
	card: string;
}

/**
 * The embedded engine: SQLite FTS5 as a store of postings, beside the directory and made from it.
 * Row numbers carry the quality of an entry, so that FTS5, which answers in order of row, gives the best
 * ones first and can stop: nothing is scored that will not be shown.
 * @param path a file, or ':memory:'. It can be thrown away at any time.
 */
export function ftsEngine(path = ':memory:'): FtsEngine {
	const sqlite = new Sqlite(path);
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = OFF');
	sqlite.exec(`
		create table if not exists entry (
			row integer primary key, id text not null unique, card text not null,
			name text not null, organization text not null, people text not null, body text not null
		);
		create virtual table if not exists posting using fts5(
			facet, name, organization, people, body,
			content = '', contentless_delete = 1, detail = column, tokenize = 'unicode61 remove_diacritics 0'
		);
		create table if not exists beginning (
			word text not null, row integer not null, kind text not null, id text not null, name text not null,
			primary key (word, row, id)
		) without rowid;
	`);
	return new Fts(sqlite);
}

class Fts implements FtsEngine {
	readonly #sqlite: Database;
	readonly #find;
	readonly #count;
	readonly #names;
	readonly vocabulary = new Words();
	size: number;

	constructor(sqlite: Database) {
		this.#sqlite = sqlite;
		this.#find = sqlite.prepare<[string, number], Stored>(
			`select card, name, organization, people, body from entry
			where row in (select rowid from posting where posting match ? order by rowid limit ?)
			order by row`
		);
		this.#count = sqlite
			.prepare<[string, number], number>(
				'select count(*) from (select 1 from posting where posting match ? limit ?)'
			)
			.pluck();
		this.#names = sqlite.prepare<[string, string, number], Named>(
			`select kind, id, name from beginning where word >= ? and word < ? limit ?`
		);
		this.#readWords();
		this.size = this.#readSize();
	}

	async find(lookups: readonly Lookup[]): Promise<Candidate[][]> {
		const seen = new Map<string, Candidate>();
		return lookups.map(({ all, limit }) =>
			this.#find.all(expression(all), limit).map((row) => {
				const known = seen.get(row.card);
				if (known) return known;
				const candidate = read(row);
				seen.set(row.card, candidate);
				return candidate;
			})
		);
	}

	async count(clauses: readonly Clause[], most: number): Promise<number> {
		return this.#count.get(expression(clauses), most) ?? 0;
	}

	async names(beginning: string, limit: number): Promise<Named[]> {
		const start = fold(beginning);
		const rows = this.#names.all(start, `${start}\u{10ffff}`, limit * 8);
		return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, limit);
	}

	put(entries: Iterable<Entry>): void {
		const sqlite = this.#sqlite;
		const old = sqlite.prepare<[string], Terms & { row: number }>(
			'select row, name, organization, people, body from entry where id = ?'
		);
		const drop = ['entry', 'posting', 'beginning'].map((table) =>
			sqlite.prepare(`delete from ${table} where ${table === 'posting' ? 'rowid' : 'row'} = ?`)
		);
		const last = sqlite
			.prepare<[number, number], number>('select max(row) from entry where row between ? and ?')
			.pluck();
		const insertEntry = sqlite.prepare('insert into entry values (?, ?, ?, ?, ?, ?, ?)');
		const insertPosting = sqlite.prepare(
			'insert into posting (rowid, facet, name, organization, people, body) values (?, ?, ?, ?, ?, ?)'
		);
		const insertName = sqlite.prepare('insert or ignore into beginning values (?, ?, ?, ?, ?)');
		const next = new Map<number, number>();
		sqlite.transaction(() => {
			for (const entry of entries) {
				const { card, terms, facets, quality } = entry;
				const before = old.get(card.id);
				if (before) {
					this.vocabulary.removeEntry(termsOf(before));
					for (const statement of drop) statement.run(before.row);
				}
				const first = quality * bucket;
				const row = next.get(quality) ?? (last.get(first, first + bucket - 1) ?? first) + 1;
				next.set(quality, row + 1);
				const [name = '', organization = '', people = '', body = ''] = fields.map(
					(field) => ` ${terms[field].join(' ')} `
				);
				insertEntry.run(row, card.id, JSON.stringify(card), name, organization, people, body);
				insertPosting.run(row, facets.join(' '), name, organization, people, body);
				for (const named of namesOf(card)) {
					for (const word of new Set(words(named.name))) {
						insertName.run(word, row, named.kind, named.id, named.name);
					}
				}
				this.vocabulary.addEntry(terms);
			}
		})();
		this.size = this.#readSize();
	}

	close(): void {
		this.#sqlite.close();
	}

	#readWords(): void {
		const rows = this.#sqlite.prepare<[], Terms>(
			'select name, organization, people, body from entry'
		);
		for (const row of rows.iterate()) this.vocabulary.addEntry(termsOf(row));
	}

	#readSize(): number {
		return this.#sqlite.prepare<[], number>('select count(*) from entry').pluck().get() ?? 0;
	}
}

/** Rows of one quality stand together. */
const bucket = 2 ** 32;

/** The clauses in the query language of FTS5: every term quoted, groups in parentheses. */
function expression(clauses: readonly Clause[]): string {
	return clauses
		.map((clause) => {
			const columns = clause.in === 'text' ? '{name organization people body}' : clause.in;
			const any = clause.any.map((term) => `"${term.replaceAll('"', '')}"`).join(' OR ');
			return `(${columns} : (${any}))`;
		})
		.join(' AND ');
}

function read({ card, ...terms }: Stored): Candidate {
	return { card: JSON.parse(card) as Card, terms };
}

function termsOf(row: Terms): Entry['terms'] {
	const split = (text: string) => text.split(' ').filter((term) => term !== '');
	return {
		name: split(row.name),
		organization: split(row.organization),
		people: split(row.people),
		body: split(row.body)
	};
}

function namesOf(card: Card): Named[] {
	return [
		{ kind: 'service', id: card.id, name: card.name },
		{ kind: 'organization', id: card.organization.id, name: card.organization.name },
		...(card.contact
			? [{ kind: 'person' as const, id: card.contact.id, name: card.contact.name }]
			: [])
	];
}
