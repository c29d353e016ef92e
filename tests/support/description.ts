/** Holds answers to the description of the API. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Operation {
	responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

export interface Description {
	openapi: string;
	paths: Record<string, Record<string, Operation>>;
	components: object;
}

export interface Answer {
	method: string;
	path: string;
	status: number;
	/** The media type, without parameters. */
	type: string;
	text: string;
}

/** What is not as described, in words; null when it is. */
export function mismatch(description: Description, answer: Answer): string | null {
	const { status, type, text } = answer;
	// What failed is looked for in the log; what is there already is not sent again; a browser asks first whether it may.
	if (status >= 500 || status === 304 || answer.method === 'OPTIONS') return null;
	const isData = /[/+]json$/.test(type);
	const template = templateOf(description, answer.path);
	if (template === undefined) {
		return status === 404 ? null : 'this address is not described';
	}
	const method = answer.method === 'HEAD' ? 'get' : answer.method.toLowerCase();
	const operation = description.paths[template]?.[method];
	if (!operation) return status === 405 ? null : `${answer.method} is not described`;
	const response = operation.responses[status];
	// What is in front of the app answers with a line of text: an address that cannot be read, a body that is too long.
	if (!response) return isData || status < 400 ? `${status} is not described` : null;
	if (answer.method === 'HEAD') return null;
	const content = response.content ?? {};
	if (Object.keys(content).length === 0) return text === '' ? null : 'a body is not described';
	if (!(type in content)) return `${type} is not described`;
	if (!isData || content[type]?.schema === undefined) return null;
	const validate = validatorOf(description, template, method, status, type);
	if (validate(JSON.parse(text))) return null;
	const [first] = validate.errors ?? [];
	return `${first?.instancePath ?? ''} ${first?.message ?? ''} ${JSON.stringify(first?.params)}`;
}

/** The described path that an address is of: the one with the fewest parts in braces. */
export function templateOf({ paths }: Description, path: string): string | undefined {
	return Object.keys(paths)
		.toSorted((a, b) => a.split('{').length - b.split('{').length)
		.find((template) => {
			const pattern = template.replace(/[.$]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+');
			return new RegExp(`^${pattern}/?$`).test(path);
		});
}

const compilers = new WeakMap<Description, Ajv2020>();
const compiled = new WeakMap<Description, Map<string, ValidateFunction>>();

function validatorOf(
	description: Description,
	template: string,
	method: string,
	status: number,
	type: string
): ValidateFunction {
	const known = compiled.get(description) ?? new Map<string, ValidateFunction>();
	compiled.set(description, known);
	const part = (text: string) =>
		encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
	const place = ['paths', template, method, 'responses', String(status), 'content', type, 'schema'];
	const $ref = `description#/${place.map(part).join('/')}`;
	const before = known.get($ref);
	if (before) return before;
	const validate = compilerOf(description).compile({ $ref });
	known.set($ref, validate);
	return validate;
}

function compilerOf(description: Description): Ajv2020 {
	const known = compilers.get(description);
	if (known) return known;
	const ajv = new Ajv2020({ strict: false, allErrors: false });
	formats(ajv);
	ajv.addSchema({ ...description, $id: 'description' });
	compilers.set(description, ajv);
	return ajv;
}
