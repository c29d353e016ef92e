import type { ChangeKind, Unfinished } from '$lib/domain/intake/words.ts';
import * as m from '$lib/i18n/paraglide/messages.js';

interface Happened {
	kind: ChangeKind;
	by: string;
	label: string;
	about: string | null;
}

const changes: Record<ChangeKind, (of: { by: string; label: string; about: string }) => string> = {
	opened: m.change_opened,
	closed: m.change_closed,
	arrived: m.change_arrived,
	left: m.change_left,
	added: m.change_added,
	take: (of) => (of.about === of.by ? m.change_take(of) : m.change_take_to(of)),
	back: m.change_back,
	go: m.change_go,
	first: m.change_first,
	last: m.change_last,
	question: m.change_question,
	intake: m.change_intake,
	walked: m.change_walked,
	received: m.change_received,
	kept: m.change_kept,
	lead_asked: m.change_lead_asked,
	lead_agreed: m.change_lead_agreed,
	lead_declined: m.change_lead_declined,
	combined: m.change_combined,
	elsewhere: m.change_elsewhere,
	undone: m.change_undone
};

/** 'Noor Visser riep 14'. Who is off the list has no name any more. */
export function changeText({ kind, by, label, about }: Happened): string {
	return changes[kind]({ by, label: label || '…', about: about ?? '' });
}

const reasons: Record<Unfinished, () => string> = {
	waiting: m.why_waiting,
	talking: m.why_talking,
	partner: m.why_partner,
	no_next_step: m.why_no_next_step,
	no_lead: m.why_no_lead,
	lead_not_agreed: m.why_lead_not_agreed
};
export const whyText = (why: Unfinished): string => reasons[why]();

/** '3 wachten' */
export function waitingText(count: number): string {
	if (count === 0) return m.intake_waiting_zero();
	return count === 1 ? m.intake_waiting_one() : m.intake_waiting_count({ count });
}

/** Whole minutes from a moment until now. */
export function minutesSince(moment: string, now: number): number {
	return Math.max(0, Math.floor((now - Date.parse(moment)) / 60_000));
}

/** '12 min', or that it is only just. */
export function waitText(moment: string, now: number): string {
	const count = minutesSince(moment, now);
	return count === 0 ? m.intake_now() : m.intake_minutes({ count });
}
