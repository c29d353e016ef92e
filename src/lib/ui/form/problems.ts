/** What is wrong, in words that say what to do. */
import type { FieldCode } from '../../domain/forms.ts';
import * as m from '../../i18n/paraglide/messages.js';

const fields: Record<FieldCode, () => string> = {
	required: m.problem_required,
	too_long: m.problem_too_long,
	citizen_number: m.problem_citizen_number,
	choose: m.problem_choose,
	reach_needed: m.problem_reach_needed,
	agreement_needed: m.problem_agreement_needed,
	why_not_needed: m.problem_why_not_needed,
	date_needed: m.problem_date_needed,
	date_past: m.problem_date_past,
	better_needed: m.problem_better_needed,
	personal_number: m.problem_personal_number,
	date_order: m.problem_date_order,
	phone_wrong: m.problem_phone_wrong,
	phone_short: m.problem_phone_short,
	phone_words: m.problem_phone_words,
	email_wrong: m.problem_email_wrong_field,
	url_wrong: m.problem_url_wrong,
	postal_code_wrong: m.problem_postal_code_wrong,
	number_wrong: m.problem_number_wrong,
	age_order: m.problem_age_order,
	days_needed: m.problem_days_needed,
	time_wrong: m.problem_time_wrong,
	time_order: m.problem_time_order,
	hours_wrong: m.problem_hours_wrong,
	weeks_needed: m.problem_weeks_needed
};

/** The sentence beside a field. What a newer server says is wrong may have no name here yet. */
export function fieldProblem(code: FieldCode): string {
	return (Object.hasOwn(fields, code) ? fields[code] : m.problem_choose)();
}

/** The id of a field with something wrong, by its name: the note on top leads there. */
export function wrongId(name: string): string {
	return `wrong-${name}`;
}

const refusals: Record<string, (by: string) => string> = {
	not_found: () => m.refused_not_found(),
	not_yours: (by) => (by ? m.refused_not_yours_by({ name: by }) : m.refused_not_yours()),
	moved_on: (by) => (by ? m.refused_moved_on_by({ name: by }) : m.refused_moved_on()),
	closed: () => m.refused_closed(),
	signed_out: () => m.refused_signed_out(),
	waiting_elsewhere: () => m.refused_waiting_elsewhere(),
	consent_needed: () => m.refused_consent_needed(),
	call_first: () => m.refused_call_first(),
	lead_needed: () => m.refused_lead_needed(),
	to_yourself: () => m.refused_to_yourself(),
	receiver_unknown: () => m.refused_receiver_unknown(),
	receiver_left: () => m.refused_receiver_left(),
	date_past: () => m.problem_date_past(),
	successor_needed: () => m.refused_successor_needed(),
	code_wrong: () => m.refused_code_wrong(),
	too_often: () => m.refused_too_often(),
	taken: (by) => m.fresh_taken({ name: by }),
	changed: (by) => (by ? m.refused_changed_by({ name: by }) : m.refused_moved_on()),
	hour_closed: () => m.refused_hour_closed(),
	already_open: () => m.refused_already_open(),
	still_open: () => m.refused_still_open(),
	cannot_undo: () => m.refused_cannot_undo(),
	used: () => m.refused_used(),
	expired: () => m.refused_expired(),
	moment_wrong: () => m.refused_moment_wrong(),
	too_old: () => m.refused_too_old(),
	other_account: () => m.refused_other_account(),
	key_gone: () => m.refused_key_gone(),
	not_opened: () => m.refused_not_opened()
};

/** The sentence on top of a form when the server did not do it. */
export function refusal(code: string, by = ''): string {
	return (refusals[code] ?? refusals['not_found'])?.(by) ?? '';
}
