import type { Generated } from 'kysely';
import type { State } from '../../domain/referrals/words.ts';

/** Other systems: tokens, webhooks, and what waits to be told (migration 12). */
export interface SystemTables {
	api_token: {
		id: string;
		organization_id: string;
		name: string;
		hash: string;
		scopes: string;
		made_by: string | null;
		made_at: string;
		expires_at: string;
		used_at: string | null;
		revoked_at: string | null;
	};
	webhook: {
		id: string;
		organization_id: string;
		url: string;
		/** Sealed. */
		secret: string;
		made_by: string | null;
		made_at: string;
		event_seq: number;
		ended_at: string | null;
	};
	webhook_delivery: {
		id: string;
		webhook_id: string;
		event_id: string;
		kind: string;
		referral_id: string;
		referral_state: State;
		at: string;
		due_at: string;
		state: 'waiting' | 'sent' | 'given_up';
		attempts: Generated<number>;
		lease: string | null;
		leased_until: string | null;
		error: string | null;
		ended_at: string | null;
	};
}
