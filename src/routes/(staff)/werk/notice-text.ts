import type { NoticeKind } from '$lib/domain/referrals/words.ts';
import * as m from '$lib/i18n/paraglide/messages.js';

const texts: Record<NoticeKind, (by: { name: string }) => string> = {
	received: m.notice_received,
	accepted: m.notice_accepted,
	rejected: m.notice_rejected,
	on_hold: m.notice_on_hold,
	cancelled: m.notice_cancelled,
	failed: m.notice_failed,
	completed: m.notice_completed,
	asked: m.notice_asked,
	lead_asked: m.notice_lead_asked,
	lead_agreed: m.notice_lead_agreed,
	introduction_asked: m.notice_introduction_asked,
	nobody_called: () => m.notice_nobody_called(),
	resident_helped: () => m.notice_resident_helped(),
	resident_stopped: () => m.notice_resident_stopped(),
	inherited: m.notice_inherited,
	successor: m.notice_successor,
	number_hidden: m.notice_number_hidden
};

/** What somebody is told, without anything of the resident. */
export function noticeText(kind: NoticeKind, about: string | null): string {
	return texts[kind]({ name: about ?? m.notice_somebody() });
}
