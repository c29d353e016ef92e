import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { duplicatesCommand } from '../src/cli/duplicates.ts';
import { StartError } from '../src/lib/server/start-error.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'warmwijzer-duplicates-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rows = [
	['Nr', 'Naam', 'Straat', 'Postcode', 'Telefoon'],
	['1', 'Stichting Café de Brug', 'Kade 12', '1315 AB', '036 000 12 34'],
	['2', 'Café De Brug', 'Kade 12', '', '+31 36 0001234'],
	['3', 'Fysiotherapie Vermeer', 'Markt 9', '1315 CD', '036 000 55 66'],
	['4', 'De "Ster", ontmoeting', 'Dreef 7', '1316 EF', ''],
	['5', 'De Ster ontmoeting', 'Dreef 7', '1316EF', '']
];
const map = {
	id: 'nr',
	name: 'Naam',
	street: 'Straat',
	postal_code: 'Postcode',
	phone: 'Telefoon'
};

const written = (separator: string) =>
	rows
		.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
		.join('\r\n');

function give(csv: string | Buffer, columns: unknown = map): string[] {
	writeFileSync(join(folder, 'list.csv'), csv);
	writeFileSync(
		join(folder, 'map.json'),
		typeof columns === 'string' ? columns : JSON.stringify(columns)
	);
	const file = (name: string) => join(folder, name);
	return [
		'duplicates',
		'--csv',
		file('list.csv'),
		'--map',
		file('map.json'),
		'--out',
		file('pairs.csv')
	];
}

function pairs(): Record<string, string>[] {
	return parse(readFileSync(join(folder, 'pairs.csv')), { columns: true });
}

/** What the command says when it refuses: an error that is shown as a sentence. */
async function refusal(args: string[]): Promise<string> {
	const error: unknown = await duplicatesCommand.run(args).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(StartError);
	return error instanceof Error ? error.message : '';
}

describe('cli duplicates', () => {
	it('passes over what it cannot compare, and says so', async () => {
		const { phone, ...rest } = map;
		const said = await duplicatesCommand.run(give(written(','), { ...rest, fax: phone }));
		expect(said['columns_not_used']).toEqual(['Telefoon']);
		expect(pairs().length).toBeGreaterThan(0);
	});

	it('writes the pairs of a list, with how sure and why', () => {
		const said = JSON.parse(
			execFileSync('node', ['src/cli/index.ts', ...give(written(',')), '--json'], {
				encoding: 'utf8'
			})
		);
		expect(said).toMatchObject({
			entries: 5,
			pairs: 2,
			region: 'NL',
			kind: 'organization',
			columns_not_used: []
		});
		const found = pairs();
		expect(found.map(({ id_a, id_b }) => [id_a, id_b].join()).toSorted()).toEqual(['1,2', '4,5']);
		expect(found.find(({ id_a }) => id_a === '1')?.['why']).toBe(
			'zelfde nummer, zelfde naam, zelfde adres'
		);
		for (const { probability } of found) expect(Number(probability)).toBeGreaterThanOrEqual(0.4);
	});

	it.each<[string, string | Buffer]>([
		['semicolons in windows-1252', Buffer.from(written(';'), 'latin1')],
		['tabs in UTF-16 with a mark', Buffer.from(`\ufeff${written('\t')}`, 'utf16le')],
		['bars in UTF-8 with a mark', `\ufeff${written('|')}`],
		['single quotes', written(',').replaceAll('""', '').replaceAll('"', "'")]
	])('reads %s', async (_, csv) => {
		await duplicatesCommand.run(give(csv));
		expect(pairs()).toHaveLength(2);
	});

	it('takes several columns for one thing, a kind, and the reasons in English for other countries', async () => {
		const columns = { ...map, phone: ['Telefoon', 'Postcode'], kind: 'location' };
		await duplicatesCommand.run([...give(written(','), columns), '--region', 'US']);
		expect(pairs().find(({ id_a }) => id_a === '4')?.['why']).toContain('same address');
	});

	it.each<[string, string, unknown, RegExp]>([
		[
			'a column that is not there',
			written(','),
			{ ...map, phone: 'Mobiel' },
			/has no column 'Mobiel'\. It has: Nr, Naam/
		],
		['a map without an id', written(','), { name: 'Naam' }, /must say which column is the "id"/],
		['a map of nothing to compare', written(','), { id: 'Nr' }, /names no column to compare/],
		['a map that is no JSON', written(','), '{id', /is not JSON/],
		[
			'a kind that is not known',
			written(','),
			{ ...map, kind: 'cat' },
			/"kind" in .* is none of organization/
		],
		[
			'a row without an id',
			'Nr,Naam\n1,a\n,b',
			{ id: 'Nr', name: 'Naam' },
			/Row 2 of .* has no id/
		],
		[
			'an id that comes twice',
			'Nr,Naam\n1,a\n1,b',
			{ id: 'Nr', name: 'Naam' },
			/Rows 1 and 2 of .* have the same id '1'/
		],
		['an empty file', '', map, /has no line with the names of its columns/]
	])('refuses %s in a plain sentence', async (_, csv, columns, expected) => {
		expect(await refusal(give(csv, columns))).toMatch(expected);
	});

	it('refuses a file that is not there, a country that is none, and a call without files', async () => {
		const args = give(written(','));
		expect(await refusal(args.with(2, join(folder, 'none.csv')))).toMatch(
			/none\.csv' cannot be read/
		);
		expect(await refusal([...args, '--region', 'Nederland'])).toMatch(
			/'Nederland' is not a country/
		);
		expect(await refusal(['duplicates'])).toMatch(/^Call it like this: duplicates --csv/);
	});

	it('a list without rows has no pairs', async () => {
		await duplicatesCommand.run(give('Nr,Naam\n', { id: 'Nr', name: 'Naam' }));
		expect(readFileSync(join(folder, 'pairs.csv'), 'utf8')).toBe('id_a,id_b,probability,why\n');
	});
});
