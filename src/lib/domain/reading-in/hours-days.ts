/** The days that tokens of opening hours speak of. */
import type { Weekday } from '../documents.ts';
import { weekdays } from '../clock.ts';
import type { Token } from './hours-tokens.ts';

export interface Days {
	freq: 'WEEKLY' | 'MONTHLY';
	byday: string[];
}

/** The days that begin here: 'ma', 'ma t/m vr', 'ma, di en do', '1e en 3e dinsdag', 'werkdagen'. */
export function daysAt(said: readonly Token[], from: number): { days: Days; next: number } | null {
	const { nths, at: begin } = nthsAt(said, from);
	let at = begin;
	const first = said[at];
	if (first?.is !== 'day') return null;
	at++;
	let byday: readonly Weekday[] = first.days;
	const next = said[at];
	const last = said[at + 1];
	if (
		next?.is === 'to' &&
		last?.is === 'day' &&
		first.days.length === 1 &&
		last.days.length === 1
	) {
		byday = between(first.days[0], last.days[0]);
		at += 2;
	}
	if (nths.length > 0 && said[at]?.is === 'of_month') at++;
	if (nths.length === 0) return { days: { freq: 'WEEKLY', byday: [...byday] }, next: at };
	return {
		days: { freq: 'MONTHLY', byday: nths.flatMap((nth) => byday.map((day) => `${nth}${day}`)) },
		next: at
	};
}

/** 'Overige dagen', 'verder dagelijks', 'overige werkdagen': those of which nothing was said; null when that is not clear. */
export function restAt(
	said: readonly Token[],
	at: number,
	named: readonly string[]
): { days: Days; next: number } | null {
	const of = said[at + 1];
	const all: readonly string[] = of?.is === 'day' ? of.days : weekdays;
	const byday = all.filter((day) => !named.includes(day));
	const isClear = named.length > 0 && named.every((day) => day.length === 2) && byday.length > 0;
	return isClear
		? { days: { freq: 'WEEKLY', byday }, next: at + (of?.is === 'day' ? 2 : 1) }
		: null;
}

/** Behind a day or its times: '(2e en 4e van de maand)'. Before another day it may belong to that. */
export function countAt(
	said: readonly Token[],
	from: number
): { nths: number[]; next: number } | null {
	const { nths, at } = nthsAt(said, from);
	const isOfNext = said[from - 1]?.is === 'and' && said[at + 1]?.is === 'day';
	return said[at]?.is === 'of_month' && !isOfNext ? { nths, next: at + 1 } : null;
}

/** Both; null when one is weekly and the other monthly. */
export function union(one: Days | null, two: Days): Days | null {
	if (one?.freq !== two.freq) return null;
	return { freq: one.freq, byday: [...one.byday, ...two.byday] };
}

function nthsAt(said: readonly Token[], from: number): { nths: number[]; at: number } {
	const nths: number[] = [];
	let at = from;
	for (let token = said[at]; token; token = said[++at]) {
		if (token.is === 'nth') nths.push(token.nth);
		else if (!(nths.length > 0 && token.is === 'and')) break;
	}
	return { nths, at };
}

function between(from: Weekday = 'MO', to: Weekday = 'MO'): Weekday[] {
	const [first, last] = [weekdays.indexOf(from), weekdays.indexOf(to)];
	return first <= last
		? weekdays.slice(first, last + 1)
		: [...weekdays.slice(first), ...weekdays.slice(0, last + 1)];
}
