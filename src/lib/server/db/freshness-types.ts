import type { Kind } from '../../domain/entries.ts';
import type { CheckHow, CheckResult, Fact } from '../../domain/freshness.ts';

/** How facts stay true (migration 7). */
export interface FreshnessTables {
	hidden_phone: { entity: Kind; entity_id: string; number: string; hidden_at: string };
	call_lease: {
		key: string;
		entity: Kind;
		entity_id: string;
		account_id: string;
		until: string;
	};
	call_later: { entity: Kind; entity_id: string; until: string; tries: number };
	fact_check: {
		id: string;
		at: string;
		day: string;
		account_id: string | null;
		entity: Kind;
		entity_id: string;
		fact: Fact;
		result: CheckResult;
		how: CheckHow;
	};
	fresh_mail: {
		id: string;
		contact_id: string;
		quarter: string;
		token_hash: string;
		made_at: string;
		expires_at: string;
		sent_at: string | null;
		used_at: string | null;
		/** What came of it, as JSON. */
		done: string | null;
	};
	mail_refusal: { id: string; contact_id: string; at: string };
	shown: { service_id: string; month: string; count: number };
}
