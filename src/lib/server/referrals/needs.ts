/** What questions are about. */
import { isNeed, type NeedKey } from '../../domain/needs.ts';
import type { Db } from '../db/index.ts';

/** The needs of a question, the main one first. */
export async function needsOf(db: Db, questionId: string): Promise<NeedKey[]> {
	return (await needsByQuestion(db, [questionId])).get(questionId) ?? [];
}

/** The same of several questions; who has none is left out. */
export async function needsByQuestion(
	db: Db,
	questionIds: readonly string[]
): Promise<Map<string, NeedKey[]>> {
	const rows = await db
		.selectFrom('question_need')
		.selectAll()
		.where('question_id', 'in', questionIds)
		.orderBy('position')
		.execute();
	const byQuestion = Map.groupBy(rows, ({ question_id }) => question_id);
	return new Map(
		[...byQuestion].map(([id, of]) => [id, of.map(({ need }) => need).filter(isNeed)])
	);
}
