import { findNeed, type Theme } from '../domain/needs.ts';
import { getLocale } from '../i18n/paraglide/runtime.js';

/** A need in the language of the page. Apart from the other labels: the list of needs is long, and the start page does without. */
export function needName(key: string): string {
	return findNeed(key)?.[getLocale()] ?? key;
}

/** The pictogram of a need: that of its theme. */
export function needIcon(key: string): Theme {
	return findNeed(key)?.theme ?? 'gemeente';
}
