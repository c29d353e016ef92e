import { fail, redirect } from '@sveltejs/kit';
import type { GenericSchema, InferOutput } from 'valibot';
import { type FieldProblems, fieldsOf, parse } from '$lib/domain/referrals/forms.ts';
import type { Result } from '$lib/server/referrals/index.ts';
import { commandId } from './ids.ts';

type Fields = Record<string, unknown>;

/** What a page shows again: what was typed, what was not right, and why it was not done. */
export interface Again {
	fields: Fields;
	problems: FieldProblems;
	code: string | undefined;
	by: string | undefined;
}

export function again(more: Partial<Again>): Again {
	return { fields: {}, problems: {}, code: undefined, by: undefined, ...more };
}

/** Goes on after a verb that was done; else shows why not, with what was typed. */
export async function goOn<Value>(
	done: Result<Value> | { ok: false; code: string; by?: string },
	next: string | ((value: Value) => Promise<string>),
	fields: Fields = {}
) {
	if (!done.ok) {
		const { code, by } = done;
		return fail(code === 'not_found' ? 404 : 409, again({ fields, code, by }));
	}
	redirect(303, typeof next === 'string' ? next : await next(done));
}

/**
 * The way of every form: read it, give it to a verb, go on.
 * @param verb gets what was read and the id of the command that the form carries.
 * @param next where to go when it was done.
 * @param known what the page knows beside what was typed.
 */
export async function act<Schema extends GenericSchema, Value>(
	{ request }: { request: Request },
	form: Schema,
	verb: (
		input: InferOutput<Schema>,
		command: string,
		data: FormData
	) => Promise<Result<Value> | { ok: false; code: string; by?: string }>,
	next: string | ((value: Value, input: InferOutput<Schema>) => Promise<string>),
	known: (fields: Fields) => Fields = () => ({})
) {
	const data = await request.formData();
	const fields = fieldsOf(data);
	const input = parse(form, { ...fields, ...known(fields) });
	if (!input.ok) return fail(400, again({ fields, problems: input.problems }));
	const then = typeof next === 'string' ? next : (value: Value) => next(value, input.value);
	return goOn(await verb(input.value, commandId(data), data), then, fields);
}
