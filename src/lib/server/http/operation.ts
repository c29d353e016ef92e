import type { GenericSchema } from 'valibot';

/** One operation of the API as its description tells it; `/api/openapi.json` is made of these. */
export interface Operation {
	method: 'get' | 'post' | 'put' | 'delete';
	/** With its parts in braces: `/hsds/services/{id}`. */
	path: string;
	summary: string;
	tag: string;
	/** What a token must allow; without it anyone may ask. */
	scope?: string;
	/** The schemas that parse the address and the body: the same that the route uses. */
	query?: GenericSchema;
	body?: GenericSchema;
	/** By status; JSON is held to its schema, of other types only the type is told. */
	answers: Readonly<Record<number, { description: string; type?: string; schema?: GenericSchema }>>;
}
