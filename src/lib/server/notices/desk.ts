/** What did not reach people, for administrators: to see it, and to try again. */
import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/permissions.ts';
import type { NoticeKind } from '../../domain/referrals/words.ts';
import { type Db, transaction } from '../db/index.ts';
import { anew } from '../trying.ts';

export interface GivenUp {
	id: string;
	account_id: string;
	name: string;
	channel: 'mail' | 'push';
	kind: NoticeKind;
	error: string;
	attempts: number;
	at: string;
}

const most = 200;

/** What was given up on, newest first, and how many wait after a failure. For administrators; to others there is nothing. */
export async function givenUp(
	db: Db,
	actor: Actor
): Promise<{ items: GivenUp[]; waiting: number; failing: number }> {
	if (!may(actor, 'administer')) return { items: [], waiting: 0, failing: 0 };
	const rows = await db
		.selectFrom('notice_delivery')
		.innerJoin('notice', 'notice.id', 'notice_delivery.notice_id')
		.innerJoin('account', 'account.id', 'notice_delivery.account_id')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select([
			'notice_delivery.id',
			'notice_delivery.account_id',
			'contact.name',
			'notice_delivery.channel',
			'notice.kind',
			'notice_delivery.error',
			'notice_delivery.attempts',
			'notice_delivery.ended_at'
		])
		.where('notice_delivery.state', '=', 'given_up')
		.orderBy('notice_delivery.ended_at', 'desc')
		.limit(most)
		.execute();
	const counted = await db
		.selectFrom('notice_delivery')
		.select((eb) => [
			eb.fn.countAll<number>().as('waiting'),
			eb.fn.count<number>('error').as('failing')
		])
		.where('state', '=', 'waiting')
		.executeTakeFirstOrThrow();
	return {
		items: rows.map(({ error, ended_at, ...row }) => ({
			...row,
			error: error ?? '',
			at: ended_at ?? ''
		})),
		waiting: Number(counted.waiting),
		failing: Number(counted.failing)
	};
}

/** Tries again what was given up on: one, or all. It begins anew, under its own id. For administrators. @returns how many. */
export async function againAll(
	db: Db,
	actor: Actor,
	id: string | null,
	now = new Date()
): Promise<number> {
	if (!may(actor, 'administer')) return 0;
	return transaction(db, async (trx) => {
		const accounts = trx
			.selectFrom('notice_delivery')
			.select('account_id')
			.where('state', '=', 'given_up')
			.where('error', '=', 'address_refused')
			.$if(id !== null, (query) => query.where('id', '=', id));
		await trx.deleteFrom('mail_bounce').where('account_id', 'in', accounts).execute();
		const changed = await trx
			.updateTable('notice_delivery')
			.set(anew(now))
			.where('state', '=', 'given_up')
			.$if(id !== null, (query) => query.where('id', '=', id))
			.executeTakeFirst();
		return Number(changed.numUpdatedRows);
	});
}

/** Since when the present addresses of people take no mail, by account. */
export async function mailBounces(
	db: Db,
	accountIds: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	if (accountIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('mail_bounce')
		.innerJoin('account', (join) =>
			join
				.onRef('account.id', '=', 'mail_bounce.account_id')
				.onRef('account.email', '=', 'mail_bounce.email')
		)
		.select(['mail_bounce.account_id', 'mail_bounce.at'])
		.where('mail_bounce.account_id', 'in', accountIds)
		.execute();
	return new Map(rows.map(({ account_id, at }) => [account_id, at]));
}

/** Somebody says that an address works again: for the person, and for who may manage them (the caller has seen to that). */
export async function mailWorksAgain(db: Db, accountId: string): Promise<void> {
	await db.deleteFrom('mail_bounce').where('account_id', '=', accountId).execute();
}
