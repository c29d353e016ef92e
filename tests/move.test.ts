/** Everything moves from SQLite to PostgreSQL and back, or nothing does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../seed/index.ts';
import { move, open, type Tables } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import { record, revision } from '../src/lib/server/events.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { emptyDatabase, freshDatabase } from './support/database.ts';
import { type Hand, sent, vault } from './support/hands.ts';

const folder = mkdtempSync(join(tmpdir(), 'warmwijzer-move-'));
const city = `file:${join(folder, 'city.sqlite')}`;
let source: Kysely<Tables>;
let empty: Kysely<Tables>;

beforeAll(async () => {
	({ db: source } = await open(city, { fill: seed }));
	({ db: empty } = await open('file::memory:'));
	await handOver(source);
	// What makes a move hard: a row that points to one that comes later, signs of other scripts, a broken number.
	const [first, second] = await source
		.selectFrom('organization')
		.select('id')
		.orderBy('id')
		.limit(2)
		.execute();
	await source
		.updateTable('organization')
		.set({ parent_organization_id: second?.id ?? null, name: 'Zoë & ‘حسين’ 🙂 \\ "x"\n' })
		.where('id', '=', first?.id ?? '')
		.execute();
	await source.updateTable('location').set({ latitude: 52.370216000000006 }).execute();
});
afterAll(async () => {
	await Promise.all([source.destroy(), empty.destroy()]);
	rmSync(folder, { recursive: true, force: true });
});

/** Questions are handed over and looked at: the log of looks has a chain that must hold. */
async function handOver(db: Kysely<Tables>): Promise<void> {
	const people = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select(['account.id', 'account.contact_id', 'account.organization_id', 'contact.name'])
		.select('account.role')
		.where('account.role', '=', 'worker')
		.orderBy('account.id')
		.execute();
	const [from, receiver] = people.map((person): Hand => ({ ...person, network: true }));
	if (!from || !receiver) throw new Error('The city has nobody to hand over to.');
	const house = { db, vault };
	for (let time = 0; time < 3; time++) {
		const { question } = await sent(house, from, receiver);
		expect(await referrals.question(house, receiver, question, new Date())).toBeDefined();
	}
}

const eventsOf = (db: Kysely<Tables>) =>
	db.selectFrom('event').select(['seq', 'id', 'data']).orderBy('seq').execute();
const sizeOf = async (db: Kysely<Tables>) =>
	(await db.selectFrom('event').select('id').execute()).length;

describe('a move', () => {
	it('from SQLite to PostgreSQL and back brings everything, in its order, and the chain of looks holds', async () => {
		const postgres = await freshDatabase('postgres');
		const there = await move(source, postgres, empty);
		const { db: back } = await open(`file:${join(folder, 'back.sqlite')}`);
		const here = await move(postgres, back, empty);
		expect(here).toEqual(there);
		expect(there.find(({ table }) => table === 'service')?.rows).toBeGreaterThan(100);
		const events = await eventsOf(source);
		for (const db of [postgres, back]) {
			expect(await eventsOf(db)).toEqual(events);
			const looks = await referrals.verifyLooks(db);
			expect(looks.rows).toBe(3);
			expect(looks.broken).toBeNull();
			expect(await directory.publicChanges(db, null)).toEqual(
				await directory.publicChanges(source, null)
			);
			// The next event gets the next number, and the past stays as it is.
			const at = await revision(db);
			await record(db, { type: 'service.saved', entity: 'service', entity_id: 'x' });
			expect(await revision(db)).toBe(at + 1);
			await expect(db.deleteFrom('event').execute()).rejects.toThrow('append-only');
			// And pointers hold again.
			const nowhere = db.updateTable('organization').set({ parent_organization_id: 'nobody' });
			await expect(nowhere.execute()).rejects.toThrow(/foreign key/i);
		}
		await back.destroy();
	});

	it('into a database that holds anything is refused', async () => {
		const postgres = await freshDatabase('postgres');
		await postgres
			.insertInto('source')
			.values({ id: 'mine', name: 'mine', url: null, date: '2026-11-01' })
			.execute();
		await expect(move(source, postgres, empty)).rejects.toThrow('is not empty: source has 1 rows');
		expect(await sizeOf(postgres)).toBe(0);
		expect(await postgres.selectFrom('source').select('id').execute()).toEqual([{ id: 'mine' }]);
	});

	it('that is broken off leaves the target empty, and can be done again', async () => {
		const postgres = await freshDatabase('postgres');
		let seen = 0;
		const breaking = move(source, postgres, empty, () => {
			if (++seen === 20) throw new Error('the cable was pulled');
		});
		await expect(breaking).rejects.toThrow('the cable was pulled');
		expect(await sizeOf(postgres)).toBe(0);
		expect(await move(source, postgres, empty)).not.toEqual([]);
	});

	it('that finds a difference in the end moves nothing', async () => {
		const postgres = await freshDatabase('postgres');
		await sql`create function other() returns trigger language plpgsql as $$
			begin new.name = new.name || '!'; return new; end $$`.execute(postgres);
		await sql`create trigger other before insert on location for each row execute function other()`.execute(
			postgres
		);
		await expect(move(source, postgres, empty)).rejects.toThrow(
			/location is not the same on both sides/
		);
		expect(await sizeOf(postgres)).toBe(0);
		await sql`drop function other() cascade`.execute(postgres);
	});

	it('by the command line says what it moved, or why not', async () => {
		const url = await emptyDatabase();
		const cli = () =>
			execFileSync('node', ['src/cli/index.ts', 'move', '--from', city, '--to', url], {
				encoding: 'utf8',
				stdio: 'pipe'
			});
		const said = cli();
		expect(said).toMatch(new RegExp(`^event +${await sizeOf(source)} +[0-9a-f]{16}$`, 'm'));
		expect(said).toMatch(/^\d{4,} rows of \d\d tables are moved, and the same on both sides\.$/m);
		expect(cli).toThrow(/is not empty: \w+ has \d+ rows/);
	});
});
