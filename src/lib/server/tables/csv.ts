/** CSV with any separator and encoding. */
import { Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';
import { decode, type Encoding, encodingOf } from './bytes.ts';
import { longestCell, mostColumns, mostRows, Refused } from './limits.ts';
import type { RawRow } from './sheet.ts';

/** Rows of a CSV file, one after another, with the number of the line at which each begins. */
export async function* csvRows(bytes: Uint8Array): AsyncGenerator<RawRow> {
	const encoding = encodingOf(bytes);
	const head = decode(bytes.subarray(0, 1 << 16), encoding);
	const parser = parse({
		delimiter: separatorOf(head),
		bom: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: false,
		info: true,
		max_record_size: longestCell * 20
	});
	const source = Readable.from(texts(bytes, encoding));
	source.pipe(parser);
	try {
		let count = 0;
		for await (const each of parser) {
			const { record, info } = each as { record: string[]; info: Info };
			const row = info.lines;
			if (++count > mostRows + 1) throw new Refused('too_many_rows');
			if (record.length > mostColumns) throw new Refused('too_many_columns', row);
			if (record.some((cell) => cell.length > longestCell)) throw new Refused('cell_too_long', row);
			yield { row: count, cells: record };
		}
	} catch (error) {
		if (error instanceof Refused) throw error;
		const row = error instanceof Error && 'lines' in error ? Number(error.lines) : null;
		throw new Refused(isTooLong(error) ? 'cell_too_long' : 'broken', row);
	} finally {
		source.destroy();
		parser.destroy();
	}
}

/** The separator that parts the first lines in the same number of columns, more than one. */
export function separatorOf(head: string): string {
	const declared = /^\ufeff?sep=(.)\r?\n/i.exec(head);
	if (declared) return declared[1] ?? ',';
	const rows = head
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r\n|\n|\r/)
		.slice(0, 30);
	const lines = (rows.length > 1 && head.length >= 1 << 16 ? rows.slice(0, -1) : rows).filter(
		(line) => line.trim() !== ''
	);
	let best = { separator: ',', score: 0 };
	for (const separator of [';', ',', '\t', '|', '^', '~']) {
		const counts = lines.map((line) => line.split(separator).length - 1);
		const first = counts[0] ?? 0;
		const same = counts.filter((count) => count === first).length / Math.max(1, counts.length);
		const score = first === 0 ? 0 : same * 10 + Math.min(first, 9) / 10;
		if (score > best.score) best = { separator, score };
	}
	return best.separator;
}

function* texts(bytes: Uint8Array, encoding: Encoding): Generator<string> {
	const decoder = new TextDecoder(encoding);
	const step = 1 << 16;
	for (let at = 0; at < bytes.length; at += step) {
		yield decoder.decode(bytes.subarray(at, at + step), { stream: true });
	}
	yield decoder.decode();
}

function isTooLong(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'CSV_MAX_RECORD_SIZE';
}
