import { blank, type Kind } from '../lib/domain/entries.ts';
import { parseFields, toForm } from '../lib/domain/entry-forms.ts';
import { capacityForm, numberForm, restForms } from '../lib/domain/freshness-forms.ts';
import { type Fact, facts, isFact } from '../lib/domain/freshness.ts';
import { parse } from '../lib/domain/forms.ts';
import * as freshness from '../lib/server/freshness/index.ts';
import { openMail } from '../lib/server/mail.ts';
import { StartError } from '../lib/server/start-error.ts';
import { commandOf, done, idNamed, kindNamed, needed, pairs, text, type Verb } from './verbs.ts';

const taken = { taken: 'Another editor calls this number now.' };

const verbs: Record<string, Verb> = {
	send: {
		usage: '[--most N]',
		about:
			'Mails people who were not asked this quarter whether their details are right. Each gets one mail a quarter, whoever sends and however often. Example people are only mailed without SMTP_URL.',
		options: { most: 'text' },
		run: async ({ house, settings, values }) => {
			const most = Number(text(values, 'most') ?? 1000);
			if (!Number.isInteger(most) || most < 1)
				throw new StartError(`Call it like this: ${freshCommand.help}`);
			const { sent, failed } = await freshness.sendDue(house, openMail(settings), {
				origin: settings.origin ?? `http://localhost:${settings.port}`,
				examples: settings.smtpUrl === undefined,
				most
			});
			if (failed > 0) {
				throw new StartError(`${sent} mails were sent, ${failed} could not be. Look at SMTP_URL.`);
			}
			return { sent, failed, sentence: `${sent} mails were sent.` };
		}
	},
	queue: {
		usage: '[--most N]',
		about:
			'What is to be checked, what asks most for it first; what was done today; and who calls whom now.',
		options: { most: 'text' },
		run: async ({ db, settings, values, who }) => {
			const by = await who('edit_directory');
			const most = Number(text(values, 'most') ?? 25) || 25;
			const found = await freshness.queue(db, by, settings.terms, most);
			const progress = await freshness.progress(db, by);
			const lines = found.items.map(
				({ kind, id, name, number, lease }) =>
					`${kind} ${id}  ${name}, ${number ?? 'no number'}${lease ? ` (${lease.by} calls)` : ''}`
			);
			const counts = `${found.total} to check, ${progress.all} done today.`;
			return { ...found, progress, sentence: [...lines, counts].join('\n') };
		}
	},
	show: {
		usage: 'KIND ID',
		about: 'One call: whom, and each fact with its value.',
		words: 2,
		run: async ({ db, settings, words, who }) => {
			const by = await who('edit_directory');
			const { kind, id } = named(words);
			const script = await freshness.script(db, by, kind, id, settings.terms);
			if (!script) throw new StartError('There is no such entry in use.');
			return { script, sentence: JSON.stringify(script, null, '\t') };
		}
	},
	take: {
		usage: 'KIND ID --as EMAIL',
		about: 'Takes an entry to call, for twenty minutes.',
		words: 2,
		run: async ({ db, words, person }) => {
			const { kind, id } = named(words);
			done(await freshness.take(db, await person('edit_directory'), kind, id), taken);
			return { sentence: 'It is yours for twenty minutes.' };
		}
	},
	confirm: {
		usage: `KIND ID ${facts.join('|')} --as EMAIL`,
		about: 'The fact is as it stands.',
		words: 3,
		run: async ({ db, words, command, person }) => {
			const about = { command, ...named(words) };
			const by = await person('edit_directory');
			done(await freshness.confirm(db, by, about, factNamed(words[2])), taken);
			return { sentence: 'That is confirmed.' };
		}
	},
	change: {
		usage: `KIND ID ${facts.join('|')} --set FIELD=VALUE --as EMAIL`,
		about:
			'What it is now. phone: number=…; capacity: state=open|short_wait|long_wait|full, weeks=…, until=…; entry: description=…, email=… and so on; hours: --file with the lines of schedules as entry show gives them.',
		options: { set: 'many', file: 'text' },
		words: 3,
		run: async ({ db, words, values, command, person }) => {
			const about = { command, ...named(words) };
			const by = await person('edit_directory');
			const file = text(values, 'file');
			const fact = factNamed(words[2]);
			const changed =
				fact === 'hours'
					? await hoursIn(file ?? needed(values, 'file'))
					: changeOf(fact, about.kind, pairs(values, 'set'));
			done(await freshness.change(db, by, about, changed), taken);
			return { sentence: 'It is changed and confirmed.' };
		}
	},
	'no-answer': {
		usage: 'KIND ID --as EMAIL',
		about: 'Nobody answered: it comes back on the next working day.',
		words: 2,
		run: async ({ db, words, command, person }) => {
			const about = { command, ...named(words) };
			done(await freshness.noAnswer(db, await person('edit_directory'), about), taken);
			return { sentence: 'It comes back on the next working day.' };
		}
	},
	'hand-back': {
		usage: '--as EMAIL',
		about: 'Gives back what this editor had.',
		run: async ({ db, person }) => {
			await freshness.handBack(db, await person('edit_directory'));
			return { sentence: 'It is free for others.' };
		}
	},
	'put-back': {
		usage: 'KIND ID',
		about: 'Shows a number again that callers said is wrong.',
		words: 2,
		run: async ({ db, words, command, who }) => {
			done(await freshness.putBack(db, await who('edit_directory'), { command, ...named(words) }));
			return { sentence: 'The number is shown again.' };
		}
	},
	news: {
		usage: '--as EMAIL [--read]',
		about: 'Numbers that were taken from view; --read: seen.',
		options: { read: 'yes' },
		run: async ({ db, values, person }) => {
			const by = await person('edit_directory');
			const news = await freshness.news(db, by);
			if (values['read'] === true) await freshness.readNews(db, by);
			const lines = news.map(
				({ at, kind, entity_id, name }) => `${at}  ${kind} ${entity_id}  ${name}`
			);
			return { news, sentence: lines.join('\n') || 'There is no news.' };
		}
	}
};

/** Keeping the directory true. */
export const freshCommand = commandOf(
	'fresh',
	'Mail people about their own details, and work on the list of what is to be checked',
	verbs
);

function named(words: readonly string[]): { kind: Kind; id: string } {
	return { kind: kindNamed(words[0]), id: idNamed(words[1]) };
}

function factNamed(word = ''): Fact {
	if (!isFact(word)) throw new StartError(`'${word}' is none of ${facts.join(', ')}.`);
	return word;
}

type Change = Parameters<typeof freshness.change>[3];

function changeOf(fact: Exclude<Fact, 'hours'>, kind: Kind, given: Record<string, string>): Change {
	if (fact === 'phone') return { fact, ...right(parse(numberForm, given)) };
	if (fact === 'capacity') return { fact, ...right(parse(capacityForm, given)) };
	return { fact, fields: right(parse(restForms[kind], given)) };
}

async function hoursIn(file: string): Promise<Change> {
	const { readFile } = await import('node:fs/promises');
	const schedules: unknown = JSON.parse(await readFile(file, 'utf8'));
	if (!Array.isArray(schedules)) throw new StartError('The file must hold a list of schedules.');
	const form = toForm('service', { ...blank.service, schedules });
	const read = right(parseFields('service', ['schedules'], form));
	return { fact: 'hours', schedules: read.schedules ?? [] };
}

function right<Value>(
	read: { ok: true; value: Value } | { ok: false; problems: Readonly<Record<string, string>> }
): Value {
	if (read.ok) return read.value;
	const lines = Object.entries(read.problems).map(([field, code]) => `${field}: ${code}`);
	throw new StartError(`It was not changed. ${lines.join('; ')}.`);
}
