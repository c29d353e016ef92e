/** Closed lists that the directory and its users share. Their names on screen are messages and `Intl.DisplayNames`. */
export const audiences = [
	'kinderen',
	'jongeren',
	'ouderen',
	'gezinnen',
	'vrouwen',
	'mannen',
	'mantelzorgers',
	'nieuwkomers',
	'lhbti',
	'beperking',
	'ondernemers',
	'professionals'
] as const;
export type Audience = (typeof audiences)[number];

/** Languages that people in the city speak with residents: ISO 639-1, else 639-3. */
export const languages = [
	'nl',
	'en',
	'ar',
	'tr',
	'uk',
	'pl',
	'ti',
	'so',
	'fa',
	'es',
	'fr',
	'pt',
	'ru',
	'zh',
	'ur',
	'hi',
	'srn',
	'pap',
	'zgh',
	'bg',
	'ro',
	'de',
	'it',
	'ku',
	'am',
	'vi',
	'nsl'
] as const;

const ownNames: Record<string, { nl: string; en: string }> = {
	nsl: { nl: 'Nederlandse Gebarentaal', en: 'Dutch Sign Language' },
	zgh: { nl: 'Tamazight (Berbers)', en: 'Tamazight (Berber)' },
	srn: { nl: 'Sranan', en: 'Sranan' },
	pap: { nl: 'Papiaments', en: 'Papiamento' },
	fa: { nl: 'Farsi', en: 'Farsi' },
	ku: { nl: 'Koerdisch', en: 'Kurdish' }
};

const displayNames: { nl?: Intl.DisplayNames; en?: Intl.DisplayNames } = {};
const named = { nl: new Map<string, string>(), en: new Map<string, string>() };

/** What a language is called in the language of the page; a code that is not on the list stays as it is. */
export function languageName(code: string, lang: 'nl' | 'en'): string {
	if (!languages.some((known) => known === code)) return code;
	const known = named[lang].get(code) ?? findName(code, lang);
	named[lang].set(code, known);
	return known;
}

function findName(code: string, lang: 'nl' | 'en'): string {
	const own = ownNames[code]?.[lang];
	if (own) return own;
	displayNames[lang] ??= new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' });
	const name = displayNames[lang].of(code);
	return name ? name[0]?.toUpperCase() + name.slice(1) : code;
}
