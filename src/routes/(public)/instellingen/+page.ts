import { read } from '$lib/offline/read.ts';
import { cookie } from '$lib/ui/cookies.ts';
import { type Preferences, readPreferences } from '$lib/ui/preferences.ts';
import type { PageLoad } from './$types.js';

/** What this visitor chose; their own cookies say it when there is no connection. */
export const load: PageLoad = async ({ fetch }) => ({
	preferences:
		typeof document === 'undefined'
			? await read<Preferences>(fetch, '/api/preferences')
			: readPreferences(cookie)
});
