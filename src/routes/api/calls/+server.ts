import * as freshness from '$lib/server/freshness/index.ts';
import { problem } from '$lib/server/http/problem.ts';
import { read } from '$lib/server/http/read.ts';
import { callBody } from '$lib/server/interop/index.ts';
import type { RequestHandler } from './$types.js';

/** 'Lukte het?' after a call. The id names the command: sending it again changes nothing. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
	const call = read(callBody, await request.json().catch(() => null));
	if (!call.ok) {
		return problem(
			400,
			'Send id, service_id, contact_id (or null) and outcome: reached, wrong_number, no_answer or someone_else.'
		);
	}
	const { house, actor } = locals;
	switch (await freshness.recordCall(house, actor, call.value, getClientAddress())) {
		case 'recorded':
			return new Response(null, { status: 204 });
		case 'unknown':
			return problem(404, 'There is no service with this id.');
		case 'too_many':
			return problem(429, 'That is more than one person calls in a day. Try again tomorrow.');
	}
};
