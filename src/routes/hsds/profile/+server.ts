import profile from '../../../../docs/hsds-profile.md?raw';
import { answer, preflight } from '../open.server.ts';
import type { RequestHandler } from './$types.js';

/** What our attributes mean. */
export const GET: RequestHandler = (event) =>
	answer(
		event,
		() =>
			new Response(profile, {
				headers: {
					'content-type': 'text/markdown; charset=utf-8',
					'cache-control': 'public, max-age=0, s-maxage=60'
				}
			})
	);

export const OPTIONS: RequestHandler = preflight;
