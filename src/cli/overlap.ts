import { findNeed, needs, themes } from '../lib/domain/needs.ts';
import { coverage, overlapping } from '../lib/domain/overlap.ts';
import * as directory from '../lib/server/directory/index.ts';
import { StartError } from '../lib/server/start-error.ts';
import { commandOf, text, type Verb } from './verbs.ts';

const verbs: Record<string, Verb> = {
	gaps: {
		usage: `--theme ${themes.join('|')}`,
		about: 'Per need of a theme: how many services answer it, per district and weekday.',
		options: { theme: 'text' },
		run: async ({ db, values, who }) => {
			const theme = themes.find((each) => each === text(values, 'theme'));
			if (!theme) throw new StartError(`--theme must be one of ${themes.join(', ')}.`);
			const wanted = needs.filter((need) => need.theme === theme).map(({ key }) => key);
			const services = await directory.answering(db, await who('see_overlap'), wanted);
			const rows = coverage(services, wanted, await directory.districts(db));
			const lines = rows.map(({ need, services: all, districts }) => {
				const none = districts.filter(({ serving }) => serving === 0).map(({ code }) => code);
				return `${need}: ${all} services${none.length > 0 ? `, none for ${none.join(', ')}` : ''}`;
			});
			return { theme, rows, sentence: lines.join('\n') };
		}
	},
	same: {
		usage: '--need NEED [--district CODE]',
		about: 'Services that do the same for the same people, with how to sign up for each.',
		options: { need: 'text', district: 'text' },
		run: async ({ db, values, who }) => {
			const need = findNeed(text(values, 'need') ?? '');
			if (!need)
				throw new StartError(`--need must be one of ${needs.map(({ key }) => key).join(', ')}.`);
			const district = text(values, 'district') ?? null;
			const services = await directory.answering(db, await who('see_overlap'), [need.key]);
			const groups = overlapping(services, need.key, district);
			const lines = groups.flatMap(({ forWhom, services: all }) => [
				`${forWhom}:`,
				...all.map(
					({ name, organization, how_to_sign_up }) =>
						`  ${name} (${organization.name}): ${how_to_sign_up.join(' ')}`
				)
			]);
			return {
				need: need.key,
				district,
				groups,
				sentence: lines.join('\n') || 'Nobody does this.'
			};
		}
	}
};

/** Where the city has the same twice, and where it has nothing. */
export const overlapCommand = commandOf(
	'overlap',
	'Where the city has the same help twice, and where it has none',
	verbs
);
