import * as hsds from '$lib/server/hsds/index.ts';
import { readableOf } from '$lib/server/http/readable.ts';
import { problem, publicJson } from '$lib/server/http/problem.ts';
import { answer, preflight, streamCost } from '../open.server.ts';
import type { RequestHandler } from './$types.js';

/** A list, in pages or as a stream. */
export const GET: RequestHandler = (event) => {
	const { params, url, locals } = event;
	const list = hsds.listNames.find((name) => name === params.list);
	if (!list) return answer(event, () => problem(404, `There is no list '${params.list}' here.`));
	const isStream = url.searchParams.get('format') === 'ndjson';
	return answer(
		event,
		async () => {
			const asked = hsds.parse(hsds.queries[list], url.searchParams);
			if (!asked.ok)
				return problem(400, asked.problems[0]?.detail ?? '', { errors: asked.problems });
			if (isStream) return ndjson(hsds.stream(locals.db, list, asked.query));
			return publicJson(await hsds.page(locals.db, list, asked.query));
		},
		isStream ? streamCost : 1
	);
};

export const OPTIONS: RequestHandler = preflight;

/** One JSON object a line, written while it is read. */
function ndjson(items: AsyncGenerator<unknown>): Response {
	return new Response(readableOf(lines(items)), {
		headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' }
	});
}

async function* lines(items: AsyncGenerator<unknown>): AsyncGenerator<string> {
	for await (const item of items) yield `${JSON.stringify(item)}\n`;
}
