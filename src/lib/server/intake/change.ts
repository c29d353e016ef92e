/** A line of the log of an hour, and its event on the spine. */
import type { ChangeKind, VisitorState } from '../../domain/intake/words.ts';
import type { Db } from '../db/index.ts';
import { record } from '../events.ts';
import { type House, receivedAt } from '../house.ts';

/** What happened, for the log: ids and states only. */
export interface Change {
	kind: ChangeKind;
	visitor?: string;
	/** Whom it concerns: who was asked, who goes to the desk. */
	about?: string | null;
	question?: string;
	referral?: string;
	before?: VisitorBefore;
	/** The spine has this event already, under the same id: a move of a handover. */
	recorded?: boolean;
}

/** What taking a change back needs. */
export interface VisitorBefore {
	state: VisitorState;
	state_since: string;
	with_contact_id: string | null;
	first_talk_at: string | null;
	position: number;
}

/** Writes one line of the log. The lock of the hour is held. */
export async function logChange(
	db: Db,
	hourId: string,
	seq: number,
	id: string,
	by: string,
	at: string,
	change: Change
): Promise<void> {
	await db
		.insertInto('drop_in_change')
		.values({
			id,
			drop_in_id: hourId,
			seq,
			at,
			contact_id: by,
			kind: change.kind,
			visitor_id: change.visitor ?? null,
			about_contact_id: change.about ?? null,
			question_id: change.question ?? null,
			referral_id: change.referral ?? null,
			before: change.before ? JSON.stringify(change.before) : null,
			undone_by: null
		})
		.execute();
	await db.updateTable('drop_in').set({ seq }).where('id', '=', hourId).execute();
	if (change.visitor === undefined) return;
	await db.updateTable('visitor').set({ version: seq }).where('id', '=', change.visitor).execute();
}

/** The same for the spine: it stands there when it came, with the moment it was written. */
export async function recordChange(
	house: Pick<House, 'db' | 'late'>,
	hourId: string,
	id: string,
	by: string,
	at: Date,
	{ kind, visitor, about, question }: Change
): Promise<void> {
	await record(house.db, {
		id,
		type: `intake.${kind}`,
		entity: 'drop_in',
		entity_id: hourId,
		actor_id: by,
		at: receivedAt(house, at),
		data: { visitor, about, question, ...(house.late && { made_at: at.toISOString() }) }
	});
}
