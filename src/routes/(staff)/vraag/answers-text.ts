import * as m from '$lib/i18n/paraglide/messages.js';

const hoursOfDay = 8;

/** 'antwoordt meestal binnen een dag', from working hours. */
export function answersText(hours: number): string {
	if (hours <= 1) return m.answers_within_hour();
	if (hours <= hoursOfDay) return m.answers_within_day();
	return m.answers_within_days({ count: Math.ceil(hours / hoursOfDay) });
}
