/** The lead: who keeps sight of a resident, and without whom a question that bounced three times goes no further (rule 4). */
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import type { Row } from '../db/index.ts';
import { type House, receivedAt, writtenAt } from '../house.ts';
import { tell } from '../notices/index.ts';
import { hopsOf, isRunning, isWaiting, teamRoles } from './access.ts';
import { command, type Person, Refused, type Result } from './command.ts';
import { currentConsent } from './consent.ts';
import { about, findOpen } from './moving.ts';

/**
 * Asks somebody with an account to be the lead; whoever names themselves has agreed. For the holder, the coordinator
 * there, who wrote it down, and the lead: who hands the lead over keeps it until the other agrees. A lead sees the
 * question whole: refuses `consent_needed` for somebody of another organisation than where it is, without a ground.
 */
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
		const leads = leadOf(question) === person.contact_id;
		const wrote = question.created_by === person.contact_id;
		if (!leads && !wrote && !answersForHolder(person, question)) throw new Refused('not_yours');
		const account = await db
			.selectFrom('account')
			.select('organization_id')
			.where('contact_id', '=', contactId)
			.where('left_at', 'is', null)
			.where('role', 'in', teamRoles)
			.executeTakeFirst();
		if (!account) throw new Refused('receiver_unknown');
		const elsewhere = account.organization_id !== question.holder_organization_id;
		if (elsewhere && !(await currentConsent(db, questionId))) throw new Refused('consent_needed');
		const self = contactId === person.contact_id;
		const at = now.toISOString();
		await db
			.updateTable('question')
			.set({
				lead_id: contactId,
				lead_asked_at: at,
				lead_agreed_at: self ? at : null,
				lead_before_id: self ? null : leadOf(question)
			})
			.where('id', '=', questionId)
			.execute();
		await tell(db, 'lead_asked', [contactId], about(house, question, person, now));
		return {
			type: self ? 'question.lead_agreed' : 'question.lead_asked',
			question_id: questionId,
			data: { lead: contactId }
		};
	});
}

/**
 * Asks the holder of a question to lead it, where nobody does: for whoever writes down another question of the same
 * resident, and may not see this one. It opens nothing to anybody. A question with a lead stays as it is.
 */
export function askHolder(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, async ({ db }, person) => {
		const asked = await db
			.updateTable('question')
			.set((eb) => ({ lead_id: eb.ref('holder_id'), lead_asked_at: now.toISOString() }))
			.where('id', '=', questionId)
			.where('lead_id', 'is', null)
			.where('closed_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!asked) throw new Refused('moved_on');
		await tell(db, 'lead_asked', [asked.holder_id], about(house, asked, person, now));
		return {
			type: 'question.lead_asked',
			question_id: questionId,
			data: { lead: asked.holder_id }
		};
	});
}

/** Agrees to be the lead, or does not: then who led before still does. For whoever was asked. */
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
					? { lead_agreed_at: now.toISOString(), lead_before_id: null }
					: {
							lead_id: question.lead_before_id,
							lead_agreed_at: question.lead_before_id === null ? null : now.toISOString(),
							lead_asked_at: question.lead_before_id === null ? null : question.lead_asked_at,
							lead_before_id: null
						}
			)
			.where('id', '=', questionId)
			.execute();
		const told = [question.holder_id, question.lead_before_id];
		await tell(db, 'lead_agreed', told, about(house, question, person, now));
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
		await tell(db, 'inherited', [to.id, question.holder_id], about(house, question, person, now));
		return {
			type: 'question.holder_changed',
			question_id: questionId,
			data: { from: question.holder_id, to: to.id }
		};
	});
}

/** Who leads at this moment: who agreed, or as long as the next one has not, who led before. */
function leadOf(question: Row<'question'>): string | null {
	return question.lead_agreed_at === null ? question.lead_before_id : question.lead_id;
}

/** The holder, or the coordinator of the organisation that holds it. */
function answersForHolder(person: Person, question: Row<'question'>): boolean {
	const oversees =
		person.role === 'coordinator' && question.holder_organization_id === person.organization_id;
	return oversees || question.holder_id === person.contact_id;
}
