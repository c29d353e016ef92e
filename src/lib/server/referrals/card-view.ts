/** What a card shows. Chosen field by field: what is not here, is on no card. */
import { contactCentre } from '../../domain/city.ts';
import { anyone } from '../../domain/actor.ts';
import { localTime, minutesOf } from '../../domain/clock.ts';
import {
	type Card,
	type CardPerson,
	type CardStage,
	unsaidNeeds
} from '../../domain/referrals/card.ts';
import type { Db, Row } from '../db/index.ts';
import * as directory from '../directory/index.ts';
import type { House } from '../house.ts';
import { hopsOf, isRunning, isWaiting } from './access.ts';
import { needsOf } from './needs.ts';
import { namesOf, numberOf, numberOfOrganization } from './people.ts';
import { unseal } from './sealed.ts';

/** The card of a question, for who has its code. */
export async function viewOf(
	house: House,
	questionId: string,
	code: string,
	now: Date
): Promise<Card> {
	const { db } = house;
	const question = await db
		.selectFrom('question')
		.selectAll()
		.where('id', '=', questionId)
		.executeTakeFirstOrThrow();
	const hops = await hopsOf(db, questionId);
	const hop = hops.find(isWaiting) ?? hops.findLast(isRunning);
	const stage = stageOf(question, hop, await isStopped(db, questionId));
	const going = hop && stage !== 'ended' && stage !== 'stopped' ? hop : undefined;
	const service = going?.service_id
		? await directory.service(db, anyone, going.service_id)
		: undefined;
	const holder = await personOf(db, question.holder_id, true, undefined);
	const person = going ? await helperOf(db, going, stage, service?.phone?.number) : holder;
	const place = service?.places[0];
	return {
		code,
		language: await languageOf(house, questionId),
		stage,
		person,
		holder,
		held_by_person: !going || helperId(going, stage) === question.holder_id,
		since: sinceOf(question, hops),
		first_contact: stage === 'calls' && going ? firstContact(going, now) : null,
		answer_by:
			stage === 'asked' && going?.due_at
				? { at: going.due_at, late: going.due_at < now.toISOString() }
				: null,
		hold_until: stage === 'waits' ? (going?.hold_until ?? null) : null,
		needs: (await needsOf(db, questionId)).filter((need) => !unsaidNeeds.includes(need)),
		place: place
			? {
					name: place.name,
					address: place.address,
					postal_code: place.postal_code,
					district: place.district,
					latitude: place.latitude,
					longitude: place.longitude
				}
			: null,
		bring: service?.bring ?? []
	};
}

type Hop = Row<'referral'>;

function stageOf(question: Row<'question'>, hop: Hop | undefined, stopped: boolean): CardStage {
	if (stopped) return 'stopped';
	if (question.closed_at !== null) return 'ended';
	switch (hop?.state) {
		case 'requested':
			return 'asked';
		case 'on_hold':
			return 'waits';
		case 'accepted':
			return 'calls';
		case 'in_progress':
			return 'helps';
		default:
			return 'looking';
	}
}

/** Withdrawn, and not agreed anew. */
async function isStopped(db: Db, questionId: string): Promise<boolean> {
	const newest = await db
		.selectFrom('consent')
		.select('withdrawn_at')
		.where('question_id', '=', questionId)
		.orderBy('recorded_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return newest !== undefined && newest.withdrawn_at !== null;
}

function helperId(hop: Hop, stage: CardStage): string | null {
	return (stage === 'calls' ? hop.first_contact_by : null) ?? hop.to_contact_id;
}

async function helperOf(
	db: Db,
	hop: Hop,
	stage: CardStage,
	servicePhone: string | undefined
): Promise<CardPerson> {
	const id = helperId(hop, stage);
	if (id !== null) return personOf(db, id, hop.accepted_at !== null, servicePhone);
	const team = await db
		.selectFrom('organization')
		.select('name')
		.where('id', '=', hop.to_organization_id)
		.executeTakeFirstOrThrow();
	return {
		name: team.name,
		title: null,
		organization: null,
		phone: servicePhone ?? (await numberOfOrganization(db, hop.to_organization_id)),
		languages: []
	};
}

/**
 * A person as a resident sees them.
 * @param holds whether they took the question: then their own number is meant for the resident, before that only a public one.
 */
async function personOf(
	db: Db,
	id: string,
	holds: boolean,
	servicePhone: string | undefined
): Promise<CardPerson> {
	const named = (await namesOf(db, [id])).get(id);
	const languages = await db
		.selectFrom('language')
		.select('code')
		.where('contact_id', '=', id)
		.orderBy('id')
		.execute();
	return {
		name: named?.name ?? contactCentre.name,
		title: named?.title ?? null,
		organization: named?.organization.name ?? null,
		phone: await numberOf(
			db,
			{ id, organization_id: named?.organization.id ?? '' },
			holds ? ['public', 'network'] : ['public'],
			servicePhone
		),
		languages: languages.flatMap(({ code }) => code ?? [])
	};
}

async function languageOf(house: House, questionId: string): Promise<string> {
	const row = await house.db
		.selectFrom('resident')
		.select('language')
		.where('question_id', '=', questionId)
		.executeTakeFirst();
	return unseal(house, 'resident', 'language', questionId, row?.language ?? null) || 'nl';
}

function sinceOf(question: Row<'question'>, hops: readonly Hop[]): string {
	const taken = hops.findLast(
		(hop) => hop.to_contact_id === question.holder_id && hop.accepted_at !== null
	);
	return taken?.accepted_at ?? question.created_at;
}

const endOfDay = minutesOf('17:00');

/** A promise without an hour ends when offices close: then the day is said, not the hour. */
function firstContact(hop: Hop, now: Date): Card['first_contact'] {
	if (hop.first_contact_at === null) return null;
	const { date, minutes } = localTime(new Date(hop.first_contact_at));
	return {
		at: minutes === endOfDay ? date : hop.first_contact_at,
		missed: hop.first_contact_at < now.toISOString()
	};
}
