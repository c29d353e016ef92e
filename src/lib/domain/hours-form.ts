/** Opening hours as rows of a form: days, in which weeks of the month, from, to, walk in or not. */
import * as v from 'valibot';
import { weekdays } from './clock.ts';
import type { Schedule, Weekday } from './documents.ts';
import { code, id, text, ticked } from './forms.ts';

/** Counted from the beginning of the month, or (-1) from its end. */
export const weeksOfMonth = ['1', '2', '3', '4', '5', '-1'] as const;

const time = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) =>
		typed
			.trim()
			.replace(/^(\d):/, '0$1:')
			.replace(/^(\d)\./, '0$1.')
			.replace('.', ':')
	),
	v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, code('time_wrong'))
);
const day = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed || null),
	v.nullable(v.pipe(v.string(), v.isoDate(code('date_needed'))))
);

export const scheduleRow = v.pipe(
	v.object({
		days: v.pipe(
			v.optional(v.array(v.picklist(weekdays, code('days_needed'))), []),
			v.minLength(1, code('days_needed'))
		),
		weeks: v.optional(v.array(v.picklist(weeksOfMonth, code('choose'))), []),
		opens_at: time,
		closes_at: time,
		drop_in: ticked,
		place_id: v.pipe(
			v.optional(v.string(), ''),
			v.transform((typed) => typed || null),
			v.nullable(id)
		),
		note: v.pipe(
			text(200),
			v.transform((typed) => typed || null)
		),
		valid_from: day,
		valid_to: day
	}),
	v.forward(
		v.check(({ opens_at, closes_at }) => opens_at < closes_at, code('time_order')),
		['closes_at']
	),
	v.forward(
		v.check(
			({ valid_from, valid_to }) => !valid_from || !valid_to || valid_from <= valid_to,
			code('date_order')
		),
		['valid_to']
	)
);
export type ScheduleRow = v.InferOutput<typeof scheduleRow>;

/** The hours that a row means, after RFC 5545. */
export function schedulesOf({ days, weeks, ...row }: ScheduleRow): Schedule {
	const chosen = weekdays.filter((each) => days.includes(each));
	if (weeks.length === 0) return { ...row, freq: 'WEEKLY', byday: chosen.join(',') };
	const counted = weeksOfMonth.filter((each) => weeks.includes(each));
	const byday = counted.flatMap((week) => chosen.map((each) => `${week}${each}`));
	return { ...row, freq: 'MONTHLY', byday: byday.join(',') };
}

/** The rows by which hours are shown: one for each, more only when its weeks have different days. */
export function formOfSchedules(
	schedules: readonly Schedule[]
): Record<string, string | string[]>[] {
	return schedules.flatMap(
		({ freq, byday, drop_in, place_id, note, valid_from, valid_to, ...times }) => {
			const rest = {
				...times,
				drop_in: drop_in ? 'yes' : '',
				place_id: place_id ?? '',
				note: note ?? '',
				valid_from: valid_from ?? '',
				valid_to: valid_to ?? ''
			};
			return rulesOf(freq, byday).map(({ days, weeks }) => ({ days, weeks, ...rest }));
		}
	);
}

/** The days of a rule and the weeks of the month in which they count; no weeks is every week. */
export function rulesOf(
	freq: Schedule['freq'],
	byday: string
): { days: Weekday[]; weeks: string[] }[] {
	const weeksOfDay = new Map<Weekday, string[]>();
	for (const rule of byday.split(',')) {
		const weekday = weekdays.find((each) => rule.endsWith(each));
		if (!weekday) continue;
		const week = freq === 'MONTHLY' ? rule.slice(0, -2).replace('+', '') : '';
		weeksOfDay.set(weekday, [...(weeksOfDay.get(weekday) ?? []), ...(week ? [week] : [])]);
	}
	const groups = Map.groupBy(
		weekdays.filter((each) => weeksOfDay.has(each)),
		(each) => (weeksOfDay.get(each) ?? []).toSorted().join()
	);
	return [...groups.values()].map((days) => ({
		days,
		weeks: weeksOfDay.get(days[0] ?? 'MO') ?? []
	}));
}
