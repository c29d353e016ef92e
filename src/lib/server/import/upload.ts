/** A file comes in, its columns are proposed and corrected, and it is read and compared. */
import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { uuidv7 } from '../../domain/ids.ts';
import {
	isColumnField,
	type Mapping,
	type Proposal,
	propose
} from '../../domain/reading-in/columns.ts';
import { type Db, type ImportState, transaction, type RowVerdict } from '../db/index.ts';
import { openTable, type Opened, type RefusalCode, refusalOf, Refused } from '../tables/index.ts';
import { compare } from './preview.ts';
import { readFile, settingOf, type Shape, shapeOf } from './reading.ts';

export type Uploaded =
	{ ok: true; id: string } | { ok: false; code: RefusalCode | 'source_needed'; row: number | null };

/**
 * Takes in a file of a source, known by its name. Editors may. Nothing is read of it but its kind and its columns.
 * @returns the id of the import, or why the file is refused.
 */
export async function upload(
	db: Db,
	actor: Actor,
	file: { source: string; name: string; bytes: Uint8Array },
	now = new Date()
): Promise<Uploaded> {
	const source = file.source.trim().slice(0, 200);
	if (source === '') return { ok: false, code: 'source_needed', row: null };
	try {
		await openTable(file.bytes);
	} catch (error) {
		return refused(error);
	}
	const id = uuidv7();
	await transaction(db, async (trx) => {
		await forgetOld(trx, now);
		const import_source_id = await sourceNamed(trx, source, now);
		await trx
			.insertInto('import')
			.values({
				id,
				import_source_id,
				file_name: file.name.slice(0, 200),
				file_hash: createHash('sha256').update(file.bytes).digest('hex'),
				state: 'uploaded',
				by: actor.name,
				actor_id: actor.id,
				started_at: now.toISOString(),
				written_at: null,
				taken_back_at: null,
				refusal: null,
				source_id: null,
				rows_read: 0,
				sheet: 0,
				counts: '{}',
				kept: '[]'
			})
			.execute();
		await keepFile(trx, id, file.bytes);
	});
	return { ok: true, id };
}

/** So many days a file is kept that nobody saved. */
const kept = 7;

/** A list may hold more about people than it should: what was left lying is forgotten. */
async function forgetOld(trx: Db, now: Date): Promise<void> {
	const before = new Date(now.getTime() - kept * 86_400_000).toISOString();
	const old = await trx
		.selectFrom('import')
		.select('id')
		.where('state', 'in', beforeWriting)
		.where('started_at', '<', before)
		.execute();
	for (const { id } of old) await stop(trx, id);
}

function refused(error: unknown): Extract<Uploaded, { ok: false }> {
	const refusal = refusalOf(error);
	if (!refusal) throw error;
	return { ok: false, ...refusal };
}

async function sourceNamed(trx: Db, name: string, now: Date): Promise<string> {
	const known = await trx
		.selectFrom('import_source')
		.select('id')
		.where('name', '=', name)
		.executeTakeFirst();
	if (known) return known.id;
	const id = uuidv7();
	await trx
		.insertInto('import_source')
		.values({ id, name, mapping: '{}', created_at: now.toISOString() })
		.execute();
	return id;
}

const partSize = 1 << 20;

async function keepFile(trx: Db, import_id: string, bytes: Uint8Array): Promise<void> {
	for (let part = 0; part * partSize < bytes.length; part++) {
		const data = Buffer.from(bytes.subarray(part * partSize, (part + 1) * partSize)).toString(
			'base64'
		);
		await trx.insertInto('import_file').values({ import_id, part, data }).execute();
	}
}

async function keptFile(db: Db, import_id: string): Promise<Uint8Array | null> {
	const parts = await db
		.selectFrom('import_file')
		.select('data')
		.where('import_id', '=', import_id)
		.orderBy('part')
		.execute();
	return parts.length === 0
		? null
		: Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64')));
}

export interface Columns {
	shape: Shape;
	sheets: string[];
	sheet: number;
	/** Of a flat list: every column with its proposal and its first values. */
	columns: (Proposal & { samples: string[] })[];
}

/** The columns of a file that was taken in, as the editor corrected them the last time or as they are recognised. */
export async function columnsOf(db: Db, id: string, sheet?: number): Promise<Columns | undefined> {
	const found = await openKept(db, id);
	if (!found) return undefined;
	const { opened, remembered } = found;
	const shape = shapeOf(opened);
	if (shape !== 'flat' || opened.format === 'json')
		return { shape, sheets: [], sheet: 0, columns: [] };
	const at = sheet ?? found.sheet;
	const chosen = opened.sheets[at] ?? opened.sheets[0];
	const samples = chosen?.samples ?? [];
	const known = new Map(Object.entries(remembered));
	const proposals = propose(
		chosen?.columns ?? [],
		samples.map(({ cells }) => cells)
	);
	return {
		shape,
		sheets: opened.sheets.map(({ name }) => name),
		sheet: at,
		columns: proposals.map((each) => {
			const before = known.get(each.column);
			const values = samples
				.map(({ cells }) => cells[each.column] ?? '')
				.filter((value) => value.trim() !== '');
			return {
				...each,
				...(before !== undefined && { field: before, confidence: 1 }),
				samples: [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 80))
			};
		})
	};
}

async function openKept(db: Db, id: string) {
	const found = await db
		.selectFrom('import')
		.innerJoin('import_source', 'import_source.id', 'import.import_source_id')
		.selectAll('import')
		.select('import_source.mapping')
		.where('import.id', '=', id)
		.executeTakeFirst();
	const bytes = found && (await keptFile(db, id));
	if (!found || !bytes) return undefined;
	return { ...found, opened: await openTable(bytes), remembered: readMapping(found.mapping) };
}

function readMapping(text: string): Mapping {
	const given = JSON.parse(text) as Record<string, unknown>;
	return Object.fromEntries(
		Object.entries(given).map(([column, field]) => [
			column,
			typeof field === 'string' && isColumnField(field) ? field : null
		])
	);
}

const beforeWriting: readonly ImportState[] = ['uploaded', 'reading', 'previewed', 'refused'];

/**
 * Reads a file whole and compares it with the directory; what comes of it is kept, nothing is written in the directory.
 * Editors may. Asks after every 200 rows whether it was stopped. The mapping is remembered for the source.
 * @returns how many of what, or why not.
 */
export async function preview(
	db: Db,
	id: string,
	{ mapping, sheet = 0 }: { mapping?: Mapping | undefined; sheet?: number }
): Promise<
	| { ok: true; counts: Partial<Record<RowVerdict, number>> }
	| { ok: false; code: RefusalCode | 'not_found' | 'stopped'; row: number | null }
> {
	const begun = await db
		.updateTable('import')
		.set({ state: 'reading', rows_read: 0, sheet, refusal: null })
		.where('id', '=', id)
		.where('state', 'in', beforeWriting)
		.executeTakeFirst();
	const found = Number(begun.numUpdatedRows) === 1 ? await openKept(db, id) : undefined;
	if (!found) return { ok: false, code: 'not_found', row: null };
	try {
		const used = mapping ?? (await mappingFor(found.opened, sheet, found.remembered));
		const reading = await readFile(found.opened, sheet, used, await settingOf(db), (rows) =>
			progress(db, id, rows)
		);
		const rows = await compare(db, id, found.import_source_id, reading);
		const counts: Partial<Record<RowVerdict, number>> = {};
		for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
		await transaction(db, async (trx) => {
			await trx.deleteFrom('import_row').where('import_id', '=', id).execute();
			for (let from = 0; from < rows.length; from += inBatch) {
				await trx
					.insertInto('import_row')
					.values(rows.slice(from, from + inBatch))
					.execute();
			}
			await trx
				.updateTable('import')
				.set({ state: 'previewed', counts: JSON.stringify(counts), rows_read: reading.rows })
				.where('id', '=', id)
				.where('state', '=', 'reading')
				.execute();
			const remembered = { ...found.remembered, ...used };
			await trx
				.updateTable('import_source')
				.set({ mapping: JSON.stringify(remembered) })
				.where('id', '=', found.import_source_id)
				.execute();
		});
		return { ok: true, counts };
	} catch (error) {
		if (error === stopped) return { ok: false, code: 'stopped', row: null };
		const refusal = refusalOf(error);
		await db
			.updateTable('import')
			.set({ state: 'refused', refusal: JSON.stringify(refusal ?? { code: 'broken', row: null }) })
			.where('id', '=', id)
			.execute();
		if (!refusal) throw error;
		return { ok: false, ...refusal };
	}
}

/** A row has 20 values; SQLite takes 32,766 in one statement. */
const inBatch = 200;
const stopped = new Error('stopped');

/** @throws stopped when somebody stopped it meanwhile. */
async function progress(db: Db, id: string, rows_read: number): Promise<void> {
	const goesOn = await db
		.updateTable('import')
		.set({ rows_read })
		.where('id', '=', id)
		.where('state', '=', 'reading')
		.executeTakeFirst();
	if (Number(goesOn.numUpdatedRows) === 0) throw stopped;
	// On SQLite nothing waits for anything: without this nobody could ask how far it is.
	await new Promise<void>((resolve) => setImmediate(resolve));
}

async function mappingFor(opened: Opened, sheet: number, remembered: Mapping): Promise<Mapping> {
	if (opened.format === 'json' || shapeOf(opened) !== 'flat') return {};
	const chosen = opened.sheets[sheet] ?? opened.sheets[0];
	if (!chosen) throw new Refused('no_table');
	const proposals = propose(
		chosen.columns,
		chosen.samples.map(({ cells }) => cells)
	);
	const known = new Map(Object.entries(remembered));
	return Object.fromEntries(
		proposals.map(({ column, field }) => {
			const before = known.get(column);
			return [column, before === undefined ? field : before];
		})
	);
}

/** Stops an import that was not written: its file and rows are forgotten. Editors may. @returns false when there is none to stop. */
export async function stop(db: Db, id: string): Promise<boolean> {
	return transaction(db, async (trx) => {
		const done = await trx
			.updateTable('import')
			.set({ state: 'stopped' })
			.where('id', '=', id)
			.where('state', 'in', beforeWriting)
			.executeTakeFirst();
		if (Number(done.numUpdatedRows) === 0) return false;
		await trx.deleteFrom('import_file').where('import_id', '=', id).execute();
		await trx.deleteFrom('import_row').where('import_id', '=', id).execute();
		return true;
	});
}
