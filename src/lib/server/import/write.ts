/** Writing what a preview showed, in one step, and taking it back whole. */
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import {
	blank,
	type Conflict,
	type Entries,
	type Identified,
	type Kind,
	sameValue
} from '../../domain/entries.ts';
import { uuidOf } from '../../domain/ids.ts';
import type { AnySaid, Problem, Said } from '../../domain/reading-in/said.ts';
import { type Db, lockRow, type Row, transaction } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { record } from '../events.ts';
import { findLinks, unknownLinks } from './links.ts';
import { merged, resolved, sameEntry } from './merge.ts';
import { type Known, recordsOf } from './preview.ts';

export type Done =
	| { ok: true; written: number }
	| { ok: false; code: 'not_found' | 'not_previewed' | 'already' | 'later_import' };

/** What stays when an import is taken back: it was changed or used since. */
export interface Kept {
	kind: Kind;
	entity_id: string;
	name: string;
	/** Fields that were changed since; empty when others use the whole entry. */
	fields: string[];
}

/**
 * Writes an import as its preview showed it, in one transaction: all of it or nothing. Editors may. What was changed
 * in the directory since the preview is looked at again: a new conflict keeps what is here, also where the editor had
 * chosen for the source, and the next list asks about it.
 * @param command names this writing: the same id again changes nothing and succeeds.
 */
export async function write(
	db: Db,
	actor: Actor,
	command: string,
	id: string,
	now = new Date()
): Promise<Done> {
	return transaction(db, async (trx) => {
		if (await isDone(trx, command)) return { ok: true, written: 0 };
		const found = await trx
			.selectFrom('import')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirst();
		if (!found) return { ok: false, code: 'not_found' };
		// Two lists of one source are written one after the other: the second knows what the first brought in.
		await lockRow(trx, 'import_source', found.import_source_id);
		const source_id = await sourceOf(trx, await provenance(trx, found.import_source_id, now));
		const won = await trx
			.updateTable('import')
			.set({ state: 'written', written_at: now.toISOString(), source_id })
			.where('id', '=', id)
			.where('state', '=', 'previewed')
			.executeTakeFirst();
		if (Number(won.numUpdatedRows) === 0)
			return { ok: false, code: found.state === 'written' ? 'already' : 'not_previewed' };
		const written = await writeRows(trx, actor, { ...found, source_id }, now);
		await trx.deleteFrom('import_file').where('import_id', '=', id).execute();
		await record(trx, {
			id: command,
			type: 'import.written',
			entity: 'import',
			entity_id: id,
			actor_id: actor.id,
			data: { by: actor.name, written },
			at: now
		});
		return { ok: true, written };
	});
}

/**
 * Takes a written import back whole, in one transaction. Editors may. What it brought in goes out of the directory,
 * what it changed becomes what it was; what was changed or used by others since stays, and is told.
 * Refuses with 'later_import' while a later import of the same source stands.
 */
export async function takeBack(
	db: Db,
	actor: Actor,
	command: string,
	id: string,
	now = new Date()
): Promise<{ ok: true; kept: Kept[] } | Exclude<Done, { ok: true }>> {
	return transaction(db, async (trx) => {
		const found = await trx
			.selectFrom('import')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirst();
		if (!found) return { ok: false, code: 'not_found' };
		if (await isDone(trx, command)) return { ok: true, kept: JSON.parse(found.kept) as Kept[] };
		const later = await trx
			.selectFrom('import')
			.select('id')
			.where('import_source_id', '=', found.import_source_id)
			.where('state', '=', 'written')
			.where('written_at', '>', found.written_at)
			.executeTakeFirst();
		if (later) return { ok: false, code: 'later_import' };
		const won = await trx
			.updateTable('import')
			.set({ state: 'taken_back', taken_back_at: now.toISOString() })
			.where('id', '=', id)
			.where('state', '=', 'written')
			.executeTakeFirst();
		if (Number(won.numUpdatedRows) === 0)
			return { ok: false, code: found.state === 'taken_back' ? 'already' : 'not_previewed' };
		const kept = await takeBackRows(trx, actor, found);
		await trx
			.updateTable('import')
			.set({ kept: JSON.stringify(kept) })
			.where('id', '=', id)
			.execute();
		await record(trx, {
			id: command,
			type: 'import.taken_back',
			entity: 'import',
			entity_id: id,
			actor_id: actor.id,
			data: { by: actor.name, kept: kept.length },
			at: now
		});
		return { ok: true, kept };
	});
}

async function isDone(trx: Db, command: string): Promise<boolean> {
	const known = await trx
		.selectFrom('event')
		.select('id')
		.where('id', '=', command)
		.executeTakeFirst();
	return known !== undefined;
}

async function provenance(trx: Db, import_source_id: string, now: Date) {
	const { name } = await trx
		.selectFrom('import_source')
		.select('name')
		.where('id', '=', import_source_id)
		.executeTakeFirstOrThrow();
	return { name, url: null, date: localTime(now).date };
}

/** The source with this name, address and date; made when it is not there. */
async function sourceOf(
	trx: Db,
	{ name, url, date }: NonNullable<Said['source']>
): Promise<string> {
	const same = await trx
		.selectFrom('source')
		.select('id')
		.where('name', '=', name)
		.where('date', '=', date)
		.where('url', url === null ? 'is' : '=', url)
		.executeTakeFirst();
	if (same) return same.id;
	const id = uuidOf(`source:${name} ${url ?? ''} ${date}`);
	await trx
		.insertInto('source')
		.values({ id, name, url, date })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	return id;
}

type ImportRow = Row<'import_row'>;

async function writeRows(trx: Db, actor: Actor, of: Row<'import'>, now: Date): Promise<number> {
	const records = await recordsOf(trx, of.import_source_id);
	const rows = await trx
		.selectFrom('import_row')
		.selectAll()
		.where('import_id', '=', of.id)
		.orderBy('position')
		.execute();
	const ids = await targets(trx, rows, records);
	const idOf = (kind: Kind, key: string) => ids.get(`${kind}:${key}`);
	const told = rows.filter(({ kind, verdict }) => kind && verdict !== 'vanished');
	await findLinks(
		trx,
		told.map(({ said }) => JSON.parse(said) as AnySaid),
		ids
	);
	let written = 0;
	const late: { row: ImportRow; contact: Identified<'contact'> }[] = [];
	for (const row of rows) {
		const entity_id = ids.get(`${row.kind}:${row.key}`);
		if (row.verdict === 'wrong' || !row.kind || entity_id === undefined) continue;
		if (row.verdict === 'vanished') {
			await vanish(trx, of, row, now);
			continue;
		}
		const said = JSON.parse(row.said) as AnySaid;
		const known = records.get(`${row.kind}:${row.key}`);
		const theirs = resolved(row.kind, said.fields, idOf);
		const stands = (await directory.standsFor(trx, row.kind, entity_id)) !== undefined;
		const ours = stands ? await directory.entry(trx, row.kind, entity_id) : undefined;
		if (await isOfNobody(trx, row, unknownLinks(said, ours, idOf))) continue;
		if (!stands) await directory.bringBack(trx, actor, row.kind, entity_id);
		const asked = askedAbout(row, ours);
		const decisions = decisionsOf(row);
		const take = new Set(asked.filter((field) => decisions[field] === 'take'));
		const source_id = said.source
			? await sourceOf(trx, said.source)
			: said.own
				? null
				: of.source_id;
		const start = ours ?? ({ ...blank[row.kind], ...said.initial, source_id } as Entries[Kind]);
		// A new entry begins with all that the source says.
		const base = ours ? (known?.fields ?? null) : { ...start };
		const result = merged(row.kind, base, start, theirs, take);
		let { fields } = result;
		if (
			row.kind === 'contact' &&
			!ours &&
			'deputy_id' in fields &&
			(fields.deputy_id ?? fields.successor_id)
		) {
			// A deputy may be written after whom they stand in for.
			late.push({ row, contact: { ...fields, id: entity_id } });
			fields = { ...fields, deputy_id: null, successor_id: null };
		}
		const saved = { ...fields, id: entity_id } as Identified<typeof row.kind>;
		if (
			await directory.save(trx, actor, row.kind, saved, {
				reason: 'import',
				source_id: of.source_id,
				now
			})
		)
			written++;
		const unasked = result.conflicts.filter(({ field }) => !asked.includes(field));
		await remember(trx, of, row, {
			entity_id,
			was: ours ?? null,
			became: await directory.entry(trx, row.kind, entity_id),
			said: row.verdict === 'double' ? result.said : without(result.said, unasked, known),
			now
		});
	}
	for (const { row, contact } of late) {
		const how = { reason: 'import', source_id: of.source_id, now } as const;
		await directory.save(trx, actor, 'contact', contact, how);
		const became = JSON.stringify(await directory.entry(trx, 'contact', contact.id));
		await trx.updateTable('import_row').set({ became }).where('id', '=', row.id).execute();
	}
	return written;
}

/**
 * Which entry each key is written to, kept from others until it is: what this source brought in since the preview is
 * not brought in again, and what was merged since is the entry that stands for it.
 */
async function targets(
	trx: Db,
	rows: readonly ImportRow[],
	records: ReadonlyMap<string, Known>
): Promise<Map<string, string>> {
	const ids = new Map([...records].map(([name, { entity_id }]) => [name, entity_id]));
	for (const row of rows) {
		if (!row.kind || row.key === null) continue;
		const name = `${row.kind}:${row.key}`;
		const id = ids.get(name) ?? targetOf(row);
		ids.set(name, (await directory.lockStanding(trx, row.kind, id)) ?? id);
	}
	return ids;
}

/** Whether what a row is of went out of the directory since the preview: then it is left out, and told with the row. */
async function isOfNobody(trx: Db, row: ImportRow, unknown: readonly Problem[]): Promise<boolean> {
	const errors = unknown.filter(({ error }) => error);
	if (errors.length === 0) return false;
	const problems = [...(JSON.parse(row.problems) as Problem[]), ...errors];
	await trx
		.updateTable('import_row')
		.set({ verdict: 'wrong', problems: JSON.stringify(problems) })
		.where('id', '=', row.id)
		.execute();
	return true;
}

/** The fields about which the preview asked the editor, where what stood here then stands here now. */
function askedAbout(row: ImportRow, ours: Entries[Kind] | undefined): string[] {
	const now: Record<string, unknown> = { ...ours };
	return (JSON.parse(row.conflicts) as Conflict[]).flatMap((conflict) =>
		sameValue(conflict.field, conflict.ours, now[conflict.field]) ? [conflict.field] : []
	);
}

/** What the source said, but for what nobody was asked about yet: the next list asks. */
function without(
	said: Partial<Entries[Kind]>,
	unasked: readonly Conflict[],
	known: Known | undefined
): Record<string, unknown> {
	const before = unasked.map(({ field }) => [field, known?.fields[field]]);
	return { ...said, ...Object.fromEntries(before) };
}

function decisionsOf(row: ImportRow): Record<string, string> {
	return JSON.parse(row.decisions) as Record<string, string>;
}

/** Which entry a row is written to: of what looks double, the one that the editor chose or that was proposed. */
function targetOf(row: ImportRow): string {
	const entity_id = row.entity_id ?? '';
	if (row.double_of === null) return entity_id;
	const choice = decisionsOf(row)['same'];
	if (choice === 'yes') return row.double_of;
	// The same id for the same row, whenever it is asked.
	return choice === 'no' && entity_id === row.double_of ? uuidOf(`import:${row.id}`) : entity_id;
}

async function remember(
	trx: Db,
	of: Row<'import'>,
	row: ImportRow,
	state: { entity_id: string; was: unknown; became: unknown; said: unknown; now: Date }
): Promise<void> {
	if (!row.kind || row.key === null) return;
	const at = { import_source_id: of.import_source_id, kind: row.kind, key: row.key };
	const before = await recordRow(trx, at);
	const record = {
		entity_id: state.entity_id,
		fields: JSON.stringify(state.said),
		seen_at: state.now.toISOString(),
		vanished_at: null
	};
	await trx
		.insertInto('source_record')
		.values({ ...at, ...record })
		.onConflict((conflict) =>
			conflict.columns(['import_source_id', 'kind', 'key']).doUpdateSet(record)
		)
		.execute();
	await trx
		.updateTable('import_row')
		.set({
			entity_id: state.entity_id,
			was: state.was === null ? null : JSON.stringify(state.was),
			became: JSON.stringify(state.became),
			record_was: before ? JSON.stringify(before) : null
		})
		.where('id', '=', row.id)
		.execute();
}

async function vanish(trx: Db, of: Row<'import'>, row: ImportRow, now: Date): Promise<void> {
	if (!row.kind || row.key === null) return;
	const before = await recordRow(trx, {
		import_source_id: of.import_source_id,
		kind: row.kind,
		key: row.key
	});
	if (!before) return;
	await trx
		.updateTable('source_record')
		.set({ vanished_at: now.toISOString() })
		.where('import_source_id', '=', of.import_source_id)
		.where('kind', '=', row.kind)
		.where('key', '=', row.key)
		.execute();
	await trx
		.updateTable('import_row')
		.set({ record_was: JSON.stringify(before) })
		.where('id', '=', row.id)
		.execute();
}

function recordRow(trx: Db, at: { import_source_id: string; kind: Kind; key: string }) {
	return trx
		.selectFrom('source_record')
		.selectAll()
		.where('import_source_id', '=', at.import_source_id)
		.where('kind', '=', at.kind)
		.where('key', '=', at.key)
		.executeTakeFirst();
}

/** From the last that was written to the first: what others hang on goes after them. */
async function takeBackRows(trx: Db, actor: Actor, of: Row<'import'>): Promise<Kept[]> {
	const rows = await trx
		.selectFrom('import_row')
		.selectAll()
		.where('import_id', '=', of.id)
		.where((eb) => eb.or([eb('became', 'is not', null), eb('record_was', 'is not', null)]))
		.orderBy('position', 'desc')
		.execute();
	const kept: Kept[] = [];
	for (const row of rows) {
		const { kind, entity_id } = row;
		if (!kind) continue;
		if (row.became && entity_id) {
			const stays = await undo(trx, actor, { kind, entity_id, was: row.was, became: row.became });
			if (stays) kept.push({ kind, entity_id, name: row.name, fields: stays });
		}
		await putRecordBack(trx, of.import_source_id, row);
	}
	return kept;
}

/** @returns fields that stay because they were changed since, or none when the whole entry is used; null when all went back. */
async function undo(
	trx: Db,
	actor: Actor,
	row: { kind: Kind; entity_id: string; was: string | null; became: string }
): Promise<string[] | null> {
	const { kind, entity_id } = row;
	const became = JSON.parse(row.became) as Entries[Kind];
	if (row.was !== null) {
		const was = JSON.parse(row.was) as Entries[Kind];
		const conflicts = await directory.takeBack(
			trx,
			actor,
			kind,
			entity_id,
			was,
			became,
			'take_back'
		);
		return conflicts.length > 0 ? conflicts.map(({ field }) => field) : null;
	}
	const ours = await directory.entry(trx, kind, entity_id);
	if (!ours) return null;
	if (!sameEntry(kind, { ...ours }, { ...became })) {
		const since: Record<string, unknown> = { ...ours };
		const then: Record<string, unknown> = { ...became };
		return Object.keys(since).filter(
			(field) => JSON.stringify(since[field]) !== JSON.stringify(then[field])
		);
	}
	return (await directory.withdraw(trx, actor, kind, entity_id)) ? null : [];
}

async function putRecordBack(trx: Db, import_source_id: string, row: ImportRow): Promise<void> {
	if (!row.kind || row.key === null) return;
	await trx
		.deleteFrom('source_record')
		.where('import_source_id', '=', import_source_id)
		.where('kind', '=', row.kind)
		.where('key', '=', row.key)
		.execute();
	if (row.record_was)
		await trx
			.insertInto('source_record')
			.values(JSON.parse(row.record_was) as Row<'source_record'>)
			.execute();
}
