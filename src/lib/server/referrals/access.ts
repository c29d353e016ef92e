/** Who may see a question, and as what: asked in the query that finds it (rule 9). */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { localTime } from '../../domain/clock.ts';
import { deeds, type Role } from '../../domain/permissions.ts';
import { type Db, lockRow, type Row, type Tables } from '../db/index.ts';
import type { House } from '../house.ts';
import { type Person, Refused } from './command.ts';
import type { Ground } from './looks.ts';

/** Roles that take what comes for a team, and to whom a question can be given. */
export const teamRoles: readonly Role[] = deeds.hand_over;

/** A hop that waits for an answer: the sender still holds the question. */
export const isWaiting = (hop: Pick<Row<'referral'>, 'state' | 'accepted_at'>) =>
	(hop.state === 'requested' || hop.state === 'on_hold') && hop.accepted_at === null;

/** A hop whose receiver works on it. */
export const isRunning = (hop: Pick<Row<'referral'>, 'state' | 'accepted_at'>) =>
	hop.accepted_at !== null && ['accepted', 'in_progress', 'on_hold'].includes(hop.state);

/** The condition under which a person sees a question whole: its holder, its lead, or on either side of a hop. */
export function seenWhole(person: Person, eb: ExpressionBuilder<Tables, 'question'>) {
	const me = person.contact_id;
	const conditions: Expression<SqlBool>[] = [
		eb('question.holder_id', '=', me),
		eb.and([eb('question.lead_id', '=', me), eb('question.lead_agreed_at', 'is not', null)]),
		eb('question.lead_before_id', '=', me),
		eb.exists(
			eb
				.selectFrom('referral')
				.select('referral.id')
				.whereRef('referral.question_id', '=', 'question.id')
				.where((hop) => consented(hop))
				.where((hop) =>
					hop.or([
						hop('referral.from_contact_id', '=', me),
						hop.and([
							hop('referral.to_contact_id', '=', me),
							hop('referral.state', 'not in', ['draft', 'rejected', 'cancelled'])
						])
					])
				)
		)
	];
	if (person.role === 'coordinator') {
		const mine = person.organization_id;
		conditions.push(
			eb('question.holder_organization_id', '=', mine),
			eb('question.organization_id', '=', mine),
			eb.exists(
				eb
					.selectFrom('referral')
					.select('referral.id')
					.whereRef('referral.question_id', '=', 'question.id')
					.where('referral.to_organization_id', '=', mine)
					.where('referral.state', 'not in', ['draft', 'rejected', 'cancelled'])
					.where((hop) => consented(hop))
			)
		);
	}
	return eb.or(conditions);
}

/** What the resident agreed to for this hop still stands: withdrawing ends what everybody of it may see. */
function consented(eb: ExpressionBuilder<Tables, 'referral'>) {
	return eb.not(
		eb.exists(
			eb
				.selectFrom('consent')
				.select('consent.id')
				.whereRef('consent.id', '=', 'referral.consent_id')
				.where('consent.withdrawn_at', 'is not', null)
		)
	);
}

/** The condition under which a person sees that a question is there, without the resident: for their team to claim, or asked to lead. */
export function seenInPart(person: Person, eb: ExpressionBuilder<Tables, 'question'>, now: Date) {
	const conditions: Expression<SqlBool>[] = [
		eb('question.lead_id', '=', person.contact_id),
		eb.exists(deputised(person, eb, now))
	];
	if (person.role !== null && teamRoles.includes(person.role)) {
		conditions.push(
			eb.exists(
				eb
					.selectFrom('referral')
					.select('referral.id')
					.whereRef('referral.question_id', '=', 'question.id')
					.where('referral.to_organization_id', '=', person.organization_id)
					.where('referral.to_contact_id', 'is', null)
					.where('referral.state', '=', 'requested')
			)
		);
	}
	return eb.or(conditions);
}

/**
 * Every question that a person may see whole or in part, and perhaps some more: found by indexes, so that a list reads
 * what concerns them and not every question of the city. What they may see of it the conditions above decide.
 */
export function thatMayConcern(db: Db, person: Person) {
	const { contact_id: me, organization_id: mine } = person;
	const questions = (column: 'holder_id' | 'lead_id' | 'lead_before_id') =>
		db.selectFrom('question').select('id').where(column, '=', me);
	const hops = db.selectFrom('referral').select('question_id as id');
	const hers = questions('holder_id')
		.union(questions('lead_id'))
		.union(questions('lead_before_id'))
		.union(hops.where('from_contact_id', '=', me))
		.union(hops.where('to_contact_id', '=', me))
		.union(
			hops
				.where('state', '=', 'requested')
				.where('to_contact_id', 'in', (eb) =>
					eb.selectFrom('contact').select('contact.id').where('deputy_id', '=', me)
				)
		)
		.union(hops.where('to_organization_id', '=', mine).where('state', '=', 'requested'));
	if (person.role !== 'coordinator') return hers;
	const here = db.selectFrom('question').select('id');
	return hers
		.union(here.where('holder_organization_id', '=', mine))
		.union(here.where('organization_id', '=', mine))
		.union(hops.where('to_organization_id', '=', mine));
}

/** Hops to somebody who is away and for whom this person stands in. */
function deputised(person: Person, eb: ExpressionBuilder<Tables, 'question'>, now: Date) {
	return eb
		.selectFrom('referral')
		.innerJoin('contact', 'contact.id', 'referral.to_contact_id')
		.select('referral.id')
		.whereRef('referral.question_id', '=', 'question.id')
		.where('referral.state', '=', 'requested')
		.where((away) => awayWith(person, away, now));
}

/** The condition under which somebody is away and this person stands in. */
function awayWith(person: Person, eb: ExpressionBuilder<Tables, 'contact'>, now: Date) {
	const today = localTime(now).date;
	return eb.and([
		eb('contact.deputy_id', '=', person.contact_id),
		eb('contact.away_until', '>=', today),
		eb.or([eb('contact.away_from', 'is', null), eb('contact.away_from', '<=', today)])
	]);
}

/** The question a person may act on, locked until the transaction is over, so that its moves come one after another. */
export async function findLocked(
	db: Db,
	person: Person,
	id: string,
	now: Date
): Promise<Row<'question'>> {
	await lockRow(db, 'question', id);
	const found = await db
		.selectFrom('question')
		.selectAll()
		.where('id', '=', id)
		.where((eb) => eb.or([seenWhole(person, eb), seenInPart(person, eb, now)]))
		.executeTakeFirst();
	if (!found) throw new Refused('not_found');
	return found;
}

/** Refuses `not_yours` to who sees only that a question is there. */
export async function mustSeeWhole(db: Db, person: Person, id: string): Promise<void> {
	const seen = await db
		.selectFrom('question')
		.select('id')
		.where('id', '=', id)
		.where((eb) => seenWhole(person, eb))
		.executeTakeFirst();
	if (!seen) throw new Refused('not_yours');
}

/** All hops of a question, in order, whoever asks: for who may see it whole. */
export async function hopsOf(db: Db, questionId: string): Promise<Row<'referral'>[]> {
	return (await hopsByQuestion(db, [questionId])).get(questionId) ?? [];
}

/** The same of several questions; who has none is left out. */
export async function hopsByQuestion(
	db: Db,
	questionIds: readonly string[]
): Promise<Map<string, Row<'referral'>[]>> {
	const hops = await db
		.selectFrom('referral')
		.selectAll()
		.where('question_id', 'in', questionIds)
		.orderBy('position')
		.execute();
	return Map.groupBy(hops, ({ question_id }) => question_id);
}

/** On what ground a person sees a question whole: the nearest one. */
export function groundOf(
	person: Person,
	question: Row<'question'>,
	hops: readonly Row<'referral'>[]
): Ground {
	const me = person.contact_id;
	if (person.id === null) return 'link';
	if (question.holder_id === me) return 'holder';
	if (question.lead_id === me && question.lead_agreed_at !== null) return 'lead';
	if (question.lead_before_id === me) return 'lead';
	if (hops.some((hop) => hop.to_contact_id === me)) return 'receiver';
	if (hops.some((hop) => hop.from_contact_id === me)) return 'sender';
	return 'coordinator';
}

/** Whether a person may take a waiting hop on their name: of the team it went to, deputy of who is away, or the coordinator there. */
export async function mayClaim(
	{ db }: House,
	person: Person,
	hop: Row<'referral'>,
	now: Date
): Promise<boolean> {
	if (!isWaiting(hop) || hop.state !== 'requested' || hop.to_contact_id === person.contact_id)
		return false;
	const ofTeam =
		hop.to_organization_id === person.organization_id &&
		person.role !== null &&
		teamRoles.includes(person.role);
	if (hop.to_contact_id === null) return ofTeam;
	if (ofTeam && person.role === 'coordinator') return true;
	const away = await db
		.selectFrom('contact')
		.select('id')
		.where('id', '=', hop.to_contact_id)
		.where((eb) => awayWith(person, eb, now))
		.executeTakeFirst();
	return away !== undefined;
}
