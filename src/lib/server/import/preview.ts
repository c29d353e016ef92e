/** What a file would change: compared with the directory and kept, before anything is written. */
import { type AnySaid, type Problem } from '../../domain/reading-in/said.ts';
import { type Change, type Identified, type Kind, kinds, blank } from '../../domain/entries.ts';
import { isId, uuidv7 } from '../../domain/ids.ts';
import type { Db, ImportTables, RowVerdict } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { type Double, exactKey, findDoubles, likely } from './doubles.ts';
import { findLinks, unknownLinks } from './links.ts';
import { merged, resolved } from './merge.ts';
import type { Reading } from './reading.ts';

type NewRow = ImportTables['import_row'];

export interface Known {
	entity_id: string;
	fields: Record<string, unknown>;
	vanished_at: string | null;
}

/** What this source said before, by kind and key. Entries that were taken out since are forgotten. */
export async function recordsOf(db: Db, import_source_id: string): Promise<Map<string, Known>> {
	const rows = await db
		.selectFrom('source_record')
		.selectAll()
		.where('import_source_id', '=', import_source_id)
		.execute();
	const known = new Map<string, Known>();
	for (const kind of kinds) {
		const of = rows.filter((row) => row.kind === kind);
		const here = await directory.entries(
			db,
			kind,
			of.map(({ entity_id }) => entity_id)
		);
		for (const row of of) {
			const entity_id = here.has(row.entity_id)
				? await directory.standsFor(db, kind, row.entity_id)
				: undefined;
			if (!entity_id) continue;
			known.set(`${kind}:${row.key}`, {
				entity_id,
				fields: JSON.parse(row.fields) as Record<string, unknown>,
				vanished_at: row.vanished_at
			});
		}
	}
	return known;
}

/** Compares everything that a file says with the directory. Rows come in the order in which they are written. */
export async function compare(
	db: Db,
	import_id: string,
	import_source_id: string,
	{ said, problems }: Reading
): Promise<NewRow[]> {
	const records = await recordsOf(db, import_source_id);
	const ids = new Map<string, string>();
	for (const [name, { entity_id }] of records) ids.set(name, entity_id);
	await findLinks(db, said, ids);
	const idOf = (kind: Kind, key: string) => ids.get(`${kind}:${key}`);
	const rows: NewRow[] = [];
	const wrong = Map.groupBy(problems, ({ row }) => row);
	// Problems of a row stand at the last entry that it told of: the service, when it has one.
	const tells = new Map(said.map((each) => [each.row, each]));
	for (const kind of kinds) {
		const of = said.filter((each) => each.kind === kind);
		const doubles = await doublesOf(
			db,
			kind,
			of.filter((each) => !records.has(`${kind}:${each.key}`)),
			idOf
		);
		for (const each of of) {
			const double = doubles.get(each.key);
			const entity_id =
				records.get(`${kind}:${each.key}`)?.entity_id ?? sameAs(double) ?? newId(each);
			ids.set(`${kind}:${each.key}`, entity_id);
		}
		const standing = new Set(await directory.idsOf(db, kind));
		const wanted = of.flatMap((each) => idOf(kind, each.key) ?? []);
		const here = await directory.entries(
			db,
			kind,
			wanted.filter((id) => standing.has(id))
		);
		for (const each of of) {
			const id = idOf(kind, each.key) ?? '';
			const known = records.get(`${kind}:${each.key}`);
			const ours = here.get(id);
			const unknown = unknownLinks(each, ours, idOf);
			const read = tells.get(each.row) === each ? (wrong.get(each.row) ?? []) : [];
			rows.push({
				...emptyRow(import_id, rows.length, each),
				...(unknown.some(({ error }) => error)
					? { verdict: 'wrong' as const }
					: compared(each, { known, ours, double: doubles.get(each.key), idOf })),
				entity_id: id,
				problems: JSON.stringify([...read, ...unknown])
			});
		}
	}
	return [
		...rows,
		...wrongRows(import_id, tells, wrong),
		...(await vanished(db, import_id, records, said))
	];
}

interface Beside {
	known: Known | undefined;
	ours: Identified<Kind> | undefined;
	double: Double | undefined;
	idOf: (kind: Kind, key: string) => string | undefined;
}

function compared(
	each: AnySaid,
	{ known, ours, double, idOf }: Beside
): Partial<NewRow> & { verdict: RowVerdict } {
	const asked = double !== undefined && double.probability < 1;
	const about = asked ? { double_of: double.entity_id, double_why: double.why } : {};
	if (!ours)
		return {
			...about,
			verdict: asked ? 'double' : 'new',
			changes: JSON.stringify(newChanges(each, idOf))
		};
	const result = merged(
		each.kind,
		known?.fields ?? null,
		ours,
		resolved(each.kind, each.fields, idOf),
		new Set()
	);
	const texts = {
		changes: JSON.stringify(result.changes),
		conflicts: JSON.stringify(result.conflicts),
		...about
	};
	if (asked) return { ...texts, verdict: 'double' };
	if (result.conflicts.length > 0) return { ...texts, verdict: 'conflict' };
	return {
		...texts,
		verdict: result.changes.length > 0 || known?.vanished_at ? 'changed' : 'same'
	};
}

/** The fields that a new entry begins with, for people to look over. */
function newChanges(each: AnySaid, idOf: Beside['idOf']): Change[] {
	const fields: Record<string, unknown> = {
		...each.initial,
		...resolved(each.kind, each.fields, idOf)
	};
	const none: Record<string, unknown> = { ...blank[each.kind] };
	return Object.entries(fields).flatMap(([field, after]) =>
		JSON.stringify(after) === JSON.stringify(none[field])
			? []
			: [{ field, before: none[field], after }]
	);
}

async function doublesOf(
	db: Db,
	kind: Kind,
	candidates: readonly AnySaid[],
	idOf: Beside['idOf']
): Promise<Map<string, Double>> {
	const found = new Map<string, Double>();
	if (candidates.length === 0) return found;
	const here = [...(await directory.entries(db, kind, await directory.idsOf(db, kind))).values()];
	const ids = new Set(here.map(({ id }) => id));
	// Our own export names entries by their ids: those are what they are, or what they were merged into.
	for (const { key, own } of candidates) {
		const entity_id = own ? await directory.standsFor(db, kind, key) : undefined;
		if (entity_id) found.set(key, { entity_id, probability: 1, why: '' });
	}
	const others = candidates
		.filter(({ key }) => !found.has(key))
		.map((each) => ({ key: each.key, fields: resolved(each.kind, each.fields, idOf) }));
	if (kind === 'location' || kind === 'contact') {
		const known = new Map(here.map((each) => [exactKey(kind, each), each.id]));
		for (const { key, fields } of others) {
			const entity_id = known.get(exactKey(kind, fields));
			if (entity_id) found.set(key, { entity_id, probability: 1, why: '' });
		}
		return found;
	}
	const organizations = await directory.entries(
		db,
		'organization',
		await directory.idsOf(db, 'organization')
	);
	const entries = await directory.entries(db, kind, [...ids]);
	const doubles = findDoubles(
		kind,
		[...entries.values()],
		others,
		(id) => organizations.get(id)?.name
	);
	for (const [key, double] of doubles) found.set(key, double);
	return found;
}

function sameAs(double: Double | undefined): string | undefined {
	return double && double.probability >= likely ? double.entity_id : undefined;
}

/** Our own export brings its ids along; whatever else gets a new one. */
function newId({ key, own }: AnySaid): string {
	return own && isId(key) ? key : uuidv7();
}

function emptyRow(import_id: string, position: number, each: AnySaid): NewRow {
	return {
		id: uuidv7(),
		import_id,
		position,
		row: each.row,
		kind: each.kind,
		key: each.key,
		name: (each.fields.name ?? each.initial?.name ?? '').slice(0, 300),
		verdict: 'same',
		said: JSON.stringify(each),
		changes: '[]',
		conflicts: '[]',
		problems: '[]',
		double_of: null,
		double_why: null,
		decisions: '{}',
		entity_id: null,
		was: null,
		became: null,
		record_was: null
	};
}

/** Rows of which nothing could be taken. */
function wrongRows(
	import_id: string,
	tells: ReadonlyMap<number, AnySaid>,
	wrong: ReadonlyMap<number, Problem[]>
): NewRow[] {
	return [...wrong].flatMap(([row, problems]) => {
		if (tells.has(row)) return [];
		const nothing = emptyRow(import_id, 1_000_000 + row, {
			kind: 'service',
			key: '',
			row,
			fields: {}
		});
		return [
			{
				...nothing,
				kind: null,
				key: null,
				said: '{}',
				verdict: 'wrong' as const,
				problems: JSON.stringify(problems)
			}
		];
	});
}

/** What this source named before and names no longer: marked, never deleted. */
async function vanished(
	db: Db,
	import_id: string,
	records: ReadonlyMap<string, Known>,
	said: readonly AnySaid[]
): Promise<NewRow[]> {
	const named = new Set(said.map(({ kind, key }) => `${kind}:${key}`));
	const rows: NewRow[] = [];
	for (const [name, { entity_id, vanished_at }] of records) {
		if (named.has(name) || vanished_at !== null) continue;
		const kind = kinds.find((each) => name.startsWith(`${each}:`));
		const entry = kind && (await directory.entry(db, kind, entity_id));
		if (!kind || !entry) continue;
		const key = name.slice(kind.length + 1);
		const base = emptyRow(import_id, 2_000_000 + rows.length, {
			kind,
			key,
			row: 0,
			fields: { name: entry.name }
		});
		rows.push({ ...base, said: '{}', verdict: 'vanished', entity_id });
	}
	return rows;
}
