/** The lead: who keeps sight of a resident, and without whom a question that bounced three times goes no further (rule 4). */
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import type { Row } from '../db/index.ts';
import { type House, receivedAt, writtenAt } from '../house.ts';
import { tell } from '../notices/index.ts';
import { hopsOf, isRunning, isWaiting, teamRoles } from './access.ts';
import { command, type Person, Refused, type Result } from './command.ts';
import { about, findOpen } from './moving.ts';

/** Asks somebody with an account to be the lead; whoever names themselves has agreed. For the holder and the coordinator there. */
export function askLead(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	contactId: string,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { db } = inside;
		const question = await findOpen(inside, person, questionId, now);
		if (!answersForHolder(person, question)) throw new Refused('not_yours');
		const account = await db
			.selectFrom('account')
			.select('id')
			.where('contact_id', '=', contactId)
			.where('left_at', 'is', null)
			.where('role', 'in', teamRoles)
			.executeTakeFirst();
		if (!account) throw new Refused('receiver_unknown');
		const self = contactId === person.contact_id;
		const at = now.toISOString();
		await db
			.updateTable('question')
			.set({ lead_id: contactId, lead_asked_at: at, lead_agreed_at: self ? at : null })
			.where('id', '=', questionId)
			.execute();
		await tell(db, 'lead_asked', [contactId], about(question, person, now));
		return {
			type: self ? 'question.lead_agreed' : 'question.lead_asked',
			question_id: questionId,
			data: { lead: contactId }
		};
	});
}

/** Agrees to be the lead, or does not. For whoever was asked. */
export function answerLead(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	agreed: boolean,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { db } = inside;
		const question = await findOpen(inside, person, questionId, now);
		if (question.lead_id !== person.contact_id) throw new Refused('not_yours');
		await db
			.updateTable('question')
			.set(
				agreed
					? { lead_agreed_at: now.toISOString() }
					: { lead_id: null, lead_asked_at: null, lead_agreed_at: null }
			)
			.where('id', '=', questionId)
			.execute();
		await tell(db, 'lead_agreed', [question.holder_id], about(question, person, now));
		return {
			type: agreed ? 'question.lead_agreed' : 'question.lead_declined',
			question_id: questionId,
			data: { lead: person.contact_id }
		};
	});
}

/**
 * Gives a question to another person of the organisation that holds it, or takes it. For its holder and for the
 * coordinator there: what is late never depends on one person.
 */
export function reassign(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	contactId: string,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		const { db } = inside;
		const question = await findOpen(inside, person, questionId, now);
		if (!answersForHolder(person, question)) throw new Refused('not_yours');
		const to = await db
			.selectFrom('account')
			.innerJoin('contact', 'contact.id', 'account.contact_id')
			.select(['contact.id', 'contact.valid_until'])
			.where('account.contact_id', '=', contactId)
			.where('account.organization_id', '=', question.holder_organization_id)
			.where('account.left_at', 'is', null)
			.where('account.role', 'in', teamRoles)
			.executeTakeFirst();
		if (!to) throw new Refused('receiver_unknown');
		if (to.valid_until !== null && to.valid_until < localTime(receivedAt(house, now)).date)
			throw new Refused('receiver_left');
		const hops = await hopsOf(db, questionId);
		if (hops.some((hop) => isWaiting(hop) && hop.to_contact_id === contactId)) {
			throw new Refused('waiting_elsewhere');
		}
		await db
			.updateTable('question')
			.set({ holder_id: to.id })
			.where('id', '=', questionId)
			.execute();
		for (const hop of hops) {
			if (!isRunning(hop) || hop.to_contact_id !== question.holder_id) continue;
			await db
				.updateTable('referral')
				.set({ to_contact_id: to.id })
				.where('id', '=', hop.id)
				.execute();
		}
		await tell(db, 'inherited', [to.id, question.holder_id], about(question, person, now));
		return {
			type: 'question.holder_changed',
			question_id: questionId,
			data: { from: question.holder_id, to: to.id }
		};
	});
}

/** The holder, or the coordinator of the organisation that holds it. */
function answersForHolder(person: Person, question: Row<'question'>): boolean {
	const oversees =
		person.role === 'coordinator' && question.holder_organization_id === person.organization_id;
	return oversees || question.holder_id === person.contact_id;
}
