import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyone } from '../src/lib/domain/actor.ts';
import { parseBesides } from '../src/lib/domain/corrections.ts';
import { phoneEntry, type ServiceEntry } from '../src/lib/domain/entries.ts';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import * as corrections from '../src/lib/server/corrections/index.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import type { House } from '../src/lib/server/house.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { cast, contact, editor, ids, worker } from './support/cast.ts';
import { databases, freshDatabase } from './support/database.ts';
import { vault } from './support/hands.ts';

const bo = { ...editor, id: uuidv7(), name: 'Bo Hendriks', role: 'editor' as const };
const kim = { ...bo, id: uuidv7(), name: 'Kim de Boer' };
const nobody = { note: '', name: '', email: '' };

describe.each(databases)('corrections on %s', (kind) => {
	let db: Kysely<Tables>;
	let house: House;
	beforeEach(async () => {
		db = await freshDatabase(kind);
		house = { db, vault };
		await cast(db);
	});

	let visitors = 0;
	const propose = (
		fields: Partial<ServiceEntry>,
		more: Partial<typeof nobody> = {},
		{ id = uuidv7(), address = `10.0.0.${visitors++}`, now = new Date() } = {}
	) =>
		corrections
			.propose(
				house,
				anyone,
				id,
				{ kind: 'service', id: ids.inloop },
				{ ...nobody, ...more, fields },
				address,
				now
			)
			.then((done) => ({ ...done, id }));
	const inloop = async () => {
		const entry = await directory.entry(db, 'service', ids.inloop);
		if (!entry) throw new Error('not there');
		return entry;
	};
	const events = async () =>
		(
			await db
				.selectFrom('event')
				.select(['type', 'actor_id', 'data'])
				.where('entity', '=', 'correction')
				.orderBy('seq')
				.execute()
		).map(({ type, actor_id }) => [type, actor_id]);

	describe('sent by a visitor', () => {
		it('wait for the editors, with only what should be different', async () => {
			const { name, summary } = await inloop();
			const { id } = await propose({ name, summary: 'Kom binnen.' }, { note: 'Stond op de deur.' });
			expect(await corrections.corrections(db, 'open')).toMatchObject([
				{ id, kind: 'service', name, fields: ['summary'], note: 'Stond op de deur.', state: 'open' }
			]);
			expect(await corrections.openCount(db)).toBe(1);
			expect((await corrections.correction(house, id))?.proposals).toEqual([
				{ field: 'summary', seen: summary, now: summary, proposed: 'Kom binnen.', moved: false }
			]);
			expect((await inloop()).summary).toBe(summary);
		});

		it('say nothing about who, but what they chose to say, and that is sealed', async () => {
			const { id } = await propose({}, { note: 'x', name: 'Ans', email: 'ans@voorbeeld.nl' });
			expect((await corrections.correction(house, id))?.sender).toEqual({
				name: 'Ans',
				email: 'ans@voorbeeld.nl'
			});
			const row = await db.selectFrom('correction').selectAll().executeTakeFirstOrThrow();
			expect(JSON.stringify(row)).not.toMatch(/Ans|ans@|10\.0\.0/);
			expect(await events()).toEqual([['correction.proposed', null]]);
		});

		it('sent twice are one, also at the same moment', async () => {
			const id = uuidv7();
			await Promise.all([1, 2, 3].map(() => propose({ name: 'Anders' }, {}, { id })));
			expect(await corrections.openCount(db)).toBe(1);
		});

		it('say something', async () => {
			expect(await propose({})).toMatchObject({
				code: 'problems',
				problems: { note: 'required' }
			});
		});

		it('hold no number that belongs to a person', async () => {
			for (const note of ['123456782', 'geboren op 3-4-1980', 'NL91 ABNA 0417 1643 00']) {
				expect(parseBesides({ note }).ok, note).toBe(false);
			}
			expect(await propose({ costs: 'Naar NL91 ABNA 0417 1643 00' })).toMatchObject({
				code: 'problems',
				problems: { costs: 'personal_number' }
			});
			expect(await corrections.openCount(db)).toBe(0);
		});

		it('are slowed when one address sends many', async () => {
			const now = new Date();
			const send = (address: string) => propose({}, { note: 'x' }, { address, now });
			for (let time = 0; time < 5; time++) expect((await send('10.1.1.1')).ok).toBe(true);
			expect(await send('10.1.1.1')).toMatchObject({ ok: false, code: 'wait', seconds: 1 });
			expect((await send('10.1.1.2')).ok).toBe(true);
		});

		it('are about what one may see: not about people who chose otherwise, nor hidden numbers', async () => {
			expect(await corrections.seen(db, anyone, 'contact', ids.rachid)).toBeUndefined();
			expect(await corrections.seen(db, worker, 'contact', ids.rachid)).toMatchObject({
				fields: { name: 'Rachid Amrani', phones: [] }
			});
			expect(await corrections.seen(db, worker, 'contact', ids.els)).toBeUndefined();
			expect(await corrections.seen(db, anyone, 'service', uuidv7())).toBeUndefined();
		});
	});

	describe('decided on', () => {
		it('are taken over field by field', async () => {
			const before = await inloop();
			const { id } = await propose({ name: 'Geldinloop', summary: 'Kom binnen.', costs: 'Niets' });
			const fields = ['name', 'costs'];
			await corrections.decide(db, bo, uuidv7(), id, { state: 'accepted', fields });
			expect(await inloop()).toEqual({ ...before, name: 'Geldinloop', costs: 'Niets' });
			const [newest] = await directory.history(db, 'service', ids.inloop);
			expect(newest).toMatchObject({ by: 'Bo Hendriks', reason: 'correction' });
			expect(await corrections.openCount(db)).toBe(0);
			expect(await events()).toEqual([
				['correction.proposed', null],
				['correction.accepted', bo.id]
			]);
		});

		it('leave what was changed since, and say so before', async () => {
			const { id } = await propose({ name: 'Geldinloop', summary: 'Kom binnen.' });
			const entry = await inloop();
			await directory.save(db, kim, 'service', {
				...entry,
				id: ids.inloop,
				name: 'Inloop',
				costs: 'Een euro'
			});
			const { proposals = [] } = (await corrections.correction(house, id)) ?? {};
			expect(proposals.map(({ field, now, moved }) => [field, now, moved])).toEqual([
				['name', 'Inloop', true],
				['summary', entry.summary, false]
			]);
			await corrections.decide(db, bo, uuidv7(), id, { state: 'accepted', fields: ['summary'] });
			expect(await inloop()).toMatchObject({
				name: 'Inloop',
				summary: 'Kom binnen.',
				costs: 'Een euro'
			});
		});

		it('keep the numbers that the sender could not see', async () => {
			await directory.save(
				db,
				editor,
				'contact',
				contact('sanne', {
					name: 'Sanne de Wit',
					phones: [phoneEntry('036 000 00 02'), phoneEntry('06 00 00 00 09', 'organization')]
				})
			);
			const id = uuidv7();
			const about = { kind: 'contact' as const, id: ids.sanne };
			const fields = { phones: [phoneEntry('036 000 00 22')] };
			await corrections.propose(house, anyone, id, about, { ...nobody, fields }, '10.2.0.1');
			await corrections.decide(db, bo, uuidv7(), id, { state: 'accepted', fields: ['phones'] });
			expect((await directory.entry(db, 'contact', ids.sanne))?.phones).toEqual([
				phoneEntry('036 000 00 22'),
				phoneEntry('06 00 00 00 09', 'organization')
			]);
		});

		it('are refused with a reason, and change nothing', async () => {
			const before = await inloop();
			const { id } = await propose({ name: 'Onzin' }, { name: 'Ans' });
			const reason = 'Dat is een andere inloop.';
			await corrections.decide(db, bo, uuidv7(), id, { state: 'rejected', reason });
			expect(await inloop()).toEqual(before);
			expect(await corrections.corrections(db, 'decided')).toMatchObject([
				{ id, state: 'rejected', reason, decided_by: 'Bo Hendriks' }
			]);
			expect((await corrections.correction(house, id))?.sender.name).toBeNull();
			expect((await events()).at(-1)).toEqual(['correction.rejected', bo.id]);
		});

		it('by two at once are decided by one; the other is told who', async () => {
			const { id } = await propose({ name: 'Geldinloop' });
			const done = await Promise.all([
				corrections.decide(db, bo, uuidv7(), id, { state: 'accepted', fields: ['name'] }),
				corrections.decide(db, kim, uuidv7(), id, { state: 'rejected', reason: 'Nee.' })
			]);
			expect(done.filter(({ ok }) => ok)).toHaveLength(1);
			const [row] = await corrections.corrections(db, 'decided');
			expect(done).toContainEqual({ ok: false, code: 'moved_on', by: row?.decided_by });
			expect((await inloop()).name).toBe(
				row?.state === 'accepted' ? 'Geldinloop' : 'Inloop geldzaken'
			);
		});

		it('with the same command twice are decided once, and both are told it is done', async () => {
			const { id } = await propose({ name: 'Geldinloop' });
			const command = uuidv7();
			const decide = () =>
				corrections.decide(db, bo, command, id, { state: 'accepted', fields: ['name'] });
			expect(await Promise.all([decide(), decide()])).toEqual([{ ok: true }, { ok: true }]);
			expect(await events()).toHaveLength(2);
			expect(
				await corrections.decide(db, bo, uuidv7(), uuidv7(), { state: 'rejected', reason: 'x' })
			).toEqual({ ok: false, code: 'not_found' });
		});
	});

	describe('with time', () => {
		const later = (days: number) => new Date(Date.now() + days * 86_400_000);

		it('forget who sent them, decided or not, and at last the words', async () => {
			const { id } = await propose({}, { note: 'x', name: 'Ans', email: 'ans@voorbeeld.nl' });
			await corrections.forget(db, later(89));
			expect((await corrections.correction(house, id))?.sender.name).toBe('Ans');
			await corrections.forget(db, later(91));
			expect(await corrections.correction(house, id)).toMatchObject({
				note: 'x',
				sender: { name: null, email: null }
			});
			await corrections.decide(db, bo, uuidv7(), id, { state: 'accepted', fields: [] });
			await corrections.forget(db, later(91));
			expect((await corrections.correction(house, id))?.note).toBe('');
		});

		it('can still be read after the key was changed', async () => {
			const { id } = await propose({}, { note: 'x', name: 'Ans' });
			const renewed = {
				db,
				vault: openVault([
					'another key of thirty-two characters',
					'a key of thirty-two characters or more'
				])
			};
			expect(await corrections.sealAnew(renewed)).toBe(1);
			expect(await corrections.sealAnew(renewed)).toBe(0);
			const only = { db, vault: openVault(['another key of thirty-two characters']) };
			expect((await corrections.correction(only, id))?.sender.name).toBe('Ans');
		});
	});
});
