import type { NoticeKind } from '../domain/referrals/words.ts';
import * as m from '../i18n/paraglide/messages.js';

const texts: Record<NoticeKind, (by: { name: string; counts?: Record<string, number> }) => string> =
	{
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
		number_hidden: m.notice_number_hidden,
		claimed: m.notice_claimed,
		passed_on: m.notice_passed_on,
		reminder: () => m.notice_reminder(),
		overdue: () => m.notice_overdue(),
		overdue_team: () => m.notice_overdue_team(),
		summary: ({ counts }) =>
			m.notice_summary({
				open: counts?.['open'] ?? 0,
				late: counts?.['late'] ?? 0,
				unclaimed: counts?.['unclaimed'] ?? 0
			})
	};

/** What somebody is told, without anything of the resident. */
export function noticeText({
	kind,
	about,
	counts
}: {
	kind: NoticeKind;
	about: string | null;
	counts: Record<string, number>;
}): string {
	return texts[kind]({ name: about ?? m.notice_somebody(), counts });
}
