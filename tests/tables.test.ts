import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mostBytes } from '../src/lib/domain/reading-in/limits.ts';
import * as tables from '../src/lib/server/tables/index.ts';
import { hasShared, readShared } from './support/shared.ts';

const bytes = (text: string) => strToU8(text);

async function sheet(file: Uint8Array, at = 0): Promise<tables.Sheet> {
	const opened = await tables.openTable(file);
	if (opened.format === 'json') throw new Error('a document');
	const found = opened.sheets[at];
	if (!found) throw new Error('no sheet');
	return found;
}

async function rowsOf(file: Uint8Array, at = 0): Promise<tables.SheetRow[]> {
	return Array.fromAsync((await sheet(file, at)).rows());
}

const cellsOf = async (file: Uint8Array, at = 0) =>
	(await rowsOf(file, at)).map(({ cells }) => cells);

/** The code with which a file is refused, at opening or while its rows are read. */
async function refused(file: Uint8Array): Promise<string> {
	try {
		await rowsOf(file);
		return 'read';
	} catch (error) {
		const refusal = tables.refusalOf(error);
		if (!refusal) throw error;
		return refusal.code;
	}
}

function workbook(rows: string, more: Record<string, string> = {}): Uint8Array {
	const files: Record<string, string> = {
		'[Content_Types].xml': '<Types/>',
		'xl/workbook.xml':
			'<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
		'xl/_rels/workbook.xml.rels':
			'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
		'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
		...more
	};
	return zipSync(
		Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
	);
}

const text = (at: string, value: string) =>
	`<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const heading = `<row r="1">${text('A1', 'Naam')}${text('B1', 'Telefoon')}</row>`;

describe('CSV', () => {
	it.each([';', ',', '\t', '|'])("with '%s' between the cells", async (by) => {
		const file = bytes(
			`Naam${by}Plaats\r\n"De ""Brug""${by} hoek"${by}Almere\r\n\r\nB${by}Haven\r\n`
		);
		expect(await cellsOf(file)).toEqual([
			{ Naam: `De "Brug"${by} hoek`, Plaats: 'Almere' },
			{ Naam: 'B', Plaats: 'Haven' }
		]);
	});

	it('in any encoding', async () => {
		const whole = 'Naam;Plaats\nCafé Ëlise;Almere – Haven €\n';
		const utf16 = Buffer.from(`\ufeff${whole}`, 'utf16le');
		const big = Buffer.from(utf16).swap16();
		const windows = Uint8Array.from(
			whole,
			(letter) => ({ '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0)
		);
		for (const file of [
			bytes(whole),
			bytes(`\ufeff${whole}`),
			utf16,
			big,
			windows,
			Buffer.from(whole, 'utf16le')
		])
			expect(await cellsOf(file)).toEqual([{ Naam: 'Café Ëlise', Plaats: 'Almere – Haven €' }]);
	});

	it('a title above the heading, two columns of one name, a line that is too short', async () => {
		const file = bytes('Sociale kaart 2026\n\nNaam,Telefoon,Telefoon,\nBrug,1,2,x\nHaven\n');
		const found = await sheet(file);
		expect(found.columns).toEqual(['Naam', 'Telefoon', 'Telefoon (2)', 'Kolom 4']);
		expect(await rowsOf(file)).toMatchObject([
			{ row: 4, cells: { Naam: 'Brug', Telefoon: '1', 'Telefoon (2)': '2', 'Kolom 4': 'x' } },
			{ row: 5, cells: { Naam: 'Haven', Telefoon: '' } }
		]);
	});

	it('what it writes it reads back, formulas and all', async () => {
		const cell = fc.oneof(
			fc.string({ unit: 'grapheme' }).map((each) => each.replace(/[\0\r]/g, '')),
			fc.constantFrom(
				'=1+1',
				"'=1",
				"''x",
				'+31 6',
				'-',
				'@SUM(A1)',
				'\t=1',
				'|x',
				"'",
				'"',
				';',
				'a\nb',
				"=cmd|' /C calc'!A0"
			)
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
				async (pairs) => {
					const rows = pairs.map(([a, b]) => ({ Naam: `n${a}`, Waarde: b }));
					const csv = tables.writeCsv({ columns: ['Naam', 'Waarde'], rows });
					expect(csv).not.toMatch(/(?:^|;|\n)"?[=+@]/);
					expect(await cellsOf(bytes(csv))).toEqual(rows);
				}
			)
		);
	});
});

describe('XLSX', () => {
	it('what it writes it reads back, on every sheet', async () => {
		const rows = [
			{ Naam: 'Brug & <co> "x"', Waarde: '=1+1' },
			{ Naam: 'a\nb', Waarde: "'=2" },
			{ Naam: '_x000D_', Waarde: '007' },
			{ Naam: 'toString', Waarde: '__proto__' },
			{ Naam: 'toString', Waarde: 'constructor' },
			{ Naam: ' spaties ', Waarde: '😀 é' }
		];
		const file = await tables.writeXlsx([
			{ name: 'Een', columns: ['Naam', 'Waarde'], rows },
			{ name: 'Twee', columns: ['Naam'], rows: [{ Naam: 'x' }] }
		]);
		expect(await cellsOf(file)).toEqual(rows);
		expect(await cellsOf(file, 1)).toEqual([{ Naam: 'x' }]);
	});

	it('dates, times, numbers, truth and texts in pieces as people see them', async () => {
		const file = workbook(
			`<row r="1">${['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((at) => text(at, at)).join('')}</row>
			<row r="3"><c r="A3" s="1"><v>46053</v></c><c r="B3" s="2"><v>0.4</v></c><c r="C3"><v>12.1</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="s"><v>0</v></c><c r="F3" s="3"><v>5</v></c></row>`,
			{
				'xl/styles.xml':
					'<styleSheet><numFmts><numFmt numFmtId="165" formatCode="&quot;dag&quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs></styleSheet>',
				'xl/sharedStrings.xml':
					'<sst><si><r><t>Een</t></r><r><t xml:space="preserve"> twee</t></r></si></sst>'
			}
		);
		expect(await rowsOf(file)).toMatchObject([
			{
				row: 3,
				cells: { A1: '2026-01-31', B1: '09:36', C1: '12.1', D1: 'ja', E1: 'Een twee', F1: '5' }
			}
		]);
	});

	it('of a formula the value that was shown; without one the cell is at fault', async () => {
		const file = workbook(
			`${heading}<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>Naamx</v></c><c r="B2"><f>1+1</f></c></row><row r="3">${text('A3', 'b')}<c r="B3" t="e"><v>#REF!</v></c></row>`
		);
		expect(await rowsOf(file)).toMatchObject([
			{
				row: 2,
				cells: { Naam: 'Naamx', Telefoon: '' },
				faults: [{ column: 'Telefoon', code: 'formula' }]
			},
			{ row: 3, faults: [{ column: 'Telefoon', code: 'error' }] }
		]);
	});

	it('a cell far away costs nothing', async () => {
		const file = workbook(`${heading}<row r="1048576">${text('B1048576', 'ver')}</row>`);
		expect(await rowsOf(file)).toMatchObject([
			{ row: 1048576, cells: { Naam: '', Telefoon: 'ver' } }
		]);
		expect(await refused(workbook(`${heading}<row r="2">${text('XFD2', 'ver')}</row>`))).toBe(
			'too_many_columns'
		);
	});
});

describe('a tabular data package and HSDS', () => {
	const description = JSON.stringify({
		resources: [{ path: 'services.csv' }, { path: '../../etc/passwd.csv' }, { path: 'absent.csv' }]
	});

	it('in a zip and in a folder; nothing beside it is read', async () => {
		const files = {
			'datapackage.json': bytes(description),
			'services.csv': bytes('id,name\n1,Inloop\n')
		};
		const zipped = await tables.openTable(
			zipSync(
				Object.fromEntries(Object.entries(files).map(([name, file]) => [`map/${name}`, file]))
			)
		);
		const folder = mkdtempSync(join(tmpdir(), 'package-'));
		for (const [name, file] of Object.entries(files)) writeFileSync(join(folder, name), file);
		const whole = await tables.packed(folder);
		if (!whole.ok) throw new Error(whole.code);
		for (const opened of [zipped, await tables.openTable(whole.bytes)]) {
			expect(opened).toMatchObject({
				format: 'package',
				sheets: [{ name: 'services', columns: ['id', 'name'] }]
			});
		}
	});

	it.skipIf(!hasShared('hsds/examples/service_full.json'))('a JSON document whole', async () => {
		const opened = await tables.openTable(bytes(readShared('hsds/examples/service_full.json')));
		expect(opened).toMatchObject({ format: 'json', document: { name: 'Community Counselling' } });
	});
});

describe('what is refused', () => {
	it.each([
		['nothing', bytes(''), 'empty'],
		['only blanks', bytes('  \n \n'), 'empty'],
		[
			'a picture that is called csv',
			Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
			'wrong_type'
		],
		['a web page that is called csv', bytes('<!doctype html><table>'), 'wrong_type'],
		['a PDF', bytes('%PDF-1.7'), 'wrong_type'],
		['Excel of before 2007', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old_excel'],
		['a zip of something else', zipSync({ 'foto.jpg': bytes('x') }), 'wrong_type'],
		['half a workbook', workbook(heading).slice(0, 400), 'broken'],
		['broken JSON', bytes('{"a": '), 'broken'],
		['more than is allowed', new Uint8Array(mostBytes + 1), 'too_large'],
		[
			'too many columns',
			bytes(`${Array.from({ length: 400 }, (_, at) => `k${at}`).join(',')}\n`),
			'too_many_columns'
		],
		['a quote that never ends', bytes(`Naam;Plaats\n"${'x'.repeat(1_000_000)}`), 'cell_too_long'],
		['a heading alone is a table without rows', bytes('Naam;Plaats\n'), 'read']
	])('%s', async (_, file, code) => expect(await refused(file)).toBe(code));

	it('a zip bomb, after a little of it', async () => {
		const sheet = `<worksheet><sheetData>${heading}${' '.repeat(60 * 1024 * 1024)}</sheetData></worksheet>`;
		const file = workbook('', { 'xl/worksheets/sheet1.xml': sheet });
		expect(file.length).toBeLessThan(1024 * 1024);
		expect(await refused(file)).toBe('bomb');
	});

	it('thousands of files in a zip', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 3000 }, (_, at) => [`${at}.xml`, bytes('x')])
		);
		expect(await refused(zipSync(many))).toBe('bomb');
	});

	it('an XML bomb: entities are never expanded', async () => {
		const lol = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>';
		for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
			const file = workbook(heading, {
				[name]: `<?xml version="1.0"?>${lol}<sst><si><t>&b;</t></si></sst>`
			});
			expect(await refused(file)).toBe('entities');
		}
	});

	it('a million rows, with the memory that the limits allow', { timeout: 60_000 }, async () => {
		const line = 'Buurthuis;036 000 00 00\n';
		const file = bytes(`Naam;Telefoon\n${line.repeat(1_000_000)}`);
		const before = process.memoryUsage().rss;
		expect(await refused(file)).toBe('too_many_rows');
		expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
	});

	it('whatever the bytes: an answer or a code', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (file) => {
				expect(typeof (await refused(file))).toBe('string');
			})
		);
		const good = workbook(`${heading}<row r="2">${text('A2', 'Brug')}</row>`);
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: good.length - 1 }),
				fc.integer({ min: 0, max: 255 }),
				async (at, byte) => {
					const file = good.slice();
					file[at] = byte;
					expect(typeof (await refused(file))).toBe('string');
				}
			)
		);
		expect(await refused(zlibSync(bytes('x')))).toMatch(/wrong_type|no_table|read|broken/);
	});
});
