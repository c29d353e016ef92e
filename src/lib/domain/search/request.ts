/** A search as it stands in an address: the same parser for the page, the API and the phone. */
import type { District } from '../documents.ts';
import { findNeed } from '../needs.ts';
import { audiences, languages } from '../vocabulary.ts';
import type { SearchRequest } from './index.ts';
import { mostResults } from './response.ts';
import { words } from './text.ts';

export interface Problem {
	parameter: string;
	/** In plain English, for makers of software; the page has its own words. */
	detail: string;
}

export const defaultLimit = 20;
const deepest = 2000;

/** What a parameter may be: a text, one of a list, a sign that is on, or a whole number up to the most. */
export type Parameter =
	| { kind: 'text' | 'several' }
	| { kind: 'choice'; of: readonly string[] }
	| { kind: 'flag'; of: readonly [string, ...string[]] }
	| { kind: 'whole'; standard: number; most: number };

/** The parameters of a search, as data: read here, and by the description of the API. */
export const searchParameters = {
	q: { kind: 'text' },
	lang: { kind: 'choice', of: ['nl', 'en'] },
	district: { kind: 'text' },
	need: { kind: 'text' },
	spoken: { kind: 'choice', of: languages },
	open: { kind: 'flag', of: ['now', '1'] },
	today: { kind: 'flag', of: ['1'] },
	free: { kind: 'flag', of: ['1'] },
	audience: { kind: 'choice', of: audiences },
	counts: { kind: 'flag', of: ['1'] },
	at: { kind: 'text' },
	off: { kind: 'several' },
	limit: { kind: 'whole', standard: defaultLimit, most: mostResults },
	cursor: { kind: 'whole', standard: 0, most: deepest }
} as const satisfies Record<string, Parameter>;

/**
 * Reads a search from query parameters. Of repeated parameters the first counts (`off` may repeat).
 * What cannot be read is named in `problems` and left out: a page goes on without it, the API refuses.
 */
export function parseSearch(
	parameters: URLSearchParams,
	lang: 'nl' | 'en',
	districts: readonly District[]
): { request: SearchRequest; problems: Problem[] } {
	const problems: Problem[] = [];
	const text = (name: string) => parameters.get(name)?.trim() ?? '';
	const refuse = (parameter: string, detail: string) => {
		problems.push({ parameter, detail });
		return null;
	};
	const whole = (name: 'limit' | 'cursor') => {
		const { standard, most } = searchParameters[name];
		const given = text(name);
		if (given === '') return standard;
		if (/^\d{1,6}$/.test(given) && Number(given) <= most) return Number(given);
		refuse(name, `${name} must be a whole number up to ${most}.`);
		return standard;
	};
	const truth = (name: 'open' | 'today' | 'free' | 'counts') => {
		const yes: readonly string[] = searchParameters[name].of;
		const given = text(name);
		if (given === '' || given === '0') return false;
		if (yes.includes(given)) return true;
		refuse(name, `${name} must be ${yes[0]}, or absent.`);
		return false;
	};
	const oneOf = (name: 'lang' | 'spoken' | 'audience') => {
		const known: readonly string[] = searchParameters[name].of;
		const given = text(name);
		if (given === '') return null;
		return known.includes(given)
			? given
			: refuse(name, `${name} must be one of: ${known.join(', ')}.`);
	};

	const need = text('need');
	const asked = need === '' ? null : findNeed(need);
	if (asked === undefined) refuse('need', 'need must be the key of a need, see /api/needs.');
	const place = text('district');
	const district = place === '' ? [] : codesOf(place, districts);
	if (place !== '' && district.length === 0) {
		refuse(
			'district',
			'district must be a code or name of a district or part of the city, see /api/districts.'
		);
	}
	const given = text('at');
	const at = districts.find(({ code }) => code === given)?.code ?? null;
	if (given !== '' && at === null) {
		refuse('at', 'at must be the code of a district, see /api/districts.');
	}
	const asLang = oneOf('lang');
	return {
		request: {
			q: parameters.get('q') ?? '',
			lang: asLang === 'nl' || asLang === 'en' ? asLang : lang,
			district,
			need: asked?.key ?? null,
			spoken: oneOf('spoken'),
			open: truth('open'),
			today: truth('today'),
			free: truth('free'),
			audience: oneOf('audience'),
			counts: truth('counts'),
			at,
			off: parameters.getAll('off').slice(0, 20),
			limit: Math.max(1, whole('limit')),
			offset: whole('cursor')
		},
		problems
	};
}

/** Codes of a district by code or name, or of all districts in a part of the city. */
export function codesOf(place: string, districts: readonly District[]): string[] {
	const wanted = words(place).join(' ');
	const same = (name: string) => words(name).join(' ') === wanted;
	const exact = districts.filter(({ code, name }) => same(code) || same(name));
	if (exact.length > 0) return exact.map(({ code }) => code);
	return districts
		.filter(({ city_part }) => same(city_part) || same(city_part.replace(/^\S+ /, '')))
		.map(({ code }) => code);
}
