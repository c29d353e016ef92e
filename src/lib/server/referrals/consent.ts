/** On what ground a resident's data may go to others (rule 7): recorded, and withdrawn. */
import type { Actor } from '../../domain/actor.ts';
import { consentLanguage, consentText } from '../../domain/consent-text.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { ConsentInput } from '../../domain/referrals/forms.ts';
import type { Db, Row } from '../db/index.ts';
import { type House, receivedAt, writtenAt } from '../house.ts';
import { tell } from '../notices/index.ts';
import { findLocked, hopsOf, isRunning, isWaiting, mustSeeWhole } from './access.ts';
import { administrators } from '../people/index.ts';
import {
	command,
	type Happening,
	notOutOfTime,
	type Person,
	Refused,
	type Result
} from './command.ts';
import { findHeld, giveTo, nextStepDue, set } from './moving.ts';
import { whoAnswersFor } from './people.ts';
import { seal } from './sealed.ts';

/**
 * Records a ground: after an earlier one was withdrawn, or another one than before. For the holder; the next handover
 * goes by it. Refuses when the question is closed.
 */
export function recordConsent(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	input: ConsentInput,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, async (inside, person) => {
		await findHeld(inside, person, questionId, now);
		await notStoppedSince(inside, questionId, now);
		await keepConsent(inside, person.contact_id, questionId, input, now);
		return {
			type: 'consent.recorded',
			question_id: questionId,
			data: { ground: input.ground, agreed: input.agreed }
		};
	});
}

/** The ground by which a resident's data may go to others now; none when they never agreed, or stopped. */
export async function currentConsent(
	db: Db,
	questionId: string
): Promise<Row<'consent'> | undefined> {
	return db
		.selectFrom('consent')
		.selectAll()
		.where('question_id', '=', questionId)
		.where('withdrawn_at', 'is', null)
		.orderBy('recorded_at', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** What was agreed before the resident stopped, and comes after it, counts no more: it is agreed on anew. */
async function notStoppedSince({ db, late }: House, questionId: string, made: Date): Promise<void> {
	if (!late) return;
	const stopped = await db
		.selectFrom('consent')
		.select('id')
		.where('question_id', '=', questionId)
		.where('withdrawn_at', '>=', made.toISOString())
		.executeTakeFirst();
	if (stopped) throw new Refused('consent_needed');
}

export async function keepConsent(
	house: House,
	by: string,
	questionId: string,
	input: ConsentInput,
	now: Date
): Promise<void> {
	const id = uuidv7();
	await house.db
		.insertInto('consent')
		.values({
			id,
			question_id: questionId,
			ground: input.ground,
			agreed: input.agreed ? 1 : 0,
			agreed_by: input.agreed ? input.agreed_by : null,
			how: input.agreed ? input.how : null,
			why_not: seal(house, 'consent', 'why_not', id, input.agreed ? '' : input.why_not),
			text_version: consentText.version,
			text_language: consentLanguage(input.language),
			recorded_by: by,
			recorded_at: now.toISOString(),
			withdrawn_at: null,
			withdrawn_by: null
		})
		.execute();
}

/**
 * Withdraws what the resident agreed to: at once nothing goes to others any more. A waiting or running hop is stopped,
 * its receiver no longer sees anything, and the question is back with who first wrote it down.
 * The lead is asked anew as well: to lead was agreed with the resident. It always succeeds, also when the question is
 * closed, and when nobody is left where it was written down.
 * @param by somebody who sees it whole, for a resident tells it to whom they trust; or null for the resident, by their card.
 */
export async function withdrawConsent(
	house: House,
	by: Person | null,
	questionId: string,
	now = new Date()
): Promise<Happening> {
	const { db } = house;
	if (by) {
		const { created_at } = await findLocked(db, by, questionId, receivedAt(house, now));
		notOutOfTime(house, created_at);
		await mustSeeWhole(db, by, questionId);
	}
	const question = await db
		.selectFrom('question')
		.selectAll()
		.where('id', '=', questionId)
		.executeTakeFirstOrThrow();
	await db
		.updateTable('consent')
		.set({ withdrawn_at: now.toISOString(), withdrawn_by: by ? 'worker' : 'resident' })
		.where('question_id', '=', questionId)
		.where('withdrawn_at', 'is', null)
		.execute();
	await db
		.updateTable('question')
		.set({ lead_id: null, lead_asked_at: null, lead_agreed_at: null, lead_before_id: null })
		.where('id', '=', questionId)
		.execute();
	const back = await whoAnswersFor(db, question.created_by, receivedAt(house, now));
	// Where nobody is left it still goes back, for whoever comes to work there: the administrators are told.
	const writer = back ?? { id: question.created_by, organization_id: question.organization_id };
	const elsewhere = question.holder_organization_id !== question.organization_id;
	if (question.closed_at !== null) {
		if (elsewhere) await giveTo(house, question, writer, question.due_at);
	} else {
		const hops = await hopsOf(db, questionId);
		const open = hops.filter((hop) => isWaiting(hop) || isRunning(hop));
		for (const hop of open) {
			await set(house, hop, { state: 'cancelled', ended_at: now.toISOString() });
		}
		if (open.some(isRunning) || elsewhere) {
			const due_at = await nextStepDue(house, question, writer.organization_id, now);
			await giveTo(house, question, writer, due_at);
		}
		const receivers = open.map((hop) => hop.to_contact_id);
		const told = [writer.id, question.holder_id, question.lead_id, ...receivers];
		await tell(db, 'resident_stopped', [...told, ...(back ? [] : await administrators(db))], {
			question_id: questionId,
			by: by?.contact_id ?? null,
			at: now
		});
	}
	return {
		type: 'consent.withdrawn',
		question_id: questionId,
		data: { by: by ? 'worker' : 'resident' }
	};
}

/** The same as a command of a worker, when a resident says so. For whoever sees the question whole. */
export function withdraw(
	house: House,
	actor: Actor,
	id: string,
	questionId: string,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, (inside, person) =>
		withdrawConsent(inside, person, questionId, now)
	);
}
