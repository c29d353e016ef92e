import type { Schedule } from '$lib/domain/documents.ts';
import { weekdays } from '$lib/domain/clock.ts';
import * as m from '$lib/i18n/paraglide/messages.js';
import { date, list, shortDay } from '$lib/ui/format.ts';
import { hoursText } from '$lib/ui/hours-text.ts';
import { spokenName } from '$lib/ui/labels.ts';

const titles: Record<string, () => string> = {
	phones: m.fact_phone,
	working_days: m.klopt_days,
	languages: m.klopt_languages,
	away_from: m.klopt_away_from,
	away_until: m.klopt_away_until
};

/** What was changed: of oneself, or the hours of a service. */
export function fieldTitle(field: string, name: string, own: string): string {
	return name === own ? (titles[field]?.() ?? field) : m.klopt_hours({ name });
}

/** A value of a field as it is read aloud. */
export function fieldText(value: unknown): string {
	if (Array.isArray(value)) return list(value.map(partText)) || m.fresh_nothing();
	if (typeof value !== 'string' || value === '') return m.fresh_nothing();
	return date(value);
}

function partText(part: unknown): string {
	if (typeof part === 'string') {
		const day = weekdays.find((each) => each === part);
		return day ? shortDay(day) : spokenName(part);
	}
	if (typeof part !== 'object' || part === null) return '';
	return 'number' in part ? String(part.number) : hoursText(part as Schedule);
}
