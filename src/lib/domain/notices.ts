/** What people are told, in which groups they choose from, and when not: quiet hours and weekends. */
import * as v from 'valibot';
import { addDays, localTime, minutesOf } from './clock.ts';
import { code, ticked } from './forms.ts';
import type { NoticeKind } from './referrals/words.ts';
import { isWorkingDay, momentOf } from './working-time.ts';

/** Groups that a person chooses by: what is asked of them, what came of what they sent, residents, clocks, the rest. */
export const noticeGroups = [
	'for_you',
	'came_of',
	'resident',
	'clock',
	'network',
	'summary'
] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

export const groupOf: Readonly<Record<NoticeKind, NoticeGroup>> = {
	received: 'for_you',
	asked: 'for_you',
	failed: 'for_you',
	inherited: 'for_you',
	lead_asked: 'for_you',
	introduction_asked: 'for_you',
	accepted: 'came_of',
	claimed: 'came_of',
	rejected: 'came_of',
	on_hold: 'came_of',
	cancelled: 'came_of',
	completed: 'came_of',
	passed_on: 'came_of',
	lead_agreed: 'came_of',
	nobody_called: 'resident',
	resident_helped: 'resident',
	resident_stopped: 'resident',
	reminder: 'clock',
	overdue: 'clock',
	overdue_team: 'clock',
	successor: 'network',
	number_hidden: 'network',
	summary: 'summary'
};

export interface NoticeChoices {
	/** The groups that are mailed, and those that are pushed to devices which take pushes. */
	mail: NoticeGroup[];
	push: NoticeGroup[];
	/** Minutes since midnight in Amsterdam; when both are the same, no hour is quiet. */
	quiet_from: number;
	quiet_until: number;
	/** Also in weekends and on public holidays. */
	weekends: boolean;
	lang: 'nl' | 'en';
}

/** For whoever chose nothing. */
export const usualChoices: NoticeChoices = {
	mail: ['for_you', 'came_of', 'resident', 'clock', 'summary'],
	push: ['for_you', 'came_of', 'resident', 'clock', 'network'],
	quiet_from: 18 * 60,
	quiet_until: 8 * 60,
	weekends: false,
	lang: 'nl'
};

/** The first moment from now on at which somebody may be told by mail or push. */
export function whenHeard(choices: NoticeChoices, now: Date): Date {
	const today = localTime(now);
	for (let day = today.date; ; day = addDays(day, 1)) {
		if (!choices.weekends && !isWorkingDay(day)) continue;
		const from = day === today.date ? today.minutes : 0;
		const minutes = firstLoud(choices, from);
		if (minutes !== null) {
			return day === today.date && minutes === from ? now : momentOf(day, minutes);
		}
	}
}

/** The first minute of a day, from one on, that is not quiet; null when the rest of the day is. */
function firstLoud({ quiet_from, quiet_until }: NoticeChoices, from: number): number | null {
	const overnight = quiet_from > quiet_until;
	const quiet = overnight
		? from >= quiet_from || from < quiet_until
		: from >= quiet_from && from < quiet_until;
	if (!quiet) return from;
	return from < quiet_until ? quiet_until : null;
}

const groups = v.pipe(
	v.optional(v.array(v.string()), []),
	v.transform((given) => noticeGroups.filter((group) => given.includes(group)))
);
const timeOfDay = v.pipe(
	v.string(code('time_wrong')),
	v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, code('time_wrong')),
	v.transform(minutesOf)
);

/** What somebody chooses, as a form sends it. */
export const choicesForm = v.object({
	mail: groups,
	push: groups,
	quiet_from: timeOfDay,
	quiet_until: timeOfDay,
	weekends: ticked
});

const bytes = (length: number) =>
	v.pipe(
		v.string(),
		v.regex(/^[A-Za-z0-9_-]+={0,2}$/),
		v.transform((text) => text.replace(/=+$/, '')),
		v.length(Math.ceil((length * 4) / 3))
	);

/** A device that takes pushes, as browsers write it (PushSubscription.toJSON): an address and two keys. */
export const subscriptionForm = v.object({
	endpoint: v.pipe(v.string(), v.maxLength(1000), v.url()),
	keys: v.object({ p256dh: bytes(65), auth: bytes(16) })
});
export type Subscription = v.InferOutput<typeof subscriptionForm>;
