import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, anyone } from '../src/lib/domain/actor.ts';
import type { CallResult } from '../src/lib/domain/calls.ts';
import { phoneEntry } from '../src/lib/domain/entries.ts';
import {
	isWrong,
	type Terms,
	termsOf,
	termsText,
	usualTerms
} from '../src/lib/domain/freshness.ts';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import { revision } from '../src/lib/server/events.ts';
import * as freshness from '../src/lib/server/freshness/index.ts';
import type { House } from '../src/lib/server/house.ts';
import { cast, contact, editor, ids, worker } from './support/cast.ts';
import { databases, freshDatabase } from './support/database.ts';
import { addEditors, bo, kim } from './support/editors.ts';
import { vault } from './support/hands.ts';

/** A Wednesday. */
const now = new Date('2026-01-14T10:00:00Z');
const tomorrow = new Date('2026-01-15T10:00:00Z');
const terms: Terms = usualTerms;

describe('terms', () => {
	it('go with the page as text, and back', () => {
		const given = { phone: 30, hours: 60, capacity: 7, entry: 200 };
		expect(termsOf(termsText(given))).toEqual(given);
	});

	it('that are not there are the usual ones', () => {
		expect(termsOf('')).toEqual(usualTerms);
		expect(termsOf('30 x -1')).toEqual({ ...usualTerms, phone: 30 });
	});
});

describe('a number is wrong', () => {
	const said = (caller: string, day: string, signed_in = false) => ({ caller, day, signed_in });

	it('when two callers say so on two days, or one of them is signed in', () => {
		expect(isWrong([said('a', '2026-01-14'), said('b', '2026-01-15')])).toBe(true);
		expect(isWrong([said('a', '2026-01-14'), said('b', '2026-01-14', true)])).toBe(true);
	});

	it('not when one says so twice, on one day or on two, signed in or not', () => {
		expect(isWrong([said('a', '2026-01-14'), said('a', '2026-01-15')])).toBe(false);
		expect(isWrong([said('a', '2026-01-14', true), said('a', '2026-01-15', true)])).toBe(false);
	});

	it('not when two visitors say so on one day: they may be two telephones of one', () => {
		expect(isWrong([said('a', '2026-01-14'), said('b', '2026-01-14')])).toBe(false);
	});
});

describe.each(databases)('freshness on %s', (kind) => {
	let db: Kysely<Tables>;
	let house: House;
	beforeEach(async () => {
		db = await freshDatabase(kind);
		house = { db, vault };
		await cast(db);
		await addEditors(db, now);
	});

	const calling = (outcome: CallResult, contact_id: string | null = ids.sanne) => ({
		id: uuidv7(),
		service_id: ids.inloop,
		contact_id,
		outcome
	});
	const call = (
		outcome: CallResult,
		address = '192.0.2.1',
		at = now,
		actor: Actor = anyone,
		command = calling(outcome)
	) => freshness.recordCall(house, actor, command, address, at);
	const sanne = async () => (await directory.person(db, anyone, ids.sanne))?.contact;
	const inloop = () => directory.service(db, anyone, ids.inloop);
	const outcomes = () => db.selectFrom('call_outcome').selectAll().execute();
	const aboutSanne = () => ({ command: uuidv7(), kind: 'contact' as const, id: ids.sanne });

	describe('after a call', () => {
		it('reaching somebody confirms their number', async () => {
			expect(await call('reached')).toBe('recorded');
			expect((await sanne())?.phone?.verified_at).toBe(now.toISOString());
		});

		it('a wrong number confirms nothing', async () => {
			await call('wrong_number');
			expect((await sanne())?.phone?.verified_at).toBe('2026-01-05T09:00:00.000Z');
		});

		it('without a person the number of the service is confirmed, with how', async () => {
			await call('reached', '', now, anyone, calling('reached', null));
			const found = await inloop();
			expect(found?.phone?.verified_at).toBe(now.toISOString());
			expect(found?.verified['phone']).toMatchObject({ by: 'een beller', how: 'caller' });
		});

		it('the same answer sent again changes nothing and succeeds', async () => {
			const command = calling('reached');
			await call('reached', '192.0.2.1', now, anyone, command);
			const before = await revision(db);
			expect(await call('reached', '192.0.2.1', tomorrow, anyone, command)).toBe('recorded');
			expect(await revision(db)).toBe(before);
			expect(await outcomes()).toHaveLength(1);
			expect((await sanne())?.phone?.verified_at).toBe(now.toISOString());
		});

		it('sent three times at the same moment it counts once', async () => {
			const command = calling('reached');
			const sent = [1, 2, 3].map(() => call('reached', '192.0.2.1', now, anyone, command));
			expect(await Promise.all(sent)).toEqual(['recorded', 'recorded', 'recorded']);
			expect(await outcomes()).toHaveLength(1);
		});

		it('about a service that does not exist it says so', async () => {
			const nowhere = { ...calling('reached'), service_id: uuidv7() };
			expect(await call('reached', '', now, anyone, nowhere)).toBe('unknown');
		});

		it('nobody can name a person whom they may not see', async () => {
			await call('reached', '', now, anyone, calling('reached', ids.els));
			expect((await outcomes()).map(({ contact_id }) => contact_id)).toEqual([null]);
		});

		it('keeps nothing of who called that can be read, or is the same for two numbers or days', async () => {
			await call('reached', '192.0.2.7', now, worker);
			await call('reached', '192.0.2.7');
			await call('reached', '192.0.2.7', now, anyone, calling('reached', null));
			await call('reached', '192.0.2.7', tomorrow);
			const events = await db
				.selectFrom('event')
				.selectAll()
				.where('type', '=', 'service.called')
				.execute();
			expect(events.map(({ actor_id }) => actor_id)).toEqual([null, null, null, null]);
			const rows = await outcomes();
			expect(JSON.stringify([rows, events])).not.toMatch(new RegExp(`192\\.0\\.2|${worker.id}`));
			const visitor = rows.filter(({ signed_in }) => signed_in === 0);
			expect(new Set(visitor.map(({ caller }) => caller)).size).toBe(2);
			expect(new Set(visitor.map(({ sender }) => sender)).size).toBe(2);
		});

		it('forgets who called: which day after the day, which number after 90 days', async () => {
			await call('reached');
			await freshness.forget(db, tomorrow);
			expect((await outcomes())[0]).toMatchObject({ sender: null });
			expect((await outcomes())[0]?.caller).not.toBeNull();
			await freshness.forget(db, new Date('2026-04-20T10:00:00Z'));
			expect((await outcomes())[0]).toMatchObject({ caller: null, outcome: 'reached' });
		});

		it('believes twenty answers a day from one address, and then no more', async () => {
			for (let nth = 0; nth < 20; nth++) expect(await call('no_answer')).toBe('recorded');
			expect(await call('no_answer')).toBe('too_many');
			expect(await call('no_answer', '2001:db8:1:2:3::4')).toBe('recorded');
			expect(await call('no_answer', '192.0.2.1', tomorrow)).toBe('recorded');
			expect(await call('no_answer', '192.0.2.1', now, worker)).toBe('recorded');
		});

		it('one network of IPv6 is one caller, whatever the rest of the address', async () => {
			await call('wrong_number', '2001:db8:1:2:aaaa::1');
			await call('wrong_number', '2001:db8:1:2:bbbb::2', tomorrow);
			expect((await sanne())?.phone).not.toBeNull();
		});
	});

	describe('two who say that a number is wrong', () => {
		const twice = async () => {
			await call('wrong_number');
			await call('wrong_number', '192.0.2.2', tomorrow);
		};

		it('hide it, say so, and lead to the organisation instead', async () => {
			await twice();
			expect(await sanne()).toMatchObject({
				phone: null,
				number_hidden: true,
				instead: { name: 'Buurthuis De Brug', number: '036 000 00 01' }
			});
			expect(JSON.stringify(await directory.publicChanges(db, null))).not.toContain(
				'036 000 00 02'
			);
			expect(await inloop()).toMatchObject({
				number_hidden: true,
				phone: { number: '036 000 00 05' }
			});
		});

		it('of a service with no other number: the one of its organisation takes its place', async () => {
			await call('wrong_number', '192.0.2.1', now, anyone, calling('wrong_number', null));
			await call('wrong_number', '192.0.2.2', tomorrow, anyone, calling('wrong_number', null));
			expect((await inloop())?.phone).toMatchObject({
				number: '036 000 00 01',
				description: 'Buurthuis De Brug'
			});
			expect((await sanne())?.phone?.number).toBe('036 000 00 02');
		});

		it('at the same moment are two', async () => {
			await Promise.all([call('wrong_number'), call('wrong_number', '', now, worker)]);
			expect((await sanne())?.number_hidden).toBe(true);
		});

		it('ring at every editor, once, until one looked', async () => {
			await twice();
			await call('wrong_number', '192.0.2.3', tomorrow);
			for (const actor of [bo, kim]) {
				expect(await freshness.news(db, actor)).toMatchObject([
					{ kind: 'contact', entity_id: ids.sanne, name: 'Sanne de Wit' }
				]);
			}
			await freshness.readNews(db, bo);
			expect(await freshness.news(db, bo)).toEqual([]);
			await freshness.putBack(db, kim, aboutSanne(), tomorrow);
			expect(await freshness.news(db, kim)).toEqual([]);
		});

		it('count from the last confirmation', async () => {
			await call('wrong_number');
			await call('reached', '192.0.2.9', new Date('2026-01-14T12:00:00Z'));
			await call('wrong_number', '192.0.2.2', tomorrow);
			expect((await sanne())?.phone?.number).toBe('036 000 00 02');
		});

		it('an editor puts it back in one tap, and it starts anew', async () => {
			await twice();
			const later = new Date('2026-01-16T10:00:00Z');
			expect(await freshness.putBack(db, bo, aboutSanne(), later)).toEqual({ ok: true });
			expect(await sanne()).toMatchObject({
				phone: { number: '036 000 00 02', verified_by: 'Bo Hendriks' }
			});
			expect((await sanne())?.number_hidden).toBeUndefined();
			await call('wrong_number', '192.0.2.4', new Date('2026-01-17T10:00:00Z'));
			expect((await sanne())?.phone).not.toBeNull();
		});

		it('stand first on the list, and the call goes to the organisation', async () => {
			await twice();
			const { items } = await freshness.queue(db, bo, terms, 25, tomorrow);
			expect(items[0]).toMatchObject({ id: ids.sanne, hidden: true, number: '036 000 00 01' });
			expect(items[0]?.reasons[0]).toEqual({ code: 'hidden' });
		});
	});

	describe('the list', () => {
		const spring = new Date('2026-04-20T09:00:00Z');
		const list = (actor = bo, at = spring) => freshness.queue(db, actor, terms, 25, at);
		const idsOf = async (actor = bo, at = spring) =>
			(await list(actor, at)).items.map(({ id }) => id);

		it('has what is older than its term, of all kinds, and nothing else', async () => {
			const { items, total } = await list(bo, now);
			const kindsOf = new Set(items.map((item) => item.kind));
			expect(kindsOf).toEqual(new Set(['contact', 'organization', 'location', 'service']));
			expect(total).toBe(items.length);
			const rested = items.find(({ id }) => id === ids.inloop);
			expect(rested?.reasons).toEqual([
				{ code: 'never', fact: 'phone' },
				{ code: 'never', fact: 'hours' }
			]);
			expect(items.map(({ id }) => id)).not.toContain(bo.contact_id);
		});

		it('has capacity after its own short term', async () => {
			const stated = { state: 'open' as const, weeks: null, until: null };
			await directory.stateCapacity(db, editor, ids.inloop, stated, '2026-01-01T09:00:00.000Z');
			const found = (at: string) =>
				list(bo, new Date(at)).then(
					({ items }) => items.find(({ id }) => id === ids.inloop)?.reasons
				);
			expect(await found('2026-01-15T09:00:00Z')).not.toContainEqual(
				expect.objectContaining({ fact: 'capacity' })
			);
			expect(await found('2026-01-16T09:00:00Z')).toContainEqual({
				code: 'old',
				fact: 'capacity',
				days: 15
			});
		});

		it('puts first what is used most, and says how much', async () => {
			const before = await list();
			const taal = before.items.find(({ id }) => id === ids.taalcafe);
			freshness.showed([ids.taalcafe, ids.taalcafe]);
			await freshness.keepShown(db, spring);
			for (const address of ['a', 'b', 'c']) {
				const command = { ...calling('no_answer', null), service_id: ids.taalcafe };
				await call('no_answer', address, spring, anyone, command);
			}
			const { items } = await list();
			const after = items.find(({ id }) => id === ids.taalcafe);
			expect(after?.weight).toBeGreaterThan(taal?.weight ?? 0);
			expect(items[0]?.id).toBe(ids.taalcafe);
			expect(after?.reasons.slice(0, 3)).toEqual([
				{ code: 'no_answer', count: 3 },
				{ code: 'called', count: 3 },
				{ code: 'shown', count: 2 }
			]);
		});

		it('leaves a fact that was confirmed alone until its term', async () => {
			expect(await idsOf()).toContain(ids.sanne);
			for (const fact of ['phone', 'entry'] as const) {
				expect(await freshness.confirm(db, bo, aboutSanne(), fact, spring)).toEqual({ ok: true });
			}
			expect(await idsOf()).not.toContain(ids.sanne);
			expect(await idsOf(bo, new Date('2026-07-25T09:00:00Z'))).toContain(ids.sanne);
			expect((await sanne())?.phone).toMatchObject({
				verified_at: spring.toISOString(),
				verified_by: 'Bo Hendriks'
			});
		});

		it('what nobody answered comes back on the next working day, and counts the tries', async () => {
			await freshness.noAnswer(db, bo, aboutSanne(), spring);
			expect(await idsOf()).not.toContain(ids.sanne);
			expect((await list()).waiting).toBe(1);
			const next = new Date('2026-04-21T08:00:00Z');
			expect(await idsOf(bo, next)).toContain(ids.sanne);
			const script = await freshness.script(db, bo, 'contact', ids.sanne, terms, next);
			expect(script).toMatchObject({ tries: 1, number: '036 000 00 02', lease: null });
		});

		it('counts what was done today, by me and by all', async () => {
			await freshness.confirm(db, bo, aboutSanne(), 'phone', spring);
			await freshness.confirm(
				db,
				kim,
				{ ...aboutSanne(), kind: 'service', id: ids.taalcafe },
				'phone',
				spring
			);
			await freshness.noAnswer(
				db,
				kim,
				{ ...aboutSanne(), kind: 'location', id: ids.huis },
				spring
			);
			expect(await freshness.progress(db, bo, spring)).toEqual({ mine: 1, all: 2, themselves: 0 });
			expect(await freshness.progress(db, bo, new Date('2026-04-21T09:00:00Z'))).toEqual({
				mine: 0,
				all: 0,
				themselves: 0
			});
		});
	});

	describe('a call of an editor', () => {
		it('is of one: who comes second is told who has it, also by another entry with the same number', async () => {
			await directory.save(db, editor, 'contact', contact('rachid', { name: 'Rachid Amrani' }));
			expect(await freshness.take(db, bo, 'contact', ids.sanne, now)).toEqual({ ok: true });
			const taken = { ok: false, code: 'taken', by: 'Bo Hendriks' };
			expect(await freshness.take(db, kim, 'contact', ids.sanne, now)).toEqual(taken);
			expect(await freshness.take(db, kim, 'contact', ids.rachid, now)).toEqual(taken);
			expect(await freshness.confirm(db, kim, aboutSanne(), 'phone', now)).toEqual(taken);
		});

		it('two who take it at once: one has it', async () => {
			const both = await Promise.all(
				[bo, kim].map((actor) => freshness.take(db, actor, 'contact', ids.sanne, now))
			);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		});

		it('is free after twenty minutes, when it is handed back, and when another is taken', async () => {
			const later = new Date(now.getTime() + 20 * 60_000);
			await freshness.take(db, bo, 'contact', ids.sanne, now);
			expect((await freshness.take(db, kim, 'contact', ids.sanne, later)).ok).toBe(true);
			await freshness.handBack(db, kim);
			expect((await freshness.take(db, bo, 'contact', ids.sanne, later)).ok).toBe(true);
			await freshness.take(db, bo, 'organization', ids.brug, later);
			expect((await freshness.take(db, kim, 'contact', ids.sanne, later)).ok).toBe(true);
		});

		it('is seen on the list by the other', async () => {
			await freshness.take(db, bo, 'service', ids.inloop, now);
			const { items } = await freshness.queue(db, kim, terms, 25, now);
			expect(items.find(({ id }) => id === ids.inloop)?.lease).toEqual({
				by: 'Bo Hendriks',
				until: '2026-01-14T10:20:00.000Z',
				mine: false
			});
		});

		it('writes what is different with a version, who and how', async () => {
			const number = '036 000 00 77';
			await freshness.change(db, bo, aboutSanne(), { fact: 'phone', number }, now);
			expect((await sanne())?.phone).toMatchObject({ number, verified_by: 'Bo Hendriks' });
			const [version] = await directory.history(db, 'contact', ids.sanne);
			expect(version).toMatchObject({ by: 'Bo Hendriks', reason: 'edit' });
			expect(version?.fields.phones).toEqual([phoneEntry(number)]);
		});

		it('sent twice writes once', async () => {
			const about = aboutSanne();
			await freshness.change(db, bo, about, { fact: 'phone', number: '036 000 00 77' }, now);
			await freshness.change(db, bo, about, { fact: 'phone', number: '036 000 00 88' }, now);
			expect((await sanne())?.phone?.number).toBe('036 000 00 77');
		});

		it('keeps hours, capacity and the rest as well', async () => {
			const about = () => ({ command: uuidv7(), kind: 'service' as const, id: ids.inloop });
			const [monday] = (await inloop())?.schedules ?? [];
			if (!monday) throw new Error('The cast has hours.');
			const schedules = [{ ...monday, byday: 'FR' }];
			await freshness.change(db, bo, about(), { fact: 'hours', schedules }, now);
			const full = { state: 'full' as const, weeks: null, until: '2026-02-01' };
			await freshness.change(db, bo, about(), { fact: 'capacity', ...full }, now);
			const fields = { summary: 'Kom langs met je brief.' };
			await freshness.change(db, bo, about(), { fact: 'entry', fields }, now);
			expect(await inloop()).toMatchObject({
				...fields,
				schedules,
				capacity: { ...full, stated_by: 'Bo Hendriks', stated_at: now.toISOString() },
				verified: { hours: { how: 'call' }, entry: { how: 'call', by: 'Bo Hendriks' } }
			});
			await freshness.confirm(db, bo, about(), 'capacity', tomorrow);
			expect((await inloop())?.capacity).toMatchObject({
				...full,
				stated_at: tomorrow.toISOString()
			});
		});

		it('about something that is not there says so', async () => {
			const about = { ...aboutSanne(), id: uuidv7() };
			expect(await freshness.confirm(db, bo, about, 'phone', now)).toEqual({
				ok: false,
				code: 'not_found'
			});
			expect(await freshness.putBack(db, bo, about, now)).toEqual({ ok: false, code: 'not_found' });
			expect(await freshness.script(db, bo, 'contact', about.id, terms, now)).toBeUndefined();
		});
	});

	describe('the mail', () => {
		const sent: { to: string; subject: string; text: string }[] = [];
		beforeEach(() => void (sent.length = 0));
		const send = async (to: string, subject: string, text: string) =>
			void sent.push({ to, subject, text });
		const sending = { origin: 'https://wijzer.voorbeeld.nl', examples: true, most: 40 };
		const sendAll = (at = now, how = sending) => freshness.sendDue(house, send, how, at);
		const tokenOf = (to: string) => {
			const mail = sent.find((each) => each.to === to);
			return /\/klopt\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? '';
		};
		const own = {
			phone: '036 000 00 02',
			working_days: ['MO' as const, 'TU' as const],
			languages: ['nl', 'ar'],
			away_from: null,
			away_until: null,
			hours: {}
		};

		it('goes once a quarter to who has an address, also when two send at once', async () => {
			const both = await Promise.all([sendAll(), sendAll()]);
			expect(both.reduce((sum, each) => sum + each.sent, 0)).toBe(3);
			expect(sent.map(({ to }) => to).toSorted()).toEqual([
				'els@voorbeeld.nl',
				'rachid@voorbeeld.nl',
				'sanne@voorbeeld.nl'
			]);
			expect(await sendAll(new Date('2026-03-31T10:00:00Z'))).toEqual({ sent: 0, failed: 0 });
			expect(await sendAll(new Date('2026-04-01T10:00:00Z'))).toEqual({ sent: 3, failed: 0 });
		});

		it('never goes to example people where mails are really sent, and not more than so many at once', async () => {
			expect(await sendAll(now, { ...sending, examples: false })).toEqual({ sent: 0, failed: 0 });
			expect(await sendAll(now, { ...sending, most: 2 })).toEqual({ sent: 2, failed: 0 });
		});

		it('that was surely not taken is tried again; one that may have been is not', async () => {
			const refusing = (code: string) => () =>
				Promise.reject(Object.assign(new Error('no'), { code }));
			const down = await freshness.sendDue(house, refusing('ECONNECTION'), sending, now);
			expect(down).toEqual({ sent: 0, failed: 3 });
			const halfway = await freshness.sendDue(
				house,
				refusing('ETIMEDOUT'),
				{ ...sending, most: 1 },
				now
			);
			expect(halfway.failed).toBe(3);
			expect(await sendAll()).toEqual({ sent: 0, failed: 0 });
			const { items } = await freshness.queue(db, bo, terms, 25, new Date('2026-04-20T09:00:00Z'));
			const failed = items.find(({ id }) => id === ids.sanne);
			expect(failed?.reasons).toContainEqual({ code: 'mail_failed' });
		});

		it('keeps no token that can be read', async () => {
			await sendAll();
			const rows = await db.selectFrom('fresh_mail').selectAll().execute();
			expect(tokenOf('sanne@voorbeeld.nl')).toHaveLength(43);
			expect(JSON.stringify(rows)).not.toContain(tokenOf('sanne@voorbeeld.nl'));
		});

		it('opening it confirms nothing, however often', async () => {
			await sendAll();
			const token = tokenOf('sanne@voorbeeld.nl');
			const before = await revision(db);
			for (let nth = 0; nth < 3; nth++) {
				expect(await freshness.openMail(house, token, now)).toMatchObject({
					contact: { name: 'Sanne de Wit' },
					hours: [{ name: 'Inloop geldzaken' }, { name: 'Taalcafé' }],
					done: null
				});
			}
			expect(await revision(db)).toBe(before);
		});

		it("'klopt nog' confirms the own details and hours, by name, and is used once", async () => {
			await sendAll();
			const token = tokenOf('sanne@voorbeeld.nl');
			const both = await Promise.all([
				freshness.answer(house, token, null, now),
				freshness.answer(house, token, { ...own, phone: '036 000 00 99' }, now)
			]);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
			expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'used' });
			expect((await inloop())?.verified['hours']).toMatchObject({
				by: 'Sanne de Wit',
				how: 'mail'
			});
			expect((await sanne())?.phone).toMatchObject({
				verified_at: now.toISOString(),
				verified_by: 'Sanne de Wit'
			});
			expect((await freshness.openMail(house, token, now))?.done?.at).toBe(now.toISOString());
			expect((await freshness.progress(db, bo, now)).themselves).toBeGreaterThan(2);
		});

		it('what changed goes in at once, with a version and the name, and is shown back', async () => {
			await sendAll();
			const token = tokenOf('sanne@voorbeeld.nl');
			const [monday] = (await inloop())?.schedules ?? [];
			if (!monday) throw new Error('The cast has hours.');
			const details = {
				...own,
				phone: '036 000 00 99',
				languages: ['nl', 'ar', 'en'],
				away_from: '2026-01-20',
				away_until: '2026-01-30',
				hours: { [ids.inloop]: [{ ...monday, closes_at: '11:00' }] }
			};
			expect(await freshness.answer(house, token, details, now)).toEqual({ ok: true });
			expect(await sanne()).toMatchObject({
				phone: { number: '036 000 00 99' },
				languages: ['nl', 'ar', 'en'],
				away_until: '2026-01-30'
			});
			expect((await inloop())?.schedules[0]?.closes_at).toBe('11:00');
			const versions = await directory.history(db, 'contact', ids.sanne);
			expect(versions[0]?.by).toBe('Sanne de Wit');
			const done = (await freshness.openMail(house, token, now))?.done;
			expect(done?.changed.map(({ field }) => field)).toEqual([
				'languages',
				'phones',
				'away_from',
				'away_until',
				'schedules'
			]);
		});

		it('puts back a number that callers called wrong, for they say themselves that it is right', async () => {
			await sendAll();
			await call('wrong_number');
			await call('wrong_number', '192.0.2.2', tomorrow);
			await freshness.answer(house, tokenOf('sanne@voorbeeld.nl'), null, tomorrow);
			expect((await sanne())?.phone?.number).toBe('036 000 00 02');
			expect(await freshness.news(db, bo)).toEqual([]);
		});

		it('works no more after its term, and never for what is no link', async () => {
			await sendAll();
			const token = tokenOf('sanne@voorbeeld.nl');
			const late = new Date('2026-03-05T10:00:00Z');
			expect(await freshness.openMail(house, token, late)).toBeNull();
			expect(await freshness.answer(house, token, null, late)).toEqual({
				ok: false,
				code: 'expired'
			});
			expect(await freshness.openMail(house, 'x', now)).toBeNull();
		});

		it("'liever geen mail' is kept, also after an answer", async () => {
			await sendAll();
			const token = tokenOf('els@voorbeeld.nl');
			await freshness.answer(house, token, null, now);
			expect(await freshness.refuse(house, token, now)).toBe(true);
			expect(await freshness.refuse(house, token, now)).toBe(true);
			expect((await freshness.openMail(house, token, now))?.refused).toBe(true);
			await sendAll(new Date('2026-04-01T10:00:00Z'));
			expect(sent.filter(({ to }) => to === 'els@voorbeeld.nl')).toHaveLength(1);
		});

		it('leaves alone who confirmed everything lately, and who has left', async () => {
			await freshness.confirm(db, bo, aboutSanne(), 'entry', now);
			await directory.contactLeaves(db, editor, ids.els, {
				last_day: '2026-01-01',
				successor_id: null
			});
			await sendAll();
			expect(sent.map(({ to }) => to)).toEqual(['rachid@voorbeeld.nl']);
		});
	});
});
