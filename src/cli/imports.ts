import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isColumnField, type Mapping } from '../lib/domain/reading-in/columns.ts';
import * as imports from '../lib/server/import/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { packed } from '../lib/server/tables/index.ts';
import { commandOf, done, idNamed, needed, pairs, text, type Verb } from './verbs.ts';

const verdicts = ['new', 'changed', 'conflict', 'double', 'same', 'vanished', 'wrong'] as const;

const verbs: Record<string, Verb> = {
	list: {
		usage: '',
		about: 'Lists that were read in, the newest first, and the sources they came from.',
		run: async ({ db }) => {
			const found = await imports.imports(db);
			const lines = found.imports.map(
				({ id, source, file_name, state, started_at, by }) =>
					`${id}  ${started_at}  ${source}: ${file_name}, ${state}, by ${by}`
			);
			return { ...found, sentence: lines.join('\n') || 'No list was read in yet.' };
		}
	},
	upload: {
		usage: 'FILE --source NAME',
		about: 'Takes a list in and leaves it waiting; nothing is compared or written yet.',
		options: { source: 'text' },
		words: 1,
		run: async ({ db, words: [file = ''], values, who }) => {
			const source = needed(values, 'source');
			const bytes = done(await packed(file));
			const by = await who('edit_directory');
			const taken = done(
				await imports.upload(db, by, { source, name: basename(file), bytes: bytes.bytes })
			);
			return {
				id: taken.id,
				sentence: `It waits as ${taken.id}. Next: imports preview ${taken.id}`
			};
		}
	},
	columns: {
		usage: 'ID [--sheet NUMBER]',
		about: 'Its columns, with the field that each is recognised as.',
		options: { sheet: 'text' },
		words: 1,
		run: async ({ db, words, values }) => {
			const found = await imports.columnsOf(db, idNamed(words[0]), sheetOf(text(values, 'sheet')));
			if (!found) throw new StartError('There is no such list, or it was written already.');
			return { ...found, sentence: JSON.stringify(found, null, '\t') };
		}
	},
	preview: {
		usage: 'ID [--map MAP.json] [--sheet NUMBER]',
		about: 'Compares it with the directory. Nothing is written; it waits for choices.',
		options: { map: 'text', sheet: 'text' },
		words: 1,
		run: async ({ db, words, values, who }) => {
			await who('edit_directory');
			const map = text(values, 'map');
			const { counts } = done(
				await imports.preview(db, idNamed(words[0]), {
					mapping: map === undefined ? undefined : await mappingIn(map),
					sheet: sheetOf(text(values, 'sheet')) ?? 0
				})
			);
			return { counts, sentence: JSON.stringify(counts) };
		}
	},
	rows: {
		usage: 'ID [--verdict VERDICT] [--page NUMBER]',
		about: `Its rows with one verdict: ${verdicts.join(', ')}.`,
		options: { verdict: 'text', page: 'text' },
		words: 1,
		run: async ({ db, words, values }) => {
			const id = idNamed(words[0]);
			const line = await imports.importOf(db, id);
			if (!line) throw new StartError('There is no such list.');
			const verdict = verdicts.find((each) => each === (text(values, 'verdict') ?? 'changed'));
			if (!verdict) throw new StartError(`--verdict must be one of ${verdicts.join(', ')}.`);
			const rows = await imports.rowsOf(db, id, verdict, Number(text(values, 'page') ?? 0) || 0);
			const problems = await imports.problemCount(db, id);
			const shown = rows.map(({ id: row, row: at, name }) => `${row}  row ${at}  ${name}`);
			const counts = `${line.state}: ${JSON.stringify(line.counts)}, ${problems} rows with a problem`;
			return { import: line, rows, problems, sentence: [counts, ...shown].join('\n') };
		}
	},
	decide: {
		usage: 'ID ROW-ID --choice FIELD=keep|take [--choice same=yes|no]',
		about:
			'Per field whether what is here stays or the list is followed; and whether what looks double is the same.',
		options: { choice: 'many' },
		words: 2,
		run: async ({ db, words, values, who }) => {
			await who('edit_directory');
			const decisions = pairs(values, 'choice');
			if (!(await imports.decide(db, idNamed(words[0]), idNamed(words[1]), decisions)))
				throw new StartError('There is no such row, or the list does not wait for choices.');
			return { decisions, sentence: 'That is kept.' };
		}
	},
	write: {
		usage: 'ID',
		about: 'Writes it in one step, with the choices that were made.',
		words: 1,
		run: async ({ db, words, command, who }) => {
			const by = await who('edit_directory');
			const { written } = done(await imports.write(db, by, command, idNamed(words[0])));
			return { written, sentence: `${written} entries were written.` };
		}
	},
	undo: {
		usage: 'ID',
		about: 'Takes a written list back whole; what was changed since stays and is named.',
		words: 1,
		run: async ({ db, words, command, who }) => {
			const by = await who('edit_directory');
			const { kept } = done(await imports.takeBack(db, by, command, idNamed(words[0])));
			const lines = kept.map(({ kind, name }) => `  stays: ${kind} '${name}'`);
			return { kept, sentence: ['The list was taken back.', ...lines].join('\n') };
		}
	},
	stop: {
		usage: 'ID',
		about: 'Stops one that was not written: its file and rows are forgotten.',
		words: 1,
		run: async ({ db, words, who }) => {
			await who('edit_directory');
			if (!(await imports.stop(db, idNamed(words[0]))))
				throw new StartError('There is none to stop.');
			return { sentence: 'It is stopped.' };
		}
	}
};

/** Lists that others keep, step by step; `import` does all steps at once. */
export const importsCommand = commandOf(
	'imports',
	'Read in a list step by step, with choices per row',
	verbs
);

function sheetOf(given: string | undefined): number | undefined {
	if (given === undefined) return undefined;
	if (!/^\d{1,3}$/.test(given)) throw new StartError('--sheet must be a number, from 0.');
	return Number(given);
}

async function mappingIn(file: string): Promise<Mapping> {
	const said = await readFile(file, 'utf8').catch(() => {
		throw new StartError(`The map '${file}' cannot be read.`);
	});
	const given = JSON.parse(said) as Record<string, unknown>;
	return Object.fromEntries(
		Object.entries(given).map(([column, field]) => {
			if (field === null || (typeof field === 'string' && isColumnField(field)))
				return [column, field];
			throw new StartError(
				`In the map column '${column}' has '${String(field)}', which is no field.`
			);
		})
	);
}
