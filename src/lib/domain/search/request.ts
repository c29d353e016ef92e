/** A search as it stands in an address: the same parser for the page, the API and the phone. */
import type { District } from '../documents.ts';
import { findNeed } from '../needs.ts';
import { audiences, languages } from '../vocabulary.ts';
import type { SearchRequest } from './index.ts';
import { words } from './text.ts';

export interface Problem {
	parameter: string;
	/** In plain English, for makers of software; the page has its own words. */
	detail: string;
}

export const defaultLimit = 20;
const mostResults = 100;
const deepest = 2000;

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
	const whole = (name: string, standard: number, most: number) => {
		const given = text(name);
		if (given === '') return standard;
		if (/^\d{1,6}$/.test(given) && Number(given) <= most) return Number(given);
		refuse(name, `${name} must be a whole number up to ${most}.`);
		return standard;
	};
	const truth = (name: string, yes: readonly string[]) => {
		const given = text(name);
		if (given === '' || given === '0') return false;
		if (yes.includes(given)) return true;
		refuse(name, `${name} must be ${yes[0]}, or absent.`);
		return false;
	};
	const oneOf = (name: string, known: readonly string[]) => {
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
	const asLang = oneOf('lang', ['nl', 'en']);
	return {
		request: {
			q: parameters.get('q') ?? '',
			lang: asLang === 'nl' || asLang === 'en' ? asLang : lang,
			district,
			need: asked?.key ?? null,
			spoken: oneOf('spoken', languages),
			open: truth('open', ['now', '1']),
			today: truth('today', ['1']),
			free: truth('free', ['1']),
			audience: oneOf('audience', audiences),
			off: parameters.getAll('off').slice(0, 20),
			limit: Math.max(1, whole('limit', defaultLimit, mostResults)),
			offset: whole('cursor', 0, deepest)
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
