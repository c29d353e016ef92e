import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyone } from '../src/lib/domain/actor.ts';
import { type Kind, kinds, phoneEntry } from '../src/lib/domain/entries.ts';
import { uuidOf, uuidv7 } from '../src/lib/domain/ids.ts';
import { propose } from '../src/lib/domain/merging.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import * as dedupe from '../src/lib/server/dedupe/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import type { House } from '../src/lib/server/house.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { contact, editor, ids, service } from './support/cast.ts';
import { databases, freshDatabase } from './support/database.ts';
import { castOfHands, jan, noor, now, sent, wijkteam } from './support/hands.ts';

const twin = {
	organization: uuidOf('test:brug twin'),
	location: uuidOf('test:huis twin'),
	contact: uuidOf('test:sanne twin'),
	service: uuidOf('test:inloop twin')
};
const pair: Record<Kind, [string, string]> = {
	organization: [ids.brug, twin.organization],
	location: [ids.huis, twin.location],
	contact: [ids.sanne, twin.contact],
	service: [ids.inloop, twin.service]
};

/** The cast, and everything at De Brug a second time as another list has it. */
async function twice(db: Kysely<Tables>): Promise<House> {
	const house = await castOfHands(db);
	const again = async <Of extends Kind>(kind: Of, changes: Partial<directory.Saved<Of>>) => {
		const found = await directory.entry(db, kind, pair[kind][0]);
		if (!found) throw new Error(`No ${kind}.`);
		const saved = { ...found, ...changes, id: twin[kind] } as directory.Saved<Of>;
		await directory.save(db, editor, kind, saved);
	};
	await again('organization', {
		name: 'Stichting de Brug',
		email: null,
		website: 'https://brug.voorbeeld.nl',
		phones: [phoneEntry('036-0000001'), phoneEntry('036 000 00 21')]
	});
	await again('location', { organization_id: twin.organization, name: 'Huis De Brug' });
	await again('contact', {
		organization_id: twin.organization,
		name: 'S. de Wit',
		languages: ['nl', 'pl'],
		assured: { phone: { at: '2026-01-10T09:00:00.000Z', by: 'een beller' } }
	});
	await again('service', {
		organization_id: twin.organization,
		name: 'Inloopspreekuur geldzaken',
		contact_ids: [twin.contact, ids.rachid],
		location_ids: [twin.location],
		needs: ['schulden']
	});
	return house;
}

/** What only grows: everything else is as it was after a merge that was undone. */
const growing =
	/^(?:event|entry_version|metadata|merge|merge_pointer|judgement|kysely_.*|sqlite_.*)$/;

async function everything(db: Kysely<Tables>): Promise<Record<string, string[]>> {
	const tables = await db.introspection.getTables();
	const dump: Record<string, string[]> = {};
	for (const { name } of tables.filter((table) => !growing.test(table.name))) {
		const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
			db
		);
		dump[name] = rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
	}
	return dump;
}

describe.each(databases)('one entry per thing on %s', (kind) => {
	let db: Kysely<Tables>;
	let house: House;
	beforeEach(async () => {
		db = await freshDatabase(kind);
		house = await twice(db);
	});

	const merge = (of: Kind, choices: Record<string, string> = {}, id = uuidv7()) =>
		dedupe.merge(db, editor, id, of, pair[of], choices, now).then((done) => ({ ...done, id }));

	const hideAll = async (of: 'organization' | 'contact' | 'service', id: string) => {
		for (const { number } of (await directory.entry(db, of, id))?.phones ?? [])
			await directory.hideNumber(db, of, id, number, now);
	};

	describe('merging', () => {
		it('keeps the best of each: what only one knows, lists together, a person before a list', async () => {
			expect(await merge('organization', { name: ids.brug })).toMatchObject({ ok: true });
			expect(await directory.entry(db, 'organization', ids.brug)).toMatchObject({
				name: 'Buurthuis De Brug',
				email: 'brug@voorbeeld.nl',
				website: 'https://brug.voorbeeld.nl',
				phones: [{ number: '036 000 00 01' }, { number: '036 000 00 21' }]
			});
		});

		it('shows nothing to more people than before, unless somebody chose so', async () => {
			const hidden = { visibility: 'network', email: 'sanne@thuis.voorbeeld.nl' } as const;
			const number = '036 000 00 31';
			const shown = { ...contact('sanne', {}), name: 'Sanne de Wit', email: null };
			await directory.save(db, editor, 'contact', {
				...shown,
				...hidden,
				id: ids.sanne,
				phones: [phoneEntry(number, 'network')]
			});
			const phones = [phoneEntry('+31 36 000 00 31'), phoneEntry('036 000 00 32')];
			const newer = { ...shown, id: twin.contact, visibility: 'public' as const, phones };
			await directory.save(db, editor, 'contact', newer);
			const found = await dedupe.candidates(db, 'contact', pair.contact);
			const reasons = propose('contact', found).filter(({ reason }) => reason === 'strictest');
			expect(reasons).toEqual([
				{ field: 'visibility', choice: ids.sanne, reason: 'strictest' },
				{ field: 'phones', choice: 'all', reason: 'strictest' }
			]);
			const { id } = await merge('contact');
			expect(await directory.entry(db, 'contact', ids.sanne)).toMatchObject({
				...hidden,
				phones: [phoneEntry(number, 'network'), phoneEntry('036 000 00 32')]
			});
			const page = await directory.service(db, anyone, ids.inloop);
			expect(JSON.stringify(page)).not.toContain('sanne@thuis');

			await dedupe.unmerge(db, editor, id, null, now);
			await merge('contact', { visibility: twin.contact });
			expect(await directory.entry(db, 'contact', ids.sanne)).toMatchObject({
				visibility: 'public'
			});
		});

		it('shows no number again that callers said is wrong', async () => {
			await directory.save(db, editor, 'service', {
				...service('inloop', {}),
				id: twin.service,
				phones: [phoneEntry('+31 36 000 00 41'), phoneEntry('036 000 00 42')]
			});
			await directory.hideNumber(db, 'service', twin.service, '036 000 00 41', now);
			const before = await everything(db);
			const { id } = await merge('service');
			const seen = async (of: string) => JSON.stringify(await directory.service(db, anyone, of));
			expect(await seen(ids.inloop)).toContain('00 42');
			expect(await seen(ids.inloop)).not.toContain('00 41');
			await dedupe.unmerge(db, editor, id, null, now);
			expect(await everything(db)).toEqual(before);

			const again = await merge('service');
			const later = new Date(now.getTime() + 1000);
			await directory.hideNumber(db, 'service', ids.inloop, '036 000 00 42', later);
			await directory.hideNumber(db, 'service', ids.inloop, '036-0000005', later);
			await dedupe.unmerge(db, editor, again.id, null, now);
			const hidden = await db.selectFrom('hidden_phone').select(['entity_id', 'number']).execute();
			expect(hidden.map((row) => Object.values(row)).toSorted()).toEqual(
				[
					[ids.inloop, '0360000005'],
					[twin.service, '0360000041'],
					[twin.service, '0360000042']
				].toSorted()
			);
		});

		it('a number that somebody looked at since is shown again at both', async () => {
			await directory.hideNumber(db, 'service', twin.service, '036-0000005', now);
			const { id } = await merge('service');
			expect(await directory.putNumberBack(db, null, 'service', ids.inloop, now)).toBe(true);
			await dedupe.unmerge(db, editor, id, null, now);
			expect(await db.selectFrom('hidden_phone').selectAll().execute()).toEqual([]);
		});

		it('takes the value that was chosen', async () => {
			await merge('organization', { name: twin.organization, email: twin.organization });
			expect(await directory.entry(db, 'organization', ids.brug)).toMatchObject({
				name: 'Stichting de Brug',
				email: null
			});
		});

		it('moves services, places and people along, and old ids lead to the one that stays', async () => {
			await merge('organization');
			const page = await directory.organization(db, anyone, twin.organization);
			expect(page?.organization.id).toBe(ids.brug);
			expect(page?.services.map(({ id }) => id)).toContain(twin.service);
			expect(page?.organization.places).toHaveLength(2);
			expect(await directory.idsOf(db, 'organization')).not.toContain(twin.organization);
		});

		it('moves people of a service to the one that stays, each once', async () => {
			await merge('contact');
			const found = await directory.entry(db, 'service', twin.service);
			expect(found?.contact_ids).toEqual([ids.sanne, ids.rachid]);
			const { contacts } = (await directory.service(db, anyone, twin.service)) ?? { contacts: [] };
			expect(contacts.map(({ id }) => id)).toEqual([ids.sanne]);
		});

		it('moves open handovers along: who holds a question holds it still', async () => {
			const { question } = await sent(house, jan, noor, { service_id: twin.service });
			await merge('service');
			await dedupe.merge(db, editor, uuidv7(), 'contact', [ids.sanne, noor.contact_id], {}, now);
			const hop = await db
				.selectFrom('referral')
				.select(['service_id', 'to_contact_id'])
				.where('question_id', '=', question)
				.executeTakeFirstOrThrow();
			expect(hop).toEqual({ service_id: ids.inloop, to_contact_id: ids.sanne });
			const me = { ...noor, contact_id: ids.sanne };
			expect((await referrals.lists(house, me, now)).todo.map((line) => line.question_id)).toEqual([
				question
			]);
		});

		it('is refused for two people who both sign in', async () => {
			const two = [jan.contact_id, noor.contact_id] as const;
			expect(await dedupe.merge(db, editor, uuidv7(), 'contact', two, {}, now)).toEqual({
				ok: false,
				code: 'two_accounts'
			});
		});

		it('is refused when one of them is not there any more', async () => {
			await merge('service');
			expect(await merge('service')).toMatchObject({ ok: false, code: 'gone' });
		});

		it('sent twice, also at the same moment, happens once', async () => {
			const id = uuidv7();
			const both = await Promise.all([merge('service', {}, id), merge('service', {}, id)]);
			expect(both.map(({ ok }) => ok)).toEqual([true, true]);
			expect(await db.selectFrom('merge').selectAll().execute()).toHaveLength(1);
		});

		it('by two people at once: one wins', async () => {
			const both = await Promise.all([merge('service'), merge('service')]);
			expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
		});

		it('makes several one', async () => {
			const three = [ids.brug, twin.organization, wijkteam] as const;
			await dedupe.merge(db, editor, uuidv7(), 'organization', three, {}, now);
			for (const id of three)
				expect(await directory.standsFor(db, 'organization', id)).toBe(ids.brug);
		});

		it('search and phones hear of both', async () => {
			const before = (await directory.publicChanges(db, null)).revision;
			await merge('service');
			const heard = await directory.publicChanges(db, before);
			expect(heard.services.map(({ id }) => id)).toContain(ids.inloop);
			expect(heard.gone).toContain(twin.service);
			expect(heard.moved).toEqual({ [twin.service]: ids.inloop });
		});

		it('a version of old that names what is gone is put back with what stands for it', async () => {
			const [version] = await directory.history(db, 'service', twin.service);
			await directory.save(db, editor, 'service', {
				...service('inloop', { contact_ids: [] }),
				id: twin.service
			});
			await merge('contact');
			await directory.restore(db, editor, 'service', twin.service, version?.id ?? '');
			expect((await directory.entry(db, 'service', twin.service))?.contact_ids).toEqual([
				ids.sanne,
				ids.rachid
			]);
		});
	});

	describe('undoing a merge', () => {
		it.each(kinds)('gives the same database again: %s', async (of) => {
			await sent(house, jan, noor, { service_id: twin.service });
			const before = await everything(db);
			const { id } = await merge(of);
			expect(await everything(db)).not.toEqual(before);
			expect(await dedupe.unmerge(db, editor, id, null, now)).toEqual({ ok: true });
			expect(await everything(db)).toEqual(before);
		});

		it('asks about what was changed since, and changes nothing until it is told', async () => {
			const { id } = await merge('organization');
			const merged = await directory.entry(db, 'organization', ids.brug);
			if (!merged) throw new Error('gone');
			await directory.save(db, editor, 'organization', {
				...merged,
				id: ids.brug,
				description: 'Later geschreven.'
			});
			const added = uuidv7();
			await directory.save(db, editor, 'contact', contact('sanne', { id: added, name: 'Nieuw' }));
			const before = await everything(db);
			const asked = await dedupe.unmerge(db, editor, id, null, now);
			expect(asked).toMatchObject({
				ok: false,
				ask: {
					fields: [{ field: 'description', now: 'Later geschreven.' }],
					rows: [{ table: 'contact', column: 'organization_id' }]
				}
			});
			expect(await everything(db)).toEqual(before);

			const answers = {
				description: twin.organization,
				[`contact organization_id ${JSON.stringify({ id: added })}`]: twin.organization
			};
			expect(await dedupe.unmerge(db, editor, id, answers, now)).toEqual({ ok: true });
			const [kept, other] = await Promise.all(
				pair.organization.map((each) => directory.entry(db, 'organization', each))
			);
			expect(kept).toMatchObject({
				name: 'Buurthuis De Brug',
				description: 'Het buurthuis van de Muziekwijk.'
			});
			expect(other).toMatchObject({
				name: 'Stichting de Brug',
				description: 'Later geschreven.'
			});
			expect((await directory.entry(db, 'contact', added))?.organization_id).toBe(
				twin.organization
			);
		});

		it('keeps what was changed since with the one that stayed, when nothing else is said', async () => {
			const { id } = await merge('organization');
			const merged = await directory.entry(db, 'organization', ids.brug);
			if (!merged) throw new Error('gone');
			const later = { ...merged, id: ids.brug, description: 'Later geschreven.' };
			await directory.save(db, editor, 'organization', later);
			await dedupe.unmerge(db, editor, id, {}, now);
			expect(await directory.entry(db, 'organization', ids.brug)).toMatchObject({
				name: 'Buurthuis De Brug',
				description: 'Later geschreven.'
			});
		});

		it.each([
			['', {}],
			[', also when something else was changed', { costs: 'Een euro' }]
		])('keeps what was confirmed since, where it says the same%s', async (_, changed) => {
			const of = async (entity_id: string) => {
				const query = db.selectFrom('assurance').select(['field', 'assured_by as by']);
				return query.where('entity_id', '=', entity_id).orderBy('field').execute();
			};
			const found = await directory.entry(db, 'service', twin.service);
			if (!found) throw new Error('gone');
			const other = { ...found, phones: [phoneEntry('036 000 00 51')], id: twin.service };
			await directory.save(db, editor, 'service', other);
			const before = await of(ids.inloop);
			const { id } = await merge('service', { name: ids.inloop, phones: 'all' });
			const merged = await directory.entry(db, 'service', ids.inloop);
			if (!merged) throw new Error('gone');
			const said = { at: now.toISOString(), by: 'Bo', how: 'call' } as const;
			await directory.save(db, editor, 'service', {
				...merged,
				...changed,
				id: ids.inloop,
				assured: { phone: said, hours: said, entry: said }
			});
			await dedupe.unmerge(db, editor, id, {}, now);
			// What the two said together was confirmed as a whole: neither says that now.
			expect(await of(ids.inloop)).toEqual([
				...before.filter(({ field }) => field === 'entry'),
				{ field: 'hours', by: 'Bo' },
				{ field: 'phone', by: 'Bo' }
			]);
			expect(await of(twin.service)).toEqual([{ field: 'hours', by: 'Bo' }]);
		});

		it('goes from the last to the first', async () => {
			const { id: first } = await merge('service');
			const last = uuidv7();
			const two = [ids.taalcafe, ids.inloop] as const;
			await dedupe.merge(db, editor, last, 'service', two, {}, now);
			expect(await dedupe.unmerge(db, editor, first, null, now)).toEqual({
				ok: false,
				code: 'merged_further'
			});
			expect(await dedupe.unmerge(db, editor, last, null, now)).toEqual({ ok: true });
			expect(await dedupe.unmerge(db, editor, first, null, now)).toEqual({ ok: true });
		});

		it('twice is once, and what never was is not there', async () => {
			const { id } = await merge('service');
			expect(await dedupe.unmerge(db, editor, id, null, now)).toEqual({ ok: true });
			expect(await dedupe.unmerge(db, editor, id, null, now)).toEqual({ ok: true });
			expect(await dedupe.unmerge(db, editor, uuidv7(), null, now)).toMatchObject({ ok: false });
		});

		it(
			'gives the same database after any merges, undone in turn',
			{ timeout: 120_000 },
			async () => {
				await sent(house, jan, noor, { service_id: twin.service });
				for (const of of ['organization', 'contact', 'service'] as const) {
					for (const id of pair[of]) await hideAll(of, id);
				}
				await directory.putNumberBack(db, null, 'organization', ids.brug);
				await directory.putNumberBack(db, null, 'service', twin.service);
				const before = await everything(db);
				const one = fc.record({
					of: fc.constantFrom(...kinds),
					turned: fc.boolean(),
					whose: fc.constantFrom('all', 'first', 'second')
				});
				await fc.assert(
					fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 4 }), async (merges) => {
						const done: string[] = [];
						for (const { of, turned, whose } of merges) {
							const [a, b] = pair[of];
							const two: [string, string] = turned ? [b, a] : [a, b];
							const choice = whose === 'all' ? 'all' : two[whose === 'first' ? 0 : 1];
							const choices = { name: choice, phones: choice, description: choice };
							const id = uuidv7();
							const merged = await dedupe.merge(db, editor, id, of, two, choices, now);
							if (merged.ok) done.unshift(id);
						}
						for (const id of done) {
							expect(await dedupe.unmerge(db, editor, id, null, now)).toEqual({ ok: true });
						}
						expect(await everything(db)).toEqual(before);
					}),
					{ numRuns: kind === 'sqlite' ? 25 : 6 }
				);
			}
		);
	});

	describe('what looks double', () => {
		it('is found, and waits with why', async () => {
			await dedupe.findDoubles(db, now);
			const found = await dedupe.waiting(db);
			const ofServices = found.find((double) => double.kind === 'service');
			expect(ofServices?.entries.map(({ id }) => id).toSorted()).toEqual(pair.service.toSorted());
			expect(ofServices?.why.map(({ field }) => field)).toContain('phone');
			expect(ofServices?.probability).toBeGreaterThan(0.5);
		});

		it('is looked for again when something happened, and not before', async () => {
			expect(await dedupe.lookAgain(db)).toBeGreaterThan(0);
			expect(await dedupe.lookAgain(db)).toBe(0);
			const [id] = pair.service;
			const service = id === undefined ? undefined : await directory.entry(db, 'service', id);
			if (!id || !service) throw new Error('no service');
			await directory.save(db, editor, 'service', { ...service, id, summary: 'Anders gezegd.' });
			expect(await dedupe.lookAgain(db)).toBeGreaterThan(0);
		});

		it('does not come back once somebody said that they differ, until that is taken back', async () => {
			const isWaiting = async () =>
				(await dedupe.waiting(db)).some((double) => double.kind === 'service');
			const id = uuidv7();
			await dedupe.findDoubles(db, now);
			await dedupe.judge(db, editor, id, 'service', pair.service, 'different', 'Ander doel.', now);
			expect(await isWaiting()).toBe(false);
			await dedupe.findDoubles(db, now);
			expect(await isWaiting()).toBe(false);
			await dedupe.takeBackJudgement(db, id, now);
			await dedupe.findDoubles(db, now);
			expect(await isWaiting()).toBe(true);
		});

		it('that somebody was not sure of comes last', async () => {
			await dedupe.findDoubles(db, now);
			const [first] = await dedupe.waiting(db);
			const [a, b] = first?.entries ?? [];
			if (!first || !a || !b) throw new Error('Nothing looks double.');
			await dedupe.judge(db, editor, uuidv7(), first.kind, [a.id, b.id], 'unsure', null, now);
			const last = (await dedupe.waiting(db)).at(-1);
			expect(last).toMatchObject({ kind: first.kind, unsure: true });
		});

		it('is gone once merged, and is there again when that is undone', async () => {
			const { id } = await merge('service');
			await dedupe.findDoubles(db, now);
			expect((await dedupe.waiting(db)).some((double) => double.kind === 'service')).toBe(false);
			expect(await dedupe.judgements(db, 'service')).toMatchObject([{ verdict: 'same' }]);
			await dedupe.unmerge(db, editor, id, null, now);
			await dedupe.findDoubles(db, now);
			expect((await dedupe.waiting(db)).some((double) => double.kind === 'service')).toBe(true);
			expect(await dedupe.judgements(db, 'service')).toEqual([]);
		});
	});

	it('while somebody types a new entry, what is there already is named, likeliest first', async () => {
		const ask = (typed: object) => dedupe.alike(db, 'service', { id: uuidv7(), ...typed });
		const found = await ask({ name: 'Inloop geldzaken', phone: ['036-0000005'] });
		expect(found[0]?.name).toMatch(/geldzaken/);
		expect(await ask({ name: 'Zwemles voor volwassenen' })).toEqual([]);
		await directory.save(db, editor, 'service', {
			...service('inloop', { name: 'Zwemles voor volwassenen', phones: [] }),
			id: uuidv7()
		});
		expect((await ask({ name: 'Zwemles voor volwassenen' }))[0]?.name).toMatch(/^Zwemles/);
	});

	it('everything that points at an entry is known to the merge', async () => {
		const tables = new Set((await db.introspection.getTables()).map(({ name }) => name));
		const foreign = await foreignKeys(db, kind, [...tables]);
		expect(foreign.length).toBeGreaterThan(40);
		const unknown = foreign.filter(({ table, column, of }) => {
			const moved = dedupe.moves(of, table, column);
			return !moved && !directory.ownsRows(of, table, column);
		});
		expect(unknown).toEqual([]);
	});
});

/** All columns that refer to an organization, location, contact or service. */
async function foreignKeys(db: Kysely<Tables>, kind: string, tables: string[]) {
	const found: { table: string; column: string; of: Kind }[] = [];
	if (kind === 'sqlite') {
		for (const table of tables) {
			const { rows } = await sql<{ from: string; table: string }>`
				select "from", "table" from pragma_foreign_key_list(${table})`.execute(db);
			for (const row of rows) {
				const of = kinds.find((each) => each === row.table);
				if (of) found.push({ table, column: row.from, of });
			}
		}
		return found;
	}
	const { rows } = await sql<{ table: string; column: string; of: string }>`
		select from_table.relname as "table", attribute.attname as "column", to_table.relname as "of"
		from pg_constraint
		join pg_class from_table on from_table.oid = conrelid
		join pg_class to_table on to_table.oid = confrelid
		join pg_attribute attribute on attrelid = conrelid and attnum = conkey[1]
		where contype = 'f'`.execute(db);
	for (const row of rows) {
		const of = kinds.find((each) => each === row.of);
		if (of) found.push({ table: row.table, column: row.column, of });
	}
	return found;
}
