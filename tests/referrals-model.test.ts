/**
 * Hundreds of random sequences of moves by random people; as many thousands as asked for. After every move the rules of section 4 of the design are
 * checked by code that knows nothing of the verbs: a small model that follows what succeeded, and questions to the tables.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../src/lib/domain/ids.ts';
import { rejectCodes, warmSteps } from '../src/lib/domain/referrals/words.ts';
import type { House } from '../src/lib/server/house.ts';
import * as referrals from '../src/lib/server/referrals/index.ts';
import { databases, openFresh } from './support/database.ts';
import { asked, castOfHands, type Hand, hands, now, soon, to } from './support/hands.ts';

/** How many in each run of the tests; `SEQUENCES=20000 npx vitest run tests/referrals-model.test.ts` for a long one. */
const sequences = { sqlite: Number(process.env['SEQUENCES'] ?? 800), postgres: 60 };
const longest = 11;

/** A small generator of numbers with a seed (mulberry32), so that a failure can be played again. */
function dice(seed: number) {
	let state = seed;
	const roll = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	return {
		chance: (share: number) => roll() < share,
		one: <Item>(items: readonly Item[]): Item => {
			const item = items[Math.floor(roll() * items.length)];
			if (item === undefined) throw new Error('Nothing to choose from.');
			return item;
		}
	};
}

/** What should be so, after what succeeded so far. */
interface Model {
	question: string;
	holder: string;
	first: string;
	bounces: number;
	lead: { who: string; agreed: boolean } | null;
	consent: boolean;
	closed: boolean;
	hops: {
		id: string;
		from: string;
		to: string | null;
		team: string;
		open: 'waiting' | 'running' | null;
		/** What the resident agreed to for it was withdrawn. */
		stopped?: boolean;
		reason: string;
	}[];
}

const organizationOf = (contact: string) =>
	hands.find(({ contact_id }) => contact_id === contact)?.organization_id;

describe.each(databases)('any sequence of moves on %s', (kind) => {
	let house: House;
	let destroy: () => Promise<void>;
	beforeAll(async () => {
		const db = await openFresh(kind);
		destroy = () => db.destroy();
		house = await castOfHands(db);
	});
	afterAll(() => destroy());

	it(`keeps the rules (${sequences[kind]} sequences)`, { timeout: 900_000 }, async () => {
		let moves = 0;
		const tried = new Map<string, number>();
		for (let seed = 1; seed <= sequences[kind]; seed++) {
			const { chance, one } = dice(seed);
			const model = await begin(house, one(hands));
			for (let step = 0; step < longest && !model.closed; step++) {
				const done = await play(house, model, one, chance);
				if (done.ok) tried.set(done.move, (tried.get(done.move) ?? 0) + 1);
				moves++;
				const where = `seed ${seed}, step ${step}: ${done.move} ${done.ok ? 'done' : done.code}`;
				await rulesHold(house, model, where);
				if (chance(0.15)) await seenByTheRight(house, model, one(hands), where);
			}
		}
		expect(moves).toBeGreaterThan(sequences[kind] * 4);
		// Every kind of move was made many times: a model that never gets anywhere proves nothing.
		for (const move of [
			'request',
			'accept',
			'claim',
			'reject',
			'hold',
			'cancel',
			'start',
			'fail',
			'close',
			'withdraw',
			'lead'
		]) {
			expect(tried.get(move) ?? 0, move).toBeGreaterThan(sequences[kind] / 60);
		}
	});
});

async function begin(house: House, by: Hand): Promise<Model> {
	const question = uuidv7();
	const done = await referrals.write(house, by, question, asked, now);
	if (!done.ok) throw new Error(done.code);
	return {
		question,
		holder: by.contact_id,
		first: by.contact_id,
		bounces: 0,
		lead: null,
		consent: true,
		closed: false,
		hops: []
	};
}

interface Played {
	move: string;
	ok: boolean;
	code?: string;
}

/** Somebody tries something; when it succeeds the model follows. */
async function play(
	house: House,
	model: Model,
	one: ReturnType<typeof dice>['one'],
	chance: ReturnType<typeof dice>['chance']
): Promise<Played> {
	const id = uuidv7();
	const holder = hands.find(({ contact_id }) => contact_id === model.holder);
	const waiting = model.hops.find(({ open }) => open === 'waiting');
	const running = model.hops.find(({ open }) => open === 'running');
	const receiver = hands.find(({ contact_id }) => contact_id === waiting?.to);
	// Mostly somebody who may; now and then anybody at all.
	const anybody = one(hands);
	const likely = (person: Hand | undefined) => (chance(0.8) && person ? person : anybody);
	const hop = (waiting ?? running ?? model.hops.at(-1))?.id ?? uuidv7();
	const result = (
		move: string,
		done: { ok: boolean; code?: string },
		follow: () => void
	): Played => {
		if (done.ok) follow();
		return { move, ok: done.ok, ...(done.code === undefined ? {} : { code: done.code }) };
	};
	const onlyWhen = (condition: unknown, move: string) => (condition || chance(0.1) ? move : null);
	const move = one(
		[
			onlyWhen(!waiting, 'request'),
			onlyWhen(!waiting, 'request'),
			onlyWhen(waiting, 'accept'),
			onlyWhen(waiting, 'accept'),
			onlyWhen(waiting && waiting.to === null, 'claim'),
			onlyWhen(waiting && waiting.to === null, 'claim'),
			onlyWhen(waiting, 'reject'),
			onlyWhen(waiting, 'reject'),
			onlyWhen(waiting ?? running, 'hold'),
			onlyWhen(waiting && chance(0.4), 'cancel'),
			onlyWhen(running, 'start'),
			onlyWhen(running && chance(0.5), 'fail'),
			onlyWhen(chance(0.12), 'close'),
			onlyWhen(chance(0.12), 'withdraw'),
			onlyWhen(!model.consent, 'consent'),
			onlyWhen(model.bounces > 1, 'lead')
		].filter((each) => each !== null)
	);
	switch (move) {
		case 'request': {
			const by = likely(holder);
			const whom = one(hands);
			const team = chance(0.3);
			const reason = `reden ${id}`;
			const done = await referrals.request(
				house,
				by,
				id,
				model.question,
				to(team ? null : whom, {
					...(team ? { to_organization_id: whom.organization_id } : {}),
					reason,
					warm_step: one(warmSteps),
					call_tried: chance(0.5)
				}),
				now
			);
			return result(move, done, () => {
				expect(by.contact_id, 'only the holder hands over').toBe(model.holder);
				expect(waiting, 'one place at a time').toBeUndefined();
				expect(model.consent, 'no handover without a ground').toBe(true);
				if (model.bounces >= 3)
					expect(model.lead?.agreed, 'a lead from three bounces on').toBe(true);
				if (running?.to === by.contact_id) model.bounces++;
				model.hops.push({
					id,
					from: by.contact_id,
					to: team ? null : whom.contact_id,
					team: whom.organization_id,
					open: 'waiting',
					reason
				});
			});
		}
		case 'claim': {
			const by = likely(hands.find((each) => each.organization_id === waiting?.team));
			const done = await referrals.claim(house, by, id, hop, now);
			return result(move, done, () => {
				expect(by.organization_id, 'of the team').toBe(waiting?.team);
				if (waiting) waiting.to = by.contact_id;
			});
		}
		case 'accept': {
			const by = likely(receiver);
			const done = await referrals.accept(house, by, id, hop, soon, now);
			return result(move, done, () => {
				// Accepting again after the waiting list leaves everything as it was.
				const accepted = waiting ?? running;
				expect(by.contact_id, 'only the receiver accepts').toBe(accepted?.to);
				for (const each of model.hops) if (each.open === 'running') each.open = null;
				if (accepted) accepted.open = 'running';
				model.holder = by.contact_id;
			});
		}
		case 'reject': {
			const by = likely(receiver);
			const done = await referrals.reject(
				house,
				by,
				id,
				hop,
				{
					code: one(rejectCodes),
					words: 'Uitleg.',
					better_contact_id: undefined,
					better_service_id: undefined,
					back_to_sender: true
				},
				now
			);
			return result(move, done, () => {
				expect(by.contact_id, 'only the receiver declines').toBe(waiting?.to);
				model.bounces++;
				if (waiting) waiting.open = null;
			});
		}
		case 'hold': {
			const target = waiting ?? running;
			const by = likely(hands.find(({ contact_id }) => contact_id === target?.to));
			const until = { until: '2026-03-02', words: '' };
			return result(move, await referrals.hold(house, by, id, hop, until, now), () => {
				expect(by.contact_id).toBe(target?.to);
			});
		}
		case 'cancel': {
			const by = likely(holder);
			return result(move, await referrals.cancel(house, by, id, hop, now), () => {
				expect(by.contact_id, 'only the sender takes back').toBe(model.holder);
				if (waiting) waiting.open = null;
			});
		}
		case 'start':
			return result(move, await referrals.start(house, likely(holder), id, hop, now), () => {
				expect(waiting ?? running, 'only what was accepted is started').toBe(running);
			});
		case 'fail': {
			const by = likely(holder);
			const done = await referrals.fail(house, by, id, running?.id ?? hop, 'Lukt niet.', now);
			return result(move, done, () => {
				expect(by.contact_id).toBe(model.holder);
				if (running) {
					running.open = null;
					model.holder = running.from;
				}
			});
		}
		case 'close': {
			const by = likely(holder);
			const how = { outcome: 'helped', no_help_in_city: false, words: '' } as const;
			const done = await referrals.close(house, by, id, model.question, how, now);
			return result(move, done, () => {
				expect(by.contact_id, 'only the holder closes').toBe(model.holder);
				expect(waiting).toBeUndefined();
				model.closed = true;
				for (const each of model.hops) each.open = null;
			});
		}
		case 'withdraw': {
			const by = likely(holder);
			const done = await referrals.withdraw(house, by, id, model.question, now);
			return result(move, done, () => {
				model.consent = false;
				if (running || organizationOf(model.holder) !== organizationOf(model.first))
					model.holder = model.first;
				// What was agreed is over: for who had it before, and for the lead.
				model.lead = null;
				for (const each of model.hops) Object.assign(each, { open: null, stopped: true });
			});
		}
		case 'consent': {
			const by = likely(holder);
			const done = await referrals.recordConsent(house, by, id, model.question, asked, now);
			return result(move, done, () => {
				model.consent = true;
			});
		}
		default: {
			const by = likely(holder);
			const whom = one(hands);
			const done = await referrals.askLead(house, by, id, model.question, whom.contact_id, now);
			const played = result('lead', done, () => {
				const elsewhere = whom.organization_id !== organizationOf(model.holder);
				if (elsewhere) expect(model.consent, 'a lead elsewhere needs a ground').toBe(true);
				model.lead = { who: whom.contact_id, agreed: whom === by };
			});
			if (done.ok && whom !== by && chance(0.7)) {
				const agreed = await referrals.answerLead(house, whom, uuidv7(), model.question, true, now);
				expect(agreed).toEqual({ ok: true });
				model.lead = { who: whom.contact_id, agreed: true };
			}
			return played;
		}
	}
}

/** The rules, asked of the tables and compared with the model. */
async function rulesHold({ db, vault }: House, model: Model, where: string): Promise<void> {
	const question = await db
		.selectFrom('question')
		.selectAll()
		.where('id', '=', model.question)
		.executeTakeFirstOrThrow();
	// 1. Exactly one holder, a named person, and the one it should be.
	expect(question.holder_id, `${where}: holder`).toBe(model.holder);
	expect(question.holder_organization_id, `${where}: whose`).toBe(organizationOf(model.holder));
	expect(question.closed_at !== null, `${where}: closed`).toBe(model.closed);
	// 4. The ball is counted.
	expect(question.bounces, `${where}: bounces`).toBe(model.bounces);
	const rows = await db
		.selectFrom('referral')
		.selectAll()
		.where('question_id', '=', model.question)
		.orderBy('position')
		.execute();
	expect(rows.map(({ id }) => id)).toEqual(model.hops.map(({ id }) => id));
	for (const [index, row] of rows.entries()) {
		const hop = model.hops[index];
		const open = ['requested', 'on_hold', 'accepted', 'in_progress'].includes(row.state);
		expect(open, `${where}: hop ${index} is ${row.state}`).toBe(hop?.open !== null);
		expect(row.accepted_at !== null && open, `${where}: running`).toBe(hop?.open === 'running');
		// A day until which it waits stands nowhere but on the waiting list.
		if (open) expect(row.hold_until !== null, `${where}: date`).toBe(row.state === 'on_hold');
		// 2. The reason travels, unchanged and in order.
		expect(vault.open(`referral.reason:${row.id}`, row.reason ?? '')).toBe(hop?.reason);
		// 3. No bare no.
		if (row.state === 'rejected') {
			expect([row.reject_code, row.reject_words]).not.toContain(null);
			expect(
				row.back_to_sender === 1 || row.better_contact_id || row.better_service_id
			).toBeTruthy();
		}
		// 5. To a person: who accepted has a name. 6. Warm is recorded. 7. Consent first.
		if (row.accepted_at !== null) expect(row.to_contact_id).not.toBeNull();
		expect(row.warm_step).not.toBeNull();
		expect(row.consent_id).not.toBeNull();
		if (!model.consent) expect(open, `${where}: open without consent`).toBe(false);
		if (hop?.open === 'running') expect(row.to_contact_id).toBe(model.holder);
		if (hop?.open === 'waiting') expect(row.from_contact_id).toBe(hop.from);
	}
}

/** 9. Who is on a side sees it whole; anybody else does not, whatever happened. */
async function seenByTheRight(
	house: House,
	model: Model,
	person: Hand,
	where: string
): Promise<void> {
	const me = person.contact_id;
	const states = new Map(
		(
			await house.db
				.selectFrom('referral')
				.select(['id', 'state', 'to_contact_id', 'to_organization_id'])
				.where('question_id', '=', model.question)
				.execute()
		).map((row) => [row.id, row])
	);
	const agreed = model.hops.filter(({ stopped }) => !stopped);
	const given = agreed.filter(
		({ id }) => !['rejected', 'cancelled'].includes(states.get(id)?.state ?? '')
	);
	const side =
		model.holder === me ||
		(model.lead?.agreed === true && model.lead.who === me) ||
		agreed.some(({ from }) => from === me) ||
		given.some(({ to: receiver }) => receiver === me);
	const oversees =
		person.role === 'coordinator' &&
		(organizationOf(model.holder) === person.organization_id ||
			organizationOf(model.first) === person.organization_id ||
			given.some(({ id }) => states.get(id)?.to_organization_id === person.organization_id));
	const view = await referrals.question(house, person, model.question, now);
	expect(view?.whole ?? false, `${where}: seen by ${person.name}`).toBe(side || oversees);
	if (!view?.whole) expect(view?.resident ?? null).toBeNull();
}
