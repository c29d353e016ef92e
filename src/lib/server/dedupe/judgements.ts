/** What people said of pairs: it outlives every run of the matcher, and teaches it. */
import type { Actor } from '../../domain/actor.ts';
import type { Kind } from '../../domain/entries.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { type Db, isDuplicateKey, transaction, type Verdict } from '../db/index.ts';
import { record } from '../events.ts';

export interface Judgement {
	a_id: string;
	b_id: string;
	verdict: Verdict;
	why: string | null;
	by: string;
	at: string;
}

/**
 * Says that two entries are different things, or that it is not clear yet. That they are the same is said by merging.
 * Editors may. A later word replaces the former, which stays in the table.
 * @param id the command's own id, by which it is taken back; repeated it changes nothing.
 */
export async function judge(
	db: Db,
	actor: Actor,
	id: string,
	kind: Kind,
	pair: readonly [string, string],
	verdict: 'different' | 'unsure',
	why: string | null,
	now = new Date()
): Promise<void> {
	try {
		await transaction(db, async (trx) => {
			const done = await trx
				.selectFrom('event')
				.select('id')
				.where('id', '=', id)
				.executeTakeFirst();
			if (done) return;
			await judgeWithin(trx, actor, kind, pair, verdict, why, now, id);
			const [a_id, b_id] = inOrder(pair);
			const data = { verdict, with: b_id, by: actor.name };
			const type = `${kind}.judged`;
			await record(trx, {
				id,
				type,
				entity: kind,
				entity_id: a_id,
				actor_id: actor.id,
				data,
				at: now
			});
		});
	} catch (error) {
		// The same command at the same moment: the other one did it.
		if (!isDuplicateKey(error)) throw error;
	}
}

/** Takes back what was said of a pair, by the id of the command that said it. Editors may. */
export async function takeBackJudgement(db: Db, id: string, now = new Date()): Promise<void> {
	await db
		.updateTable('judgement')
		.set({ withdrawn_at: now.toISOString() })
		.where('id', '=', id)
		.where('withdrawn_at', 'is', null)
		.execute();
}

/** What stands said of the pairs of a kind. */
export async function judgements(db: Db, kind: Kind): Promise<Judgement[]> {
	return db
		.selectFrom('judgement')
		.select(['a_id', 'b_id', 'verdict', 'why', 'by', 'at'])
		.where('entity', '=', kind)
		.where('withdrawn_at', 'is', null)
		.orderBy('id')
		.execute();
}

export async function judgeWithin(
	trx: Db,
	actor: Actor,
	kind: Kind,
	pair: readonly [string, string],
	verdict: Verdict,
	why: string | null,
	now: Date,
	id = uuidv7()
): Promise<void> {
	await withdrawWithin(trx, kind, pair, now);
	const [a_id, b_id] = inOrder(pair);
	const at = now.toISOString();
	const said = { verdict, why, by: actor.name, actor_id: actor.id, at, withdrawn_at: null };
	await trx
		.insertInto('judgement')
		.values({ id, entity: kind, a_id, b_id, ...said })
		.execute();
}

export async function withdrawWithin(
	trx: Db,
	kind: Kind,
	pair: readonly [string, string],
	now: Date
): Promise<void> {
	const [a_id, b_id] = inOrder(pair);
	await trx
		.updateTable('judgement')
		.set({ withdrawn_at: now.toISOString() })
		.where('entity', '=', kind)
		.where('a_id', '=', a_id)
		.where('b_id', '=', b_id)
		.where('withdrawn_at', 'is', null)
		.execute();
}

export function inOrder([a, b]: readonly [string, string]): [string, string] {
	return a < b ? [a, b] : [b, a];
}
