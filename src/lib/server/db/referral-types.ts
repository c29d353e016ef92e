import type { Generated } from 'kysely';
import type {
	Ground,
	Outcome,
	RejectCode,
	ResidentAnswer,
	State,
	Urgency,
	WarmStep
} from '../../domain/referrals/words.ts';

/** Questions, their hops, and what is kept with them (migration 2). Columns said to be sealed hold what `vault.ts` made of a text. */
export interface ReferralTables {
	question: {
		id: string;
		holder_id: string;
		holder_organization_id: string;
		lead_id: string | null;
		lead_asked_at: string | null;
		lead_agreed_at: string | null;
		created_by: string;
		organization_id: string;
		urgency: Urgency;
		bounces: number;
		due_at: string;
		created_at: string;
		closed_at: string | null;
		outcome: Outcome | null;
		no_help_in_city: 0 | 1;
		resident_outcome: Outcome | null;
		erased_at: string | null;
		/** Who leads until the one who was asked agrees (migration 9). */
		lead_before_id: Generated<string | null>;
		/** The question that took this one in (migration 9). */
		combined_into: Generated<string | null>;
	};
	question_need: { question_id: string; need: string; position: number };
	/** Sealed, but for the key. */
	resident: {
		question_id: string;
		words: string | null;
		tried: string | null;
		goes_by: string | null;
		phone: string | null;
		reach: string | null;
		language: string | null;
		interpreter: string | null;
		helper: string | null;
	};
	consent: {
		id: string;
		question_id: string;
		ground: Ground;
		agreed: 0 | 1;
		agreed_by: 'resident' | 'representative' | null;
		how: 'spoken' | 'written' | 'phone' | null;
		/** Sealed. */
		why_not: string | null;
		text_version: string;
		text_language: string;
		recorded_by: string;
		recorded_at: string;
		withdrawn_at: string | null;
		withdrawn_by: 'resident' | 'worker' | null;
	};
	referral: {
		id: string;
		question_id: string;
		position: number;
		from_contact_id: string;
		from_organization_id: string;
		to_contact_id: string | null;
		to_organization_id: string;
		service_id: string | null;
		consent_id: string | null;
		lead_id: string | null;
		bounces_before: number;
		/** Sealed. */
		reason: string | null;
		/** Sealed. */
		expected: string | null;
		/** Sealed. */
		agreed: string | null;
		/** Sealed. */
		if_fails: string | null;
		warm_step: WarmStep | null;
		resident_present: 0 | 1;
		agreed_on: string | null;
		state: State;
		requested_at: string | null;
		due_at: string | null;
		answered_at: string | null;
		accepted_at: string | null;
		first_contact_at: string | null;
		first_contact_by: string | null;
		hold_until: string | null;
		reject_code: RejectCode | null;
		/** Sealed. */
		reject_words: string | null;
		better_contact_id: string | null;
		better_service_id: string | null;
		back_to_sender: 0 | 1;
		ended_at: string | null;
	};
	message: {
		id: string;
		referral_id: string;
		contact_id: string;
		/** Sealed. */
		text: string | null;
		at: string;
	};
	referral_link: {
		id: string;
		token_hash: string;
		referral_id: string;
		contact_id: string | null;
		created_at: string;
		expires_at: string;
		used: string;
		/** Migration 4. */
		asks_code: 0 | 1;
		withdrawn_at: string | null;
	};
	card: {
		question_id: string;
		code_hash: string;
		/** Sealed. */
		code: string | null;
		created_at: string;
		withdrawn_at: string | null;
	};
	resident_answer: { id: string; question_id: string; answer: ResidentAnswer; at: string };
	draft: {
		id: string;
		contact_id: string;
		form: string;
		/** Sealed. */
		content: string;
		saved_at: string;
	};
	/** Migration 4. */
	norm: {
		organization_id: string;
		answer_days: number;
		urgent_days: number;
		call_back_days: number;
		set_by: string;
		set_at: string;
	};
	shortcut: { account_id: string; contact_id: string; saved_at: string };
	look: {
		seq: number;
		id: string;
		at: string;
		contact_id: string;
		organization_id: string;
		question_id: string;
		what: string;
		ground: string;
		previous_hash: string;
		hash: string;
	};
	look_head: { id: number; seq: number; hash: string };
}
