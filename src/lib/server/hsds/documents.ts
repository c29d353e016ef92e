/** Entries as whole HSDS documents, read for many at once: one query for each kind of thing that hangs on them. */
import { type RawBuilder, sql } from 'kysely';
import { localTime } from '../../domain/clock.ts';
import { uuidOf } from '../../domain/ids.ts';
import { phoneDigits } from '../../domain/phones.ts';
import type { Db } from '../db/index.ts';
import { attributeOf, type DbRow, derived, type Doc, fieldsOf, ownFacts } from './fields.ts';
import { entryTables, type RecordName, records, termOf } from './profile.ts';
import { many, one, type TableName, tables } from './tables.ts';

/** Who reads: anyone sees what is public; everything is for who keeps the directory. */
export type Scope = 'public' | 'everything';

/** Properties that are left out, as `service.organization`; and services of an organisation in short. */
export interface Shape {
	without?: readonly string[];
	short?: readonly string[];
}

const inQuery = 500;

/** Whole documents, in the order of `ids`; what may not be seen or does not stand for itself is absent. */
export async function documents(
	db: Db,
	of: TableName,
	ids: readonly string[],
	scope: Scope,
	shape: Shape = {}
): Promise<Doc[]> {
	const reader = new Reader(db, scope, shape);
	const found = new Map<string, Doc>();
	for (let from = 0; from < ids.length; from += inQuery) {
		const part = ids.slice(from, from + inQuery);
		for (const { doc } of await reader.read(of, 'id', part)) found.set(doc.id, doc);
	}
	return ids.flatMap((id) => found.get(id) ?? []);
}

/** Only the fields of the standard, by id. */
export async function shortDocuments(
	db: Db,
	of: TableName,
	ids: readonly string[],
	scope: Scope
): Promise<Map<string, Doc>> {
	const reader = new Reader(db, scope, {});
	const rows = await reader.rows(of, 'id', [...new Set(ids)]);
	return new Map(rows.map(({ row }) => [String(row['id']), fieldsOf(of, row)]));
}

interface Found {
	/** What it hangs on. */
	parent: string;
	row: DbRow;
}

class Reader {
	private readonly db: Db;
	private readonly scope: Scope;
	private readonly shape: Shape;
	private sources: Map<string, DbRow> | undefined;
	private districts: Map<string, string> | undefined;
	private readonly today = localTime(new Date()).date;

	constructor(db: Db, scope: Scope, shape: Shape) {
		this.db = db;
		this.scope = scope;
		this.shape = shape;
	}

	/** What hangs on these by this column, as documents with everything that hangs on them. */
	async read(
		of: TableName,
		column: string,
		parents: readonly string[]
	): Promise<{ parent: string; doc: Doc }[]> {
		const found = await this.rows(of, column, parents);
		const rows = new Map(found.map(({ row }) => [String(row['id']), row]));
		if (rows.size === 0) return [];
		const [sources, districts] = await this.context();
		const facts = await this.attributes(of, rows);
		const docs = new Map(
			[...rows].map(([id, row]) => [
				id,
				{ ...fieldsOf(of, row), ...derived(of, row, districts), id } as Doc
			])
		);
		const changed = await this.metadata(of, [...rows.keys()]);
		await this.hang(of, docs, rows);
		for (const [id, row] of rows) {
			const own = [...(facts.get(id) ?? []), ...ownFacts(of, row, sources)];
			const doc = docs.get(id);
			if (doc && own.length > 0) doc['attributes'] = own;
			if (doc && changed.has(id)) doc['metadata'] = changed.get(id);
			if (doc && of === 'service') Object.assign(doc, waitTime(own));
		}
		return found.flatMap(({ parent, row }) => {
			const doc = docs.get(String(row['id']));
			if (!doc) return [];
			return [{ parent, doc: column === 'id' ? doc : { ...doc, [column]: parent } }];
		});
	}

	private async hang(
		of: TableName,
		docs: ReadonlyMap<string, Doc>,
		rows: ReadonlyMap<string, DbRow>
	): Promise<void> {
		const ids = [...docs.keys()];
		const isWanted = (property: string) => !this.shape.without?.includes(`${of}.${property}`);
		for (const [property, [table, column]] of Object.entries(many[of] ?? {})) {
			if (!isWanted(property)) continue;
			for (const doc of docs.values()) doc[property] = [];
			const isShort = this.shape.short?.includes(`${of}.${property}`);
			const hanging = isShort
				? (await this.rows(table, column, ids)).map(({ parent, row }) => ({
						parent,
						doc: fieldsOf(table, row)
					}))
				: await this.read(table, column, ids);
			for (const { parent, doc } of hanging) (docs.get(parent)?.[property] as Doc[]).push(doc);
		}
		for (const [property, [table, column]] of Object.entries(one[of] ?? {})) {
			if (of === 'attribute' || !isWanted(property)) continue;
			const wanted = new Set(
				[...rows.values()].flatMap((row) => (row[column] ? [String(row[column])] : []))
			);
			const found = await this.read(table, 'id', [...wanted]);
			const byId = new Map(found.map(({ doc }) => [doc.id, doc]));
			for (const [id, row] of rows) {
				const pointed = byId.get(String(row[column]));
				const doc = docs.get(id);
				if (doc && pointed) doc[property] = pointed;
			}
		}
	}

	/** Rows by what they hang on, in the order in which they were made. */
	async rows(of: TableName, column: string, parents: readonly string[]): Promise<Found[]> {
		if (parents.length === 0) return [];
		if (of === 'contact' && column !== 'id' && column !== 'organization_id')
			return this.linked(column.replace(/_id$/, ''), parents);
		let query = this.db
			.selectFrom(of as 'service')
			.selectAll()
			.where(column as 'id', 'in', parents)
			.where(this.visible(of))
			.orderBy('id');
		if (of === 'schedule' && column === 'location_id')
			query = query.where(sql`service_id`, 'is', null);
		const rows = (await query.execute()) as unknown as DbRow[];
		const found = rows.map((row) => ({ parent: String(row[column]), row }));
		if (this.scope === 'everything') return found;
		if (of === 'phone') return this.withoutWrongNumbers(column, found);
		return of === 'contact' ? this.withVisibleOthers(found) : found;
	}

	/** Which rows of a table may be seen. */
	private visible(of: TableName): RawBuilder<boolean> {
		const own: readonly string[] = tables[of].own;
		const conditions = [sql`1 = 1`];
		if (this.scope === 'public') {
			if (own.includes('merged_into')) conditions.push(sql`merged_into is null`);
			if (own.includes('visibility')) conditions.push(sql`visibility = 'public'`);
			if (of === 'contact')
				conditions.push(sql`(valid_until is null or valid_until >= ${this.today})`);
		}
		return sql<boolean>`${sql.join(conditions, sql` and `)}`;
	}

	/** People by what they are called for; who has left is followed by their successor. */
	private async linked(entity: string, parents: readonly string[]): Promise<Found[]> {
		const links = await this.db
			.selectFrom('contact_link')
			.innerJoin('contact', 'contact.id', 'contact_link.contact_id')
			.select(['entity_id', 'contact_id', 'valid_until', 'successor_id'])
			.where('entity', '=', entity as 'service')
			.where('entity_id', 'in', parents)
			.orderBy('position')
			.orderBy('contact_link.id')
			.execute();
		const isGone = (until: string | null) =>
			this.scope === 'public' && until !== null && until < this.today;
		const pairs = links.map(({ entity_id, contact_id, valid_until, successor_id }) => ({
			parent: entity_id,
			id: isGone(valid_until) ? (successor_id ?? contact_id) : contact_id
		}));
		const people = await this.rows('contact', 'id', [...new Set(pairs.map(({ id }) => id))]);
		const byId = new Map(people.map(({ row }) => [String(row['id']), row]));
		const said = new Set<string>();
		return pairs.flatMap(({ parent, id }) => {
			const row = byId.get(id);
			const key = `${parent} ${id}`;
			if (!row || said.has(key)) return [];
			said.add(key);
			return [{ parent, row }];
		});
	}

	/** Numbers that callers say are wrong are shown to nobody until somebody looked. */
	private async withoutWrongNumbers(column: string, found: Found[]): Promise<Found[]> {
		if (found.length === 0) return found;
		const hidden = await this.db
			.selectFrom('hidden_phone')
			.select(['entity_id', 'number'])
			.where('entity', '=', column.replace(/_id$/, '') as 'service')
			.where('entity_id', 'in', [...new Set(found.map(({ parent }) => parent))])
			.execute();
		const wrong = new Set(hidden.map(({ entity_id, number }) => `${entity_id} ${number}`));
		return found.filter(
			({ parent, row }) => !wrong.has(`${parent} ${phoneDigits(String(row['number']))}`)
		);
	}

	/** A deputy or successor who is not public is not named. */
	private async withVisibleOthers(found: Found[]): Promise<Found[]> {
		const named = found.flatMap(({ row }) =>
			[row['deputy_id'], row['successor_id']].filter((id) => typeof id === 'string')
		);
		if (named.length === 0) return found;
		const rows = await this.db
			.selectFrom('contact')
			.select('id')
			.where('id', 'in', named)
			.where(this.visible('contact'))
			.execute();
		const shown = new Set(rows.map(({ id }) => id));
		const ifShown = (id: unknown) => (shown.has(String(id)) ? String(id) : null);
		return found.map(({ parent, row }) => ({
			parent,
			row: {
				...row,
				deputy_id: ifShown(row['deputy_id']),
				successor_id: ifShown(row['successor_id'])
			}
		}));
	}

	/** Attributes that are kept as such, and rows of our own tables, by what they are about. */
	private async attributes(
		of: TableName,
		rows: ReadonlyMap<string, DbRow>
	): Promise<Map<string, Doc[]>> {
		const facts = new Map<string, Doc[]>();
		if (!entryTables.some((each) => each === of) && of !== 'service_at_location') return facts;
		const ids = [...rows.keys()];
		const add = (id: string, doc: Doc) => {
			const known = facts.get(id);
			if (known) known.push(doc);
			else facts.set(id, [doc]);
		};
		const kept = await this.db
			.selectFrom('attribute')
			.selectAll()
			.where('link_entity', '=', of)
			.where('link_id', 'in', ids)
			.orderBy('link_type')
			.orderBy('position')
			.orderBy('id')
			.execute();
		const terms = await this.terms(kept.map(({ taxonomy_term_id }) => taxonomy_term_id));
		for (const row of kept)
			add(row.link_id, {
				...fieldsOf('attribute', row),
				...derived('attribute', row, new Map()),
				taxonomy_term: terms.get(row.taxonomy_term_id)
			});
		if (of === 'service_at_location') return facts;
		for (const name of Object.keys(records) as RecordName[]) {
			const { of: owner, column, term } = records[name];
			if (owner !== null && owner !== of) continue;
			for (const { id, link, value } of await this.records(name, of, column, ids))
				add(link, attributeOf(of, link, termOf(of, term), JSON.stringify(value), id));
		}
		return facts;
	}

	/** What replaced what: it may hold what is not public. */
	private async metadata(of: TableName, ids: readonly string[]): Promise<Map<string, Doc[]>> {
		if (this.scope === 'public' || !entryTables.some((each) => each === of)) return new Map();
		const rows = await this.db
			.selectFrom('metadata')
			.selectAll()
			.where('resource_type', '=', of)
			.where('resource_id', 'in', ids)
			.orderBy('id')
			.execute();
		const groups = Map.groupBy(rows, (row) => row.resource_id);
		return new Map(
			[...groups].map(([id, all]) => [id, all.map((row) => fieldsOf('metadata', row))])
		);
	}

	private async terms(ids: readonly string[]): Promise<Map<string, Doc>> {
		if (ids.length === 0) return new Map();
		const rows = await this.db
			.selectFrom('taxonomy_term')
			.selectAll()
			.where('id', 'in', [...new Set(ids)])
			.execute();
		return new Map(rows.map((row) => [row.id, fieldsOf('taxonomy_term', row)]));
	}

	private async records(
		name: RecordName,
		of: TableName,
		column: string,
		ids: readonly string[]
	): Promise<{ id: string; link: string; value: Record<string, unknown> }[]> {
		const isOpen = this.scope === 'public';
		if (isOpen && (name === 'hidden_phone' || name === 'entry_version')) return [];
		let query = this.db
			.selectFrom(name as 'assurance')
			.selectAll()
			.where(sql.ref(column), 'in', ids);
		if (records[name].of === null) query = query.where('entity', '=', of);
		const order = { assurance: 'field', hidden_phone: 'number', capacity: 'stated_at' } as const;
		if (name in order) query = query.orderBy(sql.ref(order[name as 'capacity']));
		if (name !== 'assurance' && name !== 'hidden_phone') query = query.orderBy(sql`id`);
		let found = (await query.execute()) as unknown as DbRow[];
		if (isOpen && name === 'capacity') found = newest(found);
		if (isOpen && name === 'contact_link') found = await this.openLinks(found);
		return found.map((row) => {
			const link = String(row[column]);
			const value = Object.fromEntries(
				Object.entries(row).filter(
					([key, cell]) =>
						cell !== null &&
						key !== 'id' &&
						key !== column &&
						(key !== 'entity' || records[name].of !== null)
				)
			);
			const key = row['id'] ?? uuidOf(`${name}:${of}:${link}:${row['field'] ?? row['number']}`);
			return { id: String(key), link, value };
		});
	}

	/** What a person is called for, of what can be seen. */
	private async openLinks(links: readonly DbRow[]): Promise<DbRow[]> {
		const services = links.flatMap((link) =>
			link['entity'] === 'service' ? [String(link['entity_id'])] : []
		);
		if (services.length === 0) return [...links];
		const standing = await this.db
			.selectFrom('service')
			.select('id')
			.where('id', 'in', [...new Set(services)])
			.where('merged_into', 'is', null)
			.execute();
		const shown = new Set(standing.map(({ id }) => id));
		return links.filter(
			(link) => link['entity'] !== 'service' || shown.has(String(link['entity_id']))
		);
	}

	private async context(): Promise<[Map<string, DbRow>, Map<string, string>]> {
		this.sources ??= new Map(
			(await this.db.selectFrom('source').selectAll().execute()).map((row) => [row.id, row])
		);
		this.districts ??= new Map(
			(await this.db.selectFrom('district').select(['code', 'name']).execute()).map(
				({ code, name }) => [code, name]
			)
		);
		return [this.sources, this.districts];
	}
}

/** What was said of the capacity and confirmed of the entry, where the standard has a field for it. */
function waitTime(facts: readonly Doc[]): Record<string, string> {
	const said = (name: string, is: (value: DbRow) => boolean) =>
		facts
			.filter((fact) => fact['taxonomy_term_id'] === termOf('service', name).id)
			.map((fact) => JSON.parse(String(fact['value'])) as DbRow)
			.findLast(is);
	const capacity = said('capacity', (value) => value['taken_back_at'] === undefined);
	const assured = said('assured', (value) => value['field'] === 'entry');
	const words = capacity && capacityWords(capacity);
	return {
		...(words && { wait_time: words }),
		...(assured && { assured_date: String(assured['assured_at']).slice(0, 10) })
	};
}

function capacityWords({ state, weeks, until }: DbRow): string {
	if (state === 'full') return until ? `Vol tot ${until}` : 'Vol';
	if (state === 'open') return 'Er is plaats';
	const length = state === 'short_wait' ? 'Korte wachttijd' : 'Lange wachttijd';
	return weeks ? `${length}: ongeveer ${weeks} weken` : length;
}

/** Of what was said of a service the last that was not taken back. */
function newest(rows: readonly DbRow[]): DbRow[] {
	const last = new Map(
		rows
			.filter((row) => row['taken_back_at'] === null)
			.map((row) => [String(row['service_id']), row])
	);
	return [...last.values()];
}
