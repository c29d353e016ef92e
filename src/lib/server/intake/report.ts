/** The short report of an hour: counts, without persons. */
import type { Db, Row } from '../db/index.ts';
import { questionsOf } from './rows.ts';

export interface Report {
	visitors: number;
	/** Who left without a talk. */
	unseen: number;
	questions: number;
	/** Needs that at least five questions were about, and how many questions were about others. */
	needs: { need: string; count: number }[];
	other_needs: number;
	/** Minutes from coming in to the first talk; null without any. */
	wait_middle: number | null;
	wait_longest: number | null;
	/** Questions that somebody in the house took, or that were answered on the spot. */
	in_house: number;
	/** Questions on their way to somebody outside. */
	sent_on: number;
	/** Questions that stay with who wrote them down. */
	kept: number;
}

/** Fewer than this may point at a person (design, section 9). */
const few = 5;

export async function reportOf(db: Db, hour: Row<'drop_in'>, now: Date): Promise<Report> {
	const visitors = await db
		.selectFrom('visitor')
		.select(['id', 'arrived_at', 'first_talk_at'])
		.where('drop_in_id', '=', hour.id)
		.execute();
	const people = await db
		.selectFrom('drop_in_person')
		.select('contact_id')
		.where('drop_in_id', '=', hour.id)
		.execute();
	const house = new Set(people.map(({ contact_id }) => contact_id));
	const questions = await questionsOf(
		db,
		visitors.map(({ id }) => id)
	);
	const counts = new Map<string, number>();
	for (const { needs } of questions) {
		for (const need of needs) counts.set(need, (counts.get(need) ?? 0) + 1);
	}
	const often = [...counts].filter(([, count]) => count >= few);
	const rest = [...counts.values()].filter((count) => count < few);
	const waits = visitors
		.flatMap(({ arrived_at, first_talk_at }) =>
			first_talk_at === null
				? []
				: [Math.round((Date.parse(first_talk_at) - Date.parse(arrived_at)) / 60_000)]
		)
		.sort((a, b) => a - b);
	const went = { in_house: 0, sent_on: 0, kept: 0 };
	for (const { hops, closed_at } of questions) {
		const last = hops.findLast(({ state }) => state !== 'cancelled' && state !== 'rejected');
		const here =
			(closed_at !== null && closed_at <= now.toISOString()) ||
			(last?.accepted_at !== null &&
				last?.accepted_at !== undefined &&
				house.has(last.to_contact_id ?? ''));
		went[here ? 'in_house' : last ? 'sent_on' : 'kept']++;
	}
	return {
		visitors: visitors.length,
		unseen: visitors.filter(({ first_talk_at }) => first_talk_at === null).length,
		questions: questions.length,
		needs: often
			.map(([need, count]) => ({ need, count }))
			.sort((a, b) => b.count - a.count || a.need.localeCompare(b.need)),
		other_needs: rest.reduce((sum, count) => sum + count, 0),
		wait_middle: waits[Math.floor(waits.length / 2)] ?? null,
		wait_longest: waits.at(-1) ?? null,
		...went
	};
}
