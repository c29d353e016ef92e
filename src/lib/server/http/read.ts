/** Reading the address and the body of a request by the schemas that also describe them. */
import * as v from 'valibot';

export interface Wrong {
	parameter: string;
	/** In plain English, for makers of software. */
	detail: string;
}

type Read<Value> = { ok: true; value: Value } | { ok: false; errors: Wrong[] };

/** Reads query parameters; of repeated ones the first counts, what the schema does not know is passed over. */
export function readQuery<Schema extends v.GenericSchema>(
	schema: Schema,
	parameters: URLSearchParams
): Read<v.InferOutput<Schema>> {
	const given = Object.fromEntries([...parameters].toReversed());
	return read(schema, given);
}

/** Reads a body. */
export function read<Schema extends v.GenericSchema>(
	schema: Schema,
	given: unknown
): Read<v.InferOutput<Schema>> {
	const parsed = v.safeParse(schema, given);
	if (parsed.success) return { ok: true, value: parsed.output };
	const errors = parsed.issues.map((issue) => {
		const parameter = v.getDotPath(issue) ?? '';
		return { parameter, detail: [parameter, issue.message].filter(Boolean).join(' ') };
	});
	return { ok: false, errors };
}
