/** What the routes for other systems share: letting one in, and saying why not, as problem details or as FHIR does. */
import type { RequestEvent } from '@sveltejs/kit';
import type { Scope } from '$lib/domain/systems.ts';
import { problem } from '$lib/server/http/problem.ts';
import * as interop from '$lib/server/interop/index.ts';

/** Something that is not done, in plain words. */
export interface No {
	status: number;
	title: string;
	code: string;
	headers?: Record<string, string>;
	/** Which field or parameter, where there are several. */
	errors?: { parameter: string; detail: string }[];
	by?: string | undefined;
}

/** Lets a system in by its token; a session says nothing here. */
export async function admit(
	{ request, locals, getClientAddress }: RequestEvent,
	scope: Scope
): Promise<({ ok: true } & interop.Visit) | { ok: false; no: No }> {
	const authorization = request.headers.get('authorization');
	const knock = {
		authorization,
		on_behalf_of: request.headers.get('on-behalf-of'),
		address: getClientAddress()
	};
	const visit = await interop.admit(locals.db, knock, scope);
	return visit.ok ? visit : { ok: false, no: closed(visit) };
}

function closed(reason: interop.Closed): No {
	const { code } = reason;
	switch (code) {
		case 'token_needed':
		case 'token_wrong': {
			const error = code === 'token_wrong' ? ', error="invalid_token"' : '';
			return {
				status: 401,
				code,
				title:
					code === 'token_needed'
						? 'Send the token of your organisation: Authorization: Bearer wwt_….'
						: 'This token is unknown, was ended, or is too old. Ask a coordinator of your organisation for a new one.',
				headers: { 'www-authenticate': `Bearer realm="Warmwijzer"${error}` }
			};
		}
		case 'scope_missing':
			return {
				status: 403,
				code,
				title: `This token does not allow ${reason.scope}. Ask a coordinator of your organisation for one that does.`,
				headers: {
					'www-authenticate': `Bearer realm="Warmwijzer", error="insufficient_scope", scope="${reason.scope}"`
				}
			};
		case 'person_unknown':
			return personUnknown;
		case 'too_often':
			return {
				status: 429,
				code,
				title: `Too many requests. Try again in ${reason.seconds} seconds.`,
				headers: { 'retry-after': String(reason.seconds) }
			};
	}
}

/** Whoever was named does not work there, or not with referrals. */
export const personUnknown: No = {
	status: 403,
	code: 'person_unknown',
	title:
		'On-Behalf-Of must name somebody who works with referrals in the organisation of this token: the id of the contact, or the mail address of the account.'
};

/** Nobody was named, and this is done or seen by a person only. */
export const personNeeded: No = {
	status: 403,
	code: 'person_needed',
	title: 'Name the person who does this in the header On-Behalf-Of: a referral goes to a person.'
};

const refusals: Record<string, { status: number; title: string }> = {
	not_found: { status: 404, title: 'Your organisation has no referral with this id.' },
	not_yours: { status: 403, title: 'This person has no part in it, or it is for somebody else.' },
	moved_on: { status: 409, title: 'In its present state this cannot be done.' },
	closed: { status: 409, title: 'The question is closed.' },
	waiting_elsewhere: {
		status: 409,
		title: 'Another referral of this question waits for an answer.'
	},
	key_used: { status: 422, title: 'This Idempotency-Key named another command before.' },
	date_past: { status: 422, title: 'The date has passed.' },
	receiver_unknown: { status: 422, title: 'The person or service that was named is not there.' },
	successor_needed: { status: 409, title: 'Nobody is left to whom it could go back.' }
};

/** What a verb refuses. */
export function refused({ code, by }: { code: string; by?: string | undefined }): No {
	const { status, title } = refusals[code] ?? { status: 409, title: `Refused: ${code}.` };
	return { status, title: by === undefined ? title : `${title} It is with ${by}.`, code, by };
}

/** The refusal as problem details (RFC 9457). */
export function asProblem({ status, title, code, headers, errors, by }: No): Response {
	const more = { code, ...(errors && { errors }), ...(by !== undefined && { by }) };
	const response = problem(status, title, more);
	for (const [name, value] of Object.entries(headers ?? {})) response.headers.set(name, value);
	return response;
}

/** An answer for one organisation: kept nowhere. */
export function ownJson(body: unknown, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify(body), {
		headers: {
			'content-type': 'application/json',
			'cache-control': 'private, no-store',
			...headers
		}
	});
}
