import { ownReferrals } from '$lib/server/interop/index.ts';
import { admit, asProblem, ownJson, refused } from '../../door.server.ts';
import type { RequestHandler } from './$types.js';

/** One referral; with a person and the scope for it whole, as far as this person may see it. The look is noted. */
export const GET: RequestHandler = async (event) => {
	const visit = await admit(event, 'referrals:read');
	if (!visit.ok) return asProblem(visit.no);
	const found = await ownReferrals.one(event.locals.house, visit, event.params.id);
	return found.ok ? ownJson(ownReferrals.shown(found)) : asProblem(refused(found));
};
