import { publicJson } from '$lib/server/http/problem.ts';
import { answer, preflight } from './open.server.ts';
import type { RequestHandler } from './$types.js';

/** About this API. */
export const GET: RequestHandler = (event) =>
	answer(event, () =>
		publicJson({
			version: '3.0',
			profile: `${event.url.origin}/hsds/profile`,
			openapi_url: `${event.url.origin}/api/openapi.json`
		})
	);

export const OPTIONS: RequestHandler = preflight;
