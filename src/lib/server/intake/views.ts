/** An hour as people see it: the list for who works in it, and the board that everybody in the hall may read. */
import type { Actor } from '../../domain/actor.ts';
import type { Board, Card, PersonThere } from '../../domain/intake/board.ts';
import { type ChangeKind, type Shown, undoable } from '../../domain/intake/words.ts';
import { findNeed, type NeedKey, type Theme } from '../../domain/needs.ts';
import { unsaidNeeds } from '../../domain/referrals/card.ts';
import type { Db, Row } from '../db/index.ts';
import type { House } from '../house.ts';
import * as referrals from '../referrals/index.ts';
import { runs, works } from './access.ts';
import type { Report } from './report.ts';
import { questionsOf, type VisitorQuestion } from './rows.ts';

export interface Logged {
	id: string;
	seq: number;
	kind: ChangeKind;
	by: string;
	/** Number or name of the visitor; empty when it is about none. */
	label: string;
	about: string | null;
	at: string;
	undone: boolean;
}

export interface ListedVisitor extends Card {
	number: number;
	shown: Shown;
	/** As a code: so that the right person takes them. */
	language: string;
	/** What they came with in one line; empty for who may not read it. */
	line: string;
	/** The handover that waits for me to accept at my desk. */
	for_me: string | null;
	/** What a bystander may not read either, for who works here. */
	needs: NeedKey[];
}

export interface HourView extends Omit<Board, 'cards'> {
	visitors: ListedVisitor[];
	/** May open and close it, and say who is there. */
	runs: boolean;
	/** Is there, with a desk. */
	there: boolean;
	log: Logged[];
	/** My last change that can be taken back. */
	undo: Logged | null;
	report: Report | null;
}

export interface HourLine {
	id: string;
	place: string;
	opened_at: string;
	closed_at: string | null;
	waiting: number;
	visitors: number;
}

/** The hours somebody works in: those that are open, and the last that were. */
export async function hours(db: Db, actor: Actor): Promise<HourLine[]> {
	if (!referrals.isPerson(actor)) return [];
	const rows = await hourRows(db)
		.where((eb) => works(actor, eb))
		.orderBy('drop_in.opened_at', 'desc')
		.limit(20)
		.execute();
	if (rows.length === 0) return [];
	const counts = await db
		.selectFrom('visitor')
		.select((eb) => ['drop_in_id', 'state', eb.fn.countAll().as('count')])
		.where(
			'drop_in_id',
			'in',
			rows.map(({ id }) => id)
		)
		.groupBy(['drop_in_id', 'state'])
		.execute();
	return rows.map((row) => {
		const theirs = counts.filter(({ drop_in_id }) => drop_in_id === row.id);
		const sum = (of: typeof theirs) => of.reduce((total, { count }) => total + Number(count), 0);
		return {
			id: row.id,
			place: placeOf(row),
			opened_at: row.opened_at,
			closed_at: row.closed_at,
			waiting: sum(theirs.filter(({ state }) => state === 'waiting')),
			visitors: sum(theirs)
		};
	});
}

/** The board of an hour, for who works in it. What stands there is what visitors chose to show: reading it is no look. */
export async function boardOf(
	house: House,
	actor: Actor,
	hourId: string
): Promise<Board | undefined> {
	const hour = await hourFor(house.db, actor, hourId);
	if (!hour) return undefined;
	const people = await peopleThere(house.db, hourId);
	return {
		id: hour.id,
		place: placeOf(hour),
		opened_at: hour.opened_at,
		closed_at: hour.closed_at,
		seq: hour.seq,
		people,
		cards: await cardsOf(house, hourId, null, people)
	};
}

/**
 * The list of an hour, for who works in it. What a visitor came with is read by who runs the house and by whose desk they
 * are at: until a visitor agreed it goes to no other organisation. These lines are noted as a look, once a day.
 */
export async function hourOf(
	house: House,
	actor: Actor,
	hourId: string,
	now = new Date()
): Promise<HourView | undefined> {
	const { db } = house;
	if (!referrals.isPerson(actor)) return undefined;
	const hour = await hourFor(db, actor, hourId);
	if (!hour) return undefined;
	const people = await peopleThere(db, hourId);
	const rows = await visitorRows(db, hourId, null);
	const questions = Map.groupBy(
		await questionsOf(
			db,
			rows.map(({ id }) => id)
		),
		({ visitor_id }) => visitor_id
	);
	const names = await namesFor(db, people, [...questions.values()].flat());
	const own = hour.organization_id === actor.organization_id;
	const open = (row: Row<'visitor'>, column: 'language' | 'line') =>
		referrals.unseal(house, 'visitor', column, row.id, row[column]);
	const visitors = rows.map((row): ListedVisitor => {
		const theirs = (questions.get(row.id) ?? []).filter(({ closed_at }) => closed_at === null);
		const mayRead = own || row.with_contact_id === actor.contact_id;
		return {
			...cardOf(house, row, theirs, names, people),
			number: row.number,
			shown: row.shown,
			language: open(row, 'language'),
			line: mayRead ? open(row, 'line') : '',
			for_me:
				theirs.find(({ waiting }) => waiting?.to_contact_id === actor.contact_id)?.waiting?.id ??
				null,
			needs: theirs
				.filter(({ holder_id, waiting }) =>
					[holder_id, waiting?.to_contact_id].includes(actor.contact_id)
				)
				.flatMap(({ needs }) => needs)
		};
	});
	const read = visitors.filter(({ line }) => line !== '');
	await referrals.noteLooks(
		db,
		actor,
		read.map(({ id }) => ({ questionId: id, ground: 'intake' })),
		'list',
		now
	);
	const log = await logOf(db, hourId, new Map(visitors.map(({ id, label }) => [id, label])));
	const versions = new Map(visitors.map(({ id, version }) => [id, version]));
	const last = log.find(
		(each) =>
			each.by_id === actor.contact_id &&
			!each.undone &&
			undoable.includes(each.kind) &&
			versions.get(each.visitor_id ?? '') === each.seq
	);
	return {
		id: hour.id,
		place: placeOf(hour),
		opened_at: hour.opened_at,
		closed_at: hour.closed_at,
		seq: hour.seq,
		people,
		visitors,
		runs: runs(actor, hour),
		there: people.some(({ contact_id }) => contact_id === actor.contact_id),
		log: log.slice(0, 12),
		undo: hour.closed_at === null ? (last ?? null) : null,
		report: hour.report === null ? null : (JSON.parse(hour.report) as Report)
	};
}

/** Cards of these visitors, or of all of an hour. */
export async function cardsOf(
	house: House,
	hourId: string,
	ids: readonly string[] | null,
	people: readonly PersonThere[]
): Promise<Card[]> {
	const rows = await visitorRows(house.db, hourId, ids);
	const questions = (
		await questionsOf(
			house.db,
			rows.map(({ id }) => id)
		)
	).filter(({ closed_at }) => closed_at === null);
	const names = await namesFor(house.db, people, questions);
	return rows.map((row) =>
		cardOf(
			house,
			row,
			questions.filter(({ visitor_id }) => visitor_id === row.id),
			names,
			people
		)
	);
}

/** Who is there, with their desks. */
export async function peopleThere(db: Db, hourId: string): Promise<PersonThere[]> {
	const rows = await db
		.selectFrom('drop_in_person')
		.innerJoin('contact', 'contact.id', 'drop_in_person.contact_id')
		.leftJoin('organization', 'organization.id', 'contact.organization_id')
		.select([
			'drop_in_person.contact_id',
			'drop_in_person.desk',
			'contact.name',
			'organization.name as organization'
		])
		.where('drop_in_id', '=', hourId)
		.where('there', '=', 1)
		.orderBy('drop_in_person.desk')
		.orderBy('contact.name')
		.execute();
	return rows.map((row) => ({ ...row, organization: row.organization ?? '' }));
}

/** What a visitor is called where others read it. */
export function labelOf(house: House, row: Row<'visitor'>): string {
	const name = referrals.unseal(house, 'visitor', 'goes_by', row.id, row.goes_by);
	return row.shown === 'name' && name !== '' ? name : String(row.number);
}

export async function hourFor(db: Db, actor: Actor, hourId: string) {
	if (!referrals.isPerson(actor)) return undefined;
	return hourRows(db)
		.where('drop_in.id', '=', hourId)
		.where((eb) => works(actor, eb))
		.executeTakeFirst();
}

function hourRows(db: Db) {
	return db
		.selectFrom('drop_in')
		.innerJoin('organization', 'organization.id', 'drop_in.organization_id')
		.leftJoin('location', 'location.id', 'drop_in.location_id')
		.selectAll('drop_in')
		.select(['organization.name as organization', 'location.name as location']);
}

export function placeOf({
	organization,
	location
}: {
	organization: string;
	location: string | null;
}): string {
	return location ?? organization;
}

async function visitorRows(
	db: Db,
	hourId: string,
	ids: readonly string[] | null
): Promise<Row<'visitor'>[]> {
	if (ids?.length === 0) return [];
	let query = db.selectFrom('visitor').selectAll().where('drop_in_id', '=', hourId);
	if (ids !== null) query = query.where('id', 'in', ids);
	return query.orderBy('position').orderBy('number').execute();
}

function namesFor(
	db: Db,
	people: readonly PersonThere[],
	questions: readonly VisitorQuestion[]
): Promise<ReadonlyMap<string, referrals.Named>> {
	return referrals.namesOf(db, [
		...people.map(({ contact_id }) => contact_id),
		...questions.flatMap(({ holder_id, lead_id, waiting }) => [
			holder_id,
			lead_id,
			waiting?.to_contact_id ?? null
		])
	]);
}

function cardOf(
	house: House,
	row: Row<'visitor'>,
	questions: readonly VisitorQuestion[],
	names: ReadonlyMap<string, referrals.Named>,
	people: readonly PersonThere[]
): Card {
	const nameOf = (id: string | null | undefined) =>
		id === null || id === undefined ? null : (names.get(id)?.name ?? null);
	const lead = questions.find(({ lead_id }) => lead_id !== null)?.lead_id;
	const next = questions
		.map(({ waiting }) => waiting?.to_contact_id ?? '')
		.filter((id) => people.some(({ contact_id }) => contact_id === id));
	return {
		id: row.id,
		label: labelOf(house, row),
		state: row.state,
		since: row.state_since,
		arrived_at: row.arrived_at,
		position: row.position,
		desk: row.with_contact_id,
		next: [...new Set(next)],
		lead: questions.length > 1 ? nameOf(lead) : null,
		questions: questions.map(({ needs, holder_id, waiting }) => ({
			theme: themeOf(needs),
			holder: nameOf(holder_id) ?? '',
			to: nameOf(waiting?.to_contact_id)
		})),
		version: row.version
	};
}

/** What it is about, as far as it may hang in the hall: a theme, and of what is dangerous at home nothing. */
function themeOf(needs: readonly NeedKey[]): Theme | null {
	if (needs.some((need) => unsaidNeeds.includes(need))) return null;
	return findNeed(needs[0] ?? '')?.theme ?? null;
}

/** The newest lines of the log. */
async function logOf(
	db: Db,
	hourId: string,
	labels: ReadonlyMap<string, string>
): Promise<(Logged & { by_id: string; visitor_id: string | null })[]> {
	const rows = await db
		.selectFrom('drop_in_change')
		.innerJoin('contact', 'contact.id', 'drop_in_change.contact_id')
		.leftJoin('contact as other', 'other.id', 'drop_in_change.about_contact_id')
		.selectAll('drop_in_change')
		.select(['contact.name as by', 'other.name as about'])
		.where('drop_in_id', '=', hourId)
		.orderBy('seq', 'desc')
		.limit(60)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		seq: row.seq,
		kind: row.kind,
		by: row.by,
		by_id: row.contact_id,
		visitor_id: row.visitor_id,
		label: labels.get(row.visitor_id ?? '') ?? '',
		about: row.about,
		at: row.at,
		undone: row.undone_by !== null
	}));
}
