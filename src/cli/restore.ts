import { aboutBackup, proveBackup, restoreBackup } from '../lib/server/backup/index.ts';
import { readSettings } from '../lib/server/settings.ts';
import { options } from './options.ts';
import type { Command } from './index.ts';

/** Puts a backup back. */
export const restoreCommand: Command = {
	summary: 'Prove a backup, and put it in the place of the database',
	help: `restore FILE [--force]
restore FILE --prove     (prove it, and change nothing)
restore FILE --about     (what its first line says, without the key)

First it is proved beside the database: the key opens all of it, the database is sound, every row is there, its
migrations are known, the log of looks is whole, and what is sealed can be opened. Only then it takes the place.
Refuses while the app runs, and when there is something in the database, unless --force is given.
What was there is kept beside it: FILE.before-MOMENT, or the schema before_MOMENT in PostgreSQL.`,
	async run(given) {
		const { values, positionals } = options(restoreCommand, given, {
			force: 'yes',
			prove: 'yes',
			about: 'yes'
		});
		const [, file] = positionals;
		if (file === undefined) throw options.wrong(restoreCommand);
		if (values.about === true) {
			const about = await aboutBackup(file);
			return {
				...about,
				sentence: `Made at ${about.made_at} by version ${about.version}, of ${about.database}, up to ${about.migration}.`
			};
		}
		const settings = readSettings(process.env);
		if (values.prove === true) {
			const proof = await proveBackup(settings, file);
			const others = Object.keys(proof.sealed_with_others);
			const but =
				others.length > 0
					? ` But texts are sealed with keys that are not here: ${others.join(', ')}.`
					: '';
			return {
				...proof,
				sentence: `The backup of ${proof.made_at} is whole: it can be put back.${but}`
			};
		}
		const done = await restoreBackup(settings, file, { force: values.force === true });
		const kept = done.former === null ? '' : ` What was there is kept: ${done.former}.`;
		const erased =
			done.erased_again === 0
				? ''
				: ` ${done.erased_again} questions that were erased since are erased again.`;
		return { ...done, sentence: `The backup of ${done.made_at} is in its place.${kept}${erased}` };
	}
};
