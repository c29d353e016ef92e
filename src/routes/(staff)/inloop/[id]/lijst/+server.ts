import { json } from '@sveltejs/kit';
import { listOf } from '../list.server.ts';
import type { RequestHandler } from './$types.js';

/** The list of an hour as data: for its page, which reads it anew when something changed. */
export const GET: RequestHandler = async ({ locals, params }) =>
	json(await listOf(locals, params.id));
