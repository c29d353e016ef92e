/**
 * Every change of an hour, to every screen that shows it: in order, none missed and none twice. The numbers of the log
 * follow each other without gaps, for whoever writes one holds the lock of the hour; a screen that was away says which it
 * had last. A change made in the same process is told at once, on PostgreSQL also one of another process: it notifies.
 * One look at the database a second serves all screens of a process; while it hears notices, one in five seconds. What
 * happened to a question elsewhere is taken into the log here, by whichever process is first.
 */
import type { Actor } from '../../domain/actor.ts';
import type { Message } from '../../domain/intake/board.ts';
import { type Db, isDuplicateKey, listen, type Listening, transaction } from '../db/index.ts';
import type { House } from '../house.ts';
import { log } from '../log.ts';
import { logChange } from './change.ts';
import { cardsOf, hourFor, peopleThere } from './views.ts';

type Send = (messages: readonly Message[]) => void;

interface Watched {
	house: House;
	/** The number of the last change that was told. */
	head: number;
	listeners: Set<Send>;
	/** One after the other. */
	telling: Promise<void>;
	asked: boolean;
}

interface Feed {
	hours: Map<string, Watched>;
	timer: NodeJS.Timeout | undefined;
	listening: Listening | undefined;
	/** Looks that were left out since the last one. */
	spared: number;
	busy: boolean;
	/** The hours that were heard of while it looked. */
	heard: Set<string>;
	ends: Set<() => void>;
}

const pause = 1000;
/** While notices come in a look is for what they missed. */
const spare = 4;
const feeds = new WeakMap<Db, Feed>();

/**
 * Follows an hour from a change on: first what came after it, then everything as it happens. For who works in the hour.
 * @param ended is called when the program stops.
 * @returns how to stop following; undefined for anyone else.
 */
export async function follow(
	house: House,
	actor: Actor,
	hourId: string,
	since: number,
	send: (message: Message) => void,
	ended: () => void
): Promise<(() => void) | undefined> {
	const hour = await hourFor(house.db, actor, hourId);
	if (!hour) return undefined;
	const feed = feedOf(house.db);
	const watched = feed.hours.get(hourId) ?? {
		house,
		head: hour.seq,
		listeners: new Set<Send>(),
		telling: Promise.resolve(),
		asked: false
	};
	feed.hours.set(hourId, watched);
	// What comes while the past is read waits for its turn.
	let sent = Math.min(Math.max(0, since), hour.seq);
	let early: Message[] | null = [];
	const tell = (message: Message) => {
		if (message.seq <= sent) return;
		sent = message.seq;
		send(message);
	};
	const listener: Send = (messages) => {
		if (early) early.push(...messages);
		else messages.forEach(tell);
	};
	watched.listeners.add(listener);
	feed.ends.add(ended);
	feed.timer ??= setInterval(() => lookSometimes(house.db, feed), pause).unref();
	feed.listening ??= listen(house.db, 'drop_in', (hour) => hear(house.db, feed, hour));
	const stop = () => {
		watched.listeners.delete(listener);
		feed.ends.delete(ended);
		if (watched.listeners.size > 0) return;
		if (feed.hours.get(hourId) === watched) feed.hours.delete(hourId);
		if (feed.hours.size > 0) return;
		clearInterval(feed.timer);
		feed.listening?.stop();
		feed.timer = feed.listening = undefined;
	};
	try {
		if (sent < hour.seq) (await messagesAfter(house, hourId, sent)).forEach(tell);
	} catch (error) {
		stop();
		throw error;
	}
	early.forEach(tell);
	early = null;
	return stop;
}

/** Ends everybody's following: the program stops. */
export function endStreams(db: Db): void {
	for (const end of feedOf(db).ends) end();
}

/** How many screens follow an hour of this process now. */
export function openStreams(db: Db): number {
	return feedOf(db).ends.size;
}

/** Tells of a change that was made in this process, at once. */
export function wake(db: Db, hourId: string): void {
	const watched = feeds.get(db)?.hours.get(hourId);
	if (watched) tellNews(watched, hourId);
}

function feedOf(db: Db): Feed {
	const known = feeds.get(db);
	if (known) return known;
	const made: Feed = {
		hours: new Map(),
		timer: undefined,
		listening: undefined,
		spared: 0,
		busy: false,
		heard: new Set(),
		ends: new Set()
	};
	feeds.set(db, made);
	return made;
}

function lookSometimes(db: Db, feed: Feed): void {
	if (feed.listening?.hears() && feed.spared < spare) {
		feed.spared++;
		return;
	}
	feed.spared = 0;
	void lookAround(db, feed, [...feed.hours.keys()]);
}

/** A process, perhaps this one, says that an hour changed. */
function hear(db: Db, feed: Feed, hourId: string): void {
	if (!feed.hours.has(hourId)) return;
	if (feed.busy) feed.heard.add(hourId);
	else void lookAround(db, feed, [hourId]);
}

/** One look for hours that somebody follows: what was changed by other processes, and by other screens. */
async function lookAround(db: Db, feed: Feed, ids: readonly string[]): Promise<void> {
	if (feed.busy || ids.length === 0) return;
	feed.busy = true;
	try {
		await takeIn(db, ids);
		const heads = await db
			.selectFrom('drop_in')
			.select(['id', 'seq'])
			.where('id', 'in', ids)
			.execute();
		for (const { id, seq } of heads) {
			const watched = feed.hours.get(id);
			if (watched && watched.head < seq) tellNews(watched, id);
		}
	} catch (error) {
		// The next look, a second later, finds what this one did not.
		log.error({ kind: error instanceof Error ? error.name : '' }, 'the board was not read');
	} finally {
		feed.busy = false;
	}
	const meanwhile = [...feed.heard];
	feed.heard.clear();
	await lookAround(db, feed, meanwhile);
}

function tellNews(watched: Watched, hourId: string): void {
	// Whoever asks while it waits for its turn is told with it.
	if (watched.asked) return;
	watched.asked = true;
	watched.telling = watched.telling
		.then(async () => {
			watched.asked = false;
			const messages = await messagesAfter(watched.house, hourId, watched.head);
			watched.head = messages.at(-1)?.seq ?? watched.head;
			if (messages.length > 0) for (const send of watched.listeners) send(messages);
		})
		.catch((error: unknown) => {
			log.error({ kind: error instanceof Error ? error.name : '' }, 'the board was not told');
		});
}

/** What happened after a change, in order, with how it stands now. */
async function messagesAfter(house: House, hourId: string, seq: number): Promise<Message[]> {
	const rows = await house.db
		.selectFrom('drop_in_change')
		.innerJoin('contact', 'contact.id', 'drop_in_change.contact_id')
		.leftJoin('contact as other', 'other.id', 'drop_in_change.about_contact_id')
		.select([
			'drop_in_change.seq',
			'drop_in_change.kind',
			'drop_in_change.at',
			'drop_in_change.visitor_id',
			'contact.name as by',
			'other.name as about'
		])
		.where('drop_in_id', '=', hourId)
		.where('seq', '>', seq)
		.orderBy('seq')
		.execute();
	if (rows.length === 0) return [];
	const people = await peopleThere(house.db, hourId);
	const ids = [...new Set(rows.map(({ visitor_id }) => visitor_id).filter((id) => id !== null))];
	const cards = new Map((await cardsOf(house, hourId, ids, people)).map((card) => [card.id, card]));
	return rows.map(({ visitor_id, ...row }) => {
		const card = cards.get(visitor_id ?? '') ?? null;
		return {
			...row,
			label: card?.label ?? '',
			card,
			gone: visitor_id !== null && card === null ? visitor_id : null,
			people: row.kind === 'arrived' || row.kind === 'left' ? people : null
		};
	});
}

/** What changes who has a question or where it stands; leads and first contacts follow from moves of the hour itself. */
const told = [
	'referral.requested',
	'referral.passed_on',
	'referral.cancel',
	'referral.claim',
	'referral.accept',
	'referral.hold',
	'referral.reject',
	'referral.complete',
	'referral.fail',
	'question.closed',
	'question.holder_changed',
	'question.erased',
	'consent.withdrawn'
];

/** Takes what happened to questions of these hours elsewhere into their logs. An event that is there already, under its own id, is not taken in again. */
async function takeIn(db: Db, hourIds: readonly string[]): Promise<void> {
	const missing = await db
		.selectFrom('event')
		.innerJoin('visitor_question', 'visitor_question.question_id', 'event.entity_id')
		.innerJoin('visitor', 'visitor.id', 'visitor_question.visitor_id')
		.innerJoin('drop_in', 'drop_in.id', 'visitor.drop_in_id')
		.leftJoin('drop_in_change', 'drop_in_change.id', 'event.id')
		.select([
			'event.id',
			'event.at',
			'event.actor_id',
			'event.type',
			'event.entity_id',
			'visitor.drop_in_id',
			'visitor.id as visitor_id'
		])
		.where('event.entity', '=', 'question')
		.where('event.type', 'in', told)
		.where('visitor.drop_in_id', 'in', hourIds)
		.where('drop_in.closed_at', 'is', null)
		.where('drop_in_change.id', 'is', null)
		.where('event.actor_id', 'is not', null)
		.orderBy('event.seq')
		.limit(200)
		.execute();
	for (const event of missing) {
		await transaction(db, async (trx) => {
			const hour = await trx
				.updateTable('drop_in')
				.set((eb) => ({ seq: eb('seq', '+', 1) }))
				.where('id', '=', event.drop_in_id)
				.returning('seq')
				.executeTakeFirstOrThrow();
			await logChange(trx, event.drop_in_id, hour.seq, event.id, event.actor_id ?? '', event.at, {
				kind: 'elsewhere',
				visitor: event.visitor_id,
				question: event.entity_id
			});
			// Who was on the way to somebody who accepted on another screen sits there now.
			if (event.type === 'referral.accept') {
				await trx
					.updateTable('visitor')
					.set({ state: 'talking', state_since: event.at, with_contact_id: event.actor_id })
					.where('id', '=', event.visitor_id)
					.where('state', '=', 'partner')
					.where('drop_in_id', 'in', (eb) =>
						eb
							.selectFrom('drop_in_person')
							.select('drop_in_id')
							.where('contact_id', '=', event.actor_id)
							.where('there', '=', 1)
					)
					.execute();
			}
		}).catch((error: unknown) => {
			// Another process was first.
			if (!isDuplicateKey(error)) throw error;
		});
	}
}
