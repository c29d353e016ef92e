/** Everything that is kept about one resident's question, readable: for a resident who asks to see it (GDPR article 15). */
import type { House } from '../house.ts';
import { hopsOf } from './access.ts';
import { looksAt, noteLook } from './looks.ts';
import { namesOf } from './people.ts';
import { residentOf, sealedColumns, unseal } from './sealed.ts';

/**
 * Opens all that is kept about a question, with who looked at it. For the command line; it is noted as a look.
 * @returns null when there is no such question.
 */
export async function everythingAbout(
	house: House,
	questionId: string,
	now = new Date()
): Promise<Record<string, unknown> | null> {
	const { db } = house;
	const question = await db
		.selectFrom('question')
		.selectAll()
		.where('id', '=', questionId)
		.executeTakeFirst();
	if (!question) return null;
	await noteLook(db, operator, questionId, 'export', 'export', now);
	const hops = await hopsOf(db, questionId);
	const names = await namesOf(db, [
		question.holder_id,
		question.created_by,
		question.lead_id,
		...hops.flatMap((hop) => [hop.from_contact_id, hop.to_contact_id])
	]);
	const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? id));
	const text = (hop: (typeof hops)[number], column: HopText) =>
		unseal(house, 'referral', column, hop.id, hop[column]);
	const messages = await db
		.selectFrom('message')
		.innerJoin('referral', 'referral.id', 'message.referral_id')
		.select(['message.id', 'message.text', 'message.at', 'message.contact_id'])
		.where('referral.question_id', '=', questionId)
		.orderBy('message.at')
		.execute();
	const needs = await db
		.selectFrom('question_need')
		.select('need')
		.where('question_id', '=', questionId)
		.orderBy('position')
		.execute();
	const consents = await db
		.selectFrom('consent')
		.selectAll()
		.where('question_id', '=', questionId)
		.orderBy('recorded_at')
		.execute();
	const answers = await db
		.selectFrom('resident_answer')
		.select(['answer', 'at'])
		.where('question_id', '=', questionId)
		.orderBy('at')
		.execute();
	const visitor = await db
		.selectFrom('visitor')
		.innerJoin('visitor_question', 'visitor_question.visitor_id', 'visitor.id')
		.selectAll('visitor')
		.where('visitor_question.question_id', '=', questionId)
		.executeTakeFirst();
	return {
		question: { ...question, holder: nameOf(question.holder_id), lead: nameOf(question.lead_id) },
		needs: needs.map(({ need }) => need),
		resident: await residentOf(house, questionId),
		consent: consents.map((row) => ({
			...row,
			why_not: unseal(house, 'consent', 'why_not', row.id, row.why_not)
		})),
		handovers: hops.map((hop) => ({
			state: hop.state,
			from: nameOf(hop.from_contact_id),
			to: nameOf(hop.to_contact_id),
			requested_at: hop.requested_at,
			accepted_at: hop.accepted_at,
			ended_at: hop.ended_at,
			reject_code: hop.reject_code,
			...Object.fromEntries(hopTexts.map((column) => [column, text(hop, column)]))
		})),
		visitor: visitor
			? {
					number: visitor.number,
					arrived_at: visitor.arrived_at,
					...Object.fromEntries(
						sealedColumns.visitor.map((column) => [
							column,
							unseal(house, 'visitor', column, visitor.id, visitor[column])
						])
					)
				}
			: null,
		messages: messages.map((row) => ({
			at: row.at,
			by: nameOf(row.contact_id),
			text: unseal(house, 'message', 'text', row.id, row.text)
		})),
		answers,
		looks: await looksAt(db, questionId)
	};
}

const hopTexts = ['reason', 'expected', 'agreed', 'if_fails', 'reject_words'] as const;
type HopText = (typeof hopTexts)[number];

/** Who works at the command line, as the log of looks names them. */
const operator = { contact_id: 'beheerder', organization_id: 'opdrachtregel' };
