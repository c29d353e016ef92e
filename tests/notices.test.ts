/** Being told: in the same transaction, once each, when a person wants to hear it, and nothing of a resident. */
import { createECDH } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticeGroups, usualChoices, whenHeard } from '../src/lib/domain/notices.ts';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { roles } from '../src/lib/domain/permissions.ts';
import { remindAt } from '../src/lib/domain/referrals/norms.ts';
import { anyone } from '../src/lib/domain/actor.ts';
import { type Db, transaction } from '../src/lib/server/db/index.ts';
import type { House } from '../src/lib/server/house.ts';
import { openMail, type SendMail } from '../src/lib/server/mail.ts';
import { isInside } from '../src/lib/server/http/outgoing.ts';
import * as notices from '../src/lib/server/notices/index.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
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
	to,
	written
} from './support/hands.ts';
import { type Pushes, signedBy, startPushService } from './support/push.ts';
import { type MailServer, startMailServer } from './support/smtp.ts';

const id = () => uuidv7();
const after = (minutes: number, from = now) => new Date(from.getTime() + minutes * 60_000);
const local = (text: string) => new Date(`${text}:00+01:00`);

describe('when somebody hears of it', () => {
	const heard = (text: string, more = {}) =>
		whenHeard({ ...usualChoices, ...more }, local(text)).toISOString();

	it.each([
		['in the day, at once', '2026-01-14T10:30', '2026-01-14T10:30', {}],
		['in the evening, next morning', '2026-01-14T18:00', '2026-01-15T08:00', {}],
		['before morning, that morning', '2026-01-14T07:59', '2026-01-14T08:00', {}],
		['on Friday evening, on Monday', '2026-01-16T19:00', '2026-01-19T08:00', {}],
		['on Saturday, on Monday', '2026-01-17T12:00', '2026-01-19T08:00', {}],
		['on Saturday, when they want', '2026-01-17T12:00', '2026-01-17T12:00', { weekends: true }],
		['over Christmas, after it', '2026-12-24T20:00', '2026-12-28T08:00', {}],
		['never quiet', '2026-01-14T03:00', '2026-01-14T03:00', { quiet_from: 0, quiet_until: 0 }],
		['quiet at noon', '2026-01-14T12:10', '2026-01-14T13:00', { quiet_from: 720, quiet_until: 780 }]
	])('%s', (_, at, expected, more) => {
		expect(heard(at, more)).toBe(local(expected).toISOString());
	});

	it('the hour that a clock skips or has twice moves nothing', () => {
		const spring = whenHeard({ ...usualChoices, weekends: true }, new Date('2026-03-28T22:00:00Z'));
		expect(spring.toISOString()).toBe('2026-03-29T06:00:00.000Z');
		const autumn = whenHeard({ ...usualChoices, weekends: true }, new Date('2026-10-24T22:00:00Z'));
		expect(autumn.toISOString()).toBe('2026-10-25T07:00:00.000Z');
	});

	it('a reminder comes in the morning of the day, or two hours before when it began that day', () => {
		const due = local('2026-01-16T17:00').toISOString();
		const from = (text: string) => remindAt(local(text).toISOString(), due)?.toISOString();
		expect(from('2026-01-14T10:30')).toBe(local('2026-01-16T09:00').toISOString());
		expect(from('2026-01-16T10:30')).toBe(local('2026-01-16T15:00').toISOString());
		expect(from('2026-01-16T16:00')).toBeUndefined();
	});
});

describe('a push', () => {
	it('is sealed as the standard shows (RFC 8291, appendix A)', () => {
		const ours = createECDH('prime256v1');
		ours.setPrivateKey('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url');
		const keys = {
			p256dh:
				'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
			auth: 'BTBZMqHH6r4Tts7J_aSIgg'
		};
		const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url');
		const text = 'When I grow up, I want to be a watermelon';
		expect(notices.encrypt(keys, text, ours, salt).toString('base64url')).toBe(
			'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN'
		);
	});

	it.each([
		'https://fcm.googleapis.com/fcm/send/abc',
		'https://updates.push.services.mozilla.com/wpush/v2/abc',
		'https://web.push.apple.com/abc',
		'https://wns2-par02p.notify.windows.com/w/?token=abc'
	])('goes to %s', (endpoint) => expect(notices.isPushService(endpoint)).toBe(true));

	it.each([
		'http://fcm.googleapis.com/fcm/send/abc',
		'https://fcm.googleapis.com.evil.example/abc',
		'https://fcm.googleapis.com:8443/abc',
		'https://user:word@fcm.googleapis.com/abc',
		'https://evil.example/fcm.googleapis.com',
		'https://127.0.0.1/abc',
		'https://[::1]/abc',
		'http://127.0.0.1:4000/abc',
		'file:///etc/passwd',
		'abc'
	])('never goes to %s', (endpoint) => expect(notices.isPushService(endpoint)).toBe(false));

	it.each(['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'])(
		'not to a name that leads to %s',
		(address) => expect(isInside(address, 4)).toBe(true)
	);
	it.each(['::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1'])('nor to %s', (address) =>
		expect(isInside(address, 6)).toBe(true)
	);
	it('but outside', () => {
		expect(isInside('142.250.1.1', 4)).toBe(false);
		expect(isInside('2a00:1450::1', 6)).toBe(false);
	});
});

describe.each(databases)('being told on %s', (kind) => {
	let house: House;
	let db: Db;
	let mails: { to: string; subject: string; text: string; id: string | undefined }[];
	let failing: Error | null;
	const sendMail: SendMail = async (address, subject, text, mail) => {
		if (failing) throw failing;
		mails.push({ to: address, subject, text, id: mail });
	};
	const post = { sendMail, origin: 'https://ww.example', examples: true, subject: 'mailto:a@b.nl' };
	const deliver = (at = now, by: Partial<notices.Post> = {}) =>
		notices.deliver(house, { ...post, ...by }, at);
	const waiting = () => db.selectFrom('notice_delivery').selectAll().orderBy('id').execute();
	const kindsOf = async (by: Hand) =>
		(await notices.unread(db, by)).map((notice) => notice.kind).toSorted();
	const mailOf = (person: Hand) => mails.filter((mail) => mail.to === `${person.id}@voorbeeld.nl`);

	beforeEach(async () => {
		house = await freshHouse(kind);
		({ db } = house);
		mails = [];
		failing = null;
	});

	describe('is written with what happens', () => {
		it('a handover to a person, in the app and in the outbox', async () => {
			await sent(house);
			expect(await kindsOf(noor)).toEqual(['received']);
			expect(await waiting()).toMatchObject([
				{ account_id: noor.id, channel: 'mail', state: 'waiting', due_at: now.toISOString() }
			]);
		});

		it('or not at all, when it is rolled back', async () => {
			const { question } = await sent(house);
			await expect(
				transaction(db, async (trx) => {
					await notices.tell(trx, 'asked', [noor.contact_id], {
						question_id: question,
						by: jan.contact_id,
						at: now
					});
					throw new Error('something else went wrong');
				})
			).rejects.toThrow('something else');
			const refused = await referrals.accept(house, mia, id(), question, soon, now);
			expect(refused.ok).toBe(false);
			expect(await kindsOf(noor)).toEqual(['received']);
			expect(await waiting()).toHaveLength(1);
		});

		it('a team is told; who takes it is told to the sender, and the others need not hear it any more', async () => {
			const { hop } = await sent(house, jan, null);
			expect(await kindsOf(omar)).toEqual(['received']);
			await referrals.claim(house, noor, id(), hop, now);
			expect(await kindsOf(omar)).toEqual([]);
			expect(await kindsOf(jan)).toEqual(['claimed']);
			await deliver();
			expect(mailOf(omar)).toEqual([]);
			expect(mailOf(jan)).toMatchObject([{ subject: 'Iemand heeft uw overdracht opgepakt' }]);
		});

		it('passing on is told to who sent it; taking back makes the first notice needless', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			const next = id();
			await referrals.request(house, noor, next, question, to(omar), now);
			expect(await kindsOf(jan)).toEqual(['accepted', 'passed_on']);
			await referrals.cancel(house, noor, id(), next, now);
			expect(await kindsOf(omar)).toEqual(['cancelled']);
		});

		it('to nobody who left, and by mail to no address that refused it', async () => {
			await db
				.insertInto('mail_bounce')
				.values({
					account_id: noor.id ?? '',
					email: `${noor.id}@voorbeeld.nl`,
					code: 'address_refused',
					at: now.toISOString()
				})
				.execute();
			await sent(house);
			expect(await kindsOf(noor)).toEqual(['received']);
			expect(await waiting()).toEqual([]);
		});
	});

	describe('goes out', () => {
		it('once, with all that is for one person in one mail', async () => {
			for (let count = 0; count < 3; count++) await sent(house);
			expect(await deliver()).toEqual({ sent: 1, failed: 0 });
			expect(mailOf(noor)).toMatchObject([{ subject: '3 overdrachten voor u' }]);
			expect(mails[0]?.text).toContain('https://ww.example/meldingen\n');
			expect(await deliver()).toEqual({ sent: 0, failed: 0 });
		});

		it('once, whoever sends at the same time', async () => {
			for (let count = 0; count < 4; count++) await sent(house);
			for (const person of [omar, bea, mia]) await sent(house, jan, person);
			const slow: SendMail = async (...mail) => {
				await new Promise((resolve) => setTimeout(resolve, 5));
				await sendMail(...mail);
			};
			const all = await Promise.all([1, 2, 3, 4].map(() => deliver(now, { sendMail: slow })));
			const more = await deliver();
			const count = [...all, more].reduce((sum, each) => sum + each.sent, 0);
			expect(count).toBe(mails.length);
			const told = mails.filter((mail) => mail.to === `${noor.id}@voorbeeld.nl`);
			expect(new Set(mails.map((mail) => mail.to)).size).toBe(4);
			expect(told).toHaveLength(1);
			expect((await waiting()).map(({ state }) => state)).toEqual(Array(7).fill('sent'));
			expect((await waiting()).every(({ attempts }) => attempts === 1)).toBe(true);
		});

		it('again under the same name, when whoever sent it stopped before noting so', async () => {
			await sent(house);
			const stopped: SendMail = async (...mail) => {
				await sendMail(...mail);
				await db.updateTable('notice_delivery').set({ lease: 'of who stopped' }).execute();
			};
			await deliver(now, { sendMail: stopped });
			await sent(house);
			await deliver(after(1));
			expect(mailOf(noor)).toHaveLength(2);
			await deliver(after(2));
			const [first, other, again] = mailOf(noor);
			expect(again).toEqual(first);
			expect(other?.id).not.toBe(first?.id);
			expect((await waiting()).map(({ state }) => state)).toEqual(['sent', 'sent']);
			await deliver(after(10));
			expect(mails).toHaveLength(3);
		});

		it('later and later after failures, until it is given up for all to see', async () => {
			await sent(house);
			failing = new Error('no server');
			const tries: number[] = [];
			let at = now;
			for (let minute = 0; minute < 60 * 24 * 12 && tries.length < 9; minute++) {
				at = after(minute);
				const { failed } = await deliver(at);
				if (failed > 0) tries.push(minute);
				const [row] = await waiting();
				if (row?.state === 'given_up') break;
				const due = Math.ceil((Date.parse(row?.due_at ?? '') - now.getTime()) / 60_000);
				minute = Math.max(minute, due - 2);
			}
			expect(tries.slice(0, 4)).toEqual([0, 1, 6, 21]);
			expect(tries).toHaveLength(8);
			const gaps = tries.slice(1).map((each, index) => each - (tries[index] ?? 0));
			expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
			const admin = { ...anyone, role: 'admin' as const };
			expect(await notices.givenUp(db, admin)).toMatchObject({
				items: [
					{
						name: 'Noor Visser',
						channel: 'mail',
						kind: 'received',
						error: 'mail_failed',
						attempts: 8
					}
				],
				waiting: 0
			});
			for (const role of roles.filter((each) => each !== 'admin')) {
				expect((await notices.givenUp(db, { ...anyone, role })).items).toEqual([]);
				expect(await notices.againAll(db, { ...anyone, role }, null, at)).toBe(0);
			}
			failing = null;
			expect(await notices.againAll(db, admin, null, at)).toBe(1);
			expect(await deliver(at)).toEqual({ sent: 1, failed: 0 });
		});

		it('not any more when it was read before, on whatever device', async () => {
			const { question } = await sent(house);
			const other = await sent(house);
			await notices.read(db, noor, question, now);
			expect(await notices.unreadCount(db, noor)).toBe(1);
			await deliver();
			expect(mailOf(noor)).toMatchObject([{ subject: 'Er is een overdracht voor u' }]);
			const [left] = await notices.unread(db, noor);
			expect(await notices.opened(db, jan, left?.id ?? '', now)).toBeUndefined();
			expect(await notices.opened(db, noor, left?.id ?? '', now)).toEqual({
				kind: 'received',
				question_id: other.question
			});
			expect(await notices.unreadCount(db, noor)).toBe(0);
		});

		it('by the ways that were chosen, after quiet hours; what waits follows a new choice', async () => {
			const evening = local('2026-01-16T20:00');
			const question = await written(house);
			await referrals.request(house, jan, id(), question, to(noor), evening);
			expect(await deliver(after(30, evening))).toEqual({ sent: 0, failed: 0 });
			expect((await waiting())[0]?.due_at).toBe(local('2026-01-19T08:00').toISOString());
			const always = { ...usualChoices, quiet_from: 0, quiet_until: 0, weekends: true };
			await notices.choose(db, noor, { ...always, lang: 'en' }, after(31, evening));
			expect(await deliver(after(31, evening))).toEqual({ sent: 1, failed: 0 });
			expect(mailOf(noor)).toMatchObject([{ subject: 'There is a handover for you' }]);
			await sent(house);
			await notices.choose(db, noor, { ...always, mail: [] }, now);
			expect(await deliver()).toEqual({ sent: 0, failed: 0 });
			expect((await notices.choicesOf(db, noor)).mail).toEqual([]);
			expect((await notices.choicesOf(db, jan)).mail).toEqual(usualChoices.mail);
		});

		it('to example people only where mails are files', async () => {
			await db.updateTable('account').set({ demo: 1 }).execute();
			await sent(house);
			expect(await deliver(now, { examples: false })).toEqual({ sent: 0, failed: 0 });
			expect(await waiting()).toMatchObject([{ state: 'dropped', error: 'example' }]);
		});
	});

	describe('by a mail server', () => {
		let server: MailServer;
		beforeAll(async () => {
			server = await startMailServer({ refuses: `${noor.id}@voorbeeld.nl` });
		});
		afterAll(() => server.stop());

		it('arrives and says nothing; a refused address is known at the person until it works again', async () => {
			const { hop } = await sent(house);
			await referrals.say(house, noor, id(), hop, 'Spreekt ze ook Nederlands?', now);
			const byServer = openMail({
				smtpUrl: server.url,
				mailFolder: '',
				mailFrom: 'ww@voorbeeld.nl'
			});
			expect(await deliver(now, { sendMail: byServer })).toEqual({ sent: 1, failed: 1 });
			const [mail] = server.mails();
			const [row] = await db
				.selectFrom('notice_delivery')
				.select('batch')
				.where('state', '=', 'sent')
				.execute();
			expect(mail?.to).toEqual([`${jan.id}@voorbeeld.nl`]);
			expect(mail?.raw).toContain(`Message-ID: <${row?.batch}@voorbeeld.nl>`);
			const words = `${mail?.subject} ${mail?.text}`;
			for (const secret of [asked.goes_by, asked.phone, 'deur', 'Nederlands', 'Noor', 'schuld'])
				expect(words).not.toContain(secret);
			expect([...(await notices.mailBounces(db, [noor.id ?? '', jan.id ?? ''])).keys()]).toEqual([
				noor.id
			]);
			expect((await notices.choicesOf(db, noor)).bounced_at).toBe(now.toISOString());
			await sent(house);
			expect((await waiting()).filter(({ state }) => state === 'waiting')).toEqual([]);
			await notices.mailWorksAgain(db, noor.id ?? '');
			await sent(house);
			expect((await waiting()).filter(({ state }) => state === 'waiting')).toHaveLength(1);
		});
	});

	describe('by push', () => {
		let service: Pushes;
		beforeAll(async () => {
			service = await startPushService();
		});
		afterAll(() => service.stop());
		const pushed = (at = now) => deliver(at, { testOrigin: service.origin });
		const session = async (person: Hand) => {
			const key = id();
			await db
				.insertInto('session')
				.values({
					id: key,
					account_id: person.id ?? '',
					device: '',
					created_at: '2026',
					seen_at: '2026',
					expires_at: '2027'
				})
				.execute();
			return key;
		};

		beforeEach(async () => {
			service.came.length = 0;
			service.answer = 201;
			await notices.choose(db, noor, { ...usualChoices, mail: [], push: [...noticeGroups] }, now);
		});

		it('reaches each device, signed, under one name, and says nothing', async () => {
			const [phone, laptop] = [service.device('phone'), service.device('laptop')];
			for (const device of [phone, laptop])
				await notices.subscribe(db, noor, await session(noor), device, now);
			await sent(house);
			expect(await pushed()).toEqual({ sent: 2, failed: 0 });
			const came = service.came.find(({ path }) => path === '/phone');
			const [notice] = await notices.unread(db, noor);
			const told = JSON.parse(phone.read(came?.body ?? Buffer.alloc(0))) as { tag: string };
			expect(told).toMatchObject({
				title: 'Er is een overdracht voor u',
				body: '',
				path: `/meldingen/${notice?.id}`,
				unread: 1
			});
			expect(came?.headers['topic']).toBe(told.tag.replaceAll('-', ''));
			expect(signedBy(String(came?.headers['authorization']))).toMatchObject({
				aud: service.origin,
				sub: 'mailto:a@b.nl'
			});
			expect(String(came?.headers['authorization'])).toContain(await notices.publicKey(house));
			expect(() => laptop.read(came?.body ?? Buffer.alloc(0))).toThrow();
		});

		it('is tried again after a fault; a device that is gone is forgotten', async () => {
			await notices.subscribe(db, noor, await session(noor), service.device('phone'), now);
			await sent(house);
			service.answer = 503;
			expect(await pushed()).toEqual({ sent: 0, failed: 1 });
			expect(await pushed()).toEqual({ sent: 0, failed: 0 });
			service.answer = 410;
			await pushed(after(1));
			expect(service.came).toHaveLength(2);
			expect(await db.selectFrom('push_subscription').selectAll().execute()).toEqual([]);
			expect(await waiting()).toEqual([]);
		});

		it('ends with the session, and with somebody else on the device', async () => {
			const [mine, theirs] = [await session(noor), await session(omar)];
			const phone = service.device('phone');
			await notices.subscribe(db, noor, mine, phone, now);
			expect(await notices.hasDevice(db, mine)).toBe(true);
			await sent(house);
			await notices.subscribe(db, omar, theirs, phone, now);
			expect(await notices.hasDevice(db, mine)).toBe(false);
			await pushed();
			expect(service.came).toEqual([]);
			await db.deleteFrom('session').where('id', '=', theirs).execute();
			expect(await notices.hasDevice(db, theirs)).toBe(false);
		});

		it('has one key, whoever asks first; another makes every device begin anew', async () => {
			const keys = await Promise.all([1, 2, 3].map(() => notices.publicKey(house)));
			expect(new Set(keys).size).toBe(1);
			await notices.subscribe(db, noor, await session(noor), service.device('phone'), now);
			const next = await notices.renewKey(house);
			expect(keys).not.toContain(next);
			expect(await db.selectFrom('push_subscription').selectAll().execute()).toEqual([]);
		});
	});

	describe('by clocks', () => {
		const ring = (text: string) => notices.ringClocks(db, local(text));
		/** What each was told of clocks, without what people did. */
		const clocks = async (by: Hand) =>
			(await kindsOf(by)).filter((each) => /reminder|overdue|summary/.test(each));

		it('reminds who must act, says what is late to both sides, and a working day later to the coordinator', async () => {
			await sent(house);
			await ring('2026-01-16T08:59');
			expect(await clocks(noor)).toEqual([]);
			await ring('2026-01-16T09:00');
			expect(await clocks(noor)).toEqual(['reminder']);
			expect(await clocks(jan)).toEqual([]);
			await ring('2026-01-16T17:01');
			expect(await clocks(noor)).toEqual(['overdue', 'reminder']);
			expect(await clocks(jan)).toEqual(['overdue']);
			expect(await clocks(carla)).toEqual(['summary']);
			await ring('2026-01-19T17:01');
			expect(await clocks(carla)).toContain('overdue_team');
			expect(await clocks(bea)).not.toContain('overdue_team');
		});

		it('each once: again, by several at once, after a restart, with a clock that jumps', async () => {
			await sent(house);
			await Promise.all([1, 2, 3].map(() => ring('2026-01-16T09:00')));
			await ring('2026-01-14T11:00');
			await ring('2026-01-16T17:30');
			await ring('2026-01-16T09:30');
			await Promise.all([1, 2, 3].map(() => ring('2026-01-16T17:31')));
			expect(await clocks(noor)).toEqual(['overdue', 'reminder']);
			await notices.read(db, noor, null, now);
			await ring('2026-01-16T17:32');
			await notices.forget(db, local('2027-01-16T17:32'));
			await ring('2026-01-16T17:33');
			expect(await clocks(noor)).toEqual([]);
		});

		it('what passed while nobody looked is told, late rather than not', async () => {
			await sent(house);
			await ring('2026-01-26T09:00');
			expect(await clocks(noor)).toEqual(['overdue']);
			expect(await clocks(carla)).toEqual(['overdue_team', 'summary']);
		});

		it('a new clock is told anew; an ended one is not told at all', async () => {
			const { hop, question } = await sent(house);
			await ring('2026-01-16T17:30');
			await referrals.accept(house, noor, id(), hop, soon, local('2026-01-16T18:00'));
			await notices.read(db, noor, null, now);
			await ring('2026-01-21T17:30');
			expect(await clocks(noor)).toEqual(['overdue']);
			expect(await clocks(jan)).toEqual(['overdue']);
			await notices.read(db, noor, null, now);
			await referrals.close(
				house,
				noor,
				id(),
				question,
				{ outcome: 'helped', no_help_in_city: false, words: '' },
				local('2026-01-21T18:00')
			);
			await ring('2026-02-20T12:00');
			expect(await clocks(noor)).toEqual([]);
		});

		it('what is with somebody who answers by a link rings at who sent it, and at their coordinator', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			await db
				.updateTable('account')
				.set({ left_at: now.toISOString() })
				.where('organization_id', '=', noor.organization_id)
				.execute();
			const made = await referrals.makeCard(house, { ...noor, id: null }, question, now);
			const code = made.ok ? made.card : '';
			await ring('2026-01-16T17:30');
			expect(await clocks(jan)).toContain('overdue');
			await ring('2026-01-19T17:30');
			expect(await clocks(carla)).toContain('overdue_team');
			await referrals.answerCard(
				house,
				id(),
				code,
				'192.0.2.1',
				'nobody_called',
				local('2026-01-20T09:00')
			);
			for (const each of [jan, carla]) expect(await kindsOf(each)).toContain('nobody_called');
		});

		it('a resident who says that nobody called rings once', async () => {
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, id(), hop, soon, now);
			const made = await referrals.makeCard(house, jan, question, now);
			await referrals.answerCard(
				house,
				id(),
				made.ok ? made.card : '',
				'192.0.2.1',
				'nobody_called',
				now
			);
			await notices.ringClocks(db, after(1));
			expect(await kindsOf(noor)).toEqual(['nobody_called', 'received']);
		});

		it('the summary comes in the morning of a working day, once, with counts alone', async () => {
			await sent(house);
			await sent(house, jan, null);
			await ring('2026-01-15T08:29');
			await ring('2026-01-17T10:00');
			expect(await clocks(carla)).toEqual([]);
			await Promise.all([1, 2].map(() => ring('2026-01-15T08:30')));
			await ring('2026-01-15T11:00');
			expect(await notices.unread(db, carla)).toMatchObject([
				{ kind: 'summary', counts: { open: 2, late: 0, unclaimed: 0 } }
			]);
			expect(
				(await notices.unread(db, bea)).find((each) => each.kind === 'summary')?.counts
			).toEqual({ open: 0, late: 0, unclaimed: 1 });
			await deliver(local('2026-01-15T11:01'));
			expect(mailOf(carla)).toMatchObject([{ subject: 'Uw overzicht van vandaag' }]);
			expect(mailOf(carla)[0]?.text).toContain('Open: 2, te laat: 0, nog van niemand: 0');
		});
	});

	it('nothing of a resident is in a notice or what is sent of it', async () => {
		const { question, hop } = await sent(house);
		await referrals.say(house, noor, id(), hop, 'Spreekt ze ook Nederlands?', now);
		await referrals.accept(house, noor, id(), hop, soon, now);
		await notices.ringClocks(db, local('2026-01-30T10:00'));
		await deliver(local('2026-01-30T10:01'));
		const kept = [await db.selectFrom('notice').selectAll().execute(), await waiting(), mails];
		expect(mails.length).toBeGreaterThan(2);
		const text = JSON.stringify(kept);
		for (const secret of [
			asked.goes_by,
			asked.phone,
			asked.reach,
			asked.helper,
			'man aan de deur',
			'brieven',
			'Nederlands',
			'schulden'
		])
			expect(text).not.toContain(secret);
		expect(JSON.stringify(mails)).not.toContain(question);
	});
});
