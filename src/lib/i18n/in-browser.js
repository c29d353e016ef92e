/**
 * The language of the page, in a browser. The build puts this in the place of the runtime that paraglide makes, which
 * knows many ways to find a language; here it is one cookie, read once: another language is another page.
 */
const chosen = /(?:^|;\s*)lang=en(?:;|$)/.test(document.cookie) ? 'en' : 'nl';

/** @returns {'nl' | 'en'} */
export function getLocale() {
	return chosen;
}
