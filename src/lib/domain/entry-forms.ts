/**
 * The forms in which entries are edited by hand, one for each kind: an entry as the texts of a form, what a browser
 * sends back, and the entry that it means. Read by the page and by the server.
 */
import * as v from 'valibot';
import { weekdays } from './clock.ts';
import type { Schedule, Weekday } from './documents.ts';
import { type Entries, fieldsOf, type Kind, type PhoneEntry, sameValue } from './entries.ts';
import { code, type FieldProblems, id, needed, parse, text, ticked } from './forms.ts';
import { formOfSchedules, scheduleRow, schedulesOf } from './hours-form.ts';
import { needs, type NeedKey } from './needs.ts';
import { holdsCitizenNumber } from './personal-numbers.ts';
import { phoneDigits } from './phones.ts';
import { audiences } from './vocabulary.ts';

/** What a hand may change: where an entry comes from, and that it is an example, it may not. */
export type Editable<Of extends Kind> = Omit<Entries[Of], 'example' | 'source_id'>;

export type Row = Record<string, string | string[]>;
/** An entry as a form shows it: a text, several choices, or rows of texts. */
export type FormValues = Record<string, string | string[] | Row[]>;

const visibilities = ['public', 'network', 'organization'] as const;
const statuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
const needKeys = needs.map(({ key }) => key);

const orNull = (most: number) =>
	v.pipe(
		text(most),
		v.transform((typed) => typed || null)
	);
const lines = v.pipe(
	text(4000),
	v.transform((typed) => typed.split('\n').flatMap((line) => line.trim() || []))
);
const unique = <Value>(values: Value[]) => [...new Set(values)];
const several = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.pipe(v.optional(v.array(schema, code('choose')), []), v.maxLength(100, code('too_long')));
const ids = v.pipe(several(id), v.transform(unique));
const codes = v.pipe(
	several(v.pipe(v.string(), v.regex(/^[\w-]{1,20}$/, code('choose')))),
	v.transform(unique)
);
const idOrNull = v.nullable(v.pipe(v.string(code('choose')), v.transform(nothing), v.nullable(id)));
const dayOrNull = v.pipe(
	v.optional(v.string(), ''),
	v.transform(nothing),
	v.nullable(v.pipe(v.string(), v.isoDate(code('date_needed'))))
);
const email = v.pipe(
	orNull(200),
	v.check(
		(typed) => typed === null || v.is(v.pipe(v.string(), v.email()), typed),
		code('email_wrong')
	)
);
const website = v.pipe(
	orNull(500),
	v.transform((typed) => (typed && !/^[a-z][a-z+.-]*:/i.test(typed) ? `https://${typed}` : typed)),
	v.check((typed) => typed === null || isWebsite(typed), code('url_wrong'))
);
const number = (pattern: RegExp) =>
	v.pipe(
		text(20),
		v.check((typed) => typed === '' || pattern.test(typed), code('number_wrong')),
		v.transform((typed) => (typed === '' ? null : Number(typed.replace(',', '.'))))
	);
const age = number(/^1?\d{1,2}$/);
const degrees = number(/^-?\d{1,3}(?:[.,]\d+)?$/);
const days = v.pipe(
	several(v.picklist(weekdays, code('choose'))),
	v.transform((chosen) => weekdays.filter((day) => chosen.includes(day)) as Weekday[])
);

function nothing(typed: string): string | null {
	return typed === '' ? null : typed;
}

function isWebsite(typed: string): boolean {
	return URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol);
}

const phoneRow = v.object({
	number: v.pipe(
		v.optional(v.string(code('required')), ''),
		v.trim(),
		v.minLength(1, code('required')),
		v.maxLength(40, code('too_long')),
		v.check(
			(typed) => /^[\s\d()+./-]+$/.test(typed) && /^\d{3,15}$/.test(phoneDigits(typed)),
			code('phone_wrong')
		),
		// Telephone numbers have ten digits, or far fewer: '09001234' is no citizen service number.
		v.check(
			(typed) => phoneDigits(typed).length !== 9 || !holdsCitizenNumber(typed),
			code('citizen_number')
		)
	),
	extension: orNull(20),
	description: orNull(100),
	visibility: v.optional(v.picklist(visibilities, code('choose')), 'public'),
	whatsapp: ticked
});
const phones = v.pipe(
	v.optional(v.array(phoneRow), []),
	v.maxLength(20, code('too_long'))
) satisfies v.GenericSchema<unknown, PhoneEntry[]>;
const schedules = v.pipe(
	v.optional(v.array(scheduleRow), []),
	v.maxLength(50, code('too_long')),
	v.transform((rows) => rows.flatMap(schedulesOf))
) satisfies v.GenericSchema<unknown, Schedule[]>;

/** Each field of each kind, by itself. */
const fields = {
	organization: {
		name: needed(200),
		alternate_name: orNull(200),
		description: text(4000),
		email,
		website,
		phones
	},
	location: {
		organization_id: idOrNull,
		name: needed(200),
		address_1: orNull(200),
		postal_code: v.pipe(
			orNull(10),
			v.check(
				(typed) => typed === null || /^\d{4}( ?[a-z]{2})?$/i.test(typed),
				code('postal_code_wrong')
			),
			v.transform((typed) => typed && typed.toUpperCase().replace(/^(\d{4}) ?([A-Z]{2})$/, '$1 $2'))
		),
		city: needed(100),
		district_code: orNull(20),
		latitude: degrees,
		longitude: degrees,
		accessibility: lines
	},
	contact: {
		organization_id: idOrNull,
		name: needed(200),
		title: orNull(200),
		email,
		visibility: v.picklist(visibilities, code('choose')),
		languages: codes,
		working_days: days,
		phones,
		away_from: dayOrNull,
		away_until: dayOrNull,
		deputy_id: idOrNull,
		valid_until: dayOrNull,
		successor_id: idOrNull
	},
	service: {
		organization_id: id,
		name: needed(200),
		alternate_name: orNull(200),
		summary: needed(300),
		description: orNull(4000),
		url: website,
		email,
		status: v.picklist(statuses, code('choose')),
		alert: orNull(300),
		needs: v.pipe(
			several(v.picklist(needKeys as [NeedKey, ...NeedKey[]], code('choose'))),
			v.transform(unique),
			v.minLength(1, code('choose'))
		),
		audiences: v.pipe(several(v.picklist(audiences, code('choose'))), v.transform(unique)),
		location_ids: ids,
		area: codes,
		contact_ids: ids,
		phones,
		schedules,
		how_to_sign_up: lines,
		eligibility: orNull(500),
		minimum_age: age,
		maximum_age: age,
		free: v.pipe(
			v.optional(v.picklist(['', 'yes', 'no'], code('choose')), ''),
			v.transform((typed) => (typed === '' ? null : typed === 'yes'))
		),
		costs: orNull(300),
		bring: lines,
		languages: codes,
		informal: ticked
	}
} as const;

const after = (from: string | null, until: string | null) => !from || !until || from <= until;

/** One schema for each kind. */
export const entryForms: { readonly [Of in Kind]: v.GenericSchema<unknown, Editable<Of>> } = {
	organization: v.object(fields.organization),
	location: v.object(fields.location),
	contact: v.pipe(
		v.object(fields.contact),
		v.forward(
			v.check(({ away_from, away_until }) => after(away_from, away_until), code('date_order')),
			['away_until']
		)
	),
	service: v.pipe(
		v.object(fields.service),
		v.forward(
			v.check(
				({ minimum_age, maximum_age }) => (minimum_age ?? 0) <= (maximum_age ?? 999),
				code('age_order')
			),
			['maximum_age']
		)
	)
};

/** What a form means as an entry, or what is wrong with it by field (`phones.0.number` in a row). */
export function parseEntry<Of extends Kind>(
	kind: Of,
	values: FormValues
): { ok: true; value: Editable<Of> } | { ok: false; problems: FieldProblems } {
	return parse<v.GenericSchema<unknown, Editable<Of>>>(entryForms[kind], values);
}

/** The same for some fields only: what is not asked for is not there. */
export function parseFields<Of extends Kind>(
	kind: Of,
	names: readonly string[],
	values: FormValues
): { ok: true; value: Partial<Editable<Of>> } | { ok: false; problems: FieldProblems } {
	const chosen = Object.fromEntries(
		Object.entries(fields[kind]).filter(([name]) => names.includes(name))
	);
	const schema: v.GenericSchema<unknown, unknown> = v.object(chosen);
	const parsed = parse(schema, values);
	return parsed.ok ? { ok: true, value: parsed.value as Partial<Editable<Of>> } : parsed;
}

/** Fields that a hand may change, in the order of the kind. */
export function editable(kind: Kind): string[] {
	return fieldsOf(kind).filter((field) => field in fields[kind]);
}

/** An entry as its form shows it. */
export function toForm<Of extends Kind>(kind: Of, entry: Partial<Entries[Of]>): FormValues {
	const values: FormValues = {};
	for (const [field, value] of Object.entries(entry)) {
		if (field in fields[kind]) values[field] = valueInForm(field, value);
	}
	return values;
}

function valueInForm(field: string, value: unknown): string | string[] | Row[] {
	if (field === 'phones') return (value as PhoneEntry[]).map(rowOfPhone);
	if (field === 'schedules') return formOfSchedules(value as Schedule[]);
	if (Array.isArray(value)) return isLines(field) ? value.join('\n') : value.map(String);
	if (typeof value === 'boolean') return value ? 'yes' : field === 'free' ? 'no' : '';
	return value === null || value === undefined ? '' : String(value);
}

/** Lists that are written as one line each. */
export function isLines(field: string): boolean {
	return ['accessibility', 'how_to_sign_up', 'bring'].includes(field);
}

function rowOfPhone(phone: PhoneEntry): Row {
	return {
		number: phone.number,
		extension: phone.extension ?? '',
		description: phone.description ?? '',
		visibility: phone.visibility,
		whatsapp: phone.whatsapp ? 'yes' : ''
	};
}

const choices = new Set([
	'languages',
	'working_days',
	'needs',
	'audiences',
	'location_ids',
	'area',
	'contact_ids'
]);

/**
 * What a browser sent. Rows come as `phones.0.number`; a row in which nothing was written falls out. Of needs and
 * people the first is named apart (`needs.first`), for a page cannot say in which order things were ticked; the other
 * people and places stay in the order in which they are shown.
 */
export function readForm(kind: Kind, data: FormData): FormValues {
	const values: FormValues = {};
	for (const field of editable(kind)) {
		if (field === 'phones') {
			values[field] = rowsOf(data, field).filter((row) =>
				written(row, ['number', 'extension', 'description'])
			);
		} else if (field === 'schedules') {
			values[field] = rowsOf(data, field).filter((row) =>
				written(row, ['days', 'opens_at', 'closes_at', 'note'])
			);
		} else if (choices.has(field)) {
			const first = data.get(`${field}.first`);
			const all = data.getAll(field).filter(isText);
			const leads = isText(first) && (field === 'needs' ? first !== '' : all.includes(first));
			values[field] = unique(leads ? [first, ...all] : all);
		} else {
			const value = data.get(field);
			values[field] = isText(value) ? value.replaceAll('\r\n', '\n') : '';
		}
	}
	return values;
}

function isText(value: FormDataEntryValue | null): value is string {
	return typeof value === 'string';
}

function rowsOf(data: FormData, field: string): Row[] {
	const rows = new Map<number, Row>();
	for (const name of new Set(data.keys())) {
		const [, index, key = ''] = new RegExp(`^${field}\\.(\\d{1,3})\\.(\\w+)$`).exec(name) ?? [];
		if (index === undefined) continue;
		const texts = data.getAll(name).filter(isText);
		const row = rows.get(Number(index)) ?? {};
		row[key] = ['days', 'weeks'].includes(key) ? texts : (texts[0] ?? '');
		rows.set(Number(index), row);
	}
	return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
}

function written(row: Row, keys: readonly string[]): boolean {
	return keys.some((key) => (row[key] ?? '').length > 0);
}

/**
 * What was changed in a form, against the entry it was made from: a field that was left as the form showed it keeps
 * the entry's own value, however the form writes it.
 */
export function typedInto<Of extends Kind>(
	kind: Of,
	base: Partial<Entries[Of]>,
	typed: Partial<Editable<Of>>
): Partial<Entries[Of]> {
	const shown = parseFields(kind, Object.keys(base), toForm(kind, base));
	const untouched = Object.entries(typed).map(([field, value]) => {
		const before: unknown = shown.ok ? shown.value[field as keyof typeof shown.value] : undefined;
		const same = before !== undefined && sameValue(field, before, value);
		return [field, same ? base[field as keyof typeof base] : value];
	});
	return Object.fromEntries(untouched) as Partial<Entries[Of]>;
}
