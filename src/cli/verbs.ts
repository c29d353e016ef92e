/** A command with several verbs: `name verb words --options`. What it may be called with stands in one place, and `--help` is made of it. */
import { anyone, type Actor, program } from '../lib/domain/actor.ts';
import { type Kind, kinds } from '../lib/domain/entries.ts';
import { isId, uuidv7 } from '../lib/domain/ids.ts';
import { type Deed, may } from '../lib/domain/permissions.ts';
import type { Db } from '../lib/server/db/index.ts';
import type { House } from '../lib/server/house.ts';
import { readSettings, type Settings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import { inHouse } from './house.ts';
import type { Command } from './index.ts';
import { type Kinds, options, type Values } from './options.ts';

interface Asked {
	house: House;
	db: Db;
	settings: Settings;
	values: Values<Kinds>;
	/** What stands behind the verb. */
	words: string[];
	/** Names this call, for verbs that can be repeated: `--command ID`, or a new one. */
	command: string;
	/**
	 * Who does it: the account of `--as`, which must have this right; without it the program, where a verb takes that.
	 * @throws StartError when there is no such account, or it may not.
	 */
	who(deed: Deed): Promise<Actor>;
	/** The same for verbs that are done by a person only. */
	person(deed: Deed): Promise<Actor>;
}

/** Who works at the command line of an installation may do there what an administrator may. */
const operator: Actor = { ...program('de beheerder'), role: 'admin', network: true };

export interface Verb {
	/** What stands behind it: `ID --role ROLE`. */
	usage: string;
	about: string;
	options?: Kinds;
	/** How many words it needs. */
	words?: number;
	run(asked: Asked): Promise<{ sentence: string } & Record<string, unknown>>;
}

/** Makes a command of its verbs. @param more verbs that are done elsewhere: how `--help` says them. */
export function commandOf(
	name: string,
	summary: string,
	verbs: Record<string, Verb>,
	more = ''
): Command & { verbs: readonly string[] } {
	const lines = Object.entries(verbs).map(([verb, { usage, about }]) =>
		`${name} ${verb} ${usage}`.trimEnd().concat(`\n    ${about}`)
	);
	const help = `${lines.join('\n')}${more}

--as NAME@EXAMPLE.ORG: whose account does it, with the rights of that account; what is written bears that name.
--command ID: a UUID that names this call: sent twice is done once.`;
	return {
		summary,
		help,
		verbs: Object.keys(verbs),
		run: async (given) => {
			const [, said = ''] = given.filter((each) => !each.startsWith('-'));
			const verb = Object.hasOwn(verbs, said) ? verbs[said] : undefined;
			if (!verb) throw options.wrong({ help });
			const known: Kinds = { as: 'text', command: 'text', ...verb.options };
			const { values, positionals } = options({ help }, given, known);
			const words = positionals.slice(2);
			if (words.length < (verb.words ?? 0)) throw options.wrong({ help });
			return inHouse((house) => {
				const { db } = house;
				const as = text(values, 'as');
				const command = text(values, 'command') ?? uuidv7();
				if (!isId(command)) throw new StartError('--command must be a UUID.');
				return verb.run({
					house,
					db,
					settings: readSettings(process.env),
					values,
					words,
					command,
					who: (deed) => (as === undefined ? Promise.resolve(operator) : actorNamed(db, as, deed)),
					person: (deed) => {
						if (as === undefined)
							throw new StartError(
								'Say who does this: --as NAME@EXAMPLE.ORG (somebody with an account).'
							);
						return actorNamed(db, as, deed);
					}
				});
			});
		}
	};
}

async function actorNamed(db: Db, email: string, deed: Deed): Promise<Actor> {
	const account = await db
		.selectFrom('account')
		.innerJoin('contact', 'contact.id', 'account.contact_id')
		.select([
			'account.id',
			'account.contact_id',
			'account.organization_id',
			'account.role',
			'contact.name'
		])
		.where('account.email', '=', email.toLowerCase())
		.where('account.left_at', 'is', null)
		.executeTakeFirst();
	if (!account) throw new StartError(`Nobody has an account with '${email}'.`);
	if (!may(account, deed))
		throw new StartError(
			`${account.name} may not do this: the role ${account.role} has no such right.`
		);
	return { ...anyone, ...account, network: true };
}

/** A text among the options. */
export function text(values: Values<Kinds>, name: string): string | undefined {
	const value = values[name];
	return typeof value === 'string' ? value : undefined;
}

/** A text that must be there. @throws StartError naming the option. */
export function needed(values: Values<Kinds>, name: string): string {
	const value = text(values, name);
	if (value === undefined || value === '') throw new StartError(`Give --${name}.`);
	return value;
}

/** Texts of an option that may stand there more than once. */
export function many(values: Values<Kinds>, name: string): string[] {
	const value = values[name];
	return Array.isArray(value) ? value : [];
}

/** `a=b` as a pair, for each. @throws StartError when one is no pair. */
export function pairs(values: Values<Kinds>, name: string): Record<string, string> {
	return Object.fromEntries(
		many(values, name).map((each) => {
			const at = each.indexOf('=');
			if (at < 1) throw new StartError(`--${name} must be like name=value, not '${each}'.`);
			return [each.slice(0, at), each.slice(at + 1)];
		})
	);
}

/** The kind of entry that a word names. @throws StartError when it names none. */
export function kindNamed(word = ''): Kind {
	const kind = kinds.find((each) => each === word);
	if (!kind) throw new StartError(`'${word}' is none of ${kinds.join(', ')}.`);
	return kind;
}

/** A word that must be an id. */
export function idNamed(word = ''): string {
	if (!isId(word)) throw new StartError(`'${word}' is not an id: it should be a UUID.`);
	return word;
}

/** Throws what a verb refused as a sentence; gives back what it did. */
export function done<Result extends { ok: boolean }>(
	result: Result,
	sentences: Readonly<Record<string, string>> = {}
): Extract<Result, { ok: true }> {
	if (isDone(result)) return result;
	const code = 'code' in result ? String(result.code) : 'refused';
	throw new StartError(sentences[code] ?? refusals[code] ?? `It was refused: ${code}.`);
}

function isDone<Result extends { ok: boolean }>(
	result: Result
): result is Extract<Result, { ok: true }> {
	return result.ok;
}

const refusals: Readonly<Record<string, string>> = {
	not_found: 'There is no such thing.',
	not_yours: 'That is not for this account to do.',
	not_allowed: 'That is not for this account to do.',
	role_too_high: 'This account may not give that role, or change somebody who has it.',
	yourself: 'Nobody does this to their own account.',
	successor_needed: 'Open questions lie with them. Say who takes them: --successor.',
	receiver_unknown:
		'The successor must be of the same organisation, with an account that can hold questions.',
	holds_questions:
		'They hold open questions: they keep a role with which they can, or leave with a successor.',
	gone: 'One of them is not there any more.',
	two_accounts: 'Both sign in: two people with an account cannot become one.',
	merged_further: 'What it was merged into was merged itself. Undo that first.',
	moved_on: 'Somebody else was first: look again.'
};
