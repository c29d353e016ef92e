import { describe, expect, it } from 'vitest';
import { phoneEntry } from '../src/lib/domain/entries.ts';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import type { House } from '../src/lib/server/house.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
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
	written
} from './support/hands.ts';

const home = '192.0.2.7';
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

async function cardFor(house: House, question: string, by: Hand = jan): Promise<string> {
	const made = await referrals.makeCard(house, by, question, now);
	if (!made.ok) throw new Error(made.code);
	return made.card;
}

async function look(house: House, code: string, at = now) {
	const found = await referrals.cardOf(house, code, home, at);
	if (!found.ok) throw new Error(found.code);
	return found.card;
}

const ringing = async (
	house: House,
	kind: 'nobody_called' | 'resident_helped' | 'resident_stopped'
) =>
	(
		await house.db
			.selectFrom('notice')
			.select('contact_id')
			.where('kind', '=', kind)
			.orderBy('id')
			.execute()
	).map(({ contact_id }) => contact_id);

describe.each(databases)('the card of a resident on %s', (kind) => {
	const open = () => freshHouse(kind);

	describe('its code', () => {
		it('is made once, and the same for everybody who may hand it out', async () => {
			const house = await open();
			const { question } = await sent(house);
			const code = await cardFor(house, question);
			expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
			expect(await cardFor(house, question)).toBe(code);
		});

		it('is kept sealed and as a hash: nowhere to be read', async () => {
			const house = await open();
			const { question } = await sent(house);
			const code = await cardFor(house, question);
			const rows = [
				await house.db.selectFrom('card').selectAll().execute(),
				await house.db.selectFrom('event').selectAll().execute()
			];
			expect(JSON.stringify(rows)).not.toContain(code);
			expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
		});

		it('is handed out by the holder, the lead and who sends it, by nobody else', async () => {
			const house = await open();
			const { question, hop } = await sent(house);
			for (const other of [mia, noor, omar, bea, carla, stranger]) {
				expect(await referrals.makeCard(house, other, question, now)).toEqual({
					ok: false,
					code: 'not_found'
				});
			}
			await referrals.accept(house, noor, uuidv7(), hop, soon, now);
			expect((await referrals.makeCard(house, noor, question, now)).ok).toBe(true);
			expect((await referrals.makeCard(house, jan, question, now)).ok).toBe(true);
			await referrals.askLead(house, noor, uuidv7(), question, omar.contact_id, now);
			expect((await referrals.makeCard(house, omar, question, now)).ok).toBe(false);
			await referrals.answerLead(house, omar, uuidv7(), question, true, now);
			expect((await referrals.makeCard(house, omar, question, now)).ok).toBe(true);
		});

		it('may be typed in small letters, with spaces or without the hyphen', async () => {
			const house = await open();
			const { question } = await sent(house);
			const code = await cardFor(house, question);
			for (const typed of [
				code.toLowerCase(),
				code.replace('-', ''),
				` ${code.replace('-', ' ')} `
			])
				expect((await look(house, typed)).code).toBe(code);
		});

		it('once withdrawn opens nothing, and a new one is made', async () => {
			const house = await open();
			const { question } = await sent(house);
			const code = await cardFor(house, question);
			expect((await referrals.withdrawCard(house, noor, uuidv7(), question, now)).ok).toBe(false);
			expect((await referrals.withdrawCard(house, jan, uuidv7(), question, now)).ok).toBe(true);
			expect(await referrals.cardOf(house, code, home, now)).toEqual({
				ok: false,
				code: 'unknown'
			});
			const fresh = await cardFor(house, question);
			expect(fresh).not.toBe(code);
			expect((await look(house, fresh)).code).toBe(fresh);
			expect((await referrals.cardOf(house, code, home, now)).ok).toBe(false);
		});

		it('is gone when the question is erased', async () => {
			const house = await open();
			const { question } = await sent(house);
			const code = await cardFor(house, question);
			await referrals.erase(house, question, null, now);
			expect((await referrals.cardOf(house, code, home, now)).ok).toBe(false);
			expect((await referrals.makeCard(house, jan, question, now)).ok).toBe(false);
		});
	});

	describe('what it shows', () => {
		it('before the answer: whom it was sent to, until when, and who keeps it until then', async () => {
			const house = await open();
			const { question } = await sent(house, jan, noor, { service_id: ids.inloop });
			const card = await look(house, await cardFor(house, question));
			expect(card).toMatchObject({
				stage: 'asked',
				language: 'ar',
				person: { name: 'Noor Visser', organization: 'Buurthuis De Brug', languages: ['nl', 'ar'] },
				holder: { name: 'Jan Bos', organization: 'Wijkteam Haven' },
				held_by_person: false,
				first_contact: null,
				needs: ['schulden', 'administratie'],
				bring: ['De brief'],
				place: { address: 'Voorbeeldplein 1', postal_code: '1312 AA', district: 'WK1' }
			});
			expect(card.answer_by).toEqual({ at: '2026-01-16T16:00:00.000Z', late: false });
			expect((await look(house, card.code, later(4 * 1440))).answer_by?.late).toBe(true);
		});

		it('to a team that nobody took yet: the organisation', async () => {
			const house = await open();
			const { question } = await sent(house, jan, null);
			const card = await look(house, await cardFor(house, question));
			expect(card).toMatchObject({
				stage: 'asked',
				person: { name: 'Buurthuis De Brug', organization: null, phone: '036 000 00 01' },
				holder: { name: 'Jan Bos' }
			});
		});

		it('after it: who has it, since when, and when they call', async () => {
			const house = await open();
			const { question, hop } = await sent(house);
			const contactForm = { ...soon, first_contact_on: '2026-01-15', first_contact_time: '14:00' };
			await referrals.accept(house, noor, uuidv7(), hop, contactForm, later(30));
			const card = await look(house, await cardFor(house, question));
			expect(card).toMatchObject({
				stage: 'calls',
				person: { name: 'Noor Visser' },
				held_by_person: true,
				since: later(30).toISOString(),
				first_contact: { at: '2026-01-15T13:00:00.000Z', missed: false },
				answer_by: null
			});
			expect((await look(house, card.code, later(2 * 1440))).first_contact?.missed).toBe(true);
		});

		it('a promise without an hour is a day', async () => {
			const house = await open();
			const { question, hop } = await sent(house);
			await referrals.accept(house, noor, uuidv7(), hop, soon, now);
			const card = await look(house, await cardFor(house, question));
			expect(card.first_contact?.at).toBe('2026-01-16');
		});

		it('a colleague who calls first; the question stays with who accepted', async () => {
			const house = await open();
			const { question, hop } = await sent(house);
			const byOmar = { ...soon, first_contact_by: omar.contact_id };
			await referrals.accept(house, noor, uuidv7(), hop, byOmar, now);
			expect(await look(house, await cardFor(house, question))).toMatchObject({
				person: { name: 'Omar Said' },
				holder: { name: 'Noor Visser' },
				held_by_person: false
			});
		});

		it('the waiting list and its date; the start; the end; a no', async () => {
			const house = await open();
			const { question, hop } = await sent(house);
			const code = await cardFor(house, question);
			await referrals.hold(house, noor, uuidv7(), hop, { until: '2026-02-02', words: '' }, now);
			expect(await look(house, code)).toMatchObject({
				stage: 'waits',
				hold_until: '2026-02-02',
				holder: { name: 'Jan Bos' }
			});
			await referrals.accept(house, noor, uuidv7(), hop, soon, now);
			await referrals.start(house, noor, uuidv7(), hop, now);
			expect((await look(house, code)).stage).toBe('helps');
			const end = { outcome: 'helped', no_help_in_city: false, words: '' } as const;
			await referrals.close(house, noor, uuidv7(), question, end, now);
			expect((await look(house, code)).stage).toBe('ended');

			const declined = await sent(house);
			const no = { code: 'full', words: 'Wij zitten vol.', back_to_sender: true } as const;
			const better = { better_contact_id: undefined, better_service_id: undefined };
			await referrals.reject(house, noor, uuidv7(), declined.hop, { ...no, ...better }, now);
			expect(await look(house, await cardFor(house, declined.question))).toMatchObject({
				stage: 'looking',
				person: { name: 'Jan Bos' },
				held_by_person: true
			});
		});

		it('the own number of who took it; of who was only asked a public one', async () => {
			const house = await open();
			const quiet = (person: Hand, visibility: 'network' | 'organization', number: string) =>
				directory.save(
					house.db,
					editor,
					'contact',
					contact('sanne', {
						id: person.contact_id,
						name: person.name,
						organization_id: person.organization_id,
						visibility: 'network',
						phones: [phoneEntry(number, visibility)]
					})
				);
			await quiet(noor, 'network', '036 000 12 34');
			const { question, hop } = await sent(house);
			const code = await cardFor(house, question);
			expect((await look(house, code)).person.phone).toBe('036 000 00 01');
			await referrals.accept(house, noor, uuidv7(), hop, soon, now);
			expect((await look(house, code)).person.phone).toBe('036 000 12 34');
			await quiet(noor, 'organization', '036 000 12 35');
			expect((await look(house, code)).person.phone).toBe('036 000 00 01');
			// A team without any number: the city's own door.
			expect((await look(house, await cardFor(house, await written(house)))).person.phone).toBe(
				'036 000 00 02'
			);
		});

		it('never what the resident said, is called or can be reached by', async () => {
			const house = await open();
			const marks = {
				words: 'WOORDEN-merk',
				tried: 'GEPROBEERD-merk',
				goes_by: 'NAAM-merk',
				phone: '06-99 merk',
				reach: 'BEREIK-merk',
				helper: 'HELPER-merk'
			};
			const question = await written(house, jan, marks);
			const hop = uuidv7();
			const form = {
				to_contact_id: noor.contact_id,
				to_organization_id: undefined,
				service_id: ids.inloop,
				reason: 'REDEN-merk',
				expected: 'VERWACHT-merk',
				agreed: 'AFSPRAAK-merk',
				if_fails: 'ALS-merk',
				agreed_on: undefined,
				warm_step: 'called',
				resident_present: true,
				call_tried: false
			} as const;
			await referrals.request(house, jan, hop, question, form, now);
			const code = await cardFor(house, question);
			const seen = [await look(house, code)];
			await referrals.say(house, noor, uuidv7(), hop, 'BERICHT-merk', now);
			await referrals.accept(house, noor, uuidv7(), hop, soon, now);
			seen.push(await look(house, code));
			await referrals.withdraw(house, jan, uuidv7(), question, now);
			seen.push(await look(house, code));
			expect(JSON.stringify(seen)).not.toContain('merk');
			expect(JSON.stringify(seen)).not.toContain(question);
			expect(JSON.stringify(seen)).not.toContain(noor.contact_id);
			expect(Object.keys(seen[0] ?? {}).toSorted()).toEqual([
				'answer_by',
				'bring',
				'code',
				'first_contact',
				'held_by_person',
				'hold_until',
				'holder',
				'language',
				'needs',
				'person',
				'place',
				'since',
				'stage'
			]);
		});

		it('not what could bring somebody into danger at home', async () => {
			const house = await open();
			const question = await written(house, jan, { needs: ['geweld', 'huis-zoeken'] });
			expect((await look(house, await cardFor(house, question))).needs).toEqual(['huis-zoeken']);
		});
	});

	describe('wrong codes', () => {
		const wrong = (house: House, at: Date, from = home) =>
			referrals.cardOf(house, 'ZZZZZ-ZZZZ9', from, at);

		it('wait after ten, longer each time, from that address only', async () => {
			const house = await open();
			const { question } = await sent(house);
			const code = await cardFor(house, question);
			for (let time = 0; time < 10; time++) {
				expect(await wrong(house, now)).toEqual({ ok: false, code: 'unknown' });
			}
			expect(await wrong(house, now)).toEqual({ ok: false, code: 'too_often', minutes: 1 });
			// A good code waits too, or else guessing would go on.
			expect((await referrals.cardOf(house, code, home, now)).ok).toBe(false);
			expect((await referrals.cardOf(house, code, '192.0.2.8', now)).ok).toBe(true);
			expect((await referrals.cardOf(house, code, home, later(1))).ok).toBe(true);
			expect(await wrong(house, later(1))).toEqual({ ok: false, code: 'unknown' });
			expect(await wrong(house, later(1))).toEqual({ ok: false, code: 'too_often', minutes: 2 });
			expect(await wrong(house, later(2 * 1440))).toEqual({ ok: false, code: 'unknown' });
			expect(await wrong(house, later(2 * 1440))).toEqual({ ok: false, code: 'unknown' });
		});

		it('of one IPv6 network count together', async () => {
			const house = await open();
			for (let time = 0; time < 10; time++) await wrong(house, now, `2001:db8:1:2::${time}`);
			expect((await wrong(house, now, '2001:db8:1:2:ffff::1')).ok).toBe(false);
			expect(await wrong(house, now, '2001:db8:1:2:ffff::1')).toMatchObject({ code: 'too_often' });
			expect(await wrong(house, now, '2001:db8:1:3::1')).toMatchObject({ code: 'unknown' });
		});

		it('a slip of the hand is no guess; the address itself is kept nowhere', async () => {
			const house = await open();
			for (let time = 0; time < 12; time++) {
				expect(await referrals.cardOf(house, 'K7P2', home, now)).toMatchObject({ code: 'unknown' });
			}
			await wrong(house, now);
			const rows = JSON.stringify(await house.db.selectFrom('attempt').selectAll().execute());
			expect(rows).not.toContain(home);
		});
	});

	describe('what a resident answers', () => {
		const answered = async (house: House) =>
			(await house.db.selectFrom('resident_answer').select('answer').execute()).map(
				({ answer }) => answer
			);

		it("'I was helped' is their own outcome, and the holder hears it", async () => {
			const house = await open();
			const { question, hop } = await sent(house);
			const code = await cardFor(house, question);
			await referrals.accept(house, noor, uuidv7(), hop, soon, now);
			expect(await referrals.answerCard(house, uuidv7(), code, home, 'helped', now)).toEqual({
				ok: true
			});
			const row = await house.db
				.selectFrom('question')
				.select(['resident_outcome', 'outcome', 'closed_at'])
				.where('id', '=', question)
				.executeTakeFirstOrThrow();
			expect(row).toEqual({ resident_outcome: 'helped', outcome: null, closed_at: null });
			expect(await ringing(house, 'resident_helped')).toEqual([noor.contact_id]);
		});

		it("'nobody called' rings at the holder and the coordinator, and stands as overdue", async () => {
			const house = await open();
			const { question, hop } = await sent(house);
			const code = await cardFor(house, question);
			await referrals.accept(house, noor, uuidv7(), hop, soon, now);
			await referrals.answerCard(house, uuidv7(), code, home, 'nobody_called', later(60));
			expect((await ringing(house, 'nobody_called')).toSorted()).toEqual(
				[noor.contact_id, bea.contact_id].toSorted()
			);
			const { due_at } = await house.db
				.selectFrom('question')
				.select('due_at')
				.where('id', '=', question)
				.executeTakeFirstOrThrow();
			expect(due_at).toBe(later(60).toISOString());
			const { overdue } = await referrals.lists(house, noor, later(61));
			expect(overdue.map(({ question_id }) => question_id)).toEqual([question]);
		});

		it("'please stop' withdraws consent at once: the receiver sees nothing any more", async () => {
			const house = await open();
			const { question, hop } = await sent(house);
			const code = await cardFor(house, question);
			await referrals.accept(house, noor, uuidv7(), hop, soon, now);
			expect(await referrals.question(house, noor, question, now)).not.toBeNull();
			await referrals.answerCard(house, uuidv7(), code, home, 'stop', now);
			const consent = await house.db
				.selectFrom('consent')
				.select(['withdrawn_at', 'withdrawn_by'])
				.executeTakeFirstOrThrow();
			expect(consent).toEqual({ withdrawn_at: now.toISOString(), withdrawn_by: 'resident' });
			expect(await referrals.question(house, noor, question, now)).toBeFalsy();
			expect(await look(house, code)).toMatchObject({
				stage: 'stopped',
				holder: { name: 'Jan Bos' }
			});
			expect(await ringing(house, 'resident_stopped')).toContain(jan.contact_id);
		});

		it('a stop is heard again as soon as there is something to stop', async () => {
			const house = await open();
			const { question } = await sent(house);
			const code = await cardFor(house, question);
			const stop = (at: Date) => referrals.answerCard(house, uuidv7(), code, home, 'stop', at);
			await stop(now);
			await stop(later(1));
			expect(await answered(house)).toEqual(['stop']);
			await referrals.recordConsent(house, jan, uuidv7(), question, asked, later(20));
			const hop = uuidv7();
			await referrals.request(house, jan, hop, question, to(noor), later(21));
			await referrals.accept(house, noor, uuidv7(), hop, soon, later(22));
			await stop(later(30));
			expect(await answered(house)).toEqual(['stop', 'stop']);
			expect(await referrals.question(house, noor, question, later(31))).toBeFalsy();
		});

		it('sent twice, or tapped again within the hour, is heard once', async () => {
			const house = await open();
			const { question } = await sent(house);
			const code = await cardFor(house, question);
			const id = uuidv7();
			const say = (command: string, at: Date) =>
				referrals.answerCard(house, command, code, home, 'nobody_called', at);
			await Promise.all([say(id, now), say(id, now), say(uuidv7(), now)]);
			expect(await say(uuidv7(), later(30))).toEqual({ ok: true });
			expect(await answered(house)).toEqual(['nobody_called']);
			const rung = (await ringing(house, 'nobody_called')).length;
			await say(uuidv7(), later(120));
			expect(await answered(house)).toHaveLength(2);
			expect(await ringing(house, 'nobody_called')).toHaveLength(2 * rung);
		});

		it('with a wrong code changes nothing', async () => {
			const house = await open();
			await sent(house);
			const nothing = { ok: false, code: 'unknown' };
			const by = (code: string) => referrals.answerCard(house, uuidv7(), code, home, 'stop', now);
			expect(await by('ZZZZZ-ZZZZ9')).toEqual(nothing);
			expect(await by('')).toEqual(nothing);
			expect(await answered(house)).toEqual([]);
		});

		it('leaves an event without a word about the resident', async () => {
			const house = await open();
			const { question } = await sent(house);
			const code = await cardFor(house, question);
			for (const answer of ['helped', 'nobody_called', 'stop'] as const)
				await referrals.answerCard(house, uuidv7(), code, home, answer, now);
			const events = await house.db
				.selectFrom('event')
				.select(['type', 'actor_id', 'data'])
				.where('entity_id', '=', question)
				.orderBy('seq')
				.execute();
			expect(events.slice(-4).map(({ type }) => type)).toEqual([
				'card.made',
				'card.helped',
				'card.nobody_called',
				'consent.withdrawn'
			]);
			expect(events.slice(-3).every(({ actor_id }) => actor_id === null)).toBe(true);
		});
	});
});
