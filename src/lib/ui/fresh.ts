/** Words about facts and how they stay true, in the language of the page. */
import type { Capacity } from '../domain/documents.ts';
import type { Kind } from '../domain/entries.ts';
import type { CheckHow, Fact, Reason } from '../domain/freshness.ts';
import { isOld } from '../domain/freshness.ts';
import { localTime } from '../domain/clock.ts';
import * as m from '../i18n/paraglide/messages.js';
import { ago } from './format.ts';
import { terms } from './terms.ts';

const facts: Record<Fact, () => string> = {
	phone: m.fact_phone,
	hours: m.fact_hours,
	capacity: m.fact_capacity,
	entry: m.fact_entry
};

export function factName(fact: Fact): string {
	return facts[fact]();
}

const kinds: Record<Kind, () => string> = {
	organization: m.kind_organization,
	location: m.kind_location,
	contact: m.kind_contact,
	service: m.kind_service
};

export function kindName(kind: Kind): string {
	return kinds[kind]();
}

const hows: Record<CheckHow, () => string> = {
	call: m.how_call,
	mail: m.how_mail,
	caller: m.how_caller,
	edit: m.how_edit
};

/** How a fact was confirmed: 'gebeld', 'per mail'. */
export function howText(how: CheckHow): string {
	return hows[how]();
}

/** Whether a fact of this page was confirmed longer ago than its term. */
export function isOldNow(fact: Fact, at: string | null): boolean {
	return isOld(fact, at, terms(), localTime(new Date()).date);
}

/** Who said when whether there is place; what the example city's own entries say has no person's name. */
export function capacitySaid({ stated_by, stated_at }: Capacity): string {
	const who = stated_by === 'de organisatie' ? m.cap_said_organization() : stated_by;
	return m.cap_said({ who, when: ago(stated_at) });
}

const aYear = 365;

/** Why an entry stands where it stands on the list. */
export function whyText(reason: Reason): string {
	switch (reason.code) {
		case 'hidden':
			return m.why_hidden();
		case 'mail_failed':
			return m.why_mail_failed();
		case 'wrong_number':
			return m.why_wrong_number({ count: reason.count });
		case 'someone_else':
			return m.why_someone_else({ count: reason.count });
		case 'no_answer':
			return m.why_no_answer({ count: reason.count });
		case 'called':
			return m.why_called({ count: reason.count });
		case 'handed_over':
			return m.why_handed_over({ count: reason.count });
		case 'shown':
			return m.why_shown({ count: reason.count });
		case 'never':
			return m.why_never({ fact: factName(reason.fact) });
		case 'old':
			return reason.days < 2 * aYear
				? m.why_old({ fact: factName(reason.fact), days: reason.days })
				: m.why_old_years({
						fact: factName(reason.fact),
						years: Math.floor(reason.days / aYear)
					});
	}
}
