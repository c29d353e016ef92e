/** What other systems may do, and what they are told. */
import * as v from 'valibot';
import { code, needed } from './forms.ts';
import type { State } from './referrals/words.ts';

/** What a token can allow, from little to much. */
export const scopes = ['referrals:read', 'residents:read', 'referrals:move'] as const;
export type Scope = (typeof scopes)[number];

export function isScope(value: unknown): value is Scope {
	return scopes.some((scope) => scope === value);
}

/** For so many days a token can be valid. */
export const tokenDays = [30, 90, 365] as const;

/** What a webhook tells: the state that a referral came in, that a person of the team took it, or that there is a message. */
export type WebhookKind = `referral.${Exclude<State, 'draft'> | 'claimed' | 'message'}`;

/** A new token, as a form. */
export const tokenForm = v.object({
	name: needed(80),
	scopes: v.pipe(
		v.array(v.picklist(scopes, code('choose')), code('choose')),
		v.minLength(1, code('choose'))
	),
	days: v.pipe(
		v.optional(v.string(code('choose')), '90'),
		v.check((typed) => tokenDays.some((days) => String(days) === typed), code('choose')),
		v.transform(Number)
	)
});

/** A new webhook, as a form. Whether its address may be called is asked of `interop`. */
export const webhookForm = v.object({ url: needed(500) });
