import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../src/lib/server/tables/index.ts';
import { inaccessible } from '../support/axe.ts';
import { journeys } from '../support/journey.ts';
import { signInAs } from '../support/people.ts';
import { say } from '../support/words.ts';

const { visitor } = journeys();
const editor = 'Bo Hendriks';

const csv = [
	'Organisatie;Naam aanbod;Korte omschrijving;Adres;Telefoon;Openingstijden',
	'Taalhuis Voorbeeldstad;Café Taal;Oefenen met praten. Één keer per week.;Voorbeeldplein 8, 1315 GN Almere;036 - 000 10 01;di en do 10-12.30 uur',
	'Fietsschool Voorbeeldstad;Leren fietsen;Fietsles voor vrouwen.;Voorbeeldplein 9, 1315 GN Almere;036 000 10 02;wisselende tijden'
].join('\r\n');

interface List {
	source: string;
	name: string;
	buffer: Buffer;
}

async function lists(): Promise<List[]> {
	const columns = ['Organisatie', 'Naam aanbod', 'Telefoon', 'E-mail'];
	const rows = [
		{
			Organisatie: 'Taalhuis Voorbeeldstad',
			'Naam aanbod': 'Café Taal',
			Telefoon: '+31360001001',
			'E-mail': 'taal@voorbeeld.nl'
		}
	];
	const hsds = [
		{
			id: '0f0e0d0c-0b0a-4908-8706-050403020100',
			name: 'Leren fietsen',
			phones: [{ number: '036-0001002' }],
			organization: {
				id: '1f0e0d0c-0b0a-4908-8706-050403020100',
				name: 'Fietsschool Voorbeeldstad'
			}
		}
	];
	return [
		{ source: 'Lijst van de wijk', name: 'wijk.csv', buffer: Buffer.from(csv, 'latin1') },
		{
			source: 'Lijst van de taal',
			name: 'taal.xlsx',
			buffer: Buffer.from(await writeXlsx([{ name: 'Blad1', columns, rows }]))
		},
		{ source: 'Landelijke lijst', name: 'hsds.json', buffer: Buffer.from(JSON.stringify(hsds)) }
	];
}

/** From the file to what it would change. */
async function look(page: Page, { source, name, buffer }: List): Promise<void> {
	await page.goto('/gids/import');
	await page.getByLabel(say('import_source')).fill(source);
	await page
		.getByLabel(say('import_file'), { exact: true })
		.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
	await page.getByRole('button', { name: say('import_upload') }).click();
	await page.waitForURL(/\/gids\/import\/[0-9a-f-]{36}/);
	await page.getByRole('button', { name: say('import_preview') }).click();
	await page.getByRole('heading', { level: 1, name: say('import_preview_title') }).waitFor();
}

async function save(page: Page): Promise<string> {
	await page.getByRole('button', { name: say('import_write') }).click();
	await page.getByRole('heading', { level: 1, name: say('import_written_title') }).waitFor();
	return new URL(page.url()).pathname;
}

async function undo(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.getByRole('button', { name: say('import_take_back') }).click();
	await page.getByRole('heading', { level: 1, name: say('import_taken_back_title') }).waitFor();
	await page.getByText(say('import_taken_back_all')).waitFor();
}

const found = async (page: Page, q: string) => {
	const response = await page.request.get(`/api/search?${new URLSearchParams({ q })}`);
	const { results } = (await response.json()) as {
		results: { name: string; phone: string | null }[];
	};
	return results.map(({ name }) => name);
};

describe.each([true, false])(
	'three lists that overlap, with JavaScript: %s',
	(javaScriptEnabled) => {
		it(
			'are read in, read in again without any change, and taken back',
			{ timeout: 180_000 },
			async () => {
				const { page, complaints } = await visitor({ javaScriptEnabled });
				await signInAs(page, editor, '/gids/import');
				const saved: string[] = [];
				for (const list of await lists()) {
					await look(page, list);
					saved.push(await save(page));
				}
				expect(await found(page, 'Café Taal')).toContain('Café Taal');
				expect(
					(await found(page, 'Leren fietsen')).filter((name) => name === 'Leren fietsen')
				).toHaveLength(1);
				for (const list of await lists()) {
					await look(page, list);
					await page.getByText(say('import_nothing_new')).waitFor();
					saved.push(await save(page));
				}
				for (const address of saved.toReversed()) await undo(page, address);
				expect(await found(page, 'Leren fietsen')).not.toContain('Leren fietsen');
				expect(complaints).toEqual([]);
			}
		);
	}
);

describe('reading in', () => {
	it('says what is wrong with a file, and loses nothing that was typed', async () => {
		const { page } = await visitor();
		await signInAs(page, editor, '/gids/import');
		await page.getByLabel(say('import_source')).fill('Wie dan ook');
		await page.getByRole('button', { name: say('import_upload') }).click();
		await page.getByText(say('refusal_no_file')).waitFor();
		expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
		const file = {
			name: 'lijst.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])
		};
		await page.getByLabel(say('import_file'), { exact: true }).setInputFiles(file);
		await page.getByRole('button', { name: say('import_upload') }).click();
		await page.getByText(say('refusal_wrong_type')).waitFor();
		expect(await page.getByLabel(say('import_source')).inputValue()).toBe('Wie dan ook');
	});

	it('a long list tells how far it is and can be stopped', { timeout: 120_000 }, async () => {
		const { page } = await visitor();
		await signInAs(page, editor, '/gids/import');
		const rows = Array.from(
			{ length: 40_000 },
			(_, at) => `Organisatie ${at};Aanbod ${at};ma t/m vr 9-17 uur en za 10-12`
		);
		const buffer = Buffer.from(['Organisatie;Naam aanbod;Openingstijden', ...rows].join('\n'));
		await page.getByLabel(say('import_source')).fill('Een lange lijst');
		await page
			.getByLabel(say('import_file'), { exact: true })
			.setInputFiles({ name: 'lang.csv', mimeType: 'text/csv', buffer });
		await page.getByRole('button', { name: say('import_upload') }).click();
		await page.getByRole('button', { name: say('import_preview') }).click();
		await page.getByText(say('import_reading_wait')).waitFor();
		await page.getByRole('button', { name: say('import_stop') }).click();
		await page.getByRole('heading', { level: 1, name: say('import_stopped_title') }).waitFor();
	});

	it('downloads the directory, and reading it in changes nothing', async () => {
		const { page } = await visitor();
		await signInAs(page, editor, '/gids/import');
		const waiting = page.waitForEvent('download');
		await page.getByRole('link', { name: say('import_download_as', { format: 'XLSX' }) }).click();
		const file = await (await waiting).path();
		await page.getByLabel(say('import_source')).fill('Onze eigen gids');
		await page.getByLabel(say('import_file'), { exact: true }).setInputFiles(file);
		await page.getByRole('button', { name: say('import_upload') }).click();
		await page.getByRole('button', { name: say('import_preview') }).click();
		await page.getByText(say('import_nothing_new')).waitFor();
	});

	it('is for editors only', async () => {
		const { page } = await visitor();
		await signInAs(page, 'Ilse van Dijk');
		expect((await page.goto('/gids/import'))?.status()).toBe(403);
		expect((await page.request.get('/gids/export/csv')).status()).toBe(403);
	});

	it('passes axe on a phone, a tablet and a desktop', { timeout: 180_000 }, async () => {
		const { page } = await visitor({ bypassCSP: true, reducedMotion: 'reduce' });
		await signInAs(page, editor, '/gids/import');
		expect(await inaccessible(page)).toEqual([]);
		const [first] = await lists();
		if (!first) throw new Error('no list');
		await page.getByLabel(say('import_source')).fill('Om te kijken');
		await page
			.getByLabel(say('import_file'), { exact: true })
			.setInputFiles({ ...first, mimeType: 'text/csv' });
		await page.getByRole('button', { name: say('import_upload') }).click();
		await page.getByRole('button', { name: say('import_preview') }).waitFor();
		expect(await inaccessible(page)).toEqual([]);
		await page.getByRole('button', { name: say('import_preview') }).click();
		await page.getByRole('heading', { level: 1, name: say('import_preview_title') }).waitFor();
		expect(await inaccessible(page)).toEqual([]);
		await page.getByRole('link', { name: say('import_verdict_wrong') }).click();
		await page.getByText(say('import_about_wrong')).waitFor();
		expect(await inaccessible(page)).toEqual([]);
	});
});
