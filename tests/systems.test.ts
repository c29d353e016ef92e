/** Other systems: a token lets one in, which reads and moves the referrals of its organisation on behalf of its people. */
import { describe, expect, it, vi } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import type { Scope } from '../src/lib/domain/systems.ts';
import type { House } from '../src/lib/server/house.ts';
import { readQuery } from '../src/lib/server/http/read.ts';
import { admit, ownReferrals, tokens } from '../src/lib/server/interop/index.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { databases, freshHouse } from './support/database.ts';
import {
	asked,
	bea,
	carla,
	jan,
	mia,
	noor,
	now,
	omar,
	sent,
	soon,
	stranger
} from './support/hands.ts';
import { ids } from './support/cast.ts';

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const all: Scope[] = ['referrals:read', 'residents:read', 'referrals:move'];

/** A token of De Brug. */
async function tokenOf({ db }: House, scopes: Scope[] = all, days = 90): Promise<string> {
	const organization_id = ids.brug;
	const made = await tokens.add(db, bea, { organization_id, name: 'Dossier', scopes, days }, now);
	if (!made) throw new Error('no token');
	return made.token;
}

let addresses = 0;
const knock = (token: string | null, who: string | null = null) => ({
	authorization: token === null ? null : `Bearer ${token}`,
	on_behalf_of: who,
	address: `192.0.2.${addresses++ % 250}:${addresses}`
});

/** Comes in, with somebody or alone. */
async function visitOf(house: House, who: string | null = null, scopes: Scope[] = all) {
	const token = await tokenOf(house, scopes);
	const visit = await admit(house.db, knock(token, who), 'referrals:read', now);
	if (!visit.ok) throw new Error(visit.code);
	return visit;
}

const query = (more: Partial<ownReferrals.ListQuery> = {}) => ({ limit: 50, ...more });

function readCursor(text: string | null) {
	const read = readQuery(ownReferrals.listQuery, new URLSearchParams({ cursor: text ?? '' }));
	if (!read.ok || !read.value.cursor) throw new Error('no cursor');
	return { value: read.value.cursor };
}

async function moving(house: House, who: string) {
	const { system, person } = await visitOf(house, who);
	if (!person) throw new Error('nobody');
	return { system, person };
}

describe.each(databases)('other systems on %s', (kind) => {
	const open = () => freshHouse(kind);

	it('a token is shown once, and only its hash is kept', async () => {
		const house = await open();
		const token = await tokenOf(house, ['referrals:read']);
		expect(token).toMatch(/^wwt_[\w-]{43}$/);
		const row = await house.db.selectFrom('api_token').selectAll().executeTakeFirstOrThrow();
		expect(JSON.stringify(row)).not.toContain(token.slice(4));
		expect(row.hash).toMatch(/^[0-9a-f]{64}$/);
		const [shown] = await tokens.list(house.db, bea);
		expect(shown).toMatchObject({ name: 'Dossier', made_by: bea.name, used_at: null });
		expect(JSON.stringify(shown)).not.toContain(row.hash);
	});

	it('is made and ended by a coordinator of the organisation, by nobody else', async () => {
		const house = await open();
		const input = { organization_id: ids.brug, name: 'x', scopes: all, days: 30 };
		for (const other of [carla, noor, stranger]) {
			expect(await tokens.add(house.db, other, input, now)).toBeNull();
		}
		const made = await tokens.add(house.db, bea, input, now);
		expect(await tokens.list(house.db, carla)).toEqual([]);
		expect(await tokens.revoke(house.db, carla, made?.id ?? '', now)).toBe(false);
		expect(await tokens.revoke(house.db, bea, made?.id ?? '', now)).toBe(true);
		const knocked = await admit(house.db, knock(made?.token ?? ''), 'referrals:read', now);
		expect(knocked).toEqual({ ok: false, code: 'token_wrong' });
	});

	it('opens the door for its time, its scopes and the people of its organisation', async () => {
		const house = await open();
		const token = await tokenOf(house, ['referrals:read'], 30);
		const { db } = house;
		const comes = (who: string | null, at = now) =>
			admit(db, knock(token, who), 'referrals:read', at);
		expect(await comes(null)).toMatchObject({ ok: true, person: null });
		expect(await comes(noor.contact_id)).toMatchObject({ ok: true, person: { name: noor.name } });
		expect(await comes(`${noor.id}@voorbeeld.nl`)).toMatchObject({ person: { role: 'worker' } });
		expect(await comes(jan.contact_id)).toEqual({ ok: false, code: 'person_unknown' });
		expect(await comes(null, later(30 * 1440))).toEqual({ ok: false, code: 'token_wrong' });
		expect(await admit(db, knock(null), 'referrals:read', now)).toMatchObject({
			code: 'token_needed'
		});
		expect(await admit(db, knock(token), 'referrals:move', now)).toEqual({
			ok: false,
			code: 'scope_missing',
			scope: 'referrals:move'
		});
		await db
			.updateTable('account')
			.set({ left_at: now.toISOString() })
			.where('id', '=', noor.id)
			.execute();
		expect(await comes(noor.contact_id)).toEqual({ ok: false, code: 'person_unknown' });
	});

	it('who asks too much waits', async () => {
		const house = await open();
		const token = await tokenOf(house);
		vi.useFakeTimers({ toFake: ['Date'], now });
		const ask = () => admit(house.db, knock(token), 'referrals:read', now);
		for (let count = 0; count < 300; count++) expect(await ask()).toMatchObject({ ok: true });
		expect(await ask()).toEqual({ ok: false, code: 'too_often', seconds: 1 });
		vi.setSystemTime(later(1));
		expect(await ask()).toMatchObject({ ok: true });
		vi.useRealTimers();
	});

	it('the list has the referrals of the organisation, and nothing of residents', async () => {
		const house = await open();
		const first = await sent(house);
		const second = await sent(house, mia, null);
		await sent(house, jan, stranger);
		const visit = await visitOf(house);
		const { referrals: lines, next_cursor } = await ownReferrals.list(house, visit, query());
		expect(lines.map(({ id }) => id).toSorted()).toEqual([first.hop, second.hop].toSorted());
		expect(next_cursor).toBeNull();
		expect(lines.find(({ id }) => id === second.hop)?.to).toEqual({
			organization: { id: ids.brug, name: 'Buurthuis De Brug' },
			person: null
		});
		for (const text of [asked.goes_by, asked.words, asked.phone, 'brieven', 'schulden']) {
			expect(JSON.stringify(lines)).not.toContain(text);
		}
		expect(await house.db.selectFrom('look').selectAll().execute()).toEqual([]);
	});

	it('the list goes on by its cursor, and tells what changed since', async () => {
		const house = await open();
		const made = [await sent(house), await sent(house), await sent(house)];
		const visit = await visitOf(house);
		const first = await ownReferrals.list(house, visit, query({ limit: 2 }));
		expect(first.referrals).toHaveLength(2);
		const { value } = readCursor(first.next_cursor);
		const rest = await ownReferrals.list(house, visit, query({ cursor: value }));
		const seen = [...first.referrals, ...rest.referrals].map(({ id }) => id);
		expect(seen.toSorted()).toEqual(made.map(({ hop }) => hop).toSorted());
		const [, second] = made;
		await referrals.accept(house, noor, uuidv7(), second?.hop ?? '', soon, later(5));
		const changed = await ownReferrals.list(
			house,
			visit,
			query({ modified_after: now.toISOString() })
		);
		expect(changed.referrals).toMatchObject([{ id: second?.hop, state: 'accepted' }]);
		expect(changed.referrals[0]?.modified_at).toBe(later(5).toISOString());
		const waiting = await ownReferrals.list(house, visit, query({ state: 'requested' }));
		expect(waiting.referrals).toHaveLength(2);
	});

	it('one is whole for a person with a part in it, and that look is noted', async () => {
		const house = await open();
		const { question, hop } = await sent(house);
		const found = await ownReferrals.one(house, await visitOf(house, noor.contact_id), hop, now);
		expect(found.ok && ownReferrals.shown(found)).toMatchObject({
			id: hop,
			question: {
				needs: ['schulden', 'administratie'],
				resident: { goes_by: 'mevrouw R.', phone: '06-12345678' },
				hops: [{ reason: 'Thuis langs, want brieven blijven dicht.' }],
				moves: ['accept', 'hold', 'reject']
			}
		});
		expect(await referrals.looksAt(house.db, question)).toMatchObject([
			{ name: noor.name, what: 'system', ground: 'receiver' }
		]);
	});

	it('without the scope, without a person or without a part in it nothing of the resident is told', async () => {
		const house = await open();
		const { question, hop } = await sent(house);
		const thin: Scope[] = ['referrals:read'];
		for (const visit of [await visitOf(house, noor.contact_id, thin), await visitOf(house)]) {
			const found = await ownReferrals.one(house, visit, hop, now);
			expect(found).toMatchObject({ ok: true, question: null });
			expect(JSON.stringify(found)).not.toContain('brieven');
		}
		const omarsVisit = await visitOf(house, omar.contact_id);
		expect(await ownReferrals.one(house, omarsVisit, hop, now)).toEqual({
			ok: false,
			code: 'not_yours'
		});
		expect(await referrals.looksAt(house.db, question)).toEqual([]);
		const elsewhere = await sent(house, jan, stranger);
		const noors = await visitOf(house, noor.contact_id);
		for (const id of [elsewhere.hop, uuidv7(), 'x', '%']) {
			expect(await ownReferrals.one(house, noors, id, now)).toEqual({
				ok: false,
				code: 'not_found'
			});
		}
	});

	it('when the resident withdraws nothing of them is told any more', async () => {
		const house = await open();
		const { question, hop } = await sent(house);
		await referrals.withdraw(house, jan, uuidv7(), question, later(1));
		const visit = await visitOf(house, noor.contact_id);
		const found = await ownReferrals.one(house, visit, hop, later(2));
		expect(found).toEqual({ ok: false, code: 'not_yours' });
		const { referrals: lines } = await ownReferrals.list(house, visit, query());
		expect(lines).toMatchObject([{ id: hop, state: 'cancelled' }]);
	});

	it('moves go by the verbs of the screens, in the name of the person', async () => {
		const house = await open();
		const { question, hop } = await sent(house, jan, null);
		const noors = await moving(house, noor.contact_id);
		const move = (body: ownReferrals.MoveBody, minutes: number) =>
			ownReferrals.move(house, noors, uuidv7(), hop, body, later(minutes));
		expect(await move({ move: 'accept' }, 1)).toMatchObject({ ok: false, code: 'moved_on' });
		expect(await move({ move: 'claim' }, 2)).toMatchObject({
			ok: true,
			hop: { state: 'requested', to: { person: { name: noor.name } } }
		});
		expect(await move({ move: 'accept' }, 3)).toMatchObject({ hop: { state: 'accepted' } });
		expect(await move({ move: 'start' }, 4)).toMatchObject({ hop: { state: 'in_progress' } });
		const hold = { move: 'hold', until: '2026-02-02', words: 'Vol tot februari.' } as const;
		expect(await move(hold, 5)).toMatchObject({ hop: { state: 'on_hold' } });
		expect(await move({ move: 'say', text: 'Kan zij bellen?' }, 6)).toMatchObject({ ok: true });
		const end = { move: 'complete', outcome: 'helped', no_help_in_city: false, words: '' } as const;
		expect(await move(end, 7)).toMatchObject({ hop: { state: 'completed' } });
		const closed = await referrals.question(house, noor, question, later(8));
		expect(closed).toMatchObject({ outcome: 'helped', holder: { name: noor.name } });
		const events = await house.db
			.selectFrom('event')
			.select(['type', 'actor_id'])
			.where('entity_id', '=', question)
			.orderBy('seq')
			.execute();
		expect(events.slice(-6).map(({ type }) => type)).toEqual([
			'referral.claim',
			'referral.accept',
			'referral.start',
			'referral.hold',
			'referral.asked',
			'question.closed'
		]);
		expect(new Set(events.slice(-6).map(({ actor_id }) => actor_id))).toEqual(
			new Set([noor.contact_id])
		);
	});

	it("declining has a reason and a way on, and what is not one's own is refused with who has it", async () => {
		const house = await open();
		const { hop } = await sent(house);
		const no = { move: 'reject', code: 'full', words: 'Geen plek.', back_to_sender: true } as const;
		const omars = await moving(house, omar.contact_id);
		expect(await ownReferrals.move(house, omars, uuidv7(), hop, no, later(1))).toMatchObject({
			ok: false,
			code: 'not_found'
		});
		const beas = await moving(house, bea.contact_id);
		expect(await ownReferrals.move(house, beas, uuidv7(), hop, no, later(1))).toEqual({
			ok: false,
			code: 'not_yours',
			by: noor.name
		});
		const noors = await moving(house, noor.contact_id);
		expect(await ownReferrals.move(house, noors, uuidv7(), hop, no, later(2))).toMatchObject({
			hop: { state: 'rejected', reject_code: 'full' }
		});
	});

	it('a command that comes again changes nothing; its key names no other', async () => {
		const house = await open();
		const { hop } = await sent(house);
		const another = await sent(house);
		const noors = await moving(house, noor.contact_id);
		const key = uuidv7();
		const go = (id: string, body: ownReferrals.MoveBody) =>
			ownReferrals.move(house, noors, key, id, body, later(1));
		const both = await Promise.all([go(hop, { move: 'accept' }), go(hop, { move: 'accept' })]);
		expect(both).toMatchObject([{ hop: { state: 'accepted' } }, { hop: { state: 'accepted' } }]);
		expect(await go(hop, { move: 'start' })).toEqual({ ok: false, code: 'key_used' });
		expect(await go(another.hop, { move: 'accept' })).toEqual({ ok: false, code: 'key_used' });
		const [line] = (await ownReferrals.list(house, noors, query({ state: 'requested' }))).referrals;
		expect(line?.id).toBe(another.hop);
	});
});
