/** The forms of a question and its hops: read by the browser before sending and by the server before believing. */
import * as v from 'valibot';
import { code, date, id, needed, orNothing, text, ticked } from '../forms.ts';
import { needs, type NeedKey } from '../needs.ts';
import { notCallable } from '../phones.ts';
import { normChoices } from './norms.ts';
import { agreementWays, grounds, outcomes, rejectCodes, urgencies, warmSteps } from './words.ts';

export { type FieldCode, type FieldProblems, fieldsOf, parse } from '../forms.ts';

const needKeys = needs.map(({ key }) => key);

/** On what ground a resident's data may go to others, and whether they agreed: two things (rule 7). */
export const consentForm = v.pipe(
	v.object({
		/** In which the resident heard or read the text. */
		language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, code('choose'))), 'nl'),
		ground: v.picklist(grounds, code('choose')),
		agreed: ticked,
		agreed_by: v.optional(v.picklist(['resident', 'representative'], code('choose')), 'resident'),
		how: v.optional(v.picklist(agreementWays, code('choose')), 'spoken'),
		why_not: text(300)
	}),
	v.forward(
		v.check(({ ground, agreed }) => ground !== 'consent' || agreed, code('agreement_needed')),
		['agreed']
	),
	v.forward(
		v.check(
			({ ground, agreed, why_not }) => ground === 'consent' || agreed || why_not !== '',
			code('why_not_needed')
		),
		['why_not']
	)
);
export type ConsentInput = v.InferOutput<typeof consentForm>;

/** What one question is about. */
export const questionParts = v.object({
	words: needed(2000),
	needs: v.pipe(
		v.array(v.picklist(needKeys as [NeedKey, ...NeedKey[]], code('choose')), code('choose')),
		v.minLength(1, code('choose')),
		v.maxLength(6, code('too_long')),
		v.transform((keys) => [...new Set(keys)])
	),
	tried: text(1000),
	urgency: v.optional(v.picklist(urgencies, code('choose')), 'normal')
});

/** A number on which somebody can be called, or none; what else there is to say of it belongs in `reach`. */
const callable = v.pipe(
	text(40),
	v.check((typed) => typed === '' || notCallable(typed) !== 'words', code('phone_words')),
	v.check((typed) => typed === '' || notCallable(typed) !== 'short', code('phone_short')),
	v.check((typed) => typed === '' || notCallable(typed) !== 'wrong', code('phone_wrong'))
);

/** Who asks, and how to reach them. */
export const residentParts = v.pipe(
	v.object({
		goes_by: needed(80),
		phone: callable,
		reach: text(200),
		interpreter: ticked,
		helper: text(200)
	}),
	v.forward(
		v.check(({ phone, reach, helper }) => `${phone}${reach}${helper}` !== '', code('reach_needed')),
		['phone']
	)
);

/** What somebody came with. */
export const questionForm = v.intersect([questionParts, residentParts, consentForm]);
export type QuestionInput = v.InferOutput<typeof questionForm>;

/** To whom, why, and how: one hop. */
export const requestForm = v.pipe(
	v.object({
		to_contact_id: orNothing(id),
		to_organization_id: orNothing(id),
		service_id: orNothing(id),
		reason: needed(1000),
		expected: text(500),
		agreed: text(500),
		if_fails: text(300),
		agreed_on: orNothing(date),
		warm_step: v.picklist(warmSteps, code('choose')),
		resident_present: ticked,
		/** A receiver without an account opens the link only with a code that the sender tells them. */
		link_code: ticked,
		/** 'I tried to call': asked for from two bounces on when nothing warmer was done. */
		call_tried: ticked
	}),
	v.forward(
		v.check(
			({ to_contact_id, to_organization_id }) => !!to_contact_id || !!to_organization_id,
			code('choose')
		),
		['to_contact_id']
	)
);
export type RequestInput = Omit<v.InferOutput<typeof requestForm>, 'link_code'>;

/** Accepting: when the first contact is, and who makes it. */
export const acceptForm = v.object({
	first_contact_on: orNothing(date),
	first_contact_time: orNothing(
		v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, code('date_needed')))
	),
	first_contact_by: orNothing(id)
});
export type AcceptInput = v.InferOutput<typeof acceptForm>;

/** No bare no: a reason, words the resident may hear, and a better desk or back to the sender. */
export const rejectForm = v.pipe(
	v.object({
		code: v.picklist(rejectCodes, code('choose')),
		words: needed(500),
		better_contact_id: orNothing(id),
		better_service_id: orNothing(id),
		back_to_sender: ticked
	}),
	v.forward(
		v.check(
			(form) => form.back_to_sender || !!form.better_contact_id || !!form.better_service_id,
			code('better_needed')
		),
		['back_to_sender']
	)
);
export type RejectInput = v.InferOutput<typeof rejectForm>;

export const holdForm = v.object({ until: date, words: text(500) });
export type HoldInput = v.InferOutput<typeof holdForm>;

/** The end of a question, as the worker states it. */
export const closeForm = v.object({
	outcome: v.picklist(outcomes, code('choose')),
	no_help_in_city: ticked,
	words: text(500)
});
export type CloseInput = v.InferOutput<typeof closeForm>;

const oneOf = <const Days extends readonly number[]>(days: Days) =>
	v.pipe(
		v.string(code('choose')),
		v.check((typed) => days.some((each) => String(each) === typed), code('choose')),
		v.transform(Number)
	);

/** How fast an organisation promises to answer and to call back. */
export const normsForm = v.object({
	answer_days: oneOf(normChoices.answer_days),
	urgent_days: oneOf(normChoices.urgent_days),
	call_back_days: oneOf(normChoices.call_back_days)
});
export type NormsInput = v.InferOutput<typeof normsForm>;

export const messageForm = v.object({ text: needed(1000) });
