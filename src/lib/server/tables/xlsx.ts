/** XLSX: the part of ECMA-376 that holds a table, row by row. */
import { longestCell, mostColumns, mostRows, mostSharedText, Refused } from './limits.ts';
import type { RawRow } from './sheet.ts';
import { xmlParser } from './xml.ts';
import { type Budget, unzipped, wholeEntries } from './zip.ts';

export interface Workbook {
	sheets: { name: string; rows: () => AsyncGenerator<RawRow> }[];
}

/** @throws Refused when it is no workbook, or a bomb. */
export function openWorkbook(bytes: Uint8Array, budget: Budget): Workbook {
	const files = wholeEntries(
		bytes,
		budget,
		(name) =>
			/^xl\/(?:workbook|styles|sharedStrings)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/.test(name),
		mostSharedText * 2
	);
	const workbook = files.get('xl/workbook.xml');
	if (!workbook) throw new Refused('wrong_type');
	const targets = relations(files.get('xl/_rels/workbook.xml.rels'));
	const { sheets, epoch1904 } = sheetList(workbook);
	const texts = sharedTexts(files.get('xl/sharedStrings.xml'));
	const dates = dateStyles(files.get('xl/styles.xml'));
	return {
		sheets: sheets.map(({ name, id }, index) => ({
			name,
			rows: () =>
				sheetRows(bytes, budget, targets.get(id) ?? `xl/worksheets/sheet${index + 1}.xml`, {
					texts,
					dates,
					epoch1904
				})
		}))
	};
}

function readWhole(
	bytes: Uint8Array | undefined,
	events: Partial<Parameters<typeof xmlParser>[0]>
): void {
	if (!bytes) return;
	const nothing = () => undefined;
	const parser = xmlParser({ open: nothing, close: nothing, text: nothing, ...events });
	parser.write(bytes);
	parser.end();
}

function relations(bytes: Uint8Array | undefined): Map<string, string> {
	const targets = new Map<string, string>();
	readWhole(bytes, {
		open(name, { Id = '', Target = '' }) {
			if (name !== 'Relationship') return;
			targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
		}
	});
	return targets;
}

function sheetList(bytes: Uint8Array): {
	sheets: { name: string; id: string }[];
	epoch1904: boolean;
} {
	const sheets: { name: string; id: string }[] = [];
	let epoch1904 = false;
	readWhole(bytes, {
		open(tag, attributes) {
			if (tag === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
			if (tag !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
			sheets.push({ name: attributes['name'] ?? '', id: attributes['id'] ?? '' });
		}
	});
	return { sheets, epoch1904 };
}

function sharedTexts(bytes: Uint8Array | undefined): string[] {
	const texts: string[] = [];
	let text = '';
	let size = 0;
	let reads = false;
	let phonetic = false;
	readWhole(bytes, {
		open(tag) {
			if (tag === 'si') text = '';
			else if (tag === 'rPh') phonetic = true;
			else if (tag === 't') reads = !phonetic;
		},
		close(tag) {
			if (tag === 't') reads = false;
			else if (tag === 'rPh') phonetic = false;
			else if (tag === 'si') {
				size += text.length;
				if (size > mostSharedText) throw new Refused('bomb');
				texts.push(unescaped(text));
			}
		},
		text(piece) {
			if (reads) text += piece;
		}
	});
	return texts;
}

/** Which styles show a number as a date or a time. Built-in formats: ECMA-376 part 1, 18.8.30. */
function dateStyles(bytes: Uint8Array | undefined): boolean[] {
	const own = new Map<number, string>();
	const styles: boolean[] = [];
	let within = false;
	readWhole(bytes, {
		open(tag, attributes) {
			if (tag === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
			if (tag === 'cellXfs') within = true;
			if (tag !== 'xf' || !within) return;
			const id = Number(attributes['numFmtId'] ?? 0);
			const code = own.get(id);
			const shown = code?.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
			styles.push(
				shown === undefined
					? isBuiltInDate(id)
					: /[dmyhs]/i.test(shown) && !/[0#?]/.test(shown.replace(/\.0+/g, ''))
			);
		},
		close(tag) {
			if (tag === 'cellXfs') within = false;
		}
	});
	return styles;
}

function isBuiltInDate(id: number): boolean {
	return (
		(id >= 14 && id <= 22) ||
		(id >= 27 && id <= 36) ||
		(id >= 45 && id <= 47) ||
		(id >= 50 && id <= 58)
	);
}

interface Shared {
	texts: readonly string[];
	dates: readonly boolean[];
	epoch1904: boolean;
}

async function* sheetRows(
	bytes: Uint8Array,
	budget: Budget,
	path: string,
	shared: Shared
): AsyncGenerator<RawRow> {
	const ready: RawRow[] = [];
	const parser = xmlParser(rowEvents(shared, (row) => ready.push(row)));
	let count = 0;
	let read = false;
	const own: Budget = { out: 0 };
	for (const { piece, last } of unzipped(bytes, own, (name) => name === path)) {
		read = true;
		parser.write(piece);
		if (last) parser.end();
		for (const row of ready.splice(0)) {
			if (++count > mostRows + 1) throw new Refused('too_many_rows');
			yield row;
		}
		// Lets others in between: a long sheet is read for seconds.
		await new Promise<void>((resolve) => setImmediate(resolve));
	}
	budget.out = Math.max(budget.out, own.out);
	if (!read) throw new Refused('broken');
}

interface Cell {
	column: number;
	type: string;
	style: number;
	value: string | null;
	formula: boolean;
}

function rowEvents(shared: Shared, done: (row: RawRow) => void): Parameters<typeof xmlParser>[0] {
	let row = 0;
	let cells: string[] = [];
	let faults = new Map<number, 'formula' | 'error'>();
	let cell: Cell | null = null;
	let reads = false;
	let filled = 0;
	return {
		open(tag, attributes) {
			if (tag === 'row') {
				row = Number(attributes['r'] ?? row + 1);
				cells = [];
				faults = new Map();
			} else if (tag === 'c') {
				const column = attributes['r'] ? columnOf(attributes['r']) : cells.length;
				if (column >= mostColumns) throw new Refused('too_many_columns', row);
				cell = {
					column,
					type: attributes['t'] ?? 'n',
					style: Number(attributes['s'] ?? -1),
					value: null,
					formula: false
				};
			} else if (tag === 'f' && cell) cell.formula = true;
			else if (tag === 'v' || tag === 't') {
				reads = cell !== null;
				if (cell) cell.value ??= '';
			}
		},
		text(piece) {
			if (!reads || !cell) return;
			cell.value = (cell.value ?? '') + piece;
			if (cell.value.length > longestCell) throw new Refused('cell_too_long', row);
		},
		close(tag) {
			if (tag === 'v' || tag === 't') reads = false;
			else if (tag === 'c' && cell) {
				while (cells.length < cell.column) cells.push('');
				const shown = shownValue(cell, shared);
				if (shown.fault) faults.set(cell.column, shown.fault);
				cells[cell.column] = shown.text;
				if ((filled += shown.text.length) > mostSharedText * 4) throw new Refused('bomb');
				cell = null;
			} else if (tag === 'row') done({ row, cells, faults });
		}
	};
}

function columnOf(reference: string): number {
	let column = 0;
	for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A')
		column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

/** What a person sees in the cell. Of a formula that is what was calculated last; without it there is nothing to read. */
function shownValue(
	{ type, style, value, formula }: Cell,
	{ texts, dates, epoch1904 }: Shared
): { text: string; fault?: 'formula' | 'error' } {
	if (type === 'e') return { text: '', fault: 'error' };
	if (value === null) return formula ? { text: '', fault: 'formula' } : { text: '' };
	if (type === 's') return { text: texts[Number(value)] ?? '' };
	if (type === 'b') return { text: value === '1' ? 'ja' : 'nee' };
	if (type === 'str' || type === 'inlineStr') return { text: unescaped(value) };
	if (type === 'd') return { text: value.replace(/T00:00:00.*$/, '') };
	const number = Number(value);
	if (value === '' || Number.isNaN(number)) return { text: value };
	if (dates[style]) return { text: dateText(number + (epoch1904 ? 1462 : 0)) };
	return {
		text:
			Number.isInteger(number) && Math.abs(number) < 1e15
				? String(number)
				: String(Number(number.toPrecision(15)))
	};
}

/** Days since 30 December 1899; a part of a day is a time. */
function dateText(serial: number): string {
	if (serial < 0 || serial > 2_958_466) return String(serial);
	const moment = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString();
	if (serial < 1) return moment.slice(11, 16);
	return Number.isInteger(serial)
		? moment.slice(0, 10)
		: `${moment.slice(0, 10)} ${moment.slice(11, 16)}`;
}

/** `_x000D_` and the like stand for characters (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
	return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);
}
