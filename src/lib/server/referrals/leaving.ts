/** People leave, networks stay (rule 12). */
import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/permissions.ts';
import { addDays, localTime } from '../../domain/clock.ts';
import { type Db, locking } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { record } from '../events.ts';
import type { House } from '../house.ts';
import { tell } from '../notices/index.ts';
import * as people from '../people/index.ts';
import { teamRoles } from './access.ts';
import { command, Refused, type Result } from './command.ts';

const waiting = ['requested', 'on_hold'] as const;
const running = ['requested', 'on_hold', 'accepted', 'in_progress'] as const;

/** How many open questions somebody holds, leads, or is asked to take: what a successor gets. */
export async function openWith(db: Db, contactId: string): Promise<number> {
	const rows = await db
		.selectFrom('question')
		.leftJoin('referral', (join) =>
			join
				.onRef('referral.question_id', '=', 'question.id')
				.on('referral.state', 'in', waiting)
				.on('referral.to_contact_id', '=', contactId)
		)
		.select('question.id')
		.distinct()
		.where('question.closed_at', 'is', null)
		.where((eb) =>
			eb.or([
				eb('question.holder_id', '=', contactId),
				eb('question.lead_id', '=', contactId),
				eb('question.lead_before_id', '=', contactId),
				eb('referral.id', 'is not', null)
			])
		)
		.execute();
	return rows.length;
}

/**
 * Somebody leaves: the successor holds what they held, leads what they led and receives what was on its way to them;
 * saved shortcuts follow; whoever relied on them is told; the directory names the successor, and access ends at once.
 * For the coordinator of the organisation and administrators.
 * Refuses `successor_needed` when something is open and nobody takes it.
 */
export function leave(
	house: House,
	actor: Actor,
	id: string,
	contactId: string,
	successorId: string | null,
	now = new Date()
): Promise<Result> {
	return command(house, actor, id, now, async ({ db }, person) => {
		const leaver = await db
			.selectFrom('contact')
			.select(['id', 'organization_id'])
			.where('id', '=', contactId)
			.executeTakeFirst();
		if (!leaver) throw new Refused('not_found');
		const allowed =
			may(person, 'administer') ||
			(may(person, 'manage_people') && leaver.organization_id === person.organization_id);
		if (!allowed) throw new Refused('not_yours');
		await lockQuestionsOf(db, contactId);
		const open = await openWith(db, contactId);
		if (open > 0 && successorId === null) throw new Refused('successor_needed');
		const told = await whoRelyOn(db, contactId);
		if (successorId !== null) {
			const successor = await activePerson(db, successorId);
			// Of the same organisation: nothing of a resident goes elsewhere by somebody leaving (rule 7).
			const fits = successor?.organization_id === leaver.organization_id;
			if (!successor || !fits || successorId === contactId) throw new Refused('receiver_unknown');
			await handOn(db, person.contact_id, contactId, successor, now);
			await followShortcuts(db, contactId, successorId);
		}
		await endAccess(db, person, contactId);
		await directory.contactLeaves(db, person, contactId, {
			last_day: addDays(localTime(now).date, -1),
			successor_id: successorId
		});
		await tell(db, 'successor', [...told, successorId], {
			question_id: null,
			by: contactId,
			at: now
		});
		return {
			type: 'contact.left',
			question_id: contactId,
			entity: 'contact',
			data: { successor: successorId, open }
		};
	});
}

/** Moves of these questions wait until it is over: what was accepted just before is handed on too. */
async function lockQuestionsOf(db: Db, contactId: string): Promise<void> {
	await db
		.selectFrom('question')
		.select('id')
		.where('closed_at', 'is', null)
		.where((eb) =>
			eb.or([
				eb('holder_id', '=', contactId),
				eb('lead_id', '=', contactId),
				eb('lead_before_id', '=', contactId),
				eb(
					'id',
					'in',
					eb
						.selectFrom('referral')
						.select('referral.question_id')
						.where('referral.to_contact_id', '=', contactId)
				)
			])
		)
		.modifyEnd(locking(db))
		.execute();
}

async function endAccess(db: Db, actor: Actor, contactId: string): Promise<void> {
	const account = await db
		.selectFrom('account')
		.select('id')
		.where('contact_id', '=', contactId)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	if (!account) return;
	const ended = await people.end(db, actor, account.id);
	if (!ended.ok) throw new Refused('not_yours');
}

async function activePerson(db: Db, contactId: string) {
	return db
		.selectFrom('account')
		.select(['contact_id', 'organization_id'])
		.where('contact_id', '=', contactId)
		.where('left_at', 'is', null)
		.where('role', 'in', teamRoles)
		.executeTakeFirst();
}

async function handOn(
	db: Db,
	by: string,
	from: string,
	to: { contact_id: string; organization_id: string },
	now: Date
): Promise<void> {
	const questions = await db
		.selectFrom('question')
		.select(['id', 'holder_id', 'lead_id', 'lead_before_id'])
		.where('closed_at', 'is', null)
		.where((eb) =>
			eb.or([eb('holder_id', '=', from), eb('lead_id', '=', from), eb('lead_before_id', '=', from)])
		)
		.execute();
	for (const { id, holder_id, lead_id, lead_before_id } of questions) {
		await db
			.updateTable('question')
			.set({
				...(holder_id === from
					? { holder_id: to.contact_id, holder_organization_id: to.organization_id }
					: {}),
				...(lead_id === from ? { lead_id: to.contact_id } : {}),
				...(lead_before_id === from ? { lead_before_id: to.contact_id } : {})
			})
			.where('id', '=', id)
			.execute();
		await record(db, {
			type: 'question.holder_changed',
			entity: 'question',
			entity_id: id,
			actor_id: by,
			at: now,
			data: { from, to: to.contact_id, because: 'left' }
		});
		await tell(db, 'inherited', [to.contact_id], { question_id: id, by: from, at: now });
	}
	// What the successor had sent to the leaver comes back to them: it has one named holder either way.
	await db
		.updateTable('referral')
		.set({ state: 'cancelled', ended_at: now.toISOString() })
		.where('to_contact_id', '=', from)
		.where('state', 'in', waiting)
		.where('accepted_at', 'is', null)
		.where('question_id', 'in', (eb) =>
			eb.selectFrom('question').select('id').where('holder_id', '=', to.contact_id)
		)
		.execute();
	await db
		.updateTable('referral')
		.set({ to_contact_id: to.contact_id, to_organization_id: to.organization_id })
		.where('to_contact_id', '=', from)
		.where('state', 'in', running)
		.execute();
}

async function followShortcuts(db: Db, from: string, to: string): Promise<void> {
	await db
		.deleteFrom('shortcut')
		.where('contact_id', '=', from)
		.where('account_id', 'in', (eb) =>
			eb.selectFrom('shortcut').select('account_id').where('contact_id', '=', to)
		)
		.execute();
	await db.updateTable('shortcut').set({ contact_id: to }).where('contact_id', '=', from).execute();
}

/** Who saved them, who has a question on its way to them, and whose question they hold. */
async function whoRelyOn(db: Db, contactId: string): Promise<string[]> {
	const saved = await db
		.selectFrom('shortcut')
		.innerJoin('account', 'account.id', 'shortcut.account_id')
		.select('account.contact_id')
		.where('shortcut.contact_id', '=', contactId)
		.execute();
	const sent = await db
		.selectFrom('referral')
		.innerJoin('question', 'question.id', 'referral.question_id')
		.select('referral.from_contact_id as contact_id')
		.where('referral.to_contact_id', '=', contactId)
		.where('question.closed_at', 'is', null)
		.execute();
	return [...saved, ...sent].map(({ contact_id }) => contact_id);
}
