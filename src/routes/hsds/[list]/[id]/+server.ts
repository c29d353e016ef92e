import * as hsds from '$lib/server/hsds/index.ts';
import { problem, publicJson } from '$lib/server/http/problem.ts';
import { answer, preflight } from '../../open.server.ts';
import type { RequestHandler } from './$types.js';

/** One thing with everything about it; what was merged is answered with where it went. */
export const GET: RequestHandler = (event) =>
	answer(event, async () => {
		const { params, url, locals } = event;
		const list = hsds.listNames.find((name) => name === params.list);
		const asked = hsds.parse(hsds.oneQuery, url.searchParams);
		if (!list) return problem(404, `There is no list '${params.list}' here.`);
		if (!asked.ok) return problem(400, asked.problems[0]?.detail ?? '', { errors: asked.problems });
		const found = await hsds.find(locals.db, list, params.id.toLowerCase(), asked.query);
		if (!found) return problem(404, `There is nothing with this id in ${list}.`);
		if ('doc' in found) return publicJson(found.doc);
		const location = `/hsds/${list}/${found.moved}${url.search}`;
		return new Response(null, { status: 308, headers: { location } });
	});

export const OPTIONS: RequestHandler = preflight;
