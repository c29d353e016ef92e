/** Names on screen of closed lists: themes, audiences, reasons, capacity. In the language of the page. */
import type { CapacityState } from '../domain/documents.ts';
import type { Theme } from '../domain/needs.ts';
import type { Reason } from '../domain/search/rank.ts';
import { type Audience, audiences as knownAudiences, languageName } from '../domain/vocabulary.ts';
import * as m from '../i18n/paraglide/messages.js';
import { getLocale } from '../i18n/paraglide/runtime.js';
import { localTime } from '../domain/clock.ts';
import { isOld } from '../domain/freshness.ts';
import { ago, date } from './format.ts';
import { terms } from './terms.ts';

type Text = () => string;

const themes: Record<Theme, Text> = {
	geld: m.theme_geld,
	wonen: m.theme_wonen,
	zorg: m.theme_zorg,
	gezin: m.theme_gezin,
	meedoen: m.theme_meedoen,
	recht: m.theme_recht,
	gemeente: m.theme_gemeente,
	nood: m.theme_nood
};

const audiences: Record<Audience, Text> = {
	kinderen: m.aud_kinderen,
	jongeren: m.aud_jongeren,
	ouderen: m.aud_ouderen,
	gezinnen: m.aud_gezinnen,
	vrouwen: m.aud_vrouwen,
	mannen: m.aud_mannen,
	mantelzorgers: m.aud_mantelzorgers,
	nieuwkomers: m.aud_nieuwkomers,
	lhbti: m.aud_lhbti,
	beperking: m.aud_beperking,
	ondernemers: m.aud_ondernemers,
	professionals: m.aud_professionals
};

export function themeName(theme: Theme): string {
	return themes[theme]();
}

function isAudience(code: string): code is Audience {
	return knownAudiences.some((known) => known === code);
}

export function audienceName(code: string): string {
	return isAudience(code) ? audiences[code]() : code;
}

export function spokenName(code: string): string {
	return languageName(code, getLocale());
}

/** Why a result stands where it stands, in a few words. */
export function reasonText({ code, value = '' }: Reason): string {
	switch (code) {
		case 'name':
			return m.why_name();
		case 'near':
			return m.why_near();
		case 'same_part':
			return m.why_same_part();
		case 'other_area':
			return m.why_other_area();
		case 'speaks':
			return m.speaks({ language: spokenName(value) });
		case 'audience':
			return m.why_audience({ audience: audienceName(value) });
		case 'has_place':
			return m.why_has_place();
		case 'short_wait':
			return m.why_short_wait();
		case 'confirmed':
			return m.why_confirmed();
		case 'free':
			return m.why_free();
		case 'full':
			return m.why_full();
	}
}

/** Whether a place can take people, in words and in a tone. */
export function capacityText(
	capacity: { state: string; weeks: number | null; until: string | null } | null
): { text: string; tone: 'good' | 'wait' | 'full' | 'soft' } {
	switch (capacity?.state as CapacityState | undefined) {
		case 'open':
			return { text: m.cap_open(), tone: 'good' };
		case 'short_wait':
			return { text: m.cap_short_wait(), tone: 'wait' };
		case 'long_wait':
			return { text: m.cap_long_wait({ weeks: capacity?.weeks ?? '?' }), tone: 'wait' };
		case 'full':
			return {
				text: capacity?.until ? m.cap_full_until({ date: date(capacity.until) }) : m.cap_full(),
				tone: 'full'
			};
		case undefined:
			return { text: m.cap_unknown(), tone: 'soft' };
	}
}

/** Whether what a service said of who it can take is longer ago than its term; in words, or nothing. */
export function capacityAge(at: string | undefined): string | null {
	if (at === undefined) return null;
	return isOld('capacity', at, terms(), localTime(new Date()).date)
		? m.said_long_ago({ when: ago(at) })
		: null;
}

/** When a number was last confirmed, in words; one that is old says so. */
export function verifiedText(at: string | null): { text: string; tone: 'soft' | 'wait' } {
	if (at === null) return { text: m.verified_never(), tone: 'soft' };
	const old = isOld('phone', at, terms(), localTime(new Date()).date);
	return old
		? { text: m.verified_old({ when: ago(at) }), tone: 'wait' }
		: { text: m.verified({ when: ago(at) }), tone: 'soft' };
}
