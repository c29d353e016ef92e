/** Search: one function over any engine. The browser and the server call the same code. */
import { contactCentre } from '../city.ts';
import { localTime } from '../clock.ts';
import type { Contact, District, Ref } from '../documents.ts';
import { canWalkInToday, nextOpening, openAt } from '../hours.ts';
import { findNeed, type NeedKey, needs as allNeeds } from '../needs.ts';
import type { Candidate, Clause, Lookup, SearchEngine } from './engine.ts';
import { capacityOn, facet, partsOfCity } from './entry.ts';
import { rank, type Ranked, type Reason } from './rank.ts';
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
	capacity: { state: string; weeks: number | null; until: string | null } | null;
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
	reasons: Reason[];
}

export interface SearchAnswer {
	understood: Understood;
	/** Counted up to 1,000. */
	total: number;
	results: SearchResult[];
	next_offset: number | null;
	/** Filters that left nothing and were let go: the results are those without them. */
	relaxed: ('open' | 'today')[];
	/** Needs to try when nothing was found. */
	near_needs: NeedKey[];
	/** Whom to call in any case. */
	fallback: { name: string; phone: string };
}

const counted = 1000;
const perLookup = 120;

/** Answers a search. Works on every engine; never fails on any text. */
export async function search(
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
	const wantsOpen = request.open || understood.open_now;
	const wantsToday = request.today || understood.drop_in_today;
	const chosen = chosenFilters(request);
	const deep = wantsOpen || wantsToday ? 6 : 1;
	const reach = (perLookup + request.offset) * deep;
	const candidates = await gather(engine, districts, wish, chosen, reach);
	const ranked = rank(candidates, wish);

	const relaxed: SearchAnswer['relaxed'] = [];
	let kept = ranked;
	const narrow = (name: 'open' | 'today', wanted: boolean, test: (item: Ranked) => boolean) => {
		if (!wanted) return;
		const left = kept.filter(test);
		if (left.length === 0) relaxed.push(name);
		else kept = left;
	};
	narrow('open', wantsOpen, ({ card }) => openAt(card.schedules, now) !== null);
	narrow('today', wantsToday, ({ card }) => canWalkInToday(card.schedules, now));

	if (wantsOpen && wish.needs.length === 0 && understood.terms.length === 0) {
		kept = relaxed.includes('open') ? soonestFirst(kept, now) : doorsFirst(kept, now);
	}

	const page = kept.slice(request.offset, request.offset + request.limit);
	const end = request.offset + page.length;
	const total =
		kept.length < reach && kept.length < ranked.length
			? kept.length
			: Math.max(kept.length, await countAll(engine, wish, chosen));
	return {
		understood,
		total,
		results: page.map((item) => present(item, districts, now)),
		next_offset: end < kept.length ? end : null,
		relaxed,
		near_needs: ranked.length === 0 ? nearNeeds(understood) : [],
		fallback: contactCentre
	};
}

/** Who looks around for what is open wants a door to walk in at before a line for emergencies. */
function doorsFirst(items: readonly Ranked[], now: Date): Ranked[] {
	const isDoor = ({ card }: Ranked) => openAt(card.schedules, now)?.drop_in === true;
	const [doors, others] = [items.filter(isDoor), items.filter((item) => !isDoor(item))];
	return [...doors, ...others];
}

/** With nothing open, what opens first stands first. */
function soonestFirst(items: readonly Ranked[], now: Date): Ranked[] {
	const opening = ({ card }: Ranked) => {
		const next = nextOpening(card.schedules, now);
		return next ? `${next.date} ${next.opens_at}` : '~';
	};
	const keyed = items.map((item) => ({ item, at: opening(item) }));
	return keyed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ item }) => item);
}

type Sought = {
	understood: Understood;
	needs: readonly { key: NeedKey; weight: number }[];
	codes: readonly string[];
	spoken: readonly string[];
};

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
	wish: Sought,
	chosen: Clause[],
	limit: number
): Promise<Candidate[]> {
	const { understood } = wish;
	const lookups: Lookup[] = [];
	const look = (all: Clause[], most = limit) =>
		lookups.push({ all: [...all, ...chosen], limit: most });
	if (understood.phone) {
		look([{ in: 'facet', any: [facet('tel', understood.phone)] }]);
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
		for (const term of understood.terms.slice(0, 4)) look([need, { in: 'text', any: term }], 40);
	}
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
	return (await engine.find(lookups)).flat();
}

async function countAll(engine: SearchEngine, wish: Sought, chosen: Clause[]): Promise<number> {
	const { terms, phone } = wish.understood;
	if (wish.needs.length === 0 && (terms.length > 0 || phone)) return 0;
	const any = wish.needs.length > 0 ? wish.needs.map(({ key }) => facet('need', key)) : ['live'];
	return engine.count([{ in: 'facet', any }, ...chosen], counted);
}

function present(item: Ranked, districts: readonly District[], now: Date): SearchResult {
	const { card, reasons } = item;
	const open = openAt(card.schedules, now);
	const next = open ? null : nextOpening(card.schedules, now);
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
		capacity: capacity && { state: capacity.state, weeks: capacity.weeks, until: capacity.until },
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
		reasons
	};
}

/** Needs near to a search that found nothing: what it hinted at, else what is asked most. */
function nearNeeds(understood: Understood): NeedKey[] {
	const asked: NeedKey[] = [
		'client-ondersteuning',
		'schulden',
		'brieven',
		'eenzaam',
		'huis-zoeken',
		'tolk'
	];
	const hinted = understood.needs.map(({ key }) => key);
	const themes = new Set(hinted.map((key) => findNeed(key)?.theme));
	const related = allNeeds.filter(({ theme }) => themes.has(theme)).map(({ key }) => key);
	return [...new Set([...hinted, ...related, ...asked])].slice(0, 6);
}
