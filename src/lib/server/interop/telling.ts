/**
 * Telling other systems. What happened is read from the events, which were written with it; what is to be told waits in
 * the database, and any number of processes send it, each thing by one at a time. Nothing of a resident is in it.
 */
import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { uuidv7 } from '../../domain/ids.ts';
import { states, type State } from '../../domain/referrals/words.ts';
import type { WebhookKind } from '../../domain/systems.ts';
import { type Db, type Row, skipLocked, transaction } from '../db/index.ts';
import type { House } from '../house.ts';
import { post } from '../http/outgoing.ts';
import * as referrals from '../referrals/index.ts';
import { leaseSeconds, nextTry } from '../trying.ts';
import { isReachable, secretOf } from './webhooks.ts';

/**
 * Sends what is due, after looking what happened.
 * @param testOrigin a server on this machine, for tests.
 * @returns how many went out, and how many did not.
 */
export async function deliver(
	house: House,
	{ testOrigin }: { testOrigin?: string | undefined },
	now = new Date()
): Promise<{ sent: number; failed: number }> {
	const webhooks = await house.db
		.selectFrom('webhook')
		.select(['id', 'organization_id', 'event_seq'])
		.where('ended_at', 'is', null)
		.execute();
	const result = { sent: 0, failed: 0 };
	// A webhook hears one thing after another; the slow ones keep nobody waiting.
	const work = webhooks.map(async (webhook) => {
		await collect(house.db, webhook, now);
		for (let count = 0; count < mostAtOnce; count++) {
			const delivery = await claim(house.db, webhook.id, now);
			if (!delivery) break;
			const outcome = await send(house, delivery, testOrigin, now);
			await finish(house.db, delivery, outcome, now);
			result[outcome.state]++;
		}
	});
	await Promise.all(work);
	return result;
}

const mostAtOnce = 500;
const page = 200;
/** After so long every transaction is over: no event with a lower number comes any more (PostgreSQL shows them out of order). */
const settledAfter = 10 * 60_000;

type Hook = Pick<Row<'webhook'>, 'id' | 'organization_id' | 'event_seq'>;

/** Puts in the outbox of a webhook what happened since. */
async function collect(db: Db, webhook: Hook, now: Date): Promise<void> {
	let from = Number(webhook.event_seq);
	for (;;) {
		const events = await eventsAfter(db, from);
		await keep(db, webhook, events, now);
		from = Number(events.at(-1)?.seq ?? from);
		if (events.length < page) break;
	}
	await moveOn(db, webhook, now);
}

type Happened = Pick<Row<'event'>, 'seq' | 'id' | 'type' | 'entity_id' | 'at' | 'data'>;

function eventsAfter(db: Db, seq: number): Promise<Happened[]> {
	return db
		.selectFrom('event')
		.select(['seq', 'id', 'type', 'entity_id', 'at', 'data'])
		.where('seq', '>', seq)
		.where('entity', '=', 'question')
		.orderBy('seq')
		.limit(page)
		.execute();
}

/** From here on is looked again the next time: some of it comes twice, and is told once. */
async function moveOn(db: Db, webhook: Hook, now: Date): Promise<void> {
	const settled = await db
		.selectFrom('event')
		.select((eb) => eb.fn.max('seq').as('seq'))
		.where('seq', '>', webhook.event_seq)
		.where('at', '<', new Date(now.getTime() - settledAfter).toISOString())
		.executeTakeFirst();
	const seq = Number(settled?.seq ?? 0);
	if (seq <= Number(webhook.event_seq)) return;
	await db
		.updateTable('webhook')
		.set({ event_seq: seq })
		.where('id', '=', webhook.id)
		.where('event_seq', '=', webhook.event_seq)
		.execute();
}

async function keep(
	db: Db,
	{ id: webhook_id, organization_id }: Hook,
	events: readonly Happened[],
	now: Date
): Promise<void> {
	if (events.length === 0) return;
	const questions = [...new Set(events.map(({ entity_id }) => entity_id))];
	const hops = await referrals.hopsByQuestion(db, questions);
	const rows = events.flatMap((event) =>
		(hops.get(event.entity_id) ?? [])
			.filter((hop) => [hop.from_organization_id, hop.to_organization_id].includes(organization_id))
			.flatMap((hop) => {
				const told = whatHappened(event, hop);
				if (!told) return [];
				return {
					id: nameOf(webhook_id, event.id, hop.id),
					webhook_id,
					event_id: event.id,
					kind: told.kind,
					referral_id: hop.id,
					referral_state: told.state,
					at: event.at,
					due_at: now.toISOString(),
					state: 'waiting' as const,
					lease: null,
					leased_until: null,
					error: null,
					ended_at: null
				};
			})
	);
	if (rows.length === 0) return;
	await transaction(db, (trx) =>
		trx
			.insertInto('webhook_delivery')
			.values(rows)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute()
	);
}

/** The same thing has the same name, however often it is found: the id of the webhook message. */
function nameOf(...parts: string[]): string {
	return `msg_${createHash('sha256').update(parts.join(':')).digest('base64url').slice(0, 27)}`;
}

type Told = { kind: WebhookKind; state: State };

/** What an event means for a referral; null when nothing of it changed. */
function whatHappened({ type, at, data }: Happened, hop: Row<'referral'>): Told | null {
	if (hop.state === 'draft') return null;
	const { referral, to, made_at } = JSON.parse(data) as Record<string, unknown>;
	if (hop.id === referral) {
		if (type === 'referral.asked') return { kind: 'referral.message', state: hop.state };
		if (type === 'referral.claim') return { kind: 'referral.claimed', state: 'requested' };
		const state = states.find((each) => each === to) ?? 'requested';
		return state === 'draft' ? null : { kind: `referral.${state}`, state };
	}
	// What ends with something else: when the next accepts, the question is closed, or the resident withdraws.
	return hop.ended_at !== null && hop.ended_at === (made_at ?? at)
		? { kind: `referral.${hop.state}`, state: hop.state }
		: null;
}

type Delivery = Row<'webhook_delivery'>;

/** Takes the oldest that is due: nobody else has it for a while. One statement, so that the database decides. */
async function claim(db: Db, webhookId: string, now: Date): Promise<Delivery | undefined> {
	const at = now.toISOString();
	const until = new Date(now.getTime() + leaseSeconds * 1000).toISOString();
	const due = sql`webhook_id = ${webhookId} and state = 'waiting' and due_at <= ${at} and (leased_until is null or leased_until <= ${at})`;
	const { rows } = await sql<Delivery>`
		update webhook_delivery
		set lease = ${uuidv7()}, leased_until = ${until}, attempts = attempts + 1
		where ${due} and id = (
			select id from webhook_delivery where ${due} order by due_at, at, id limit 1 ${skipLocked(db)}
		)
		returning *`.execute(db);
	return rows[0];
}

type Outcome =
	| { state: 'sent' }
	| {
			state: 'failed';
			code: string;
			seconds: number;
			/** No further try makes sense. */ over?: true;
	  };

async function send(
	house: House,
	delivery: Delivery,
	testOrigin: string | undefined,
	now: Date
): Promise<Outcome> {
	const webhook = await house.db
		.selectFrom('webhook')
		.selectAll()
		.where('id', '=', delivery.webhook_id)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!webhook) return { state: 'failed', code: 'removed', seconds: 0, over: true };
	if (!isReachable(webhook.url, testOrigin)) {
		return { state: 'failed', code: 'address_refused', seconds: 0, over: true };
	}
	const body = bodyOf(delivery);
	const headers = signed(delivery.id, body, secretOf(house, webhook), now);
	try {
		const { status, retryAfter } = await post(new URL(webhook.url), headers, Buffer.from(body));
		if (status >= 200 && status < 300) return { state: 'sent' };
		const failed = {
			state: 'failed',
			code: `http_${status}`,
			seconds: Math.min(retryAfter, 86_400)
		} as const;
		// 410: whoever was there wants to hear nothing more.
		return status === 410 ? { ...failed, over: true } : failed;
	} catch {
		return { state: 'failed', code: 'unreachable', seconds: 0 };
	}
}

/** What is told: ids, a state and a moment. */
function bodyOf({ kind, at, event_id, referral_id, referral_state }: Delivery): string {
	const data = { event_id, referral_id, state: referral_state, at };
	return JSON.stringify({ type: kind, timestamp: at, data });
}

/** The headers of Standard Webhooks: an id that stays the same, the moment of sending, and a signature over both and the body. */
function signed(id: string, body: string, secret: string, now: Date): Record<string, string> {
	const timestamp = String(Math.floor(now.getTime() / 1000));
	const key = Buffer.from(secret.slice(secret.indexOf('_') + 1), 'base64');
	const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
	return {
		'content-type': 'application/json',
		'content-length': String(Buffer.byteLength(body)),
		'user-agent': 'Warmwijzer',
		'webhook-id': id,
		'webhook-timestamp': timestamp,
		'webhook-signature': `v1,${signature}`
	};
}

/** Notes what became of it, unless somebody else has it by now. When it failed, the rest for the same address waits as well. */
async function finish(db: Db, delivery: Delivery, outcome: Outcome, now: Date): Promise<void> {
	const mine = db
		.updateTable('webhook_delivery')
		.where('lease', '=', delivery.lease)
		.where('state', '=', 'waiting');
	const free = { lease: null, leased_until: null };
	if (outcome.state === 'sent') {
		await mine.set({ state: 'sent', error: null, ended_at: now.toISOString(), ...free }).execute();
		return;
	}
	const next = outcome.over ? null : nextTry(delivery.attempts, outcome.seconds, now);
	if (next === null) {
		const ended_at = now.toISOString();
		await mine.set({ state: 'given_up', error: outcome.code, ended_at, ...free }).execute();
		return;
	}
	const due_at = next.toISOString();
	await mine.set({ error: outcome.code, due_at, ...free }).execute();
	await db
		.updateTable('webhook_delivery')
		.set({ due_at })
		.where('webhook_id', '=', delivery.webhook_id)
		.where('state', '=', 'waiting')
		.where('lease', 'is', null)
		.where('due_at', '<', due_at)
		.execute();
}
