/** The description of the API (OpenAPI 3.1), made of the operations and their schemas: the same that parse what comes. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import type { Operation } from '../http/operation.ts';
import * as directory from './description/directory.ts';
import { fhirOperations } from './description/fhir.ts';
import { hsdsOperations } from '../hsds/index.ts';
import { directoryOperations, problemDetails } from './description/operations.ts';
import { referral, referralOperations } from './description/referrals.ts';
import { operationOutcome, serviceRequest, task } from './fhir/schemas.ts';

type Json = Record<string, unknown>;

/** All operations there are. */
export const operations: readonly Operation[] = [
	...directoryOperations,
	...referralOperations,
	...fhirOperations,
	...hsdsOperations
];

/** What stands once in the description, by its name. */
const named: Record<string, GenericSchema> = {
	Problem: problemDetails,
	Service: directory.service,
	Organization: directory.organization,
	Contact: directory.contact,
	District: directory.district,
	SearchResult: directory.searchResult,
	Referral: referral,
	Task: task,
	ServiceRequest: serviceRequest,
	OperationOutcome: operationOutcome
};

let made: Json | undefined;

/** The description of all operations: made once. */
export function describe(): Json {
	return (made ??= describing(operations));
}

function describing(of: readonly Operation[]): Json {
	const paths: Record<string, Json> = {};
	for (const operation of of) {
		(paths[operation.path] ??= {})[operation.method] = described(operation);
	}
	return {
		openapi: '3.1.1',
		info: {
			title: 'Warmwijzer',
			version: '1',
			description:
				'The directory and warm-referral network for social support in a city. The directory is open to everybody. Referrals are for systems of organisations, with a token that a coordinator makes, on behalf of a person. Errors are problem details (RFC 9457), under /api/fhir an OperationOutcome.',
			license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }
		},
		// Where the description itself is.
		servers: [{ url: '/' }],
		tags: [...new Set(of.map(({ tag }) => tag))].map((name) => ({ name })),
		paths,
		components: {
			schemas: Object.fromEntries(
				Object.entries(named).map(([name, schema]) => [name, schemaOf(schema, name)])
			),
			securitySchemes: {
				token: {
					type: 'http',
					scheme: 'bearer',
					description: 'A token of one organisation (wwt_…), with few rights, for a limited time.'
				}
			}
		}
	};
}

function described({ summary, tag, scope, answers, body, takes, ...operation }: Operation): Json {
	return {
		operationId: idOf(operation),
		summary,
		tags: [tag],
		...(scope !== undefined && {
			security: [{ token: [] }],
			description: `The token must allow ${scope}.`
		}),
		parameters: [
			...[...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
				name,
				in: 'path',
				required: true,
				schema: { type: 'string' }
			})),
			...parameters('query', operation.query),
			...parameters('header', operation.headers)
		],
		...(body && {
			requestBody: { required: true, content: contentOf(takes ?? 'application/json', body) }
		}),
		responses: Object.fromEntries(
			Object.entries(answers).map(([status, { description, type, schema, also = [] }]) => {
				const content = {
					...((type !== undefined || schema) && contentOf(type ?? 'application/json', schema)),
					...Object.fromEntries(also.map((each) => [each, {}]))
				};
				return [status, { description, ...(Object.keys(content).length > 0 && { content }) }];
			})
		)
	};
}

/** A name for those who make clients of it: `getApiReferralsById`. */
function idOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
	const parts = path.split('/').filter((part) => part !== '');
	const words = parts.map((part) =>
		part.replace(/^\{(\w)(\w*)\}$/, (_, first: string, rest: string) => `by-${first}${rest}`)
	);
	return [method, ...words]
		.join('-')
		.replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function contentOf(type: string, schema: GenericSchema | undefined): Json {
	return { [type]: schema ? { schema: schemaOf(schema) } : {} };
}

function parameters(place: 'query' | 'header', schema: GenericSchema | undefined): Json[] {
	if (!schema) return [];
	const { properties = {}, required = [] } = schemaOf(schema) as {
		properties?: Record<string, Json>;
		required?: string[];
	};
	return Object.entries(properties).map(([name, { description, ...each }]) => ({
		name,
		in: place,
		...(description !== undefined && { description }),
		required: required.includes(name),
		schema: each
	}));
}

/** @param own the name under which it is being described itself. */
function schemaOf(schema: GenericSchema, own?: string): Json {
	const others = Object.entries(named).filter(([name, each]) => name !== own && each !== schema);
	const definitions = own === undefined ? named : Object.fromEntries(others);
	const json = toJsonSchema(schema as never, {
		typeMode: 'input',
		errorMode: 'ignore',
		target: 'draft-2020-12',
		definitions: definitions as never,
		overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`
	}) as Json;
	// The whole says which JSON Schema it is, and has the definitions in one place.
	const parts = Object.entries(json).filter(([key]) => key !== '$schema' && key !== '$defs');
	return Object.fromEntries(parts);
}
