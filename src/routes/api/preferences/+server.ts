import { readPreferences } from '$lib/ui/preferences.ts';
import type { RequestHandler } from './$types.js';

/** What this visitor chose about how the app looks: read back from their own cookies. */
export const GET: RequestHandler = ({ cookies }) =>
	Response.json(
		readPreferences((name) => cookies.get(name)),
		{ headers: { 'cache-control': 'no-store' } }
	);
