import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyone } from '../src/lib/domain/actor.ts';
import {
	type Entries,
	fieldsOf,
	phoneEntry,
	sameValue,
	type ServiceEntry
} from '../src/lib/domain/entries.ts';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import * as dedupe from '../src/lib/server/dedupe/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import {
	cast,
	colleague,
	districts,
	dropIn,
	editor,
	ids,
	service,
	worker
} from './support/cast.ts';
import { databases, freshDatabase } from './support/database.ts';

const bo = { ...anyone, id: uuidv7(), name: 'Bo Hendriks', role: 'editor' as const, network: true };
const kim = { ...bo, id: uuidv7(), name: 'Kim de Boer' };

describe.each(databases)('editing by hand on %s', (kind) => {
	let db: Kysely<Tables>;
	beforeEach(async () => {
		db = await freshDatabase(kind);
		await cast(db);
	});

	const inloop = async () => {
		const entry = await directory.entry(db, 'service', ids.inloop);
		const version = await directory.newestVersion(db, 'service', ids.inloop);
		if (!entry) throw new Error('not there');
		return { entry, version };
	};
	const edit = (
		by: typeof bo,
		base: string | null,
		entry: ServiceEntry,
		change: Partial<ServiceEntry>,
		take: string[] = []
	) =>
		directory.edit(db, by, 'service', ids.inloop, { base, typed: { ...entry, ...change }, take });

	describe('what was typed', () => {
		it('is saved with who and when, and can be undone at once', async () => {
			const { entry, version } = await inloop();
			const done = await edit(bo, version, entry, { name: 'Inloop', phones: [] });
			expect(done).toMatchObject({ ok: true, version: expect.any(String) });
			expect((await inloop()).entry).toMatchObject({ name: 'Inloop', phones: [] });
			const [newest] = await directory.history(db, 'service', ids.inloop);
			expect(newest).toMatchObject({ by: 'Bo Hendriks', reason: 'edit' });
			const undo = () =>
				directory.undo(db, bo, 'service', ids.inloop, done.ok ? (done.version ?? '') : '');
			expect(await undo()).toBe(true);
			expect((await inloop()).entry).toEqual(entry);
			expect(await undo()).toBe(true);
			expect((await inloop()).entry).toEqual(entry);
		});

		it('sent twice is saved once', async () => {
			const { entry, version } = await inloop();
			await edit(bo, version, entry, { name: 'Inloop' });
			expect(await edit(bo, version, entry, { name: 'Inloop' })).toEqual({
				ok: true,
				version: null
			});
			expect(await directory.history(db, 'service', ids.inloop)).toHaveLength(2);
		});

		it('keeps what somebody else changed meanwhile', async () => {
			const { entry, version } = await inloop();
			await edit(kim, version, entry, { summary: 'Kom binnen.' });
			expect(await edit(bo, version, entry, { name: 'Inloop' })).toMatchObject({ ok: true });
			expect((await inloop()).entry).toMatchObject({ name: 'Inloop', summary: 'Kom binnen.' });
		});

		it('at the same moment as another loses nothing', async () => {
			const { entry, version } = await inloop();
			await Promise.all([
				edit(bo, version, entry, { name: 'Inloop' }),
				edit(kim, version, entry, { summary: 'Kom binnen.' }),
				edit(kim, version, entry, { costs: 'Niets' })
			]);
			expect((await inloop()).entry).toMatchObject({
				name: 'Inloop',
				summary: 'Kom binnen.',
				costs: 'Niets'
			});
		});

		it('that another changed too is saved nowhere before somebody chose', async () => {
			const { entry, version } = await inloop();
			await edit(kim, version, entry, { name: 'Geldinloop', costs: 'Niets' });
			const mine = { name: 'Inloop', summary: 'Kom binnen.' };
			const met = await edit(bo, version, entry, mine);
			expect(met).toMatchObject({
				ok: false,
				code: 'conflict',
				conflicts: [
					{ field: 'name', base: 'Inloop geldzaken', ours: 'Geldinloop', theirs: 'Inloop' }
				],
				fields: { name: 'Inloop', summary: 'Kom binnen.', costs: 'Niets' }
			});
			expect((await inloop()).entry).toMatchObject({ name: 'Geldinloop', summary: entry.summary });
			if (met.ok || met.code !== 'conflict') throw new Error('no conflict');
			await edit(bo, met.version, met.fields, {}, ['name']);
			expect((await inloop()).entry).toMatchObject({
				name: 'Geldinloop',
				summary: 'Kom binnen.',
				costs: 'Niets'
			});
			await edit(bo, met.version, met.fields, {});
			expect((await inloop()).entry.name).toBe('Inloop');
		});

		it('undone later leaves what was changed after it', async () => {
			const { entry, version } = await inloop();
			const done = await edit(bo, version, entry, { name: 'Inloop', costs: 'Niets' });
			const then = await inloop();
			await edit(kim, then.version, then.entry, { costs: 'Een euro' });
			await directory.undo(db, bo, 'service', ids.inloop, done.ok ? (done.version ?? '') : '');
			expect((await inloop()).entry).toMatchObject({ name: entry.name, costs: 'Een euro' });
		});

		it('of what is not there is not found, and cannot point at what is not there', async () => {
			const { entry } = await inloop();
			const nowhere = uuidv7();
			expect(
				await directory.edit(db, bo, 'service', nowhere, { base: uuidv7(), typed: entry })
			).toEqual({ ok: false, code: 'not_found' });
			expect(
				await edit(bo, null, entry, {
					organization_id: nowhere,
					contact_ids: [nowhere],
					area: ['WK9'],
					schedules: [{ ...dropIn, place_id: nowhere }]
				})
			).toEqual({
				ok: false,
				code: 'problems',
				problems: {
					organization_id: 'choose',
					contact_ids: 'choose',
					area: 'choose',
					schedules: 'choose'
				}
			});
		});

		it('as a new entry is there once, however often it is sent', async () => {
			const id = uuidv7();
			const { entry } = await inloop();
			const typed = { ...entry, name: 'Nieuw' };
			for (let time = 0; time < 2; time++) {
				const done = await directory.edit(db, bo, 'service', id, { base: null, typed });
				expect(done.ok).toBe(true);
			}
			expect(await directory.history(db, 'service', id)).toHaveLength(1);
			expect(await directory.service(db, anyone, id)).toMatchObject({ name: 'Nieuw' });
		});
	});

	describe('an entry that was merged meanwhile', () => {
		const merged = () =>
			dedupe.merge(db, bo, uuidv7(), 'service', [ids.taalcafe, ids.inloop], {
				name: ids.taalcafe,
				summary: ids.inloop
			});
		const stands = () => directory.entry(db, 'service', ids.taalcafe);

		it('takes what was typed in the one that stands for it', async () => {
			const { entry, version } = await inloop();
			await merged();
			const done = await edit(bo, version, entry, { summary: 'Kom binnen.' });
			expect(done).toMatchObject({ ok: true });
			expect(await stands()).toMatchObject({ name: 'Taalcafé', summary: 'Kom binnen.' });
			expect((await inloop()).entry).toEqual(entry);
			await directory.undo(db, bo, 'service', ids.taalcafe, (done.ok && done.version) || '');
			expect(await stands()).toMatchObject({ summary: entry.summary });
		});

		it('asks where the other says something else', async () => {
			const { entry, version } = await inloop();
			await merged();
			const met = await edit(bo, version, entry, { name: 'Inloop' });
			if (met.ok || met.code !== 'conflict') throw new Error('no conflict');
			expect(met.conflicts).toMatchObject([{ field: 'name', ours: 'Taalcafé', theirs: 'Inloop' }]);
			expect(await edit(bo, met.version, met.fields, {})).toMatchObject({ ok: true });
			expect(await stands()).toMatchObject({ name: 'Inloop' });
		});

		it('is undone in the one that stands for it, and restored not at all', async () => {
			const { entry, version } = await inloop();
			const done = await edit(bo, version, entry, { summary: 'Kom binnen.' });
			const last = (done.ok && done.version) || '';
			await merged();
			const hidden = await inloop();
			expect(await directory.restore(db, bo, 'service', ids.inloop, version ?? '')).toBe(false);
			expect(await directory.undo(db, bo, 'service', ids.inloop, last)).toBe(true);
			expect(await stands()).toMatchObject({ name: 'Taalcafé', summary: entry.summary });
			expect(await inloop()).toEqual(hidden);
		});

		it('or taken out is not found', async () => {
			const { entry, version } = await inloop();
			await directory.withdraw(db, bo, 'service', ids.inloop);
			for (const base of [version, null])
				expect(await edit(bo, base, entry, { summary: 'Kom binnen.' })).toEqual({
					ok: false,
					code: 'not_found'
				});
			expect(await directory.undo(db, bo, 'service', ids.inloop, version ?? '')).toBe(false);
		});
	});

	describe('restoring', () => {
		const place = fc.subarray([ids.huis]);
		const change = fc.record(
			{
				name: fc.constantFrom('a', 'b', 'c'),
				summary: fc.constantFrom('a', 'b'),
				costs: fc.constantFrom(null, 'Niets', 'Een euro'),
				free: fc.constantFrom(true, false, null),
				minimum_age: fc.constantFrom(null, 12, 18),
				needs: fc.subarray(['schulden', 'administratie', 'taal'] as const, { minLength: 1 }),
				area: fc.subarray(districts.map(({ code }) => code)),
				contact_ids: fc.subarray([ids.sanne, ids.rachid, ids.els]),
				location_ids: place,
				phones: fc
					.subarray(['036 000 00 01', '036 000 00 02'])
					.map((numbers) => numbers.map((number) => phoneEntry(number))),
				schedules: fc.subarray([dropIn, { ...dropIn, byday: 'FR', drop_in: false }]),
				how_to_sign_up: fc.subarray(['Bel.', 'Kom langs.']),
				bring: fc.subarray(['De brief', 'Een pas']),
				informal: fc.boolean()
			},
			{ requiredKeys: [] }
		);

		it('gives exactly the fields of that version', async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.array(change, { minLength: 1, maxLength: 4 }),
					fc.nat(),
					async (all, n) => {
						for (const each of all) {
							const { entry } = await inloop();
							await directory.save(db, bo, 'service', {
								...entry,
								...structuredClone(each),
								id: ids.inloop
							});
						}
						const versions = await directory.history(db, 'service', ids.inloop);
						const version = versions[n % versions.length];
						if (!version) throw new Error('no version');
						expect(await directory.restore(db, kim, 'service', ids.inloop, version.id)).toBe(true);
						const { entry } = await inloop();
						for (const field of fieldsOf('service')) {
							expect(sameValue(field, entry[field], version.fields[field]), field).toBe(true);
						}
					}
				),
				{ numRuns: 25 }
			);
		});

		it('of some fields leaves the others', async () => {
			const { entry, version } = await inloop();
			await edit(bo, version, entry, { name: 'Inloop', costs: 'Niets' });
			await directory.restore(db, kim, 'service', ids.inloop, version ?? '', ['costs']);
			expect((await inloop()).entry).toMatchObject({ name: 'Inloop', costs: entry.costs });
			const [newest] = await directory.history(db, 'service', ids.inloop);
			expect(newest).toMatchObject({ by: 'Kim de Boer', reason: 'restore' });
		});
	});

	describe('entries by name', () => {
		it('are found by a part of it, of one kind or organisation when asked', async () => {
			const names = async (
				...asked: Parameters<typeof directory.withName> extends [unknown, ...infer Rest]
					? Rest
					: never
			) => (await directory.withName(db, ...asked)).map(({ name }) => name);
			expect(await names('BRUG')).toEqual(['Buurthuis De Brug', 'De Brug']);
			expect(await names('', { kind: 'contact', organization_id: ids.brug })).toEqual([
				'Els Vermeer',
				'Rachid Amrani',
				'Sanne de Wit'
			]);
			for (const odd of ['%', '_', '\\', "'", '100%_']) expect(await names(odd)).toEqual([]);
		});

		it('are named with the organisation they are of', async () => {
			expect(await directory.named(db, 'contact', [ids.sanne, uuidv7()])).toEqual([
				{ kind: 'contact', id: ids.sanne, name: 'Sanne de Wit', of: 'Buurthuis De Brug' }
			]);
		});

		it('that were changed last by hand come first, each once', async () => {
			const { entry, version } = await inloop();
			await edit(bo, version, entry, { name: 'Een' });
			const place = (await directory.entry(db, 'location', ids.huis)) as Entries['location'];
			await directory.save(db, kim, 'location', { ...place, name: 'Huis', id: ids.huis });
			const then = await inloop();
			await edit(kim, then.version, then.entry, { name: 'Twee' });
			expect(await directory.latest(db, 5)).toMatchObject([
				{ kind: 'service', name: 'Twee', by: 'Kim de Boer' },
				{ kind: 'location', name: 'Huis', by: 'Kim de Boer' }
			]);
		});
	});

	describe('whether there is a place', () => {
		const full = { state: 'full', weeks: null, until: '2030-02-01' } as const;
		const open = { state: 'open', weeks: null, until: null } as const;
		const shown = async () => (await directory.service(db, anyone, ids.inloop))?.capacity;

		it('is said by the people of the service and by editors, by nobody else', async () => {
			const id = ids.inloop;
			expect(await directory.sayCapacity(db, worker, uuidv7(), id, full)).toBe(false);
			expect(await directory.sayCapacity(db, anyone, uuidv7(), id, full)).toBe(false);
			expect(await shown()).toBeNull();
			expect(await directory.sayCapacity(db, colleague, uuidv7(), id, full)).toBe(true);
			expect(await shown()).toMatchObject({ state: 'full', until: '2030-02-01', stated_by: 'Cor' });
			expect(await directory.sayCapacity(db, bo, uuidv7(), id, open)).toBe(true);
			expect(await shown()).toMatchObject({ state: 'open' });
			expect(await directory.sayCapacity(db, bo, uuidv7(), uuidv7(), open)).toBe(false);
		});

		it('is said once, and taken back it is what was said before', async () => {
			const [first, second] = [uuidv7(), uuidv7()];
			await directory.sayCapacity(db, colleague, first, ids.inloop, open);
			for (let time = 0; time < 2; time++) {
				expect(await directory.sayCapacity(db, colleague, second, ids.inloop, full)).toBe(true);
			}
			expect(await directory.takeBackCapacity(db, worker, second)).toBe(false);
			expect(await shown()).toMatchObject({ state: 'full' });
			for (let time = 0; time < 2; time++) {
				expect(await directory.takeBackCapacity(db, colleague, second)).toBe(true);
			}
			expect(await shown()).toMatchObject({ state: 'open' });
			const events = await db
				.selectFrom('event')
				.select('type')
				.where('type', 'like', 'service.capacity%')
				.orderBy('seq')
				.execute();
			expect(events.map(({ type }) => type)).toEqual([
				'service.capacity',
				'service.capacity',
				'service.capacity_taken_back'
			]);
		});
	});

	it('a service that is saved as it is leaves no trace', async () => {
		const before = await directory.history(db, 'service', ids.inloop);
		const { assured, ...same } = service('inloop', { name: 'Inloop geldzaken' });
		expect(assured).toBeDefined();
		expect(await directory.save(db, editor, 'service', same)).toBe(false);
		expect(await directory.history(db, 'service', ids.inloop)).toEqual(before);
	});
});
