import type { HandleClientError } from '@sveltejs/kit';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { cookie } from '$lib/ui/cookies.ts';
import { readPreferences } from '$lib/ui/preferences.ts';

/** The page without a connection was made for nobody in particular: here it becomes this person's. */
const { theme, size } = readPreferences(cookie);
const locale = getLocale();
// The card of a resident has a language of its own.
if (!location.pathname.startsWith('/kaart')) document.documentElement.lang = locale;
document.documentElement.dataset['theme'] = theme;
document.documentElement.dataset['size'] = size;

export const handleError: HandleClientError = ({ error, status }) => ({
	message: status === 404 ? 'Not found' : 'Internal error',
	// A page of the server, and no server.
	...(error instanceof TypeError && /fetch|load failed/i.test(error.message)
		? { code: 'offline' }
		: {})
});
