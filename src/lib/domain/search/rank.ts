/** The order of results (design section 6): answers the need, near and for me, can take people now, recently confirmed, text. */
import { addDays, localTime } from '../clock.ts';
import type { District } from '../documents.ts';
import type { NeedKey } from '../needs.ts';
import { saidOf } from './called.ts';
import type { Candidate } from './engine.ts';
import { capacityOn, type Facts, type Field, fields } from './entry.ts';
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
	candidate: Candidate;
	facts: Facts;
	reasons: Reason[];
	/** Its own name was typed: then the words of the name ask for nothing else. */
	called: boolean;
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
	/** Its organisation is called by the one word that was typed. */
	oneWord: boolean;
	/** Speaks a language that is asked for. */
	speaks: boolean;
}

/** The wish with what is the same for every candidate worked out once. */
interface Sieve extends Wish {
	/** Each form of each term as it stands in the fields: between spaces. */
	forms: readonly (readonly string[])[];
	/** The whole text as a name as people say it, as that of a person, and as words in any order. */
	called: { words: readonly string[]; said: string; person: string; stems: readonly string[] };
	part: ReadonlyMap<string, string>;
	parts: ReadonlySet<string | undefined>;
	today: string;
	/** Dates from which a confirmation is so many days old at most. */
	since: { month: string; quarter: string; year: string };
}

/** A word of the text that sets entries apart. */
interface Term {
	/** The fields in which few have it. */
	fields: readonly Field[];
	/** Few have it anywhere: it says more than the need itself ('traplift'), which those who take nobody answer as well. */
	rare: boolean;
}

/** A candidate with the fields in which each term occurs. */
interface Hit {
	candidate: Candidate;
	facts: Facts;
	fields: readonly (readonly Field[])[];
}

/** Nothing is asked but somebody who speaks a language: then any who do help more than an interpreter of another. */
export function asksForSpeaker({ needs, spoken, understood }: Wish): boolean {
	return (
		spoken.length > 0 &&
		understood.danger === null &&
		needs.length === 1 &&
		needs[0]?.key === 'tolk'
	);
}

const fieldWeight: Record<Field, number> = { name: 1, people: 1, organization: 0.8, body: 0.4 };

/** Orders candidates, each of which stands once. Pure: the same candidates and wish give the same order on every engine. */
export function rank(candidates: readonly Candidate[], wish: Wish): Ranked[] {
	const { date: today } = localTime(wish.now);
	const asked = words(wish.understood.text);
	const stems = asked.map(stem);
	const part = new Map(wish.districts.map(({ code, city_part }) => [code, city_part]));
	const sieve: Sieve = {
		...wish,
		forms: wish.understood.terms.map((term) => term.map((form) => ` ${form} `)),
		called: {
			words: asked,
			said: saidOf(asked),
			person: ` ${stems.join(' ')} `,
			stems: [...new Set(stems)].map((term) => ` ${term} `)
		},
		part,
		parts: new Set(wish.codes.map((code) => part.get(code))),
		today,
		since: {
			month: addDays(today, -30),
			quarter: addDays(today, -90),
			year: addDays(today, -365)
		}
	};
	const hits = candidates.map((candidate): Hit => ({
		candidate,
		facts: candidate.facts,
		fields: sieve.forms.map((forms) => fieldsWith(candidate, forms))
	}));
	const specific = specificTerms(hits, sieve);
	const scored = calledByOneWord(hits.map((hit) => score(hit, sieve, specific)))
		.filter((item) => item.answers > 0)
		.sort(compare);
	const strongest = scored.some((item) => item.answers >= 3) ? [] : wish.needs;
	return openFirst(bothMeanings(scored, strongest));
}

const none: readonly Field[] = [];

function fieldsWith({ terms }: Candidate, forms: readonly string[]): readonly Field[] {
	let found: Field[] | undefined;
	for (const field of fields) {
		if (forms.some((form) => terms[field].includes(form))) (found ??= []).push(field);
	}
	return found ?? none;
}

/** Who cannot speak with you cannot help you: more than how well a need is answered, less than any name. */
const inTheirLanguage = 1.5;

/** What was asked for by the name of its organisation or of its people: more than names that share its words. */
const byOwnName = 3.5;

/**
 * One word can be a name and a need ('voedselbank'). What the organisation of that name does best stands first, with
 * what else it does where somebody can be helped; its other entries answer the need as those of others do.
 */
function calledByOneWord(scored: Scored[]): Scored[] {
	const best = new Map<string | undefined, Scored>();
	for (const item of scored.filter(({ oneWord }) => oneWord)) {
		const first = best.get(item.facts.names[1]);
		if (!first || compare(item, first) < 0) best.set(item.facts.names[1], item);
	}
	return scored.map((item) =>
		item.oneWord && (canHelp(item) || best.get(item.facts.names[1]) === item)
			? {
					...item,
					called: true,
					answers: Math.max(item.answers, byOwnName),
					reasons: [{ code: 'name' }, ...item.reasons.filter(({ code }) => code !== 'name')]
				}
			: item
	);
}

function canHelp({ facts, full }: Scored): boolean {
	return !full && facts.reachable;
}

function compare(a: Scored, b: Scored): number {
	return (
		b.answers - a.answers ||
		b.near - a.near ||
		b.capacity - a.capacity ||
		b.fresh - a.fresh ||
		b.text - a.text ||
		(a.facts.id < b.facts.id ? -1 : 1)
	);
}

/**
 * Terms that set entries apart within what answers the need: 'traplift' names one of ten, 'schuld' names all.
 * Only these may outweigh nearness.
 */
function specificTerms(hits: readonly Hit[], wish: Sieve): ReadonlyMap<number, Term> {
	const answering = hits.filter(({ facts }) =>
		facts.needs.some((need) => wish.needs.some((wanted) => wanted.key === need))
	);
	const most = Math.max(3, answering.length * 0.2);
	const specific = new Map<number, Term>();
	wish.forms.forEach((_, index) => {
		const count: Record<Field, number> = { name: 0, organization: 0, people: 0, body: 0 };
		let anywhere = 0;
		for (const hit of answering) {
			const found = hit.fields[index] ?? none;
			if (found.length > 0) anywhere++;
			for (const field of found) count[field]++;
		}
		const own = fields.filter((field) => count[field] > 0 && count[field] <= most);
		if (own.length > 0) specific.set(index, { fields: own, rare: anywhere <= most });
	});
	return specific;
}

/** Whether the text is the whole name of the service, its words in any order and form. */
function isItsName({ candidate: { terms }, facts }: Hit, { called }: Sieve): boolean {
	const [own = ''] = facts.names;
	if (isSaid(own, terms.name, called.said)) return true;
	if (!called.stems.every((term) => terms.name.includes(term))) return false;
	const stems = new Set(own.split(' ').map((word) => ` ${stem(word)} `));
	return stems.size === called.stems.length && called.stems.every((term) => stems.has(term));
}

/** Whether the text is the whole name of its organisation; a name of one word as it is: 'wijkteam' is not 'Wijkteams'. */
function isItsOrganization({ candidate: { terms }, facts }: Hit, { called }: Sieve): boolean {
	const [, name = ''] = facts.names;
	if (!isSaid(name, terms.organization, called.said)) return false;
	return called.said.includes(' ') || called.words.some((word) => isDistinct(word, name));
}

function isDistinct(word: string, name: string): boolean {
	return saidOf([word]) !== '' && name.split(' ').includes(word);
}

/** Whether a name is said so; most are told apart by their first stem already. */
function isSaid(name: string, terms: string, said: string): boolean {
	const [first = ''] = said.split(' ', 1);
	return first !== '' && terms.includes(` ${first} `) && saidOf(name.split(' ')) === said;
}

/** Whether a text of several words is the whole name of one of its people. */
function isItsPeople({ candidate: { terms } }: Hit, { called }: Sieve): boolean {
	return called.words.length > 1 && terms.people.includes(called.person);
}

function score(hit: Hit, wish: Sieve, specific: ReadonlyMap<number, Term>): Scored {
	const { facts } = hit;
	const { understood } = wish;
	const reasons: Reason[] = [];

	let sum = 0;
	for (const found of hit.fields) sum += heaviest(found);
	const text = hit.fields.length === 0 ? 0 : sum / hit.fields.length;
	const inNames = hit.fields.every((found) => found.some((field) => field !== 'body'));
	const itsName = isItsName(hit, wish);
	const itsOrganization = isItsOrganization(hit, wish);
	const severalWords = wish.called.said.includes(' ');
	const called = itsName || (itsOrganization && severalWords) || isItsPeople(hit, wish);
	const named = called || understood.phone !== null || (understood.named && inNames);
	const live = facts.status === 'active' || facts.status === 'temporarily closed';

	const capacity = capacityOn(facts.capacity, wish.today);
	const takesPeople = capacity?.state !== 'full' && facts.approachable;
	let need = 0;
	if (live) {
		for (const { key, weight } of wish.needs) {
			const at = facts.needs.indexOf(key);
			if (at >= 0) need = Math.max(need, weight * (1 - at * 0.12));
		}
	}
	let bonus = 0;
	for (const [index, term] of isElsewhere(facts, wish) ? [] : specific) {
		if (!takesPeople && !term.rare) continue;
		const found = (hit.fields[index] ?? none).filter((field) => term.fields.includes(field));
		bonus = Math.max(bonus, heaviest(found) * 0.35);
	}
	const noNeed = wish.needs.length === 0;
	const browsing = noNeed && understood.terms.length === 0 && understood.phone === null;
	const byText = live && noNeed ? text : text === 1 && !noNeed ? 0.3 : 0;
	let answers = byText;
	if (itsName) answers = 4;
	else if (called) answers = byOwnName;
	else if (named) answers = 3;
	else if (need > 0) answers = Math.round((need + bonus) * 10) / 10;
	else if (browsing && live) answers = 1;
	if (named) reasons.push({ code: 'name' });
	const forColleagues =
		facts.audiences.includes('professionals') && !understood.audiences.includes('professionals');
	if (forColleagues && !named) answers = Math.min(answers, 0.2);

	const speaks = live && wish.spoken.some((code) => facts.languages.includes(code));
	if (speaks && answers < 3 && understood.danger === null) {
		if (!forColleagues && asksForSpeaker(wish)) {
			const forAnything = facts.needs.includes('client-ondersteuning');
			answers = Math.max(answers, forAnything ? 0.5 : 0.4);
		}
		if (answers >= 0.4) answers += inTheirLanguage;
	}
	const near = nearness(facts, wish, reasons);
	const takes =
		{ open: 4, short_wait: 3, long_wait: 1, full: 0 }[capacity?.state ?? 'open'] -
		(capacity ? 0 : 2);
	if (capacity?.state === 'open') reasons.push({ code: 'has_place' });
	if (capacity?.state === 'short_wait') reasons.push({ code: 'short_wait' });
	if (capacity?.state === 'full') reasons.push({ code: 'full' });
	const confirmed = facts.verified_at ?? '';
	if (confirmed >= wish.since.month) reasons.push({ code: 'confirmed' });
	if (understood.free && facts.free) reasons.push({ code: 'free' });

	return {
		candidate: hit.candidate,
		facts,
		reasons,
		called,
		answers,
		near,
		capacity: takes - (facts.reachable ? 0 : 3) - (takesPeople ? 0 : 5),
		fresh: confirmed >= wish.since.quarter ? 2 : confirmed >= wish.since.year ? 1 : 0,
		text: Math.round(text * 100) / 100,
		full: capacity?.state === 'full',
		oneWord: itsOrganization && !severalWords,
		speaks
	};
}

function heaviest(found: readonly Field[]): number {
	let most = 0;
	for (const field of found) most = Math.max(most, fieldWeight[field]);
	return most;
}

/** Somebody asked for a district, and this is not in it nor in the same part of the city. */
function isElsewhere(facts: Facts, wish: Sieve): boolean {
	return wish.codes.length > 0 && !isInPart(facts, wish);
}

function isInPart(facts: Facts, wish: Sieve): boolean {
	return facts.districts.some((code) => wish.parts.has(wish.part.get(code)));
}

function nearness(facts: Facts, wish: Sieve, reasons: Reason[]): number {
	let near = 0;
	if (wish.codes.length > 0) {
		if (facts.districts.some((code) => wish.codes.includes(code))) {
			near += 3;
			reasons.push({ code: 'near' });
		} else if (isInPart(facts, wish)) {
			near += 2;
			reasons.push({ code: 'same_part' });
		} else if (facts.area.length === 0 || facts.area.some((code) => wish.codes.includes(code))) {
			near += 1;
		} else {
			reasons.push({ code: 'other_area' });
		}
	}
	const spoken = wish.spoken.filter((code) => facts.languages.includes(code));
	for (const value of spoken) reasons.push({ code: 'speaks', value });
	near += spoken.length > 0 ? 2 : 0;
	const asked = wish.understood.audiences.filter((code) => facts.audiences.includes(code));
	for (const value of asked) reasons.push({ code: 'audience', value });
	if (asked.length > 0) near += 1;
	else if (facts.audiences.length > 0 && !facts.audiences.includes('professionals')) near -= 0.5;
	if (wish.understood.free && facts.free) near += 0.5;
	return near;
}

/** When a search can mean two or three things, each has its best answer among the first three. */
function bothMeanings(sorted: readonly Scored[], needs: Wish['needs']): Scored[] {
	const result = [...sorted];
	const meanings = needs.filter(({ weight }) => weight >= 0.55).slice(0, 3);
	if (meanings.length < 2) return result;
	meanings.forEach(({ key }, position) => {
		if (result.slice(0, 3).some(({ facts }) => facts.needs.includes(key))) return;
		const from = result.findIndex(
			({ facts, full, speaks }) =>
				facts.needs[0] === key && !full && speaks === (result[0]?.speaks ?? false)
		);
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
	if (canHelp(first)) return sorted;
	const ways = [
		(item: Scored) => canHelp(item) && item.speaks === first.speaks,
		(item: Scored) => !item.full && item.speaks === first.speaks,
		canHelp,
		({ full }: Scored) => !full
	];
	const way = ways.find((able) => sorted.some(able)) ?? (() => false);
	const from = sorted.findIndex(way);
	const [moved] = from < 0 ? [] : sorted.splice(from, 1);
	return moved ? [moved, ...sorted] : sorted;
}
