/** Each field that holds something of a resident has a line in docs/privacy.md: what for, who sees it, how long, how it is kept. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from './support/database.ts';

const text = readFileSync('docs/privacy.md', 'utf8');
const whole = [
	'resident',
	'consent',
	'message',
	'draft',
	'card',
	'resident_answer',
	'correction',
	'visitor'
];

/** The lines of the table under the heading that names a table of the database: column and the other cells. */
function linesOf(table: string): Map<string, string[]> {
	const section = text
		.split(/^## /m)
		.find((part) => part.split('\n')[0]?.includes(`(\`${table}\`)`));
	const rows = [...(section ?? '').matchAll(/^\| `(\w+)`\s*\|(.*)\|$/gm)];
	return new Map(
		rows.map(([, column = '', cells = '']) => [column, cells.split('|').map((cell) => cell.trim())])
	);
}

/** Columns of a table whose type says that they are sealed. */
function sealedOf(table: string): string[] {
	const types = ['referral', 'intake']
		.map((name) => readFileSync(`src/lib/server/db/${name}-types.ts`, 'utf8'))
		.join('\n');
	const body = new RegExp(`^\\t${table}: \\{\\n([\\s\\S]*?)^\\t\\}`, 'm').exec(types)?.[1] ?? '';
	return [...body.matchAll(/\/\*\* Sealed\. \*\/\s*(\w+):/g)].map(([, column]) => column ?? '');
}

async function columnsOf(table: string): Promise<string[]> {
	const db = await freshDatabase('sqlite');
	const tables = await db.introspection.getTables();
	return tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [];
}

describe('docs/privacy.md', () => {
	it.each(whole)('has a line for each column of %s, and none that is gone', async (table) => {
		const columns = await columnsOf(table);
		expect(columns.length).toBeGreaterThan(3);
		expect([...linesOf(table).keys()].toSorted()).toEqual(columns.toSorted());
	});

	it('has a line for each sealed column of a handover', () => {
		const sealed = sealedOf('referral');
		expect(sealed).toContain('reason');
		expect([...linesOf('referral').keys()].toSorted()).toEqual(sealed.toSorted());
	});

	it.each([...whole, 'referral'])('says of each field of %s all there is to say', (table) => {
		for (const [column, cells] of linesOf(table)) {
			expect(cells, column).toHaveLength(4);
			for (const cell of cells) expect(cell, column).not.toBe('');
		}
	});

	it.each(['consent', 'message', 'draft', 'card', 'referral', 'visitor'])(
		'says of each sealed field of %s that it is sealed',
		(table) => {
			expect(sealedOf(table).length).toBeGreaterThan(0);
			for (const column of sealedOf(table)) {
				expect(linesOf(table).get(column)?.at(-1), column).toBe('verzegeld');
			}
		}
	);

	it('says that all of a resident is sealed but the key', () => {
		for (const [column, cells] of linesOf('resident')) {
			if (column !== 'question_id') expect(cells.at(-1), column).toBe('verzegeld');
		}
	});
});
