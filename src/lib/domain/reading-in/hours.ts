/** Opening hours in words to recurrences (RFC 5545), with what could not be read kept apart. */
import type { Schedule, Weekday } from '../documents.ts';
import { weekdays } from '../clock.ts';
import { type Token, tokens } from './hours-tokens.ts';
import { plain } from './text.ts';

export type ReadSchedule = Pick<
	Schedule,
	'freq' | 'byday' | 'opens_at' | 'closes_at' | 'drop_in' | 'note'
>;

export interface ReadHours {
	schedules: ReadSchedule[];
	/** Parts that say when, but not in a way that can be trusted: for people to read. */
	left: string | null;
}

/**
 * Reads opening hours: 'ma t/m do 9-12.30 uur', 'iedere 1e woensdag van de maand 14:00 - 16:00',
 * 'dagelijks 24 uur', 'di en do inloop 10-12 en 13-15'. A part with a word that changes its meaning ('oneven
 * weken', 'in juli', 'vanaf 19 uur') is not read at all: a wrong hour is worse than none.
 */
export function readHours(text: string): ReadHours {
	const whole = plain(text);
	if (whole === null) return { schedules: [], left: null };
	const schedules: ReadSchedule[] = [];
	const left: string[] = [];
	let days: Days | null = null;
	for (const part of parts(whole.slice(0, longest))) {
		const read = readPart(part, days);
		if (read) {
			schedules.push(...read.schedules);
			days = read.days;
		} else {
			left.push(part);
			days = null;
		}
	}
	if (whole.length > longest) left.push(whole.slice(longest));
	return { schedules: joined(schedules), left: left.length > 0 ? left.join('; ') : null };
}

const longest = 2000;

interface Days {
	freq: 'WEEKLY' | 'MONTHLY';
	byday: string[];
}

/** By line and semicolon; by a point or comma only where a new day or a label begins. */
function parts(text: string): string[] {
	return text
		.split(
			/[\n;|•]+|\.\s+(?=\p{L})|,\s*(?=(?:telefoon|telefonisch|inloop|balie|spreekuur)\S*\s*:)/iu
		)
		.map((part) => part.trim().replace(/[.,]+$/, ''))
		.filter((part) => part !== '');
}

interface Read {
	schedules: ReadSchedule[];
	/** To which a next part without days belongs. */
	days: Days | null;
}

/** One part, or null when it cannot be trusted. `before`: the days of the part before, for a line of times alone. */
function readPart(part: string, before: Days | null): Read | null {
	const said = tokens(part);
	if (said.some(({ is }) => is === 'stop') || isUnclear(said)) return null;
	const note = noteOf(said);
	const groups = grouped(said);
	if (!groups) return null;
	const dropIn = said.some(({ is }) => is === 'drop_in');
	const schedules: ReadSchedule[] = [];
	let days = before;
	for (const group of groups) {
		days = group.days ?? days;
		if (group.closed) {
			if (!group.days) return null;
			continue;
		}
		if (!days || group.times.length === 0) return null;
		for (const { opens_at, closes_at } of group.times) {
			const lines = overMidnight(days, opens_at, closes_at);
			if (!lines) return null;
			schedules.push(...lines.map((line) => ({ ...line, drop_in: dropIn, note })));
		}
	}
	return groups.length > 0 ? { schedules, days } : null;
}

/** 'Elke 2e donderdag' may be the second of the month, or every other one. */
function isUnclear(said: readonly Token[]): boolean {
	const counted = said.some((token) => token.is === 'nth' && Math.abs(token.nth) !== 1);
	return counted && !said.some(({ is }) => is === 'of_month');
}

interface Group {
	days: Days | null;
	times: { opens_at: string; closes_at: string }[];
	closed: boolean;
}

/** Days with the times that belong to them: after them, or before them when no days came first. */
function grouped(said: readonly Token[]): Group[] | null {
	const groups: Group[] = [];
	let now: Group | null = null;
	let timesFirst = false;
	let daysEnd = -2;
	for (let at = 0; at < said.length;) {
		const days = daysAt(said, at);
		if (days) {
			const goesOn =
				now?.days && (at === daysEnd || (at === daysEnd + 1 && said[daysEnd]?.is === 'and'));
			if (now && goesOn) {
				const together = union(now.days, days.days);
				if (!together) return null;
				now.days = together;
			} else if (now && !now.days && now.times.length > 0) {
				now.days = days.days;
				timesFirst = true;
			} else {
				now = { days: days.days, times: [], closed: false };
				groups.push(now);
			}
			daysEnd = days.next;
			at = days.next;
			continue;
		}
		const token = said[at];
		if (token?.is === 'times') {
			now ??= begin(groups);
			if (timesFirst && now.days) now = begin(groups);
			now.times.push({ opens_at: token.opens_at, closes_at: token.closes_at });
		} else if (token?.is === 'closed') {
			now ??= begin(groups);
			if (now.times.length > 0) return null;
			now.closed = true;
		}
		at++;
	}
	return groups;
}

function begin(groups: Group[]): Group {
	const group: Group = { days: null, times: [], closed: false };
	groups.push(group);
	return group;
}

/** The days that begin here: 'ma', 'ma t/m vr', 'ma, di en do', '1e en 3e dinsdag', 'werkdagen'. */
function daysAt(said: readonly Token[], from: number): { days: Days; next: number } | null {
	let at = from;
	const nths: number[] = [];
	for (let token = said[at]; token; token = said[++at]) {
		if (token.is === 'nth') nths.push(token.nth);
		else if (!(nths.length > 0 && token.is === 'and')) break;
	}
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
	const monthly = said[at]?.is === 'of_month';
	if (monthly) at++;
	if (nths.length === 0) return { days: { freq: 'WEEKLY', byday: [...byday] }, next: at };
	return {
		days: { freq: 'MONTHLY', byday: nths.flatMap((nth) => byday.map((day) => `${nth}${day}`)) },
		next: at
	};
}

function between(from: Weekday = 'MO', to: Weekday = 'MO'): Weekday[] {
	const [first, last] = [weekdays.indexOf(from), weekdays.indexOf(to)];
	return first <= last
		? weekdays.slice(first, last + 1)
		: [...weekdays.slice(first), ...weekdays.slice(0, last + 1)];
}

function union(one: Days | null, two: Days): Days | null {
	if (one?.freq !== two.freq) return null;
	return { freq: one.freq, byday: [...one.byday, ...two.byday] };
}

/** Past midnight becomes two lines; a closing time before the opening is otherwise a mistake. */
function overMidnight(
	{ freq, byday }: Days,
	opens_at: string,
	closes_at: string
): Pick<ReadSchedule, 'freq' | 'byday' | 'opens_at' | 'closes_at'>[] | null {
	const order = (days: readonly string[]) => [...new Set(days)].toSorted(inWeek).join(',');
	if (opens_at < closes_at) return [{ freq, byday: order(byday), opens_at, closes_at }];
	if (opens_at < '17:00' || closes_at > '08:00' || freq === 'MONTHLY') return null;
	const after = byday.map(
		(day) => weekdays[(weekdays.findIndex((each) => each === day) + 1) % 7] ?? 'MO'
	);
	const evening = { freq, byday: order(byday), opens_at, closes_at: '23:59' };
	return closes_at === '00:00'
		? [evening]
		: [evening, { freq, byday: order(after), opens_at: '00:00', closes_at }];
}

function inWeek(one: string, two: string): number {
	const day = (text: string) => weekdays.findIndex((each) => text.endsWith(each));
	return day(one) - day(two) || nthOf(one) - nthOf(two);
}

/** The last of the month comes after the others. */
function nthOf(text: string): number {
	const nth = Number(text.slice(0, -2));
	return nth < 0 ? 10 + nth : nth;
}

/** Words that change nothing about when: 'telefonisch', 'op afspraak'. */
function noteOf(said: readonly Token[]): string | null {
	const words = said.flatMap((token) => (token.is === 'word' ? [token.text] : []));
	const note = words.join(' ').replace(/^[\s:,.()-]+|[\s:,.(-]+$/g, '');
	return /\p{L}/u.test(note) ? note : null;
}

/** Days with the same times become one line. */
function joined(all: readonly ReadSchedule[]): ReadSchedule[] {
	const lines = new Map<string, ReadSchedule>();
	for (const each of all) {
		const key = [each.freq, each.opens_at, each.closes_at, each.drop_in, each.note].join('|');
		const known = lines.get(key);
		const byday = known
			? [...known.byday.split(','), ...each.byday.split(',')]
			: each.byday.split(',');
		lines.set(key, { ...each, byday: [...new Set(byday)].toSorted(inWeek).join(',') });
	}
	return [...lines.values()];
}
