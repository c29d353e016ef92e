/** What a source says: entries as it names them, with what could not be read. */
import type { Entries, Kind } from '../entries.ts';

/** Why something in a file was not taken as it stands. The code is the key of a sentence that says what to do. */
export type ProblemCode =
	| 'no_name'
	| 'no_organization'
	| 'twice'
	| 'formula'
	| 'error_cell'
	| 'citizen_number'
	| 'too_long'
	| 'phone_unread'
	| 'hours_unread'
	| 'needs_unread'
	| 'audience_unread'
	| 'language_unread'
	| 'mail_unread'
	| 'web_unread'
	| 'postcode_unread'
	| 'number_unread'
	| 'ages_unread'
	| 'costs_unread'
	| 'field_unread'
	| 'link_unknown';

export interface Problem {
	/** In the file, from 1; 0 is of no row. */
	row: number;
	column: string;
	code: ProblemCode;
	/** What stands there, cut. */
	value: string;
	/** An error leaves the row out; a warning only what it names. */
	error: boolean;
}

/**
 * One entry as a source names it. In `fields`, ids of other entries are keys of the same source; a field that is
 * absent is not spoken about.
 */
export interface Said<Of extends Kind = Kind> {
	kind: Of;
	/** Stable from one file to the next. */
	key: string;
	row: number;
	fields: Partial<Entries[Of]>;
	/** For a new entry only: what the source does not say and must be something. */
	initial?: Partial<Entries[Of]>;
	/** From our own export: its keys are ids, and its source is its own. */
	own?: boolean;
	/** Where our own export says that it comes from. */
	source?: { name: string; url: string | null; date: string } | undefined;
}

export type AnySaid = { [Of in Kind]: Said<Of> }[Kind];

export function problem(
	row: number,
	column: string,
	code: ProblemCode,
	value: string,
	error = false
): Problem {
	return { row, column, code, value: value.slice(0, 200), error };
}
