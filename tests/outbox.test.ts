/** The outbox of a phone: what only the server can open, and what comes late. */
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import {
	aboutOf,
	type Header,
	kindOf,
	pageOf,
	type SealedFields
} from '../src/lib/domain/outbox.ts';
import { cityNorms } from '../src/lib/domain/referrals/norms.ts';
import { dueAfter } from '../src/lib/domain/working-time.ts';
import { type Came, goInOrder, heldBack } from '../src/lib/offline/outbox/order.ts';
import { seal } from '../src/lib/offline/outbox/seal.ts';
import type { House } from '../src/lib/server/house.ts';
import { open, readWritten, sayWritten } from '../src/lib/server/outbox.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { openVault } from '../src/lib/server/vault.ts';
import { databases, freshHouse } from './support/database.ts';
import { asked, jan, noor, now, sent, soon, to, vault, written } from './support/hands.ts';

const fields: SealedFields = [
	['words', 'De brieven blijven dicht. مساعدة'],
	['needs', 'schulden'],
	['needs', 'administratie']
];

async function envelope(more: Partial<Header> = {}, by = vault) {
	const header: Header = {
		id: uuidv7(),
		account: jan.id ?? '',
		path: '/vraag/nieuw',
		made_at: now.toISOString(),
		...more
	};
	return { header, sealed: await seal(by.sealingKey, header, fields), now: now.toISOString() };
}

describe('an envelope', () => {
	it('is opened for who sealed it, with every field and its moment', async () => {
		const sealed = await envelope();
		expect(open(vault, jan, sealed, now)).toEqual({ ok: true, fields, made: now });
	});

	it('says nothing by itself, and no two are alike', async () => {
		const [one, two] = [await envelope(), await envelope()];
		expect(one.sealed.split('.')[0]).toBe(vault.sealingKey.id);
		const bytes = Buffer.from(one.sealed.split('.')[1] ?? '', 'base64url');
		expect(bytes.toString('latin1')).not.toMatch(/brieven|words|schulden/);
		expect(one.sealed.slice(0, 80)).not.toBe(two.sealed.slice(0, 80));
	});

	it('is not opened for somebody else, whatever its header says', async () => {
		const sealed = await envelope();
		expect(open(vault, noor, sealed, now)).toEqual({ ok: false, code: 'other_account' });
		const renamed = { ...sealed, header: { ...sealed.header, account: noor.id ?? '' } };
		expect(open(vault, noor, renamed, now)).toEqual({ ok: false, code: 'not_opened' });
	});

	it.each([
		['id', uuidv7()],
		['path', `/vraag/${uuidv7()}?/withdraw`],
		['made_at', '2026-01-01T00:00:00.000Z']
	] as const)('with another %s beside it does not open', async (name, value) => {
		const sealed = await envelope();
		const changed = { ...sealed, header: { ...sealed.header, [name]: value } };
		expect(open(vault, jan, changed, now)).toEqual({ ok: false, code: 'not_opened' });
	});

	it('does not open when any of its bytes was changed, or some are missing', async () => {
		const { header, sealed, now: at } = await envelope();
		const [id, packed = ''] = sealed.split('.');
		const bytes = Buffer.from(packed, 'base64url');
		for (const index of [0, 1, 40, 64, 65, 76, 77, 100, bytes.length - 1]) {
			const changed = Buffer.from(bytes);
			changed[index] = (changed[index] ?? 0) ^ 1;
			const other = { header, now: at, sealed: `${id}.${changed.toString('base64url')}` };
			expect(open(vault, jan, other, now), `byte ${index}`).toMatchObject({ code: 'not_opened' });
		}
		for (const length of [0, 10, 65, 77, 92, bytes.length - 1]) {
			const short = `${id}.${bytes.subarray(0, length).toString('base64url')}`;
			expect(open(vault, jan, { header, now: at, sealed: short }, now), `${length}`).toMatchObject({
				code: 'not_opened'
			});
		}
	});

	it('opens with a former key as long as that is there, and says when it is gone', async () => {
		const before = openVault(['the key of before, thirty-two characters']);
		const sealed = await envelope({}, before);
		const after = openVault([
			'a new key of thirty-two characters!',
			'the key of before, thirty-two characters'
		]);
		expect(after.sealingKey.id).not.toBe(before.sealingKey.id);
		expect(open(after, jan, sealed, now)).toMatchObject({ ok: true, fields });
		expect(open(vault, jan, sealed, now)).toEqual({ ok: false, code: 'key_gone' });
	});

	it('counts what the clock of the phone is off by', async () => {
		const hour = 3600_000;
		const made = new Date(now.getTime() + hour - 10 * 60_000).toISOString();
		const sealed = {
			...(await envelope({ made_at: made })),
			now: new Date(now.getTime() + hour).toISOString()
		};
		const found = open(vault, jan, sealed, now);
		expect(found.ok && found.made.getTime()).toBe(now.getTime() - 10 * 60_000);
	});

	it('only the server itself says when something was written', () => {
		const late = { made: now, received: new Date(now.getTime() + 1000) };
		expect(readWritten(vault, sayWritten(vault, late))).toEqual(late);
		expect(readWritten(vault, JSON.stringify([now, now]))).toBeUndefined();
		expect(readWritten(vault, null)).toBeUndefined();
		const other = openVault(['another key of thirty-two characters']);
		expect(readWritten(vault, sayWritten(other, late))).toBeUndefined();
	});
});

describe('the forms of the outbox', () => {
	const question = uuidv7();
	it.each([
		['/vraag/nieuw', 'question', '/vraag/nieuw'],
		[`/vraag/nieuw?aan=${question}&aanbod=x`, 'handover', `/vraag/nieuw?aan=${question}&aanbod=x`],
		[`/vraag/${question}?/accept`, 'accept', `/vraag/${question}`],
		[
			`/vraag/${question}/overdragen?/request&aan=1&team=2`,
			'handover',
			`/vraag/${question}/overdragen?aan=1&team=2`
		],
		[`/vraag/${question}/afwijzen`, 'decline', `/vraag/${question}/afwijzen`],
		[`/inloop/${question}?/add`, 'visitor', `/inloop/${question}`],
		[`/inloop/${question}/${question}?/write`, 'talk', `/inloop/${question}/${question}`]
	])('%s is a %s, of the page %s', (path, kind, page) => {
		expect(kindOf(path)).toBe(kind);
		expect(pageOf(path)).toBe(page);
	});

	it('are about their question or drop-in hour; a new question is known by its command', () => {
		const id = uuidv7();
		expect(aboutOf({ path: '/vraag/nieuw?aan=1', id })).toBe(id);
		expect(aboutOf({ path: `/vraag/${question}?/say`, id })).toBe(question);
		expect(aboutOf({ path: `/inloop/${question}/${id}?/walk`, id })).toBe(question);
	});

	it.each([
		'/uitloggen',
		'/account?/device',
		'//elders.nl/vraag/nieuw',
		'https://elders.nl/vraag/nieuw',
		`/vraag/${question}?/unknown`,
		`/vraag/${question}/../../account?/device`,
		`/vraag/${question}/kaart?/make`,
		`/inloop/${question}?/undo`,
		`/inloop/${question}/sluiten`,
		'/vraag/nieuw?/x',
		''
	])('no other: %s', (path) => expect(kindOf(path)).toBeNull());
});

describe('items go', () => {
	const [one, other] = [uuidv7(), uuidv7()];
	const item = (
		name: string,
		question: string,
		state: 'draft' | 'waiting' | 'refused' = 'waiting'
	) => ({
		name,
		state,
		header: {
			id: uuidv7(),
			account: jan.id ?? '',
			path: `/vraag/${question}?/say`,
			made_at: now.toISOString()
		}
	});
	const tried = async (items: ReturnType<typeof item>[], answers: Record<string, Came>) => {
		const names: string[] = [];
		const ended = await goInOrder(items, async ({ name }) => {
			names.push(name);
			return answers[name] ?? 'done';
		});
		return [ended, ...names];
	};
	const items = [
		item('a', one),
		item('b', other),
		item('draft', one, 'draft'),
		item('c', one),
		item('d', other)
	];

	it('as they were written, and no draft', async () => {
		expect(await tried(items, {})).toEqual(['all', 'a', 'b', 'c', 'd']);
	});

	it.each(['refused', 'later'] as const)(
		'not past one about the same question that is %s; the others go on',
		async (came) => {
			expect(await tried(items, { a: came })).toEqual(['all', 'a', 'b', 'd']);
		}
	);

	it('not past one that was refused before, and that is said', async () => {
		const more = [item('x', other, 'refused'), ...items];
		expect(await tried(more, {})).toEqual(['all', 'a', 'c']);
		expect(heldBack(more).map(({ name }) => name)).toEqual(['b', 'd']);
	});

	it.each(['no_connection', 'signed_out'] as const)('none after %s', async (came) => {
		expect(await tried(items, { b: came })).toEqual([came, 'a', 'b']);
	});
});

const hours = (count: number, from = now) => new Date(from.getTime() + count * 3600_000);

describe.each(databases)('what comes late on %s', (kind) => {
	/** The house as a command finds it that was written at one moment and came at another. */
	async function houses(made: Date, received: Date): Promise<{ house: House; late: House }> {
		const house = await freshHouse(kind);
		return { house, late: { ...house, late: { made, received } } };
	}
	const eventOf = async ({ db }: House, id: string) => {
		const { at, data } = await db
			.selectFrom('event')
			.select(['at', 'data'])
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		return { at, made_at: (JSON.parse(data) as { made_at?: string }).made_at };
	};

	it('counts from when it was written, says both moments, and is done once', async () => {
		const [made, received] = [now, hours(30)];
		const { house, late } = await houses(made, received);
		const [id, hop] = [uuidv7(), uuidv7()];
		for (let time = 0; time < 2; time++) {
			expect(await referrals.write(late, jan, id, asked)).toMatchObject({ ok: true });
			expect(await referrals.request(late, jan, hop, id, to(noor))).toMatchObject({ ok: true });
		}
		const seen = await referrals.question(house, noor, id, received);
		expect(seen).toMatchObject({
			created_at: made.toISOString(),
			sent_at: received.toISOString(),
			hops: [
				{
					requested_at: made.toISOString(),
					sent_at: received.toISOString(),
					due_at: dueAfter(made, cityNorms.answer_days).toISOString()
				}
			]
		});
		expect(dueAfter(made, 2)).not.toEqual(dueAfter(received, 2));
		expect(await eventOf(house, id)).toEqual({
			at: received.toISOString(),
			made_at: made.toISOString()
		});
		const consents = await house.db.selectFrom('consent').selectAll().execute();
		expect(consents).toHaveLength(1);
	});

	it('what was answered in time, and came after it, is in time', async () => {
		const { house } = await houses(now, now);
		const { hop, question } = await sent(house);
		const made = hours(2);
		const late = { ...house, late: { made, received: hours(100) } };
		expect(await referrals.accept(late, noor, uuidv7(), hop, soon)).toEqual({ ok: true });
		const { answered_at, first_contact_at } = await house.db
			.selectFrom('referral')
			.select(['answered_at', 'first_contact_at'])
			.where('id', '=', hop)
			.executeTakeFirstOrThrow();
		expect(answered_at).toBe(made.toISOString());
		expect(first_contact_at).toBe(dueAfter(made, cityNorms.call_back_days).toISOString());
		expect(await referrals.question(house, noor, question, hours(100))).toMatchObject({
			mine: true
		});
	});

	it('what came at once says one moment', async () => {
		const { house } = await houses(now, now);
		const id = await written(house);
		expect(await referrals.question(house, jan, id, now)).toMatchObject({ sent_at: null });
		expect((await eventOf(house, id)).made_at).toBeUndefined();
	});

	it.each([
		['after now', hours(1), now, 'moment_wrong'],
		['more than thirty days ago', now, hours(31 * 24), 'too_old']
	] as const)('written %s is refused, and nothing is changed', async (_, made, received, code) => {
		const { house, late } = await houses(made, received);
		const id = uuidv7();
		expect(await referrals.write(late, jan, id, asked)).toEqual({ ok: false, code });
		expect(await house.db.selectFrom('question').selectAll().execute()).toEqual([]);
		expect(await house.db.selectFrom('resident').selectAll().execute()).toEqual([]);
	});

	it('written before what it is about is refused', async () => {
		const { house } = await houses(now, now);
		const { question, hop } = await sent(house);
		const late = { ...house, late: { made: hours(-1), received: hours(1) } };
		const refused = { ok: false, code: 'moment_wrong' };
		expect(await referrals.accept(late, noor, uuidv7(), hop, soon)).toEqual(refused);
		expect(await referrals.withdraw(late, jan, uuidv7(), question)).toEqual(refused);
		expect(await referrals.askLead(late, jan, uuidv7(), question, noor.contact_id)).toEqual(
			refused
		);
	});

	it('one may do what one may do when it comes, not what one could when it was written', async () => {
		const { house } = await houses(now, now);
		const { hop } = await sent(house);
		await referrals.cancel(house, jan, uuidv7(), hop, hours(3));
		const late = { ...house, late: { made: hours(1), received: hours(4) } };
		expect(await referrals.accept(late, noor, uuidv7(), hop, soon)).toMatchObject({ ok: false });
	});

	it('an agreement from before the resident stopped does not undo that', async () => {
		const { house } = await houses(now, now);
		const question = await written(house);
		await referrals.withdraw(house, jan, uuidv7(), question, hours(2));
		const late = { ...house, late: { made: hours(1), received: hours(3) } };
		const refused = { ok: false, code: 'consent_needed' };
		expect(await referrals.recordConsent(late, jan, uuidv7(), question, asked)).toEqual(refused);
		expect(await referrals.request(late, jan, uuidv7(), question, to(noor))).toEqual(refused);
		const fresh = { ...house, late: { made: hours(2.5), received: hours(3) } };
		expect(await referrals.recordConsent(fresh, jan, uuidv7(), question, asked)).toEqual({
			ok: true
		});
	});

	it('a link that is on its way is known: the same form again mails nothing', async () => {
		const { house } = await houses(now, now);
		const { hop } = await sent(house);
		expect(await referrals.hasLink(house, hop, now)).toBe(false);
		await house.db.deleteFrom('account').where('contact_id', '=', noor.contact_id).execute();
		expect(await referrals.makeLink(house, jan, hop, false, now)).toHaveProperty('token');
		expect(await referrals.hasLink(house, hop, now)).toBe(true);
	});
});
