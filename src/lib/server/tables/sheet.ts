/** A table of rows under named columns, whatever file it came from. */
import { plain } from '../../domain/reading-in/text.ts';
import { meant } from './cells.ts';

/** A row as the file has it; `row` is its number there, from 1. */
export interface RawRow {
	row: number;
	cells: readonly string[];
	/** Cells that hold no value to read, by column: 'formula', 'error'. */
	faults?: ReadonlyMap<number, 'formula' | 'error'>;
}

export interface SheetRow {
	row: number;
	/** Value by column; empty cells are ''. */
	cells: Readonly<Record<string, string>>;
	faults: readonly { column: string; code: 'formula' | 'error' }[];
}

export interface Sheet {
	name: string;
	columns: readonly string[];
	/** The first rows, to recognise the columns by. */
	samples: readonly SheetRow[];
	/** All rows that hold something, from the top. Can be asked for again. */
	rows(): AsyncGenerator<SheetRow>;
}

const sampleSize = 50;
/** A title and a line of explanation may stand above the heading. */
const headingWithin = 10;

/** Finds the heading and gives the rows below it; null when there is no table. */
export async function sheetOf(
	name: string,
	raw: () => AsyncGenerator<RawRow>
): Promise<Sheet | null> {
	const first: RawRow[] = [];
	for await (const row of raw()) {
		first.push(row);
		if (first.length >= headingWithin + sampleSize) break;
	}
	const heading = headingOf(first.slice(0, headingWithin));
	if (!heading) return null;
	const columns = columnNames(heading.cells);
	const below = async function* () {
		for await (const each of raw()) {
			if (each.row <= heading.row) continue;
			const row = named(each, columns);
			if (row) yield row;
		}
	};
	const samples = first
		.filter(({ row }) => row > heading.row)
		.flatMap((row) => named(row, columns) ?? [])
		.slice(0, sampleSize);
	return { name, columns: columns.filter((column) => column !== ''), samples, rows: below };
}

/** The first row with the most cells filled of the first ones. */
function headingOf(rows: readonly RawRow[]): RawRow | undefined {
	const filled = ({ cells }: RawRow) => cells.filter((cell) => cell.trim() !== '').length;
	const most = Math.max(0, ...rows.map(filled));
	if (most === 0) return undefined;
	return rows.find((row) => filled(row) >= Math.max(1, most * 0.6));
}

/** Two columns of one name get a number; a column without a name is named by its place when it holds something. */
function columnNames(cells: readonly string[]): string[] {
	const seen = new Map<string, number>();
	return cells.map((cell, index) => {
		const name = plain(meant(cell))?.replaceAll('\n', ' ').slice(0, 200) ?? `Kolom ${index + 1}`;
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return count === 1 ? name : `${name} (${count})`;
	});
}

function named({ row, cells, faults }: RawRow, columns: readonly string[]): SheetRow | null {
	if (cells.every((cell) => cell.trim() === '') && !faults?.size) return null;
	return {
		row,
		cells: Object.fromEntries(columns.map((column, index) => [column, meant(cells[index] ?? '')])),
		faults: [...(faults ?? [])].map(([index, code]) => ({ column: columns[index] ?? '', code }))
	};
}
