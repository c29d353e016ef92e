/** A question as a person may see it: whole with its chain, or only that it is there. */
import type { Actor } from '../../domain/actor.ts';
import type { NeedKey } from '../../domain/needs.ts';
import { possibleMoves, type Move } from '../../domain/referrals/moves.ts';
import type {
	Outcome,
	RejectCode,
	State,
	Urgency,
	WarmStep
} from '../../domain/referrals/words.ts';
import type { Db, Row } from '../db/index.ts';
import type { House } from '../house.ts';
import {
	groundOf,
	hopsOf,
	isRunning,
	isWaiting,
	mayClaim,
	seenInPart,
	seenWhole
} from './access.ts';
import { isPerson, type Person } from './command.ts';
import { noteLook } from './looks.ts';
import { needsOf } from './needs.ts';
import { type Named, namesOf } from './people.ts';
import { residentOf, type ResidentText, unseal } from './sealed.ts';

/** One hop of the chain, as both sides and those after them see it. */
export interface HopView {
	id: string;
	position: number;
	from: Named | null;
	/** null as long as nobody of the team claimed it. */
	to: Named | null;
	to_organization: { id: string; name: string };
	service: { id: string; name: string } | null;
	reason: string;
	expected: string;
	agreed: string;
	if_fails: string;
	agreed_on: string | null;
	warm_step: WarmStep | null;
	resident_present: boolean;
	state: State;
	requested_at: string | null;
	/** When it came, if it was written well before that without a connection; else null. */
	sent_at: string | null;
	accepted_at: string | null;
	due_at: string | null;
	first_contact_at: string | null;
	first_contact_by: Named | null;
	hold_until: string | null;
	reject_code: RejectCode | null;
	reject_words: string;
	better: Named | null;
	better_service: { id: string; name: string } | null;
	back_to_sender: boolean;
	ended_at: string | null;
	waiting: boolean;
	running: boolean;
	messages: { id: string; by: Named | null; text: string; at: string }[];
	/** What this person may do with it now. */
	moves: Move[];
}

export interface QuestionView {
	id: string;
	/** Whole: on a side of it. In part: to claim, or asked to lead; nothing of the resident, no reasons. */
	whole: boolean;
	needs: NeedKey[];
	urgency: Urgency;
	holder: Named | null;
	mine: boolean;
	lead: Named | null;
	lead_agreed: boolean;
	asked_to_lead: boolean;
	bounces: number;
	due_at: string;
	created_at: string;
	/** When it came, if it was written well before that without a connection; else null. */
	sent_at: string | null;
	created_by: Named | null;
	closed_at: string | null;
	outcome: Outcome | null;
	resident_outcome: Outcome | null;
	no_help_in_city: boolean;
	erased: boolean;
	/** Language of the resident, as a code: known in part as well, so that the right person claims it. */
	language: string;
	resident: ResidentText | null;
	consent: Consent | null;
	hops: HopView[];
	/** May give it to a colleague: the holder, or the coordinator there. */
	may_reassign: boolean;
}

export interface Consent {
	ground: Row<'consent'>['ground'];
	agreed: boolean;
	agreed_by: Row<'consent'>['agreed_by'];
	how: Row<'consent'>['how'];
	why_not: string;
	by: Named | null;
	at: string;
	withdrawn_at: string | null;
}

/**
 * A question with its chain, for whoever may see it; the look is noted (rule 9).
 * @param by how they look: on the screen, or by another system on their behalf.
 * @returns undefined for anyone else: to them it does not exist.
 */
export async function question(
	house: House,
	actor: Actor,
	id: string,
	now = new Date(),
	by: 'question' | 'system' = 'question'
): Promise<QuestionView | undefined> {
	if (!isPerson(actor)) return undefined;
	const { db } = house;
	const row = await db
		.selectFrom('question')
		.selectAll()
		.select((eb) => seenWhole(actor, eb).$castTo<unknown>().as('whole'))
		.where('id', '=', id)
		.where((eb) => eb.or([seenWhole(actor, eb), seenInPart(actor, eb, now)]))
		.executeTakeFirst();
	if (!row) return undefined;
	const whole = Boolean(row.whole);
	const hops = await hopsOf(db, id);
	if (whole) await noteLook(db, actor, id, by, groundOf(actor, row, hops), now);
	return view(house, actor, row, hops, whole, now);
}

async function view(
	house: House,
	person: Person,
	row: Row<'question'>,
	allHops: readonly Row<'referral'>[],
	whole: boolean,
	now: Date
): Promise<QuestionView> {
	const { db } = house;
	const hops = whole ? allHops : allHops.filter(isWaiting);
	const resident = await residentOf(house, row.id);
	const consent = whole ? await latestConsent(db, row.id) : undefined;
	const messages = whole ? await messagesOf(db, hops) : [];
	const names = await namesOf(db, [
		row.holder_id,
		row.lead_id,
		row.created_by,
		consent?.recorded_by ?? null,
		...hops.flatMap((hop) => [
			hop.from_contact_id,
			hop.to_contact_id,
			hop.first_contact_by,
			hop.better_contact_id
		]),
		...messages.map(({ contact_id }) => contact_id)
	]);
	const named = (contact: string | null) =>
		contact === null ? null : (names.get(contact) ?? null);
	const things = await thingsOf(db, hops);
	const came = await arrivals(db, [row, ...hops]);
	const views: HopView[] = [];
	for (const hop of hops) {
		const text = (column: 'reason' | 'expected' | 'agreed' | 'if_fails' | 'reject_words') =>
			whole ? unseal(house, 'referral', column, hop.id, hop[column]) : '';
		views.push({
			id: hop.id,
			position: hop.position,
			from: named(hop.from_contact_id),
			to: named(hop.to_contact_id),
			to_organization: things.organization(hop.to_organization_id),
			service: things.service(hop.service_id),
			reason: text('reason'),
			expected: text('expected'),
			agreed: text('agreed'),
			if_fails: text('if_fails'),
			agreed_on: hop.agreed_on,
			warm_step: hop.warm_step,
			resident_present: hop.resident_present === 1,
			state: hop.state,
			requested_at: hop.requested_at,
			sent_at: came(hop.id, hop.requested_at),
			accepted_at: hop.accepted_at,
			due_at: hop.due_at,
			first_contact_at: hop.first_contact_at,
			first_contact_by: named(hop.first_contact_by),
			hold_until: hop.hold_until,
			reject_code: hop.reject_code,
			reject_words: text('reject_words'),
			better: named(hop.better_contact_id),
			better_service: things.service(hop.better_service_id),
			back_to_sender: hop.back_to_sender === 1,
			ended_at: hop.ended_at,
			waiting: isWaiting(hop),
			running: isRunning(hop),
			messages: messages
				.filter(({ referral_id }) => referral_id === hop.id)
				.map((message) => ({
					id: message.id,
					by: named(message.contact_id),
					text: unseal(house, 'message', 'text', message.id, message.text),
					at: message.at
				})),
			moves: row.closed_at === null ? await movesOf(house, person, row, hop, now) : []
		});
	}
	const mine = row.holder_id === person.contact_id;
	return {
		id: row.id,
		whole,
		needs: await needsOf(db, row.id),
		urgency: row.urgency,
		holder: named(row.holder_id),
		mine,
		lead: named(row.lead_id),
		lead_agreed: row.lead_agreed_at !== null,
		asked_to_lead: row.lead_id === person.contact_id && row.lead_agreed_at === null,
		bounces: row.bounces,
		due_at: row.due_at,
		created_at: row.created_at,
		sent_at: came(row.id, row.created_at),
		created_by: named(row.created_by),
		closed_at: row.closed_at,
		outcome: row.outcome,
		resident_outcome: row.resident_outcome,
		no_help_in_city: row.no_help_in_city === 1,
		erased: row.erased_at !== null,
		language: resident?.language ?? '',
		resident: whole ? resident : null,
		consent: consent ? consentView(house, consent, named(consent.recorded_by)) : null,
		hops: views,
		may_reassign:
			row.closed_at === null &&
			whole &&
			person.id !== null &&
			(mine ||
				(person.role === 'coordinator' && row.holder_organization_id === person.organization_id))
	};
}

async function movesOf(
	house: House,
	person: Person,
	question: Row<'question'>,
	hop: Row<'referral'>,
	now: Date
): Promise<Move[]> {
	const state = {
		state: hop.state,
		accepted: hop.accepted_at !== null,
		unclaimed: hop.to_contact_id === null
	};
	if (hop.to_contact_id === person.contact_id) return possibleMoves('receiver', state);
	if (await mayClaim(house, person, hop, now)) return ['claim'];
	return question.holder_id === person.contact_id ? possibleMoves('sender', state) : [];
}

function consentView(house: House, consent: Row<'consent'>, by: Named | null): Consent {
	return {
		ground: consent.ground,
		agreed: consent.agreed === 1,
		agreed_by: consent.agreed_by,
		how: consent.how,
		why_not: unseal(house, 'consent', 'why_not', consent.id, consent.why_not),
		by,
		at: consent.recorded_at,
		withdrawn_at: consent.withdrawn_at
	};
}

function latestConsent(db: Db, questionId: string) {
	return db
		.selectFrom('consent')
		.selectAll()
		.where('question_id', '=', questionId)
		.orderBy('recorded_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** A minute is no delay. */
const delay = 60_000;

/** When what was written came, where that was later: the command that wrote it has its id. */
async function arrivals(db: Db, written: readonly { id: string }[]) {
	const events = await db
		.selectFrom('event')
		.select(['id', 'at'])
		.where(
			'id',
			'in',
			written.map(({ id }) => id)
		)
		.execute();
	const moments = new Map(events.map(({ id, at }) => [id, at]));
	return (id: string, made: string | null): string | null => {
		const at = moments.get(id);
		if (at === undefined || made === null) return null;
		return Date.parse(at) - Date.parse(made) > delay ? at : null;
	};
}

async function messagesOf(db: Db, hops: readonly Row<'referral'>[]) {
	if (hops.length === 0) return [];
	return db
		.selectFrom('message')
		.selectAll()
		.where(
			'referral_id',
			'in',
			hops.map(({ id }) => id)
		)
		.orderBy('at')
		.execute();
}

async function thingsOf(db: Db, hops: readonly Row<'referral'>[]) {
	const organizations = [...new Set(hops.map(({ to_organization_id }) => to_organization_id))];
	const services = [
		...new Set(
			hops.flatMap((hop) => [hop.service_id, hop.better_service_id]).filter((id) => id !== null)
		)
	];
	const organizationRows =
		organizations.length === 0
			? []
			: await db
					.selectFrom('organization')
					.select(['id', 'name'])
					.where('id', 'in', organizations)
					.execute();
	const serviceRows =
		services.length === 0
			? []
			: await db.selectFrom('service').select(['id', 'name']).where('id', 'in', services).execute();
	return {
		organization: (id: string) => organizationRows.find((row) => row.id === id) ?? { id, name: '' },
		service: (id: string | null) => serviceRows.find((row) => row.id === id) ?? null
	};
}
