/** Tables in files: read with their limits, whatever they are called, and written so that no program runs from them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { decode, encodingOf, kindOf } from './bytes.ts';
import { csvRows } from './csv.ts';
import {
	mostBytes,
	mostJson,
	mostRatio,
	mostUnzipped,
	Refused,
	type RefusalCode
} from './limits.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { openWorkbook } from './xlsx.ts';
import { type Budget, entryNames, wholeEntries } from './zip.ts';

export { Refused, type RefusalCode } from './limits.ts';
export type { Sheet, SheetRow } from './sheet.ts';
export { type TableToWrite, writeCsv, writeXlsx } from './write.ts';

/** What is in a file: sheets with rows, of which those of a tabular data package belong together; or a JSON document. */
export type Opened =
	{ format: 'csv' | 'xlsx' | 'package'; sheets: Sheet[] } | { format: 'json'; document: unknown };

/**
 * Opens a file by its content. Rows are read while they are asked for: a long file is never whole in memory
 * more than once, as its bytes.
 * @throws Refused with a code for a sentence, now or while rows are read. See `refusalOf`.
 */
export async function openTable(bytes: Uint8Array): Promise<Opened> {
	if (bytes.length > mostBytes) throw new Refused('too_large');
	const kind = kindOf(bytes);
	if (kind === 'json') return { format: 'json', document: parsed(bytes) };
	if (kind === 'text')
		return { format: 'csv', sheets: await sheetsOf([{ name: '', rows: () => csvRows(bytes) }]) };
	const names = entryNames(bytes);
	if (names.includes('xl/workbook.xml')) {
		return { format: 'xlsx', sheets: await sheetsOf(openWorkbook(bytes, { out: 0 }).sheets) };
	}
	const description = names.find((name) => /(?:^|\/)datapackage\.json$/.test(name));
	if (description === undefined)
		throw new Refused(names.includes('EncryptedPackage') ? 'locked' : 'wrong_type');
	const folder = description.slice(0, -'datapackage.json'.length);
	const budget: Budget = { out: 0 };
	const files = wholeEntries(
		bytes,
		budget,
		(name) => name === description || (name.startsWith(folder) && name.endsWith('.csv')),
		Math.min(mostUnzipped, mostBytes * 2, Math.max(bytes.length * mostRatio, 1 << 20))
	);
	return packageOf((name) => files.get(folder + name));
}

/**
 * A file on this machine as its bytes; a folder with a tabular data package as a zip of it.
 * @returns the bytes, or why it is refused before it is read.
 */
export async function packed(
	path: string
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; code: RefusalCode; row: null }> {
	const found = await stat(path);
	if (found.size > mostBytes) return { ok: false, code: 'too_large', row: null };
	if (!found.isDirectory()) return { ok: true, bytes: await readFile(path) };
	const files: Record<string, Uint8Array> = {};
	let size = 0;
	for (const name of await readdir(path)) {
		if (name !== 'datapackage.json' && !name.endsWith('.csv')) continue;
		const file = join(path, name);
		size += (await stat(file)).size;
		if (size > mostBytes) return { ok: false, code: 'too_large', row: null };
		files[name] = await readFile(file);
	}
	return { ok: true, bytes: zipSync(files) };
}

/** Whether an error is a refusal: its code and the row, else undefined. */
export function refusalOf(error: unknown): { code: RefusalCode; row: number | null } | undefined {
	return error instanceof Refused ? { code: error.code, row: error.row } : undefined;
}

async function sheetsOf(
	raw: readonly { name: string; rows: Parameters<typeof sheetOf>[1] }[]
): Promise<Sheet[]> {
	const sheets: Sheet[] = [];
	for (const { name, rows } of raw) {
		const sheet = await sheetOf(name, rows);
		if (sheet) sheets.push(sheet);
	}
	if (sheets.length === 0) throw new Refused('no_table');
	return sheets;
}

async function packageOf(file: (name: string) => Uint8Array | undefined): Promise<Opened> {
	const raw = resourcePaths(file('datapackage.json')).flatMap((path) => {
		const bytes = file(path);
		const name = path.replace(/^.*\//, '').replace(/\.csv$/, '');
		return bytes && bytes.length > 0 ? [{ name, rows: () => csvRows(bytes) }] : [];
	});
	return { format: 'package', sheets: await sheetsOf(raw) };
}

/** Files that a data package names beside itself; a path that leads out of it is not followed. */
function resourcePaths(bytes: Uint8Array | undefined): string[] {
	const description = bytes ? parsed(bytes) : null;
	if (!isObject(description) || !Array.isArray(description['resources']))
		throw new Refused('broken');
	const resources: unknown[] = description['resources'];
	return resources.flatMap((resource) => {
		const path = isObject(resource) ? resource['path'] : null;
		return typeof path === 'string' && /^[\w-]+(?:\/[\w-]+)*\.csv$/.test(path) ? [path] : [];
	});
}

function parsed(bytes: Uint8Array): unknown {
	if (bytes.length > mostJson) throw new Refused('too_large');
	try {
		return JSON.parse(decode(bytes, encodingOf(bytes)));
	} catch {
		throw new Refused('broken');
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
