/** The list of editors: what is in doubt, the most used and most doubtful first. */
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import { type Reason, type Terms, weigh } from '../../domain/freshness.ts';
import type { Db } from '../db/index.ts';
import { type Desk, desks } from './desk.ts';
import { knownFacts } from './known.ts';
import { type Lease, leases } from './lease.ts';
import { useOf } from './use.ts';

export interface Item extends Desk {
	/** Why it stands where it stands. */
	reasons: Reason[];
	weight: number;
	/** Who calls this number now. */
	lease: Lease | null;
}

/**
 * What is to be checked, what asks most for it first; what nobody answered waits until its time. Editors may.
 * @param most so many items at most; `total` counts all.
 */
export async function queue(
	db: Db,
	actor: Actor,
	terms: Terms,
	most = 25,
	now = new Date()
): Promise<{ items: Item[]; total: number; waiting: number }> {
	const { date: today } = localTime(now);
	const facts = await knownFacts(db, terms, today);
	const use = await useOf(db, today);
	const taken = await leases(db, actor, now);
	const unsent = await failedMails(db);
	const later = new Set(
		(
			await db
				.selectFrom('call_later')
				.select(['entity', 'entity_id'])
				.where('until', '>', now.toISOString())
				.execute()
		).map(({ entity, entity_id }) => `${entity}:${entity_id}`)
	);
	const items: Item[] = [];
	let waiting = 0;
	for (const [at, desk] of await desks(db)) {
		const doubts = facts(at).filter(({ old }) => old);
		if (doubts.length === 0 && !desk.hidden) continue;
		if (later.has(at)) {
			waiting++;
			continue;
		}
		const signals = { ...use(at), hidden: desk.hidden, mail_failed: unsent.has(desk.id), doubts };
		items.push({ ...desk, ...weigh(signals, terms), lease: taken.get(desk.key) ?? null });
	}
	items.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
	return { items: items.slice(0, most), total: items.length, waiting };
}

async function failedMails(db: Db): Promise<Set<string>> {
	const rows = await db
		.selectFrom('fresh_mail')
		.select('contact_id')
		.where('sent_at', 'is', null)
		.execute();
	return new Set(rows.map(({ contact_id }) => contact_id));
}

export interface Progress {
	/** Facts that were settled today: by this editor, and by everybody (the people themselves as well). */
	mine: number;
	all: number;
	/** Of all: by the people themselves, from a mail. */
	themselves: number;
}

/** What was done today. Editors may. */
export async function progress(db: Db, actor: Actor, now = new Date()): Promise<Progress> {
	const rows = await db
		.selectFrom('fact_check')
		.select(['account_id', 'how'])
		.where('day', '=', localTime(now).date)
		.where('result', '!=', 'no_answer')
		.execute();
	return {
		mine: rows.filter(({ account_id }) => account_id !== null && account_id === actor.id).length,
		all: rows.length,
		themselves: rows.filter(({ how }) => how === 'mail').length
	};
}
