import { readQuery } from '$lib/server/http/read.ts';
import { ownReferrals } from '$lib/server/interop/index.ts';
import { admit, asProblem, ownJson } from '../door.server.ts';
import { unreadable } from '../reading.server.ts';
import type { RequestHandler } from './$types.js';

/** The referrals of the organisation of a token, what changed longest ago first; nothing of residents. */
export const GET: RequestHandler = async (event) => {
	const visit = await admit(event, 'referrals:read');
	if (!visit.ok) return asProblem(visit.no);
	const query = readQuery(ownReferrals.listQuery, event.url.searchParams);
	if (!query.ok) return asProblem(unreadable(query.errors));
	return ownJson(await ownReferrals.list(event.locals.house, visit, query.value));
};
