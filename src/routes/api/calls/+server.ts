import { isCallResult } from '$lib/domain/calls.ts';
import { isId } from '$lib/domain/ids.ts';
import * as freshness from '$lib/server/freshness/index.ts';
import { problem } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types.js';

/** 'Lukte het?' after a call. The id names the command: sending it again changes nothing. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
	const body: unknown = await request.json().catch(() => null);
	const call = parse(body);
	if (!call) {
		return problem(
			400,
			'Send id, service_id, contact_id (or null) and outcome: reached, wrong_number, no_answer or someone_else.'
		);
	}
	const { house, actor } = locals;
	switch (await freshness.recordCall(house, actor, call, getClientAddress())) {
		case 'recorded':
			return new Response(null, { status: 204 });
		case 'unknown':
			return problem(404, 'There is no service with this id.');
		case 'too_many':
			return problem(429, 'That is more than one person calls in a day. Try again tomorrow.');
	}
};

function parse(body: unknown) {
	if (typeof body !== 'object' || body === null) return null;
	const { id, service_id, contact_id, outcome } = body as Record<string, unknown>;
	if (typeof id !== 'string' || !isId(id)) return null;
	if (typeof service_id !== 'string' || !isId(service_id)) return null;
	if (contact_id !== null && contact_id !== undefined && typeof contact_id !== 'string')
		return null;
	return isCallResult(outcome) ? { id, service_id, contact_id: contact_id ?? null, outcome } : null;
}
