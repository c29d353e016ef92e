/** Opening hours as one line. */
import type { Schedule } from '../domain/documents.ts';
import { rulesOf } from '../domain/hours-form.ts';
import * as m from '../i18n/paraglide/messages.js';
import { date, list, shortDay, time } from './format.ts';

/** Which week of the month, by the number in a recurrence. */
export const weekNames: Readonly<Record<string, () => string>> = {
	'1': m.hours_week_1,
	'2': m.hours_week_2,
	'3': m.hours_week_3,
	'4': m.hours_week_4,
	'5': m.hours_week_5,
	'-1': m.hours_week_last
};

/**
 * 'ma en wo 9.00–12.00, inloop', with where and until when if that is said.
 * @param names what places are called, by id.
 */
export function hoursText(
	schedule: Schedule,
	names: Readonly<Record<string, string>> = {}
): string {
	const when = rulesOf(schedule.freq, schedule.byday).map(({ days, weeks }) => {
		const named = list(days.map(shortDay));
		if (weeks.length === 0) return named;
		return `${named} (${m.hours_of_month({ weeks: list(weeks.map((week) => weekNames[week]?.() ?? week)) })})`;
	});
	return [
		`${when.join('; ')} ${time(schedule.opens_at)}–${time(schedule.closes_at)}`,
		schedule.drop_in && m.entry_drop_in(),
		schedule.place_id && (names[schedule.place_id] ?? ''),
		schedule.note,
		schedule.valid_from && `${m.hours_valid_from()} ${date(schedule.valid_from)}`,
		schedule.valid_to && `${m.hours_valid_to()} ${date(schedule.valid_to)}`
	]
		.filter(Boolean)
		.join(', ');
}
