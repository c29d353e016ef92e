/** The operations of other systems: the referrals of their organisation. */
import * as v from 'valibot';
import { type NeedKey, needs } from '../../../domain/needs.ts';
import { type Move, moves } from '../../../domain/referrals/moves.ts';
import { rejectCodes, states, urgencies } from '../../../domain/referrals/words.ts';
import type { Operation } from '../../http/operation.ts';
import type { SideHop } from '../../referrals/index.ts';
import { listQuery, moveBody } from '../referrals.ts';
import { refusal } from './operations.ts';

const ref = v.strictObject({ id: v.string(), name: v.string() });
const side = v.strictObject({ organization: ref, person: v.nullable(ref) });
const moment = v.nullable(v.string());

const parts = {
	id: v.string(),
	question_id: v.string(),
	state: v.picklist(states),
	urgency: v.picklist(urgencies),
	from: side,
	to: side,
	service: v.nullable(ref),
	requested_at: moment,
	due_at: moment,
	accepted_at: moment,
	first_contact_at: moment,
	hold_until: v.nullable(v.string()),
	ended_at: moment,
	reject_code: v.nullable(v.picklist(rejectCodes)),
	modified_at: v.string(),
	version: v.number()
};

export const referral: v.GenericSchema<SideHop> = v.strictObject(parts);

const named = v.nullable(
	v.strictObject({
		id: v.string(),
		name: v.string(),
		title: v.nullable(v.string()),
		organization: ref
	})
);

/** With what the person on whose behalf is asked may see of the resident; null where that was not asked for. */
export const wholeReferral = v.strictObject({
	...parts,
	question: v.nullable(
		v.strictObject({
			needs: v.array(v.picklist(needs.map(({ key }) => key) as [NeedKey, ...NeedKey[]])),
			resident: v.nullable(
				v.strictObject({
					words: v.string(),
					tried: v.string(),
					goes_by: v.string(),
					phone: v.string(),
					reach: v.string(),
					language: v.string(),
					interpreter: v.string(),
					helper: v.string()
				})
			),
			hops: v.array(
				v.strictObject({
					id: v.string(),
					from: named,
					to: named,
					reason: v.string(),
					expected: v.string(),
					agreed: v.string(),
					if_fails: v.string(),
					reject_code: v.nullable(v.picklist(rejectCodes)),
					reject_words: v.string(),
					messages: v.array(
						v.strictObject({ id: v.string(), by: named, text: v.string(), at: v.string() })
					)
				})
			),
			moves: v.array(v.picklist(Object.keys(moves) as [Move, ...Move[]]))
		})
	)
});

const onBehalfOf = v.pipe(
	v.string(),
	v.description(
		'The person on whose behalf is asked: the id of the contact, or the mail address of the account.'
	)
);

/** The headers of a request that may name a person, and of one that must. */
export const personHeaders = v.object({ 'On-Behalf-Of': v.optional(onBehalfOf) });
export const moveHeaders = v.object({
	'On-Behalf-Of': onBehalfOf,
	'Idempotency-Key': v.pipe(
		v.string(),
		v.uuid(),
		v.description('A UUID of your own: sending the same again changes nothing.')
	)
});

const closed = {
	401: refusal('No token, or one that is unknown, ended or too old'),
	403: refusal('The token does not allow this, or not on behalf of this person'),
	429: refusal('Too many requests: Retry-After says how long to wait')
};

/** Reading and moving the referrals of an organisation. */
export const referralOperations: readonly Operation[] = [
	{
		method: 'get',
		path: '/api/referrals',
		summary:
			'The referrals of the organisation, what changed longest ago first; nothing of residents',
		tag: 'referrals',
		scope: 'referrals:read',
		query: listQuery,
		answers: {
			200: {
				description: 'Referrals, and where the list goes on',
				schema: v.strictObject({
					referrals: v.array(referral),
					next_cursor: v.nullable(v.string())
				})
			},
			400: refusal('A parameter cannot be read'),
			...closed
		}
	},
	{
		method: 'get',
		path: '/api/referrals/{id}',
		summary:
			'One referral; with a person and the scope residents:read as that person may see it, which is noted',
		tag: 'referrals',
		scope: 'referrals:read',
		headers: personHeaders,
		answers: {
			200: { description: 'The referral', schema: wholeReferral },
			404: refusal('The organisation has no such referral'),
			...closed
		}
	},
	{
		method: 'post',
		path: '/api/referrals/{id}/moves',
		summary: 'Move a referral on behalf of a person, with the same rules as on the screen',
		tag: 'referrals',
		scope: 'referrals:move',
		headers: moveHeaders,
		body: moveBody,
		answers: {
			200: { description: 'It was done: the referral as it is now', schema: wholeReferral },
			400: refusal('The body cannot be read, or there is no Idempotency-Key'),
			404: refusal('The organisation has no such referral'),
			409: refusal('In its present state this cannot be done'),
			422: refusal('The date has passed, a person is not there, or the key named another command'),
			...closed
		}
	}
];
