/** Two lists of restaurants of one city as one list, with which are the same; see tests/support/shared.ts. */
import { parse } from 'csv-parse/sync';
import type { Known } from '../../bench/doubles.ts';
import { readShared } from './shared.ts';

const folder = 'er/fodors-zagats/';

function rows(file: string): Record<string, string>[] {
	return parse(readShared(folder + file), {
		columns: true,
		quote: "'",
		escape: '\\',
		relax_quotes: true
	});
}

/** @param source whether an entry says which of the two lists it is from. */
export function restaurants(source: boolean): Known[] {
	const same = new Map(
		rows('matches_fodors_zagats.csv').map((row) => [row['zagats_id'], row['fodors_id']])
	);
	const list = (file: string) =>
		rows(`${file}.csv`).map((row) => {
			const id = row['id'] ?? '';
			const record = {
				id: `${file} ${id}`,
				name: row['name'],
				street: row['addr'],
				city: row['city'],
				phone: row['phone'],
				category: row['type'],
				...(source ? { source: file } : {})
			};
			const first = file === 'fodors' ? id : same.get(id);
			return { record, thing: first === undefined ? -Number(id) : Number(first) };
		});
	return [...list('fodors'), ...list('zagats')];
}
