import type { Db } from '../db/index.ts';
import type { House } from '../house.ts';

/** Something that tries are counted by, and how its pauses grow. */
export interface Counter {
	key: string;
	/** The longest pause in seconds. */
	longest: number;
	/** After so many seconds without a try all is forgotten. */
	forgotten: number;
}

/** So many tries are free; after them the pauses are 1, 2, 4 … seconds. */
const free = 5;

/**
 * Counts a try before it is judged, so that many at the same time do not pass as one.
 * @returns the seconds to wait first: 0 when the try may go on; otherwise nothing was counted.
 */
export async function countTry(
	db: Db,
	counters: readonly Counter[],
	now = new Date()
): Promise<number> {
	for (const counter of counters) {
		const wait = pauseLeft(counter, await find(db, counter), now);
		if (wait > 0) return wait;
	}
	for (const counter of counters) {
		const wait = await increase(db, counter, now);
		if (wait > 0) return wait;
	}
	return 0;
}

/**
 * Counts what a visitor without an account sends, by the hash of their address: five are free, then the pauses grow to
 * a quarter of an hour; after an hour without any all is forgotten.
 * @param deed what is sent: each deed counts by itself.
 * @returns the seconds to wait first: 0 when it may go on.
 */
export function countSent(
	{ db, vault }: House,
	deed: string,
	address: string,
	now = new Date()
): Promise<number> {
	const key = vault.hash(`${deed}:${network(address)}`);
	return countTry(db, [{ key, longest: 900, forgotten: 3600 }], now);
}

/** Forgets the tries: somebody showed who they are. */
export async function forgetTries(db: Db, counters: readonly Counter[]): Promise<void> {
	const keys = counters.map(({ key }) => key);
	await db.deleteFrom('attempt').where('key', 'in', keys).execute();
}

interface Tries {
	count: number;
	last_at: string;
}

function find(db: Db, { key }: Counter): Promise<Tries | undefined> {
	return db
		.selectFrom('attempt')
		.select(['count', 'last_at'])
		.where('key', '=', key)
		.executeTakeFirst();
}

function pauseLeft(counter: Counter, tries: Tries | undefined, now: Date): number {
	if (!tries) return 0;
	const passed = (now.getTime() - Date.parse(tries.last_at)) / 1000;
	if (tries.count < free || passed >= counter.forgotten) return 0;
	const pause = Math.min(counter.longest, 2 ** Math.min(tries.count - free, 20));
	return Math.max(0, Math.ceil(pause - passed));
}

/** One more, by compare-and-set: who comes second looks again, and may have to wait. */
async function increase(db: Db, counter: Counter, now: Date): Promise<number> {
	const { key } = counter;
	const last_at = now.toISOString();
	for (;;) {
		const tries = await find(db, counter);
		const wait = pauseLeft(counter, tries, now);
		if (wait > 0) return wait;
		if (!tries) {
			const made = await db
				.insertInto('attempt')
				.values({ key, count: 1, last_at })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			if (made.numInsertedOrUpdatedRows === 1n) return 0;
			continue;
		}
		const old = (now.getTime() - Date.parse(tries.last_at)) / 1000 >= counter.forgotten;
		const changed = await db
			.updateTable('attempt')
			.set({ count: old ? 1 : tries.count + 1, last_at })
			.where('key', '=', key)
			.where('count', '=', tries.count)
			.where('last_at', '=', tries.last_at)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 1n) return 0;
	}
}

/** One household or office has a whole range of IPv6 addresses: the first half names it. */
export function network(address: string): string {
	return address.includes(':') && !address.startsWith('::ffff:')
		? address.split(':').slice(0, 4).join(':')
		: address;
}
