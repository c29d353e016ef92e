/** What may be asked of each list: one schema each, which parses the address and describes it. */
import * as v from 'valibot';
import { isId } from '../../domain/ids.ts';

export const mostPerPage = 500;

const yesNo = v.optional(
	v.pipe(
		v.picklist(['true', 'false', '1', '0', ''], 'must be true or false'),
		v.transform((text) => text === 'true' || text === '1')
	)
);
const id = v.optional(
	v.pipe(
		v.string(),
		v.toLowerCase(),
		v.check(isId, 'must be an id: a UUID such as 0190a5ea-2f9b-7c3a-9a66-0d8f0c3f5b21')
	)
);
const whole = (most: number) =>
	v.pipe(
		v.string(),
		v.regex(/^\d{1,9}$/, `must be a whole number from 1 to ${most}`),
		v.transform(Number),
		v.minValue(1, `must be a whole number from 1 to ${most}`),
		v.maxValue(most, `must be a whole number from 1 to ${most}`)
	);
const moment = v.optional(
	v.pipe(
		v.string(),
		v.transform(readMoment),
		v.string('must be a moment such as 2026-11-22 or 2026-11-22T10:00:00Z')
	)
);

/** A date, or a moment with or without its zone (then UTC); a plus that an address made a space is a plus again. */
function readMoment(text: string): string | null {
	const form = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+ -]\d\d:?\d\d)?)?$/i;
	const found = form.exec(text.trim());
	if (!found) return null;
	const [date = '', time] = text.trim().split(/[T ](?=\d\d:\d\d(?::|Z|\.|[+ -]|$))/i);
	const zone = found[1]?.replace(' ', '+') ?? 'Z';
	const clock = time?.replace(/(?:Z|[+ -]\d\d:?\d\d)$/i, '');
	const moment = new Date(clock === undefined ? `${date}T00:00:00Z` : `${date}T${clock}${zone}`);
	const isReal = !Number.isNaN(moment.getTime()) && isRealDate(date);
	return isReal ? moment.toISOString() : null;
}

function isRealDate(date: string): boolean {
	const read = new Date(`${date}T00:00:00Z`);
	return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}

const paged = {
	search: v.optional(
		v.pipe(
			v.string(),
			v.maxLength(200, 'must be at most 200 characters'),
			v.check((text) => !text.includes('\0'), 'must be text')
		)
	),
	page: v.optional(whole(1_000_000)),
	per_page: v.optional(whole(mostPerPage)),
	format: v.optional(v.picklist(['json', 'ndjson'], 'must be json or ndjson'))
};
const filtered = {
	taxonomy_term_id: id,
	taxonomy_id: id,
	organization_id: id,
	modified_after: moment
};

/** The lists of the API, with what may be asked of each. */
export const queries = {
	services: v.object({ ...paged, ...filtered, minimal: yesNo, full: yesNo }),
	organizations: v.object({ ...paged, full: yesNo, full_service: yesNo }),
	service_at_locations: v.pipe(
		v.object({
			...paged,
			...filtered,
			full: yesNo,
			postcode: v.optional(
				v.pipe(
					v.string(),
					v.transform((text) => text.replace(/\s/g, '').toUpperCase()),
					v.regex(/^[1-9]\d{3}(?:[A-Z]{2})?$/, 'must be a Dutch postcode such as 1315 or 1315 AB')
				)
			),
			proximity: v.optional(
				v.pipe(
					v.string(),
					v.regex(/^\d{1,7}(?:\.\d+)?$/, 'must be a number of metres, at most 1000000'),
					v.transform(Number),
					v.maxValue(1_000_000, 'must be a number of metres, at most 1000000')
				)
			)
		}),
		v.forward(
			v.check(
				({ postcode, proximity }) => proximity === undefined || postcode !== undefined,
				'needs a postcode to count from'
			),
			['proximity']
		)
	),
	taxonomies: v.object(paged),
	taxonomy_terms: v.object({ ...paged, taxonomy_id: id, parent_id: id, top_only: yesNo })
};

export type ListName = keyof typeof queries;
export const listNames = Object.keys(queries) as ListName[];
export type Query<Of extends ListName> = v.InferOutput<(typeof queries)[Of]>;
export const oneQuery = v.object({ full_service: yesNo });

/** A parameter that cannot be used, and what it must be. */
export interface BadParameter {
	parameter: string;
	detail: string;
}

/** Reads what is asked; each parameter once. Parameters that the standard does not know are not looked at. */
export function parse<Schema extends v.GenericSchema>(
	schema: Schema,
	given: URLSearchParams
): { ok: true; query: v.InferOutput<Schema> } | { ok: false; problems: BadParameter[] } {
	const twice = [...new Set(given.keys())].filter((name) => given.getAll(name).length > 1);
	const parsed = v.safeParse(schema, Object.fromEntries(given));
	const problems = (parsed.issues ?? []).map(({ path, message }) => {
		const parameter = String(path?.[0]?.key ?? '');
		return { parameter, detail: `${parameter} ${message}` };
	});
	for (const parameter of twice)
		if (parameter in shapeOf(schema))
			problems.push({ parameter, detail: `${parameter} can be given once only` });
	return parsed.success && problems.length === 0
		? { ok: true, query: parsed.output }
		: { ok: false, problems };
}

function shapeOf(schema: v.GenericSchema): object {
	if ('pipe' in schema && Array.isArray(schema.pipe))
		return shapeOf(schema.pipe[0] as v.GenericSchema);
	return 'entries' in schema && typeof schema.entries === 'object' ? (schema.entries ?? {}) : {};
}
