import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { transaction } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import { record, revision } from '../src/lib/server/events.ts';
import { catchUp, openSearcher } from '../src/lib/server/search/index.ts';
import { cast, editor, service } from './support/cast.ts';
import { databases, freshDatabase, secondOf } from './support/database.ts';

const happened = { type: 'service.saved', entity: 'service', entity_id: uuidv7() };

describe.each(databases)('the log of events on %s', (kind) => {
	it('numbers what happened, in order', async () => {
		const db = await freshDatabase(kind);
		expect(await revision(db)).toBe(0);
		await record(db, happened);
		const first = await revision(db);
		await record(db, happened);
		expect(await revision(db)).toBeGreaterThan(first);
	});

	it('the database itself refuses to change what happened', async () => {
		const db = await freshDatabase(kind);
		await record(db, happened);
		await expect(db.updateTable('event').set({ type: 'other' }).execute()).rejects.toThrow(
			'append-only'
		);
	});

	it('the database itself refuses to erase what happened', async () => {
		const db = await freshDatabase(kind);
		await record(db, happened);
		await expect(db.deleteFrom('event').execute()).rejects.toThrow('append-only');
		if (kind === 'postgres') {
			await expect(sql`truncate event`.execute(db)).rejects.toThrow('append-only');
		}
		expect(await db.selectFrom('event').selectAll().execute()).toHaveLength(1);
	});

	it('knows one command once', async () => {
		const db = await freshDatabase(kind);
		const id = uuidv7();
		await record(db, { ...happened, id });
		await expect(record(db, { ...happened, id })).rejects.toThrow();
		expect(await db.selectFrom('event').selectAll().execute()).toHaveLength(1);
	});

	it('forgets what was undone with its transaction', async () => {
		const db = await freshDatabase(kind);
		const undone = transaction(db, async (trx) => {
			await record(trx, happened);
			throw new Error('changed my mind');
		});
		await expect(undone).rejects.toThrow('changed my mind');
		expect(await revision(db)).toBe(0);
	});

	it('a reader who goes from revision to revision misses nothing, in whatever order transactions end', async () => {
		const db = await freshDatabase(kind);
		const written: string[] = [];
		const read = new Set<string>();
		let at = 0;
		const look = async () => {
			const since = at;
			at = await revision(db);
			expect(at).toBeGreaterThanOrEqual(since);
			const rows = await db.selectFrom('event').select('id').where('seq', '>', since).execute();
			for (const { id } of rows) read.add(id);
		};
		let over = false;
		const reading = (async () => {
			while (!over) {
				await look();
				await new Promise((resolve) => setTimeout(resolve, 1));
			}
		})();
		const write = async (writer: number) => {
			for (let time = 0; time < 25; time++) {
				await transaction(db, async (trx) => {
					for (let count = 0; count <= (writer + time) % 3; count++) {
						const id = uuidv7();
						await record(trx, { ...happened, id });
						written.push(id);
						// A statement that takes a while: others number theirs, and end, meanwhile.
						if (kind === 'postgres')
							await sql`select pg_sleep(${Math.random() * 0.01})`.execute(trx);
					}
				});
			}
		};
		await Promise.all([0, 1, 2, 3, 4, 5].map(write));
		over = true;
		await reading;
		await look();
		expect(written.filter((id) => !read.has(id))).toEqual([]);
		expect(at).toBe(written.length);
	});
});

describe('on PostgreSQL', () => {
	it('the revision stops before what an open transaction may still bring', async () => {
		const db = await freshDatabase('postgres');
		await record(db, happened);
		const slow = await db.startTransaction().execute();
		await record(slow, happened);
		await record(db, happened);
		expect(await db.selectFrom('event').selectAll().execute()).toHaveLength(2);
		expect(await revision(db)).toBe(1);
		await slow.commit().execute();
		expect(await revision(db)).toBe(3);
	});

	it('search in another process finds what was saved, also when an older transaction ends later', async () => {
		const db = await freshDatabase('postgres');
		await cast(db);
		const there = await secondOf(db);
		const searcher = await openSearcher(there);
		const found = async () => {
			await catchUp(there, searcher);
			return (await searcher.engine.names('pindakaas', 5)).map(({ name }) => name).toSorted();
		};
		const slow = await db.startTransaction().execute();
		await directory.save(slow, editor, 'service', service('inloop', { name: 'Pindakaas later' }));
		expect(await found()).toEqual([]);
		await directory.save(db, editor, 'service', service('taalcafe', { name: 'Pindakaas nu' }));
		expect(await found()).toEqual(['Pindakaas nu']);
		await slow.commit().execute();
		expect(await found()).toEqual(['Pindakaas later', 'Pindakaas nu']);
	});
});
