/** Telling people something, within the transaction of what happened. */
import { groupOf, whenHeard } from '../../domain/notices.ts';
import { uuidv7 } from '../../domain/ids.ts';
import type { NoticeKind } from '../../domain/referrals/words.ts';
import type { Db, Row } from '../db/index.ts';
import { read as readChoices } from './choices.ts';

export interface About {
	question_id: string | null;
	/** Who did it, as a contact: nobody is told about their own doing. */
	by: string | null;
	at: Date;
	/** Of a service, where it is about one. */
	service_id?: string | null;
	/** Whose it is, where that is not who did it. */
	about?: string | null;
	/** The clock that tells it: each person is told of a clock once, whatever happens. */
	once?: string;
	counts?: Record<string, number>;
}

/**
 * Tells people something: in the app, and by the ways they chose, when they want to be told. Called within the
 * transaction of what happened, so that neither is there without the other. No resident data.
 */
export async function tell(
	trx: Db,
	kind: NoticeKind,
	whom: readonly (string | null)[],
	{ question_id, by, at, once, ...more }: About
): Promise<void> {
	const people = [...new Set(whom.filter((id) => id !== null && id !== by))];
	if (people.length === 0) return;
	const told = await trx
		.insertInto('notice')
		.values(
			people.map((contact_id) => ({
				id: uuidv7(),
				contact_id: contact_id ?? '',
				kind,
				question_id,
				about_contact_id: more.about ?? by,
				service_id: more.service_id ?? null,
				at: at.toISOString(),
				read_at: null,
				once: once === undefined ? null : `${kind}:${once}:${contact_id}`,
				counts: more.counts ? JSON.stringify(more.counts) : null
			}))
		)
		.onConflict((conflict) => conflict.column('once').doNothing())
		.returning(['id', 'contact_id', 'kind'])
		.execute();
	await sendOut(trx, told, at);
}

/** What was asked is dealt with, by somebody or by nobody: who was told of it and has not read it need not any more. */
export async function settle(
	trx: Db,
	kind: NoticeKind,
	questionId: string,
	except: string | null,
	now: Date
): Promise<void> {
	await trx
		.updateTable('notice')
		.set({ read_at: now.toISOString() })
		.where('question_id', '=', questionId)
		.where('kind', '=', kind)
		.where('read_at', 'is', null)
		.where('contact_id', '!=', except ?? '')
		.execute();
	await dropRead(trx, { column: 'question_id', id: questionId }, now);
}

/** What was read in the app goes nowhere any more. */
export async function dropRead(
	trx: Db,
	of: { column: 'contact_id' | 'question_id'; id: string },
	now: Date
): Promise<void> {
	await trx
		.updateTable('notice_delivery')
		.set({ state: 'dropped', error: 'read', ended_at: now.toISOString() })
		.where('state', '=', 'waiting')
		.where('notice_id', 'in', (eb) =>
			eb
				.selectFrom('notice')
				.select('notice.id')
				.where(`notice.${of.column}`, '=', of.id)
				.where('notice.read_at', 'is not', null)
		)
		.execute();
}

type Told = Pick<Row<'notice'>, 'id' | 'contact_id' | 'kind'>;

/** Puts notices in the outbox, for each way by which their person wants to hear of them. */
async function sendOut(trx: Db, told: readonly Told[], at: Date): Promise<void> {
	if (told.length === 0) return;
	const accounts = await trx
		.selectFrom('account')
		.leftJoin('notice_choice', 'notice_choice.account_id', 'account.id')
		.leftJoin('mail_bounce', (join) =>
			join
				.onRef('mail_bounce.account_id', '=', 'account.id')
				.onRef('mail_bounce.email', '=', 'account.email')
		)
		.select(['account.id', 'account.contact_id', 'mail_bounce.at as bounced_at'])
		.select(['mail', 'push', 'quiet_from', 'quiet_until', 'weekends', 'lang'])
		.where(
			'account.contact_id',
			'in',
			told.map(({ contact_id }) => contact_id)
		)
		.where('account.left_at', 'is', null)
		.execute();
	if (accounts.length === 0) return;
	const devices = await trx
		.selectFrom('push_subscription')
		.select(['id', 'account_id'])
		.where(
			'account_id',
			'in',
			accounts.map(({ id }) => id)
		)
		.execute();
	const rows = accounts.flatMap((account) => {
		const choices = readChoices(account);
		const due_at = whenHeard(choices, at).toISOString();
		const of = (notice_id: string, subscription_id: string | null) => ({
			id: uuidv7(),
			notice_id,
			account_id: account.id,
			channel: subscription_id === null ? ('mail' as const) : ('push' as const),
			target: subscription_id ?? 'mail',
			subscription_id,
			due_at,
			state: 'waiting' as const
		});
		const own = devices.filter(({ account_id }) => account_id === account.id);
		return told
			.filter(({ contact_id }) => contact_id === account.contact_id)
			.flatMap(({ id, kind }) => [
				...(choices.mail.includes(groupOf[kind]) && account.bounced_at === null
					? [of(id, null)]
					: []),
				...(choices.push.includes(groupOf[kind]) ? own.map((device) => of(id, device.id)) : [])
			]);
	});
	if (rows.length > 0) await trx.insertInto('notice_delivery').values(rows).execute();
}
