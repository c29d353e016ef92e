import { holdsCitizenNumber } from '../lib/domain/personal-numbers.ts';
import * as corrections from '../lib/server/corrections/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { commandOf, done, idNamed, many, needed, type Verb } from './verbs.ts';

const verbs: Record<string, Verb> = {
	list: {
		usage: '[--decided]',
		about: 'What anyone proposed: what waits, the longest first; or what was decided on.',
		options: { decided: 'yes' },
		run: async ({ db, values }) => {
			const lines = await corrections.corrections(
				db,
				values['decided'] === true ? 'decided' : 'open'
			);
			const shown = lines.map(
				({ id, at, kind, name, fields, note }) =>
					`${id}  ${at}  ${kind} '${name}': ${fields.join(', ') || note}`
			);
			return { corrections: lines, sentence: shown.join('\n') || 'There are none.' };
		}
	},
	show: {
		usage: 'ID',
		about: 'One correction beside its entry as it is now.',
		words: 1,
		run: async ({ house, words }) => {
			const found = await corrections.correction(house, idNamed(words[0]));
			if (!found) throw new StartError('There is no such correction.');
			return { correction: found, sentence: JSON.stringify(found, null, '\t') };
		}
	},
	accept: {
		usage: 'ID [--field FIELD]',
		about: 'Takes these fields over; none when it was in words only, or was done by hand.',
		options: { field: 'many' },
		words: 1,
		run: async ({ db, words, values, command, who }) => {
			const decision = { state: 'accepted' as const, fields: many(values, 'field') };
			const by = await who('edit_directory');
			done(await corrections.decide(db, by, command, idNamed(words[0]), decision));
			return { sentence: 'It is accepted.' };
		}
	},
	reject: {
		usage: 'ID --reason TEXT',
		about: 'Refuses it, with the reason.',
		options: { reason: 'text' },
		words: 1,
		run: async ({ db, words, values, command, who }) => {
			const reason = needed(values, 'reason').trim().slice(0, 500);
			if (holdsCitizenNumber(reason))
				throw new StartError(
					'This looks like a citizen service number (BSN). It is never kept here.'
				);
			const by = await who('edit_directory');
			const decision = { state: 'rejected' as const, reason };
			done(await corrections.decide(db, by, command, idNamed(words[0]), decision));
			return { sentence: 'It is refused.' };
		}
	}
};

/** Corrections that anyone proposed. */
export const correctionsCommand = commandOf(
	'corrections',
	'Decide on corrections that anyone proposed',
	verbs
);
