/** Sealing and opening the columns that hold what a resident said. The place of a text is its table, column and row. */
import type { Row } from '../db/index.ts';
import type { House } from '../house.ts';

/** The sealed columns, per table: what `cli keys` seals anew and what erasing empties. */
export const sealedColumns = {
	resident: ['words', 'tried', 'goes_by', 'phone', 'reach', 'language', 'interpreter', 'helper'],
	referral: ['reason', 'expected', 'agreed', 'if_fails', 'reject_words'],
	message: ['text'],
	consent: ['why_not'],
	card: ['code'],
	draft: ['content'],
	visitor: ['goes_by', 'language', 'line', 'phone', 'reach', 'interpreter', 'helper']
} as const;

type SealedTable = keyof typeof sealedColumns;
export const sealedTables = Object.keys(sealedColumns) as SealedTable[];

export interface ResidentText {
	words: string;
	tried: string;
	goes_by: string;
	phone: string;
	reach: string;
	language: string;
	interpreter: string;
	helper: string;
}

/** Seals a text for its column; an empty text is kept as null. */
export function seal(
	{ vault }: House,
	table: SealedTable,
	column: string,
	id: string,
	text: string
): string | null {
	return text === '' ? null : vault.seal(`${table}.${column}:${id}`, text);
}

/** Opens a text of a column; null is an empty text. */
export function unseal(
	{ vault }: House,
	table: SealedTable,
	column: string,
	id: string,
	sealed: string | null
): string {
	return sealed === null ? '' : vault.open(`${table}.${column}:${id}`, sealed);
}

/** Everything a resident said, opened; null when it was erased. */
export async function residentOf(house: House, questionId: string): Promise<ResidentText | null> {
	const row = await house.db
		.selectFrom('resident')
		.selectAll()
		.where('question_id', '=', questionId)
		.executeTakeFirst();
	return row ? openResident(house, row) : null;
}

export function openResident(house: House, row: Row<'resident'>): ResidentText {
	const open = (column: keyof ResidentText) =>
		unseal(house, 'resident', column, row.question_id, row[column]);
	return {
		words: open('words'),
		tried: open('tried'),
		goes_by: open('goes_by'),
		phone: open('phone'),
		reach: open('reach'),
		language: open('language'),
		interpreter: open('interpreter'),
		helper: open('helper')
	};
}
