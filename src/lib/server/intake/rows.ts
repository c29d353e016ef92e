/** Questions of visitors, with where each stands: read by the list, the board, the report and what keeps an hour open. */
import type { NeedKey } from '../../domain/needs.ts';
import type { Db, Row } from '../db/index.ts';
import * as referrals from '../referrals/index.ts';

export interface VisitorQuestion {
	id: string;
	visitor_id: string;
	needs: NeedKey[];
	holder_id: string;
	lead_id: string | null;
	lead_agreed: boolean;
	/** Who leads until the next agrees. */
	lead_before_id: string | null;
	due_at: string;
	created_at: string;
	closed_at: string | null;
	kept_at: string | null;
	/** The hop that waits for an answer. */
	waiting: Row<'referral'> | null;
	/** A hop that waits, or one that was accepted and goes on. */
	moving: boolean;
	hops: Row<'referral'>[];
}

/** All questions of these visitors that were not taken into another, in the order in which they were written down. */
export async function questionsOf(
	db: Db,
	visitorIds: readonly string[]
): Promise<VisitorQuestion[]> {
	if (visitorIds.length === 0) return [];
	const rows = await db
		.selectFrom('visitor_question')
		.innerJoin('question', 'question.id', 'visitor_question.question_id')
		.selectAll('question')
		.select(['visitor_question.visitor_id', 'visitor_question.kept_at'])
		.where('visitor_question.visitor_id', 'in', visitorIds)
		.where('question.combined_into', 'is', null)
		.orderBy('visitor_question.position')
		.execute();
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const hops = await referrals.hopsByQuestion(db, ids);
	const needs = await referrals.needsByQuestion(db, ids);
	return rows.map((row) => {
		const theirs = hops.get(row.id) ?? [];
		const waiting = theirs.find(referrals.isWaiting) ?? null;
		return {
			id: row.id,
			visitor_id: row.visitor_id,
			needs: needs.get(row.id) ?? [],
			holder_id: row.holder_id,
			lead_id: row.lead_id,
			lead_agreed: row.lead_agreed_at !== null,
			lead_before_id: row.lead_before_id,
			due_at: waiting?.due_at ?? row.due_at,
			created_at: row.created_at,
			closed_at: row.closed_at,
			kept_at: row.kept_at,
			waiting,
			moving: waiting !== null || theirs.some(referrals.isRunning),
			hops: theirs
		};
	});
}

/** Those of them that are not closed. */
export async function openQuestionsOf(
	db: Db,
	visitorIds: readonly string[]
): Promise<VisitorQuestion[]> {
	return (await questionsOf(db, visitorIds)).filter(({ closed_at }) => closed_at === null);
}
