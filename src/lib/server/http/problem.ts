/** An error answer after RFC 9457 (problem details): what is wrong and what to do, in plain words. */
export function problem(
	status: number,
	title: string,
	more: Record<string, unknown> = {}
): Response {
	return new Response(JSON.stringify({ type: 'about:blank', title, status, ...more }), {
		status,
		headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
	});
}

/** A public answer as JSON, kept for so many seconds in front of the app and asked again by browsers. */
export function publicJson(body: unknown, seconds = 10): Response {
	return new Response(JSON.stringify(body), {
		headers: {
			'content-type': 'application/json',
			'cache-control': `public, max-age=0, s-maxage=${seconds}`
		}
	});
}
