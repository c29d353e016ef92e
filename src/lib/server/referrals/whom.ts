/** To whom: what is known of people before one hands over to them. */
import type { Actor } from '../../domain/actor.ts';
import { workingHours } from '../../domain/working-time.ts';
import type { Db } from '../db/index.ts';
import { type House, writtenAt } from '../house.ts';
import { tell } from '../notices/index.ts';
import { teamRoles } from './access.ts';
import { command, isPerson, Refused, type Result } from './command.ts';
import { type Named, namesOf } from './people.ts';

export interface Experience {
	contact_id: string;
	/** Working hours within which half of the handovers to them were answered; null below five. */
	answers_within: number | null;
	/** Colleagues of who asks that had a handover with them that was accepted. */
	known_by: Named[];
	/** Whether who asks handed over to them before. */
	worked_with: boolean;
}

/** Fewer than this say nothing about a person, and too much. */
const enough = 5;
const lookBackDays = 180;

/** How people were to work with: for whoever may hand over. At most 50 people at once. */
export async function experienceWith(
	db: Db,
	actor: Actor,
	contactIds: readonly string[],
	now = new Date()
): Promise<Experience[]> {
	if (!isPerson(actor) || contactIds.length === 0) return [];
	const since = new Date(now.getTime() - lookBackDays * 86_400_000).toISOString();
	const hops = await db
		.selectFrom('referral')
		.select([
			'to_contact_id',
			'from_contact_id',
			'from_organization_id',
			'requested_at',
			'answered_at',
			'accepted_at'
		])
		.where('to_contact_id', 'in', contactIds.slice(0, 50))
		.where('requested_at', '>=', since)
		.execute();
	const colleagues = await namesOf(
		db,
		hops
			.filter(
				(hop) =>
					hop.accepted_at !== null &&
					hop.from_organization_id === actor.organization_id &&
					hop.from_contact_id !== actor.contact_id
			)
			.map(({ from_contact_id }) => from_contact_id)
	);
	return contactIds.map((contact_id) => {
		const theirs = hops.filter((hop) => hop.to_contact_id === contact_id);
		const hours = theirs
			.flatMap(({ requested_at, answered_at }) =>
				requested_at !== null && answered_at !== null
					? [workingHours(new Date(requested_at), new Date(answered_at))]
					: []
			)
			.sort((a, b) => a - b);
		const known = new Set(
			theirs.filter(({ accepted_at }) => accepted_at !== null).map((hop) => hop.from_contact_id)
		);
		return {
			contact_id,
			answers_within: hours.length < enough ? null : (hours[Math.floor(hours.length / 2)] ?? null),
			known_by: [...colleagues.values()].filter(({ id }) => known.has(id)),
			worked_with: theirs.some((hop) => hop.from_contact_id === actor.contact_id)
		};
	});
}

/** The people with whom somebody had a handover, newest first. */
export async function workedWith(db: Db, actor: Actor, limit = 8): Promise<Named[]> {
	if (!isPerson(actor)) return [];
	const rows = await db
		.selectFrom('referral')
		.innerJoin('contact', 'contact.id', 'referral.to_contact_id')
		.select((eb) => ['contact.id', eb.fn.max('referral.requested_at').as('last')])
		.where('referral.from_contact_id', '=', actor.contact_id)
		.where('referral.accepted_at', 'is not', null)
		.groupBy('contact.id')
		.orderBy('last', 'desc')
		.limit(limit)
		.execute();
	const names = await namesOf(
		db,
		rows.map(({ id }) => id)
	);
	return rows.flatMap(({ id }) => names.get(id) ?? []);
}

/** People of an organisation to whom a question can be given, by name: whoever asks is among them. */
export async function colleagues(db: Db, organizationId: string): Promise<Named[]> {
	const rows = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select('contact.id')
		.where('account.organization_id', '=', organizationId)
		.where('account.left_at', 'is', null)
		.where('account.role', 'in', teamRoles)
		.orderBy('contact.name')
		.execute();
	const names = await namesOf(
		db,
		rows.map(({ id }) => id)
	);
	return rows.flatMap(({ id }) => names.get(id) ?? []);
}

/** Asks a colleague who knows somebody to introduce one. For people of one organisation. */
export function askIntroduction(
	house: House,
	actor: Actor,
	id: string,
	colleagueId: string,
	contactId: string,
	now = writtenAt(house)
): Promise<Result> {
	return command(house, actor, id, now, async ({ db }, person) => {
		const [known] = await experienceWith(db, person, [contactId], now);
		if (!known?.known_by.some((colleague) => colleague.id === colleagueId)) {
			throw new Refused('receiver_unknown');
		}
		await tell(db, 'introduction_asked', [colleagueId], {
			question_id: null,
			by: person.contact_id,
			at: now
		});
		return {
			type: 'introduction.asked',
			question_id: contactId,
			entity: 'contact',
			data: { colleague: colleagueId }
		};
	});
}
