import type { ChangeKind, Shown, VisitorState } from '../../domain/intake/words.ts';

/** A drop-in hour, who is there, who came, and every change in order (migration 9). */
export interface IntakeTables {
	drop_in: {
		id: string;
		organization_id: string;
		location_id: string | null;
		opened_by: string;
		opened_at: string;
		closed_by: string | null;
		closed_at: string | null;
		/** JSON: counts, without persons. */
		report: string | null;
		/** The number of the newest change. */
		seq: number;
	};
	drop_in_person: {
		id: string;
		drop_in_id: string;
		contact_id: string;
		desk: string;
		there: 0 | 1;
	};
	/** Everything that a visitor said is sealed. */
	visitor: {
		id: string;
		drop_in_id: string;
		number: number;
		shown: Shown;
		/** Sealed. */
		goes_by: string | null;
		/** Sealed. */
		language: string | null;
		/** Sealed. */
		line: string | null;
		/** Sealed. */
		phone: string | null;
		/** Sealed. */
		reach: string | null;
		/** Sealed. */
		interpreter: string | null;
		/** Sealed. */
		helper: string | null;
		arrived_at: string;
		position: number;
		state: VisitorState;
		state_since: string;
		with_contact_id: string | null;
		first_talk_at: string | null;
		/** The number of the newest change of this visitor. */
		version: number;
		erased_at: string | null;
	};
	visitor_question: {
		question_id: string;
		visitor_id: string;
		position: number;
		/** Since when who holds it said that they keep it. */
		kept_at: string | null;
	};
	drop_in_change: {
		id: string;
		drop_in_id: string;
		seq: number;
		at: string;
		contact_id: string;
		kind: ChangeKind;
		visitor_id: string | null;
		about_contact_id: string | null;
		question_id: string | null;
		referral_id: string | null;
		/** JSON: states and ids as they were. */
		before: string | null;
		undone_by: string | null;
	};
}
