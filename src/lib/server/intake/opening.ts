/** A drop-in hour begins, who is there, and it ends. */
import type { Actor } from '../../domain/actor.ts';
import { uuidOf } from '../../domain/ids.ts';
import type { Unfinished } from '../../domain/intake/words.ts';
import { deeds, may } from '../../domain/permissions.ts';
import { asValue } from '../command.ts';
import {
	containing,
	type Db,
	isDuplicateKey,
	lockRow,
	type Row,
	transaction
} from '../db/index.ts';
import { type House, writtenAt } from '../house.ts';
import * as referrals from '../referrals/index.ts';
import { runs } from './access.ts';
import { logChange, recordChange } from './change.ts';
import { inHour, Refused, type Result } from './frame.ts';
import { openQuestionsOf } from './rows.ts';
import { reportOf } from './report.ts';

export interface Desk {
	contact_id: string;
	desk: string;
}

/** The places of somebody's organisation, and who is proposed to be there: whoever was last time, or else their colleagues. */
export async function openChoices(
	db: Db,
	actor: Actor
): Promise<{
	places: { id: string; name: string }[];
	people: (referrals.Named & { desk: string })[];
}> {
	if (!referrals.isPerson(actor) || !may(actor, 'run_drop_in')) return { places: [], people: [] };
	const places = await db
		.selectFrom('location')
		.select(['id', 'name'])
		.where('organization_id', '=', actor.organization_id)
		.where('merged_into', 'is', null)
		.orderBy('name')
		.execute();
	const last = await db
		.selectFrom('drop_in')
		.innerJoin('drop_in_person', 'drop_in_person.drop_in_id', 'drop_in.id')
		.innerJoin('account', 'account.contact_id', 'drop_in_person.contact_id')
		.select(['drop_in.id', 'drop_in_person.contact_id', 'drop_in_person.desk'])
		.where('drop_in.organization_id', '=', actor.organization_id)
		.where('account.left_at', 'is', null)
		.orderBy('drop_in.opened_at', 'desc')
		.limit(60)
		.execute();
	const before = last.filter(({ id }) => id === last[0]?.id);
	const colleagues = await referrals.colleagues(db, actor.organization_id);
	const names = await referrals.namesOf(
		db,
		before.map(({ contact_id }) => contact_id)
	);
	const known = before.flatMap(({ contact_id, desk }) => {
		const name = names.get(contact_id);
		return name ? [{ ...name, desk }] : [];
	});
	const ids = new Set(known.map(({ id }) => id));
	const others = colleagues.filter(({ id }) => !ids.has(id));
	return {
		places: places.map(({ id, name }) => ({ id, name: name ?? '' })),
		people: [...known, ...others.map((each) => ({ ...each, desk: '' }))]
	};
}

/**
 * Opens an hour. For coordinators, of their own organisation, who are there themselves.
 * @param id names the command and becomes the id of the hour.
 * @param desks who is there; people without an account are left out.
 * Refuses `already_open` while an hour of the organisation is open at that place.
 */
export async function openHour(
	house: Pick<House, 'db'>,
	actor: Actor,
	id: string,
	locationId: string | null,
	desks: readonly Desk[],
	now = new Date()
): Promise<Result<{ hour_id: string }>> {
	if (!referrals.isPerson(actor) || !may(actor, 'run_drop_in')) {
		return { ok: false, code: 'not_yours' };
	}
	const { organization_id, contact_id } = actor;
	try {
		return await transaction(house.db, async (db): Promise<Result<{ hour_id: string }>> => {
			// Two who open at once come one after the other.
			await lockRow(db, 'organization', organization_id);
			const same = await db
				.selectFrom('drop_in')
				.select('opened_by')
				.where('id', '=', id)
				.executeTakeFirst();
			if (same) {
				return same.opened_by === contact_id
					? { ok: true, hour_id: id }
					: { ok: false, code: 'not_found' };
			}
			const placeId = await ownPlace(db, organization_id, locationId);
			const open = await db
				.selectFrom('drop_in')
				.select('id')
				.where('organization_id', '=', organization_id)
				.where('closed_at', 'is', null)
				.where('location_id', placeId === null ? 'is' : '=', placeId)
				.executeTakeFirst();
			if (open) throw new Refused('already_open');
			const at = now.toISOString();
			await db
				.insertInto('drop_in')
				.values({
					id,
					organization_id,
					location_id: placeId,
					opened_by: contact_id,
					opened_at: at,
					closed_by: null,
					closed_at: null,
					report: null,
					seq: 0
				})
				.execute();
			await logChange(db, id, 1, id, contact_id, at, { kind: 'opened' });
			await recordChange({ ...house, db }, id, id, contact_id, now, { kind: 'opened' });
			const all = [...desks, { contact_id, desk: '' }].filter(
				(each, index, list) =>
					list.findIndex((other) => other.contact_id === each.contact_id) === index
			);
			const there = await withAccount(
				db,
				all.map((each) => each.contact_id)
			);
			for (const each of all) {
				if (there.has(each.contact_id)) await put(db, id, each.contact_id, each.desk, true);
			}
			return { ok: true, hour_id: id };
		});
	} catch (error) {
		const refused = isDuplicateKey(error) ? new Refused('changed') : error;
		if (!(refused instanceof Refused)) throw error;
		return asValue(refused);
	}
}

/**
 * Somebody comes to a desk, or goes. For who works in the hour; whoever is not there yet, by the coordinator who runs it.
 * Refuses `receiver_unknown` without an account, `waiting_elsewhere` while somebody sits at their desk.
 */
export function place(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	{ contact_id, desk }: Desk,
	there: boolean,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'works', async (inside) => {
		const { db, hour, person } = inside;
		if (!runs(person, hour) && contact_id !== person.contact_id) throw new Refused('not_yours');
		if (there && !(await withAccount(db, [contact_id])).has(contact_id)) {
			throw new Refused('receiver_unknown');
		}
		if (!there) {
			const sitting = await db
				.selectFrom('visitor')
				.select('id')
				.where('drop_in_id', '=', hourId)
				.where('with_contact_id', '=', contact_id)
				.executeTakeFirst();
			if (sitting) throw new Refused('waiting_elsewhere');
		}
		await put(db, hourId, contact_id, desk, there);
		await inside.log(id, { kind: there ? 'arrived' : 'left', about: contact_id });
	});
}

/** People with an account who may be put on the list of who is there, by a part of their name. At most 12. */
export async function findPeople(
	db: Db,
	actor: Actor,
	hourId: string,
	text: string
): Promise<referrals.Named[]> {
	const asked = text.trim();
	if (!referrals.isPerson(actor) || !may(actor, 'run_drop_in') || asked === '') return [];
	const there = db
		.selectFrom('drop_in_person')
		.select('contact_id')
		.where('drop_in_id', '=', hourId)
		.where('there', '=', 1);
	const rows = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select('contact.id')
		.where('account.left_at', 'is', null)
		.where('account.role', 'in', deeds.hand_over)
		.where((eb) =>
			eb.or([
				eb('contact.visibility', 'in', ['public', 'network']),
				eb('account.organization_id', '=', actor.organization_id)
			])
		)
		.where(containing('contact.name', asked))
		.where('contact.id', 'not in', there)
		.orderBy('contact.name')
		.limit(12)
		.execute();
	const names = await referrals.namesOf(
		db,
		rows.map(({ id }) => id)
	);
	return rows.flatMap(({ id }) => names.get(id) ?? []);
}

export interface Block {
	visitor_id: string;
	why: Unfinished;
	question_id: string | null;
}

/**
 * What keeps an hour from being closed: visitors who are still there, questions nobody said of what comes next, and
 * tangles without a lead who agreed.
 */
export async function unfinished(db: Db, hourId: string): Promise<Block[]> {
	const visitors = await db
		.selectFrom('visitor')
		.selectAll()
		.where('drop_in_id', '=', hourId)
		.orderBy('number')
		.execute();
	const questions = await openQuestionsOf(
		db,
		visitors.map(({ id }) => id)
	);
	return visitors.flatMap(({ id, state }): Block[] => {
		const theirs = questions.filter(({ visitor_id }) => visitor_id === id);
		const block = (why: Unfinished, question: string | null = null): Block => ({
			visitor_id: id,
			why,
			question_id: question
		});
		return [
			...(state === 'done' ? [] : [block(state)]),
			...theirs
				.filter(({ kept_at, moving }) => kept_at === null && !moving)
				.map((question) => block('no_next_step', question.id)),
			...(theirs.length > 1 && theirs.some(({ lead_id }) => lead_id === null)
				? [block('no_lead')]
				: []),
			...(theirs.length > 1 && theirs.some((each) => each.lead_id !== null && !each.lead_agreed)
				? [block('lead_not_agreed')]
				: [])
		];
	});
}

/**
 * Closes an hour and keeps its report. For coordinators of the organisation that runs it.
 * Refuses `still_open` while anything that was begun has no holder with a next step.
 */
export function close(
	house: House,
	actor: Actor,
	id: string,
	hourId: string,
	now = writtenAt(house)
): Promise<Result> {
	return inHour(house, actor, id, hourId, now, 'works', async (inside) => {
		const { db, hour, person } = inside;
		if (!runs(person, hour)) throw new Refused('not_yours');
		if ((await unfinished(db, hourId)).length > 0) throw new Refused('still_open');
		await db
			.updateTable('drop_in')
			.set({
				closed_at: now.toISOString(),
				closed_by: person.contact_id,
				report: JSON.stringify(await reportOf(db, hour, now))
			})
			.where('id', '=', hourId)
			.execute();
		await inside.log(id, { kind: 'closed' });
	});
}

async function ownPlace(db: Db, organizationId: string, id: string | null): Promise<string | null> {
	if (id === null) return null;
	const found = await db
		.selectFrom('location')
		.select('id')
		.where('id', '=', id)
		.where('organization_id', '=', organizationId)
		.executeTakeFirst();
	if (!found) throw new Refused('not_found');
	return found.id;
}

/** Of these people, who can hold and receive: with an account that may. */
async function withAccount(db: Db, contactIds: readonly string[]): Promise<ReadonlySet<string>> {
	if (contactIds.length === 0) return new Set();
	const rows = await db
		.selectFrom('account')
		.select('contact_id')
		.where('contact_id', 'in', contactIds)
		.where('left_at', 'is', null)
		.where('role', 'in', deeds.hand_over)
		.execute();
	return new Set(rows.map(({ contact_id }) => contact_id));
}

async function put(
	db: Db,
	hourId: string,
	contactId: string,
	desk: string,
	there: boolean
): Promise<void> {
	const row: Row<'drop_in_person'> = {
		id: uuidOf(`${hourId}:${contactId}`),
		drop_in_id: hourId,
		contact_id: contactId,
		desk,
		there: there ? 1 : 0
	};
	await db
		.insertInto('drop_in_person')
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(['drop_in_id', 'contact_id']).doUpdateSet({ there: row.there, desk })
		)
		.execute();
}
