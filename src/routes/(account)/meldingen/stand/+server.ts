import { json } from '@sveltejs/kit';
import * as notices from '$lib/server/notices/index.ts';
import type { RequestHandler } from './$types.js';

/** How many one has not read, and whether this device takes pushes. */
export const GET: RequestHandler = async ({ locals: { db, actor, session } }) =>
	json({
		unread: await notices.unreadCount(db, actor),
		device: session !== null && (await notices.hasDevice(db, session.id))
	});
