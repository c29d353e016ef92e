import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
	findPairs,
	type MatchKind,
	matchKinds,
	type MatchRecord,
	type Pair,
	recordKeys,
	reviewThreshold,
	sentenceOf
} from '../lib/domain/matching/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { readDelimited, type Table, TableError } from '../lib/server/delimited/index.ts';
import type { Command } from './index.ts';

const keys = recordKeys.join(', ');

/** Finds what stands twice in a list of anybody. Touches no database. */
export const duplicatesCommand: Command = {
	summary: 'Find entries of a list that are one and the same',
	help: `duplicates --csv FILE --map MAP.json --out PAIRS.csv [--region NL]

FILE is a table with the names of its columns in the first line, with any separator and encoding.
MAP.json says which column holds what: {"id": "Id", "name": "Site name", "phone": ["Phone", "Mobile"]}
What it knows: ${keys}. 'id' and one other are needed.
"kind" is one of ${matchKinds.join(', ')}: what the entries are (organization when it is left out).
--region: two letters of the country whose telephone numbers and streets they are; guessed when it is left out.
PAIRS.csv gets id_a, id_b, probability (from ${reviewThreshold} up) and why, surest first.
The reasons are in Dutch with --region NL or BE or a list that looks Dutch, else in English.`,
	async run(given) {
		const started = performance.now();
		const { csv, map, out, region } = read(given);
		const { kind, columns } = await readMap(map);
		const { records, unmapped } = await readRecords(csv, columns);
		const found = findPairs(kind, records, { region });
		const language = ['NL', 'BE'].includes(found.region) ? 'nl' : 'en';
		await writePairs(out, found.pairs, language);
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		return {
			entries: records.length,
			pairs: found.pairs.length,
			region: found.region,
			kind,
			columns_not_used: unmapped,
			out,
			sentence: `${records.length} entries, ${found.pairs.length} pairs that may be one and the same: ${out} (${seconds} s)`
		};
	}
};

function read(args: string[]) {
	const text = { type: 'string' } as const;
	const options = {
		csv: text,
		map: text,
		out: text,
		region: text,
		json: { type: 'boolean' }
	} as const;
	const { values } = parsed(() => parseArgs({ args, allowPositionals: true, options }));
	const { csv, map, out, region } = values;
	if (!csv || !map || !out) throw new StartError(`Call it like this: ${duplicatesCommand.help}`);
	if (region !== undefined && !/^[a-z]{2}$/i.test(region)) {
		throw new StartError(`'${region}' is not a country: give its two letters, like NL or US.`);
	}
	return { csv, map, out, region: region?.toUpperCase() };
}

function parsed<Result>(parse: () => Result): Result {
	try {
		return parse();
	} catch {
		throw new StartError(`Call it like this: ${duplicatesCommand.help}`);
	}
}

type Columns = Map<(typeof recordKeys)[number], string[]>;

async function readMap(path: string): Promise<{ kind: MatchKind; columns: Columns }> {
	const text = await readFile(path, 'utf8').catch(() => {
		throw new StartError(`The map '${path}' cannot be read.`);
	});
	const given = parsedMap(path, text.replace(/^\uFEFF/, ''));
	const kind = matchKinds.find((each) => each === (given['kind'] ?? 'organization'));
	if (!kind) throw new StartError(`"kind" in '${path}' is none of ${matchKinds.join(', ')}.`);
	const columns: Columns = new Map();
	for (const [key, value] of Object.entries(given)) {
		if (key === 'kind') continue;
		const known = recordKeys.find((each) => each === (key === 'type' ? 'category' : key));
		// What it cannot compare is no reason to refuse: the column is named among those not used.
		if (!known) continue;
		const names = Array.isArray(value) ? value : [value];
		if (!names.every((name) => typeof name === 'string' && name.trim() !== '')) {
			throw new StartError(
				`"${key}" in '${path}' must be the name of a column, or a list of names.`
			);
		}
		columns.set(known, [...(columns.get(known) ?? []), ...names.map(String)]);
	}
	if (!columns.has('id')) throw new StartError(`'${path}' must say which column is the "id".`);
	if (columns.size < 2)
		throw new StartError(`'${path}' names no column to compare. Known are: ${keys}.`);
	return { kind, columns };
}

function parsedMap(path: string, text: string): Record<string, unknown> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new StartError(`The map '${path}' is not JSON.`);
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new StartError(`The map '${path}' must be an object like {"id": "Id", "name": "Name"}.`);
	}
	return Object.fromEntries(Object.entries(value));
}

async function readRecords(path: string, columns: Columns) {
	try {
		const table = await readDelimited(path);
		const places = placesOf(path, table, columns);
		const used = new Set([...places.values()].flat());
		const records: MatchRecord[] = [];
		const seen = new Map<string, number>();
		let row = 0;
		for await (const values of table.rows) {
			row++;
			const record = recordOf(values, places);
			if (record.id === '') throw new StartError(`Row ${row} of '${path}' has no id.`);
			const before = seen.get(record.id);
			if (before !== undefined) {
				throw new StartError(
					`Rows ${before} and ${row} of '${path}' have the same id '${record.id}'.`
				);
			}
			seen.set(record.id, row);
			records.push(record);
		}
		return {
			records,
			unmapped: table.columns.filter((column) => column !== '' && !used.has(column))
		};
	} catch (error) {
		throw error instanceof TableError ? new StartError(error.message) : error;
	}
}

/** The columns as the file spells them: capitals and spaces around do not matter. */
function placesOf(path: string, table: Table, columns: Columns): Columns {
	const spelled = new Map(table.columns.map((column) => [column.toLowerCase(), column]));
	return new Map(
		[...columns].map(([key, names]) => [
			key,
			names.map((name) => {
				const column = spelled.get(name.trim().toLowerCase());
				if (column !== undefined) return column;
				throw new StartError(
					`'${path}' has no column '${name}'. It has: ${table.columns.join(', ')}.`
				);
			})
		])
	);
}

function recordOf(values: Record<string, string>, places: Columns): MatchRecord {
	const record: MatchRecord = { id: '' };
	for (const [key, columns] of places) {
		const texts = columns
			.map((column) => (values[column] ?? '').trim())
			.filter((text) => text !== '');
		if (key === 'id') record.id = texts.join(' ');
		else if (texts.length > 0) record[key] = texts.length === 1 ? texts[0] : texts;
	}
	return record;
}

async function writePairs(
	path: string,
	pairs: readonly Pair[],
	language: 'nl' | 'en'
): Promise<void> {
	const file = createWriteStream(path);
	const over = new Promise<void>((done, failed) => {
		file.once('finish', done);
		file.once('error', () => failed(new StartError(`'${path}' cannot be written.`)));
	});
	file.write('id_a,id_b,probability,why\n');
	for (const { id_a, id_b, probability, reasons } of pairs) {
		const why = sentenceOf(reasons, language);
		file.write(`${[id_a, id_b, probability.toFixed(4), why].map(quoted).join(',')}\n`);
	}
	file.end();
	await over;
}

function quoted(text: string): string {
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
