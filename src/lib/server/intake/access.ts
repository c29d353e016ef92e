/** Who works in an hour, and who follows a visitor of it: asked in the query that finds the hour. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { may } from '../../domain/permissions.ts';
import type { Row, Tables } from '../db/index.ts';
import type * as referrals from '../referrals/index.ts';

/** Whether somebody opens and closes an hour, and says who is there: a coordinator of the organisation that runs it. */
export function runs(
	person: Pick<referrals.Person, 'role' | 'organization_id'>,
	hour: Pick<Row<'drop_in'>, 'organization_id'>
): boolean {
	return may(person, 'run_drop_in') && hour.organization_id === person.organization_id;
}

/** The condition under which somebody works in an hour: who is there, and the coordinator of the organisation that runs it. */
export function works(person: referrals.Person, eb: ExpressionBuilder<Tables, 'drop_in'>) {
	const there = eb.exists(
		eb
			.selectFrom('drop_in_person')
			.select('drop_in_person.id')
			.whereRef('drop_in_person.drop_in_id', '=', 'drop_in.id')
			.where('drop_in_person.contact_id', '=', person.contact_id)
			.where('drop_in_person.there', '=', 1)
	);
	const own = eb('drop_in.organization_id', '=', person.organization_id);
	return eb.or(may(person, 'run_drop_in') ? [there, own] : [there]);
}

/** The condition under which somebody leads, is asked to lead or holds a question of a visitor of an hour. */
export function follows(
	person: referrals.Person,
	eb: ExpressionBuilder<Tables, 'drop_in'>
): Expression<SqlBool> {
	return eb.exists(
		eb
			.selectFrom('visitor_question')
			.innerJoin('visitor', 'visitor.id', 'visitor_question.visitor_id')
			.innerJoin('question', 'question.id', 'visitor_question.question_id')
			.select('visitor.id')
			.whereRef('visitor.drop_in_id', '=', 'drop_in.id')
			.where((of) =>
				of.or([
					of('question.lead_id', '=', person.contact_id),
					of('question.lead_before_id', '=', person.contact_id),
					of('question.holder_id', '=', person.contact_id)
				])
			)
	);
}
