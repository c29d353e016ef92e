/** Where to go after signing in: a page of this app, never another site. */
export function nextPage(given: FormDataEntryValue | string | null): string {
	if (typeof given !== 'string' || !given.startsWith('/')) return '/werk';
	const here = 'http://here.invalid';
	const url = URL.canParse(given, here) ? new URL(given, here) : null;
	return url?.origin === here ? url.pathname + url.search : '/werk';
}
