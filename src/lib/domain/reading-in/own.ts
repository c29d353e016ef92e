/** Our own export: a row per entry with its id, that reads back as the same entry. */
import * as v from 'valibot';
import { blank, type Entries, fieldsOf, type Kind, kinds } from '../entries.ts';
import { needs } from '../needs.ts';
import { type AnySaid, type Problem, problem, type Said } from './said.ts';
import { readYesNo } from './text.ts';

/** The column that says of which kind a row is, and by which our own export is known. */
export const kindColumn = 'soort';
export const idColumn = 'id';
const sourceColumn = 'bron';

export type Source = NonNullable<Said['source']>;

/** The columns of a kind: its fields, without the source as an id, which means nothing elsewhere. */
export function ownColumns(kind: Kind): string[] {
	return [
		kindColumn,
		idColumn,
		...fieldsOf(kind).filter((field) => field !== 'source_id'),
		sourceColumn
	];
}

/** An entry as cells. */
export function ownRow<Of extends Kind>(
	kind: Of,
	id: string,
	entry: Entries[Of],
	source: Source | null
): Record<string, string> {
	const cells: Record<string, string> = { [kindColumn]: kind, [idColumn]: id };
	for (const field of fieldsOf(kind))
		if (field !== 'source_id') cells[field] = cellOf(entry[field]);
	if (source) cells[sourceColumn] = JSON.stringify(source);
	return cells;
}

function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'boolean') return value ? 'ja' : 'nee';
	if (Array.isArray(value)) {
		const simple = value.every((item) => typeof item === 'string' && /^[\w-]+$/.test(item));
		return value.length === 0 ? '' : simple ? value.join(', ') : JSON.stringify(value);
	}
	return String(value);
}

/** Whether a table with these columns is our own export. */
export function isOwn(columns: readonly string[]): boolean {
	return columns.includes(kindColumn) && columns.includes(idColumn) && columns.includes('name');
}

/** Reads a row of our own export. A cell that somebody broke is left as it was, and said. */
export function readOwn(
	cells: Readonly<Record<string, string>>,
	row: number
): { said: AnySaid[]; problems: Problem[] } {
	const kind = kinds.find((each) => each === cells[kindColumn]);
	const id = cells[idColumn]?.trim();
	const problems: Problem[] = [];
	if (!kind || !id)
		return {
			said: [],
			problems: [
				problem(row, kind ? idColumn : kindColumn, 'field_unread', cells[kindColumn] ?? '', true)
			]
		};
	const fields: Record<string, unknown> = {};
	for (const field of fieldsOf(kind)) {
		const cell = cells[field];
		if (cell === undefined || field === 'source_id') continue;
		const value = v.safeParse(schemas[kind][field] ?? v.never(), valueOf(kind, field, cell));
		if (value.success) fields[field] = value.output;
		else problems.push(problem(row, field, 'field_unread', cell));
	}
	if (!fields['name'])
		return { said: [], problems: [...problems, problem(row, 'name', 'no_name', '', true)] };
	const source = v.safeParse(sourceSchema, parsed(cells[sourceColumn] ?? ''));
	const said = {
		kind,
		key: id,
		row,
		fields,
		own: true,
		source: source.success ? source.output : undefined
	};
	return { said: [said as AnySaid], problems };
}

function valueOf(kind: Kind, field: string, cell: string): unknown {
	const empty: unknown = Object.entries(blank[kind]).find(([name]) => name === field)?.[1];
	if (Array.isArray(empty)) {
		if (cell.trim() === '') return [];
		return cell.trimStart().startsWith('[')
			? parsed(cell)
			: cell.split(',').map((item) => item.trim());
	}
	if (typeof empty === 'boolean' || field === 'free')
		return cell === '' && field === 'free' ? null : readYesNo(cell);
	if (numbers.has(field)) return cell === '' ? null : Number(cell.replace(',', '.'));
	return cell === '' ? empty : cell;
}

const numbers = new Set(['minimum_age', 'maximum_age', 'latitude', 'longitude']);

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const text = v.pipe(v.string(), v.maxLength(20_000));
const maybe = v.nullable(text);
const date = v.nullable(v.pipe(v.string(), v.isoDate()));
const id = v.pipe(v.string(), v.maxLength(200));
const ids = v.array(id);
const texts = v.array(text);
const number = v.nullable(v.pipe(v.number(), v.finite()));
const visibility = v.picklist(['public', 'network', 'organization']);
const weekday = v.picklist(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
const time = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/));
const phones = v.array(
	v.object({
		number: text,
		extension: maybe,
		description: maybe,
		visibility,
		whatsapp: v.boolean()
	})
);
const schedules = v.array(
	v.object({
		freq: v.picklist(['WEEKLY', 'MONTHLY']),
		byday: v.pipe(v.string(), v.regex(/^(?:-?\d)?[A-Z]{2}(?:,(?:-?\d)?[A-Z]{2})*$/)),
		opens_at: time,
		closes_at: time,
		valid_from: date,
		valid_to: date,
		drop_in: v.boolean(),
		place_id: v.nullable(id),
		note: maybe
	})
);
const sourceSchema = v.object({ name: text, url: maybe, date: text });

type Schemas = Record<string, v.GenericSchema>;
const schemas: Record<Kind, Schemas> = {
	organization: {
		name: text,
		alternate_name: maybe,
		description: text,
		email: maybe,
		website: maybe,
		phones,
		example: v.boolean()
	},
	location: {
		organization_id: v.nullable(id),
		name: text,
		address_1: maybe,
		postal_code: maybe,
		city: text,
		district_code: maybe,
		latitude: number,
		longitude: number,
		accessibility: texts,
		example: v.boolean()
	},
	contact: {
		organization_id: v.nullable(id),
		name: text,
		title: maybe,
		email: maybe,
		visibility,
		languages: texts,
		working_days: v.array(weekday),
		phones,
		away_from: date,
		away_until: date,
		deputy_id: v.nullable(id),
		valid_until: date,
		successor_id: v.nullable(id),
		example: v.boolean()
	},
	service: {
		organization_id: id,
		name: text,
		alternate_name: maybe,
		summary: text,
		description: maybe,
		url: maybe,
		email: maybe,
		status: v.picklist(['active', 'inactive', 'defunct', 'temporarily closed']),
		alert: maybe,
		needs: v.array(v.picklist(needs.map(({ key }) => key))),
		audiences: texts,
		location_ids: ids,
		area: texts,
		contact_ids: ids,
		phones,
		schedules,
		how_to_sign_up: texts,
		eligibility: maybe,
		minimum_age: number,
		maximum_age: number,
		free: v.nullable(v.boolean()),
		costs: maybe,
		bring: texts,
		languages: texts,
		informal: v.boolean(),
		example: v.boolean()
	}
};
