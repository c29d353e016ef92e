/** Who keeps an eye on a question that is with its holder. */
import type { Db, Row } from '../db/index.ts';
import { coordinatorsOf, hasAccount } from '../people/index.ts';

/**
 * Whom to tell that something is wrong with a question: there is always somebody who hears it. A holder who answers by
 * a link is told nothing in the app: then who handed it to them is told as well. Where the holder's organisation has no
 * coordinator, those of the organisation that sent it keep an eye on it.
 */
export async function whoKeepsAnEye(
	db: Db,
	question: Pick<Row<'question'>, 'id' | 'holder_id' | 'holder_organization_id'>
): Promise<{ people: string[]; coordinators: string[] }> {
	const { holder_id, holder_organization_id } = question;
	const theirs = await coordinatorsOf(db, holder_organization_id);
	const comesIn = await hasAccount(db, holder_id);
	if (comesIn && theirs.length > 0) return { people: [holder_id], coordinators: theirs };
	const came = await db
		.selectFrom('referral')
		.select(['from_contact_id', 'from_organization_id'])
		.where('question_id', '=', question.id)
		.where('to_contact_id', '=', holder_id)
		.where('accepted_at', 'is not', null)
		.orderBy('position', 'desc')
		.limit(1)
		.executeTakeFirst();
	const senders = came ? await coordinatorsOf(db, came.from_organization_id) : [];
	return {
		people: comesIn || !came ? [holder_id] : [holder_id, came.from_contact_id],
		coordinators: theirs.length > 0 ? theirs : senders
	};
}
