import { read } from '$lib/server/http/read.ts';
import { ownReferrals } from '$lib/server/interop/index.ts';
import { admit, asProblem, ownJson, personNeeded, refused } from '../../../door.server.ts';
import { keyNeeded, keyOf, unreadable } from '../../../reading.server.ts';
import type { RequestHandler } from './$types.js';

/** Moves a referral on behalf of a person, who has the same rights here as on the screen. */
export const POST: RequestHandler = async (event) => {
	const visit = await admit(event, 'referrals:move');
	if (!visit.ok) return asProblem(visit.no);
	const { person } = visit;
	if (!person) return asProblem(personNeeded);
	const key = keyOf(event.request);
	if (key === null) return asProblem(keyNeeded);
	const body = read(ownReferrals.moveBody, await event.request.json().catch(() => null));
	if (!body.ok) return asProblem(unreadable(body.errors));
	const { house } = event.locals;
	const { id } = event.params;
	const done = await ownReferrals.move(house, { ...visit, person }, key, id, body.value);
	return done.ok
		? ownJson(ownReferrals.shown({ hop: done.hop, question: null }))
		: asProblem(refused(done));
};
