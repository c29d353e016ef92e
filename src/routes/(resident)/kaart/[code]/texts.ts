import type { Place } from '$lib/domain/documents.ts';
import type { Card } from '$lib/domain/referrals/card.ts';
import {
	dayIn,
	fill,
	type Key,
	languagesIn,
	momentIn,
	needIn,
	papersIn,
	type ResidentLanguage,
	residentWords,
	type Sentences
} from '$lib/domain/resident-words/index.ts';

/** Everything on a card that depends on the language, in one language. */
export interface Texts {
	sentences: Sentences;
	headline: string;
	/** When the first contact is. */
	when: string | null;
	/** What else there is to say about where it stands. */
	notes: string[];
	until_then: string;
	since: string;
	needs: string[];
	/** As in the entry, in short; empty where there is no word for it. */
	bring: string[];
	speaks: string;
	thanks: string | null;
	/** The card as somebody would read it aloud. */
	aloud: string;
}

/** A card in a language. @param said what the resident just answered. */
export function textsOf(
	card: Card,
	lang: ResidentLanguage,
	said: 'helped' | 'nobody_called' | 'stop' | null,
	now: Date
): Texts {
	const { sentences } = residentWords[lang];
	const say = (key: Key, values: Record<string, string> = {}) => fill(sentences[key], values);
	const missed = card.first_contact?.missed === true;
	const headline = say(missed ? 'helps' : card.stage, { name: card.person.name });
	const when = missed ? null : whenText(card, lang, now);
	const notes = notesOf(card, lang, now);
	const until_then = say('until_then', { name: card.holder.name });
	const needs = card.needs.map((need) => needIn(lang, need));
	const bring = card.bring.map((line) => papersIn(lang, line));
	const speaks = languagesIn(lang, card.person.languages);
	return {
		sentences,
		headline,
		when,
		notes,
		until_then,
		since: say('since', { date: dayIn(lang, card.since, now) }),
		needs,
		bring,
		speaks,
		thanks: said === null ? null : say(`thanks_${said}`, { name: card.holder.name }),
		aloud: [
			headline,
			when ?? '',
			...notes,
			`${sentences.call}: ${spacedOut(card.person.phone)}`,
			needs.length > 0 ? `${sentences.why}: ${needs.join(', ')}` : '',
			bring.some((text) => text !== '')
				? `${sentences.bring}: ${bring.filter(Boolean).join(', ')}`
				: '',
			card.place ? `${sentences.where}: ${placeText(card.place)}` : '',
			card.held_by_person ? '' : `${until_then} ${sentences.call}: ${spacedOut(card.holder.phone)}`
		]
			.filter((line) => line !== '')
			.map((line) => line.replace(/[.\s]*$/, '.'))
			.join('\n')
	};
}

function whenText(card: Card, lang: ResidentLanguage, now: Date): string | null {
	if (card.first_contact === null) return null;
	const { at } = card.first_contact;
	const text = momentIn(lang, at, now);
	return at.length === 10 ? fill(residentWords[lang].sentences.when_by, { day: text }) : text;
}

function notesOf(card: Card, lang: ResidentLanguage, now: Date): string[] {
	const { sentences } = residentWords[lang];
	const { first_contact, answer_by, hold_until, stage } = card;
	if (first_contact?.missed) {
		const when = momentIn(lang, first_contact.at, now);
		return [fill(sentences.missed, { when }), sentences.missed_what];
	}
	if (answer_by?.late) return [fill(sentences.answer_late, { name: card.holder.name })];
	if (answer_by) return [fill(sentences.answer_by, { date: dayIn(lang, answer_by.at, now) })];
	if (stage === 'waits') {
		const until = hold_until
			? [fill(sentences.waits_until, { date: dayIn(lang, hold_until, now) })]
			: [];
		return [...until, sentences.waits_what];
	}
	if (stage === 'ended') return [sentences.ended_what];
	return stage === 'stopped' ? [sentences.stopped_what] : [];
}

/** 'Voorbeeldplein 1, 1312 AA' */
export function placeText(place: Pick<Place, 'name' | 'address' | 'postal_code'>): string {
	return [place.address ?? place.name, place.postal_code].filter((part) => part).join(', ');
}

/** A number is read digit by digit. */
function spacedOut(phone: string): string {
	return phone.replace(/\s+/g, ', ').replace(/(\d)(?=\d)/g, '$1 ');
}
