/** A drop-in hour: who is on the list, who takes whom, questions divided under one lead, and an end at which nothing is left lying. */
import { type Kysely, sql } from 'kysely';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { uuidOf, uuidv7 } from '../src/lib/domain/ids.ts';
import type { Message } from '../src/lib/domain/intake/board.ts';
import type { IntakeInput } from '../src/lib/domain/intake/forms.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import type { House } from '../src/lib/server/house.ts';
import * as intake from '../src/lib/server/intake/index.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { ids } from './support/cast.ts';
import { databases, freshHouse, secondOf } from './support/database.ts';
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
	soon,
	stranger,
	to
} from './support/hands.ts';

const id = uuidv7;
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const plain = { shown: 'number', goes_by: '', language: 'nl', line: '' } as const;
const { words, needs, tried, urgency, ...resident } = asked;
const first = { words, needs, tried, urgency };
const second = {
	...first,
	words: 'En ik moet een formulier invullen.',
	needs: ['administratie' as const]
};
const talk = (more: Partial<IntakeInput> = {}): IntakeInput => ({
	...resident,
	language: 'ar',
	shown: 'number',
	lead_id: undefined,
	questions: [first],
	...more
});

describe.each(databases)('a drop-in hour on %s', (kind) => {
	let db: Kysely<Tables>;
	let house: House;
	let hour: string;

	/** Bea runs it; Noor is a colleague, Jan a partner of another organisation. */
	beforeEach(async () => {
		house = await freshHouse(kind);
		({ db } = house);
		hour = id();
		const desks = [
			{ contact_id: noor.contact_id, desk: '1' },
			{ contact_id: jan.contact_id, desk: '2' }
		];
		expect(await intake.openHour(house, bea, hour, ids.huis, desks, now)).toEqual({
			ok: true,
			hour_id: hour
		});
	});

	async function visitor(by: Hand = noor, more: object = {}, at = now): Promise<string> {
		const command = id();
		const done = await intake.addVisitor(house, by, command, hour, { ...plain, ...more }, at);
		if (!done.ok) throw new Error(done.code);
		return command;
	}
	const row = (which: string) =>
		db.selectFrom('visitor').selectAll().where('id', '=', which).executeTakeFirstOrThrow();
	async function move(
		by: Hand,
		which: string,
		how: 'take' | 'back' | 'go' | 'first' | 'last',
		at = now
	) {
		const { version } = await row(which);
		return intake.moveVisitor(house, by, id(), hour, which, version, how, null, at);
	}
	async function wrote(by: Hand, which: string, more: Partial<IntakeInput> = {}) {
		const { version } = await row(which);
		const done = await intake.writeDown(house, by, id(), hour, which, version, talk(more), now);
		if (!done.ok) throw new Error(done.code);
		const seen = await intake.visitorOf(house, by, hour, which, now);
		return seen?.questions.map((question) => question.id) ?? [];
	}
	const seen = (by: Hand, which: string) => intake.visitorOf(house, by, hour, which, now);
	const list = (by: Hand = noor) => intake.hourOf(house, by, hour, now);

	describe('opening', () => {
		it('is for the coordinator, once at one place; who is there works in it, others do not see it', async () => {
			const again = await intake.openHour(house, bea, id(), ids.huis, [], now);
			expect(again).toEqual({ ok: false, code: 'already_open' });
			expect(await intake.openHour(house, noor, id(), null, [], now)).toMatchObject({
				code: 'not_yours'
			});
			expect((await list(jan))?.people.map(({ name }) => name)).toEqual([
				'Bea Smit',
				'Noor Visser',
				'Jan Bos'
			]);
			for (const other of [omar, mia, carla, stranger]) {
				expect(await list(other)).toBeUndefined();
				expect(await intake.boardOf(house, other, hour)).toBeUndefined();
				expect(await intake.addVisitor(house, other, id(), hour, plain, now)).toMatchObject({
					code: 'not_found'
				});
			}
		});

		it('what was written without a connection counts from then, and stands on the spine when it came', async () => {
			const add = (command: string, made: Date, received: Date) =>
				intake.addVisitor(
					{ ...house, late: { made, received } },
					noor,
					command,
					hour,
					{ ...plain },
					made
				);
			const command = id();
			expect(await add(command, later(5), later(40))).toMatchObject({ ok: true });
			expect((await row(command)).arrived_at).toBe(later(5).toISOString());
			const event = await db
				.selectFrom('event')
				.select(['at', 'data'])
				.where('id', '=', command)
				.executeTakeFirstOrThrow();
			expect(event.at).toBe(later(40).toISOString());
			expect(JSON.parse(event.data)).toMatchObject({ made_at: later(5).toISOString() });
			const wrong = { ok: false, code: 'moment_wrong' };
			expect(await add(id(), later(90), later(40))).toEqual(wrong);
			expect(await add(id(), later(-60), later(40))).toEqual(wrong);
			const month = 31 * 24 * 60;
			expect(await add(id(), later(5), later(month))).toEqual({ ok: false, code: 'too_old' });
		});

		it('somebody who goes works in it no more; not while a visitor sits there', async () => {
			const which = await visitor();
			await move(jan, which, 'take');
			const gone = () =>
				intake.place(house, bea, id(), hour, { contact_id: jan.contact_id, desk: '2' }, false, now);
			expect(await gone()).toMatchObject({ code: 'waiting_elsewhere' });
			await move(jan, which, 'go');
			expect(await gone()).toEqual({ ok: true });
			expect(await list(jan)).toBeUndefined();
		});
	});

	describe('the list', () => {
		it('numbers visitors in order, also when two are put on it at once', async () => {
			await Promise.all(Array.from({ length: 10 }, (_, at) => visitor(at % 2 === 0 ? noor : jan)));
			const view = await list();
			expect(view?.visitors.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
			expect(view?.seq).toBe(11);
		});

		it('puts a visitor on it once, however often it is sent', async () => {
			const command = id();
			for (let time = 0; time < 3; time++) {
				expect(await intake.addVisitor(house, noor, command, hour, plain, now)).toEqual({
					ok: true,
					visitor_id: command
				});
			}
			expect((await list())?.visitors).toHaveLength(1);
		});

		it('shows a number or a name, as the visitor chose; the line is read in the house alone, and that is noted', async () => {
			const samir = await visitor(noor, {
				shown: 'name',
				goes_by: 'Samir',
				line: 'Toeslag terugbetalen'
			});
			await visitor(noor, { goes_by: 'Sara' });
			expect((await list())?.visitors).toMatchObject([
				{ label: 'Samir', line: 'Toeslag terugbetalen' },
				{ label: '2' }
			]);
			expect((await list(jan))?.visitors).toMatchObject([
				{ label: 'Samir', line: '' },
				{ label: '2', line: '' }
			]);
			expect(await referrals.looksAt(db, samir)).toMatchObject([
				{ name: 'Noor Visser', what: 'list', ground: 'intake' }
			]);
			const board = JSON.stringify(await intake.boardOf(house, jan, hour));
			expect(board).toContain('Samir');
			expect(board).not.toMatch(/Toeslag|Sara/);
		});

		it('stands sealed in the database', async () => {
			await visitor(noor, { shown: 'name', goes_by: 'Samir', language: 'ar', line: 'Toeslag' });
			const kept = JSON.stringify([
				await db.selectFrom('visitor').selectAll().execute(),
				await db.selectFrom('drop_in_change').selectAll().execute(),
				await db.selectFrom('event').selectAll().execute()
			]);
			expect(kept).not.toMatch(/Samir|Toeslag terug|"ar"/);
		});

		it('has an order that can be changed', async () => {
			const all = [await visitor(), await visitor(), await visitor()];
			await move(noor, all[2] ?? '', 'first');
			await move(noor, all[0] ?? '', 'last');
			expect((await list())?.visitors.map(({ number }) => number)).toEqual([3, 2, 1]);
		});
	});

	describe('two people at once', () => {
		it('one takes the visitor, the other is told who was first', async () => {
			const which = await visitor();
			const { version } = await row(which);
			const take = (by: Hand) =>
				intake.moveVisitor(house, by, id(), hour, which, version, 'take', null, now);
			const results = await Promise.all([take(noor), take(jan)]);
			expect(results.filter(({ ok }) => ok)).toHaveLength(1);
			const winner = results[0]?.ok ? noor : jan;
			expect(results.find(({ ok }) => !ok)).toEqual({
				ok: false,
				code: 'changed',
				by: winner.name
			});
			expect((await row(which)).with_contact_id).toBe(winner.contact_id);
		});

		it('the same command twice at the same moment is done once', async () => {
			const which = await visitor();
			const { version } = await row(which);
			const command = id();
			const take = () =>
				intake.moveVisitor(house, noor, command, hour, which, version, 'take', null, now);
			expect(await Promise.all([take(), take(), take()])).toEqual([
				{ ok: true },
				{ ok: true },
				{ ok: true }
			]);
			expect((await list())?.seq).toBe(1 + 2);
		});
	});

	describe('questions', () => {
		it('are ordinary questions with one holder from the first moment, with what was agreed to', async () => {
			const which = await visitor();
			await move(noor, which, 'take');
			const [question] = await wrote(noor, which);
			expect(await referrals.question(house, noor, question ?? '', now)).toMatchObject({
				mine: true,
				resident: { goes_by: 'mevrouw R.', words, language: 'ar' },
				consent: { agreed: true, by: { name: 'Noor Visser' } },
				lead: null
			});
		});

		it('get one lead as soon as there are two, who agreed by naming themselves', async () => {
			const which = await visitor();
			const questions = await wrote(noor, which, { questions: [first, second] });
			expect(questions).toHaveLength(2);
			expect((await seen(noor, which))?.lead).toMatchObject({ name: 'Noor Visser', agreed: true });
			for (const question of questions) {
				expect(await referrals.question(house, noor, question, now)).toMatchObject({
					lead: { name: 'Noor Visser' },
					lead_agreed: true
				});
			}
		});

		it('of two people are led by who was first, who is asked; neither sees what the other wrote', async () => {
			const which = await visitor();
			const [one = ''] = await wrote(noor, which);
			await move(jan, which, 'take');
			const [two = ''] = await wrote(jan, which, { questions: [second] });
			expect(two).not.toBe(one);
			expect(await referrals.question(house, jan, one, now)).toBeUndefined();
			expect(await seen(noor, which)).toMatchObject({
				asked_to_lead: true,
				lead: { name: 'Noor Visser', agreed: false }
			});
			await intake.answerLead(house, noor, id(), hour, which, true, now);
			expect((await seen(noor, which))?.questions.map((question) => question.id)).toEqual([
				one,
				two
			]);
		});

		it('another who is asked to lead says so; no lead as long as they have not, and nobody leads who declines', async () => {
			const which = await visitor();
			await wrote(noor, which, { questions: [first, second], lead_id: jan.contact_id });
			expect((await seen(jan, which))?.asked_to_lead).toBe(true);
			expect((await intake.unfinished(db, hour)).map(({ why }) => why)).toContain(
				'lead_not_agreed'
			);
			expect(await intake.answerLead(house, jan, id(), hour, which, true, now)).toEqual({
				ok: true
			});
			expect((await seen(noor, which))?.lead).toMatchObject({ name: 'Jan Bos', agreed: true });
		});

		it('whoever hands the lead over keeps it until the other agrees, and when they do not', async () => {
			const which = await visitor();
			const [question = ''] = await wrote(noor, which, { questions: [first, second] });
			await intake.askLead(house, noor, id(), hour, which, bea.contact_id, now);
			expect((await seen(noor, which))?.lead).toMatchObject({
				name: 'Bea Smit',
				agreed: false,
				before: 'Noor Visser'
			});
			await intake.answerLead(house, bea, id(), hour, which, false, now);
			expect((await seen(noor, which))?.lead).toMatchObject({ name: 'Noor Visser', agreed: true });
			await intake.askLead(house, noor, id(), hour, which, bea.contact_id, now);
			await intake.answerLead(house, bea, id(), hour, which, true, now);
			expect(await referrals.question(house, bea, question, now)).toMatchObject({
				lead: { name: 'Bea Smit' },
				lead_agreed: true
			});
		});

		it('without agreement nothing is written down, and nothing of it stays', async () => {
			const which = await visitor();
			const { version } = await row(which);
			const wrong = talk({ questions: [first, { ...second, words: 'x'.repeat(10) }] });
			const stale = await intake.writeDown(house, jan, id(), hour, which, version + 5, wrong, now);
			expect(stale).toMatchObject({ code: 'changed', by: 'Noor Visser' });
			expect(await db.selectFrom('question').selectAll().execute()).toEqual([]);
		});

		it('of one resident that turn out to be one are combined', async () => {
			const which = await visitor();
			const [one = '', two = ''] = await wrote(noor, which, {
				questions: [{ ...first, needs: ['schulden'] }, second]
			});
			expect(await intake.combine(house, noor, id(), hour, one, two, now)).toEqual({ ok: true });
			expect((await seen(noor, which))?.questions).toMatchObject([
				{ id: one, words: `${words}\n\n${second.words}`, needs: ['schulden', 'administratie'] }
			]);
			const other = await visitor();
			const [three = ''] = await wrote(noor, other);
			expect(await intake.combine(house, noor, id(), hour, one, three, now)).toMatchObject({
				code: 'not_found'
			});
		});
	});

	describe('walking along', () => {
		it('is an ordinary handover to who is there; accepted at the desk in one go, and its holder changes then', async () => {
			const which = await visitor();
			const [question = ''] = await wrote(noor, which);
			const hop = id();
			expect(
				await intake.walkAlong(house, noor, hop, hour, question, jan.contact_id, 'Loopt mee.', now)
			).toEqual({ ok: true });
			expect(await row(which)).toMatchObject({ state: 'partner' });
			expect((await seen(noor, which))?.questions).toMatchObject([
				{ holder: 'Noor Visser', to: 'Jan Bos', next_step: true }
			]);
			expect((await list(jan))?.visitors).toMatchObject([{ for_me: hop }]);
			expect(await intake.receive(house, jan, id(), hour, hop, later(2))).toEqual({ ok: true });
			expect(await row(which)).toMatchObject({
				state: 'talking',
				with_contact_id: jan.contact_id
			});
			expect(await referrals.question(house, jan, question, now)).toMatchObject({
				mine: true,
				hops: [{ state: 'in_progress', warm_step: 'walked_along', resident_present: true }]
			});
		});

		it('goes to nobody who is not there, and not before the resident agreed', async () => {
			const which = await visitor();
			const [question = ''] = await wrote(noor, which);
			const walk = () =>
				intake.walkAlong(house, noor, id(), hour, question, mia.contact_id, 'Loopt mee.', now);
			expect(await walk()).toMatchObject({ code: 'receiver_unknown' });
			await referrals.withdraw(house, noor, id(), question, now);
			const stopped = await intake.walkAlong(
				house,
				noor,
				id(),
				hour,
				question,
				jan.contact_id,
				'Loopt mee.',
				now
			);
			expect(stopped).toMatchObject({ code: 'consent_needed' });
			expect(await db.selectFrom('referral').selectAll().execute()).toEqual([]);
		});

		it('proposes who helps with it, who speaks the language, and who is least busy', async () => {
			const which = await visitor();
			await wrote(noor, which);
			const [question] = (await seen(noor, which))?.questions ?? [];
			expect(question?.proposals.map(({ name, fits, speaks }) => [name, fits, speaks])).toEqual([
				['Bea Smit', true, true],
				['Jan Bos', false, true]
			]);
		});
	});

	describe('undo', () => {
		it('takes back the last change, and what it did', async () => {
			const which = await visitor();
			await move(noor, which, 'take');
			const undo = (await list())?.undo;
			expect(undo).toMatchObject({ kind: 'take', label: '1' });
			expect(await intake.undo(house, noor, id(), hour, undo?.id ?? '', now)).toEqual({ ok: true });
			expect(await row(which)).toMatchObject({ state: 'waiting', first_talk_at: null });
		});

		it('takes a handover back that nobody accepted; one that was accepted stays', async () => {
			const which = await visitor();
			const [question = ''] = await wrote(noor, which);
			const walk = async () => {
				const hop = id();
				await intake.walkAlong(house, noor, hop, hour, question, jan.contact_id, 'Loopt mee.', now);
				return hop;
			};
			const mistaken = await walk();
			expect(await intake.undo(house, noor, id(), hour, mistaken, now)).toEqual({ ok: true });
			expect(await row(which)).toMatchObject({ state: 'talking' });
			const hop = await walk();
			await intake.receive(house, jan, id(), hour, hop, now);
			expect(await intake.undo(house, noor, id(), hour, hop, now)).toEqual({
				ok: false,
				code: 'changed',
				by: 'Jan Bos'
			});
		});

		it('is refused of what somebody else changed since, and of what is another’s', async () => {
			const which = await visitor();
			expect(await intake.undo(house, jan, id(), hour, which, now)).toMatchObject({
				code: 'not_yours'
			});
			await move(jan, which, 'take');
			expect(await intake.undo(house, noor, id(), hour, which, now)).toMatchObject({
				code: 'changed',
				by: 'Jan Bos'
			});
		});

		it('of putting somebody on the list takes them off', async () => {
			const which = await visitor(noor, { goes_by: 'Samir', line: 'Verkeerd' });
			expect(await intake.undo(house, noor, id(), hour, which, now)).toEqual({ ok: true });
			expect((await list())?.visitors).toEqual([]);
		});
	});

	describe('closing', () => {
		const close = (by: Hand = bea) => intake.close(house, by, id(), hour, later(60));

		it('is refused while somebody is there or a question has no next step, and says which', async () => {
			const which = await visitor();
			expect(await close()).toMatchObject({ code: 'still_open' });
			const [one = '', two = ''] = await wrote(noor, which, { questions: [first, second] });
			expect(await intake.unfinished(db, hour)).toEqual([
				{ visitor_id: which, why: 'talking', question_id: null },
				{ visitor_id: which, why: 'no_next_step', question_id: one },
				{ visitor_id: which, why: 'no_next_step', question_id: two }
			]);
			await intake.keep(house, noor, id(), hour, one, now);
			const hop = id();
			await intake.walkAlong(house, noor, hop, hour, two, jan.contact_id, 'Loopt mee.', now);
			await move(noor, which, 'go');
			expect(await intake.unfinished(db, hour)).toEqual([]);
			expect(await close(noor)).toMatchObject({ code: 'not_yours' });
			expect(await close()).toEqual({ ok: true });
			expect(await intake.addVisitor(house, noor, id(), hour, plain, now)).toMatchObject({
				code: 'hour_closed'
			});
		});

		it('leaves a report without persons, in which what is rare is not named', async () => {
			for (let count = 0; count < 5; count++) {
				const which = await visitor(noor);
				await move(noor, which, 'take', later(count));
				const [question = ''] = await wrote(noor, which, {
					questions: [{ ...first, needs: count === 0 ? ['schulden', 'taal'] : ['schulden'] }]
				});
				await intake.keep(house, noor, id(), hour, question, now);
				await move(noor, which, 'go');
			}
			await close();
			const report = (await list(bea))?.report;
			expect(report).toEqual({
				visitors: 5,
				unseen: 0,
				questions: 5,
				needs: [{ need: 'schulden', count: 5 }],
				other_needs: 1,
				wait_middle: 2,
				wait_longest: 4,
				in_house: 0,
				sent_on: 0,
				kept: 5
			});
		});
	});

	describe('following', () => {
		async function followed(since: number, at: House = house, by: Hand = jan) {
			const got: Message[] = [];
			const stop = await intake.follow(
				at,
				by,
				hour,
				since,
				(message) => got.push(message),
				() => {}
			);
			if (!stop) throw new Error('not there');
			onTestFinished(stop);
			const until = async (seq: number) => {
				await expect.poll(() => got.at(-1)?.seq ?? 0).toBeGreaterThanOrEqual(seq);
				return got.map((message) => message.seq);
			};
			return { got, until, stop };
		}
		const upTo = (from: number, to: number) =>
			Array.from({ length: to - from + 1 }, (_, at) => from + at);

		it('tells every change once and in order, whoever makes it, and what was missed first', async () => {
			await visitor();
			const screen = await followed(0);
			const busy = Array.from({ length: 12 }, (_, at) => visitor(at % 2 === 0 ? noor : jan));
			const second = followed(2);
			await Promise.all(busy);
			const last = (await list())?.seq ?? 0;
			expect(await screen.until(last)).toEqual(upTo(1, last));
			expect(await (await second).until(last)).toEqual(upTo(3, last));
			expect(screen.got.at(-1)).toMatchObject({ kind: 'added', card: { state: 'waiting' } });
		});

		it('goes on where a lost connection broke off', async () => {
			const screen = await followed(0);
			const before = (await list())?.seq ?? 0;
			await visitor();
			const had = await screen.until(before + 1);
			screen.stop();
			await visitor();
			await visitor();
			const again = await followed(had.at(-1) ?? 0);
			const last = (await list())?.seq ?? 0;
			expect([...had, ...(await again.until(last))]).toEqual(upTo(1, last));
		});

		it('is not for who does not work in the hour', async () => {
			expect(
				await intake.follow(
					house,
					stranger,
					hour,
					0,
					() => {},
					() => {}
				)
			).toBeUndefined();
		});

		it('tells what happened to a question on another screen, once', async () => {
			const which = await visitor();
			const [question = ''] = await wrote(noor, which);
			const hop = id();
			await intake.walkAlong(house, noor, hop, hour, question, jan.contact_id, 'Loopt mee.', now);
			const from = (await list())?.seq ?? 0;
			const [one, two] = [await followed(from), await followed(from)];
			await referrals.accept(house, jan, id(), hop, soon, now);
			expect(await one.until(from + 1)).toEqual([from + 1]);
			await two.until(from + 1);
			expect(one.got).toMatchObject([
				{ kind: 'elsewhere', by: 'Jan Bos', card: { state: 'talking', desk: jan.contact_id } }
			]);
			expect(two.got).toEqual(one.got);
		});

		it.runIf(kind === 'postgres')(
			'hears at once what another process changes, and looks for itself while it cannot hear',
			async () => {
				const which = await visitor();
				const [question = ''] = await wrote(noor, which);
				const there: House = { ...house, db: await secondOf(db) };
				const screen = await followed((await list())?.seq ?? 0, there);
				const ears = async () => {
					const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
						where application_name = 'warmwijzer listens' and datname = current_database()
						and query like 'listen%' and state = 'idle'`.execute(db);
					return rows.map(({ pid }) => pid);
				};
				await expect.poll(async () => (await ears()).length).toBe(1);
				// By looking alone, once in five seconds, this would take twenty.
				const began = performance.now();
				for (let time = 0; time < 3; time++) {
					await visitor();
					const { seq = 0 } = (await list()) ?? {};
					expect((await screen.until(seq)).at(-1)).toBe(seq);
				}
				const { seq = 0 } = (await list()) ?? {};
				await referrals.request(house, noor, id(), question, to(omar), now);
				expect((await screen.until(seq + 1)).at(-1)).toBe(seq + 1);
				expect(screen.got.at(-1)).toMatchObject({ kind: 'elsewhere' });
				expect(performance.now() - began).toBeLessThan(5000);

				const [pid] = await ears();
				await sql`select pg_terminate_backend(${pid})`.execute(db);
				await visitor();
				const { seq: last = 0 } = (await list()) ?? {};
				await expect.poll(() => screen.got.at(-1)?.seq).toBe(last);
				await expect.poll(async () => (await ears()).length).toBe(1);
				expect(await ears()).not.toEqual([pid]);
			}
		);
	});

	describe('erasing', () => {
		it('comes after the term, and with a question of the visitor', async () => {
			const which = await visitor(noor, { shown: 'name', goes_by: 'Samir', line: 'Toeslag' });
			const [question = ''] = await wrote(noor, which, { shown: 'name' });
			const kept = JSON.stringify(await referrals.everythingAbout(house, question, now));
			expect(kept).toContain('"line":"Toeslag"');
			await referrals.erase(house, question, null, now);
			expect(await row(which)).toMatchObject({ shown: 'number', goes_by: null, line: null });
			const other = await visitor(noor, { line: 'Huur' });
			expect(await intake.eraseDue(house, 90, later(60))).toBe(0);
			expect(await intake.eraseDue(house, 90, later(100 * 24 * 60))).toBe(1);
			expect(await row(other)).toMatchObject({ line: null });
		});
	});

	it('a made-up id of an hour, visitor or question is not there', async () => {
		const nothing = uuidOf('nothing');
		expect(await intake.hourOf(house, noor, nothing, now)).toBeUndefined();
		expect(await seen(noor, nothing)).toBeUndefined();
		expect(await intake.undo(house, noor, id(), hour, nothing, now)).toMatchObject({
			code: 'not_found'
		});
		expect(await intake.receive(house, noor, id(), hour, nothing, now)).toMatchObject({
			code: 'not_found'
		});
	});
});
