import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { blank, changes, type Entries, type Kind } from '../lib/domain/entries.ts';
import { draftOf } from '../lib/domain/entry-draft.ts';
import { parseEntry, toForm } from '../lib/domain/entry-forms.ts';
import { uuidv7 } from '../lib/domain/ids.ts';
import type { Db } from '../lib/server/db/index.ts';
import * as dedupe from '../lib/server/dedupe/index.ts';
import * as directory from '../lib/server/directory/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { commandOf, done, idNamed, kindNamed, many, text, type Verb } from './verbs.ts';

const verbs: Record<string, Verb> = {
	find: {
		usage: 'TEXT',
		about: 'Entries with this in their name.',
		words: 1,
		run: async ({ db, words }) => {
			const found = await directory.withName(db, words.join(' '));
			const lines = found.map(
				({ kind, id, name, of }) => `${kind} ${id}  ${name}${of === null ? '' : ` (${of})`}`
			);
			return { found, sentence: lines.join('\n') || 'There is no such entry.' };
		}
	},
	latest: {
		usage: '',
		about: 'The entries that people changed last.',
		run: async ({ db }) => {
			const latest = await directory.latest(db, 20);
			const lines = latest.map(
				({ kind, id, name, at, by }) => `${at}  ${kind} ${id}  ${name}, by ${by}`
			);
			return { latest, sentence: lines.join('\n') || 'Nothing was changed by hand yet.' };
		}
	},
	show: {
		usage: 'KIND ID',
		about:
			'One entry with all its fields, as save takes them. KIND is organization, location, contact or service.',
		words: 2,
		run: async ({ db, words }) => {
			const { kind, id, fields } = await entryNamed(db, words);
			const version = await directory.newestVersion(db, kind, id);
			return { kind, id, version, fields, sentence: JSON.stringify(fields, null, '\t') };
		}
	},
	save: {
		usage: 'KIND [ID] [--file FIELDS.json] [--base VERSION] [--take FIELD]',
		about:
			'Saves fields, from a file or what comes in; what is not named stays. Without ID it is a new entry. --base: the version that show gave: who changed the same since is not overwritten; --take: there the other’s value stays.',
		options: { file: 'text', base: 'text', take: 'many' },
		words: 1,
		run: async ({ db, words, values, who }) => {
			const kind = kindNamed(words[0]);
			const given = await fieldsIn(text(values, 'file'));
			const id = words[1] === undefined ? uuidv7() : (await entryNamed(db, words)).id;
			const before = words[1] === undefined ? undefined : await directory.entry(db, kind, id);
			const base = text(values, 'base') ?? (await directory.newestVersion(db, kind, id));
			const typed = parsed(kind, { ...blank[kind], ...before, ...given });
			const form = { base: before ? base : null, typed, take: many(values, 'take') };
			const saved = await directory.edit(db, await who('edit_directory'), kind, id, form);
			if (!saved.ok && saved.code === 'problems') throw wrongFields(saved.problems);
			if (!saved.ok && saved.code === 'conflict') {
				const fields = saved.conflicts.map(({ field }) => field).join(', ');
				throw new StartError(
					`Somebody else changed the same since: ${fields}. Look again, or name these with --take.`
				);
			}
			const { version } = done(saved);
			return {
				kind,
				id,
				version,
				sentence:
					version === null ? 'Nothing was changed.' : `${kind} ${id} is saved (version ${version}).`
			};
		}
	},
	alike: {
		usage: 'KIND [--file FIELDS.json]',
		about: 'Whether something like this is in the directory already.',
		options: { file: 'text' },
		words: 1,
		run: async ({ db, words, values }) => {
			const kind = kindNamed(words[0]);
			const fields = { ...blank[kind], ...(await fieldsIn(text(values, 'file'))) };
			const organization = 'organization_id' in fields ? String(fields.organization_id) : '';
			const names = await directory.namesOf(db, [{ organization_id: organization }]);
			const draft = draftOf(uuidv7(), toForm(kind, fields), names[organization] ?? '');
			const alike = await dedupe.alike(db, kind, draft);
			const lines = alike.map(
				({ id, name, probability }) => `${id}  ${name}  ${Math.round(probability * 100)} %`
			);
			return { alike, sentence: lines.join('\n') || 'There is nothing like it yet.' };
		}
	},
	history: {
		usage: 'KIND ID',
		about: 'Every version of an entry with what it changed, the newest first.',
		words: 2,
		run: async ({ db, words }) => {
			const { kind, id } = await entryNamed(db, words);
			const versions = await directory.history(db, kind, id);
			const lines = versions.map(({ id: version, at, by, reason, fields }, index) => {
				const before = versions[index + 1]?.fields;
				const changed = before ? changes(kind, before, fields).map(({ field }) => field) : [];
				return `${version}  ${at}  ${reason} by ${by}: ${changed.join(', ') || '(first)'}`;
			});
			return { versions, sentence: lines.join('\n') };
		}
	},
	restore: {
		usage: 'KIND ID VERSION [--field FIELD]',
		about: 'Makes an entry what it was in a version: all of it, or only these fields.',
		options: { field: 'many' },
		words: 3,
		run: async ({ db, words, values, who }) => {
			const { kind, id } = await entryNamed(db, words);
			const only = many(values, 'field');
			const by = await who('edit_directory');
			const version = idNamed(words[2]);
			const fields = only.length > 0 ? only : undefined;
			if (!(await directory.restore(db, by, kind, id, version, fields))) throw noVersion;
			return { sentence: 'It is again as it was then.' };
		}
	},
	undo: {
		usage: 'KIND ID VERSION',
		about: 'Takes back what one version changed; what was changed after it stays.',
		words: 3,
		run: async ({ db, words, who }) => {
			const { kind, id } = await entryNamed(db, words);
			const by = await who('edit_directory');
			if (!(await directory.undo(db, by, kind, id, idNamed(words[2])))) throw noVersion;
			return { sentence: 'That change is taken back.' };
		}
	},
	withdraw: {
		usage: 'KIND ID',
		about: 'Takes an entry out that nobody uses: it is found and shown nowhere, its versions stay.',
		words: 2,
		run: async ({ db, words, who }) => {
			const { kind, id } = await entryNamed(db, words);
			if (!(await directory.withdraw(db, await who('edit_directory'), kind, id)))
				throw new StartError(
					'Others use it (services, an account, a handover, a merge): it stays.'
				);
			return { sentence: 'It is taken out. Put it back with: entry put-back.' };
		}
	},
	'put-back': {
		usage: 'KIND ID',
		about: 'Puts an entry back that was taken out.',
		words: 2,
		run: async ({ db, words, who }) => {
			const [kind, id] = [kindNamed(words[0]), idNamed(words[1])];
			if (!(await directory.bringBack(db, await who('edit_directory'), kind, id)))
				throw new StartError('It was not taken out.');
			return { sentence: 'It is in the directory again.' };
		}
	}
};

/** Entries of the directory. */
export const entryCommand = commandOf(
	'entry',
	'Find, show, change and restore entries of the directory',
	verbs
);

const noVersion = new StartError('There is no such version of this entry.');

async function entryNamed(db: Db, words: readonly string[]) {
	const [kind, asked] = [kindNamed(words[0]), idNamed(words[1])];
	const id = await directory.standsFor(db, kind, asked);
	const fields = id === undefined ? undefined : await directory.entry(db, kind, id);
	if (id === undefined || !fields) throw new StartError(`There is no ${kind} ${asked}.`);
	return { kind, id, fields };
}

/** The fields of a file, or of what comes in. */
async function fieldsIn(file: string | undefined): Promise<Record<string, unknown>> {
	const said =
		file === undefined
			? await textOf(process.stdin)
			: await readFile(file, 'utf8').catch(() => undefined);
	if (said === undefined) throw new StartError(`There is no file '${file}'.`);
	try {
		const given: unknown = JSON.parse(said);
		if (typeof given === 'object' && given !== null && !Array.isArray(given)) return { ...given };
	} catch {
		// No JSON: said below.
	}
	throw new StartError('The fields must be an object of JSON, like {"name": "De Brug"}.');
}

/** By the same form as on the screen. */
function parsed<Of extends Kind>(kind: Of, fields: Entries[Of]) {
	const read = parseEntry(kind, toForm(kind, fields));
	if (!read.ok) throw wrongFields(read.problems);
	return read.value;
}

function wrongFields(problems: Readonly<Record<string, string>>): StartError {
	const lines = Object.entries(problems).map(([field, code]) => `${field}: ${code}`);
	return new StartError(`It was not saved. ${lines.join('; ')}.`);
}
