import * as v from 'valibot';
import { subscriptionForm } from '$lib/domain/notices.ts';
import { problem } from '$lib/server/http/problem.ts';
import * as notices from '$lib/server/notices/index.ts';
import type { RequestHandler } from './$types.js';

/** Lets the device of this session take pushes. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { db, actor, session, pushTestOrigin } = locals;
	const given: unknown = await request.json().catch(() => null);
	const device = v.safeParse(subscriptionForm, given);
	if (!device.success || !session) return problem(400, 'This is not a device that takes pushes.');
	if (!notices.isPushService(device.output.endpoint, pushTestOrigin)) {
		return problem(400, 'This push service is not known here.');
	}
	await notices.subscribe(db, actor, session.id, device.output);
	return new Response(null, { status: 204 });
};

/** No more pushes to the device of this session. */
export const DELETE: RequestHandler = async ({ locals: { db, actor, session } }) => {
	if (session) await notices.unsubscribe(db, actor, session.id);
	return new Response(null, { status: 204 });
};
