/** What lies with whom: to do, waiting for others, overdue, done. Lateness is asked of the clock, never kept. */
import type { Actor } from '../../domain/actor.ts';
import type { NeedKey } from '../../domain/needs.ts';
import { escalateAfterDays, type Reminder, reminderOf } from '../../domain/referrals/norms.ts';
import type { Outcome, State, Urgency } from '../../domain/referrals/words.ts';
import { workingDaysAgo } from '../../domain/working-time.ts';
import type { Db, Row } from '../db/index.ts';
import type { House } from '../house.ts';
import {
	groundOf,
	hopsByQuestion,
	isWaiting,
	seenInPart,
	seenWhole,
	thatMayConcern
} from './access.ts';
import { isPerson, type Person } from './command.ts';
import { noteLooks } from './looks.ts';
import { needsByQuestion } from './needs.ts';
import { type Named, namesOf } from './people.ts';
import { unseal } from './sealed.ts';

/** Why a line is there: what is asked of this person, or what they follow. */
export type LineKind =
	/** A hop to me: accept or decline. */
	| 'answer'
	/** A hop to my team, or to somebody for whom I stand in. */
	| 'claim'
	/** I hold it and nothing is on its way: take a step. */
	| 'act'
	/** Asked to lead. */
	| 'lead'
	/** I hold it and somebody has to answer. */
	| 'waiting'
	/** I sent it, lead it or oversee it, and somebody else holds it. */
	| 'following'
	| 'done';

export interface Line {
	question_id: string;
	referral_id: string | null;
	kind: LineKind;
	needs: NeedKey[];
	urgency: Urgency;
	/** The name the resident goes by; empty where only a part may be seen. */
	goes_by: string;
	holder: Named | null;
	/** The other side of the hop that waits. */
	with: Named | null;
	with_team: string | null;
	state: State | null;
	since: string;
	due_at: string;
	overdue: boolean;
	/** The clock ends soon, for whoever it runs for. */
	reminder: Reminder | null;
	bounces: number;
	hold_until: string | null;
	outcome: Outcome | null;
	/** Only there because it is late in the coordinator's organisation. */
	elsewhere: boolean;
}

export interface Lists {
	todo: Line[];
	waiting: Line[];
	overdue: Line[];
	done: Line[];
}

/**
 * The lists of a person, the most pressing first. A coordinator's overdue list also has what is late by more than a
 * working day in their organisation. What the lines tell of residents is noted as a look, once a day.
 */
export async function lists(house: House, actor: Actor, now = new Date()): Promise<Lists> {
	const empty: Lists = { todo: [], waiting: [], overdue: [], done: [] };
	if (!isPerson(actor)) return empty;
	const rows = await questionsOf(house.db, actor, now);
	if (rows.length === 0) return empty;
	const lines = await linesOf(house, actor, rows, now);
	const mine = lines.filter((line) => !line.elsewhere);
	const byDue = (a: Line, b: Line) => rank(a) - rank(b) || a.due_at.localeCompare(b.due_at);
	const open = mine.filter(({ kind }) => kind !== 'done').sort(byDue);
	const late = lines.filter((line) => line.kind !== 'done' && line.overdue).sort(byDue);
	return {
		todo: open.filter(({ kind }) => ['answer', 'claim', 'act', 'lead'].includes(kind)),
		waiting: open.filter(({ kind }) => kind === 'waiting' || kind === 'following'),
		overdue: late,
		done: mine.filter(({ kind }) => kind === 'done').sort((a, b) => b.since.localeCompare(a.since))
	};
}

/** Late first, then what ends soon, and of each the urgent ones. */
function rank(line: Line): number {
	return (line.overdue ? 0 : line.reminder ? 2 : 4) + (line.urgency === 'today' ? 0 : 1);
}

type QuestionRow = Row<'question'> & { whole: unknown };

const doneDays = 90;

function questionsOf(db: Db, person: Person, now: Date): Promise<QuestionRow[]> {
	const since = new Date(now.getTime() - doneDays * 86_400_000).toISOString();
	return (
		db
			.selectFrom('question')
			.selectAll()
			.select((eb) => seenWhole(person, eb).$castTo<unknown>().as('whole'))
			.where('id', 'in', thatMayConcern(db, person))
			.where((eb) => eb.or([seenWhole(person, eb), seenInPart(person, eb, now)]))
			.where((eb) => eb.or([eb('closed_at', 'is', null), eb('closed_at', '>=', since)]))
			// What is open goes first, so that no number of closed ones pushes it out.
			.orderBy((eb) => eb('closed_at', 'is not', null))
			.orderBy('closed_at', 'desc')
			.orderBy('due_at')
			.limit(most)
			.execute()
	);
}

/** Nobody reads more lines than this; whoever has more is helped by closing some. */
const most = 500;

async function linesOf(
	house: House,
	person: Person,
	rows: readonly QuestionRow[],
	now: Date
): Promise<Line[]> {
	const { db } = house;
	const ids = rows.map(({ id }) => id);
	const hops = await hopsByQuestion(db, ids);
	const needs = await needsByQuestion(db, ids);
	const residents = new Map(
		(
			await db
				.selectFrom('resident')
				.select(['question_id', 'goes_by'])
				.where('question_id', 'in', ids)
				.execute()
		).map((row) => [row.question_id, row.goes_by])
	);
	const teams = await teamNames(db, [...hops.values()].flat());
	const names = await namesOf(
		db,
		rows.flatMap((row) => [
			row.holder_id,
			...(hops.get(row.id) ?? []).flatMap((hop) => [hop.from_contact_id, hop.to_contact_id])
		])
	);
	const escalated = workingDaysAgo(now, escalateAfterDays).toISOString();
	const lines: Line[] = [];
	for (const row of rows) {
		const chain = hops.get(row.id) ?? [];
		const waiting = chain.find(isWaiting);
		const kind = kindOf(person, row, chain, waiting);
		const due = waiting?.due_at ?? row.due_at;
		const overdue = row.closed_at === null && due < now.toISOString();
		const mineToo = kind !== null;
		if (!mineToo && !(overdue && due < escalated)) continue;
		const whole = Boolean(row.whole);
		const other =
			waiting === undefined
				? null
				: waiting.to_contact_id === person.contact_id || kind === 'claim'
					? waiting.from_contact_id
					: waiting.to_contact_id;
		lines.push({
			question_id: row.id,
			referral_id: waiting?.id ?? null,
			kind: kind ?? 'following',
			needs: needs.get(row.id) ?? [],
			urgency: row.urgency,
			goes_by: whole
				? unseal(house, 'resident', 'goes_by', row.id, residents.get(row.id) ?? null)
				: '',
			holder: names.get(row.holder_id) ?? null,
			with: other === null ? null : (names.get(other) ?? null),
			with_team: waiting ? (teams.get(waiting.to_organization_id) ?? null) : null,
			state: waiting?.state ?? chain.at(-1)?.state ?? null,
			since: row.closed_at ?? waiting?.requested_at ?? row.created_at,
			due_at: due,
			overdue,
			reminder: row.closed_at === null && kind !== 'following' ? reminderOf(due, now) : null,
			bounces: row.bounces,
			hold_until: waiting?.hold_until ?? null,
			outcome: row.outcome,
			elsewhere: !mineToo
		});
	}
	await noteLooks(
		db,
		person,
		lines
			.filter(({ goes_by }) => goes_by !== '')
			.map(({ question_id }) => {
				const row = rows.find(({ id }) => id === question_id);
				return {
					questionId: question_id,
					ground: row ? groundOf(person, row, hops.get(question_id) ?? []) : 'coordinator'
				};
			}),
		'list',
		now
	);
	return lines;
}

/** What a question asks of a person; null when they only oversee it. */
function kindOf(
	person: Person,
	row: QuestionRow,
	hops: readonly Row<'referral'>[],
	waiting: Row<'referral'> | undefined
): LineKind | null {
	const me = person.contact_id;
	const involved =
		row.holder_id === me ||
		row.created_by === me ||
		(row.lead_id === me && row.lead_agreed_at !== null) ||
		hops.some(
			(hop) =>
				hop.from_contact_id === me ||
				(hop.to_contact_id === me && !['rejected', 'cancelled'].includes(hop.state))
		);
	if (row.closed_at !== null) return involved ? 'done' : null;
	if (waiting?.to_contact_id === me) return 'answer';
	if (row.lead_id === me && row.lead_agreed_at === null) return 'lead';
	if (row.holder_id === me) return waiting ? 'waiting' : 'act';
	if (involved) return 'following';
	return Boolean(row.whole) && person.role === 'coordinator' && !unclaimedHere(person, waiting)
		? null
		: 'claim';
}

function unclaimedHere(person: Person, waiting: Row<'referral'> | undefined): boolean {
	return (
		waiting !== undefined &&
		waiting.to_contact_id === null &&
		waiting.to_organization_id === person.organization_id
	);
}

async function teamNames(
	db: Db,
	hops: readonly Row<'referral'>[]
): Promise<ReadonlyMap<string, string>> {
	const ids = [...new Set(hops.map(({ to_organization_id }) => to_organization_id))];
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('organization')
		.select(['id', 'name'])
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}
