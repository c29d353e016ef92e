/** The API as its description tells it. */
import * as v from 'valibot';
import type { Operation } from '../http/operation.ts';
import { type ListName, listNames, oneQuery, queries } from './query.ts';

const tag = 'HSDS';
const thing = v.looseObject({ id: v.pipe(v.string(), v.uuid()) });
const pageOf = v.object({
	total_items: v.number(),
	total_pages: v.number(),
	page_number: v.number(),
	size: v.number(),
	first_page: v.boolean(),
	last_page: v.boolean(),
	empty: v.boolean(),
	contents: v.array(thing)
});
const about = v.object({
	version: v.string(),
	profile: v.pipe(v.string(), v.url()),
	openapi_url: v.pipe(v.string(), v.url())
});
const problem = (description: string) => ({ description, type: 'application/problem+json' });
const json = 'application/json';
const tooOften = problem('Too many requests; Retry-After says when to come back');

const names: Readonly<Record<ListName, [each: string, all: string]>> = {
	services: ['service', 'services'],
	organizations: ['organization', 'organizations'],
	service_at_locations: ['service at a location', 'services at locations'],
	taxonomies: ['taxonomy', 'taxonomies'],
	taxonomy_terms: ['taxonomy term', 'taxonomy terms']
};

function listOf(name: ListName): Operation {
	const [, all] = names[name];
	return {
		method: 'get',
		path: `/hsds/${name}`,
		summary: `The public ${all}, in pages or (format=ndjson) as a stream of all of them`,
		tag,
		query: queries[name],
		answers: {
			200: { description: 'A page', type: json, schema: pageOf, also: ['application/x-ndjson'] },
			304: { description: 'Not changed since the ETag that was sent' },
			400: problem('A parameter cannot be used; `errors` says which and why'),
			429: tooOften
		}
	};
}

function oneOf(name: ListName): Operation {
	const [each] = names[name];
	const merges = name === 'services' || name === 'organizations';
	return {
		method: 'get',
		path: `/hsds/${name}/{id}`,
		summary: `One ${each}, with everything about it that is public`,
		tag,
		...(name === 'organizations' && { query: oneQuery }),
		answers: {
			200: { description: `The ${each}`, type: json, schema: thing },
			304: { description: 'Not changed since the ETag that was sent' },
			...(merges && { 308: { description: 'It was merged into the one that Location names' } }),
			...(name === 'organizations' && { 400: problem('A parameter cannot be used') }),
			404: problem('There is none with this id'),
			429: tooOften
		}
	};
}

/** What stands under /hsds. */
export const hsdsOperations: readonly Operation[] = [
	{
		method: 'get',
		path: '/hsds',
		summary: 'Which version of HSDS this is, its profile and its description',
		tag,
		answers: { 200: { description: 'About this API', type: json, schema: about }, 429: tooOften }
	},
	{
		method: 'get',
		path: '/hsds/profile',
		summary: 'What the attributes of our profile mean',
		tag,
		answers: { 200: { description: 'The profile', type: 'text/markdown' }, 429: tooOften }
	},
	...listNames.flatMap((name) => [listOf(name), oneOf(name)])
];
