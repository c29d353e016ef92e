/** What search keeps of a service: the card it shows, and the terms and facets by which it is found. */
import { daysBetween, minutesOf } from '../clock.ts';
import type { Capacity, Contact, District, Ref, Schedule, ServiceDocument } from '../documents.ts';
import type { NeedKey } from '../needs.ts';
import { phoneDigits } from '../phones.ts';
import { saidOf } from './called.ts';
import { stem, words } from './text.ts';

/** What decides where a service stands among the results. */
export interface Facts {
	id: string;
	/** The folded words of its own name and of its organisation's. */
	names: string[];
	needs: NeedKey[];
	districts: string[];
	area: string[];
	audiences: string[];
	languages: string[];
	free: boolean;
	capacity: Capacity | null;
	/** Whether anybody can be called through this entry. */
	reachable: boolean;
	/** Whether somebody can be called, written to or visited without an appointment. */
	approachable: boolean;
	verified_at: string | null;
	schedules: Schedule[];
	status: ServiceDocument['status'];
}

/** A service as a result shows it, before the moment (`now`) is known. */
export interface Card extends Facts, Ref {
	summary: string;
	organization: Ref;
	phone: string | null;
	contact: Contact | null;
	door: string | null;
	informal: boolean;
	example: boolean;
	/** A number of it is not shown: callers said that it is wrong. */
	number_hidden?: true;
}

export type Field = 'name' | 'organization' | 'people' | 'body';
export const fields: readonly Field[] = ['name', 'organization', 'people', 'body'];

export interface Entry {
	card: Card;
	/** Stems per field. */
	terms: Record<Field, string[]>;
	/** Telephone numbers and whole names, each as one word. */
	whole: string[];
	facets: string[];
	/** Smaller is better to show when there are more than can be ranked: can take people, recently confirmed. */
	quality: number;
}

/**
 * Makes the search entry of a service.
 * @param parts the part of the city (stadsdeel) of each district code.
 * @param today local date, for the order in which entries are kept.
 */
export function toEntry(
	document: ServiceDocument,
	parts: ReadonlyMap<string, string>,
	today: string
): Entry {
	const districts = [...new Set(document.places.flatMap((place) => place.district ?? []))];
	const contact = contactToCall(document, today);
	const reachable = document.phone !== null || Boolean(contact?.phone);
	const card: Card = {
		id: document.id,
		name: document.name,
		names: [document.name, document.organization.name].map((name) => words(name).join(' ')),
		summary: document.summary,
		organization: document.organization,
		needs: document.needs,
		districts,
		area: document.area,
		audiences: document.audiences,
		languages: document.languages,
		free: document.free === true,
		capacity: document.capacity,
		phone: document.phone?.number ?? null,
		contact,
		reachable,
		approachable:
			reachable ||
			[document, ...document.contacts].some(({ email }) => email !== null) ||
			document.schedules.some((schedule) => schedule.drop_in),
		verified_at: contact?.phone ? contact.phone.verified_at : document.verified_at,
		schedules: document.schedules,
		status: document.status,
		door: document.url,
		informal: document.informal,
		example: document.example,
		...(document.number_hidden && { number_hidden: true as const })
	};
	const live = document.status === 'active' || document.status === 'temporarily closed';
	const numbers = [document.phone, ...document.contacts.map((contact) => contact.phone)].flatMap(
		(phone) => (phone ? [facet('tel', phoneDigits(phone.number))] : [])
	);
	return {
		card,
		terms: {
			name: stems(`${document.name} ${document.alternate_name ?? ''}`),
			organization: stems(document.organization.name),
			people: stems(document.contacts.map((contact) => contact.name).join(' ')),
			body: stems(
				[
					document.summary,
					document.description,
					document.eligibility,
					document.how_to_sign_up.join(' ')
				].join(' ')
			)
		},
		whole: [...numbers, ...nameWords(document.name), ...nameWords(document.organization.name)],
		facets: [
			...(live ? ['live', ...document.needs.map((need) => facet('need', need))] : []),
			...districts.map((code) => facet('in', code)),
			...[...new Set(districts.map((code) => parts.get(code) ?? ''))].map((part) =>
				facet('part', part)
			),
			...(document.area.length === 0
				? ['servesall']
				: document.area.map((code) => facet('serves', code))),
			...document.languages.map((code) => facet('lang', code)),
			...document.audiences.map((code) => facet('aud', code)),
			...(document.free ? ['free'] : []),
			...dropInDays(document.schedules),
			...openHours(document.schedules),
			...(document.schedules.length > 0 ? ['hours'] : [])
		],
		quality: quality(card, live, today)
	};
}

/** A facet as one word that no tokenizer takes apart: ('need', 'kind-meedoen') is `needkindmeedoen`. */
export function facet(kind: string, value: string): string {
	return (kind + value).toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A whole name, as people say it, as one word by which it is found; none when nothing of it is said. */
export function nameWords(name: string): string[] {
	const said = saidOf(words(name)).replace(/[^a-z0-9]/g, '');
	return said === '' ? [] : [facet('called', said.slice(0, longestWord))];
}

/** A name that is longer than what engines keep of a word is found by its beginning. */
const longestWord = 60;

/** The stems of a text, each once. */
export function stems(text: string): string[] {
	return [...new Set(words(text).map(stem))];
}

/** The capacity that still holds on a day: 'full until' ends by itself. */
export function capacityOn(capacity: Capacity | null, today: string): Capacity | null {
	return capacity?.state === 'full' && capacity.until !== null && capacity.until < today
		? null
		: capacity;
}

/** What decides, taken from a card: for engines that keep it apart from what is shown. */
export function factsOf(card: Card): Facts {
	return {
		id: card.id,
		names: card.names,
		needs: card.needs,
		districts: card.districts,
		area: card.area,
		audiences: card.audiences,
		languages: card.languages,
		free: card.free,
		capacity: card.capacity,
		reachable: card.reachable,
		approachable: card.approachable,
		verified_at: card.verified_at,
		schedules: card.schedules,
		status: card.status
	};
}

/** Whom to call: the first person with a number who is not away, else the first with a number, else the first. */
function contactToCall(document: ServiceDocument, today: string): Contact | null {
	const present = (contact: Contact) => contact.away_until === null || contact.away_until < today;
	return (
		document.contacts.find((contact) => contact.phone && present(contact)) ??
		document.contacts.find((contact) => contact.phone) ??
		document.contacts[0] ??
		null
	);
}

function dropInDays(schedules: readonly Schedule[]): string[] {
	const days = schedules
		.filter((schedule) => schedule.drop_in)
		.flatMap((schedule) => schedule.byday.split(',').map((day) => facet('dropin', day.slice(-2))));
	return [...new Set(days)];
}

/** The hours of the week in which it is open at some time, such as `atMO09`: a first sieve for 'open now'. */
function openHours(schedules: readonly Schedule[]): string[] {
	const hours = new Set<string>();
	for (const { byday, opens_at, closes_at } of schedules) {
		const last = Math.floor((minutesOf(closes_at) - 1) / 60);
		for (const rule of byday.split(',')) {
			for (let hour = Math.floor(minutesOf(opens_at) / 60); hour <= last; hour++) {
				hours.add(openHour(rule.slice(-2), hour));
			}
		}
	}
	return [...hours];
}

/** The facet of one hour of the week. */
export function openHour(weekday: string, hour: number): string {
	return facet('at', `${weekday}${hour}`);
}

const capacityOrder = { open: 0, short_wait: 1, long_wait: 3, full: 5 };

function quality(card: Card, live: boolean, today: string): number {
	const capacity = capacityOn(card.capacity, today);
	const age = card.verified_at ? daysBetween(card.verified_at, today) : 9999;
	return (
		(live ? 0 : 32) +
		(card.reachable ? 0 : 8) +
		(capacity ? capacityOrder[capacity.state] : 2) +
		(age <= 90 ? 0 : age <= 365 ? 1 : 2)
	);
}

/** The part of the city of each district. */
export function partsOfCity(districts: readonly District[]): Map<string, string> {
	return new Map(districts.map((district) => [district.code, district.city_part]));
}
