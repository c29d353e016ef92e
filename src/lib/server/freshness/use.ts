/** How much entries are used: calls, handovers, and how often they stand among the results. */
import { addDays, localTime } from '../../domain/clock.ts';
import type { CallResult } from '../../domain/calls.ts';
import type { Db } from '../db/index.ts';

const tally = new Map<string, number>();

/** Counts in memory that services stood among the results of somebody; nothing of who or what was asked. */
export function showed(ids: readonly string[]): void {
	for (const id of ids) tally.set(id, (tally.get(id) ?? 0) + 1);
}

/**
 * Writes down what this process counted since the last time; a crash loses an hour of counting.
 * @returns of how many services.
 */
export async function keepShown(db: Db, now = new Date()): Promise<number> {
	const month = localTime(now).date.slice(0, 7);
	const counted = [...tally];
	tally.clear();
	for (const [service_id, count] of counted) {
		await db
			.insertInto('shown')
			.values({ service_id, month, count })
			.onConflict((conflict) =>
				conflict
					.columns(['service_id', 'month'])
					.doUpdateSet((eb) => ({ count: eb('shown.count', '+', count) }))
			)
			.execute();
	}
	return counted.length;
}

/** Empties what told callers apart: by day after the day, by number after 90 days. */
export async function forget(db: Db, now = new Date()): Promise<void> {
	const today = localTime(now).date;
	await db
		.updateTable('call_outcome')
		.set({ sender: null })
		.where('day', '<', today)
		.where('sender', 'is not', null)
		.execute();
	await db
		.updateTable('call_outcome')
		.set({ caller: null })
		.where('day', '<', addDays(today, -90))
		.where('caller', 'is not', null)
		.execute();
}

export interface Use {
	calls: number;
	wrong_numbers: number;
	someone_else: number;
	no_answers: number;
	handovers: number;
	shown: number;
}

const nothing: Use = {
	calls: 0,
	wrong_numbers: 0,
	someone_else: 0,
	no_answers: 0,
	handovers: 0,
	shown: 0
};

const counted: Record<CallResult, 'wrong_numbers' | 'someone_else' | 'no_answers' | null> = {
	reached: null,
	wrong_number: 'wrong_numbers',
	someone_else: 'someone_else',
	no_answer: 'no_answers'
};

/** The use of services and people in the last 90 days, by `kind:id`; complaints since the number was confirmed only. */
export async function useOf(db: Db, today: string): Promise<(at: string) => Use> {
	const since = addDays(today, -90);
	const found = new Map<string, Use>();
	const at = (key: string) => {
		const use = found.get(key) ?? { ...nothing };
		found.set(key, use);
		return use;
	};
	for (const { contact_id, service_id, outcome, count, open } of await calls(db, since)) {
		const use = at(contact_id ? `contact:${contact_id}` : `service:${service_id}`);
		use.calls += Number(count);
		const complaint = counted[outcome];
		if (complaint !== null) use[complaint] += Number(open);
		if (contact_id) at(`service:${service_id}`).calls += Number(count);
	}
	const handovers = await db
		.selectFrom('referral')
		.select((eb) => ['to_contact_id', eb.fn.countAll<number>().as('count')])
		.where('requested_at', '>=', since)
		.where('to_contact_id', 'is not', null)
		.groupBy('to_contact_id')
		.execute();
	for (const { to_contact_id, count } of handovers) {
		at(`contact:${to_contact_id}`).handovers += Number(count);
	}
	const shown = await db
		.selectFrom('shown')
		.select(['service_id', 'count'])
		.where('month', '>=', since.slice(0, 7))
		.execute();
	for (const { service_id, count } of shown) at(`service:${service_id}`).shown += count;
	return (key) => found.get(key) ?? nothing;
}

/** Calls by what came of them: all, and those after the last confirmation of the number. */
async function calls(db: Db, since: string) {
	return db
		.selectFrom('call_outcome')
		.leftJoin('assurance', (join) =>
			join
				.on('assurance.field', '=', 'phone')
				.on((eb) =>
					eb(
						'assurance.entity_id',
						'=',
						eb.fn.coalesce('call_outcome.contact_id', 'call_outcome.service_id')
					)
				)
		)
		.select((eb) => [
			'call_outcome.contact_id',
			'call_outcome.service_id',
			'call_outcome.outcome',
			eb.fn.countAll<number>().as('count'),
			eb.fn
				.sum<number>(
					eb
						.case()
						.when(
							eb.fn.coalesce('call_outcome.at', 'call_outcome.day'),
							'>',
							eb.fn.coalesce('assurance.assured_at', eb.val(''))
						)
						.then(1)
						.else(0)
						.end()
				)
				.as('open')
		])
		.where('call_outcome.day', '>=', since)
		.groupBy(['call_outcome.contact_id', 'call_outcome.service_id', 'call_outcome.outcome'])
		.execute();
}
