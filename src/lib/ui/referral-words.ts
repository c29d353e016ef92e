/** The words of a handover as people say them. */
import type {
	Ground,
	Outcome,
	RejectCode,
	State,
	Urgency,
	WarmStep
} from '../domain/referrals/words.ts';
import * as m from '../i18n/paraglide/messages.js';

const stateWords: Record<State, () => string> = {
	draft: m.state_draft,
	requested: m.state_requested,
	accepted: m.state_accepted,
	in_progress: m.state_in_progress,
	completed: m.state_completed,
	rejected: m.state_rejected,
	cancelled: m.state_cancelled,
	on_hold: m.state_on_hold,
	failed: m.state_failed
};
export const stateText = (state: State): string => stateWords[state]();

const urgencyWords: Record<Urgency, () => string> = {
	normal: m.urgency_normal,
	this_week: m.urgency_this_week,
	today: m.urgency_today
};
export const urgencyText = (urgency: Urgency): string => urgencyWords[urgency]();

const warmWords: Record<WarmStep, () => string> = {
	called: m.warm_called,
	walked_along: m.warm_walked_along,
	three_way: m.warm_three_way,
	sent_only: m.warm_sent_only
};
export const warmText = (step: WarmStep): string => warmWords[step]();

const rejectWords: Record<RejectCode, () => string> = {
	not_our_task: m.reject_not_our_task,
	full: m.reject_full,
	other_area: m.reject_other_area,
	other_group: m.reject_other_group,
	other_help_fits_better: m.reject_other_help,
	not_reachable: m.reject_not_reachable,
	nobody_can: m.reject_nobody_can
};
export const rejectText = (code: RejectCode): string => rejectWords[code]();

const outcomeWords: Record<Outcome, () => string> = {
	helped: m.outcome_helped,
	partly: m.outcome_partly,
	not_helped: m.outcome_not_helped,
	withdrew: m.outcome_withdrew,
	unreachable: m.outcome_unreachable,
	unknown: m.outcome_unknown
};
export const outcomeText = (outcome: Outcome): string => outcomeWords[outcome]();

const groundWords: Record<Ground, () => string> = {
	consent: m.ground_consent,
	legal_task: m.ground_legal_task,
	vital_interest: m.ground_vital_interest
};
export const groundText = (ground: Ground): string => groundWords[ground]();
