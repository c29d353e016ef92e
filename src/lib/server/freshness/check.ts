/** Settling facts: it is still so, it is something else now, nobody answered. */
import type { Actor } from '../../domain/actor.ts';
import { localTime } from '../../domain/clock.ts';
import type { CapacityState, Schedule } from '../../domain/documents.ts';
import { type Entries, type Identified, type Kind, phoneEntry } from '../../domain/entries.ts';
import type { CheckHow, CheckResult, Fact } from '../../domain/freshness.ts';
import { addWorkingDays, momentOf } from '../../domain/working-time.ts';
import { type Db, isDuplicateKey, transaction } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import { handBack, take } from './lease.ts';
import { isDealtWith } from './news.ts';
import { capacityOf } from './script.ts';

export type Done =
	{ ok: true } | { ok: false; code: 'not_found' } | { ok: false; code: 'taken'; by: string };

/** The entry that is meant, with the id that names the command. */
export interface About {
	command: string;
	kind: Kind;
	id: string;
}

/** What a fact is now. `entry` holds some of its plain texts. */
export type Change =
	| { fact: 'phone'; number: string }
	| { fact: 'hours'; schedules: Schedule[] }
	| { fact: 'capacity'; state: CapacityState; weeks: number | null; until: string | null }
	| { fact: 'entry'; fields: Readonly<Record<string, unknown>> };

/**
 * 'Klopt': the fact is as it stands. Editors may, while they have the entry; once per command id.
 * @returns `taken` when another editor has it now.
 */
export function confirm(
	db: Db,
	actor: Actor,
	about: About,
	fact: Fact,
	now = new Date()
): Promise<Done> {
	return whileMine(db, actor, about, now, (trx) =>
		settle(trx, actor, about, { fact }, 'call', now)
	);
}

/** 'Is nu …': writes what it is, with a version. Editors may, while they have the entry; once per command id. */
export function change(
	db: Db,
	actor: Actor,
	about: About,
	changed: Change,
	now = new Date()
): Promise<Done> {
	return whileMine(db, actor, about, now, (trx) => settle(trx, actor, about, changed, 'call', now));
}

/** Nobody answered: it comes back on the next working day at nine, and this number is free for others. Editors may. */
export function noAnswer(db: Db, actor: Actor, about: About, now = new Date()): Promise<Done> {
	const { kind, id } = about;
	const until = momentOf(addWorkingDays(localTime(now).date, 1), 9 * 60).toISOString();
	return whileMine(db, actor, about, now, async (trx) => {
		if (!(await directory.entry(trx, kind, id))) return false;
		await note(trx, about, { actor, fact: 'phone', result: 'no_answer', how: 'call' }, now);
		await trx
			.insertInto('call_later')
			.values({ entity: kind, entity_id: id, until, tries: 1 })
			.onConflict((conflict) =>
				conflict
					.columns(['entity', 'entity_id'])
					.doUpdateSet((eb) => ({ until, tries: eb('call_later.tries', '+', 1) }))
			)
			.execute();
		await handBack(trx, actor);
		return true;
	});
}

/** Shows a number again that callers said is wrong: an editor looked. In one tap, without taking the entry. */
export async function putBack(db: Db, actor: Actor, about: About, now = new Date()): Promise<Done> {
	return once(db, async (trx) => {
		if (!(await directory.entry(trx, about.kind, about.id))) return false;
		await note(trx, about, { actor, fact: 'phone', result: 'put_back', how: 'edit' }, now);
		await assurePhone(trx, actor, about, 'edit', now);
		return true;
	});
}

async function whileMine(
	db: Db,
	actor: Actor,
	about: About,
	now: Date,
	work: (trx: Db) => Promise<boolean>
): Promise<Done> {
	const taken = await take(db, actor, about.kind, about.id, now);
	return taken.ok ? once(db, work) : taken;
}

/** A command that is known already changes nothing and succeeds. */
export async function once(db: Db, work: (trx: Db) => Promise<boolean>): Promise<Done> {
	try {
		return (await transaction(db, work)) ? { ok: true } : { ok: false, code: 'not_found' };
	} catch (error) {
		if (isDuplicateKey(error)) return { ok: true };
		throw error;
	}
}

/** Writes what a fact is, or that it is as it stands, with who said so and how. @returns false when there is no such entry. */
export async function settle(
	trx: Db,
	actor: Actor,
	about: About,
	what: { fact: Fact } | Change,
	how: CheckHow,
	now: Date
): Promise<boolean> {
	const { kind, id } = about;
	const entry = await directory.entry(trx, kind, id);
	if (!entry) return false;
	const { fact } = what;
	const changed = Object.keys(what).length > 1;
	await note(trx, about, { actor, fact, result: changed ? 'changed' : 'same', how }, now);
	if (fact === 'capacity') await stateAgain(trx, actor, id, what, now);
	else {
		const assured = { [fact]: { at: now.toISOString(), by: actor.name, how } };
		await directory.save(trx, actor, kind, { ...changedEntry(entry, what), id, assured }, { now });
	}
	if (fact === 'phone') {
		await directory.putNumberBack(trx, actor.id, kind, id, now);
		await isDealtWith(trx, id, now);
	}
	await trx
		.deleteFrom('call_later')
		.where('entity', '=', kind)
		.where('entity_id', '=', id)
		.execute();
	return true;
}

function changedEntry(entry: Entries[Kind], what: { fact: Fact } | Change): Identified<Kind> {
	if ('number' in what && 'phones' in entry) {
		const [first, ...others] = entry.phones;
		const visibility = 'visibility' in entry ? entry.visibility : 'public';
		const phone = first ? { ...first, number: what.number } : phoneEntry(what.number, visibility);
		return { ...entry, phones: [phone, ...others], id: '' };
	}
	if ('schedules' in what && 'schedules' in entry) {
		return { ...entry, schedules: what.schedules, id: '' };
	}
	return { ...entry, ...('fields' in what ? what.fields : {}), id: '' };
}

async function stateAgain(
	trx: Db,
	actor: Actor,
	id: string,
	what: { fact: Fact } | Change,
	now: Date
): Promise<void> {
	const said = 'state' in what ? what : await capacityOf(trx, id);
	if (!said) return;
	const { state, weeks, until } = said;
	await directory.stateCapacity(trx, actor, id, { state, weeks, until }, now.toISOString());
}

async function assurePhone(
	trx: Db,
	actor: Actor,
	about: About,
	how: CheckHow,
	now: Date
): Promise<void> {
	const { kind, id } = about;
	const entry = await directory.entry(trx, kind, id);
	if (!entry) return;
	const assured = { phone: { at: now.toISOString(), by: actor.name, how } };
	await directory.save(trx, actor, kind, { ...entry, id, assured }, { now });
	await directory.putNumberBack(trx, actor.id, kind, id, now);
	await isDealtWith(trx, id, now);
}

/** The line of a look at a fact: its key is the command's id. */
async function note(
	trx: Db,
	{ command, kind, id }: About,
	look: { actor: Actor; fact: Fact; result: CheckResult; how: CheckHow },
	now: Date
): Promise<void> {
	const { actor, ...rest } = look;
	await trx
		.insertInto('fact_check')
		.values({
			id: command,
			at: now.toISOString(),
			day: localTime(now).date,
			account_id: actor.id,
			entity: kind,
			entity_id: id,
			...rest
		})
		.execute();
}
