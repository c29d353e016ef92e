import type { Role } from '$lib/domain/permissions.ts';

/** Where to go after signing in: a page of this app, never another site; else where one's own work is. */
export function nextPage(given: FormDataEntryValue | null, role: Role): string {
	return localPage(given) ?? homes[role];
}

/** A path of this app, or null. */
export function localPage(given: FormDataEntryValue | null): string | null {
	if (typeof given !== 'string' || !given.startsWith('/')) return null;
	const here = 'http://here.invalid';
	const url = URL.canParse(given, here) ? new URL(given, here) : null;
	// What starts with two slashes names another site, also where dots before it were taken away.
	if (url?.origin !== here || url.pathname.startsWith('//')) return null;
	return url.pathname + url.search;
}

const homes: Record<Role, string> = {
	volunteer: '/werk',
	worker: '/werk',
	coordinator: '/werk',
	editor: '/gids',
	admin: '/mensen'
};
