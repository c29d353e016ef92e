/** Tables as files. Cells that a spreadsheet would calculate are made harmless. */
import writeXlsxFile from 'write-excel-file/node';
import { harmless } from './cells.ts';

export interface TableToWrite {
	name: string;
	columns: readonly string[];
	rows: readonly Readonly<Record<string, string>>[];
}

/** CSV after RFC 4180 in UTF-8: with a mark and semicolons, as Dutch spreadsheets open it, or with commas for programs. */
export function writeCsv(
	{ columns, rows }: Omit<TableToWrite, 'name'>,
	separator: ';' | ',' = ';'
): string {
	const cell = (text: string) =>
		/["\r\n]|^\s|\s$/.test(text) || text.includes(separator)
			? `"${text.replaceAll('"', '""')}"`
			: text;
	const line = (texts: readonly string[]) =>
		texts.map((text) => cell(harmless(text))).join(separator);
	const lines = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
	const mark = separator === ';' ? '\ufeff' : '';
	return `${mark}${[line(columns), ...lines].join('\r\n')}\r\n`;
}

/** A workbook with a sheet per table. All cells are texts. */
export async function writeXlsx(tables: readonly TableToWrite[]): Promise<Uint8Array> {
	const bold = { fontWeight: 'bold' } as const;
	const written = writeXlsxFile(
		tables.map(({ name, columns, rows }) => ({
			sheet: name,
			columns: columns.map(() => ({ width: 24 })),
			stickyRowsCount: 1,
			data: [
				columns.map((value) => ({ value: inWorkbook(value), type: String, ...bold })),
				...rows.map((row) =>
					columns.map((column) => {
						const value = row[column] ?? '';
						return value === '' ? null : { value: inWorkbook(value), type: String };
					})
				)
			]
		}))
	);
	return new Uint8Array(await written.toBuffer());
}

/**
 * A text that looks like an escaped character is escaped itself (ECMA-376 part 1, 22.9.2.19); so is the beginning of a
 * name that every object has, for the library keeps texts in one and would take it for known.
 */
function inWorkbook(text: string): string {
	const escaped = harmless(text).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
	if (!(escaped in {})) return escaped;
	const first = escaped.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	return `_x${first}_${escaped.slice(1)}`;
}
