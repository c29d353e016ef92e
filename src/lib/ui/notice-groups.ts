import type { NoticeGroup } from '../domain/notices.ts';
import * as m from '../i18n/paraglide/messages.js';

/** What a group of notices is called. */
export const groupNames: Record<NoticeGroup, () => string> = {
	for_you: m.notices_group_for_you,
	came_of: m.notices_group_came_of,
	resident: m.notices_group_resident,
	clock: m.notices_group_clock,
	network: m.notices_group_network,
	summary: m.notices_group_summary
};
