/** A file to what it says: entries by kind and key, and what could not be read. */
import { type Kind, kinds } from '../../domain/entries.ts';
import { type Mapping } from '../../domain/reading-in/columns.ts';
import { compiled, hsdsItems, readHsds } from '../../domain/reading-in/hsds.ts';
import { isOwn, readOwn } from '../../domain/reading-in/own.ts';
import { type ReadRow, readRow, type RowSetting } from '../../domain/reading-in/rows.ts';
import { type AnySaid, type Problem, problem } from '../../domain/reading-in/said.ts';
import { sameValue } from '../../domain/entries.ts';
import { understand, type Vocabulary } from '../../domain/search/understand.ts';
import type { NeedKey } from '../../domain/needs.ts';
import type { Db } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { type Opened, Refused, type Sheet } from '../tables/index.ts';

/** How a file is read: with the columns of a list, or by its own names. */
export type Shape = 'flat' | 'hsds' | 'own';

export interface Reading {
	/** By kind, in the order of the file: organisations, places, people, services. */
	said: AnySaid[];
	problems: Problem[];
	rows: number;
}

/** Called after every so many rows; throws to stop. */
export type Tick = (rows: number) => Promise<void>;

export function shapeOf(opened: Opened): Shape {
	if (opened.format === 'json')
		return isObject(opened.document) && opened.document['warmwijzer'] === 1 ? 'own' : 'hsds';
	if (opened.format === 'package' || isTables(opened.sheets)) return 'hsds';
	return opened.sheets.every(({ columns }) => isOwn(columns)) ? 'own' : 'flat';
}

/** Whether the sheets of a workbook are tables of HSDS, by their names. */
function isTables(sheets: readonly Sheet[]): boolean {
	const names = new Set(sheets.map(({ name }) => name));
	return names.has('services') && names.has('organizations') && names.has('attributes');
}

/** Reads a whole file. @param sheet which sheet of a flat list. */
export async function readFile(
	opened: Opened,
	sheet: number,
	mapping: Mapping,
	setting: RowSetting,
	tick: Tick
): Promise<Reading> {
	const gathered = new Gathered();
	for await (const read of rowsOf(opened, sheet, mapping, setting)) {
		gathered.add(read);
		if (gathered.rows % everyRows === 0) await tick(gathered.rows);
	}
	await tick(gathered.rows);
	return gathered.result();
}

const everyRows = 200;

async function* rowsOf(
	opened: Opened,
	sheet: number,
	mapping: Mapping,
	setting: RowSetting
): AsyncGenerator<ReadRow> {
	const shape = shapeOf(opened);
	if (opened.format === 'json') {
		yield* shape === 'own'
			? ownDocument(opened.document)
			: hsdsDocument(hsdsItems(opened.document), setting);
	} else if (shape === 'hsds') {
		const tables = new Map<string, Readonly<Record<string, string>>[]>();
		for (const each of opened.sheets) {
			tables.set(each.name, await Array.fromAsync(each.rows(), ({ cells }) => cells));
		}
		yield* hsdsDocument(compiled(tables), setting);
	} else if (shape === 'own') {
		for (const each of opened.sheets)
			for await (const { cells, row } of each.rows()) yield readOwn(cells, row);
	} else {
		const chosen: Sheet | undefined = opened.sheets[sheet] ?? opened.sheets[0];
		for await (const row of chosen?.rows() ?? []) yield readRow(row, mapping, setting);
	}
}

function* hsdsDocument(
	items: ReturnType<typeof hsdsItems>,
	setting: RowSetting
): Generator<ReadRow> {
	if (!items || items.length === 0) throw new Refused('not_hsds');
	let row = 0;
	for (const item of items) yield readHsds(item, ++row, setting);
}

function* ownDocument(document: unknown): Generator<ReadRow> {
	let row = 0;
	for (const kind of kinds) {
		const list = isObject(document) ? document[kind] : null;
		if (!Array.isArray(list)) continue;
		for (const cells of list) {
			row++;
			if (isObject(cells)) yield readOwn(textsOf(cells), row);
		}
	}
}

function textsOf(cells: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(cells).map(([name, value]) => [name, typeof value === 'string' ? value : ''])
	);
}

/** One record per key: a place, person or organisation that many rows name; a service that stands at two places. */
class Gathered {
	rows = 0;
	private readonly byKey: Record<Kind, Map<string, AnySaid>> = {
		organization: new Map(),
		location: new Map(),
		contact: new Map(),
		service: new Map()
	};
	private readonly problems: Problem[] = [];

	add({ said, problems }: ReadRow): void {
		this.rows++;
		this.problems.push(...problems);
		for (const each of said) {
			const known = this.byKey[each.kind].get(each.key);
			if (!known) this.byKey[each.kind].set(each.key, each);
			else if (this.merge(known, each))
				this.problems.push(problem(each.row, each.kind, 'twice', each.fields.name ?? each.key));
		}
	}

	/** @returns whether they say different things of a service. */
	private merge(known: AnySaid, more: AnySaid): boolean {
		let differs = false;
		const fields: Record<string, unknown> = known.fields;
		for (const [field, value] of Object.entries(more.fields)) {
			const before = fields[field];
			if (isEmpty(before)) fields[field] = value;
			else if (joins.has(field) && Array.isArray(before) && Array.isArray(value)) {
				const texts = new Set(before.map((item) => JSON.stringify(item)));
				fields[field] = [...before, ...value.filter((item) => !texts.has(JSON.stringify(item)))];
			} else if (!isEmpty(value) && !sameValue(field, before, value)) differs = true;
		}
		return differs && known.kind === 'service';
	}

	result(): Reading {
		const said = kinds.flatMap((kind) => [...this.byKey[kind].values()]);
		return { said, problems: this.problems, rows: this.rows };
	}
}

const joins = new Set(['location_ids', 'contact_ids', 'schedules', 'phones']);

function isEmpty(value: unknown): boolean {
	return (
		value === null ||
		value === undefined ||
		value === '' ||
		(Array.isArray(value) && value.length === 0)
	);
}

/** What rows are read with: the districts of the city, and what search understands. */
export async function settingOf(db: Db): Promise<RowSetting> {
	const districts = await directory.districts(db);
	const byCode = new Map(
		districts.flatMap(({ code, postal_codes }) => postal_codes.map((postal) => [postal, code]))
	);
	const known = new Map<string, NeedKey[]>();
	return {
		districtOf: (postcode) => byCode.get(postcode.slice(0, 4)) ?? null,
		guess(text) {
			const before = known.get(text);
			if (before) return before;
			const { needs } = understand(text.slice(0, 300), {
				lang: 'nl',
				districts,
				vocabulary: noNames
			});
			const meant = needs
				.filter(({ weight }) => weight > 0.75)
				.slice(0, 2)
				.map(({ key }) => key);
			known.set(text, meant);
			return meant;
		}
	};
}

/** Words of the directory itself mean no need. */
const noNames: Vocabulary = { has: () => false, isName: () => false, nearest: () => null };

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
