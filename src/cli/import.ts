import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { program } from '../lib/domain/actor.ts';
import { uuidv7 } from '../lib/domain/ids.ts';
import { columnFields, isColumnField, type Mapping } from '../lib/domain/reading-in/columns.ts';
import { mostBytes, mostColumns, mostRows } from '../lib/domain/reading-in/limits.ts';
import type { Problem } from '../lib/domain/reading-in/said.ts';
import { type Db, open } from '../lib/server/db/index.ts';
import * as hsds from '../lib/server/hsds/index.ts';
import * as imports from '../lib/server/import/index.ts';
import { readSettings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import { packed, type RefusalCode } from '../lib/server/tables/index.ts';
import type { Command } from './index.ts';

const actor = program('de beheerder');

/** Reads a list of somebody else into the directory: shown first, written with --write, taken back with --undo. */
export const importCommand: Command = {
	summary: 'Show what a list would change in the directory, write it, or take it back',
	help: `import FILE --source NAME [--map MAP.json] [--write] [--json]
import --undo ID [--json]

FILE is CSV, XLSX, HSDS 3.0 as JSON or as a tabular data package (zip or folder), or a file of 'export --directory'.
--source: whose list it is. The same name the next time compares with what it said before.
--map: which field each column says, {"Naam": "service.name", "Fax": null}; else columns are recognised by themselves.
Without --write nothing is written: it prints what is new, what changes, what looks double and what is wrong.
With --write what looks double for sure is taken as the same, and what was changed here by hand stays.
--undo takes a written import back whole; what was changed since stays and is named.
A file of 'export --directory' (JSON, data package, workbook) that is read into an empty directory makes it exactly what
it was, with ids, moments and versions; there is nothing to undo then.
Fields: ${columnFields.join(', ')}`,
	async run(given) {
		const { file, source, map, write, undo } = read(given);
		const { db } = await open(readSettings(process.env).databaseUrl);
		try {
			if (undo !== undefined) return await takeBack(db, undo);
			const whole = await wholeDirectory(db, file, write);
			if (whole) return whole;
			const id = await previewed(db, file, source, map);
			if (!write) {
				const shown = await overview(db, id);
				await imports.stop(db, id);
				return {
					...shown,
					sentence: `${shown.sentence}\nNothing was written. Add --write to write it.`
				};
			}
			const shown = await overview(db, id);
			const done = await imports.write(db, actor, uuidv7(), id);
			if (!done.ok) throw new StartError(`It could not be written: ${done.code}.`);
			return {
				...shown,
				written: done.written,
				sentence: `${shown.sentence}\n${done.written} entries were written. Take it back with: import --undo ${id}`
			};
		} finally {
			await db.destroy();
		}
	}
};

/** A whole directory into an empty one: as it was, not as a list of somebody else. Undefined when it is not that. */
async function wholeDirectory(db: Db, file: string, write: boolean) {
	if (!(await hsds.isEmpty(db))) return undefined;
	// A whole city may be larger than a list that somebody sends.
	const found = await stat(file).catch(() => null);
	if (!found) return undefined;
	const bytes = found.isDirectory()
		? await packed(file)
		: { ok: true, bytes: await readFile(file) };
	const flat = 'bytes' in bytes ? await hsds.readWhole(bytes.bytes).catch(() => null) : null;
	if (!flat) return undefined;
	const counts = write ? await hsds.load(db, actor, flat) : hsds.countsIn(flat);
	if (!counts) return undefined;
	const { organization, location, contact, service } = counts;
	const held = `A whole directory: ${organization} organisations, ${location} places, ${contact} people, ${service} services.`;
	return {
		counts,
		written: write ? organization + location + contact + service : 0,
		sentence: `${held}\n${write ? 'It was written as it was.' : 'Nothing was written. Add --write to write it.'}`
	};
}

function read(args: string[]) {
	const text = { type: 'string' } as const;
	const yes = { type: 'boolean' } as const;
	const options = { source: text, map: text, write: yes, undo: text, json: yes } as const;
	const { values, positionals } = parsed(() =>
		parseArgs({ args, allowPositionals: true, options })
	);
	const file = positionals[1] ?? '';
	const source = values.source ?? '';
	if (values.undo === undefined && (file === '' || source.trim() === '')) {
		throw new StartError(`Call it like this: ${importCommand.help}`);
	}
	return { file, source, map: values.map, write: values.write === true, undo: values.undo };
}

function parsed<Result>(parse: () => Result): Result {
	try {
		return parse();
	} catch {
		throw new StartError(`Call it like this: ${importCommand.help}`);
	}
}

async function previewed(
	db: Db,
	file: string,
	source: string,
	map: string | undefined
): Promise<string> {
	const mapping = map === undefined ? undefined : await readMap(map);
	const bytes = await packed(file).catch((error: unknown) => {
		throw error instanceof Error && 'code' in error && error.code === 'ENOENT'
			? new StartError(`There is no file '${file}'.`)
			: error;
	});
	const taken = bytes.ok
		? await imports.upload(db, actor, { source, name: basename(file), bytes: bytes.bytes })
		: bytes;
	if (!taken.ok) throw refused(file, taken);
	const done = await imports.preview(db, taken.id, { mapping });
	if (done.ok) return taken.id;
	throw refused(file, done);
}

async function readMap(path: string): Promise<Mapping> {
	const text = await readFile(path, 'utf8').catch(() => {
		throw new StartError(`The map '${path}' cannot be read.`);
	});
	const given: unknown = parsedJson(path, text);
	if (typeof given !== 'object' || given === null)
		throw new StartError(`The map '${path}' must be an object.`);
	return Object.fromEntries(
		Object.entries(given).map(([column, field]: [string, unknown]) => {
			if (field === null || (typeof field === 'string' && isColumnField(field)))
				return [column, field];
			throw new StartError(
				`In the map '${path}' column '${column}' has '${String(field)}', which is no field. Fields are: ${columnFields.join(', ')}`
			);
		})
	);
}

function parsedJson(path: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new StartError(`The map '${path}' is not JSON.`);
	}
}

const mega = Math.round(mostBytes / 1024 / 1024);
const refusals: Record<RefusalCode | 'source_needed' | 'not_found' | 'stopped', string> = {
	empty: 'it is empty',
	too_large: `it is larger than ${mega} MB: split it, or leave out columns that are not needed`,
	too_many_rows: `it has more than ${mostRows} rows: split it`,
	too_many_columns: `it has more than ${mostColumns} columns: leave out those that are not needed`,
	cell_too_long: 'a cell is longer than 32,767 characters: perhaps a quote is not closed',
	bomb: 'it unpacks to far more than a list can be: make it again with a spreadsheet program',
	entities: 'its XML declares entities, which a spreadsheet never does: save it anew',
	wrong_type: 'it is no CSV, XLSX or HSDS file, whatever its name says: save it as one of those',
	old_excel: 'it is from an old Excel, or locked with a password: save it as .xlsx without one',
	locked: 'it is locked with a password: save it without one',
	broken: 'it is damaged or breaks off: save or download it again',
	no_table: 'there is no table in it: the first line must name the columns',
	not_hsds: 'this JSON is not HSDS 3.0: it must be a service, an organization, or a list of them',
	source_needed: 'say whose list it is with --source',
	not_found: 'it is not there any more',
	stopped: 'it was stopped'
};

function refused(
	file: string,
	{ code, row }: { code: keyof typeof refusals; row: number | null }
): StartError {
	return new StartError(
		`'${file}' was not read: ${refusals[code]}${row === null ? '' : ` (row ${row})`}.`
	);
}

async function overview(db: Db, id: string) {
	const found = await imports.importOf(db, id);
	const problems: Problem[] = [];
	for (let page = 0; page < 5; page++) {
		for (const row of await imports.rowsOf(db, id, 'wrong', page)) problems.push(...row.problems);
	}
	const changed = [
		...(await imports.rowsOf(db, id, 'changed', 0)),
		...(await imports.rowsOf(db, id, 'conflict', 0))
	];
	const doubles = await imports.rowsOf(db, id, 'double', 0);
	const counts = found?.counts ?? {};
	const lines = [
		`${found?.rows_read ?? 0} rows read: ${
			Object.entries(counts)
				.map(([verdict, count]) => `${count} ${verdict}`)
				.join(', ') || 'nothing in them'
		}.`,
		...changed.flatMap(({ row, name, changes, conflicts }) => [
			...changes.map(
				({ field, before, after }) =>
					`  row ${row}  ${name}: ${field} ${shown(before)} -> ${shown(after)}`
			),
			...conflicts.map(
				({ field, ours, theirs, by }) =>
					`  row ${row}  ${name}: ${field} stays ${shown(ours)} (${by}); the source says ${shown(theirs)}`
			)
		]),
		...doubles.map(
			({ row, name, double }) =>
				`  row ${row}  ${name}: looks like '${double?.name ?? ''}' (${double?.why ?? ''})`
		),
		...problems.map(
			({ row, column, code, value }) =>
				`  row ${row}, ${column}: ${code}${value ? ` '${value.replaceAll('\n', ' ')}'` : ''}`
		)
	];
	return {
		id,
		counts,
		rows: found?.rows_read ?? 0,
		changed,
		doubles,
		problems,
		sentence: lines.join('\n')
	};
}

function shown(value: unknown): string {
	const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
	return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

async function takeBack(db: Db, id: string) {
	const done = await imports.takeBack(db, actor, uuidv7(), id);
	if (!done.ok) throw new StartError(undoRefusals[done.code]);
	const lines = done.kept.map(
		({ kind, name, fields }) =>
			`  stays: ${kind} '${name}'${fields.length > 0 ? ` (changed since: ${fields.join(', ')})` : ' (used by others)'}`
	);
	return { ...done, sentence: ['The import was taken back.', ...lines].join('\n') };
}

const undoRefusals = {
	not_found: 'There is no import with this id.',
	not_previewed: 'This import was not written: there is nothing to take back.',
	already: 'This import was taken back already.',
	later_import: 'A later list of the same source was read in. Take that one back first.'
};
