/** How long facts stay true, when a number is wrong, and in what order facts are checked. */
import { daysBetween } from './clock.ts';
import type { AssuredHow } from './documents.ts';
import { type Entries, type Kind, sameValue } from './entries.ts';
import { phoneDigits } from './phones.ts';

/** What is confirmed by itself; `entry` is everything that is not one of the others. */
export const facts = ['phone', 'hours', 'capacity', 'entry'] as const;
export type Fact = (typeof facts)[number];
export type CheckResult = 'same' | 'changed' | 'no_answer' | 'put_back';
export type CheckHow = AssuredHow;

export function isFact(text: unknown): text is Fact {
	return facts.some((fact) => fact === text);
}

/** Whether two states of an entry say the same of a fact; of numbers only the one to call is asked about. */
export function sameFact(fact: string, one: Entries[Kind], two: Entries[Kind]): boolean {
	if (fact === 'phone') return toCall(one) === toCall(two);
	const before: Record<string, unknown> = { ...one };
	const after: Record<string, unknown> = { ...two };
	const isSame = (field: string) => sameValue(field, before[field], after[field]);
	if (fact === 'hours') return isSame('schedules');
	return Object.keys(before).every(
		(field) => field === 'phones' || field === 'schedules' || isSame(field)
	);
}

function toCall(entry: Entries[Kind]): string | undefined {
	const [first] = 'phones' in entry ? entry.phones : [];
	return first && `${phoneDigits(first.number)} ${first.extension ?? ''}`;
}

/** So many days after it was confirmed a fact is in doubt. */
export type Terms = Readonly<Record<Fact, number>>;
export const usualTerms: Terms = { phone: 90, hours: 90, capacity: 14, entry: 365 };

/** Whether a fact is older than its term; what was never confirmed is. */
export function isOld(fact: Fact, at: string | null, terms: Terms, today: string): boolean {
	return at === null || daysBetween(at, today) > terms[fact];
}

/** The terms as one attribute of the page carries them, and back. */
export function termsText(terms: Terms): string {
	return facts.map((fact) => terms[fact]).join(' ');
}

export function termsOf(text: string): Terms {
	const days = text.split(' ').map(Number);
	const at = (index: number, usual: number) => {
		const given = days[index];
		return given !== undefined && given > 0 ? given : usual;
	};
	const { phone, hours, capacity, entry } = usualTerms;
	return {
		phone: at(0, phone),
		hours: at(1, hours),
		capacity: at(2, capacity),
		entry: at(3, entry)
	};
}

/** Somebody said that a number is wrong. `caller` tells apart who, for this number only. */
export interface WrongNumber {
	caller: string | null;
	day: string;
	signed_in: boolean;
}

/**
 * Whether a number is taken from view: two different callers said it is wrong, one of whom is signed in, or else on
 * two different days. One person cannot do it by tapping twice, nor on two days, nor with two devices in one hour.
 */
export function isWrong(said: readonly WrongNumber[]): boolean {
	const callers = new Set(said.map(({ caller }) => caller).filter((caller) => caller !== null));
	if (callers.size < 2) return false;
	return said.some(({ signed_in }) => signed_in) || new Set(said.map(({ day }) => day)).size > 1;
}

/** What is known about an entry that decides when it is called. Counts are of the last 90 days. */
export interface Signals {
	hidden: boolean;
	wrong_numbers: number;
	someone_else: number;
	no_answers: number;
	calls: number;
	handovers: number;
	shown: number;
	/** Whether there is a number to call. */
	callable: boolean;
	/** The mail to its person was not taken. */
	mail_failed: boolean;
	/** Facts in doubt: so many days since each was confirmed, null is never. */
	doubts: readonly { fact: Fact; days: number | null }[];
}

export type Reason =
	| { code: 'hidden' | 'mail_failed' }
	| {
			code: 'wrong_number' | 'someone_else' | 'no_answer' | 'called' | 'handed_over' | 'shown';
			count: number;
	  }
	| { code: 'never'; fact: Fact }
	| { code: 'old'; fact: Fact; days: number };

/**
 * How much an entry asks to be checked, and why: what callers said comes first, then doubt (how often the term has
 * passed, never is two terms) times use (doubling counts as one more). What nobody can call stands lower: it has to be
 * looked up.
 */
export function weigh(signals: Signals, terms: Terms): { weight: number; reasons: Reason[] } {
	const { hidden, wrong_numbers, someone_else, no_answers, calls, handovers, shown } = signals;
	const said =
		(hidden ? 1000 : 0) + wrong_numbers * 100 + someone_else * 60 + Math.min(no_answers, 5) * 15;
	const use = 1 + Math.log2(1 + calls + handovers * 2 + shown / 20);
	const doubt = Math.max(
		0,
		...signals.doubts.map(({ fact, days }) => (days === null ? 2 : Math.min(4, days / terms[fact])))
	);
	const counted = [
		['wrong_number', wrong_numbers],
		['someone_else', someone_else],
		['no_answer', no_answers],
		['called', calls],
		['handed_over', handovers],
		['shown', shown]
	] as const;
	return {
		weight: said + doubt * use * (signals.callable ? 1 : 0.1) + (signals.mail_failed ? 1 : 0),
		reasons: [
			...(hidden ? [{ code: 'hidden' as const }] : []),
			...counted.flatMap(([code, count]) => (count > 0 ? [{ code, count }] : [])),
			...signals.doubts.map(({ fact, days }): Reason =>
				days === null ? { code: 'never', fact } : { code: 'old', fact, days }
			),
			...(signals.mail_failed ? [{ code: 'mail_failed' as const }] : [])
		]
	};
}

/** '2026-Q4' of a local date. */
export function quarterOf(date: string): string {
	return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
