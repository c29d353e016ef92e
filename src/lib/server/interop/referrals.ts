/** The referrals of an organisation for its other systems: which there are, one whole, and the moves. */
import * as v from 'valibot';
import { clean } from '../../domain/forms.ts';
import { isId } from '../../domain/ids.ts';
import { holdsCitizenNumber } from '../../domain/personal-numbers.ts';
import { outcomes, rejectCodes, states } from '../../domain/referrals/words.ts';
import type { House } from '../house.ts';
import * as referrals from '../referrals/index.ts';
import type { Visit } from './door.ts';

const moment = v.pipe(
	v.string(),
	v.regex(
		/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/,
		'must be a moment with its zone, such as 2026-01-14T09:30:00Z.'
	),
	v.check((typed) => !Number.isNaN(Date.parse(typed)), 'must be a moment that exists.'),
	v.transform((typed) => new Date(typed).toISOString())
);

const openStates = states.filter((state) => state !== 'draft');

const cursor = v.pipe(
	v.string(),
	v.base64('must be the next_cursor of an answer.'),
	v.transform((typed) => Buffer.from(typed, 'base64').toString().split(' ')),
	v.strictTuple(
		[
			v.pipe(v.string(), v.isoTimestamp('must be the next_cursor of an answer.')),
			v.pipe(v.string(), v.check(isId, 'must be the next_cursor of an answer.'))
		],
		'must be the next_cursor of an answer.'
	),
	v.transform(([modified_at, id]) => ({ modified_at, id }))
);

/** Which referrals: by state, changed since, and where a list goes on. */
export const listQuery = v.object({
	state: v.optional(v.picklist(openStates, `must be one of: ${openStates.join(', ')}.`)),
	modified_after: v.optional(moment),
	cursor: v.optional(cursor),
	limit: v.pipe(
		v.optional(v.string(), '50'),
		v.regex(/^(?:[1-9]\d?|100)$/, 'must be a whole number from 1 to 100.'),
		v.transform(Number)
	)
});
export type ListQuery = v.InferOutput<typeof listQuery>;

const date = v.pipe(v.string(), v.isoDate('must be a date, such as 2026-01-14.'));
const anId = v.pipe(v.string(), v.check(isId, 'must be an id.'));

/** A text that somebody wrote. */
const said = (least: number, most: number) =>
	v.pipe(
		v.string(),
		v.minLength(least, 'must not be empty.'),
		v.maxLength(most, `must have ${most} characters at most.`),
		v.check(
			(typed) => !holdsCitizenNumber(typed),
			'has a number that looks like a citizen service number (BSN): that is never kept here.'
		),
		v.transform(clean),
		v.minLength(least, 'must not be empty.')
	);
const words = (most: number) => v.optional(said(0, most), '');
const time = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** A move, named by `move`; what it needs beside that is what the screen asks for. */
export const moveBody = v.variant('move', [
	v.strictObject({ move: v.literal('claim') }),
	v.strictObject({
		move: v.literal('accept'),
		first_contact_on: v.optional(date),
		first_contact_time: v.optional(time),
		first_contact_by: v.optional(anId)
	}),
	v.strictObject({ move: v.literal('hold'), until: date, words: words(500) }),
	v.pipe(
		v.strictObject({
			move: v.literal('reject'),
			code: v.picklist(rejectCodes),
			words: said(1, 500),
			better_contact_id: v.optional(anId),
			better_service_id: v.optional(anId),
			back_to_sender: v.optional(v.boolean(), false)
		}),
		v.check(
			(body) => body.back_to_sender || !!body.better_contact_id || !!body.better_service_id,
			'must name a better person or service, or have back_to_sender: true.'
		)
	),
	v.strictObject({ move: v.literal('start') }),
	v.strictObject({ move: v.literal('fail'), words: words(500) }),
	v.strictObject({ move: v.literal('cancel') }),
	v.strictObject({
		move: v.literal('complete'),
		outcome: v.picklist(outcomes),
		no_help_in_city: v.optional(v.boolean(), false),
		words: words(500)
	}),
	v.strictObject({ move: v.literal('say'), text: said(1, 1000) })
]);
export type MoveBody = v.InferOutput<typeof moveBody>;

/** The referrals of the organisation of a token, without anything of the resident. */
export async function list(
	{ db }: House,
	{ system }: Visit,
	{ state, modified_after, cursor: after, limit }: ListQuery,
	more: Pick<referrals.Wanted, 'ids' | 'states'> = {}
): Promise<{ referrals: referrals.SideHop[]; next_cursor: string | null }> {
	const found = await referrals.ofOrganization(db, system.organization_id, {
		...(state && { states: [state] }),
		...(modified_after !== undefined && { modified_after }),
		...(after && { after }),
		...more,
		limit: limit + 1
	});
	const shown = found.slice(0, limit);
	const last = found.length > limit ? shown.at(-1) : undefined;
	const next = last && Buffer.from(`${last.modified_at} ${last.id}`).toString('base64');
	return { referrals: shown, next_cursor: next ?? null };
}

/** A referral with what the person on whose behalf is asked may see of the resident; null where that was not asked for. */
export interface Whole {
	hop: referrals.SideHop;
	question: referrals.QuestionView | null;
}

/**
 * One referral of the organisation. With a person and the scope `residents:read` whole, as far as this person may see
 * it, and the look is noted; else without anything of the resident.
 * Refuses `not_found`, and `not_yours` when the person has no part in it.
 */
export async function one(
	house: House,
	{ system, person }: Visit,
	id: string,
	now = new Date()
): Promise<({ ok: true } & Whole) | { ok: false; code: 'not_found' | 'not_yours' }> {
	const hop = await find(house, system.organization_id, id);
	if (!hop) return { ok: false, code: 'not_found' };
	if (!person || !system.scopes.includes('residents:read')) {
		return { ok: true, hop, question: null };
	}
	const question = await referrals.question(house, person, hop.question_id, now, 'system');
	return question ? { ok: true, hop, question } : { ok: false, code: 'not_yours' };
}

/** The answer about one referral: what the list shows, and what the person may see beside it. */
export function shown({ hop, question }: Whole) {
	if (!question?.whole) return { ...hop, question: null };
	const upTo = question.hops.find(({ id }) => id === hop.id)?.position ?? 0;
	return {
		...hop,
		question: {
			needs: question.needs,
			resident: question.resident,
			// The reason travels (rule 2): also of the hops before, in order.
			hops: question.hops
				.filter(({ position }) => position <= upTo)
				.map((each) => ({
					id: each.id,
					from: each.from,
					to: each.to,
					reason: each.reason,
					expected: each.expected,
					agreed: each.agreed,
					if_fails: each.if_fails,
					reject_code: each.reject_code,
					reject_words: each.reject_words,
					messages: each.messages
				})),
			/** What this person may do with it now. */
			moves: question.hops.find(({ id }) => id === hop.id)?.moves ?? []
		}
	};
}

export type MoveRefusal = referrals.Refusal | 'key_used';

/**
 * Moves a referral of the organisation on behalf of a person, by the same verbs as the screens.
 * @param key names the command: the same again changes nothing. Refuses `key_used` when it named another one.
 */
export async function move(
	house: House,
	{ system, person }: Visit & { person: referrals.Person },
	key: string,
	id: string,
	body: MoveBody,
	now = new Date()
): Promise<
	{ ok: true; hop: referrals.SideHop } | { ok: false; code: MoveRefusal; by?: string | undefined }
> {
	const hop = await find(house, system.organization_id, id);
	if (!hop) return { ok: false, code: 'not_found' };
	const done = await verb(house, person, key, hop, body, now);
	if (!done.ok) return done;
	const event = await house.db
		.selectFrom('event')
		.select(['type', 'entity_id'])
		.where('id', '=', key)
		.executeTakeFirst();
	if (event?.type !== eventOf[body.move] || event.entity_id !== hop.question_id) {
		return { ok: false, code: 'key_used' };
	}
	return { ok: true, hop: (await find(house, system.organization_id, id)) ?? hop };
}

const eventOf: Record<MoveBody['move'], string> = {
	claim: 'referral.claim',
	accept: 'referral.accept',
	hold: 'referral.hold',
	reject: 'referral.reject',
	start: 'referral.start',
	fail: 'referral.fail',
	cancel: 'referral.cancel',
	complete: 'question.closed',
	say: 'referral.asked'
};

function verb(
	house: House,
	person: referrals.Person,
	key: string,
	hop: referrals.SideHop,
	body: MoveBody,
	now: Date
): Promise<referrals.Result> {
	switch (body.move) {
		case 'claim':
			return referrals.claim(house, person, key, hop.id, now);
		case 'accept': {
			const { first_contact_on, first_contact_time, first_contact_by } = body;
			const input = { first_contact_on, first_contact_time, first_contact_by };
			return referrals.accept(house, person, key, hop.id, input, now);
		}
		case 'hold':
			return referrals.hold(house, person, key, hop.id, body, now);
		case 'reject': {
			const { better_contact_id, better_service_id, ...input } = body;
			const better = { better_contact_id, better_service_id };
			return referrals.reject(house, person, key, hop.id, { ...input, ...better }, now);
		}
		case 'start':
			return referrals.start(house, person, key, hop.id, now);
		case 'fail':
			return referrals.fail(house, person, key, hop.id, body.words, now);
		case 'cancel':
			return referrals.cancel(house, person, key, hop.id, now);
		case 'complete':
			return complete(house, person, key, hop, body, now);
		case 'say':
			return referrals.say(house, person, key, hop.id, body.text, now);
	}
}

/** A hop is completed with its question, by who holds it. */
async function complete(
	house: House,
	person: referrals.Person,
	key: string,
	hop: referrals.SideHop,
	{ outcome, no_help_in_city, words: said }: Extract<MoveBody, { move: 'complete' }>,
	now: Date
): Promise<referrals.Result> {
	// After it was completed the same command succeeds again; that it was this one is asked of its event.
	if (hop.state !== 'completed' && !referrals.isRunning(hop))
		return { ok: false, code: 'moved_on' };
	const input = { outcome, no_help_in_city, words: said };
	return referrals.close(house, person, key, hop.question_id, input, now);
}

/** A referral of an organisation; undefined when it has none with this id. */
export async function find({ db }: House, organizationId: string, id: string) {
	if (!isId(id)) return undefined;
	const [hop] = await referrals.ofOrganization(db, organizationId, { ids: [id], limit: 1 });
	return hop;
}
