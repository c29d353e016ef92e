/** The hops of an organisation without anything of the resident: what its other systems may know of all of them. */
import type { State, Urgency } from '../../domain/referrals/words.ts';
import type { Db, Row } from '../db/index.ts';
import { type Named, namesOf } from './people.ts';

type Ref = Named['organization'];

/** A hop as an organisation on one of its sides knows it. */
export interface SideHop extends Pick<
	Row<'referral'>,
	| 'id'
	| 'question_id'
	| 'state'
	| 'requested_at'
	| 'due_at'
	| 'accepted_at'
	| 'first_contact_at'
	| 'hold_until'
	| 'ended_at'
	| 'reject_code'
> {
	urgency: Urgency;
	from: Side;
	to: Side;
	service: Ref | null;
	/** When something last happened with its question, and the number of that event. */
	modified_at: string;
	version: number;
}

interface Side {
	organization: Ref;
	/** null as long as nobody of the team claimed it. */
	person: Ref | null;
}

export interface Wanted {
	ids?: readonly string[];
	states?: readonly State[];
	/** Only what changed after this moment. */
	modified_after?: string;
	/** Only what stands after this one in the order. */
	after?: { modified_at: string; id: string };
	limit: number;
}

/**
 * Hops that an organisation sent or received, what changed longest ago first, so that what changes meanwhile comes at
 * the end. Names of people who work there and moments; nothing of the resident, no reasons, no needs. No look is noted.
 */
export async function ofOrganization(
	db: Db,
	organizationId: string,
	{ ids, states, modified_after, after, limit }: Wanted
): Promise<SideHop[]> {
	if (ids?.length === 0 || states?.length === 0) return [];
	const rows = await db
		.selectFrom(hopsWithChange(db).as('hop'))
		.selectAll()
		.where((eb) =>
			eb.or([
				eb('from_organization_id', '=', organizationId),
				eb('to_organization_id', '=', organizationId)
			])
		)
		.where('state', '!=', 'draft')
		.$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
		.$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
		.$if(modified_after !== undefined, (query) =>
			query.where('modified_at', '>', modified_after ?? '')
		)
		.$if(after !== undefined, (query) =>
			query.where((eb) =>
				eb.or([
					eb('modified_at', '>', after?.modified_at ?? ''),
					eb.and([eb('modified_at', '=', after?.modified_at ?? ''), eb('id', '>', after?.id ?? '')])
				])
			)
		)
		.orderBy('modified_at')
		.orderBy('id')
		.limit(limit)
		.execute();
	return named(db, rows);
}

function hopsWithChange(db: Db) {
	return db
		.selectFrom('referral')
		.innerJoin('question', 'question.id', 'referral.question_id')
		.leftJoin('service', 'service.id', 'referral.service_id')
		.select([
			'referral.id',
			'referral.question_id',
			'referral.state',
			'referral.from_contact_id',
			'referral.from_organization_id',
			'referral.to_contact_id',
			'referral.to_organization_id',
			'referral.service_id',
			'service.name as service_name',
			'question.urgency',
			'referral.requested_at',
			'referral.due_at',
			'referral.accepted_at',
			'referral.first_contact_at',
			'referral.hold_until',
			'referral.ended_at',
			'referral.reject_code'
		])
		.select((eb) => {
			const events = eb
				.selectFrom('event')
				.whereRef('event.entity_id', '=', 'question.id')
				.where('event.entity', '=', 'question');
			return [
				eb.fn
					.coalesce(
						events.select((event) => event.fn.max('event.at').as('at')),
						'question.created_at'
					)
					.as('modified_at'),
				events.select((event) => event.fn.max('event.seq').as('seq')).as('version')
			];
		});
}

type HopRow = Awaited<ReturnType<ReturnType<typeof hopsWithChange>['execute']>>[number];

async function named(db: Db, rows: readonly HopRow[]): Promise<SideHop[]> {
	const people = await namesOf(
		db,
		rows.flatMap((row) => [row.from_contact_id, row.to_contact_id])
	);
	const ids = rows.flatMap((row) => [row.from_organization_id, row.to_organization_id]);
	const organizations =
		ids.length === 0
			? []
			: await db
					.selectFrom('organization')
					.select(['id', 'name'])
					.where('id', 'in', [...new Set(ids)])
					.execute();
	const names = new Map(organizations.map((each) => [each.id, each]));
	const side = (organization: string, contact: string | null): Side => ({
		organization: names.get(organization) ?? { id: organization, name: '' },
		person: contact === null ? null : { id: contact, name: people.get(contact)?.name ?? '' }
	});
	return rows.map((row) => ({
		id: row.id,
		question_id: row.question_id,
		state: row.state,
		urgency: row.urgency,
		from: side(row.from_organization_id, row.from_contact_id),
		to: side(row.to_organization_id, row.to_contact_id),
		service: row.service_id === null ? null : { id: row.service_id, name: row.service_name ?? '' },
		requested_at: row.requested_at,
		due_at: row.due_at,
		accepted_at: row.accepted_at,
		first_contact_at: row.first_contact_at,
		hold_until: row.hold_until,
		ended_at: row.ended_at,
		reject_code: row.reject_code,
		modified_at: row.modified_at,
		version: Number(row.version ?? 0)
	}));
}
