import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types.js';

/** What somebody sees who has no right to a page: the guard of the routes answers with it. */
export const load: PageLoad = () => error(403, { message: 'Forbidden' });
