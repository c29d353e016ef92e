/** Taking back the last change. */
import type { Actor } from '../../domain/actor.ts';
import { undoable } from '../../domain/intake/words.ts';
import type { Db, Row } from '../db/index.ts';
import type { House } from '../house.ts';
import * as referrals from '../referrals/index.ts';
import { runs } from './access.ts';
import type { VisitorBefore } from './change.ts';
import { inHour, must, Refused, type Result, visitorAt } from './frame.ts';
import { setVisitor } from './visitors.ts';

/**
 * Takes a change back: one's own, or for the coordinator anybody's. As long as nothing else happened to that visitor:
 * else `changed`, with who was first. Whoever was put on the list by mistake is off it; who was walked along is asked no more.
 */
export function undo(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	changeId: string,
	now = new Date()
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'works', async (inside) => {
		const { db, person, hour } = inside;
		const change = await db
			.selectFrom('drop_in_change')
			.selectAll()
			.where('id', '=', changeId)
			.where('drop_in_id', '=', hourId)
			.executeTakeFirst();
		if (!change?.visitor_id) throw new Refused('not_found');
		if (change.contact_id !== person.contact_id && !runs(person, hour))
			throw new Refused('not_yours');
		if (change.undone_by !== null || !undoable.includes(change.kind)) {
			throw new Refused('cannot_undo');
		}
		const visitor = await visitorAt(inside, change.visitor_id, change.seq);
		if (change.kind === 'walked') {
			await must(referrals.cancel(inside, actor, id, change.referral_id ?? '', now));
		}
		if (change.kind === 'kept') await dropKept(db, change.question_id);
		if (change.kind === 'added')
			await db.deleteFrom('visitor').where('id', '=', visitor.id).execute();
		else await setVisitor(db, visitor, before(change));
		await db
			.updateTable('drop_in_change')
			.set({ undone_by: id })
			.where('id', '=', changeId)
			.execute();
		await inside.log(id, {
			kind: 'undone',
			visitor: visitor.id,
			about: change.about_contact_id,
			recorded: change.kind === 'walked'
		});
	});
}

function before(change: Row<'drop_in_change'>): VisitorBefore {
	if (change.before === null) throw new Refused('cannot_undo');
	return JSON.parse(change.before) as VisitorBefore;
}

async function dropKept(db: Db, questionId: string | null): Promise<void> {
	if (questionId === null) return;
	await db
		.updateTable('visitor_question')
		.set({ kept_at: null })
		.where('question_id', '=', questionId)
		.execute();
}
