/** One visitor with all their questions: for the talk, for dividing, and for who leads. */
import type { Actor } from '../../domain/actor.ts';
import type { PersonThere } from '../../domain/intake/board.ts';
import { type Helper, propose, type Proposal } from '../../domain/intake/proposals.ts';
import type { Shown, VisitorState } from '../../domain/intake/words.ts';
import { isNeed, type NeedKey } from '../../domain/needs.ts';
import type { Db, Row } from '../db/index.ts';
import type { House } from '../house.ts';
import * as referrals from '../referrals/index.ts';
import { follows, works } from './access.ts';
import { questionsOf, type VisitorQuestion } from './rows.ts';
import { labelOf, peopleThere } from './views.ts';

export interface VisitorQuestionView {
	id: string;
	/** The resident's own words; null for who may not read this one. */
	words: string | null;
	needs: NeedKey[];
	holder: string;
	mine: boolean;
	/** Who was asked, and has not answered. */
	to: string | null;
	/** The hop that waits for me. */
	for_me: string | null;
	due_at: string;
	late: boolean;
	closed: boolean;
	kept: boolean;
	/** It was divided, or somebody said that they keep it. */
	next_step: boolean;
	/** People in the house to walk along to, the best first. */
	proposals: (Proposal & { name: string; organization: string; desk: string })[];
}

export interface VisitorView {
	id: string;
	number: number;
	label: string;
	shown: Shown;
	state: VisitorState;
	version: number;
	arrived_at: string;
	desk: string | null;
	/** Empty for who may only see that they are there. */
	goes_by: string;
	language: string;
	line: string;
	phone: string;
	reach: string;
	interpreter: boolean;
	helper: string;
	/** May read what the visitor said, and write questions down. */
	whole: boolean;
	/** Works in the hour, which is still open. */
	works: boolean;
	lead: { id: string; name: string; agreed: boolean; before: string | null } | null;
	asked_to_lead: boolean;
	may_name_lead: boolean;
	questions: VisitorQuestionView[];
	people: PersonThere[];
}

/**
 * A visitor as a person may see them: whole for who runs the house, at whose desk they are, and who leads; each question
 * for who may see that question. The look is noted.
 * @returns undefined for anyone else.
 */
export async function visitorOf(
	house: House,
	actor: Actor,
	hourId: string,
	visitorId: string,
	now = new Date()
): Promise<VisitorView | undefined> {
	const { db } = house;
	if (!referrals.isPerson(actor)) return undefined;
	const hour = await db
		.selectFrom('drop_in')
		.selectAll()
		.select((eb) => works(actor, eb).$castTo<unknown>().as('works'))
		.where('id', '=', hourId)
		.where((eb) => eb.or([works(actor, eb), follows(actor, eb)]))
		.executeTakeFirst();
	const row = hour
		? await db
				.selectFrom('visitor')
				.selectAll()
				.where('id', '=', visitorId)
				.where('drop_in_id', '=', hourId)
				.executeTakeFirst()
		: undefined;
	if (!hour || !row) return undefined;
	const worksHere = Boolean(hour.works);
	const questions = await questionsOf(db, [visitorId]);
	const open = questions.filter(({ closed_at }) => closed_at === null);
	const leads = leadsOf(actor, open);
	const involved =
		leads || open.some((each) => each.holder_id === actor.contact_id || isAsked(actor, each));
	if (!worksHere && !involved) return undefined;
	const people = await peopleThere(db, hourId);
	const whole =
		row.with_contact_id === actor.contact_id ||
		leads ||
		(worksHere && hour.organization_id === actor.organization_id);
	if (whole && row.erased_at === null) {
		const look = { questionId: visitorId, ground: leads ? 'lead' : 'intake' } as const;
		await referrals.noteLooks(db, actor, [look], 'visitor', now);
	}
	const text = (column: 'goes_by' | 'language' | 'line' | 'phone' | 'reach' | 'helper') =>
		whole || column === 'language'
			? referrals.unseal(house, 'visitor', column, visitorId, row[column])
			: '';
	const language = text('language');
	const proposing = worksHere && hour.closed_at === null;
	return {
		id: visitorId,
		number: row.number,
		label: labelOf(house, row),
		shown: row.shown,
		state: row.state,
		version: row.version,
		arrived_at: row.arrived_at,
		desk: row.with_contact_id,
		goes_by: text('goes_by'),
		language,
		line: text('line'),
		phone: text('phone'),
		reach: text('reach'),
		interpreter: whole && row.interpreter !== null,
		helper: text('helper'),
		whole,
		works: proposing,
		lead: await leadOf(db, open),
		asked_to_lead: open.some(
			({ lead_id, lead_agreed }) => lead_id === actor.contact_id && !lead_agreed
		),
		may_name_lead: leads || open.some(({ holder_id }) => holder_id === actor.contact_id),
		questions: await questionViews(
			house,
			actor,
			questions,
			proposing ? await helpersOf(db, people, hourId) : [],
			people,
			language,
			now
		),
		people
	};
}

const isAsked = (person: referrals.Person, { lead_id, waiting }: VisitorQuestion) =>
	lead_id === person.contact_id || waiting?.to_contact_id === person.contact_id;

/** Whether somebody leads one of these questions, or does until the next agrees. */
function leadsOf(person: referrals.Person, questions: readonly VisitorQuestion[]): boolean {
	return questions.some(
		({ lead_id, lead_agreed, lead_before_id }) =>
			(lead_id === person.contact_id && lead_agreed) || lead_before_id === person.contact_id
	);
}

async function leadOf(db: Db, questions: readonly VisitorQuestion[]): Promise<VisitorView['lead']> {
	const led = questions.find(({ lead_id }) => lead_id !== null);
	if (!led?.lead_id) return null;
	const names = await referrals.namesOf(db, [led.lead_id, led.lead_before_id]);
	return {
		id: led.lead_id,
		name: names.get(led.lead_id)?.name ?? '',
		agreed: questions.every(({ lead_id, lead_agreed }) => lead_id === null || lead_agreed),
		before: names.get(led.lead_before_id ?? '')?.name ?? null
	};
}

async function questionViews(
	house: House,
	person: referrals.Person,
	questions: readonly VisitorQuestion[],
	helpers: readonly Helper[],
	people: readonly PersonThere[],
	language: string,
	now: Date
): Promise<VisitorQuestionView[]> {
	const names = await referrals.namesOf(
		house.db,
		questions.flatMap(({ holder_id, waiting }) => [holder_id, waiting?.to_contact_id ?? null])
	);
	const views: VisitorQuestionView[] = [];
	for (const question of questions) {
		// By the face of questions: who may not see it gets nothing, and who may is noted.
		const seen = await referrals.question(house, person, question.id, now);
		if (!seen) continue;
		const mine = question.holder_id === person.contact_id;
		const open = question.closed_at === null;
		views.push({
			id: question.id,
			words: seen.resident?.words ?? null,
			needs: question.needs,
			holder: names.get(question.holder_id)?.name ?? '',
			mine,
			to: names.get(question.waiting?.to_contact_id ?? '')?.name ?? null,
			for_me:
				question.waiting?.to_contact_id === person.contact_id
					? (question.waiting?.id ?? null)
					: null,
			due_at: question.due_at,
			late: open && question.due_at < now.toISOString(),
			closed: !open,
			kept: question.kept_at !== null,
			next_step: question.kept_at !== null || question.moving,
			proposals:
				mine && open && question.waiting === null
					? propose(
							question.needs,
							language,
							helpers.filter(({ contact_id }) => contact_id !== person.contact_id)
						).flatMap((proposal) => {
							const there = people.find(({ contact_id }) => contact_id === proposal.contact_id);
							return there ? [{ ...there, ...proposal }] : [];
						})
					: []
		});
	}
	return views;
}

/** What those who are there can do: the needs of their services (or else of their organisation), their languages, and how busy they are. */
async function helpersOf(
	db: Db,
	people: readonly PersonThere[],
	hourId: string
): Promise<Helper[]> {
	const ids = people.map(({ contact_id }) => contact_id);
	if (ids.length === 0) return [];
	const own = await needsOf(db, ids);
	const ofTeam = await needsOfOrganization(db, ids);
	const spoken = await db
		.selectFrom('language')
		.select(['contact_id', 'code'])
		.where('contact_id', 'in', ids)
		.execute();
	const visitors = await db
		.selectFrom('visitor')
		.select(['id', 'with_contact_id'])
		.where('drop_in_id', '=', hourId)
		.execute();
	const waiting = (
		await questionsOf(
			db,
			visitors.map(({ id }) => id)
		)
	).flatMap((question) => question.waiting?.to_contact_id ?? []);
	const at = [...visitors.map(({ with_contact_id }) => with_contact_id), ...waiting];
	return ids.map((contact_id) => ({
		contact_id,
		needs: own.get(contact_id) ?? ofTeam.get(contact_id) ?? [],
		languages: spoken
			.filter((row) => row.contact_id === contact_id)
			.flatMap(({ code }) => code ?? []),
		load: at.filter((id) => id === contact_id).length
	}));
}

async function needsOf(db: Db, ids: readonly string[]): Promise<Map<string, NeedKey[]>> {
	const rows = await db
		.selectFrom('contact_link')
		.innerJoin('attribute', 'attribute.link_id', 'contact_link.entity_id')
		.innerJoin('taxonomy_term', 'taxonomy_term.id', 'attribute.taxonomy_term_id')
		.select(['contact_link.contact_id', 'taxonomy_term.code'])
		.where('contact_link.entity', '=', 'service')
		.where('attribute.link_type', '=', 'need')
		.where('contact_link.contact_id', 'in', ids)
		.execute();
	return byPerson(rows);
}

async function needsOfOrganization(
	db: Db,
	ids: readonly string[]
): Promise<Map<string, NeedKey[]>> {
	const rows = await db
		.selectFrom('contact')
		.innerJoin('service', 'service.organization_id', 'contact.organization_id')
		.innerJoin('attribute', 'attribute.link_id', 'service.id')
		.innerJoin('taxonomy_term', 'taxonomy_term.id', 'attribute.taxonomy_term_id')
		.select(['contact.id as contact_id', 'taxonomy_term.code'])
		.where('attribute.link_type', '=', 'need')
		.where('service.merged_into', 'is', null)
		.where('contact.id', 'in', ids)
		.execute();
	return byPerson(rows);
}

function byPerson(
	rows: readonly Pick<
		Row<'attribute'> & { contact_id: string; code: string },
		'contact_id' | 'code'
	>[]
): Map<string, NeedKey[]> {
	const needs = new Map<string, NeedKey[]>();
	for (const { contact_id, code } of rows) {
		if (isNeed(code)) needs.set(contact_id, [...(needs.get(contact_id) ?? []), code]);
	}
	return needs;
}
