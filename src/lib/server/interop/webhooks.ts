/** Where the systems of an organisation are told that something happened with one of its referrals, and what became of that. */
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { uuidv7 } from '../../domain/ids.ts';
import { may } from '../../domain/permissions.ts';
import { type Db, lockRow, type Row, transaction } from '../db/index.ts';
import { revision } from '../events.ts';
import type { House } from '../house.ts';
import { isAddressInside } from '../http/outgoing.ts';
import { anew } from '../trying.ts';
import { note } from './noted.ts';
import { mayConnect } from './tokens.ts';

export interface Webhook {
	id: string;
	organization: { id: string; name: string };
	url: string;
	/** null when it was made at the command line. */
	made_by: string | null;
	made_at: string;
	waiting: number;
	/** Waits after it failed. */
	failing: number;
	given_up: number;
	sent_at: string | null;
}

const mostUrl = 500;
/** An organisation has so many at most. */
const mostWebhooks = 5;

/**
 * Whether an address can be told: `https`, without a name or password in it, not of this machine or network. A name
 * that leads inside is refused when it is called.
 * @param testOrigin a server on this machine, for tests.
 */
export function isReachable(url: string, testOrigin?: string): boolean {
	if (url.length > mostUrl || !URL.canParse(url)) return false;
	const { protocol, username, password, hostname, origin } = new URL(url);
	if (username !== '' || password !== '') return false;
	if (testOrigin !== undefined && origin === testOrigin) return true;
	const within = /^localhost\.?$|\.(?:localhost|local|internal|lan|home\.arpa)\.?$/.test(hostname);
	return protocol === 'https:' && !within && !isAddressInside(hostname);
}

/**
 * Adds an address that is told from now on. For who may connect systems of the organisation, and the command line
 * (`actor` null).
 * @returns the secret by which what is told can be known as ours, to be shown once; it is kept sealed.
 */
export async function add(
	{ db, vault }: House,
	actor: Actor | null,
	{ organization_id, url }: { organization_id: string; url: string },
	testOrigin?: string,
	now = new Date()
): Promise<
	| { ok: true; id: string; secret: string }
	| { ok: false; code: 'not_allowed' | 'url_wrong' | 'too_many' }
> {
	if (actor && !mayConnect(actor, organization_id)) return { ok: false, code: 'not_allowed' };
	if (!isReachable(url, testOrigin)) return { ok: false, code: 'url_wrong' };
	const id = uuidv7();
	const secret = `whsec_${randomBytes(32).toString('base64')}`;
	return transaction(db, async (trx) => {
		const there = await trx
			.selectFrom('webhook')
			.select('id')
			.where('organization_id', '=', organization_id)
			.where('ended_at', 'is', null)
			.execute();
		if (there.length >= mostWebhooks) return { ok: false, code: 'too_many' };
		await trx
			.insertInto('webhook')
			.values({
				id,
				organization_id,
				url: new URL(url).href,
				secret: vault.seal(placeOf(id), secret),
				made_by: actor?.contact_id ?? null,
				made_at: now.toISOString(),
				event_seq: await revision(trx),
				ended_at: null
			})
			.execute();
		await note(trx, 'webhook.added', actor, id, { organization: organization_id }, now);
		return { ok: true, id, secret };
	});
}

/** The webhooks that this actor may end, newest first; all at the command line (`actor` null). */
export async function list(db: Db, actor: Actor | null): Promise<Webhook[]> {
	const rows = await visible(db, actor).orderBy('webhook.made_at', 'desc').execute();
	if (rows.length === 0) return [];
	const counts = await db
		.selectFrom('webhook_delivery')
		.select((eb) => [
			'webhook_id',
			'state',
			eb.fn.countAll<number>().as('count'),
			eb.fn.count<number>('error').as('failed'),
			eb.fn.max('ended_at').as('ended_at')
		])
		.where(
			'webhook_id',
			'in',
			rows.map(({ id }) => id)
		)
		.groupBy(['webhook_id', 'state'])
		.execute();
	return rows.map(({ organization_id, organization, ...row }) => {
		const of = (state: string) =>
			counts.find((each) => each.webhook_id === row.id && each.state === state);
		return {
			...row,
			organization: { id: organization_id, name: organization },
			waiting: Number(of('waiting')?.count ?? 0),
			failing: Number(of('waiting')?.failed ?? 0),
			given_up: Number(of('given_up')?.count ?? 0),
			sent_at: of('sent')?.ended_at ?? null
		};
	});
}

/** One of them; to anybody else it does not exist. */
export async function find(db: Db, actor: Actor | null, id: string): Promise<Webhook | undefined> {
	return (await list(db, actor)).find((webhook) => webhook.id === id);
}

export type Delivery = Pick<
	Row<'webhook_delivery'>,
	'id' | 'kind' | 'referral_id' | 'at' | 'state' | 'due_at' | 'attempts' | 'error' | 'ended_at'
>;

const mostShown = 100;

/** What a webhook was told and is still to be told, newest first; nothing to who may not see it. */
export async function deliveries(db: Db, actor: Actor | null, id: string): Promise<Delivery[]> {
	if (!(await find(db, actor, id))) return [];
	return db
		.selectFrom('webhook_delivery')
		.select(['id', 'kind', 'referral_id', 'at', 'state', 'due_at', 'attempts', 'error', 'ended_at'])
		.where('webhook_id', '=', id)
		.orderBy('at', 'desc')
		.orderBy('id')
		.limit(mostShown)
		.execute();
}

/** Ends a webhook at once: it is told nothing more, also not what waits. @returns whether there is one for this actor. */
export async function remove(
	db: Db,
	actor: Actor | null,
	id: string,
	now = new Date()
): Promise<boolean> {
	if (!(await find(db, actor, id))) return false;
	await transaction(db, async (trx) => {
		const ended_at = now.toISOString();
		await trx.updateTable('webhook').set({ ended_at }).where('id', '=', id).execute();
		await trx
			.deleteFrom('webhook_delivery')
			.where('webhook_id', '=', id)
			.where('state', '=', 'waiting')
			.execute();
		await note(trx, 'webhook.removed', actor, id, {}, now);
	});
	return true;
}

/**
 * Tells again, under the same ids: one delivery, or everything that happened from a moment on.
 * @returns how many deliveries wait again; what was forgotten of that time is found when it is sent. 0 for who may not.
 */
export async function replay(
	db: Db,
	actor: Actor | null,
	id: string,
	which: { delivery: string } | { since: Date },
	now = new Date()
): Promise<number> {
	if (!(await find(db, actor, id))) return 0;
	return transaction(db, async (trx) => {
		await lockRow(trx, 'webhook', id);
		if ('since' in which) await turnBack(trx, id, which.since);
		const changed = await trx
			.updateTable('webhook_delivery')
			.set(anew(now))
			.where('webhook_id', '=', id)
			.$if('since' in which, (query) =>
				query.where('at', '>=', 'since' in which ? which.since.toISOString() : '')
			)
			.$if('delivery' in which, (query) =>
				query.where('id', '=', 'delivery' in which ? which.delivery : '')
			)
			.executeTakeFirst();
		await note(trx, 'webhook.replayed', actor, id, {}, now);
		return Number(changed.numUpdatedRows);
	});
}

/** The events from a moment on are looked at again. */
async function turnBack(trx: Db, id: string, since: Date): Promise<void> {
	const before = await trx
		.selectFrom('event')
		.select((eb) => eb.fn.min('seq').as('seq'))
		.where('at', '>=', since.toISOString())
		.executeTakeFirst();
	const seq = Number(before?.seq ?? 0) - 1;
	if (seq < 0) return;
	await trx
		.updateTable('webhook')
		.set({ event_seq: seq })
		.where('id', '=', id)
		.where('event_seq', '>', seq)
		.execute();
}

const keptDays = 30;

/** Forgets what was told long ago. What was given up stays as long. */
export async function forget(db: Db, now = new Date()): Promise<void> {
	const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
	await db
		.deleteFrom('webhook_delivery')
		.where('state', 'in', ['sent', 'given_up'])
		.where('ended_at', '<', before)
		.execute();
}

/** The secret of a webhook. */
export function secretOf({ vault }: House, { id, secret }: Pick<Row<'webhook'>, 'id' | 'secret'>) {
	return vault.open(placeOf(id), secret);
}

/** Seals the secrets anew after SECRET_KEY was changed. @returns how many. */
export async function sealAnew(house: House): Promise<number> {
	const rows = await house.db.selectFrom('webhook').select(['id', 'secret']).execute();
	const old = rows.filter(({ secret }) => !secret.startsWith(`${house.vault.keyId}.`));
	for (const row of old) {
		await house.db
			.updateTable('webhook')
			.set({ secret: house.vault.seal(placeOf(row.id), secretOf(house, row)) })
			.where('id', '=', row.id)
			.where('secret', '=', row.secret)
			.execute();
	}
	return old.length;
}

const placeOf = (id: string) => `webhook.secret:${id}`;

function visible(db: Db, actor: Actor | null) {
	const everywhere = actor === null || may(actor, 'administer');
	return db
		.selectFrom('webhook')
		.innerJoin('organization', 'organization.id', 'webhook.organization_id')
		.leftJoin('contact', 'contact.id', 'webhook.made_by')
		.select([
			'webhook.id',
			'webhook.organization_id',
			'organization.name as organization',
			'webhook.url',
			'contact.name as made_by',
			'webhook.made_at'
		])
		.where('webhook.ended_at', 'is', null)
		.where((eb) => (actor === null || may(actor, 'connect_systems') ? eb.lit(true) : eb.lit(false)))
		.$if(!everywhere, (query) =>
			query.where('webhook.organization_id', '=', actor?.organization_id ?? '')
		);
}
