/** What a person was told, in the app: read on one device is read on all. */
import type { Actor } from '../../domain/actor.ts';
import type { NoticeKind } from '../../domain/referrals/words.ts';
import { type Db, type Row, transaction } from '../db/index.ts';
import { dropRead } from './telling.ts';

export interface Notice {
	id: string;
	kind: NoticeKind;
	question_id: string | null;
	/** Who it is about, by name: somebody of the directory. */
	about: string | null;
	at: string;
	read_at: string | null;
	counts: Record<string, number>;
}

/** What a person was told and has not read, newest first. */
export function unread(db: Db, actor: Actor): Promise<Notice[]> {
	return told(db, actor, false, 200);
}

/** What they read lately. */
export function recent(db: Db, actor: Actor): Promise<Notice[]> {
	return told(db, actor, true, 30);
}

async function told(db: Db, actor: Actor, isRead: boolean, most: number): Promise<Notice[]> {
	if (actor.contact_id === null) return [];
	const rows = await db
		.selectFrom('notice')
		.leftJoin('contact', 'contact.id', 'notice.about_contact_id')
		.leftJoin('service', 'service.id', 'notice.service_id')
		.select([
			'notice.id',
			'notice.kind',
			'notice.question_id',
			'notice.at',
			'notice.read_at',
			'notice.counts',
			'contact.name as contact_name',
			'service.name as service_name'
		])
		.where('notice.contact_id', '=', actor.contact_id)
		.where('notice.read_at', isRead ? 'is not' : 'is', null)
		.orderBy('notice.at', 'desc')
		.limit(most)
		.execute();
	return rows.map(({ contact_name, service_name, ...row }) => ({
		...row,
		about: contact_name ?? service_name,
		counts: countsOf(row)
	}));
}

/** What a summary counts; of other notices nothing. */
export function countsOf({ counts }: Pick<Row<'notice'>, 'counts'>): Record<string, number> {
	return counts === null ? {} : (JSON.parse(counts) as Record<string, number>);
}

/** How many somebody has not read. */
export async function unreadCount(db: Db, actor: Pick<Actor, 'contact_id'>): Promise<number> {
	if (actor.contact_id === null) return 0;
	const row = await db
		.selectFrom('notice')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('contact_id', '=', actor.contact_id)
		.where('read_at', 'is', null)
		.executeTakeFirst();
	return Number(row?.count ?? 0);
}

/** Marks as read what a person was told: all of it, or what was about one question. What still waits to be sent is dropped. */
export async function read(
	db: Db,
	actor: Actor,
	questionId: string | null,
	now = new Date()
): Promise<void> {
	const me = actor.contact_id;
	if (me === null) return;
	await transaction(db, async (trx) => {
		const changed = await trx
			.updateTable('notice')
			.set({ read_at: now.toISOString() })
			.where('contact_id', '=', me)
			.where('read_at', 'is', null)
			.$if(questionId !== null, (query) => query.where('question_id', '=', questionId))
			.executeTakeFirst();
		if (changed.numUpdatedRows > 0n) await dropRead(trx, { column: 'contact_id', id: me }, now);
	});
}

/** Opens one notice of one's own: it is read from now on. @returns what it is about; undefined when it is not there. */
export async function opened(
	db: Db,
	actor: Actor,
	id: string,
	now = new Date()
): Promise<Pick<Notice, 'kind' | 'question_id'> | undefined> {
	const me = actor.contact_id ?? '';
	return transaction(db, async (trx) => {
		const notice = await trx
			.selectFrom('notice')
			.select(['kind', 'question_id', 'read_at'])
			.where('id', '=', id)
			.where('contact_id', '=', me)
			.executeTakeFirst();
		if (notice?.read_at === null) {
			await trx
				.updateTable('notice')
				.set({ read_at: now.toISOString() })
				.where('id', '=', id)
				.where('read_at', 'is', null)
				.execute();
			await dropRead(trx, { column: 'contact_id', id: me }, now);
		}
		return notice && { kind: notice.kind, question_id: notice.question_id };
	});
}

const keptDays = 90;

/**
 * Forgets what was read long ago. What a clock told stays while its question is open: by that it is known not to tell
 * it again.
 */
export async function forget(db: Db, now = new Date()): Promise<void> {
	const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
	await db
		.deleteFrom('notice')
		.where('read_at', '<', before)
		.where((eb) =>
			eb.or([
				eb('once', 'is', null),
				eb('question_id', 'is', null),
				eb.exists(
					eb
						.selectFrom('question')
						.select('question.id')
						.whereRef('question.id', '=', 'notice.question_id')
						.where('closed_at', 'is not', null)
				)
			])
		)
		.execute();
	await db
		.deleteFrom('notice_delivery')
		.where('state', 'in', ['sent', 'dropped'])
		.where('ended_at', '<', before)
		.execute();
}
