/** Opening hours in words to recurrences (RFC 5545), with what could not be read kept apart. */
import type { Schedule } from '../documents.ts';
import { weekdays } from '../clock.ts';
import { countAt, type Days, daysAt, restAt, union } from './hours-days.ts';
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
 * 'dagelijks 24 uur', 'di en do inloop 10-12 en 13-15', 'za en zo gesloten, verder 9-17'. A part with a word that
 * changes its meaning ('oneven weken', 'in juli', 'vanaf 19 uur', 'laatste maandag dicht') is not read at all: a
 * wrong hour is worse than none.
 */
export function readHours(text: string): ReadHours {
	const whole = plain(text);
	if (whole === null) return { schedules: [], left: null };
	let schedules: ReadSchedule[] = [];
	const closings: { part: string; closed: readonly string[] }[] = [];
	const left: string[] = [];
	const named = new Set<string>();
	let days: Days | null = null;
	for (const part of parts(whole.slice(0, longest))) {
		const read = readPart(part, days, left.length === 0 ? named : new Set());
		if (read) {
			schedules.push(...read.schedules);
			if (read.schedules.length === 0) closings.push({ part, closed: read.named });
			for (const day of read.named) named.add(day);
		} else left.push(part);
		days = read?.days ?? null;
	}
	for (const { part, closed } of closings) {
		const open = withoutDays(schedules, closed);
		if (open) schedules = open;
		else left.push(part);
	}
	if (whole.length > longest) left.push(whole.slice(longest));
	return { schedules: joined(schedules), left: left.length > 0 ? left.join('; ') : null };
}

const longest = 2000;

/** By line and semicolon; by a point or comma only where a new day or a label begins. */
function parts(text: string): string[] {
	return text
		.split(
			/[\n;|•]+|(?<!(?<!\p{L})(?:ma|di|wo|do|vr|za|zo|v\.?d|m\.?u\.?v))\.\s+(?=\p{L})|,\s*(?=(?:telefoon|telefonisch|inloop|balie|spreekuur)\S*\s*:)/iu
		)
		.map((part) => part.trim().replace(/[.,]+$/, ''))
		.filter((part) => part !== '');
}

interface Read {
	schedules: ReadSchedule[];
	/** To which a next part without days belongs. */
	days: Days | null;
	/** The days of which it says something, be it that it is closed. */
	named: string[];
}

/**
 * One part, or null when it cannot be trusted. @param before the days of the part before, for a line of times alone.
 * @param earlier the days of which something was said before, for 'overige dagen'.
 */
function readPart(part: string, before: Days | null, earlier: ReadonlySet<string>): Read | null {
	const said = tokens(part);
	if (said.some(({ is }) => is === 'stop') || isUnclear(said)) return null;
	const note = noteOf(said);
	const groups = grouped(said, earlier);
	if (!groups || isMixed(groups)) return null;
	const dropIn = said.some(({ is }) => is === 'drop_in');
	// Which of the groups walks in and which makes an appointment is not clear.
	if (dropIn && groups.length > 1 && note?.includes('afspraak')) return null;
	const closed = groups.flatMap((group) => (group.closed ? (group.days?.byday ?? []) : []));
	const schedules: ReadSchedule[] = [];
	let days = before;
	for (const group of groups) {
		if (group.closed) {
			if (!group.days) return null;
			days = null;
			continue;
		}
		days = group.days ?? days;
		if (!days || group.times.length === 0) return null;
		const open = { ...days, byday: days.byday.filter((day) => !closed.includes(day)) };
		if (open.byday.length === 0) return null;
		for (const { opens_at, closes_at } of group.times) {
			const lines = overMidnight(open, opens_at, closes_at);
			if (!lines) return null;
			schedules.push(...lines.map((line) => ({ ...line, drop_in: dropIn, note })));
		}
	}
	const named = groups.flatMap((group) => group.days?.byday ?? []);
	return groups.length > 0 ? { schedules, days, named } : null;
}

/** A day of the month that is closed or has other hours than the same day in other weeks: no recurrence here says so. */
function isMixed(groups: readonly Group[]): boolean {
	const of = (freq: Days['freq']) => groups.filter(({ days }) => days?.freq === freq);
	const weekly = of('WEEKLY').flatMap(({ days, closed }) => (closed ? [] : (days?.byday ?? [])));
	return of('MONTHLY').some(
		({ days, closed }) => closed || days?.byday.some((day) => weekly.includes(day.slice(-2)))
	);
}

/** 'Wo gesloten' on a line of its own; null when that contradicts a line or may be about another one. */
function withoutDays(
	all: readonly ReadSchedule[],
	closed: readonly string[]
): ReadSchedule[] | null {
	const open: ReadSchedule[] = [];
	for (const each of all) {
		const days = each.byday.split(',');
		const rest = days.filter((day) => !closed.includes(day));
		const isLabelled = each.note !== null || each.drop_in;
		if (rest.length < days.length && (rest.length === 0 || isLabelled)) return null;
		open.push({ ...each, byday: rest.join(',') });
	}
	return open;
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
function grouped(said: readonly Token[], earlier: ReadonlySet<string>): Group[] | null {
	const groups: Group[] = [];
	let now: Group | null = null;
	let timesFirst = false;
	let daysEnd = -2;
	for (let at = 0; at < said.length;) {
		if (said[at]?.is === 'rest') {
			const rest = restAt(said, at, [
				...earlier,
				...groups.flatMap((each) => each.days?.byday ?? [])
			]);
			if (!rest) return null;
			groups.push((now = { days: rest.days, times: [], closed: false }));
			at = rest.next;
			continue;
		}
		const days = daysAt(said, at);
		if (days) {
			const goesOn =
				now?.days && (at === daysEnd || (at === daysEnd + 1 && said[daysEnd]?.is === 'and'));
			if (now && goesOn) {
				const together = union(now.days, days.days);
				if (!together) return null;
				now.days = together;
			} else if (now && !now.days) {
				now.days = days.days;
				timesFirst = now.times.length > 0;
			} else {
				now = { days: days.days, times: [], closed: false };
				groups.push(now);
			}
			daysEnd = days.next;
			at = days.next;
			continue;
		}
		const token = said[at];
		if (token?.is === 'nth') {
			const count = countAt(said, at);
			const [day, ...others]: string[] = now?.days?.byday ?? [];
			if (!count || !now || now.days?.freq !== 'WEEKLY' || !day || others.length > 0) return null;
			now.days = { freq: 'MONTHLY', byday: count.nths.map((nth) => `${nth}${day}`) };
			at = count.next;
			continue;
		} else if (token?.is === 'of_month') {
			if (now?.days?.freq !== 'MONTHLY') return null;
		} else if (token?.is === 'times') {
			now ??= begin(groups);
			if (now.closed) return null;
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
	// 'Za, zo en feestdagen gesloten' says nothing of the hours of other days.
	const isClosed = said.some(({ is }) => is === 'closed');
	const about = words.join(' ').replace(isClosed ? /(?:officiële )?feestdagen/g : '', '');
	const note = about.replace(/^[\s:,.()-]+|[\s:,.(-]+$/g, '');
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
