import type { Kind } from '../lib/domain/entries.ts';
import { uuidv7 } from '../lib/domain/ids.ts';
import { sentenceOf } from '../lib/domain/matching/index.ts';
import { propose } from '../lib/domain/merging.ts';
import type { Db } from '../lib/server/db/index.ts';
import * as dedupe from '../lib/server/dedupe/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { commandOf, done, idNamed, kindNamed, pairs, text, type Verb } from './verbs.ts';

const verbs: Record<string, Verb> = {
	list: {
		usage: '',
		about: 'What looks double in the directory and waits for a judgement, the surest first.',
		run: async ({ db }) => {
			const doubles = (await dedupe.waiting(db)).map(({ why, ...double }) => ({
				...double,
				why: sentenceOf(why, 'en')
			}));
			const lines = doubles.map(
				({ kind, entries, probability, why }) =>
					`${Math.round(probability * 100)} %  ${kind} ${entries.map(({ id, name }) => `${id} '${name}'`).join(' and ')}: ${why}`
			);
			return { doubles, sentence: lines.join('\n') || 'Nothing looks double.' };
		}
	},
	search: {
		usage: '',
		about: 'Looks for doubles in the whole directory now; the app does so every hour.',
		run: async ({ db }) => {
			const counts = await dedupe.findDoubles(db);
			const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
			return { counts, sentence: `${all} pairs look double.` };
		}
	},
	show: {
		usage: 'KIND ID ID [ID …]',
		about: 'Entries side by side, what points at each, and which value of each field is proposed.',
		words: 3,
		run: async ({ db, words }) => {
			const { kind, ids } = named(words);
			const candidates = await dedupe.candidates(db, kind, ids);
			if (candidates.length < 2) done({ ok: false, code: 'gone' });
			const shown = {
				candidates,
				pointed_at: await dedupe.pointedAt(db, kind, ids),
				proposals: propose(kind, candidates)
			};
			return { ...shown, sentence: JSON.stringify(shown, null, '\t') };
		}
	},
	merge: {
		usage: 'KIND KEPT-ID ID [ID …] [--choice FIELD=ID|all]',
		about:
			'Makes them one: the first stays. What is not chosen is as show proposes. Prints the id to undo it with.',
		options: { choice: 'many' },
		words: 3,
		run: async ({ db, words, values, command, who }) => {
			const { kind, ids } = named(words);
			const [kept = '', ...gone] = ids;
			const by = await who('edit_directory');
			done(await dedupe.merge(db, by, command, kind, [kept, ...gone], pairs(values, 'choice')));
			return { merge: command, sentence: `They are one. Undo it with: doubles undo ${command}` };
		}
	},
	different: {
		usage: 'KIND ID ID [ID …] [--why TEXT]',
		about: 'Says that they are different things. Prints the ids to take that back with.',
		options: { why: 'text' },
		words: 3,
		run: ({ db, words, values, who }) =>
			judged(db, words, values, who('edit_directory'), 'different')
	},
	later: {
		usage: 'KIND ID ID [ID …] [--why TEXT]',
		about: 'Says that it is not clear yet: they come last.',
		options: { why: 'text' },
		words: 3,
		run: ({ db, words, values, who }) => judged(db, words, values, who('edit_directory'), 'unsure')
	},
	rethink: {
		usage: 'ID [ID …]',
		about: 'Takes back what different or later said, by the ids they printed.',
		words: 1,
		run: async ({ db, words, who }) => {
			await who('edit_directory');
			for (const id of words.map(idNamed)) await dedupe.takeBackJudgement(db, id);
			return { sentence: 'That is taken back.' };
		}
	},
	merged: {
		usage: '',
		about: 'What was merged lately.',
		run: async ({ db }) => {
			const merges = await dedupe.merges(db, 50);
			const lines = merges.map(
				({ id, at, kind, name, by }) => `${id}  ${at}  ${kind} '${name}', by ${by}`
			);
			return { merges, sentence: lines.join('\n') || 'Nothing was merged.' };
		}
	},
	undo: {
		usage: 'ID [--give FIELD=ID] [--all-stays]',
		about:
			'Undoes a merge. What was changed since cannot be split by itself: it is named; give each to an entry, or let all stay with the one that was kept.',
		options: { give: 'many', 'all-stays': 'yes' },
		words: 1,
		run: async ({ db, words, values, who }) => {
			const given = pairs(values, 'give');
			const answers = Object.keys(given).length > 0 || values['all-stays'] === true ? given : null;
			const result = await dedupe.unmerge(
				db,
				await who('edit_directory'),
				idNamed(words[0]),
				answers
			);
			if (!result.ok && 'ask' in result) {
				const asked = [
					...result.ask.fields.map(({ field }) => field),
					...result.ask.rows.map(({ table, column, key }) => `${table} ${column} ${key}`)
				];
				throw new StartError(
					`This was changed since the merge: ${asked.join('; ')}. Say to which entry each belongs with --give, or add --all-stays.`
				);
			}
			done(result);
			return { sentence: 'Every entry is again what it was.' };
		}
	}
};

/** What stands twice in the directory. */
export const doublesCommand = commandOf(
	'doubles',
	'Judge what looks double in the directory, merge and undo',
	verbs
);

function named(words: readonly string[]): { kind: Kind; ids: string[] } {
	const ids = [...new Set(words.slice(1).map(idNamed))];
	if (ids.length < 2 || ids.length > 6) throw new StartError('Name two to six entries.');
	return { kind: kindNamed(words[0]), ids };
}

async function judged(
	db: Db,
	words: readonly string[],
	values: Parameters<typeof text>[0],
	who: Promise<Parameters<typeof dedupe.judge>[1]>,
	verdict: 'different' | 'unsure'
) {
	const { kind, ids } = named(words);
	const by = await who;
	const why = text(values, 'why')?.trim().slice(0, 300) || null;
	const judgements: string[] = [];
	for (const [at, a] of ids.entries()) {
		for (const b of ids.slice(at + 1)) {
			const id = uuidv7();
			await dedupe.judge(db, by, id, kind, [a, b], verdict, why);
			judgements.push(id);
		}
	}
	return {
		judgements,
		sentence: `That is kept. Take it back with: doubles rethink ${judgements.join(' ')}`
	};
}
