/** The tables of lists that are read in (migration 0005). */
import type { Kind } from '../../domain/entries.ts';

export type ImportState =
	'uploaded' | 'reading' | 'previewed' | 'written' | 'taken_back' | 'stopped' | 'refused';
export type RowVerdict = 'new' | 'changed' | 'conflict' | 'double' | 'same' | 'vanished' | 'wrong';

export interface ImportTables {
	import_source: { id: string; name: string; mapping: string; created_at: string };
	import: {
		id: string;
		import_source_id: string;
		file_name: string;
		file_hash: string;
		state: ImportState;
		by: string;
		actor_id: string | null;
		started_at: string;
		written_at: string | null;
		taken_back_at: string | null;
		rows_read: number;
		sheet: number;
		counts: string;
		refusal: string | null;
		/** What could not be taken back, as JSON. */
		kept: string;
		source_id: string | null;
	};
	import_file: { import_id: string; part: number; data: string };
	import_row: {
		id: string;
		import_id: string;
		position: number;
		row: number;
		kind: Kind | null;
		key: string | null;
		name: string;
		verdict: RowVerdict;
		said: string;
		changes: string;
		conflicts: string;
		problems: string;
		double_of: string | null;
		double_why: string | null;
		decisions: string;
		entity_id: string | null;
		was: string | null;
		became: string | null;
		record_was: string | null;
	};
	source_record: {
		import_source_id: string;
		kind: Kind;
		key: string;
		entity_id: string;
		fields: string;
		seen_at: string;
		vanished_at: string | null;
	};
}
