import type { Generated } from 'kysely';
import type { NoticeKind } from '../../domain/referrals/words.ts';

/** What people are told, and how it reaches them (migrations 2, 7 and 10). */
export interface NoticeTables {
	notice: {
		id: string;
		contact_id: string;
		kind: NoticeKind;
		question_id: string | null;
		about_contact_id: string | null;
		service_id: string | null;
		at: string;
		read_at: string | null;
		/** The clock that told it. */
		once: string | null;
		/** Of a summary, as JSON. */
		counts: string | null;
	};
	notice_delivery: {
		id: string;
		notice_id: string;
		account_id: string;
		channel: 'mail' | 'push';
		target: string;
		subscription_id: string | null;
		due_at: string;
		state: 'waiting' | 'sent' | 'given_up' | 'dropped';
		attempts: Generated<number>;
		batch: string | null;
		lease: string | null;
		leased_until: string | null;
		error: string | null;
		ended_at: string | null;
	};
	push_subscription: {
		id: string;
		account_id: string;
		session_id: string;
		endpoint: string;
		p256dh: string;
		auth: string;
		created_at: string;
	};
	notice_choice: {
		account_id: string;
		mail: string;
		push: string;
		quiet_from: number;
		quiet_until: number;
		weekends: 0 | 1;
		lang: 'nl' | 'en';
	};
	mail_bounce: { account_id: string; email: string; code: string; at: string };
	push_key: { id: number; public_key: string; private_key: string; made_at: string };
}
