/** Sending what waits: by any number of processes, each thing once, again after a failure, and given up on where all can see it. */
import { sql } from 'kysely';
import { uuidv7 } from '../../domain/ids.ts';
import { whenHeard } from '../../domain/notices.ts';
import { type Db, type Row, skipLocked } from '../db/index.ts';
import type { House } from '../house.ts';
import type { SendMail } from '../mail.ts';
import { leaseSeconds, nextTry } from '../trying.ts';
import { read as readChoices, withChoices } from './choices.ts';
import { keyOf } from './devices.ts';
import { push } from './push.ts';
import { countsOf, unreadCount } from './reading.ts';
import { mailText, said } from './texts.ts';

export interface Post {
	sendMail: SendMail;
	/** Where the links lead: `https://…`, without a slash at the end. */
	origin: string;
	/** Whether example people are mailed: only where mails are put into a folder. */
	examples: boolean;
	/** How push services reach whoever runs this: `https:` or `mailto:`. */
	subject: string;
	/** A push service on this machine, for tests. */
	testOrigin?: string | undefined;
}

const mostAtOnce = 500;

/**
 * Sends what is due. What is for one person by one way goes out together. A stop between sending and noting that makes it
 * go out again, with the same id in mail and push, by which the receiver sees one.
 * @returns how many mails and pushes went out, and how many did not.
 */
export async function deliver(
	house: House,
	post: Post,
	now = new Date()
): Promise<{ sent: number; failed: number }> {
	const result = { sent: 0, failed: 0 };
	for (let count = 0; count < mostAtOnce; count++) {
		const batch = await claim(house.db, now);
		if (batch.length === 0) break;
		const outcome = await send(house, post, batch, now);
		await finish(house.db, batch, outcome, now);
		if (outcome.state === 'sent') result.sent++;
		if (outcome.state === 'failed' || outcome.state === 'refused') result.failed++;
	}
	return result;
}

type Delivery = Row<'notice_delivery'>;

/** Takes the oldest that is due, with all for the same person by the same way: nobody else has it for a while. One statement, so that the database decides. */
async function claim(db: Db, now: Date): Promise<Delivery[]> {
	const at = now.toISOString();
	const until = new Date(now.getTime() + leaseSeconds * 1000).toISOString();
	const due = sql`state = 'waiting' and due_at <= ${at} and (leased_until is null or leased_until <= ${at})`;
	const { rows } = await sql<Delivery>`
		update notice_delivery
		set lease = ${uuidv7()}, leased_until = ${until}, attempts = attempts + 1, batch = coalesce(batch, ${uuidv7()})
		where ${due} and id in (
			select id from notice_delivery
			where ${due} and (account_id, target, coalesce(batch, '')) in (
				select account_id, target, coalesce(batch, '') from notice_delivery
				where ${due} order by due_at, id limit 1
			)
			${skipLocked(db)}
		)
		returning *`.execute(db);
	return rows;
}

type Outcome =
	| { state: 'sent' }
	/** Nobody is to be told by this way any more. */
	| { state: 'dropped'; code: string }
	/** The device is gone, and with it what waits for it. */
	| { state: 'gone'; subscription_id: string }
	| { state: 'failed'; code: string; seconds: number; next: (from: Date) => Date }
	/** It will never be taken. */
	| { state: 'refused'; code: string; email: string };

async function send(
	house: House,
	post: Post,
	batch: readonly Delivery[],
	now: Date
): Promise<Outcome> {
	const { db } = house;
	const [first] = batch;
	if (!first) return { state: 'dropped', code: 'empty' };
	const person = await personOf(db, first.account_id);
	if (!person || person.left_at !== null) return { state: 'dropped', code: 'left' };
	const notices = await noticesOf(db, batch);
	const [one] = notices;
	if (!one) return { state: 'dropped', code: 'read' };
	const choices = readChoices(person);
	const text = said(notices, choices.lang);
	const path = notices.length === 1 ? `/meldingen/${one.id}` : '/meldingen';
	const id = first.batch ?? first.id;
	const next = (from: Date) => whenHeard(choices, from);
	if (first.channel === 'push') {
		const urgent = notices.some(({ kind }) => kind === 'nobody_called');
		const unread = await unreadCount(db, { contact_id: person.contact_id });
		return sendPush(house, post, first, { ...text, path, id, urgent, unread }, next, now);
	}
	const { email } = person;
	if (person.demo === 1 && !post.examples) return { state: 'dropped', code: 'example' };
	if (person.bounced_at !== null) return { state: 'refused', code: 'address_refused', email };
	try {
		await post.sendMail(email, text.title, mailText(text, choices.lang, post.origin, path), id);
		return { state: 'sent' };
	} catch (error) {
		return isRefused(error)
			? { state: 'refused', code: 'address_refused', email }
			: { state: 'failed', code: 'mail_failed', seconds: 0, next };
	}
}

async function sendPush(
	house: House,
	post: Post,
	{ subscription_id }: Delivery,
	message: {
		title: string;
		lines: string[];
		path: string;
		id: string;
		urgent: boolean;
		unread: number;
	},
	next: (from: Date) => Date,
	now: Date
): Promise<Outcome> {
	const device = await house.db
		.selectFrom('push_subscription')
		.selectAll()
		.where('id', '=', subscription_id ?? '')
		.executeTakeFirst();
	if (!device) return { state: 'dropped', code: 'device_gone' };
	const { title, lines, path, id, urgent } = message;
	const body = lines.join('\n');
	const text = JSON.stringify({ title, body, path, tag: id, unread: message.unread });
	const key = await keyOf(house);
	const { endpoint, p256dh, auth } = device;
	const pushed = await push(
		{ subject: post.subject, key, testOrigin: post.testOrigin },
		{ endpoint, keys: { p256dh, auth } },
		text,
		{ topic: id.replaceAll('-', ''), urgent },
		now
	);
	if (pushed.state === 'gone') return { state: 'gone', subscription_id: device.id };
	return pushed.state === 'failed' ? { ...pushed, next } : { state: 'sent' };
}

/** Notes what became of a batch, unless somebody else has it by now. */
async function finish(
	db: Db,
	batch: readonly Delivery[],
	outcome: Outcome,
	now: Date
): Promise<void> {
	const [first] = batch;
	if (!first) return;
	const at = now.toISOString();
	if (outcome.state === 'gone') {
		await db.deleteFrom('push_subscription').where('id', '=', outcome.subscription_id).execute();
		return;
	}
	if (outcome.state === 'refused') await noteBounce(db, first.account_id, outcome, at);
	const attempts = Math.max(...batch.map((each) => each.attempts));
	const next = outcome.state === 'failed' ? nextTry(attempts, outcome.seconds, now) : null;
	const mine = db
		.updateTable('notice_delivery')
		.where('lease', '=', first.lease)
		.where('state', '=', 'waiting');
	if (outcome.state === 'failed' && next !== null) {
		await mine
			.set({
				error: outcome.code,
				lease: null,
				leased_until: null,
				due_at: outcome.next(next).toISOString()
			})
			.execute();
		return;
	}
	const state =
		outcome.state === 'failed' || outcome.state === 'refused' ? 'given_up' : outcome.state;
	await mine
		.set({ state, error: 'code' in outcome ? outcome.code : null, lease: null, ended_at: at })
		.execute();
}

async function noteBounce(
	db: Db,
	account_id: string,
	{ code, email }: { code: string; email: string },
	at: string
): Promise<void> {
	await db
		.insertInto('mail_bounce')
		.values({ account_id, email, code, at })
		.onConflict((conflict) => conflict.column('account_id').doUpdateSet({ email, code, at }))
		.execute();
}

/** Whether a mail server says that this address takes no mail, now or ever (5xx to the receiver, RFC 5321). */
function isRefused(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return false;
	const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
	return code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
}

function personOf(db: Db, accountId: string) {
	return withChoices(db)
		.select(['account.contact_id', 'account.demo', 'account.left_at'])
		.where('account.id', '=', accountId)
		.executeTakeFirst();
}

/** Those that were not read meanwhile. */
async function noticesOf(db: Db, batch: readonly Delivery[]) {
	const rows = await db
		.selectFrom('notice')
		.select(['id', 'kind', 'counts'])
		.where(
			'id',
			'in',
			batch.map(({ notice_id }) => notice_id)
		)
		.where('read_at', 'is', null)
		.orderBy('at')
		.execute();
	return rows.map((row) => ({ ...row, counts: countsOf(row) }));
}
