/** Rows as they stand in the database, as the fields of the standard and the attributes of our profile. */
import { uuidOf } from '../../domain/ids.ts';
import { languageName } from '../../domain/vocabulary.ts';
import { type Term, termOf } from './profile.ts';
import { formatOf, numeric, type TableName, tables } from './tables.ts';

export type Cell = string | number | null | undefined;
export type DbRow = Readonly<Record<string, Cell>>;
export type Doc = { id: string } & Record<string, unknown>;

/** The fields of the standard that a row fills; what it does not know is absent. */
export function fieldsOf(of: TableName, row: DbRow): Doc {
	const fields: Record<string, unknown> = {};
	for (const column of tables[of].columns) {
		const { field } = held(of, column, row[column] ?? null);
		if (field !== null) fields[column] = field;
	}
	return { id: String(row['id']), ...fields };
}

/** What a row says beyond the standard, as attributes. @param sources the sources of entries, by id. */
export function ownFacts(of: TableName, row: DbRow, sources: ReadonlyMap<string, unknown>): Doc[] {
	const facts: Doc[] = [];
	const add = (name: string, value: string) =>
		facts.push(attributeOf(of, String(row['id']), termOf(of, name), value));
	for (const column of tables[of].columns) {
		const { exact } = held(of, column, row[column] ?? null);
		if (exact !== null) add(column, exact);
	}
	for (const column of tables[of].own) {
		const value = row[column] ?? null;
		if (isDefault(column, value)) continue;
		const source = column === 'source_id' ? sources.get(String(value)) : undefined;
		add(column, source === undefined ? String(value) : JSON.stringify(source));
	}
	return facts;
}

/** One fact of the profile about a thing. @param id its own id, where the fact has one. */
export function attributeOf(
	entity: string,
	link_id: string,
	term: Term,
	value: string,
	id = uuidOf(`${term.code}:${link_id}`)
): Doc {
	return {
		id,
		link_id,
		taxonomy_term_id: term.id,
		link_type: 'profile',
		link_entity: entity,
		value,
		taxonomy_term: { ...term }
	};
}

/** Values that go without saying. */
function isDefault(column: string, value: Cell): boolean {
	if (value === null || value === undefined || value === '') return true;
	// Every entry says whether it is real: by that the files of our own are known.
	if (value === 0) return column !== 'example';
	return (
		(column === 'visibility' && value === 'public') ||
		(column === 'how_to_sign_up' && value === '[]')
	);
}

/** A value as the standard takes it, and as it stands here when that is not the same. */
function held(
	of: TableName,
	column: string,
	value: Cell
): { field: string | number | null; exact: string | null } {
	if (value === null || value === undefined) return { field: null, exact: null };
	if (of === 'phone' && column === 'extension') {
		const digits = Number(value);
		return String(digits) === String(value)
			? { field: digits, exact: null }
			: { field: null, exact: String(value) };
	}
	if (numeric.has(column)) return { field: Number(value), exact: null };
	const text = String(value);
	if (text === '' && !mustBeThere(of, column)) return { field: null, exact: null };
	const format = formatOf(of, column);
	if (format === 'uri') {
		const uri = uriOf(text);
		return { field: uri, exact: uri === text ? null : text };
	}
	if (format === 'email' && !email.test(text)) return { field: null, exact: text };
	return { field: text, exact: null };
}

/** Texts that the standard wants, empty when they are not known; elsewhere empty is unknown. */
function mustBeThere(of: TableName, column: string): boolean {
	if (column === 'description')
		return ['organization', 'program', 'taxonomy', 'taxonomy_term'].includes(of);
	return of === 'address' || of === 'metadata' || column === 'name' || column === 'number';
}

const email =
	/^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** An address after RFC 3986, or none when it cannot be one. */
function uriOf(text: string): string | null {
	const isPlain = /^[a-z][a-z0-9+.-]*:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i.test(text);
	const given = text.includes('://') ? text : `https://${text}`;
	if (!URL.canParse(given) || !/\.\w|localhost/.test(given)) return null;
	const { href, protocol } = new URL(given);
	if (protocol !== 'https:' && protocol !== 'http:') return null;
	return isPlain && !/%(?![0-9a-f]{2})|[[\]]/i.test(text) ? text : encodeURI(decode(href));
}

function decode(href: string): string {
	try {
		return decodeURI(href);
	} catch {
		return href.replaceAll('%', '');
	}
}

/** What the standard likes to have and we know from elsewhere; reading it back leaves it out again (`isDerived`). */
export function derived(
	of: TableName,
	row: DbRow,
	districts: ReadonlyMap<string, string>
): Record<string, string> {
	if (of === 'language' && !row['name'] && row['code'])
		return { name: languageName(String(row['code']), 'nl') };
	const district = districts.get(String(row['district_code']));
	if (of === 'service_area' && !row['name'] && district !== undefined) return { name: district };
	if (of === 'attribute' && row['value'] === null && isRanked(row))
		return { value: String(Number(row['position']) + 1) };
	return {};
}

/** Needs and audiences stand in an order: the main one is 1. */
export function isRanked(attribute: DbRow): boolean {
	return attribute['link_type'] === 'need' || attribute['link_type'] === 'audience';
}

/** Whether a field that is read back was made by `derived` (or from what was said of the capacity). */
export function isDerived(
	of: TableName,
	column: string,
	fields: DbRow,
	facts: DbRow,
	districts: ReadonlyMap<string, string>
): boolean {
	if (of === 'service') return column === 'wait_time' || column === 'assured_date';
	if (of === 'attribute') return column === 'value' && isRanked(fields);
	if (column !== 'name') return false;
	if (of === 'language') return fields['name'] === languageName(String(fields['code']), 'nl');
	return of === 'service_area' && districts.get(String(facts['district_code'])) === fields['name'];
}
