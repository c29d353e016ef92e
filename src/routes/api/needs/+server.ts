import { needs } from '$lib/domain/needs.ts';
import { publicJson } from '$lib/server/http/problem.ts';
import type { RequestHandler } from './$types.js';

/** The needs: the taxonomy of the directory. */
export const GET: RequestHandler = () => publicJson(needs, 600);
