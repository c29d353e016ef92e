import * as m from '$lib/i18n/paraglide/messages.js';

/** What went wrong in a form, by its code, in words that say what to do; and the field where it is mended. */
export const problems = {
	wrong: { text: m.problem_wrong, field: 'email' },
	code_wrong: { text: m.problem_code_wrong, field: 'code' },
	expired: { text: m.problem_expired, field: 'email' },
	passkey_failed: { text: m.problem_passkey_failed, field: null },
	unknown_example: { text: m.signin_unknown_example, field: null },
	password_short: { text: m.problem_password_short, field: 'password' },
	password_long: { text: m.problem_password_long, field: 'password' },
	password_common: { text: m.problem_password_common, field: 'password' },
	last_way_in: { text: m.problem_last_way_in, field: null },
	not_found: { text: m.problem_not_found, field: null },
	yourself: { text: m.problem_yourself, field: null },
	role_too_high: { text: m.problem_role_too_high, field: null },
	not_allowed: { text: m.problem_role_too_high, field: null },
	holds_questions: { text: m.problem_holds_questions, field: null },
	invitation_gone: { text: m.invitation_gone, field: null },
	citizen_number: { text: m.problem_citizen_number, field: null },
	name_missing: { text: m.problem_name_missing, field: 'name' },
	email_wrong: { text: m.problem_email_wrong, field: 'email' },
	email_taken: { text: m.problem_email_taken, field: 'email' },
	mail_failed: { text: m.problem_mail_failed, field: null }
} as const satisfies Record<string, { text: () => string; field: string | null }>;
