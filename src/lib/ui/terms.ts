import { type Terms, termsOf, usualTerms } from '../domain/freshness.ts';

let kept: Terms | undefined;

/** Sets how long facts stay true: the server does, at its start. */
export function keepTerms(terms: Terms): void {
	kept = terms;
}

/** How long facts stay true here: on the server as its settings say, in the browser as the page says that it made. */
export function terms(): Terms {
	if (kept) return kept;
	if (typeof document === 'undefined') return usualTerms;
	kept = termsOf(document.documentElement.dataset['fresh'] ?? '');
	return kept;
}
