/** What a file may cost, and how it is refused. Measured on a machine of 2 GB: reading stays under 300 MB. */

export { mostBytes, mostColumns, mostRows } from '../../domain/reading-in/limits.ts';

/** What a cell of a spreadsheet may hold (ECMA-376). */
export const longestCell = 32_767;
export const mostZipEntries = 2000;
/** All that comes out of a zip, counted while it comes out: what the file says about itself is not believed. */
export const mostUnzipped = 400 * 1024 * 1024;
/** Deflate reaches 1,032 times; real spreadsheets stay under 100. */
export const mostRatio = 250;
/** Texts of a spreadsheet that are kept while its rows are read. */
export const mostSharedText = 64 * 1024 * 1024;
/** JSON is read whole. */
export const mostJson = 32 * 1024 * 1024;

export type RefusalCode =
	| 'empty'
	| 'too_large'
	| 'too_many_rows'
	| 'too_many_columns'
	| 'cell_too_long'
	| 'bomb'
	| 'entities'
	| 'wrong_type'
	| 'old_excel'
	| 'locked'
	| 'broken'
	| 'no_table'
	| 'not_hsds';

/** Why a file is not read: a code that is the key of a sentence, and where. Thrown while reading, caught by `refusalOf`. */
export class Refused extends Error {
	readonly code: RefusalCode;
	readonly row: number | null;

	constructor(code: RefusalCode, row: number | null = null) {
		super(row === null ? code : `${code} (row ${row})`);
		this.code = code;
		this.row = row;
	}
}
