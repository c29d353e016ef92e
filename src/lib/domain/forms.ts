/** What forms have in common: how their fields are read, and the codes of what may be wrong with one. */
import * as v from 'valibot';
import { isId } from './ids.ts';
import { holdsCitizenNumber } from './personal-numbers.ts';

/** What is wrong with a field: the key of the message that says what to do. */
export const fieldCodes = [
	'required',
	'too_long',
	'citizen_number',
	'personal_number',
	'choose',
	'reach_needed',
	'agreement_needed',
	'why_not_needed',
	'date_needed',
	'date_past',
	'date_order',
	'better_needed',
	'phone_wrong',
	'phone_short',
	'phone_words',
	'email_wrong',
	'url_wrong',
	'postal_code_wrong',
	'number_wrong',
	'age_order',
	'days_needed',
	'time_wrong',
	'time_order',
	'hours_wrong',
	'weeks_needed'
] as const;
export type FieldCode = (typeof fieldCodes)[number];
export type FieldProblems = Record<string, FieldCode>;

export const code = (text: FieldCode) => text;

/** A text without control characters (line ends and tabs stay, U+2028 and U+2029 become line ends) and without spaces around it. */
export const clean = (typed: string) =>
	typed
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.replace(/[\u2028\u2029]/g, '\n')
		.trim();

export function text(most: number) {
	return v.pipe(
		v.optional(v.string(code('required')), ''),
		v.transform(clean),
		v.maxLength(most, code('too_long')),
		v.check((typed) => !holdsCitizenNumber(typed), code('citizen_number'))
	);
}
export const needed = (most: number) => v.pipe(text(most), v.minLength(1, code('required')));
export const id = v.pipe(v.string(code('choose')), v.check(isId, code('choose')));
export const orNothing = <Schema extends v.GenericSchema<string>>(schema: Schema) =>
	v.pipe(
		v.optional(v.string(code('choose')), ''),
		v.transform((typed) => (typed === '' ? undefined : typed)),
		v.optional(schema)
	);
export const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed === 'on' || typed === '1' || typed === 'yes')
);
export const date = v.pipe(v.string(code('date_needed')), v.isoDate(code('date_needed')));

/**
 * Reads a form.
 * @param fields what was sent: texts, and lists where a name came several times.
 * @returns the values, or one code per field that is not right; of a field in a row its whole path (`phones.0.number`).
 */
export function parse<Schema extends v.GenericSchema>(
	schema: Schema,
	fields: unknown
): { ok: true; value: v.InferOutput<Schema> } | { ok: false; problems: FieldProblems } {
	const parsed = v.safeParse(schema, fields);
	if (parsed.success) return { ok: true, value: parsed.output };
	const problems: FieldProblems = {};
	for (const issue of parsed.issues) {
		const keys = issue.path?.map(({ key }) => String(key)) ?? [];
		// Of a list of choices the list is named, of a row the field in it.
		const field = keys.length > 2 ? keys.join('.') : (keys[0] ?? 'form');
		problems[field] ??= fieldCodes.find((known) => known === issue.message) ?? 'choose';
	}
	return { ok: false, problems };
}

/** The fields of a form as sent by a browser: a text each, a list for the names given. Files count as nothing. */
export function fieldsOf(data: FormData, lists: readonly string[] = []): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const name of new Set(data.keys())) {
		const texts = data.getAll(name).filter((value) => typeof value === 'string');
		fields[name] = lists.includes(name) ? texts : texts[0];
	}
	return fields;
}
