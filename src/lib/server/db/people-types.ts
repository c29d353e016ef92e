import type { Role } from '../../domain/permissions.ts';

/** People with an account, and how they come in (migration 2). */
export interface PeopleTables {
	account: {
		id: string;
		contact_id: string;
		organization_id: string;
		email: string;
		role: Role;
		password_hash: string | null;
		demo: 0 | 1;
		created_at: string;
		left_at: string | null;
	};
	passkey: {
		id: string;
		account_id: string;
		public_key: string;
		counter: number;
		transports: string;
		name: string;
		created_at: string;
		used_at: string | null;
	};
	second_factor: {
		account_id: string;
		secret: string;
		confirmed_at: string | null;
		last_step: number;
	};
	recovery_code: { account_id: string; hash: string; used_at: string | null };
	session: {
		id: string;
		account_id: string;
		device: string;
		created_at: string;
		seen_at: string;
		expires_at: string;
	};
	invitation: {
		id: string;
		token_hash: string;
		organization_id: string;
		role: Role;
		contact_id: string | null;
		email: string | null;
		invited_by: string;
		created_at: string;
		expires_at: string;
		used_at: string | null;
	};
	attempt: { key: string; count: number; last_at: string };
}
