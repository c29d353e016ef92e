/** Entries by their names: to choose from, and to say what an id is. */
import { sql } from 'kysely';
import { type Entries, type Kind, kinds, references } from '../../domain/entries.ts';
import type { FieldProblems } from '../../domain/forms.ts';
import type { Schedule } from '../../domain/documents.ts';
import { containing, type Db } from '../db/index.ts';
import { sourcesOf, unique } from './parts.ts';

export interface Named {
	kind: Kind;
	id: string;
	name: string;
	/** The organisation it is of, or what it does there. */
	of: string | null;
}

/** Entries in whose name a text stands, by name; of one organisation when asked. Editors may. */
export async function withName(
	db: Db,
	text: string,
	only: { kind?: Kind; organization_id?: string; limit?: number } = {}
): Promise<Named[]> {
	const { limit = 30, organization_id } = only;
	const found: Named[] = [];
	for (const kind of kinds.filter((each) => !only.kind || each === only.kind)) {
		let query = namesIn(db, kind)
			.where(containing(`${kind}.name`, text))
			.where(`${kind}.merged_into`, 'is', null);
		if (organization_id !== undefined && kind !== 'organization')
			query = query.where(sql.ref(`${kind}.organization_id`), '=', organization_id);
		const rows = await query.orderBy(`${kind}.name`).limit(limit).execute();
		found.push(...rows.map((row) => ({ kind, id: row.id, name: row.name ?? '', of: row.of })));
	}
	return found;
}

/** The names of entries of one kind, in the order of the ids; who is not there is left out. */
export async function named(db: Db, kind: Kind, ids: readonly string[]): Promise<Named[]> {
	if (ids.length === 0) return [];
	const rows = await namesIn(db, kind).where(`${kind}.id`, 'in', ids).execute();
	return ids.flatMap((id) => {
		const row = rows.find((each) => each.id === id);
		return row ? [{ kind, id, name: row.name ?? '', of: row.of }] : [];
	});
}

function namesIn(db: Db, kind: Kind) {
	const of =
		kind === 'organization'
			? sql<string | null>`null`
			: sql<
					string | null
				>`(select o.name from organization o where o.id = ${sql.ref(`${kind}.organization_id`)})`;
	return db.selectFrom(kind).select([`${kind}.id`, `${kind}.name`, of.as('of')]);
}

/**
 * What the ids and codes in some fields of entries are called: other entries, districts, sources. For showing values to
 * editors; what is not there has no name.
 */
export async function namesOf(
	db: Db,
	all: readonly Partial<Entries[Kind]>[]
): Promise<Record<string, string>> {
	const fields = all as readonly Fields[];
	const names = await sourceNames(
		db,
		fields.flatMap((each) => valuesIn(each, 'source_id'))
	);
	for (const [kind, ids] of referred(fields)) {
		for (const { id, name } of await named(db, kind, ids)) names[id] = name;
	}
	const codes = fields.flatMap(codesIn);
	if (codes.length === 0) return names;
	const districts = await db
		.selectFrom('district')
		.select(['code', 'name'])
		.where('code', 'in', unique(codes))
		.execute();
	for (const { code, name } of districts) names[code] = name;
	return names;
}

/** Fields that point at something that is not there. */
export async function unknownIn(db: Db, entry: Partial<Entries[Kind]>): Promise<FieldProblems> {
	const problems: FieldProblems = {};
	const fields = entry as Fields;
	const names = await namesOf(db, [entry]);
	for (const field of [...Object.keys(references), 'schedules', ...districtFields]) {
		if (valuesIn(fields, field).some((id) => !Object.hasOwn(names, id))) problems[field] = 'choose';
	}
	return problems;
}

type Fields = Readonly<Record<string, unknown>>;

const districtFields = ['district_code', 'area'];
const codesIn = (fields: Fields) => districtFields.flatMap((field) => valuesIn(fields, field));

function referred(all: readonly Fields[]): [Kind, string[]][] {
	const pairs = all.flatMap((fields) => [
		...Object.entries(references).flatMap(([field, kind]) =>
			valuesIn(fields, field).map((id) => ({ kind, id }))
		),
		...valuesIn(fields, 'schedules').map((id) => ({ kind: 'location' as const, id }))
	]);
	return [...Map.groupBy(pairs, ({ kind }) => kind)].map(([kind, each]) => [
		kind,
		unique(each.map(({ id }) => id))
	]);
}

/** The ids or codes in a field, be it one or a list; of opening hours those of their places. */
function valuesIn(fields: Fields, field: string): string[] {
	const value = fields[field] ?? [];
	if (field === 'schedules') {
		return (value as Schedule[]).flatMap(({ place_id }) => place_id ?? []);
	}
	return [value].flat().map(String);
}

/** What sources are called, by id. */
export async function sourceNames(db: Db, ids: readonly string[]): Promise<Record<string, string>> {
	const sources = await sourcesOf(
		db,
		ids.map((source_id) => ({ source_id }))
	);
	return Object.fromEntries([...sources].map(([id, { name }]) => [id, name]));
}

export interface Latest {
	kind: Kind;
	id: string;
	name: string;
	at: string;
	by: string;
}

/** The entries that were changed last by hand, each once, the newest first. Editors may. */
export async function latest(db: Db, limit: number): Promise<Latest[]> {
	const rows = await db
		.selectFrom('entry_version')
		.select(['entity', 'entity_id', 'at', 'by'])
		.where('reason', 'in', ['edit', 'restore', 'take_back', 'correction'])
		.where('actor_id', 'is not', null)
		.orderBy('id', 'desc')
		.limit(limit * 5)
		.execute();
	const newest = [...Map.groupBy(rows, (row) => row.entity_id).values()].flatMap(
		([first]) => first ?? []
	);
	const found: Latest[] = [];
	for (const { entity, entity_id, at, by } of newest.slice(0, limit)) {
		const [known] = await named(db, entity, [entity_id]);
		if (known) found.push({ kind: entity, id: entity_id, name: known.name, at, by });
	}
	return found;
}
