/** The languages of the card, and how a sentence is filled: what a page needs beside the words themselves. */
export const residentLanguages = ['nl', 'en', 'ar', 'tr', 'uk', 'pl'] as const;
export type ResidentLanguage = (typeof residentLanguages)[number];

/** Each language as its speakers write it. */
export const ownNames: Readonly<Record<ResidentLanguage, string>> = {
	nl: 'Nederlands',
	en: 'English',
	ar: 'العربية',
	tr: 'Türkçe',
	uk: 'Українська',
	pl: 'Polski'
};

/** The language of the card for what is known of somebody's language: Dutch when there is no card in it. */
export function residentLanguage(code: string | null | undefined): ResidentLanguage {
	return residentLanguages.find((known) => known === code) ?? 'nl';
}

export function directionOf(lang: ResidentLanguage): 'ltr' | 'rtl' {
	return lang === 'ar' ? 'rtl' : 'ltr';
}

const isolate = { start: '\u2068', end: '\u2069' };

/**
 * Fills the places of a sentence. What is filled in is isolated from the direction of the sentence (UAX #9), so that a
 * Dutch name stands whole in an Arabic one.
 */
export function fill(sentence: string, values: Readonly<Record<string, string>> = {}): string {
	const rightToLeft = /[\u0600-\u06ff]/.test(sentence);
	return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name] ?? '';
		return rightToLeft ? `${isolate.start}${value}${isolate.end}` : value;
	});
}
