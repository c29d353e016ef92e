/**
 * What clocks tell: a reminder before a norm ends and 'too late' after it, to whoever must act; a working day later to
 * their coordinator; and a summary in the morning. What is late is asked of the database each time; each clock is told
 * once, by the key of the notice, so that a restart, a second process or a clock that jumps repeats nothing, and what
 * passed meanwhile is told as soon as somebody looks.
 */
import { localTime } from '../../domain/clock.ts';
import { escalateAfterDays, remindAt } from '../../domain/referrals/norms.ts';
import type { NoticeKind } from '../../domain/referrals/words.ts';
import { isWorkingDay, momentOf, workingDaysAgo } from '../../domain/working-time.ts';
import { type Db, lockRow, transaction } from '../db/index.ts';
import { teamOf } from '../people/index.ts';
import { whoKeepsAnEye } from './eye.ts';
import { tell } from './telling.ts';

/** The morning hour of the summary, in minutes since midnight; it is not made any more after the close of the day. */
const summaryFrom = 8 * 60 + 30;
const summaryUntil = 17 * 60;

/** Tells what the clocks say now. @returns how many clocks were told. */
export async function ringClocks(db: Db, now = new Date()): Promise<number> {
	let told = 0;
	for (const clock of await running(db, now)) {
		for (const step of await stepsOf(db, clock, now)) {
			if (await ring(db, clock, step, now)) told++;
		}
	}
	return told + (await summarise(db, now));
}

interface Clock {
	question_id: string;
	holder_id: string;
	holder_organization_id: string;
	/** The hop that waits for an answer. */
	referral_id: string | null;
	to_contact_id: string | null;
	to_organization_id: string | null;
	since: string;
	due: string;
}

/** Clocks of open questions that end today, or have ended. */
async function running(db: Db, now: Date): Promise<Clock[]> {
	const rows = await clocks(db)
		.where((eb) =>
			eb(
				eb.fn.coalesce('referral.due_at', 'question.due_at'),
				'<',
				momentOf(localTime(now).date, 24 * 60).toISOString()
			)
		)
		.execute();
	return rows.map(clockOf);
}

function clocks(db: Db) {
	return db
		.selectFrom('question')
		.leftJoin('referral', (join) =>
			join
				.onRef('referral.question_id', '=', 'question.id')
				.on('referral.state', 'in', ['requested', 'on_hold'])
				.on('referral.accepted_at', 'is', null)
		)
		.select([
			'question.id as question_id',
			'question.holder_id',
			'question.holder_organization_id',
			'question.created_at',
			'question.due_at as question_due',
			'referral.id as referral_id',
			'referral.to_contact_id',
			'referral.to_organization_id',
			'referral.due_at as referral_due'
		])
		.select((eb) =>
			eb
				.selectFrom('event')
				.select((event) => event.fn.max('event.at').as('at'))
				.whereRef('event.entity_id', '=', 'question.id')
				.where('event.entity', '=', 'question')
				.as('last_at')
		)
		.where('question.closed_at', 'is', null);
}

type ClockRow = Awaited<ReturnType<ReturnType<typeof clocks>['execute']>>[number];

function clockOf({ created_at, last_at, question_due, referral_due, ...row }: ClockRow): Clock {
	return { ...row, since: last_at ?? created_at, due: referral_due ?? question_due };
}

interface Step {
	kind: NoticeKind;
	whom: string[];
}

/** What a clock has to tell by now, and to whom, as far as it was not told. */
async function stepsOf(db: Db, clock: Clock, now: Date): Promise<Step[]> {
	const at = now.toISOString();
	if (clock.due > at) {
		const from = remindAt(clock.since, clock.due);
		if (from === null || from > now) return [];
		return untold(db, clock, [{ kind: 'reminder', whom: await whoMustAct(db, clock) }]);
	}
	const steps: Step[] = [];
	const { people, coordinators } = await whoKeepsAnEye(db, { ...clock, id: clock.question_id });
	if (!(await rangBefore(db, clock))) {
		const both = [...(await whoMustAct(db, clock)), ...people];
		steps.push({ kind: 'overdue', whom: [...new Set(both)] });
	}
	if (clock.due < workingDaysAgo(now, escalateAfterDays).toISOString()) {
		steps.push({ kind: 'overdue_team', whom: coordinators });
	}
	return untold(db, clock, steps);
}

/** The receiver while a hop waits for an answer, or their team; else the holder, and who sees that they do. */
async function whoMustAct(db: Db, clock: Clock): Promise<string[]> {
	if (clock.referral_id === null || clock.to_organization_id === null) {
		return (await whoKeepsAnEye(db, { ...clock, id: clock.question_id })).people;
	}
	return clock.to_contact_id === null
		? teamOf(db, clock.to_organization_id)
		: [clock.to_contact_id];
}

const keyOf = ({ referral_id, question_id, due }: Clock) => `${referral_id ?? question_id}:${due}`;

/** Only those who were not told of this clock. */
async function untold(db: Db, clock: Clock, steps: readonly Step[]): Promise<Step[]> {
	const keys = steps.flatMap(({ kind, whom }) =>
		whom.map((contact) => `${kind}:${keyOf(clock)}:${contact}`)
	);
	if (keys.length === 0) return [];
	const before = await db.selectFrom('notice').select('once').where('once', 'in', keys).execute();
	const known = new Set(before.map(({ once }) => once));
	return steps
		.map(({ kind, whom }) => ({
			kind,
			whom: whom.filter((contact) => !known.has(`${kind}:${keyOf(clock)}:${contact}`))
		}))
		.filter(({ whom }) => whom.length > 0);
}

/** A clock that a resident ended, by saying that nobody called, has rung already. */
async function rangBefore(db: Db, { question_id, due }: Clock): Promise<boolean> {
	const found = await db
		.selectFrom('notice')
		.select('id')
		.where('question_id', '=', question_id)
		.where('kind', '=', 'nobody_called')
		.where('at', '=', due)
		.executeTakeFirst();
	return found !== undefined;
}

/** Tells one step behind the lock of its question, if the clock still runs as it was seen. */
function ring(db: Db, clock: Clock, { kind, whom }: Step, now: Date): Promise<boolean> {
	return transaction(db, async (trx) => {
		await lockRow(trx, 'question', clock.question_id);
		const row = await clocks(trx).where('question.id', '=', clock.question_id).executeTakeFirst();
		if (!row || keyOf(clockOf(row)) !== keyOf(clock)) return false;
		await tell(trx, kind, whom, {
			question_id: clock.question_id,
			by: null,
			at: now,
			once: keyOf(clock)
		});
		return true;
	});
}

/** On a working day, from a fixed hour on: to each coordinator how much is open, late and taken by nobody in their organisation. */
async function summarise(db: Db, now: Date): Promise<number> {
	const { date, minutes } = localTime(now);
	if (!isWorkingDay(date) || minutes < summaryFrom || minutes >= summaryUntil) return 0;
	const waiting = await db
		.selectFrom('account')
		.leftJoin('notice', (join) =>
			join
				.onRef('notice.contact_id', '=', 'account.contact_id')
				.on('notice.kind', '=', 'summary')
				.on('notice.once', 'like', `summary:${date}:%`)
		)
		.select(['account.contact_id', 'account.organization_id'])
		.where('account.role', '=', 'coordinator')
		.where('account.left_at', 'is', null)
		.where('notice.id', 'is', null)
		.execute();
	let told = 0;
	for (const [organization, people] of Map.groupBy(waiting, (each) => each.organization_id)) {
		const counts = await countsOf(db, organization, now);
		if (counts.open + counts.unclaimed === 0) continue;
		await transaction(db, (trx) =>
			tell(
				trx,
				'summary',
				people.map(({ contact_id }) => contact_id),
				{ question_id: null, by: null, at: now, once: date, counts }
			)
		);
		told += people.length;
	}
	return told;
}

async function countsOf(db: Db, organization: string, now: Date) {
	const rows = await clocks(db)
		.where((eb) =>
			eb.or([
				eb('question.holder_organization_id', '=', organization),
				eb.and([
					eb('referral.to_organization_id', '=', organization),
					eb('referral.to_contact_id', 'is', null)
				])
			])
		)
		.execute();
	const held = rows.filter((row) => row.holder_organization_id === organization);
	return {
		open: held.length,
		late: held.map(clockOf).filter(({ due }) => due < now.toISOString()).length,
		unclaimed: rows.filter(
			(row) => row.to_organization_id === organization && row.to_contact_id === null
		).length
	};
}
