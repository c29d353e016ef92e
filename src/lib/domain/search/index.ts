/** Search: one function over any engine. The browser and the server call the same code. */
import { contactCentre } from '../city.ts';
import { localTime } from '../clock.ts';
import type { Contact, District, Ref } from '../documents.ts';
import { canWalkInToday, nextOpening, openAt } from '../hours.ts';
import { holdsCitizenNumber, withoutCitizenNumbers } from '../personal-numbers.ts';
import { looksLikePhone } from '../phones.ts';
import { findNeed, type NeedKey, needs as allNeeds } from '../needs.ts';
import { type Clause, type Found, includes, type Lookup, type SearchEngine } from './engine.ts';
import { capacityOn, facet, nameWords, openHour, partsOfCity, stems } from './entry.ts';
import { isWritten, nearestTo } from './lexicon.ts';
import { asksForSpeaker, rank, type Ranked, type Reason, type Wish } from './rank.ts';
import { stem, words } from './text.ts';
import { understand, type Understood } from './understand.ts';

export type { SearchEngine } from './engine.ts';
export { toEntry, partsOfCity } from './entry.ts';
export type { Reason } from './rank.ts';
export type { Understood } from './understand.ts';

/** What is asked, after parsing. Typed text orders; what is chosen here filters. */
export interface SearchRequest {
	q: string;
	lang: 'nl' | 'en';
	/** Codes of districts; empty is everywhere. */
	district: string[];
	need: NeedKey | null;
	spoken: string | null;
	open: boolean;
	today: boolean;
	free: boolean;
	audience: string | null;
	/** Whether to count what is found, district by district. */
	counts: boolean;
	/** Only what stands in this district on a map. */
	at: string | null;
	off: string[];
	limit: number;
	offset: number;
}

export interface SearchResult {
	id: string;
	name: string;
	summary: string;
	organization: Ref;
	needs: NeedKey[];
	district: string | null;
	district_name: string | null;
	open_now: boolean;
	/** Until when it is open, or when it opens next: local date and time. */
	open_until: string | null;
	next_open: { date: string; opens_at: string; drop_in: boolean } | null;
	capacity: { state: string; weeks: number | null; until: string | null; stated_at: string } | null;
	languages: string[];
	audiences: string[];
	phone: string | null;
	contact: Contact | null;
	verified_at: string | null;
	url: string;
	door: string | null;
	informal: boolean;
	example: boolean;
	status: string;
	/** Callers said that a number of it is wrong: what stands here leads elsewhere. */
	number_hidden?: true;
	reasons: Reason[];
}

export interface SearchAnswer {
	understood: Understood;
	/** Counted up to 1,000. */
	total: number;
	results: SearchResult[];
	/** How many of all that is found stand where on a map, when that is asked: each at its first place. */
	districts?: DistrictCount[];
	next_offset: number | null;
	/** Filters that left nothing and were let go: the results are those without them. */
	relaxed: ('open' | 'today')[];
	/** Needs to try when nothing was found. */
	near_needs: NeedKey[];
	/** Whom to call in any case. */
	fallback: { name: string; phone: string };
	/** Something in the text was not searched for: it looks like a citizen service number. */
	refused: 'citizen_number' | null;
}

export interface DistrictCount {
	/** Null is what is for the whole city, without a door of its own. */
	code: string | null;
	count: number;
}

const counted = 1000;
const perLookup = 60;
/** In words. */
const longestName = 20;
/** How many each lookup gives: the first answers most searches, the next ones are for who reads on. */
const reaches = [perLookup, perLookup * 6, perLookup * 36];
/** No lookup asks for more, and nothing is counted further. */
export const mostFound = Math.max(counted, ...reaches);

/**
 * Answers a search. Works on every engine; never fails on any text. A citizen service number is not searched for and
 * not said back; nine digits can be a telephone number as well, without its 0: then the directory knows it.
 */
export async function search(
	engine: SearchEngine,
	districts: readonly District[],
	request: SearchRequest,
	now: Date
): Promise<SearchAnswer> {
	if (!holdsCitizenNumber(request.q)) return answer(engine, districts, request, now);
	if (looksLikePhone(request.q)) {
		const found = await answer(engine, districts, request, now);
		if (found.results.length > 0) return found;
	}
	const q = withoutCitizenNumbers(request.q).trim();
	if (q !== '') {
		const found = await answer(engine, districts, { ...request, q }, now);
		return { ...found, refused: 'citizen_number' };
	}
	return {
		...nothing,
		understood: understand('', { lang: request.lang, districts, vocabulary: engine.vocabulary })
	};
}

/** There is nothing left to search for: still there is somebody to call. */
const nothing: Omit<SearchAnswer, 'understood'> = {
	total: 0,
	results: [],
	next_offset: null,
	relaxed: [],
	near_needs: ['administratie'],
	fallback: contactCentre,
	refused: 'citizen_number'
};

async function answer(
	engine: SearchEngine,
	districts: readonly District[],
	request: SearchRequest,
	now: Date
): Promise<SearchAnswer> {
	const understood = understand(request.q, {
		lang: request.lang,
		districts,
		vocabulary: engine.vocabulary,
		off: request.off
	});
	const wish = {
		understood,
		needs: request.need ? [{ key: request.need, weight: 1 }] : understood.needs,
		codes: request.district.length > 0 ? request.district : (understood.area?.codes ?? []),
		spoken: request.spoken ? [request.spoken] : understood.spoken,
		now,
		districts
	};
	const asked: Asked = {
		open: request.open || understood.open_now,
		today: request.today || understood.drop_in_today,
		byChoice: request.open || request.today,
		chosen: chosenFilters(request),
		enough: request.counts || request.at ? Infinity : request.offset + request.limit + 1
	};
	const found = await collect(engine, districts, wish, asked, now);
	const { relaxed, narrowed, complete } = found;
	const kept = request.at ? found.kept.filter((item) => placeOf(item) === request.at) : found.kept;
	const page = kept.slice(request.offset, request.offset + request.limit);
	const end = request.offset + page.length;
	const total =
		complete || request.at || (narrowed.length > 0 && kept.length < perLookup)
			? kept.length
			: Math.max(kept.length, await countAll(engine, wish, [...asked.chosen, ...narrowed]));
	return {
		understood: { ...understood, corrections: asWords(understood.corrections, page) },
		total,
		results: page.map((item) => present(item, districts, now)),
		...(request.counts && { districts: countByDistrict(found.kept) }),
		next_offset: end < kept.length ? end : null,
		relaxed,
		near_needs: kept.length === 0 ? nearNeeds(wish.needs.map(({ key }) => key)) : [],
		fallback: contactCentre,
		refused: null
	};
}

/** Words of the directory as they stand in what was found; what is no word there is not said. */
function asWords(
	corrections: Understood['corrections'],
	page: readonly Ranked[]
): Understood['corrections'] {
	if (corrections.length === 0) return corrections;
	const texts = page.flatMap(({ candidate: { card } }) => [
		card.name,
		card.organization.name,
		card.contact?.name ?? '',
		card.summary
	]);
	const there = [...new Set(texts.flatMap(words))];
	return corrections.flatMap(({ from, to }) => {
		const word = isWritten(to)
			? to
			: nearestTo(
					from,
					there.filter((each) => stem(each) === to)
				);
		return word ? [{ from, to: word }] : [];
	});
}

interface Asked {
	open: boolean;
	today: boolean;
	/** Somebody chose when it should be open; else the text said so, or is a name with such a word in it. */
	byChoice: boolean;
	/** Filters that somebody chose. */
	chosen: Clause[];
	/** So many are needed, and whether there are more. */
	enough: number;
}

interface Collected {
	kept: Ranked[];
	relaxed: SearchAnswer['relaxed'];
	/** Facets of the opening hours by which was narrowed. */
	narrowed: Clause[];
	/** There are no others. */
	complete: boolean;
}

/** Finds and orders, a reach at a time: who reads on sees what comes next after what was there, never the same twice. */
async function collect(
	engine: SearchEngine,
	districts: readonly District[],
	wish: Wish,
	asked: Asked,
	now: Date
): Promise<Collected> {
	const { understood } = wish;
	const browsing =
		wish.needs.length === 0 && understood.terms.length === 0 && understood.phone === null;
	const hours = [...(asked.open ? openSieve(now) : []), ...(asked.today ? dropInSieve(now) : [])];
	const seen = new Set<string>();
	const kept: Ranked[] = [];
	let relaxed: Collected['relaxed'] | undefined;
	let complete = false;
	for (const reach of browsing ? reaches.slice(1) : reaches) {
		const found = await gather(engine, districts, wish, asked.chosen, hours, reach);
		const fresh = found.candidates.filter(({ facts }) => !seen.has(facts.id));
		const ranked = rank(fresh, wish);
		relaxed ??= toRelax(ranked, asked, now);
		const left = narrow(ranked, asked, relaxed, now);
		kept.push(...(browsing && asked.open ? byOpening(left, relaxed.includes('open'), now) : left));
		for (const { facts } of fresh) seen.add(facts.id);
		complete = found.complete;
		if (complete || kept.length >= asked.enough) break;
	}
	const narrowed = hours.length > (relaxed?.length ?? 0) ? hours : [];
	return { kept, relaxed: relaxed ?? [], narrowed, complete };
}

/** The wishes about hours that would leave nothing: 'open' goes before 'today'. */
function toRelax(items: readonly Ranked[], asked: Asked, now: Date): SearchAnswer['relaxed'] {
	const relaxed: SearchAnswer['relaxed'] = [];
	for (const name of ['open', 'today'] as const) {
		if (asked[name] && narrow(items, asked, [...relaxed, ...after(name)], now).length === 0) {
			relaxed.push(name);
		}
	}
	return relaxed;
}

function after(name: 'open' | 'today'): 'today'[] {
	return name === 'open' ? ['today'] : [];
}

function narrow(
	items: readonly Ranked[],
	asked: Asked,
	relaxed: SearchAnswer['relaxed'],
	now: Date
): Ranked[] {
	const open = asked.open && !relaxed.includes('open');
	const today = asked.today && !relaxed.includes('today');
	return items.filter(
		({ facts, called }) =>
			(called && !asked.byChoice) ||
			((!open || openAt(facts.schedules, now) !== null) &&
				(!today || canWalkInToday(facts.schedules, now)))
	);
}

/** What is open now has this facet, as have some that opened or closed within the hour: hours decide afterwards. */
function openSieve(now: Date): Clause[] {
	const { weekday, minutes } = localTime(now);
	return [{ in: 'facet', any: [openHour(weekday, Math.floor(minutes / 60))] }];
}

/** Where one can walk in today has this facet, as have some that are closed already. */
function dropInSieve(now: Date): Clause[] {
	return [{ in: 'facet', any: [facet('dropin', localTime(now).weekday)] }];
}

function byOpening(items: readonly Ranked[], closed: boolean, now: Date): Ranked[] {
	return closed ? soonestFirst(items, now) : doorsFirst(items, now);
}

/** Who looks around for what is open wants a door to walk in at before a line for emergencies. */
function doorsFirst(items: readonly Ranked[], now: Date): Ranked[] {
	const { true: doors = [], false: others = [] } = Object.groupBy(items, ({ facts }) =>
		openAt(facts.schedules, now)?.drop_in === true ? 'true' : 'false'
	);
	return [...doors, ...others];
}

/** With nothing open, what opens first stands first. */
function soonestFirst(items: readonly Ranked[], now: Date): Ranked[] {
	const opening = ({ facts }: Ranked) => {
		const next = nextOpening(facts.schedules, now);
		return next ? `${next.date} ${next.opens_at}` : '~';
	};
	const keyed = items.map((item) => ({ item, at: opening(item) }));
	return keyed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ item }) => item);
}

/** What somebody chose leaves out everything else. */
function chosenFilters(request: SearchRequest): Clause[] {
	const filters: Clause[] = [];
	const only = (any: string[]) => filters.push({ in: 'facet', any });
	if (request.need) only([facet('need', request.need)]);
	if (request.district.length > 0) {
		only([
			'servesall',
			...request.district.map((code) => facet('serves', code)),
			...request.district.map((code) => facet('in', code))
		]);
	}
	if (request.spoken) only([facet('lang', request.spoken)]);
	if (request.audience) only([facet('aud', request.audience)]);
	if (request.free) only(['free']);
	return filters;
}

async function gather(
	engine: SearchEngine,
	districts: readonly District[],
	wish: Wish,
	chosen: Clause[],
	hours: Clause[],
	limit: number
): Promise<Found> {
	const { understood } = wish;
	const lookups: Lookup[] = [];
	const atHours: Lookup[] = [];
	const other = (own: Clause[]) =>
		chosen.filter((clause) => !own.some((narrower) => includes(clause, narrower)));
	const lookAnyTime = (own: Clause[], most: number) =>
		lookups.push({ all: [...own, ...other(own)], limit: most });
	const look = (own: Clause[], most = limit) => {
		lookAnyTime(own, most);
		if (hours.length > 0) atHours.push({ all: [...own, ...other(own), ...hours], limit: most });
	};
	if (understood.phone) {
		look([{ in: 'text', any: [facet('tel', understood.phone)] }]);
	}
	const here = wish.codes.map((code) => facet('in', code));
	const parts = partsOfCity(districts);
	const around = [...new Set(wish.codes.map((code) => facet('part', parts.get(code) ?? '')))];
	for (const { key } of wish.needs) {
		const need: Clause = { in: 'facet', any: [facet('need', key)] };
		look([need]);
		if (here.length > 0) {
			look([need, { in: 'facet', any: here }]);
			look([need, { in: 'facet', any: around }]);
		}
		for (const code of wish.spoken) look([need, { in: 'facet', any: [facet('lang', code)] }]);
		for (const term of understood.terms.slice(0, 4)) {
			lookAnyTime([need, { in: 'text', any: term }], 40);
		}
	}
	if (asksForSpeaker(wish)) {
		for (const code of wish.spoken) look([{ in: 'facet', any: [facet('lang', code)] }]);
	}
	for (const word of nameWords(understood.text)) lookAnyTime([{ in: 'text', any: [word] }], 40);
	const whole = nameClauses(engine, understood.text);
	if (whole.length > 0) lookAnyTime(whole, 40);
	const terms: Clause[] = understood.terms.map((any) => ({ in: 'text', any }));
	if (terms.length > 0) look(terms);
	if (wish.needs.length === 0) {
		for (const term of terms.slice(0, 6)) look([term], 60);
		if (terms.length === 0 && understood.phone === null) {
			look([{ in: 'facet', any: ['live'] }]);
			if (here.length > 0) look([{ in: 'facet', any: here }]);
			if (understood.open_now) look([{ in: 'facet', any: ['hours'] }]);
		}
	}
	return engine.find([...lookups, ...atHours]);
}

/** Every word of the text, when each of them stands in some name: also those that were understood as a filter. */
function nameClauses({ vocabulary }: SearchEngine, text: string): Clause[] {
	const all = stems(text);
	return all.length <= longestName && all.every((term) => vocabulary.isName(term))
		? all.map((term) => ({ in: 'text', any: [term] }))
		: [];
}

function placeOf({ facts }: Ranked): string | null {
	return facts.districts[0] ?? null;
}

function countByDistrict(items: readonly Ranked[]): DistrictCount[] {
	return [...Map.groupBy(items, placeOf)].map(([code, { length }]) => ({ code, count: length }));
}

async function countAll(engine: SearchEngine, wish: Wish, chosen: Clause[]): Promise<number> {
	const { terms, phone } = wish.understood;
	if (wish.needs.length === 0 && (terms.length > 0 || phone)) return 0;
	const any = wish.needs.length > 0 ? wish.needs.map(({ key }) => facet('need', key)) : ['live'];
	return engine.count([{ in: 'facet', any }, ...chosen], counted);
}

function present(item: Ranked, districts: readonly District[], now: Date): SearchResult {
	const { reasons } = item;
	const { card } = item.candidate;
	const open = openAt(card.schedules, now);
	const next = open || card.schedules.length === 0 ? null : nextOpening(card.schedules, now);
	const capacity = capacityOn(card.capacity, localTime(now).date);
	const [district = null] = card.districts;
	return {
		id: card.id,
		name: card.name,
		summary: card.summary,
		organization: card.organization,
		needs: card.needs,
		district,
		district_name: districts.find(({ code }) => code === district)?.name ?? null,
		open_now: open !== null,
		open_until: open?.closes_at ?? null,
		next_open: next && { date: next.date, opens_at: next.opens_at, drop_in: next.drop_in },
		capacity: capacity && {
			state: capacity.state,
			weeks: capacity.weeks,
			until: capacity.until,
			stated_at: capacity.stated_at
		},
		languages: card.languages,
		audiences: card.audiences,
		phone: card.contact?.phone?.number ?? card.phone,
		contact: card.contact,
		verified_at: card.verified_at,
		url: `/aanbod/${card.id}`,
		door: card.door,
		informal: card.informal,
		example: card.example,
		status: card.status,
		...(card.number_hidden && { number_hidden: true as const }),
		reasons
	};
}

/** What is asked most. */
const askedMost: readonly NeedKey[] = [
	'client-ondersteuning',
	'schulden',
	'brieven',
	'eenzaam',
	'huis-zoeken',
	'tolk'
];

/** Needs to try after a search that found nothing: what it hinted at and what is near to that, else what is asked most. */
function nearNeeds(hinted: readonly NeedKey[]): NeedKey[] {
	const themes = new Set(hinted.map((key) => findNeed(key)?.theme));
	const related = allNeeds.filter(({ theme }) => themes.has(theme)).map(({ key }) => key);
	return [...new Set([...hinted, ...related, ...askedMost])].slice(0, 6);
}
