import { describe, expect, it } from 'vitest';
import { consentText } from '../src/lib/domain/consent-text.ts';
import { needs } from '../src/lib/domain/needs.ts';
import {
	dayIn,
	directionOf,
	fill,
	languageIn,
	languagesIn,
	momentIn,
	needIn,
	ownNames,
	papersIn,
	residentLanguage,
	residentLanguages,
	residentWords
} from '../src/lib/domain/resident-words/index.ts';
import { languages } from '../src/lib/domain/vocabulary.ts';

const script = {
	nl: /\p{Script=Latin}/u,
	en: /\p{Script=Latin}/u,
	ar: /\p{Script=Arabic}/u,
	tr: /\p{Script=Latin}/u,
	uk: /\p{Script=Cyrillic}/u,
	pl: /\p{Script=Latin}/u
};
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
/** A Sunday morning. */
const now = new Date('2026-11-22T10:00:00Z');

describe.each(residentLanguages)('what a resident reads, in %s', (lang) => {
	const words = residentWords[lang];
	const texts = [
		...Object.entries(words.sentences),
		...Object.entries(words.documents),
		...Object.entries(words.needs)
	];

	it('is there, in its own letters', () => {
		for (const [key, text] of texts) {
			expect(text.trim(), key).not.toBe('');
			if (key !== 'day_and_time' && key !== 'digid') expect(text, key).toMatch(script[lang]);
		}
	});

	it('has no letters of another alphabet by mistake', () => {
		const foreign = {
			ar: /\p{Script=Cyrillic}/u,
			uk: /\p{Script=Arabic}|[ыэёъ]/iu,
			nl: /[^\p{Script=Latin}\p{Script=Common}]/u,
			en: /[^\p{Script=Latin}\p{Script=Common}]/u,
			tr: /[^\p{Script=Latin}\p{Script=Common}]/u,
			pl: /[^\p{Script=Latin}\p{Script=Common}]/u
		}[lang];
		for (const [key, text] of [...texts, ['consent', consentText.texts[lang]] as const])
			expect(text, key).not.toMatch(foreign);
	});

	it('has the same places to fill in as in Dutch', () => {
		const dutch = new Map(Object.entries(residentWords.nl.sentences));
		for (const [key, text] of Object.entries(words.sentences)) {
			expect(places(text), key).toEqual(places(dutch.get(key) ?? ''));
		}
	});

	it('has a short name for every need', () => {
		for (const { key } of needs) {
			expect(needIn(lang, key)).toMatch(script[lang]);
			expect(needIn(lang, key).length, key).toBeLessThan(52);
		}
	});

	it('has a name for every language that people speak', () => {
		for (const code of languages) {
			expect(languageIn(lang, code), code).toMatch(script[lang]);
			expect(languageIn(lang, code), code).not.toBe(code);
		}
		expect(languageIn(lang, '<b>')).toBe('<b>');
	});

	it('says days and times with the digits of the telephone', () => {
		expect(dayIn(lang, '2026-11-22', now)).toBe(words.sentences.today);
		expect(dayIn(lang, '2026-11-23', now)).toBe(words.sentences.tomorrow);
		const text = momentIn(lang, '2026-11-25T13:00:00Z', now);
		expect(text).toContain('25');
		expect(text).toMatch(/14[.:]00/);
		expect(text).not.toMatch(/[٠-٩۰-۹]/);
		expect(dayIn(lang, '2027-01-04', now)).toContain('2027');
	});

	it('asks for agreement in fewer than 90 words, and says how to stop', () => {
		const text = consentText.texts[lang];
		expect(text).toMatch(script[lang]);
		expect(text.split(/\s+/).length).toBeLessThan(90);
	});
});

describe.each([
	['nl', /\b(?:je|jij|jouw|jou)\b/i],
	['tr', /\b(?:sen|senin|seni|sana)\b/i],
	['uk', /(?<!\p{L})(?:ти|тебе|тобі|твій)(?!\p{L})/iu],
	['pl', /(?<!\p{L})(?:ty|ciebie|tobie|twój|twoja|twoje)(?!\p{L})/iu]
] as const)('in %s', (lang, familiar) => {
	it('a resident is addressed politely', () => {
		for (const text of [...Object.values(residentWords[lang].sentences), consentText.texts[lang]])
			expect(text).not.toMatch(familiar);
	});
});

describe('the languages of the card', () => {
	it('Arabic runs from right to left, the others do not', () => {
		expect(residentLanguages.filter((lang) => directionOf(lang) === 'rtl')).toEqual(['ar']);
		expect(ownNames.ar).toMatch(script.ar);
	});

	it('who speaks another language gets the Dutch card', () => {
		expect(residentLanguage('ti')).toBe('nl');
		expect(residentLanguage(null)).toBe('nl');
		expect(residentLanguage('uk')).toBe('uk');
	});

	it('a name stands whole in a sentence from right to left', () => {
		expect(fill(residentWords.ar.sentences.calls, { name: 'Noor Visser' })).toContain(
			'\u2068Noor Visser\u2069'
		);
		expect(fill(residentWords.nl.sentences.calls, { name: 'Noor Visser' })).toBe(
			'Noor Visser belt u'
		);
	});

	it('the winter and the summer are told apart', () => {
		expect(momentIn('en', '2026-07-01T12:00:00Z', now)).toContain('14:00');
		expect(momentIn('en', '2026-12-01T13:00:00Z', now)).toContain('14:00');
	});

	it('papers that are asked for most are said in every language; of others the Dutch line stands alone', () => {
		expect(papersIn('pl', 'Je identiteitsbewijs')).toBe('paszport lub dowód tożsamości');
		expect(papersIn('en', 'Je DigiD of telefoon')).toBe('your phone / your DigiD');
		expect(papersIn('en', 'Overzicht van je bankrekening')).toBe('your bank statements');
		expect(papersIn('ar', 'Goede schoenen')).toBe('');
		expect(languagesIn('ar', ['ar', 'nl'])).toContain('، ');
	});
});
