/** Dates and times as people say them, in the language of the page. */
import { addDays, daysBetween, localTime, weekdays } from '../domain/clock.ts';
import type { Weekday } from '../domain/documents.ts';
import * as m from '../i18n/paraglide/messages.js';
import { getLocale } from '../i18n/paraglide/runtime.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = getLocale() + JSON.stringify(options);
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(getLocale() === 'nl' ? 'nl-NL' : 'en-GB', {
		timeZone: 'UTC',
		...options
	});
	formats.set(key, made);
	return made;
}

/** '5 januari', with the year when it is another one. */
export function date(day: string): string {
	const thisYear = day.slice(0, 4) === localTime(new Date()).date.slice(0, 4);
	return format({ day: 'numeric', month: 'long', ...(thisYear ? {} : { year: 'numeric' }) }).format(
		new Date(`${day.slice(0, 10)}T00:00:00Z`)
	);
}

/** 'vandaag', 'morgen', 'woensdag', or a date when it is a week away or more. */
export function dayName(day: string): string {
	const { date: today } = localTime(new Date());
	const ahead = daysBetween(today, day);
	if (ahead === 0) return m.today();
	if (ahead === 1) return m.tomorrow();
	if (ahead > 1 && ahead < 7) return weekday(day);
	return date(day);
}

/** 'woensdag' */
export function weekday(day: string): string {
	return format({ weekday: 'long' }).format(new Date(`${day}T00:00:00Z`));
}

/** 'ma' for MO: short names of weekdays. */
export function shortDay(day: Weekday): string {
	const monday = '2024-01-01';
	return format({ weekday: 'short' }).format(
		new Date(`${addDays(monday, weekdays.indexOf(day))}T00:00:00Z`)
	);
}

/** '9.00' in Dutch, '09:00' in English. */
export function time(text: string): string {
	return getLocale() === 'nl' ? text.replace(/^0/, '').replace(':', '.') : text;
}

/** How long ago, in words: 'vandaag', 'gisteren', '12 dagen geleden', or a date. */
export function ago(moment: string): string {
	const days = daysBetween(localTime(new Date(moment)).date, localTime(new Date()).date);
	if (days <= 0) return m.today();
	if (days === 1) return m.yesterday();
	if (days < 60) return m.days_ago({ count: days });
	return format({ month: 'long', year: 'numeric' }).format(new Date(moment));
}

/** 'vrijdag 20 november, 14.05' of a moment, in Amsterdam. */
export function momentText(moment: string | number): string {
	return format({
		timeZone: 'Europe/Amsterdam',
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		hour: '2-digit',
		minute: '2-digit'
	}).format(new Date(moment));
}

const lists: { nl?: Intl.ListFormat; en?: Intl.ListFormat } = {};

/** 'a, b en c' */
export function list(parts: string[]): string {
	const locale = getLocale();
	lists[locale] ??= new Intl.ListFormat(locale, { type: 'conjunction' });
	return lists[locale].format(parts);
}

/** The first letters of the first and last word of a name; a person without a photo is shown by them. */
export function initials(name: string): string {
	const parts = name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part));
	const [first = name] = parts;
	const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
	return ((first[0] ?? '') + (last[0] ?? '')).toUpperCase();
}
