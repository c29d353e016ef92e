/** The operations under `/api` that are there for the app itself and for everybody: search, the directory, and small ones. */
import * as v from 'valibot';
import { callResults } from '../../../domain/calls.ts';
import { isId } from '../../../domain/ids.ts';
import { roles } from '../../../domain/permissions.ts';
import { type Parameter, searchParameters } from '../../../domain/search/request.ts';
import type { Operation } from '../../http/operation.ts';
import * as directory from './directory.ts';

/** Problem details (RFC 9457). */
export const problemDetails = v.looseObject({
	type: v.string(),
	title: v.string(),
	status: v.number(),
	/** Which refusal it is, for software. */
	code: v.optional(v.string()),
	errors: v.optional(v.array(v.strictObject({ parameter: v.string(), detail: v.string() })))
});

/** A refusal as problem details. */
export const refusal = (description: string) => ({
	description,
	type: 'application/problem+json',
	schema: problemDetails
});

const found = (description: string, schema: v.GenericSchema) => ({ description, schema });

/** What one parameter of a search may be: made of the table by which the search is read. */
function parameter(rule: Parameter): v.GenericSchema {
	switch (rule.kind) {
		case 'text':
			return v.optional(v.string());
		case 'several':
			return v.optional(v.array(v.string()));
		case 'choice':
			return v.optional(v.picklist(['', ...rule.of]));
		case 'flag':
			return v.optional(v.picklist(['', '0', ...rule.of]));
		case 'whole':
			return v.optional(
				v.pipe(
					v.string(),
					v.regex(/^\d{0,6}$/),
					v.description(`A whole number up to ${rule.most}; ${rule.standard} without it.`)
				)
			);
	}
}

const searchQuery = v.object(
	Object.fromEntries(
		Object.entries(searchParameters).map(([name, rule]) => [name, parameter(rule)])
	)
);

/** Since which revision of the directory; everything without it. */
export const directoryQuery = v.object({
	since: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{1,15}$/, 'must be the revision of an earlier answer.'),
			v.transform(Number)
		)
	)
});

/** What somebody is typing. */
export const suggestQuery = v.object({ q: v.optional(v.string(), '') });

const id = v.pipe(v.string(), v.check(isId));

/** What came of a call. */
export const callBody = v.object({
	id,
	service_id: id,
	contact_id: v.nullish(v.string(), null),
	outcome: v.picklist(callResults)
});

const notThere = (what: string) => ({ 404: refusal(`There is no ${what} with this id.`) });

/** Everything that is open to anybody. */
export const directoryOperations: readonly Operation[] = [
	{
		method: 'get',
		path: '/api/search',
		summary: 'Search in everyday words, for anybody',
		tag: 'search',
		query: searchQuery,
		answers: {
			200: found('What was understood, and who to call', directory.searchResponse),
			400: refusal('A parameter cannot be read: errors names each')
		}
	},
	{
		method: 'get',
		path: '/api/suggest',
		summary: 'What somebody may be typing: needs, names and districts that begin so',
		tag: 'search',
		query: suggestQuery,
		answers: { 200: found('Seven suggestions at most', v.array(directory.suggestion)) }
	},
	{
		method: 'get',
		path: '/api/services/{id}',
		summary: 'One service',
		tag: 'directory',
		answers: { 200: found('The service', directory.service), ...notThere('service') }
	},
	{
		method: 'get',
		path: '/api/organizations/{id}',
		summary: 'One organisation with its services and people',
		tag: 'directory',
		answers: {
			200: found(
				'The organisation',
				v.strictObject({
					organization: directory.organization,
					services: v.array(directory.service),
					contacts: v.array(directory.contact)
				})
			),
			...notThere('organisation')
		}
	},
	{
		method: 'get',
		path: '/api/contacts/{id}',
		summary: 'One person with everything they do, as far as they chose to show it',
		tag: 'directory',
		answers: {
			200: found(
				'The person',
				v.strictObject({ contact: directory.contact, services: v.array(directory.service) })
			),
			...notThere('contact')
		}
	},
	{
		method: 'get',
		path: '/api/directory',
		summary: 'The whole public directory, or what changed after a revision',
		tag: 'directory',
		query: directoryQuery,
		answers: {
			200: found('The directory, or its changes', directory.directoryChanges),
			400: refusal('since is no revision')
		}
	},
	{
		method: 'get',
		path: '/api/needs',
		summary: 'The needs: the taxonomy of the directory',
		tag: 'directory',
		answers: { 200: found('All needs', v.array(directory.need)) }
	},
	{
		method: 'get',
		path: '/api/districts',
		summary: 'The districts of the city',
		tag: 'directory',
		answers: { 200: found('All districts', v.array(directory.district)) }
	},
	{
		method: 'get',
		path: '/api/districts/shapes',
		summary: 'The polygons of the districts as GeoJSON (CBS, CC BY 4.0)',
		tag: 'directory',
		answers: {
			200: found(
				'A feature collection',
				v.strictObject({
					type: v.literal('FeatureCollection'),
					features: v.array(
						v.strictObject({
							type: v.literal('Feature'),
							properties: v.strictObject({
								code: v.string(),
								name: v.string(),
								city_part: v.string()
							}),
							geometry: v.looseObject({ type: v.string(), coordinates: v.array(v.unknown()) })
						})
					)
				})
			)
		}
	},
	{
		method: 'post',
		path: '/api/calls',
		summary: 'Say what came of a call; the id names the command, so it can be sent again',
		tag: 'directory',
		body: callBody,
		answers: {
			204: { description: 'It was kept' },
			400: refusal('The body cannot be read'),
			404: refusal('There is no such service'),
			429: refusal('More than one person calls in a day')
		}
	},
	{
		method: 'get',
		path: '/api/me',
		summary: 'Who is signed in, by the cookie of a session',
		tag: 'app',
		answers: {
			200: found(
				'The person, or null',
				v.nullable(
					v.strictObject({
						name: v.string(),
						role: v.picklist(roles),
						contact_id: v.string(),
						organization_id: v.string()
					})
				)
			)
		}
	},
	{
		method: 'get',
		path: '/api/preferences',
		summary: 'What this visitor chose about how the app looks, from their own cookies',
		tag: 'app',
		answers: {
			200: found('The choices', v.strictObject({ theme: v.string(), size: v.string() }))
		}
	},
	{
		method: 'get',
		path: '/api/openapi.json',
		summary: 'This description',
		tag: 'app',
		answers: {
			200: found('OpenAPI 3.1', v.looseObject({ openapi: v.string(), paths: v.looseObject({}) }))
		}
	}
];
