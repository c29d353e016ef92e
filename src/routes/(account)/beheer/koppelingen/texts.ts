import type { Scope } from '$lib/domain/systems.ts';
import * as m from '$lib/i18n/paraglide/messages.js';

const scopeNames: Record<Scope, () => string> = {
	'referrals:read': m.scope_read,
	'residents:read': m.scope_residents,
	'referrals:move': m.scope_move
};

/** What a token may, in words. */
export function scopeName(scope: Scope): string {
	return scopeNames[scope]();
}

/** What happened, in words; the code itself where there are none. */
export function kindName(kind: string): string {
	return kindNames[kind]?.() ?? kind;
}

const kindNames: Record<string, () => string> = {
	'referral.requested': m.hook_requested,
	'referral.claimed': m.hook_claimed,
	'referral.accepted': m.hook_accepted,
	'referral.in_progress': m.hook_in_progress,
	'referral.on_hold': m.hook_on_hold,
	'referral.completed': m.hook_completed,
	'referral.rejected': m.hook_rejected,
	'referral.cancelled': m.hook_cancelled,
	'referral.failed': m.hook_failed,
	'referral.message': m.hook_message
};

/** Why a system was not told. */
export function errorText(error: string): string {
	const status = /^http_(\d+)$/.exec(error)?.[1];
	if (status === '410') return m.hook_error_gone();
	if (status !== undefined) return m.hook_error_status({ status });
	return error === 'address_refused' ? m.hook_error_address() : m.hook_error_unreachable();
}
