/** The forms by which facts are set right: by an editor on the telephone, and by the person from a mail. */
import * as v from 'valibot';
import type { Schedule, Weekday } from './documents.ts';
import { weekdays } from './clock.ts';
import type { Kind } from './entries.ts';
import { looksLikePhone } from './phones.ts';
import type { FieldCode } from './referrals/forms.ts';
import { languages } from './vocabulary.ts';

const code = (text: FieldCode) => text;
const text = (most: number) =>
	v.pipe(
		v.optional(v.string(code('required')), ''),
		v.transform((typed) => typed.replace(/\p{Cc}/gu, ' ').trim()),
		v.maxLength(most, code('too_long'))
	);
const needed = (most: number) => v.pipe(text(most), v.minLength(1, code('required')));
const orNull = <Schema extends v.GenericSchema<string | undefined, string>>(schema: Schema) =>
	v.pipe(
		schema,
		v.transform((typed) => (typed === '' ? null : typed))
	);
const date = v.pipe(
	v.optional(v.string(code('date_needed')), ''),
	v.check(
		(typed) => typed === '' || v.is(v.pipe(v.string(), v.isoDate()), typed),
		code('date_needed')
	),
	v.transform((typed) => (typed === '' ? null : typed))
);
const number = v.pipe(text(40), v.check(looksLikePhone, code('phone_wrong')));
const mail = orNull(
	v.pipe(
		text(200),
		v.check((typed) => typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed), code('choose'))
	)
);
const address = orNull(
	v.pipe(
		text(300),
		v.check((typed) => typed === '' || /^https?:\/\/\S+$/.test(typed), code('choose'))
	)
);

/** What is asked of the rest of an entry on the telephone: the texts that change most. */
export const restForms = {
	organization: v.object({ description: needed(1000), website: address, email: mail }),
	location: v.object({
		name: needed(200),
		address_1: orNull(text(200)),
		postal_code: orNull(text(10))
	}),
	contact: v.object({ title: orNull(text(200)), email: mail }),
	service: v.object({ summary: needed(300), url: address, email: mail })
} as const satisfies Record<Kind, v.GenericSchema>;

export const numberForm = v.object({ number });

/** Whether a service can take people: with weeks when it takes long, until a date when it is full. */
export const capacityForm = v.pipe(
	v.object({
		state: v.picklist(['open', 'short_wait', 'long_wait', 'full'], code('choose')),
		weeks: text(3),
		until: date
	}),
	v.forward(
		v.check(
			({ state, weeks }) => state !== 'long_wait' || /^[1-9]\d{0,2}$/.test(weeks),
			code('weeks_needed')
		),
		['weeks']
	),
	v.transform(({ state, weeks, until }) => ({
		state,
		weeks: state === 'long_wait' ? Number(weeks) : null,
		until: state === 'full' ? until : null
	}))
);

const listOf = <Value extends string>(known: readonly Value[]) =>
	v.pipe(
		v.optional(v.array(v.string()), []),
		v.transform((given) => known.filter((each) => given.includes(each)))
	);

/**
 * The own details from a mail.
 * @param hasNumber whether they have one: then it cannot be left empty, only changed.
 */
export function ownForm(hasNumber: boolean, today: string) {
	return v.pipe(
		v.object({
			phone: v.pipe(
				text(40),
				v.check((typed) => (typed === '' ? !hasNumber : looksLikePhone(typed)), code('phone_wrong'))
			),
			working_days: listOf(weekdays),
			languages: listOf(languages),
			away_from: date,
			away_until: date
		}),
		v.forward(
			v.check(
				({ away_from, away_until }) => away_until === null || away_until >= (away_from ?? today),
				code('date_past')
			),
			['away_until']
		)
	);
}

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The names of the fields of one line of hours. */
export function hoursNames(prefix: string, line: number) {
	const name = (part: string) => `${prefix}${line}_${part}`;
	return {
		days: name('days'),
		opens: name('opens'),
		closes: name('closes'),
		drop_in: name('drop_in'),
		keep: name('keep')
	};
}

/** Lines that come once or twice a month are kept or dropped; they are not typed here. */
export function isTypedHere({ freq, byday }: Schedule): boolean {
	return (
		freq === 'WEEKLY' && byday.split(',').every((day) => weekdays.some((each) => each === day))
	);
}

/**
 * Reads the lines of hours of a form: those that were there, and one more. A line without days is dropped.
 * @param fields texts, and a list for each `…_days`.
 * @returns null when a line has days without hours, or ends before it begins.
 */
export function readHours(
	fields: Readonly<Record<string, unknown>>,
	prefix: string,
	before: readonly Schedule[]
): Schedule[] | null {
	const lines: Schedule[] = [];
	for (let line = 0; line <= before.length; line++) {
		const names = hoursNames(prefix, line);
		const was = before[line];
		if (was && !isTypedHere(was)) {
			if (fields[names.keep] === 'yes') lines.push(was);
			continue;
		}
		const days = daysOf(fields[names.days]);
		if (days.length === 0) continue;
		const [opens_at, closes_at] = [String(fields[names.opens]), String(fields[names.closes])];
		if (!time.test(opens_at) || !time.test(closes_at) || closes_at <= opens_at) return null;
		const drop_in = fields[names.drop_in] === 'yes';
		lines.push({ ...(was ?? nothing), byday: days.join(','), opens_at, closes_at, drop_in });
	}
	return lines;
}

function daysOf(given: unknown): Weekday[] {
	return Array.isArray(given) ? weekdays.filter((day) => given.includes(day)) : [];
}

const nothing: Omit<Schedule, 'byday' | 'opens_at' | 'closes_at' | 'drop_in'> = {
	freq: 'WEEKLY',
	valid_from: null,
	valid_to: null,
	place_id: null,
	note: null
};
