/** What items of the outbox are called: all that may be shown of them. */
import { localTime } from '../../domain/clock.ts';
import { type Header, kindOf, type OutboxKind } from '../../domain/outbox.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { date, time } from '../format.ts';

const names: Record<OutboxKind, () => string> = {
	question: m.outbox_question,
	handover: m.outbox_handover,
	claim: m.outbox_claim,
	accept: m.outbox_accept,
	decline: m.outbox_decline,
	hold: m.outbox_hold,
	start: m.outbox_start,
	fail: m.outbox_fail,
	cancel: m.outbox_cancel,
	say: m.outbox_say,
	lead: m.outbox_lead,
	lead_answer: m.outbox_lead_answer,
	reassign: m.outbox_reassign,
	withdraw: m.outbox_withdraw,
	consent: m.outbox_consent,
	introduction: m.outbox_introduction,
	card_withdrawn: m.outbox_card_withdrawn,
	close: m.outbox_close,
	visitor: m.intake_add,
	talk: m.visitor_intake,
	walk: m.outbox_walk,
	receive: m.outbox_receive,
	keep: m.visitor_keep
};

/** 'Overdracht van 14.05', or with the day when that is not today. */
export function itemText({ path, made_at }: Header): string {
	const kind = kindOf(path);
	const made = localTime(new Date(made_at));
	const clock = time(
		`${String(Math.floor(made.minutes / 60)).padStart(2, '0')}:${String(made.minutes % 60).padStart(2, '0')}`
	);
	const today = made.date === localTime(new Date()).date;
	return m.outbox_item({
		what: kind === null ? '' : names[kind](),
		when: today ? clock : m.outbox_moment({ day: date(made.date), time: clock })
	});
}
