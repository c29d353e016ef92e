/** Imports as editors see them: all of them, one of them, its rows. */
import type { Change, Conflict, Kind } from '../../domain/entries.ts';
import type { Problem } from '../../domain/reading-in/said.ts';
import type { Db, ImportState, RowVerdict } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import type { RefusalCode } from '../tables/index.ts';
import type { Kept } from './write.ts';

export interface ImportLine {
	id: string;
	source: string;
	file_name: string;
	state: ImportState;
	by: string;
	started_at: string;
	written_at: string | null;
	taken_back_at: string | null;
	rows_read: number;
	counts: Partial<Record<RowVerdict, number>>;
	refusal: { code: RefusalCode; row: number | null } | null;
	kept: Kept[];
}

function lines(db: Db) {
	return db
		.selectFrom('import')
		.innerJoin('import_source', 'import_source.id', 'import.import_source_id')
		.selectAll('import')
		.select('import_source.name as source');
}

function lineOf(row: Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]): ImportLine {
	const { id, source, file_name, state, by, started_at, written_at, taken_back_at, rows_read } =
		row;
	return {
		...{ id, source, file_name, state, by, started_at, written_at, taken_back_at, rows_read },
		counts: JSON.parse(row.counts) as ImportLine['counts'],
		refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as ImportLine['refusal']),
		kept: JSON.parse(row.kept) as Kept[]
	};
}

/** The newest fifty imports, and the names of all sources. Editors may. */
export async function imports(db: Db): Promise<{ imports: ImportLine[]; sources: string[] }> {
	const rows = await lines(db).orderBy('import.id', 'desc').limit(50).execute();
	const sources = await db.selectFrom('import_source').select('name').orderBy('name').execute();
	return { imports: rows.map(lineOf), sources: sources.map(({ name }) => name) };
}

/** One import, or undefined when there is none. Editors may. */
export async function importOf(db: Db, id: string): Promise<ImportLine | undefined> {
	const row = await lines(db).where('import.id', '=', id).executeTakeFirst();
	return row && lineOf(row);
}

/** Both sides of a conflict: when and by whom what is here was written. */
export type ShownConflict = Conflict & { by: string; at: string | null };

export interface RowLine {
	id: string;
	row: number;
	kind: Kind | null;
	name: string;
	verdict: RowVerdict;
	entity_id: string | null;
	changes: Change[];
	conflicts: ShownConflict[];
	problems: Problem[];
	double: { id: string; name: string; why: string } | null;
	/** Per field 'keep' or 'take'; `same` 'yes' or 'no' for what looks double. */
	decisions: Record<string, string>;
}

export const pageSize = 20;

/** A page of the rows with a verdict, in the order of writing; `wrong` has every row with a problem. Editors may. */
export async function rowsOf(
	db: Db,
	import_id: string,
	verdict: RowVerdict,
	page: number
): Promise<RowLine[]> {
	const rows = await db
		.selectFrom('import_row')
		.selectAll()
		.where('import_id', '=', import_id)
		.where((eb) =>
			verdict === 'wrong'
				? eb.or([eb('verdict', '=', 'wrong'), eb('problems', '!=', '[]')])
				: eb('verdict', '=', verdict)
		)
		.orderBy('position')
		.limit(pageSize)
		.offset(page * pageSize)
		.execute();
	return Promise.all(
		rows.map(async (row) => ({
			...{
				id: row.id,
				row: row.row,
				kind: row.kind,
				name: row.name,
				verdict: row.verdict,
				entity_id: row.entity_id
			},
			changes: JSON.parse(row.changes) as Change[],
			conflicts: await Promise.all(
				(JSON.parse(row.conflicts) as Conflict[]).map((conflict) =>
					withAuthor(db, row.kind, row.entity_id, conflict)
				)
			),
			problems: JSON.parse(row.problems) as Problem[],
			double: await doubleOf(db, row),
			decisions: JSON.parse(row.decisions) as Record<string, string>
		}))
	);
}

/** How many rows have a problem. */
export async function problemCount(db: Db, import_id: string): Promise<number> {
	const { count } = await db
		.selectFrom('import_row')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('import_id', '=', import_id)
		.where('problems', '!=', '[]')
		.executeTakeFirstOrThrow();
	return Number(count);
}

async function doubleOf(
	db: Db,
	row: { kind: Kind | null; double_of: string | null; double_why: string | null }
) {
	const here =
		row.kind && row.double_of ? await directory.entry(db, row.kind, row.double_of) : undefined;
	return here && row.double_of
		? { id: row.double_of, name: here.name, why: row.double_why ?? '' }
		: null;
}

/** Who wrote the value that stands here: the oldest of the versions that have it, from the newest on. */
async function withAuthor(
	db: Db,
	kind: Kind | null,
	id: string | null,
	conflict: Conflict
): Promise<ShownConflict> {
	const value = JSON.stringify(conflict.ours);
	let author: { by: string; at: string } | undefined;
	for (const version of kind && id ? await directory.history(db, kind, id) : []) {
		const fields: Record<string, unknown> = { ...version.fields };
		if (JSON.stringify(fields[conflict.field]) !== value) break;
		author = version;
	}
	return { ...conflict, by: author?.by ?? '', at: author?.at ?? null };
}

/**
 * Keeps what the editor decides about a row: per field whether what is here stays or the source is followed, and
 * whether what looks double is the same. Editors may, until it is written.
 */
export async function decide(
	db: Db,
	import_id: string,
	id: string,
	decisions: Readonly<Record<string, string>>
): Promise<boolean> {
	const row = await db
		.selectFrom('import_row')
		.innerJoin('import', 'import.id', 'import_row.import_id')
		.select(['import_row.id', 'import_row.decisions'])
		.where('import_row.id', '=', id)
		.where('import.id', '=', import_id)
		.where('import.state', '=', 'previewed')
		.executeTakeFirst();
	if (!row) return false;
	const kept = { ...(JSON.parse(row.decisions) as Record<string, string>), ...decisions };
	await db
		.updateTable('import_row')
		.set({ decisions: JSON.stringify(kept) })
		.where('id', '=', id)
		.execute();
	return true;
}
