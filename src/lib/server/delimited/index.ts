/** Tables in files that somebody made: any separator, quotes, or encoding. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { decoded, encodingOf } from './encoding.ts';
import { shapeOf } from './shape.ts';

/** What is wrong with a file, for who can mend it: a plain English sentence, and what it is about as a code. */
export class TableError extends Error {
	readonly code: 'unreadable' | 'empty' | 'broken';

	constructor(code: TableError['code'], sentence: string) {
		super(sentence);
		this.code = code;
	}
}

export interface Table {
	/** The names in the first line, in order; a name that comes again gets a number: 'Phone', 'Phone 2'. */
	columns: string[];
	/** Row by row, every value by the name of its column; what a short row lacks is ''. Empty lines are left out. */
	rows: AsyncIterable<Record<string, string>>;
}

const sampled = 64 * 1024;

/**
 * Opens a delimited text with its column names in the first line: comma, semicolon, tab or bar; double or single
 * quotes; UTF-8, UTF-16 or windows-1252, with or without a byte order mark. Reads as it goes, so a file may be large.
 * @throws TableError when the file cannot be read, has no columns, or breaks off within quotes.
 */
export async function readDelimited(path: string): Promise<Table> {
	const encoding = await encodingOf(() => createReadStream(path)).catch((error: unknown) => {
		throw new TableError('unreadable', `'${path}' cannot be read: ${reason(error)}`);
	});
	const shape = shapeOf(await head(path, encoding));
	const read = () => lines(path, encoding, shape);
	let columns: string[] = [];
	for await (const first of read()) {
		columns = named(first);
		break;
	}
	if (!columns.some((column) => column !== '')) {
		throw new TableError('empty', `'${path}' has no line with the names of its columns.`);
	}
	return { columns, rows: rows(read(), columns, path) };
}

async function* rows(
	read: AsyncIterable<string[]>,
	columns: readonly string[],
	path: string
): AsyncGenerator<Record<string, string>> {
	let first = true;
	try {
		for await (const values of read) {
			if (!first) yield Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
			first = false;
		}
	} catch (error) {
		throw new TableError('broken', `'${path}' cannot be read as a table: ${reason(error)}`);
	}
}

async function* lines(
	path: string,
	encoding: string,
	shape: ReturnType<typeof shapeOf>
): AsyncGenerator<string[]> {
	const parser = parse({
		...shape,
		bom: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		skip_records_with_empty_values: true
	});
	const source = Readable.from(decoded(createReadStream(path), encoding));
	source.once('error', (error) => parser.destroy(error));
	source.pipe(parser);
	try {
		for await (const values of parser) yield texts(values);
	} finally {
		source.destroy();
		parser.destroy();
	}
}

function texts(values: unknown): string[] {
	return Array.isArray(values) ? values.map(String) : [];
}

async function head(path: string, encoding: string): Promise<string> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(sampled), 0, sampled, 0);
		return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
	} finally {
		await file.close();
	}
}

function named(first: readonly string[]): string[] {
	const seen = new Map<string, number>();
	return first.map((text) => {
		const name = text.trim();
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 || name === '' ? name : `${name} ${times}`;
	});
}

function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
