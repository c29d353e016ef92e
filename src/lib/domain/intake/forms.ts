/** The forms of a drop-in hour: read by the browser before sending and by the server before believing. */
import * as v from 'valibot';
import { code, id, needed, orNothing, text } from '../forms.ts';
import { consentForm, questionParts, residentParts } from '../referrals/forms.ts';
import { languages } from '../vocabulary.ts';
import { mostQuestions } from './limits.ts';
import { shownAs } from './words.ts';

const language = v.optional(v.picklist(languages, code('choose')), 'nl');

/** Somebody comes in: nothing is required, for a number is given. */
export const visitorForm = v.pipe(
	v.object({
		goes_by: text(80),
		shown: v.optional(v.picklist(shownAs, code('choose')), 'number'),
		language,
		line: text(200)
	}),
	v.forward(
		v.check(({ shown, goes_by }) => shown === 'number' || goes_by !== '', code('required')),
		['goes_by']
	)
);
export type VisitorInput = v.InferOutput<typeof visitorForm>;

/** The two-minute talk: who, how to reach, on what ground, and their questions. */
export const intakeForm = v.intersect([
	residentParts,
	consentForm,
	v.object({
		shown: v.optional(v.picklist(shownAs, code('choose')), 'number'),
		lead_id: orNothing(id),
		questions: v.pipe(
			v.array(questionParts),
			v.minLength(1, code('required')),
			v.maxLength(mostQuestions, code('too_long'))
		)
	})
]);
export type IntakeInput = v.InferOutput<typeof intakeForm>;

/** To a partner in the house: who, and why. */
export const walkForm = v.object({ to: id, reason: needed(500) });

/** Somebody of the house is there, at a desk. */
export const deskForm = v.object({ person: id, desk: text(40) });
