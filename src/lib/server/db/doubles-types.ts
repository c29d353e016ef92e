import type { Kind } from '../../domain/entries.ts';

export type Verdict = 'same' | 'different' | 'unsure';

/** What looks double and what came of it (see migration 0006). */
export interface DoublesTables {
	double_pair: {
		entity: Kind;
		a_id: string;
		b_id: string;
		probability: number;
		why: string;
		found_at: string;
	};
	judgement: {
		id: string;
		entity: Kind;
		a_id: string;
		b_id: string;
		verdict: Verdict;
		why: string | null;
		by: string;
		actor_id: string | null;
		at: string;
		withdrawn_at: string | null;
	};
	merge: {
		id: string;
		entity: Kind;
		kept_id: string;
		gone_ids: string;
		by: string;
		actor_id: string | null;
		at: string;
		before_fields: string;
		after_fields: string;
		rows: string;
		undone_at: string | null;
		undone_by: string | null;
	};
	merge_pointer: {
		merge_id: string;
		table_name: string;
		column_name: string;
		row_key: string;
		from_id: string;
	};
}
