/** The whole directory, entry after entry, and the same as rows of the tables of the standard. */
import { uuidOf } from '../../domain/ids.ts';
import type { Db } from '../db/index.ts';
import { documents, type Scope } from './documents.ts';
import { attributeOf, type Doc } from './fields.ts';
import { taxonomies, terms } from './lists.ts';
import { profile, termOf } from './profile.ts';
import { many, one, type TableName, tables } from './tables.ts';

/** What a whole directory is made of, in order; what hangs on an entry stands in it. */
export const sections = {
	taxonomies: 'taxonomy',
	taxonomy_terms: 'taxonomy_term',
	attributes: 'attribute',
	organizations: 'organization',
	services: 'service',
	locations: 'location',
	contacts: 'contact'
} as const satisfies Record<string, TableName>;
export type Section = keyof typeof sections;

const atOnce = 200;

/**
 * Everything, one after another. As `everything` also what is not public: people, numbers, what was merged, versions;
 * for who keeps the directory.
 */
export async function* wholeDirectory(
	db: Db,
	scope: Scope
): AsyncGenerator<{ section: Section; doc: Doc }> {
	const told = new Set<string>();
	for (const doc of await taxonomies(db, {})) yield { section: 'taxonomies', doc };
	for (const doc of parentsFirst(await terms(db, {}))) yield { section: 'taxonomy_terms', doc };
	for (const doc of await directoryFacts(db)) yield { section: 'attributes', doc };
	const entries = [
		['organizations', ['organization.services']],
		['services', ['service.organization', 'service_at_location.service']],
		['locations', []],
		['contacts', []]
	] as const;
	for (const [section, without] of entries) {
		for await (const ids of idsOf(db, sections[section], scope)) {
			const wanted = ids.filter((id) => !told.has(id));
			for (const doc of await documents(db, sections[section], wanted, scope, { without })) {
				note(doc, told);
				yield { section, doc: withoutTerms(doc) };
			}
		}
	}
}

/** The ids of all entries of a kind, some at a time. */
async function* idsOf(
	db: Db,
	of: 'organization' | 'service' | 'location' | 'contact',
	scope: Scope
): AsyncGenerator<string[]> {
	let after = '';
	for (;;) {
		const rows = await db
			.selectFrom(of)
			.select('id')
			.where('id', '>', after)
			.$if(scope === 'public', (query) => query.where('merged_into', 'is', null))
			.orderBy('id')
			.limit(atOnce)
			.execute();
		const last = rows.at(-1);
		if (!last) return;
		yield rows.map(({ id }) => id);
		after = last.id;
	}
}

/** Places and people that stood in an entry are not told again. */
function note(doc: Doc, told: Set<string>): void {
	const docs = (of: Doc, key: string) => (of[key] ?? []) as Doc[];
	const at = docs(doc, 'service_at_locations').flatMap((each) => each['location'] ?? []);
	for (const each of [...docs(doc, 'locations'), ...docs(doc, 'contacts'), ...(at as Doc[])])
		told.add(each.id);
}

/** Terms of the profile are told once, at the beginning. */
function withoutTerms<Value>(value: Value): Value {
	if (Array.isArray(value)) return value.map(withoutTerms) as Value;
	if (typeof value !== 'object' || value === null) return value;
	const isOwn = 'link_type' in value && value.link_type === 'profile';
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !(isOwn && key === 'taxonomy_term'))
			.map(([key, each]) => [key, withoutTerms(each)])
	) as Value;
}

/** Sources and districts, which all entries share. */
async function directoryFacts(db: Db): Promise<Doc[]> {
	const fact = (name: 'source' | 'district', key: string, row: object) =>
		attributeOf(
			'directory',
			profile.id,
			termOf('directory', name),
			JSON.stringify(row),
			uuidOf(`${name}:${key}`)
		);
	const sources = await db.selectFrom('source').selectAll().orderBy('id').execute();
	const districts = await db.selectFrom('district').selectAll().orderBy('code').execute();
	return [
		...sources.map((row) => fact('source', row.id, row)),
		...districts.map((row) => fact('district', row.code, row))
	].map(withoutTerms);
}

function parentsFirst(docs: readonly Doc[]): Doc[] {
	const hasParent = (doc: Doc) => (doc['parent_id'] === undefined ? 0 : 1);
	return docs.toSorted((a, b) => hasParent(a) - hasParent(b));
}

export type FlatRow = Record<string, unknown>;
export type FlatTables = Map<TableName, Map<string, FlatRow>>;

/** Adds a document, and all that hangs on it, to the rows of tables. What stands there twice is one row. */
export function flatten(of: TableName, doc: unknown, into: FlatTables): void {
	if (!isDoc(doc)) return;
	const rows = into.get(of) ?? new Map<string, FlatRow>();
	into.set(of, rows);
	const fields = Object.fromEntries(
		tables[of].columns.flatMap((column) => {
			const value = doc[column];
			return typeof value === 'string' || typeof value === 'number' ? [[column, value]] : [];
		})
	);
	const known = rows.get(doc.id);
	if (known) oneService(known, fields);
	else rows.set(doc.id, fields);
	for (const [property, [table]] of Object.entries({ ...many[of], ...one[of] }))
		for (const each of [doc[property]].flat()) flatten(table, each, into);
	for (const each of [doc['attributes']].flat()) flatten('attribute', each, into);
	for (const each of [doc['metadata']].flat()) flatten('metadata', each, into);
}

/** A table can say one service of a person: it says none when there are more, the attributes say all. */
function oneService(known: FlatRow, more: FlatRow): void {
	const service = more['service_id'];
	if (service === undefined || !('name' in known)) return;
	if (known['service_id'] === undefined) known['service_id'] = service;
	else if (known['service_id'] !== service) known['service_id'] = '';
}

function isDoc(value: unknown): value is Doc {
	return (
		typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
	);
}
