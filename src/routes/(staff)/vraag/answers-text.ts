import type { Norms } from '$lib/domain/referrals/norms.ts';
import * as m from '$lib/i18n/paraglide/messages.js';

const hoursOfDay = 8;

/** 'antwoordt meestal binnen een dag', from working hours. */
export function answersText(hours: number): string {
	if (hours <= 1) return m.answers_within_hour();
	if (hours <= hoursOfDay) return m.answers_within_day();
	return m.answers_within_days({ count: Math.ceil(hours / hoursOfDay) });
}

/** 'Afspraak: antwoord binnen 2 werkdagen, bij haast dezelfde dag', what an organisation promises. */
export function answerNorm({ answer_days, urgent_days }: Norms): string {
	const text = answer_days === 1 ? m.norm_answer_one() : m.norm_answer({ count: answer_days });
	return urgent_days === 0 ? m.norm_urgent_same_day({ text }) : text;
}
