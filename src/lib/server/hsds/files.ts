/** The whole directory in files: HSDS as JSON, as a tabular data package, and as a workbook; and read back from them. */
import { zipSync } from 'fflate';
import { uuidOf } from '../../domain/ids.ts';
import type { Db } from '../db/index.ts';
import { openTable, type Sheet, writeCsv, writeXlsx } from '../tables/index.ts';
import type { Scope } from './documents.ts';
import { attributeOf } from './fields.ts';
import { profile, termOf } from './profile.ts';
import { formatOf, numeric, type TableName, tableNames, tables } from './tables.ts';
import {
	flatten,
	type FlatRow,
	type FlatTables,
	type Section,
	sections,
	wholeDirectory
} from './whole.ts';

export const wholeFormats = ['json', 'zip', 'xlsx'] as const;
export const wholeTypes = {
	zip: 'application/zip',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const;

/** By which a JSON document is known to be a whole directory with our profile. */
const mark = { version: '3.0', profile: 'warmwijzer' };
const sectionNames = Object.keys(sections) as Section[];

/**
 * The whole directory as JSON, piece by piece: lists of compiled HSDS documents, never whole in memory.
 * Public data for anyone; `everything` for who keeps the directory.
 */
export async function* wholeJson(db: Db, scope: Scope): AsyncGenerator<string> {
	let at = -1;
	yield JSON.stringify(mark).slice(0, -1);
	for await (const { section, doc } of wholeDirectory(db, scope)) {
		const isFirst = at < sectionNames.indexOf(section);
		while (at < sectionNames.indexOf(section)) yield opening(++at);
		yield `${isFirst ? '' : ','}\n${JSON.stringify(doc)}`;
	}
	while (at < sectionNames.length - 1) yield opening(++at);
	yield '\n]}\n';
}

function opening(at: number): string {
	return `${at === 0 ? '' : '\n]'},\n"${sectionNames[at]}":[`;
}

/** The whole directory as a file of tables. Formulas in cells are made harmless. See `wholeJson`. */
export async function wholeTables(
	db: Db,
	scope: Scope,
	format: 'zip' | 'xlsx'
): Promise<Uint8Array> {
	const flat: FlatTables = new Map();
	for await (const { section, doc } of wholeDirectory(db, scope))
		flatten(sections[section], doc, flat);
	const written = tableNames.map((of) => ({
		of,
		name: tables[of].file,
		columns: tables[of].columns,
		rows: [...(flat.get(of)?.values() ?? [])].map(asTexts).flatMap(inCells)
	}));
	if (format === 'xlsx') return writeXlsx(written);
	const encoded = (text: string) => new TextEncoder().encode(text);
	const files = written.map((table): [string, Uint8Array] => [
		`${table.name}.csv`,
		encoded(writeCsv(table, ','))
	]);
	const all = {
		'datapackage.json': encoded(JSON.stringify(description(), null, '\t')),
		...Object.fromEntries(files)
	};
	// The same directory is the same file: the moment at which it was made is not in it.
	return zipSync(all, { mtime: '1980-01-01T12:00:00' });
}

function asTexts(row: FlatRow): Record<string, string> {
	return Object.fromEntries(
		Object.entries(row)
			.filter(([, value]) => value !== undefined)
			.map(([column, value]) => [column, String(value)])
	);
}

/** A cell of a spreadsheet holds 32,767 characters: the rest of a longer value goes in rows of its own. */
const inCell = 30_000;
const more = termOf('attribute', 'more');

function inCells(row: Record<string, string>): Record<string, string>[] {
	const { id = '', value = '' } = row;
	if (value.length <= inCell) return [row];
	// Not between the halves of a character.
	const pieces = value.match(/[^]{1,30000}(?![\udc00-\udfff])/g) ?? [];
	const rest = pieces.slice(1).map((piece, at): Record<string, string> => {
		const part = attributeOf('attribute', id, more, `${at + 1}:${piece}`, uuidOf(`${id}:${at}`));
		return asTexts({ ...part, taxonomy_term: undefined });
	});
	return [{ ...row, value: pieces[0] ?? '' }, ...rest];
}

function joinCells(attributes: Map<string, FlatRow>): void {
	const parts = [...attributes.values()].filter((row) => row['taxonomy_term_id'] === more.id);
	const place = (row: FlatRow) => Number.parseInt(String(row['value']), 10);
	for (const part of parts.toSorted((a, b) => place(a) - place(b))) {
		const whole = attributes.get(String(part['link_id']));
		const text = String(part['value']);
		if (whole) whole['value'] = String(whole['value']) + text.slice(text.indexOf(':') + 1);
		attributes.delete(String(part['id']));
	}
}

/** The description of the package (Frictionless tabular data package). */
function description() {
	return {
		name: 'warmwijzer-directory',
		title: 'Warmwijzer directory',
		profile: 'tabular-data-package',
		version: '3.0',
		homepage: 'https://docs.openreferral.org/en/v3.0/',
		resources: tableNames.map((of) => ({
			name: of,
			path: `${tables[of].file}.csv`,
			profile: 'tabular-data-resource',
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			schema: {
				primaryKey: 'id',
				fields: tables[of].columns.map((column) => fieldOf(of, column)),
				foreignKeys: tables[of].columns.flatMap((column) => {
					const to = tableNames.find((each) => `${each}_id` === column);
					return to ? [{ fields: column, reference: { resource: to, fields: 'id' } }] : [];
				})
			}
		}))
	};
}

function fieldOf(of: TableName, column: string) {
	const format = formatOf(of, column);
	const isNumber = numeric.has(column) || column === 'extension';
	return {
		name: column,
		type: isNumber ? 'number' : 'string',
		...(format && { format }),
		...(column === 'id' && { constraints: { required: true, unique: true } })
	};
}

/**
 * The rows of a file that holds a whole directory with our profile, or null when it is another file.
 * @throws Refused when it cannot be read.
 */
export async function readWhole(bytes: Uint8Array): Promise<FlatTables | null> {
	const document = documentIn(bytes);
	if (document !== null) return document.profile === mark.profile ? flatDocument(document) : null;
	const opened = await openTable(bytes);
	return opened.format === 'package' || opened.format === 'xlsx' ? flatSheets(opened.sheets) : null;
}

type Document = { profile?: unknown } & Record<string, unknown>;

/** A directory may be larger than a list that somebody sends in: it is not held to the limits of those. */
function documentIn(bytes: Uint8Array): Document | null {
	const start = new TextDecoder().decode(bytes.subarray(0, 100));
	if (!start.startsWith(JSON.stringify(mark).slice(0, -1))) return null;
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as Document;
	} catch {
		return null;
	}
}

function flatDocument(document: Document): FlatTables {
	const flat: FlatTables = new Map();
	for (const section of sectionNames) {
		const docs = document[section];
		for (const doc of Array.isArray(docs) ? docs : []) flatten(sections[section], doc, flat);
	}
	return flat;
}

async function flatSheets(sheets: readonly Sheet[]): Promise<FlatTables | null> {
	const flat: FlatTables = new Map();
	for (const sheet of sheets) {
		const of = tableNames.find((each) => tables[each].file === sheet.name);
		if (!of) continue;
		for await (const { cells } of sheet.rows()) flatten(of, filled(cells), flat);
	}
	joinCells(flat.get('attribute') ?? new Map());
	return flat.get('taxonomy')?.has(profile.id) ? flat : null;
}

function filled(cells: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}
