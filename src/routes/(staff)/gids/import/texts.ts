/** What is wrong with a file or a cell, in words that say what to do. */
import * as m from '$lib/i18n/paraglide/messages.js';
import { fieldLabel } from '$lib/ui/entry/labels.ts';

type Text = () => string;

const refusals: Readonly<Record<string, Text>> = {
	empty: m.refusal_empty,
	no_file: m.refusal_no_file,
	source_needed: m.refusal_source_needed,
	too_large: m.refusal_too_large,
	too_many_rows: m.refusal_too_many_rows,
	too_many_columns: m.refusal_too_many_columns,
	cell_too_long: m.refusal_cell_too_long,
	bomb: m.refusal_bomb,
	entities: m.refusal_entities,
	wrong_type: m.refusal_wrong_type,
	old_excel: m.refusal_old_excel,
	locked: m.refusal_old_excel,
	broken: m.refusal_broken,
	no_table: m.refusal_no_table,
	not_hsds: m.refusal_not_hsds,
	already: m.refusal_already,
	not_previewed: m.refusal_not_previewed,
	not_found: m.refusal_not_previewed,
	stopped: m.import_stopped_text,
	later_import: m.refusal_later_import
};

/** Why a file was not read, or an import not written. */
export function refusalText(code: string, row: number | null = null): string {
	const text = (refusals[code] ?? m.refusal_broken)();
	return row === null ? text : `${text} ${m.refusal_row({ row })}`;
}

const cells: Readonly<Record<string, Text>> = {
	no_name: m.cell_no_name,
	no_organization: m.cell_no_organization,
	twice: m.cell_twice,
	formula: m.cell_formula,
	error_cell: m.cell_error,
	citizen_number: m.cell_citizen_number,
	too_long: m.cell_too_long,
	phone_unread: m.cell_phone_unread,
	hours_unread: m.cell_hours_unread,
	needs_unread: m.cell_needs_unread,
	audience_unread: m.cell_audience_unread,
	language_unread: m.cell_language_unread,
	mail_unread: m.cell_mail_unread,
	web_unread: m.cell_web_unread,
	postcode_unread: m.cell_postcode_unread,
	number_unread: m.cell_number_unread,
	ages_unread: m.cell_ages_unread,
	link_unknown: m.cell_link_unknown
};

/** What is wrong with one cell. */
export function cellText(code: string): string {
	return (cells[code] ?? m.cell_field_unread)();
}

const states: Readonly<Record<string, Text>> = {
	uploaded: m.import_state_uploaded,
	reading: m.import_state_reading,
	previewed: m.import_state_previewed,
	written: m.import_state_written,
	taken_back: m.import_state_taken_back,
	stopped: m.import_state_stopped,
	refused: m.import_state_refused
};

export function stateText(state: string): string {
	return (states[state] ?? m.import_state_stopped)();
}

/** The kinds of rows, in the order in which they ask for attention. */
export const verdicts = [
	{ key: 'conflict', name: m.import_verdict_conflict, about: m.import_about_conflict },
	{ key: 'double', name: m.import_verdict_double, about: m.import_about_double },
	{ key: 'wrong', name: m.import_verdict_wrong, about: m.import_about_wrong },
	{ key: 'changed', name: m.import_verdict_changed, about: m.import_about_changed },
	{ key: 'new', name: m.import_verdict_new, about: m.import_about_new },
	{ key: 'vanished', name: m.import_verdict_vanished, about: m.import_about_vanished },
	{ key: 'same', name: m.import_verdict_same, about: m.import_about_same }
] as const;

const columnNames: Readonly<Record<string, Text>> = {
	external_id: m.import_field_external_id,
	ages: m.import_field_ages,
	address: m.import_field_address,
	street: m.import_field_street,
	house_number: m.import_field_house_number,
	addition: m.import_field_addition
};

/** What a column may say, beside the fields of entries: parts of an address, an age in words. */
export function columnName(field: string): string {
	return columnNames[field]?.() ?? fieldLabel(field);
}

/** Fields that hold ids of others: they are shown by name at the entry. */
export const links: ReadonlySet<string> = new Set([
	'organization_id',
	'location_ids',
	'contact_ids',
	'deputy_id',
	'successor_id',
	'source_id'
]);
