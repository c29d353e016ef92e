/** The order of results (design section 6): answers the need, near and for me, can take people now, recently confirmed, text. */
import { daysBetween, localTime } from '../clock.ts';
import type { District } from '../documents.ts';
import type { NeedKey } from '../needs.ts';
import type { Candidate } from './engine.ts';
import { type Card, capacityOn, type Field, fields, isReachable } from './entry.ts';
import { stem, words } from './text.ts';
import type { Understood } from './understand.ts';

/** Why a result stands where it stands: message keys, each with a value where one belongs. */
export interface Reason {
	code:
		| 'name'
		| 'near'
		| 'same_part'
		| 'speaks'
		| 'audience'
		| 'has_place'
		| 'short_wait'
		| 'confirmed'
		| 'free'
		| 'full'
		| 'other_area';
	value?: string;
}

export interface Ranked {
	card: Card;
	reasons: Reason[];
}

export interface Wish {
	understood: Understood;
	/** Needs that were chosen rather than typed. */
	needs: readonly { key: NeedKey; weight: number }[];
	/** Districts where it should be. */
	codes: readonly string[];
	spoken: readonly string[];
	now: Date;
	districts: readonly District[];
}

interface Scored extends Ranked {
	answers: number;
	near: number;
	capacity: number;
	fresh: number;
	text: number;
	full: boolean;
}

const fieldWeight: Record<Field, number> = { name: 1, people: 1, organization: 0.8, body: 0.4 };

/** Orders candidates; each stands once. Pure: the same candidates and wish give the same order on every engine. */
export function rank(candidates: readonly Candidate[], wish: Wish): Ranked[] {
	const unique = [
		...new Map(candidates.map((candidate) => [candidate.card.id, candidate])).values()
	];
	const specific = specificTerms(unique, wish);
	const asked = words(wish.understood.text);
	const scored = unique
		.map((candidate) => score(candidate, wish, specific, isCalled(candidate, asked)))
		.filter((item) => item.answers > 0)
		.sort(compare);
	const strongest = scored.some((item) => item.answers >= 3) ? [] : wish.needs;
	return openFirst(bothMeanings(scored, strongest)).map(({ card, reasons }) => ({ card, reasons }));
}

function compare(a: Scored, b: Scored): number {
	return (
		b.answers - a.answers ||
		b.near - a.near ||
		b.capacity - a.capacity ||
		b.fresh - a.fresh ||
		b.text - a.text ||
		(a.card.id < b.card.id ? -1 : 1)
	);
}

/**
 * Terms that set entries apart within what answers the need: 'traplift' names one of ten, 'schuld' names all.
 * Only these may outweigh nearness.
 */
function specificTerms(candidates: readonly Candidate[], wish: Wish): Map<number, Field[]> {
	const answering = candidates.filter(({ card }) =>
		card.needs.some((need) => wish.needs.some((wanted) => wanted.key === need))
	);
	const most = Math.max(3, answering.length * 0.2);
	const specific = new Map<number, Field[]>();
	wish.understood.terms.forEach((term, index) => {
		const fieldsOfTerm = fields.filter((field) => {
			const count = answering.filter((candidate) => has(candidate, field, term)).length;
			return count > 0 && count <= most;
		});
		if (fieldsOfTerm.length > 0) specific.set(index, fieldsOfTerm);
	});
	return specific;
}

function has(candidate: Candidate, field: Field, term: readonly string[]): boolean {
	return term.some((form) => candidate.terms[field].includes(` ${form} `));
}

/** Whether a text of several words is the whole name of the service or its organisation, or of one of its people. */
function isCalled({ card, terms }: Candidate, asked: readonly string[]): boolean {
	if (asked.length < 2) return false;
	const text = asked.join(' ');
	return (
		[card.name, card.organization.name].some((name) => words(name).join(' ') === text) ||
		terms.people.includes(` ${asked.map(stem).join(' ')} `)
	);
}

function score(
	candidate: Candidate,
	wish: Wish,
	specific: ReadonlyMap<number, Field[]>,
	called: boolean
): Scored {
	const { card } = candidate;
	const { understood } = wish;
	const { date } = localTime(wish.now);
	const reasons: Reason[] = [];

	const hits = understood.terms.map((term) =>
		Math.max(0, ...fields.map((field) => (has(candidate, field, term) ? fieldWeight[field] : 0)))
	);
	const text = hits.length === 0 ? 0 : hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
	const inNames = understood.terms.every((term) =>
		(['name', 'organization', 'people'] as const).some((field) => has(candidate, field, term))
	);
	const named = called || understood.phone !== null || (understood.named && inNames);
	const live = card.status === 'active' || card.status === 'temporarily closed';

	const need = live
		? Math.max(
				0,
				...wish.needs.map(({ key, weight }) => {
					const at = card.needs.indexOf(key);
					return at < 0 ? 0 : weight * (1 - at * 0.12);
				})
			)
		: 0;
	const bonus = isElsewhere(card, wish)
		? 0
		: Math.max(
				0,
				...[...specific].flatMap(([index, own]) =>
					own.map((field) =>
						has(candidate, field, understood.terms[index] ?? []) ? fieldWeight[field] * 0.35 : 0
					)
				)
			);
	const noNeed = wish.needs.length === 0;
	const browsing = noNeed && understood.terms.length === 0 && understood.phone === null;
	const byText = live && noNeed ? text : text === 1 && !noNeed ? 0.3 : 0;
	let answers = named
		? 3
		: need > 0
			? Math.round((need + bonus) * 10) / 10
			: browsing && live
				? 1
				: byText;
	if (named) reasons.push({ code: 'name' });
	if (
		card.audiences.includes('professionals') &&
		!understood.audiences.includes('professionals') &&
		!named
	) {
		answers = Math.min(answers, 0.2);
	}

	const near = nearness(card, wish, reasons);
	const capacity = capacityOn(card.capacity, date);
	const takes =
		{ open: 4, short_wait: 3, long_wait: 1, full: 0 }[capacity?.state ?? 'open'] -
		(capacity ? 0 : 2);
	if (capacity?.state === 'open') reasons.push({ code: 'has_place' });
	if (capacity?.state === 'short_wait') reasons.push({ code: 'short_wait' });
	if (capacity?.state === 'full') reasons.push({ code: 'full' });
	const age = card.verified_at ? daysBetween(card.verified_at, date) : Infinity;
	if (age <= 30) reasons.push({ code: 'confirmed' });
	if (understood.free && card.free) reasons.push({ code: 'free' });

	return {
		card,
		reasons,
		answers,
		near,
		capacity: takes - (isReachable(card) ? 0 : 3),
		fresh: age <= 90 ? 2 : age <= 365 ? 1 : 0,
		text: Math.round(text * 100) / 100,
		full: capacity?.state === 'full'
	};
}

/** Somebody asked for a district, and this is not in it nor in the same part of the city. */
function isElsewhere(card: Card, wish: Wish): boolean {
	if (wish.codes.length === 0) return false;
	const partOf = (code: string) =>
		wish.districts.find((district) => district.code === code)?.city_part;
	const parts = new Set(wish.codes.map(partOf));
	return !card.districts.some((code) => parts.has(partOf(code)));
}

function nearness(card: Card, wish: Wish, reasons: Reason[]): number {
	let near = 0;
	if (wish.codes.length > 0) {
		const part = (code: string) =>
			wish.districts.find((district) => district.code === code)?.city_part;
		const parts = new Set(wish.codes.map(part));
		if (card.districts.some((code) => wish.codes.includes(code))) {
			near += 3;
			reasons.push({ code: 'near' });
		} else if (card.districts.some((code) => parts.has(part(code)))) {
			near += 2;
			reasons.push({ code: 'same_part' });
		} else if (card.area.length === 0 || card.area.some((code) => wish.codes.includes(code))) {
			near += 1;
		} else {
			reasons.push({ code: 'other_area' });
		}
	}
	const spoken = wish.spoken.filter((code) => card.languages.includes(code));
	for (const value of spoken) reasons.push({ code: 'speaks', value });
	near += spoken.length > 0 ? 2 : 0;
	const asked = wish.understood.audiences.filter((code) => card.audiences.includes(code));
	for (const value of asked) reasons.push({ code: 'audience', value });
	if (asked.length > 0) near += 1;
	else if (card.audiences.length > 0 && !card.audiences.includes('professionals')) near -= 0.5;
	if (wish.understood.free && card.free) near += 0.5;
	return near;
}

/** When a search can mean two or three things, each has its best answer among the first three. */
function bothMeanings(sorted: readonly Scored[], needs: Wish['needs']): Scored[] {
	const result = [...sorted];
	const meanings = needs.filter(({ weight }) => weight >= 0.55).slice(0, 3);
	if (meanings.length < 2) return result;
	meanings.forEach(({ key }, position) => {
		if (result.slice(0, 3).some(({ card }) => card.needs.includes(key))) return;
		const from = result.findIndex(({ card, full }) => card.needs[0] === key && !full);
		const [moved] = from < 0 ? [] : result.splice(from, 1);
		if (moved) result.splice(Math.max(position, 1), 0, moved);
	});
	return result;
}

/**
 * A full service is never first where an open one exists, nor one that nobody can call where one can be called;
 * somebody asked for by name stays.
 */
function openFirst(sorted: Scored[]): Scored[] {
	const [first] = sorted;
	if (!first || first.answers >= 3) return sorted;
	const canHelp = ({ card, full }: Scored) => !full && isReachable(card);
	if (canHelp(first)) return sorted;
	const callable = sorted.findIndex(canHelp);
	const from = callable < 0 && first.full ? sorted.findIndex(({ full }) => !full) : callable;
	const [moved] = from < 0 ? [] : sorted.splice(from, 1);
	return moved ? [moved, ...sorted] : sorted;
}
