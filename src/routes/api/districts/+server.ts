import { publicJson } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types.js';

/** The districts of the city. */
export const GET: RequestHandler = ({ locals }) => publicJson(locals.searcher.districts, 60);
