/** What a person chose to be told, by which way, and when not. */
import type { Actor } from '../../domain/actor.ts';
import {
	groupOf,
	type NoticeChoices,
	type NoticeGroup,
	noticeGroups,
	usualChoices,
	whenHeard
} from '../../domain/notices.ts';
import { type Db, type Row, transaction } from '../db/index.ts';

export interface Choices extends NoticeChoices {
	email: string;
	/** Since when the address takes no mail. */
	bounced_at: string | null;
}

/** The own choices, or the usual ones. */
export async function choicesOf(db: Db, actor: Actor): Promise<Choices> {
	const row = await withChoices(db)
		.where('account.id', '=', actor.id ?? '')
		.executeTakeFirstOrThrow();
	return { ...read(row), email: row.email, bounced_at: row.bounced_at };
}

/** Accounts with what they chose, to be read with `read`, and since when their address takes no mail. */
export function withChoices(db: Db) {
	return db
		.selectFrom('account')
		.leftJoin('notice_choice', 'notice_choice.account_id', 'account.id')
		.leftJoin('mail_bounce', (join) =>
			join
				.onRef('mail_bounce.account_id', '=', 'account.id')
				.onRef('mail_bounce.email', '=', 'account.email')
		)
		.select(['mail', 'push', 'quiet_from', 'quiet_until', 'weekends', 'lang'])
		.select(['account.email', 'mail_bounce.at as bounced_at']);
}

/** Keeps what somebody chose for themselves. What waits already follows it too. */
export async function choose(
	db: Db,
	actor: Actor,
	choices: NoticeChoices,
	now = new Date()
): Promise<void> {
	const account_id = actor.id;
	if (account_id === null) return;
	const set = {
		mail: JSON.stringify(choices.mail),
		push: JSON.stringify(choices.push),
		quiet_from: choices.quiet_from,
		quiet_until: choices.quiet_until,
		weekends: choices.weekends ? (1 as const) : (0 as const),
		lang: choices.lang
	};
	await transaction(db, async (trx) => {
		await trx
			.insertInto('notice_choice')
			.values({ account_id, ...set })
			.onConflict((conflict) => conflict.column('account_id').doUpdateSet(set))
			.execute();
		const waiting = await trx
			.selectFrom('notice_delivery')
			.innerJoin('notice', 'notice.id', 'notice_delivery.notice_id')
			.select(['notice_delivery.id', 'channel', 'notice.kind'])
			.where('account_id', '=', account_id)
			.where('state', '=', 'waiting')
			.where('attempts', '=', 0)
			.execute();
		const due_at = whenHeard(choices, now).toISOString();
		for (const { id, channel, kind } of waiting) {
			const wanted = choices[channel].includes(groupOf[kind]);
			await trx
				.updateTable('notice_delivery')
				.set(
					wanted ? { due_at } : { state: 'dropped', error: 'choice', ended_at: now.toISOString() }
				)
				.where('id', '=', id)
				.where('state', '=', 'waiting')
				.where('attempts', '=', 0)
				.execute();
		}
	});
}

type Kept = {
	[Key in keyof Omit<Row<'notice_choice'>, 'account_id'>]: Row<'notice_choice'>[Key] | null;
};

/** Choices as they are kept; the usual ones where nothing was. */
export function read(row: Kept): NoticeChoices {
	if (row.mail === null || row.push === null) return usualChoices;
	return {
		mail: groupsIn(row.mail),
		push: groupsIn(row.push),
		quiet_from: row.quiet_from ?? usualChoices.quiet_from,
		quiet_until: row.quiet_until ?? usualChoices.quiet_until,
		weekends: row.weekends === 1,
		lang: row.lang ?? usualChoices.lang
	};
}

function groupsIn(text: string): NoticeGroup[] {
	const kept: unknown = JSON.parse(text);
	return Array.isArray(kept) ? noticeGroups.filter((group) => kept.includes(group)) : [];
}
