import * as m from '$lib/i18n/paraglide/messages.js';

const texts = new Map<string, () => string>([
	['accept', m.done_accept],
	['claim', m.done_claim],
	['cancel', m.done_cancel],
	['start', m.done_start],
	['fail', m.done_fail],
	['say', m.done_say],
	['withdraw', m.done_withdraw],
	['consent', m.done_consent],
	['lead', m.done_lead],
	['lead_answer', m.done_saved],
	['reassign', m.done_reassign],
	['request', m.done_request],
	['request_no_mail', m.done_request_no_mail],
	['mail', m.done_mail],
	['no_mail', m.done_no_mail],
	['reject', m.done_reject],
	['hold', m.done_hold],
	['close', m.done_close],
	['introduce', m.introduction_asked],
	['saved', m.done_person_saved],
	['dropped', m.done_person_dropped]
]);

/** What was just done, and what happens now. */
export function doneText(name: string | null): string | null {
	return name === null ? null : (texts.get(name)?.() ?? null);
}
