/** What every answer of the open API has: anyone may read it, from any page, as often as is kind. */
import type { RequestEvent } from '@sveltejs/kit';
import { problem } from '$lib/server/http/problem.ts';
import { limiter } from '$lib/server/http/rate.ts';

const open = {
	'access-control-allow-origin': '*',
	'access-control-expose-headers': 'etag, link, location, retry-after'
};

/** A reader may take the whole directory item by item at once, and then goes on at a walking pace. */
const wait = limiter({ burst: 3000, perSecond: 30 });

/** A stream of everything weighs as much as so many pages. */
export const streamCost = 50;

/** Answers, unless this address asked too often. */
export async function answer(
	{ getClientAddress }: Pick<RequestEvent, 'getClientAddress'>,
	work: () => Response | Promise<Response>,
	cost = 1
): Promise<Response> {
	const seconds = wait(getClientAddress(), cost);
	const response =
		seconds === 0
			? await work()
			: problem(429, `You ask too often. Come back in ${seconds} seconds.`);
	if (seconds > 0) response.headers.set('retry-after', String(seconds));
	for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
	return response;
}

/** What a browser asks before it asks from another site. */
export function preflight(): Response {
	return new Response(null, {
		status: 204,
		headers: {
			...open,
			'access-control-allow-methods': 'GET, HEAD, OPTIONS',
			'access-control-allow-headers': 'accept, content-type, if-none-match',
			'access-control-max-age': '86400'
		}
	});
}
