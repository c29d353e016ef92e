/** Handing a question over, and taking that back. */
import type { Actor } from '../../domain/actor.ts';
import { addDays, localTime } from '../../domain/clock.ts';
import type { RequestInput } from '../../domain/referrals/forms.ts';
import { callFirstFrom, leadNeededFrom } from '../../domain/referrals/moves.ts';
import { startOfWork } from '../../domain/working-time.ts';
import { may } from '../../domain/permissions.ts';
import type { Db } from '../db/index.ts';
import { type House, receivedAt, writtenAt } from '../house.ts';
import { settle, tell } from '../notices/index.ts';
import { hopsOf, isRunning, isWaiting } from './access.ts';
import { command, type Person, Refused, type Result } from './command.ts';
import { currentConsent } from './consent.ts';
import { about, due, findHeld, move, nextStepDue, set } from './moving.ts';
import { teamOf } from '../people/index.ts';
import { seal } from './sealed.ts';
import { dropDraft } from './write.ts';

/**
 * Hands a question over: a new hop. For its holder, who keeps holding it until the receiver accepts.
 * When the holder had received it themselves this is passing on, and counts as a bounce (rule 4).
 * @param id names the command and becomes the hop's id.
 * Refuses: `waiting_elsewhere` while another hop waits for an answer, `consent_needed`, `call_first` (from 2 bounces),
 * `lead_needed` (from 3), `to_yourself`, `receiver_unknown`, `receiver_left`.
 */
export async function request(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	input: RequestInput,
	now = writtenAt(house)
): Promise<Result<{ referral_id: string }>> {
	const done = await command(house, actor, id, now, async (inside, person) => {
		const { db } = inside;
		const question = await findHeld(inside, person, questionId, now);
		const hops = await hopsOf(db, questionId);
		if (hops.some(isWaiting)) throw new Refused('waiting_elsewhere');
		const consent = await currentConsent(db, questionId);
		if (!consent) throw new Refused('consent_needed');
		if (question.bounces >= callFirstFrom && input.warm_step === 'sent_only' && !input.call_tried) {
			throw new Refused('call_first');
		}
		if (question.bounces >= leadNeededFrom && question.lead_agreed_at === null) {
			throw new Refused('lead_needed');
		}
		const to = await receiverOf(inside, person, input, receivedAt(house, now));
		// What cannot wait does not wait for somebody's leave: it is late, and somebody is told.
		const from = question.urgency === 'normal' ? (to.back ?? now) : now;
		const due_at = await nextStepDue(inside, question, to.organization_id, from);
		const passingOn = hops.some((hop) => isRunning(hop) && hop.to_contact_id === person.contact_id);
		await db
			.insertInto('referral')
			.values({
				id,
				question_id: questionId,
				position: hops.length + 1,
				from_contact_id: person.contact_id,
				from_organization_id: person.organization_id,
				to_contact_id: to.contact_id,
				to_organization_id: to.organization_id,
				service_id: input.service_id ?? null,
				consent_id: consent.id,
				lead_id: question.lead_agreed_at === null ? null : question.lead_id,
				bounces_before: question.bounces,
				reason: seal(inside, 'referral', 'reason', id, input.reason),
				expected: seal(inside, 'referral', 'expected', id, input.expected),
				agreed: seal(inside, 'referral', 'agreed', id, input.agreed),
				if_fails: seal(inside, 'referral', 'if_fails', id, input.if_fails),
				warm_step: input.warm_step,
				resident_present: input.resident_present ? 1 : 0,
				agreed_on: input.agreed_on ?? null,
				state: 'requested',
				requested_at: now.toISOString(),
				due_at,
				answered_at: null,
				accepted_at: null,
				first_contact_at: null,
				first_contact_by: null,
				hold_until: null,
				reject_code: null,
				reject_words: null,
				better_contact_id: null,
				better_service_id: null,
				back_to_sender: 0,
				ended_at: null
			})
			.execute();
		await db
			.updateTable('question')
			.set({ bounces: question.bounces + (passingOn ? 1 : 0), due_at })
			.where('id', '=', questionId)
			.execute();
		await dropDraft(inside, person.contact_id, `request:${questionId}`);
		const whom = to.contact_id === null ? await toldOf(db, to, input.service_id) : [to.contact_id];
		await tell(db, 'received', [...whom, to.deputy_id], {
			question_id: questionId,
			by: person.contact_id,
			at: now
		});
		const before = hops.filter(isRunning).map((hop) => hop.from_contact_id);
		const follow = [...before, question.lead_agreed_at === null ? null : question.lead_id];
		if (passingOn) await tell(db, 'passed_on', follow, about(house, question, person, now));
		return {
			type: passingOn ? 'referral.passed_on' : 'referral.requested',
			question_id: questionId,
			data: { referral: id, to_contact: to.contact_id, to_organization: to.organization_id }
		};
	});
	return done.ok ? { ok: true, referral_id: id } : done;
}

/** Takes back a hop that nobody accepted yet. For the holder. */
export function cancel(
	house: House,
	actor: Actor,
	id: string,
	hopId: string,
	now = writtenAt(house)
) {
	return move(house, actor, id, hopId, 'cancel', now, async ({ inside, question, hop, person }) => {
		await set(inside, hop, { state: 'cancelled', ended_at: now.toISOString() });
		const { holder_organization_id } = question;
		await due(inside, question, await nextStepDue(inside, question, holder_organization_id, now));
		await settle(inside.db, 'received', question.id, null, now);
		await tell(inside.db, 'cancelled', [hop.to_contact_id], about(house, question, person, now));
	});
}

/** Who of a team is told: the people of the service for which it was chosen, or else everybody. */
async function toldOf(
	db: Db,
	{ organization_id }: Receiver,
	serviceId: string | undefined
): Promise<string[]> {
	const team = await teamOf(db, organization_id);
	const linked = await db
		.selectFrom('contact_link')
		.select('contact_id')
		.where('entity', '=', 'service')
		.where('entity_id', '=', serviceId ?? '')
		.execute();
	const ofService = team.filter((id) => linked.some(({ contact_id }) => contact_id === id));
	return ofService.length > 0 ? ofService : team;
}

interface Receiver {
	contact_id: string | null;
	organization_id: string;
	/** When somebody who is away is there again: the clock counts from then. */
	back: Date | null;
	/** Who stands in for them, and may take it. */
	deputy_id: string | null;
}

/** Who receives: a person the sender may see, who did not leave; or an organisation as a team. */
async function receiverOf(
	{ db }: House,
	person: Person,
	input: RequestInput,
	now: Date
): Promise<Receiver> {
	if (!input.to_contact_id) {
		const organization = await db
			.selectFrom('organization')
			.select('id')
			.where('id', '=', input.to_organization_id ?? '')
			.executeTakeFirst();
		const team = organization ? await teamOf(db, organization.id) : [];
		if (!organization || team.length === 0) throw new Refused('receiver_unknown');
		return { contact_id: null, organization_id: organization.id, back: null, deputy_id: null };
	}
	if (input.to_contact_id === person.contact_id) throw new Refused('to_yourself');
	const contact = await db
		.selectFrom('contact')
		.select(['id', 'organization_id', 'valid_until', 'away_from', 'away_until', 'deputy_id'])
		.where('id', '=', input.to_contact_id)
		.where((eb) =>
			eb.or([
				eb('visibility', 'in', ['public', 'network']),
				eb('organization_id', '=', person.organization_id)
			])
		)
		.executeTakeFirst();
	if (!contact?.organization_id) throw new Refused('receiver_unknown');
	const today = localTime(now).date;
	if (contact.valid_until !== null && contact.valid_until < today) {
		throw new Refused('receiver_left');
	}
	const account = await db
		.selectFrom('account')
		.select('role')
		.where('contact_id', '=', contact.id)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	// Whoever looks after the directory alone has no work list, and no link either.
	if (account && !may(account, 'hand_over')) throw new Refused('receiver_unknown');
	const { away_from, away_until } = contact;
	const away = away_until !== null && away_until >= today && (away_from ?? today) <= today;
	return {
		contact_id: contact.id,
		organization_id: contact.organization_id,
		back: away ? startOfWork(addDays(away_until, 1)) : null,
		deputy_id: away ? contact.deputy_id : null
	};
}
