import { parse } from '../lib/domain/forms.ts';
import { normsForm } from '../lib/domain/referrals/forms.ts';
import * as referrals from '../lib/server/referrals/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { commandOf, done, idNamed, text, type Verb } from './verbs.ts';

const sentenceOf = (norms: { answer_days: number; urgent_days: number; call_back_days: number }) =>
	`Answers within ${norms.answer_days} working days, ${norms.urgent_days} when it is urgent; calls back within ${norms.call_back_days}.`;

const verbs: Record<string, Verb> = {
	show: {
		usage: 'ORGANIZATION-ID',
		about: 'What an organisation promises: its own norms, or the city’s.',
		words: 1,
		run: async ({ db, words }) => {
			const norms = await referrals.normsOf(db, idNamed(words[0]));
			return { norms, sentence: sentenceOf(norms) };
		}
	},
	set: {
		usage: '--as EMAIL --answer DAYS --urgent DAYS --call-back DAYS',
		about:
			'Sets the promises of the organisation of a coordinator. Clocks that run keep the norm they began with.',
		options: { answer: 'text', urgent: 'text', 'call-back': 'text' },
		run: async ({ house, values, command, person }) => {
			const read = parse(normsForm, {
				answer_days: text(values, 'answer'),
				urgent_days: text(values, 'urgent'),
				call_back_days: text(values, 'call-back')
			});
			if (!read.ok)
				throw new StartError(
					`These days cannot be promised: ${Object.keys(read.problems).join(', ')}.`
				);
			done(await referrals.setNorms(house, await person('oversee'), command, read.value));
			return { norms: read.value, sentence: sentenceOf(read.value) };
		}
	}
};

/** What organisations promise. */
export const normsCommand = commandOf(
	'norms',
	'Show or set how fast an organisation answers',
	verbs
);
