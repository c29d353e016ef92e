import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyone } from '../src/lib/domain/actor.ts';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import type { House } from '../src/lib/server/house.ts';
import * as notices from '../src/lib/server/notices/index.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { contact, editor, ids } from './support/cast.ts';
import { databases, freshHouse } from './support/database.ts';
import {
	asked,
	bea,
	carla,
	type Hand,
	jan,
	mia,
	noor,
	now,
	omar,
	sent,
	soon,
	stranger,
	to,
	vault,
	wijkteam,
	written
} from './support/hands.ts';

const declined = {
	code: 'full',
	words: 'Er is nu geen plek. In maart wel.',
	better_contact_id: undefined,
	better_service_id: undefined,
	back_to_sender: true
} as const;
const helped = { outcome: 'helped', no_help_in_city: false, words: '' } as const;
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

describe.each(databases)('handing over on %s', (kind) => {
	let db: Kysely<Tables>;
	let house: House;
	beforeEach(async () => {
		const fresh = await freshHouse(kind);
		({ db } = fresh);
		house = fresh;
	});

	const id = uuidv7;
	const seen = (by: Hand, question: string) => referrals.question(house, by, question, now);
	const holder = async (question: string) =>
		(
			await db
				.selectFrom('question')
				.select('holder_id')
				.where('id', '=', question)
				.executeTakeFirstOrThrow()
		).holder_id;
	const lists = (by: Hand, at = now) => referrals.lists(house, by, at);

	describe('a question', () => {
		it('is held by who wrote it, in the words of the resident', async () => {
			const question = await written(house);
			expect(await seen(jan, question)).toMatchObject({
				whole: true,
				mine: true,
				holder: { name: 'Jan Bos', organization: { name: 'Wijkteam Haven' } },
				needs: ['schulden', 'administratie'],
				resident: {
					words: asked.words,
					goes_by: 'mevrouw R.',
					phone: '06-12345678',
					language: 'ar',
					interpreter: 'yes',
					helper: 'haar zus'
				},
				consent: { ground: 'consent', agreed: true, how: 'spoken', by: { name: 'Jan Bos' } },
				hops: []
			});
		});

		it('is written once, however often it is sent', async () => {
			const command = id();
			for (let time = 0; time < 3; time++) {
				expect(await referrals.write(house, jan, command, asked, now)).toEqual({
					ok: true,
					question_id: command
				});
			}
			expect((await lists(jan)).todo).toHaveLength(1);
		});

		it('is not there for anyone else: a colleague, another organisation, a visitor', async () => {
			const question = await written(house);
			for (const other of [mia, noor, stranger]) {
				expect(await seen(other, question)).toBeUndefined();
			}
			expect(await referrals.question(house, anyone, question, now)).toBeUndefined();
			expect((await referrals.write(house, anyone, id(), asked, now)).ok).toBe(false);
		});

		it('of a volunteer is seen by their coordinator: nobody is left alone with it', async () => {
			const question = await written(house, mia);
			expect((await seen(carla, question))?.whole).toBe(true);
			expect(await seen(bea, question)).toBeUndefined();
		});

		it('stands sealed in the database: no word of the resident can be read there', async () => {
			await sent(house);
			const tables = ['resident', 'referral', 'consent', 'event', 'message', 'look'] as const;
			const rows = await Promise.all(
				tables.map((table) => db.selectFrom(table).selectAll().execute())
			);
			const text = JSON.stringify(rows);
			for (const word of ['mevrouw R', '12345678', 'brieven', 'zus', 'na drie uur']) {
				expect(text).not.toContain(word);
			}
		});
	});

	describe('a handover', () => {
		it('leaves the sender holding until the receiver accepts', async () => {
			const { question, hop } = await sent(house);
			expect(await holder(question)).toBe(jan.contact_id);
			expect((await lists(jan)).waiting).toMatchObject([
				{ kind: 'waiting', with: { name: 'Noor Visser' }, goes_by: 'mevrouw R.' }
			]);
			expect((await lists(noor)).todo).toMatchObject([
				{ kind: 'answer', referral_id: hop, with: { name: 'Jan Bos' } }
			]);
			expect(await referrals.accept(house, noor, id(), hop, soon, now)).toEqual({ ok: true });
			expect(await holder(question)).toBe(noor.contact_id);
			expect((await lists(noor)).todo).toMatchObject([{ kind: 'act' }]);
			expect((await lists(jan)).waiting).toMatchObject([
				{ kind: 'following', holder: { name: 'Noor Visser' } }
			]);
		});

		it('takes the reason along, and what was tried', async () => {
			const { question } = await sent(house);
			expect(await seen(noor, question)).toMatchObject({
				resident: { tried: 'Zus heeft gebeld.' },
				hops: [
					{
						reason: 'Thuis langs, want brieven blijven dicht.',
						expected: 'Samen de post openen.',
						warm_step: 'called',
						resident_present: true,
						moves: ['accept', 'hold', 'reject']
					}
				]
			});
		});

		it('can be taken back by the sender as long as nobody accepted', async () => {
			const { question, hop } = await sent(house);
			expect(await referrals.cancel(house, noor, id(), hop, now)).toMatchObject({
				code: 'not_yours'
			});
			expect((await referrals.cancel(house, jan, id(), hop, now)).ok).toBe(true);
			expect(await seen(noor, question)).toBeUndefined();
			const again = await sent(house);
			await referrals.accept(house, noor, id(), again.hop, soon, now);
			expect(await referrals.cancel(house, jan, id(), again.hop, now)).toMatchObject({
				code: 'moved_on',
				by: 'Noor Visser'
			});
		});

		it('waits at one place at a time', async () => {
			const { question } = await sent(house);
			expect(await referrals.request(house, jan, id(), question, to(omar), now)).toEqual({
				ok: false,
				code: 'waiting_elsewhere'
			});
			expect(await referrals.close(house, jan, id(), question, helped, now)).toEqual({
				ok: false,
				code: 'waiting_elsewhere'
			});
		});

		it.each([
			['to oneself', () => to(jan), 'to_yourself'],
			['to nobody known', () => to(null, { to_organization_id: id() }), 'receiver_unknown'],
			['to a person who is not there', () => to(null, { to_contact_id: id() }), 'receiver_unknown']
		])('%s is refused', async (_, input, code) => {
			const question = await written(house);
			expect(await referrals.request(house, jan, id(), question, input(), now)).toEqual({
				ok: false,
				code
			});
		});

		it('to who has left is refused', async () => {
			await directory.save(
				db,
				editor,
				'contact',
				contact('sanne', { valid_until: '2026-01-01', successor_id: null })
			);
			const sanne = { ...noor, contact_id: contact('sanne').id };
			const question = await written(house);
			expect(await referrals.request(house, jan, id(), question, to(sanne), now)).toMatchObject({
				code: 'receiver_left'
			});
		});

		it('only the holder hands over; a refusal says who holds it', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			expect(await referrals.request(house, jan, id(), question, to(omar), now)).toEqual({
				ok: false,
				code: 'not_yours',
				by: 'Noor Visser'
			});
		});
	});

	describe('consent', () => {
		it('that was withdrawn stops the handover at once; the receiver sees nothing any more', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			expect((await referrals.withdraw(house, noor, id(), question, now)).ok).toBe(true);
			expect(await holder(question)).toBe(jan.contact_id);
			expect(await seen(noor, question)).toBeUndefined();
			expect(await seen(jan, question)).toMatchObject({
				consent: { withdrawn_at: now.toISOString() },
				hops: [{ state: 'cancelled' }]
			});
		});

		it('is needed for the next handover', async () => {
			const { question, hop } = await sent(house);
			await referrals.withdraw(house, jan, id(), question, now);
			expect(hop).toBeTruthy();
			expect(await referrals.request(house, jan, id(), question, to(omar), now)).toMatchObject({
				code: 'consent_needed'
			});
			await referrals.recordConsent(house, jan, id(), question, asked, days(1));
			expect((await referrals.request(house, jan, id(), question, to(omar), days(1))).ok).toBe(
				true
			);
		});

		it('is one thing, the ground another: vital interests may go without agreement, with the reason kept', async () => {
			const question = await written(house, jan, {
				ground: 'vital_interest',
				agreed: false,
				why_not: 'Niet aanspreekbaar.'
			});
			expect((await seen(jan, question))?.consent).toMatchObject({
				ground: 'vital_interest',
				agreed: false,
				why_not: 'Niet aanspreekbaar.'
			});
		});

		it('is recorded again by the holder alone, once, with the language in which it was asked', async () => {
			const question = await written(house, mia);
			await referrals.withdraw(house, mia, id(), question, now);
			const command = id();
			for (const other of [carla, noor]) {
				expect((await referrals.recordConsent(house, other, id(), question, asked, now)).ok).toBe(
					false
				);
			}
			for (let time = 0; time < 2; time++) {
				expect(
					(await referrals.recordConsent(house, mia, command, question, asked, days(1))).ok
				).toBe(true);
			}
			expect((await seen(mia, question))?.consent).toMatchObject({
				agreed: true,
				withdrawn_at: null,
				by: { name: 'Mia Vos' },
				at: days(1).toISOString()
			});
			const kept = await db
				.selectFrom('consent')
				.select(['text_language', 'withdrawn_by'])
				.where('question_id', '=', question)
				.orderBy('recorded_at')
				.execute();
			expect(kept).toEqual([
				{ text_language: 'ar', withdrawn_by: 'worker' },
				{ text_language: 'ar', withdrawn_by: null }
			]);
		});

		it('is not recorded any more when the question is closed', async () => {
			const question = await written(house);
			await referrals.close(house, jan, id(), question, helped, now);
			expect(await referrals.recordConsent(house, jan, id(), question, asked, now)).toMatchObject({
				code: 'closed'
			});
		});

		it('the database itself keeps no handover without a ground', async () => {
			const question = await written(house);
			const { hop } = await sent(house);
			const row = await db
				.selectFrom('referral')
				.selectAll()
				.where('id', '=', hop)
				.executeTakeFirstOrThrow();
			await expect(
				db
					.insertInto('referral')
					.values({ ...row, id: id(), question_id: question, consent_id: null })
					.execute()
			).rejects.toThrow();
		});
	});

	describe('a no', () => {
		it('has a reason, words for the resident, and goes back to the sender', async () => {
			const { question, hop } = await sent(house);
			expect((await referrals.reject(house, noor, id(), hop, declined, now)).ok).toBe(true);
			expect(await holder(question)).toBe(jan.contact_id);
			expect(await seen(jan, question)).toMatchObject({
				bounces: 1,
				hops: [{ state: 'rejected', reject_code: 'full', reject_words: declined.words }]
			});
			expect((await lists(jan)).todo).toMatchObject([{ kind: 'act', bounces: 1 }]);
			expect(await seen(noor, question)).toBeUndefined();
		});

		it('may name a better desk', async () => {
			const { question, hop } = await sent(house);
			await referrals.reject(
				house,
				noor,
				id(),
				hop,
				{ ...declined, back_to_sender: false, better_contact_id: omar.contact_id },
				now
			);
			expect((await seen(jan, question))?.hops[0]?.better?.name).toBe('Omar Said');
		});

		it('after accepting is not possible: then it is passed on', async () => {
			const { hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			expect(await referrals.reject(house, noor, id(), hop, declined, now)).toMatchObject({
				code: 'moved_on'
			});
		});
	});

	describe('the ball is counted', () => {
		const bounce = async (question: string) => {
			const hop = id();
			const done = await referrals.request(house, jan, hop, question, to(noor), now);
			if (!done.ok) throw new Error(done.code);
			await referrals.reject(house, noor, id(), hop, declined, now);
		};

		it('passing on counts, and completes the hop before when it is accepted', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			const next = id();
			expect((await referrals.request(house, noor, next, question, to(omar), now)).ok).toBe(true);
			expect(await holder(question)).toBe(noor.contact_id);
			await referrals.accept(house, omar, id(), next, soon, now);
			expect(await holder(question)).toBe(omar.contact_id);
			expect(await seen(jan, question)).toMatchObject({
				bounces: 1,
				hops: [{ state: 'completed' }, { state: 'accepted', from: { name: 'Noor Visser' } }]
			});
		});

		it('from two on one calls first', async () => {
			const question = await written(house);
			await bounce(question);
			await bounce(question);
			const only = to(noor, { warm_step: 'sent_only' });
			expect(await referrals.request(house, jan, id(), question, only, now)).toMatchObject({
				code: 'call_first'
			});
			const tried = { ...only, call_tried: true };
			expect((await referrals.request(house, jan, id(), question, tried, now)).ok).toBe(true);
		});

		it('from three on it goes no further without a lead who agreed', async () => {
			const question = await written(house);
			for (let time = 0; time < 3; time++) await bounce(question);
			const again = () => referrals.request(house, jan, id(), question, to(noor), now);
			expect(await again()).toMatchObject({ code: 'lead_needed' });
			await referrals.askLead(house, jan, id(), question, mia.contact_id, now);
			expect(await again()).toMatchObject({ code: 'lead_needed' });
			expect(await seen(mia, question)).toMatchObject({
				whole: false,
				asked_to_lead: true,
				resident: null
			});
			await referrals.answerLead(house, mia, id(), question, true, now);
			expect((await seen(mia, question))?.whole).toBe(true);
			expect((await again()).ok).toBe(true);
		});
	});

	describe('a team', () => {
		it('sees that something is there, without the resident, until a named person claims it', async () => {
			const { question, hop } = await sent(house, jan, null);
			const part = await seen(noor, question);
			expect(part).toMatchObject({
				whole: false,
				needs: ['schulden', 'administratie'],
				language: 'ar',
				resident: null,
				hops: [{ reason: '', moves: ['claim'] }]
			});
			expect(JSON.stringify(part)).not.toContain('mevrouw');
			expect((await lists(omar)).todo).toMatchObject([{ kind: 'claim', goes_by: '' }]);
			expect(await referrals.accept(house, noor, id(), hop, soon, now)).toMatchObject({
				ok: false
			});
			expect((await referrals.claim(house, noor, id(), hop, now)).ok).toBe(true);
			expect(await seen(omar, question)).toBeUndefined();
			expect(await referrals.claim(house, omar, id(), hop, now)).toMatchObject({ ok: false });
			expect((await referrals.accept(house, noor, id(), hop, soon, now)).ok).toBe(true);
			expect(await holder(question)).toBe(noor.contact_id);
		});

		it('two who claim at once: one has it, the other is told', async () => {
			const { hop } = await sent(house, jan, null);
			const both = await Promise.all([
				referrals.claim(house, noor, id(), hop, now),
				referrals.claim(house, omar, id(), hop, now)
			]);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		});

		it('the deputy of who is away takes over', async () => {
			const today = new Date();
			await directory.save(
				db,
				editor,
				'contact',
				contact('sanne', {
					id: noor.contact_id,
					name: noor.name,
					away_until: '2999-01-01',
					deputy_id: omar.contact_id
				})
			);
			const { question, hop } = await sent(house);
			expect((await seen(omar, question))?.whole).toBe(false);
			expect((await referrals.claim(house, omar, id(), hop, today)).ok).toBe(true);
			expect((await seen(omar, question))?.whole).toBe(true);
		});

		it('who is away answers after they are back; the deputy is told, and has the usual time', async () => {
			await directory.save(
				db,
				editor,
				'contact',
				contact('sanne', {
					id: noor.contact_id,
					name: noor.name,
					away_from: '2026-01-12',
					away_until: '2026-01-23',
					deputy_id: omar.contact_id
				})
			);
			const { question, hop } = await sent(house);
			// Back on Monday the 26th: two working days from then.
			expect((await seen(jan, question))?.due_at).toBe('2026-01-28T16:00:00.000Z');
			const told = await db
				.selectFrom('notice')
				.select('contact_id')
				.where('kind', '=', 'received')
				.execute();
			expect(told.map(({ contact_id }) => contact_id)).toEqual(
				expect.arrayContaining([noor.contact_id, omar.contact_id])
			);
			expect(await referrals.claim(house, omar, id(), hop, now)).toEqual({ ok: true });
			expect((await seen(omar, question))?.hops[0]?.due_at).toBe('2026-01-16T16:00:00.000Z');
			expect((await seen(jan, question))?.due_at).toBe('2026-01-16T16:00:00.000Z');
			const urgent = await written(house, jan, { urgency: 'today' });
			await referrals.request(house, jan, id(), urgent, to(noor), now);
			expect((await seen(jan, urgent))?.due_at).toBe('2026-01-14T16:00:00.000Z');
		});

		it('the coordinator of the receiver takes over what stays', async () => {
			const { hop } = await sent(house);
			expect((await referrals.claim(house, bea, id(), hop, now)).ok).toBe(true);
			expect((await referrals.accept(house, bea, id(), hop, soon, now)).ok).toBe(true);
		});
	});

	describe('two at once', () => {
		it('the same command sent twice is done once', async () => {
			const { question, hop } = await sent(house);
			const command = id();
			const both = await Promise.all([
				referrals.accept(house, noor, command, hop, soon, now),
				referrals.accept(house, noor, command, hop, soon, now)
			]);
			expect(both).toEqual([{ ok: true }, { ok: true }]);
			expect(await holder(question)).toBe(noor.contact_id);
		});

		it('accepting and taking back: one wins, and there is one holder', async () => {
			const { question, hop } = await sent(house);
			const [accepted, cancelled] = await Promise.all([
				referrals.accept(house, noor, id(), hop, soon, now),
				referrals.cancel(house, jan, id(), hop, now)
			]);
			expect([accepted.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
			expect(await holder(question)).toBe(accepted.ok ? noor.contact_id : jan.contact_id);
		});

		it("a command's id of somebody else does nothing", async () => {
			const command = id();
			await referrals.write(house, jan, command, asked, now);
			expect(await referrals.write(house, noor, command, asked, now)).toMatchObject({
				code: 'not_found'
			});
		});
	});

	describe('the clock', () => {
		it('runs in working days: asked on Wednesday, late on Friday after the close', async () => {
			await sent(house);
			const friday = new Date('2026-01-16T16:59:00+01:00');
			const late = new Date('2026-01-16T17:01:00+01:00');
			expect((await lists(noor, friday)).overdue).toEqual([]);
			expect((await lists(noor, late)).overdue).toHaveLength(1);
			expect((await lists(jan, late)).overdue).toHaveLength(1);
		});

		it('goes to the holder first, and a working day later to the coordinator', async () => {
			await sent(house);
			const friday = new Date('2026-01-16T18:00:00+01:00');
			const monday = new Date('2026-01-19T18:00:00+01:00');
			expect((await lists(carla, friday)).overdue).toEqual([]);
			expect((await lists(carla, monday)).overdue).toHaveLength(1);
			expect((await lists(carla, monday)).todo).toEqual([]);
		});

		it('an urgent question is answered the same day', async () => {
			const question = await written(house, jan, { urgency: 'today' });
			await referrals.request(house, jan, id(), question, to(noor), now);
			const evening = new Date('2026-01-14T18:00:00+01:00');
			expect((await lists(noor, evening)).overdue).toHaveLength(1);
		});

		it('a waiting list has a date, and the sender keeps it until then', async () => {
			const { question, hop } = await sent(house);
			const until = { until: '2026-02-02', words: 'Plek in februari.' };
			expect((await referrals.hold(house, noor, id(), hop, until, now)).ok).toBe(true);
			expect(await holder(question)).toBe(jan.contact_id);
			expect((await lists(jan, new Date('2026-02-03T09:00:00+01:00'))).overdue).toHaveLength(1);
			expect((await referrals.accept(house, noor, id(), hop, soon, days(3))).ok).toBe(true);
			expect(
				await referrals.hold(house, noor, id(), hop, { until: '2026-01-01', words: '' }, now)
			).toMatchObject({ code: 'date_past' });
		});
	});

	describe('the waiting list of who accepted', () => {
		const at = (until: string) => ({ until, words: '' });

		it('has a date that can be changed, which both sides read', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			expect(await referrals.hold(house, noor, id(), hop, at('2026-02-02'), now)).toEqual({
				ok: true
			});
			expect(await referrals.hold(house, noor, id(), hop, at('2026-03-02'), now)).toEqual({
				ok: true
			});
			for (const person of [jan, noor]) {
				expect(await seen(person, question)).toMatchObject({
					holder: { id: noor.contact_id },
					due_at: '2026-03-02T16:00:00.000Z',
					hops: [{ state: 'on_hold', running: true, hold_until: '2026-03-02' }]
				});
			}
		});

		it('is left when there was contact; before acceptance nobody starts', async () => {
			const { question, hop } = await sent(house);
			await referrals.hold(house, noor, id(), hop, at('2026-02-02'), now);
			expect((await seen(noor, question))?.hops[0]?.moves).toEqual(['accept', 'hold', 'reject']);
			expect(await referrals.start(house, noor, id(), hop, now)).toMatchObject({ ok: false });
			await referrals.accept(house, noor, id(), hop, soon, now);
			await referrals.hold(house, noor, id(), hop, at('2026-02-02'), now);
			expect((await seen(noor, question))?.hops[0]?.moves).toEqual(
				expect.arrayContaining(['hold', 'start', 'complete'])
			);
			expect(await referrals.start(house, noor, id(), hop, now)).toEqual({ ok: true });
			expect((await seen(jan, question))?.hops[0]).toMatchObject({
				state: 'in_progress',
				hold_until: null
			});
		});
	});

	describe('somebody who means harm, or is just in the way', () => {
		it('of the team that has not taken it cannot stop it', async () => {
			const { question } = await sent(house, jan, null);
			expect((await seen(noor, question))?.whole).toBe(false);
			expect(await referrals.withdraw(house, noor, id(), question, now)).toMatchObject({
				code: 'not_yours'
			});
		});

		it('who had it once sees nothing after the resident stopped, nor does a lead elsewhere', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			await referrals.askLead(house, noor, id(), question, omar.contact_id, now);
			await referrals.answerLead(house, omar, id(), question, true, now);
			const next = id();
			await referrals.request(house, noor, next, question, to(carla), now);
			await referrals.accept(house, carla, id(), next, soon, now);
			expect((await seen(noor, question))?.whole).toBe(true);
			expect((await seen(omar, question))?.whole).toBe(true);
			await referrals.withdraw(house, carla, id(), question, now);
			for (const other of [noor, omar, bea]) {
				expect(await seen(other, question)).toBeUndefined();
			}
			expect(await holder(question)).toBe(jan.contact_id);
		});

		it('a question that came back to another organisation goes home when the resident stops', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			const next = id();
			await referrals.request(house, noor, next, question, to(carla), now);
			await referrals.accept(house, carla, id(), next, soon, now);
			await referrals.fail(house, carla, id(), next, '', now);
			expect(await holder(question)).toBe(noor.contact_id);
			await referrals.withdraw(house, noor, id(), question, now);
			expect(await holder(question)).toBe(jan.contact_id);
			expect(await seen(noor, question)).toBeUndefined();
		});

		it('nobody elsewhere leads what the resident stopped; a colleague may, and others when it is agreed anew', async () => {
			const question = await written(house);
			await referrals.withdraw(house, jan, id(), question, now);
			const ask = (whom: Hand) =>
				referrals.askLead(house, jan, id(), question, whom.contact_id, days(1));
			expect(await ask(omar)).toMatchObject({ ok: false, code: 'consent_needed' });
			expect(await seen(omar, question)).toBeUndefined();
			expect(await ask(mia)).toEqual({ ok: true });
			await referrals.recordConsent(house, jan, id(), question, asked, days(1));
			expect(await ask(omar)).toEqual({ ok: true });
		});

		it('what the resident stopped is not taken into what goes to others', async () => {
			const [shared, stopped] = [await written(house), await written(house)];
			await referrals.withdraw(house, jan, id(), stopped, now);
			const combine = (into: string, other: string) =>
				referrals.combine(house, jan, id(), into, other, now);
			expect(await combine(shared, stopped)).toMatchObject({ ok: false, code: 'consent_needed' });
			expect(await combine(stopped, shared)).toEqual({ ok: true });
		});

		it('stopping after the end takes it away from whoever helped elsewhere', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			await referrals.askLead(house, noor, id(), question, omar.contact_id, now);
			await referrals.answerLead(house, omar, id(), question, true, now);
			expect(await referrals.close(house, noor, id(), question, helped, now)).toEqual({ ok: true });
			expect(await referrals.withdraw(house, jan, id(), question, days(1))).toEqual({ ok: true });
			for (const other of [noor, omar, bea]) {
				expect(await seen(other, question)).toBeUndefined();
			}
			expect(await seen(jan, question)).toMatchObject({ whole: true });
		});

		it('a resident can stop when nobody is left where they first asked', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			await db
				.updateTable('account')
				.set({ role: 'admin' })
				.where('contact_id', '=', stranger.contact_id)
				.execute();
			const gone = (...who: Hand[]) =>
				db
					.updateTable('account')
					.set({ left_at: now.toISOString() })
					.where(
						'contact_id',
						'in',
						who.map(({ contact_id }) => contact_id)
					)
					.execute();
			await gone(jan, carla);
			const made = await referrals.makeCard(house, noor, question, now);
			if (!made.ok) throw new Error(made.code);
			const stop = (at: Date) =>
				referrals.answerCard(house, id(), made.card, '192.0.2.1', 'stop', at);
			expect(await stop(now)).toEqual({ ok: true });
			expect(await holder(question)).toBe(mia.contact_id);
			expect(await seen(noor, question)).toBeUndefined();
			await referrals.recordConsent(house, mia, id(), question, asked, days(1));
			const next = id();
			await referrals.request(house, mia, next, question, to(noor), days(1));
			await referrals.accept(house, noor, id(), next, soon, days(1));
			await gone(mia);
			expect(await stop(days(2))).toEqual({ ok: true });
			expect(await seen(noor, question)).toBeUndefined();
			const told = await db
				.selectFrom('notice')
				.select('contact_id')
				.where('kind', '=', 'resident_stopped')
				.where('at', '=', days(2).toISOString())
				.execute();
			expect(told.map(({ contact_id }) => contact_id)).toContain(stranger.contact_id);
		});

		it('a coordinator who only follows it does not choose who leads', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			expect((await seen(carla, question))?.whole).toBe(true);
			expect(
				await referrals.askLead(house, carla, id(), question, stranger.contact_id, now)
			).toMatchObject({ code: 'not_yours' });
			expect((await referrals.askLead(house, bea, id(), question, omar.contact_id, now)).ok).toBe(
				true
			);
		});

		it('who asks of no handovers gets none', async () => {
			const { hop } = await sent(house);
			const of = (more: Partial<referrals.Wanted>) =>
				referrals.ofOrganization(db, wijkteam, { limit: 5, ...more });
			expect(await of({})).toMatchObject([{ id: hop }]);
			expect(await of({ ids: [] })).toEqual([]);
			expect(await of({ states: [] })).toEqual([]);
		});

		it('nothing goes to another organisation by somebody leaving', async () => {
			await written(house, noor);
			expect(
				await referrals.leave(house, bea, id(), noor.contact_id, jan.contact_id, now)
			).toMatchObject({ code: 'receiver_unknown' });
		});

		it('nothing is sent to an account that has no work list', async () => {
			await db
				.updateTable('account')
				.set({ role: 'editor' })
				.where('contact_id', '=', omar.contact_id)
				.execute();
			const question = await written(house);
			expect(await referrals.request(house, jan, id(), question, to(omar), now)).toMatchObject({
				code: 'receiver_unknown'
			});
		});

		it('accepting while one leaves: the question is with somebody who is there', async () => {
			const { question, hop } = await sent(house);
			await Promise.all([
				referrals.accept(house, noor, id(), hop, soon, now),
				referrals.leave(house, bea, id(), noor.contact_id, omar.contact_id, now)
			]);
			expect([jan.contact_id, omar.contact_id]).toContain(await holder(question));
		});
	});

	describe('norms', () => {
		const fast = { answer_days: 1, urgent_days: 1, call_back_days: 3 };
		const dueOf = async (hop: string) =>
			(
				await db
					.selectFrom('referral')
					.select('due_at')
					.where('id', '=', hop)
					.executeTakeFirstOrThrow()
			).due_at;

		it('are set by the coordinator of an organisation, for that one alone', async () => {
			expect(await referrals.normsOf(db, noor.organization_id)).toMatchObject({ answer_days: 2 });
			for (const other of [noor, omar, mia]) {
				expect((await referrals.setNorms(house, other, id(), fast, now)).ok).toBe(false);
			}
			const slow = { ...fast, answer_days: 5 };
			expect((await referrals.setNorms(house, bea, id(), slow, now)).ok).toBe(true);
			expect((await referrals.setNorms(house, bea, id(), fast, now)).ok).toBe(true);
			expect(await referrals.normsOf(db, noor.organization_id)).toEqual(fast);
			expect(await referrals.normsOf(db, jan.organization_id)).toMatchObject({ answer_days: 2 });
		});

		it('of the receiver count for the answer and the call; clocks that run keep theirs', async () => {
			const before = await sent(house);
			const promised = await dueOf(before.hop);
			await referrals.setNorms(house, bea, id(), fast, now);
			expect(await dueOf(before.hop)).toBe(promised);
			expect(promised).toBe(new Date('2026-01-16T17:00:00+01:00').toISOString());
			const after = await sent(house, jan, omar);
			expect(await dueOf(after.hop)).toBe(new Date('2026-01-15T17:00:00+01:00').toISOString());
			await referrals.accept(house, omar, id(), after.hop, soon, now);
			expect(await dueOf(after.hop)).toBe(new Date('2026-01-19T17:00:00+01:00').toISOString());
			const urgent = await written(house, jan, { urgency: 'today' });
			const hop = id();
			await referrals.request(house, jan, hop, urgent, to(noor), now);
			expect(await dueOf(hop)).toBe(new Date('2026-01-15T17:00:00+01:00').toISOString());
		});

		it('that no organisation could choose are refused by the database as well', async () => {
			const row = { organization_id: wijkteam, ...fast, set_by: carla.contact_id, set_at: '' };
			await expect(
				db
					.insertInto('norm')
					.values({ ...row, answer_days: 99 })
					.execute()
			).rejects.toThrow();
		});

		it('remind before the clock ends: who must answer, and who waits', async () => {
			await sent(house);
			const reminder = async (by: Hand, at: string, list: 'todo' | 'waiting') =>
				(await lists(by, new Date(at)))[list].map((line) => line.reminder);
			expect(await reminder(noor, '2026-01-14T16:00:00+01:00', 'todo')).toEqual([null]);
			expect(await reminder(noor, '2026-01-15T09:00:00+01:00', 'todo')).toEqual(['next_day']);
			expect(await reminder(jan, '2026-01-15T09:00:00+01:00', 'waiting')).toEqual(['next_day']);
			expect(await reminder(noor, '2026-01-16T09:00:00+01:00', 'todo')).toEqual(['today']);
			expect(await reminder(noor, '2026-01-16T15:30:00+01:00', 'todo')).toEqual(['soon']);
			expect(await reminder(noor, '2026-01-16T17:00:00+01:00', 'todo')).toEqual([null]);
		});
	});

	describe('the end', () => {
		it('is stated by the holder, apart from the state of the hop', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			await referrals.start(house, noor, id(), hop, now);
			expect((await referrals.close(house, noor, id(), question, helped, now)).ok).toBe(true);
			expect(await seen(jan, question)).toMatchObject({
				outcome: 'helped',
				resident_outcome: null,
				hops: [{ state: 'completed' }]
			});
			expect((await lists(noor)).done).toHaveLength(1);
			expect((await lists(noor)).todo).toEqual([]);
			expect(await referrals.close(house, noor, id(), question, helped, now)).toMatchObject({
				code: 'closed'
			});
		});

		it('of many leaves what is open on the list: five hundred closed ones do not push it out', async () => {
			const open = await written(house);
			const closed = await written(house);
			await referrals.close(house, jan, id(), closed, helped, now);
			const row = await db
				.selectFrom('question')
				.selectAll()
				.where('id', '=', closed)
				.executeTakeFirstOrThrow();
			const more = Array.from({ length: 500 }, () => ({ ...row, id: uuidv7() }));
			for (let at = 0; at < more.length; at += 50)
				await db
					.insertInto('question')
					.values(more.slice(at, at + 50))
					.execute();
			const { todo, done } = await lists(jan);
			expect(todo.map(({ question_id }) => question_id)).toEqual([open]);
			expect(done).toHaveLength(499);
		});

		it('that cannot be reached goes back to the sender', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			await referrals.fail(house, noor, id(), hop, 'Drie keer gebeld.', now);
			expect(await holder(question)).toBe(jan.contact_id);
			expect(await seen(jan, question)).toMatchObject({
				hops: [{ state: 'failed', messages: [{ text: 'Drie keer gebeld.' }] }]
			});
		});

		it('is erased after its term; counts stay', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			await referrals.close(house, noor, id(), question, helped, now);
			expect(await referrals.eraseDue(house, 90, days(89))).toBe(0);
			expect(await referrals.eraseDue(house, 90, days(91))).toBe(1);
			expect(await referrals.eraseDue(house, 90, days(92))).toBe(0);
			expect(await seen(noor, question)).toMatchObject({
				erased: true,
				resident: null,
				outcome: 'helped',
				hops: [{ reason: '', state: 'completed' }]
			});
			expect(await db.selectFrom('resident').selectAll().execute()).toEqual([]);
		});
	});

	describe('asking', () => {
		it('goes both ways beside the hop, and is told', async () => {
			const { question, hop } = await sent(house);
			await referrals.say(house, noor, id(), hop, 'Spreekt ze ook Nederlands?', now);
			expect(await notices.unread(db, jan)).toMatchObject([
				{ kind: 'asked', about: 'Noor Visser' }
			]);
			await referrals.say(house, jan, id(), hop, 'Een beetje.', now);
			expect((await seen(noor, question))?.hops[0]?.messages.map(({ text }) => text)).toEqual([
				'Spreekt ze ook Nederlands?',
				'Een beetje.'
			]);
			await notices.read(db, jan, question, now);
			expect(await notices.unread(db, jan)).toEqual([]);
		});
	});

	describe('somebody leaves', () => {
		it('not with open questions and without a successor', async () => {
			await sent(house);
			expect(await referrals.leave(house, carla, id(), jan.contact_id, null, now)).toEqual({
				ok: false,
				code: 'successor_needed'
			});
			expect(await referrals.openWith(db, jan.contact_id)).toBe(1);
		});

		it('what they held, what was on its way and who saved them go to the successor', async () => {
			const held = await written(house, noor);
			const { question, hop } = await sent(house);
			await db
				.insertInto('shortcut')
				.values({ account_id: mia.id ?? '', contact_id: noor.contact_id, saved_at: '2026' })
				.execute();
			const done = await referrals.leave(house, bea, id(), noor.contact_id, omar.contact_id, now);
			expect(done).toEqual({ ok: true });
			expect(await holder(held)).toBe(omar.contact_id);
			expect((await referrals.accept(house, omar, id(), hop, soon, now)).ok).toBe(true);
			expect(await holder(question)).toBe(omar.contact_id);
			expect(await referrals.openWith(db, noor.contact_id)).toBe(0);
			const saved = await db.selectFrom('shortcut').selectAll().execute();
			expect(saved).toMatchObject([{ contact_id: omar.contact_id }]);
			const told = async (by: Hand) => (await notices.unread(db, by)).map((notice) => notice.kind);
			expect(await told(mia)).toContain('successor');
			expect(await told(jan)).toContain('successor');
			expect(await told(omar)).toContain('inherited');
		});

		it('is for their own coordinator to say', async () => {
			expect(
				await referrals.leave(house, carla, id(), noor.contact_id, omar.contact_id, now)
			).toMatchObject({ code: 'not_yours' });
		});
	});

	describe('people one works with', () => {
		const names = async (by: Hand) =>
			(await referrals.shortcuts(db, by)).map(({ name, instead_of }) => [name, instead_of]);

		it('are saved and taken away by oneself, once each; nobody saves themselves or who is hidden', async () => {
			expect(await referrals.saveShortcut(db, jan, noor.contact_id, now)).toBe(true);
			expect(await referrals.saveShortcut(db, jan, noor.contact_id, now)).toBe(true);
			expect(await referrals.saveShortcut(db, jan, jan.contact_id, now)).toBe(false);
			expect(await referrals.saveShortcut(db, jan, ids.els, now)).toBe(false);
			expect(await referrals.saveShortcut(db, anyone, noor.contact_id, now)).toBe(false);
			expect(await names(jan)).toEqual([['Noor Visser', null]]);
			expect(await names(mia)).toEqual([]);
			await referrals.dropShortcut(db, mia, noor.contact_id);
			expect(await names(jan)).toHaveLength(1);
			await referrals.dropShortcut(db, jan, noor.contact_id);
			expect(await names(jan)).toEqual([]);
		});

		it('follow a successor, with a word about who went before', async () => {
			await referrals.saveShortcut(db, jan, noor.contact_id, now);
			await referrals.saveShortcut(db, mia, noor.contact_id, now);
			await referrals.saveShortcut(db, mia, omar.contact_id, now);
			const left = new Date();
			await referrals.leave(house, bea, id(), noor.contact_id, omar.contact_id, left);
			expect(await names(jan)).toEqual([['Omar Said', 'Noor Visser']]);
			expect(await names(mia)).toEqual([['Omar Said', 'Noor Visser']]);
			await referrals.saveShortcut(db, carla, omar.contact_id, left);
			expect(await names(carla)).toEqual([['Omar Said', null]]);
			expect((await notices.unread(db, jan)).map(({ kind }) => kind)).toEqual(['successor']);
		});

		it('who left without a successor are shown as gone', async () => {
			await referrals.saveShortcut(db, jan, noor.contact_id, now);
			await referrals.leave(house, bea, id(), noor.contact_id, null, new Date());
			expect(await referrals.shortcuts(db, jan)).toMatchObject([
				{ name: 'Noor Visser', contact: null, instead_of: null }
			]);
		});
	});

	describe('the coordinator', () => {
		it('gives a question to another person of the house, with what they were working on', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			expect((await referrals.reassign(house, bea, id(), question, omar.contact_id, now)).ok).toBe(
				true
			);
			expect(await holder(question)).toBe(omar.contact_id);
			expect((await referrals.start(house, omar, id(), hop, now)).ok).toBe(true);
			expect(
				await referrals.reassign(house, carla, id(), question, mia.contact_id, now)
			).toMatchObject({ code: 'not_yours' });
		});
	});

	describe('to whom', () => {
		it('tells how fast somebody answers from five handovers on, and who knows them', async () => {
			for (let count = 0; count < 5; count++) {
				const [before] = await referrals.experienceWith(db, mia, [noor.contact_id], now);
				expect(before?.answers_within).toBeNull();
				const { hop } = await sent(house);
				await referrals.accept(house, noor, id(), hop, soon, new Date('2026-01-14T12:30:00+01:00'));
			}
			const [known] = await referrals.experienceWith(db, mia, [noor.contact_id], now);
			expect(known).toMatchObject({
				answers_within: 2,
				known_by: [{ name: 'Jan Bos' }],
				worked_with: false
			});
			expect(await referrals.workedWith(db, jan)).toMatchObject([{ name: 'Noor Visser' }]);
			const asking = () =>
				referrals.askIntroduction(house, mia, id(), jan.contact_id, noor.contact_id, now);
			expect((await asking()).ok).toBe(true);
			expect((await notices.unread(db, jan)).map((notice) => notice.kind)).toContain(
				'introduction_asked'
			);
		});
	});

	describe('somebody without an account', () => {
		const sanne = { ...noor, contact_id: contact('sanne').id, name: 'Sanne de Wit' };
		const linked = async () => {
			return linkedWith(false);
		};
		const linkedWith = async (asksCode: boolean) => {
			const { question, hop } = await sent(house, jan, sanne);
			const link = await referrals.makeLink(house, jan, hop, asksCode, now);
			if (typeof link === 'string') throw new Error(link);
			return { question, hop, ...link };
		};

		it('gets a link by mail with which they read and answer that one hop', async () => {
			const { question, token, email } = await linked();
			expect(email).toBe('sanne@voorbeeld.nl');
			const open = await referrals.openLink(house, token, now);
			if (!open) throw new Error('not open');
			expect((await referrals.question(house, open.person, question, now))?.resident).toMatchObject(
				{ goes_by: 'mevrouw R.' }
			);
			const accept = () =>
				referrals.moveByLink(
					house,
					token,
					'',
					'accept',
					(link) => referrals.accept(house, link.person, id(), link.referral_id, soon, now),
					now
				);
			expect(await accept()).toEqual({ ok: true });
			expect(await holder(question)).toBe(sanne.contact_id);
			expect(await accept()).toEqual({ ok: false, code: 'used' });
		});

		it('the link expires, and its token is kept as a hash only', async () => {
			const { token } = await linked();
			expect(await referrals.openLink(house, token, days(8))).toBeNull();
			expect(await referrals.openLink(house, 'x'.repeat(43), now)).toBeNull();
			const rows = await db.selectFrom('referral_link').selectAll().execute();
			expect(JSON.stringify(rows)).not.toContain(token);
		});

		it('two at the same time use a move once', async () => {
			const { token, hop } = await linked();
			const say = (text: string) =>
				referrals.moveByLink(
					house,
					token,
					'',
					'say',
					({ person }) => referrals.say(house, person, id(), hop, text, now),
					now
				);
			const both = await Promise.all([say('een'), say('twee')]);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
			const said = await db.selectFrom('message').select('id').execute();
			expect(said).toHaveLength(1);
		});

		it('a move that was refused can be made again', async () => {
			const { token, hop } = await linked();
			const wait = (until: string) =>
				referrals.moveByLink(
					house,
					token,
					'',
					'hold',
					({ person }) => referrals.hold(house, person, id(), hop, { until, words: '' }, now),
					now
				);
			expect(await wait('2026-01-01')).toMatchObject({ code: 'date_past' });
			expect(await wait('2026-02-01')).toEqual({ ok: true });
		});

		it('opens with the code that the sender tells, when they asked for one; wrong codes are slowed', async () => {
			const { token, hop } = await linkedWith(true);
			const code = await referrals.linkCode(house, jan, hop, now);
			if (code === null) throw new Error('no code');
			expect(code).toMatch(/^\d{6}$/);
			for (const other of [mia, noor, carla]) {
				expect(await referrals.linkCode(house, other, hop, now)).toBeNull();
			}
			const wrong = code === '000000' ? '000001' : '000000';
			expect(await referrals.enterLink(house, token, '', now)).toMatchObject({ ok: false });
			for (let time = 0; time < 5; time++) {
				expect(await referrals.enterLink(house, token, wrong, now)).toEqual({
					ok: false,
					code: 'code_wrong'
				});
			}
			const move = () =>
				referrals.moveByLink(
					house,
					token,
					wrong,
					'say',
					({ person }) => referrals.say(house, person, id(), hop, 'hallo', now),
					now
				);
			expect(await move()).toEqual({ ok: false, code: 'too_often' });
			expect(await referrals.enterLink(house, token, code, now)).toMatchObject({
				code: 'too_often'
			});
			const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
			expect(await referrals.enterLink(house, token, spaced, days(1))).toMatchObject({ ok: true });
			expect(
				JSON.stringify(await db.selectFrom('referral_link').selectAll().execute())
			).not.toContain(code);
		});

		it('has no code to tell when none was asked for', async () => {
			const { hop, token } = await linked();
			expect(await referrals.linkCode(house, jan, hop, now)).toBeNull();
			expect(await referrals.enterLink(house, token, '', now)).toMatchObject({ ok: true });
		});

		it('comes in by a link of before a change of the key, with the code they were told', async () => {
			const { hop, token } = await linkedWith(true);
			const code = await referrals.linkCode(house, jan, hop, now);
			const turned = {
				db,
				vault: openVault([
					'another key of thirty-two characters',
					'a key of thirty-two characters or more'
				])
			};
			expect(await referrals.enterLink(turned, token, code ?? '', now)).toMatchObject({ ok: true });
			const forgotten = { db, vault: openVault(['another key of thirty-two characters']) };
			expect(await referrals.openLink(forgotten, token, now)).toBeNull();
		});

		it('a move that broke off can be made again', async () => {
			const { token, hop } = await linked();
			const say = (verb: () => Promise<referrals.Result>) =>
				referrals.moveByLink(house, token, '', 'say', verb, now);
			await expect(say(() => Promise.reject(new Error('broken off')))).rejects.toThrow(
				'broken off'
			);
			expect(await say(() => referrals.say(house, sanne, id(), hop, 'hallo', now))).toEqual({
				ok: true
			});
		});

		it('opens when the day of a waiting list has come, however far off', async () => {
			const { token, hop } = await linked();
			const wait = { until: '2026-06-01', words: 'Plek in juni.' };
			await referrals.moveByLink(
				house,
				token,
				'',
				'hold',
				({ person }) => referrals.hold(house, person, id(), hop, wait, now),
				now
			);
			const then = new Date('2026-06-02T10:00:00+02:00');
			expect(await referrals.openLink(house, token, then)).toMatchObject({ referral_id: hop });
			expect(await referrals.makeLink(house, jan, hop, false, then)).toHaveProperty('token');
		});

		it('gets none without a mail address, of the person or the organisation: then somebody calls', async () => {
			const { hop } = await sent(house, jan, sanne);
			await db
				.updateTable('contact')
				.set({ email: null })
				.where('id', '=', sanne.contact_id)
				.execute();
			expect(await referrals.makeLink(house, jan, hop, false, now)).toHaveProperty('token');
			await db
				.updateTable('organization')
				.set({ email: null })
				.where('id', '=', sanne.organization_id)
				.execute();
			expect(await referrals.makeLink(house, jan, hop, false, now)).toBe('no_address');
		});

		it('is not mailed when there is an account', async () => {
			const { hop } = await sent(house);
			expect(await referrals.makeLink(house, jan, hop, false, now)).toBe('not_needed');
		});
	});

	describe('every look', () => {
		it('is in a log that nobody changes quietly', async () => {
			const { question } = await sent(house);
			await seen(noor, question);
			await seen(jan, question);
			await seen(stranger, question);
			expect(await referrals.looksAt(db, question)).toMatchObject([
				{ name: 'Noor Visser', organization: 'Buurthuis De Brug', ground: 'receiver' },
				{ name: 'Jan Bos', ground: 'holder' }
			]);
			expect(await referrals.verifyLooks(db)).toEqual({ rows: 2, broken: null });
			await db
				.updateTable('look')
				.set({ contact_id: jan.contact_id })
				.where('seq', '=', 1)
				.execute();
			expect((await referrals.verifyLooks(db)).broken).toBe(1);
		});

		it('that is taken out at the end is missed', async () => {
			const { question } = await sent(house);
			await seen(noor, question);
			await seen(jan, question);
			await db.deleteFrom('look').where('seq', '=', 2).execute();
			expect((await referrals.verifyLooks(db)).broken).toBe(2);
		});

		it('at a list is noted once a day', async () => {
			await sent(house);
			await lists(noor);
			await lists(noor);
			expect(await referrals.verifyLooks(db)).toEqual({ rows: 1, broken: null });
		});
	});

	describe('keys', () => {
		it('what a former key sealed is opened, and sealed anew', async () => {
			const { question } = await sent(house);
			const next = openVault([
				'another key of thirty-two characters',
				'a key of thirty-two characters or more'
			]);
			const turned = { db, vault: next };
			expect((await referrals.question(turned, jan, question, now))?.resident?.words).toBe(
				asked.words
			);
			expect(await referrals.sealAnew(turned)).toBeGreaterThan(8);
			expect(await referrals.sealAnew(turned)).toBe(0);
			const alone = { db, vault: openVault(['another key of thirty-two characters']) };
			expect((await referrals.question(alone, jan, question, now))?.resident?.words).toBe(
				asked.words
			);
			await expect(referrals.question(house, jan, question, now)).rejects.toThrow('key');
			expect(vault.keyId).not.toBe(next.keyId);
		});
	});

	describe('a draft', () => {
		it('keeps no citizen service number, and all else', async () => {
			const typed = { words: 'mijn bsn is 123456782', goes_by: 'Els', needs: ['schulden'] };
			await referrals.keepDraft(house, jan, 'question', typed, { now });
			expect((await referrals.draft(house, jan, 'question'))?.content).toEqual({
				goes_by: 'Els',
				needs: ['schulden']
			});
		});

		it('that comes after its question was written is not kept', async () => {
			const typed = { words: 'Er staat een man aan de deur' };
			const command = await written(house);
			await referrals.keepDraft(house, jan, 'question', typed, { command });
			expect(await referrals.draft(house, jan, 'question')).toBeNull();
			await referrals.keepDraft(house, jan, 'question', typed, { command: id() });
			expect(await referrals.draft(house, jan, 'question')).toMatchObject({ content: typed });
		});

		it('is kept sealed for its writer, and gone when the question is written', async () => {
			await referrals.keepDraft(house, jan, 'question', { words: 'Er staat een man' }, { now });
			expect(await referrals.draft(house, jan, 'question')).toMatchObject({
				content: { words: 'Er staat een man' }
			});
			expect(await referrals.draft(house, noor, 'question')).toBeNull();
			expect(JSON.stringify(await db.selectFrom('draft').selectAll().execute())).not.toContain(
				'man'
			);
			await written(house);
			expect(await referrals.draft(house, jan, 'question')).toBeNull();
		});
	});
});
