import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { transaction } from '../src/lib/server/db/index.ts';
import { record, revision } from '../src/lib/server/events.ts';
import { databases, freshDatabase } from './support/database.ts';

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
});
