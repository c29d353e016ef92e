/**
 * What a resident reads, in the six languages of the card. Apart from the messages of the app: a card is read in
 * languages in which nobody works with the app, and beside each other.
 */
import { addDays, localTime } from '../clock.ts';
import { findNeed, needs, type NeedKey } from '../needs.ts';
import { languageName, languages } from '../vocabulary.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fill, type ResidentLanguage } from './names.ts';
import * as dutch from './nl.ts';
import { pl } from './pl.ts';
import { tr } from './tr.ts';
import type { Paper, ResidentWords } from './types.ts';
import { uk } from './uk.ts';

export {
	directionOf,
	fill,
	ownNames,
	type ResidentLanguage,
	residentLanguage,
	residentLanguages
} from './names.ts';
export type { Key, Sentences } from './types.ts';

const needsIn = (lang: 'nl' | 'en') =>
	Object.fromEntries(needs.map((need) => [need.key, need[lang]])) as Record<NeedKey, string>;

export const residentWords: Readonly<Record<ResidentLanguage, ResidentWords>> = {
	nl: { ...dutch, needs: needsIn('nl') },
	en: { ...en, needs: needsIn('en') },
	ar,
	tr,
	uk,
	pl
};

/** The short name of a need; one that is not known keeps its key. */
export function needIn(lang: ResidentLanguage, key: string): string {
	const need = findNeed(key);
	return need ? residentWords[lang].needs[need.key] : key;
}

const locales: Readonly<Record<ResidentLanguage, string>> = {
	nl: 'nl-NL',
	en: 'en-GB',
	// Digits as on the telephone and on letters in this country.
	ar: 'ar-u-ca-gregory-nu-latn',
	tr: 'tr-TR',
	uk: 'uk-UA',
	pl: 'pl-PL'
};

/** What a language is called in another: 'Arabisch' in Dutch. A code that is not on the list of languages stays as it is. */
export function languageIn(lang: ResidentLanguage, code: string): string {
	if (lang === 'nl' || lang === 'en') return languageName(code, lang);
	if (!languages.some((known) => known === code)) return code;
	const name =
		spokenNames[lang][code] ??
		new Intl.DisplayNames([locales[lang]], { type: 'language' }).of(code);
	return name ? name.charAt(0).toLocaleUpperCase(locales[lang]) + name.slice(1) : code;
}

/** Languages that people call otherwise than the standard does. */
const spokenNames: Readonly<Record<'ar' | 'tr' | 'uk' | 'pl', Readonly<Record<string, string>>>> = {
	ar: { nsl: 'لغة الإشارة الهولندية', zgh: 'الأمازيغية', srn: 'سرانان' },
	tr: { nsl: 'Hollanda işaret dili', zgh: 'Berberice', srn: 'Sranan', nl: 'Hollandaca' },
	uk: { nsl: 'Нідерландська жестова мова', zgh: 'Берберська', srn: 'Сранан' },
	pl: { nsl: 'Niderlandzki język migowy', zgh: 'Berberyjski', srn: 'Sranan' }
};

/** 'Arabisch, Nederlands' in a language: a list without a word between the last two. */
export function languagesIn(lang: ResidentLanguage, codes: readonly string[]): string {
	return codes.map((code) => languageIn(lang, code)).join(lang === 'ar' ? '، ' : ', ');
}

/** 'vandaag', 'morgen' or 'woensdag 25 november', of a moment or a local date (`YYYY-MM-DD`). */
export function dayIn(lang: ResidentLanguage, moment: string, now: Date): string {
	const date = moment.length === 10 ? moment : localTime(new Date(moment)).date;
	const today = localTime(now).date;
	const { sentences } = residentWords[lang];
	if (date === today) return sentences.today;
	if (date === addDays(today, 1)) return sentences.tomorrow;
	return new Intl.DateTimeFormat(locales[lang], {
		timeZone: 'UTC',
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' })
	}).format(new Date(`${date}T12:00:00Z`));
}

/** 'vandaag om 14.00 uur' of a moment; of a local date the day alone. */
export function momentIn(lang: ResidentLanguage, moment: string, now: Date): string {
	const day = dayIn(lang, moment, now);
	if (moment.length === 10) return day;
	const { minutes } = localTime(new Date(moment));
	const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
		String(part).padStart(2, '0')
	);
	const time = `${hour}${lang === 'nl' ? '.' : ':'}${minute}`;
	return fill(residentWords[lang].sentences.day_and_time, { day, time });
}

const papers: readonly (readonly [Paper, RegExp])[] = [
	['letters', /\bbrie(?:f|ven)\b|\bpost\b/i],
	['identity', /identiteitsbewijs|paspoort|\bID\b/],
	['phone', /\btelefoon\b/i],
	['digid', /\bDigiD\b/i],
	['income', /loonstrook|uitkeringsbrief|\binkom(?:en|sten)\b/i],
	['bank', /bankafschrift|bankrekening/i],
	['rent', /huurcontract/i],
	['permit', /verblijfsvergunning/i],
	['medicine', /medicijn/i],
	['bill', /(?:^|\s)(?:\w*energie)?rekening(?:en)?\b/i]
];

/**
 * What to bring, said in a language, for the Dutch line of an entry: what is in it of the papers that are asked for most.
 * Empty when it holds none of them: then the Dutch line stands alone.
 */
export function papersIn(lang: ResidentLanguage, line: string): string {
	const known = papers.filter(([, pattern]) => pattern.test(line)).map(([paper]) => paper);
	return known.map((paper) => residentWords[lang].documents[paper]).join(' / ');
}
