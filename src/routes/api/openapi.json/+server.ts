import { publicJson } from '$lib/server/http/problem.ts';
import { describe } from '$lib/server/interop/index.ts';
import type { RequestHandler } from './$types.js';

/** The description of everything under `/api` and `/hsds` (OpenAPI 3.1). */
export const GET: RequestHandler = () => publicJson(describe(), 600);
