import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '../seed/index.ts';
import { program } from '../src/lib/domain/actor.ts';
import { blank, phoneEntry } from '../src/lib/domain/entries.ts';
import { uuidOf, uuidv7 } from '../src/lib/domain/ids.ts';
import type { Tables } from '../src/lib/server/db/index.ts';
import * as dedupe from '../src/lib/server/dedupe/index.ts';
import * as directory from '../src/lib/server/directory/index.ts';
import * as hsds from '../src/lib/server/hsds/index.ts';
import { limiter } from '../src/lib/server/http/rate.ts';
import { cast, contact, editor, ids, service } from './support/cast.ts';
import { databases, freshDatabase, openFresh } from './support/database.ts';
import { hasShared, readShared } from './support/shared.ts';

type Thing = { id: string; name: string; attributes?: Thing[]; [key: string]: unknown };
type List = (typeof hsds.listNames)[number];

/** Asks as an address does: by its parameters. */
async function page(db: Kysely<Tables>, list: List, given: Record<string, string> = {}) {
	const asked = hsds.parse(hsds.queries[list], new URLSearchParams(given));
	if (!asked.ok) throw new Error(asked.problems.map(({ detail }) => detail).join());
	const found = await hsds.page(db, list, asked.query);
	return { ...found, contents: found.contents as Thing[] };
}

async function one(db: Kysely<Tables>, list: List, id: string): Promise<Thing> {
	const found = await hsds.find(db, list, id);
	if (!found || !('doc' in found)) throw new Error(`${list}/${id} is not there`);
	return found.doc as unknown as Thing;
}

const names = (things: readonly Thing[]) => things.map(({ name }) => name);

describe.each(databases)('the open directory, on %s', (kind) => {
	let db: Kysely<Tables>;
	beforeEach(async () => {
		db = await freshDatabase(kind);
		await cast(db);
	});

	it('a page says how many there are, and where it stands among them', async () => {
		const first = await page(db, 'services', { per_page: '1' });
		expect(first).toMatchObject({
			total_items: 2,
			total_pages: 2,
			page_number: 1,
			size: 1,
			first_page: true,
			last_page: false,
			empty: false
		});
		const last = await page(db, 'services', { per_page: '1', page: '2' });
		expect(last).toMatchObject({ first_page: false, last_page: true });
		expect(names([...first.contents, ...last.contents]).toSorted()).toEqual([
			'Inloop geldzaken',
			'Taalcafé'
		]);
		const beyond = await page(db, 'services', { page: '9' });
		expect(beyond).toMatchObject({ total_items: 2, size: 0, empty: true, contents: [] });
	});

	it('filters hold together', async () => {
		const { contents: terms } = await page(db, 'taxonomy_terms', { search: 'taal' });
		const taxonomy_term_id = terms.find(({ name }) => name === 'taal')?.id ?? '';
		const taxonomy_id = String(terms[0]?.['taxonomy_id']);
		const found = async (given: Record<string, string>) =>
			names((await page(db, 'services', given)).contents).toSorted();
		expect(await found({ taxonomy_term_id })).toEqual(['Taalcafé']);
		expect(await found({ taxonomy_id })).toEqual(['Inloop geldzaken', 'Taalcafé']);
		expect(await found({ search: 'BRUG taalcafé' })).toEqual(['Taalcafé']);
		expect(await found({ search: 'geldzaken', taxonomy_term_id })).toEqual([]);
		expect(await found({ organization_id: ids.brug, search: '%' })).toEqual([]);
		expect(await found({ organization_id: ids.sanne })).toEqual([]);
	});

	it('asked since a moment, that moment counts too; what changed about a service changed the service', async () => {
		const before = await one(db, 'services', ids.taalcafe);
		const at = String(before['last_modified']);
		const since = async (modified_after: string) =>
			(await page(db, 'services', { modified_after })).contents.map(({ id }) => id);
		expect(await since(at)).toContain(ids.taalcafe);
		const later = new Date(Date.now() + 60_000);
		const moment = later.toISOString();
		expect(await since(moment)).toEqual([]);
		const sanne = contact('sanne', { name: 'Sanne de Wit', title: 'Taalcoach' });
		await directory.save(db, editor, 'contact', sanne, { now: later });
		expect(await since(moment)).toContain(ids.taalcafe);
		const [date, time] = moment.split('T');
		expect(await since(`${date} ${time}`)).toContain(ids.taalcafe);
		const minimal = await page(db, 'services', { minimal: 'true', per_page: '1', page: '1' });
		expect(Object.keys(minimal.contents[0] ?? {})).toEqual(['id', 'modified_date']);
		const all = await page(db, 'services', { minimal: 'true' });
		expect(all).toMatchObject({ size: 2, last_page: true });
	});

	it('nothing that is not public, in any form', async () => {
		await directory.hideNumber(db, 'organization', ids.brug, '036 000 00 01');
		const texts: string[] = [];
		for (const list of hsds.listNames) {
			for (const given of [{}, { full: 'true' }, { full_service: 'true' }])
				texts.push(JSON.stringify(await page(db, list, given)));
			for await (const item of hsds.stream(db, list, { full: true } as never))
				texts.push(JSON.stringify(item));
		}
		for await (const piece of hsds.wholeJson(db, 'public')) texts.push(piece);
		const said = texts.join('\n');
		expect(said).toContain('Sanne de Wit');
		expect(said).not.toMatch(/Rachid|Els Vermeer|000 00 0[134]/);
	});

	it('who is called first stands first, with what they speak and when they work', async () => {
		const inloop = await one(db, 'services', ids.inloop);
		expect(names(inloop['contacts'] as Thing[])).toEqual(['Sanne de Wit']);
		const facts = Object.fromEntries(
			(inloop.attributes ?? []).map((each) => [
				(each['taxonomy_term'] as { code: string }).code,
				each['value']
			])
		);
		expect(facts).toMatchObject({ 'service.summary': expect.any(String), 'service.example': '1' });
		expect(inloop).toMatchObject({
			organization: { id: ids.brug, name: 'Buurthuis De Brug' },
			service_at_locations: [{ location: { id: ids.huis, addresses: [{ city: 'Almere' }] } }]
		});
	});

	it('what was merged is answered with where it went; the list has it no more', async () => {
		const other = uuidOf('test:dubbel');
		await directory.save(
			db,
			editor,
			'service',
			service('taalcafe', { id: other, name: 'Taalkafee' })
		);
		const both = [ids.taalcafe, other] as const;
		const done = await dedupe.merge(db, editor, uuidv7(), 'service', both, {});
		expect(done).toMatchObject({ ok: true });
		expect(await hsds.find(db, 'services', other)).toEqual({ moved: ids.taalcafe });
		expect((await page(db, 'services')).total_items).toBe(2);
	});

	it('a place keeps its id when the service is changed', async () => {
		const at = async () =>
			((await one(db, 'services', ids.taalcafe))['service_at_locations'] as Thing[]).map(
				({ id }) => id
			);
		const before = await at();
		expect(before).toHaveLength(1);
		await directory.save(db, editor, 'service', service('taalcafe', { name: 'Taalcafé Zuid' }));
		expect(await at()).toEqual(before);
	});

	it('near a postcode, counted in metres from its middle', async () => {
		const found = async (given: Record<string, string>) =>
			(await page(db, 'service_at_locations', given)).total_items;
		expect(await found({ postcode: '1312' })).toBe(2);
		expect(await found({ postcode: '1312 aa', proximity: '50' })).toBe(2);
		expect(await found({ postcode: '1354', proximity: '500' })).toBe(0);
		expect(await found({ postcode: '9999' })).toBe(0);
	});

	it('whole, out of one database and into an empty one: the same to the last row', async () => {
		await directory.stateCapacity(db, editor, ids.inloop, {
			state: 'full',
			weeks: null,
			until: '2030-01-01'
		});
		await directory.hideNumber(db, 'contact', ids.rachid, '036 000 00 03');
		await directory.save(db, editor, 'organization', {
			...blank.organization,
			id: ids.brug,
			name: '=1+1; "De Brug"\nNoord',
			email: 'geen adres',
			website: 'www.brug.nl/één',
			phones: [phoneEntry('036 000 00 01', 'public', { extension: '12a' })]
		});
		const summary = 'Een lang verhaal. 👩🏽‍🦽'.repeat(1300);
		await directory.save(db, editor, 'service', service('inloop', { summary }));
		const out = async (from: Kysely<Tables>) =>
			(await Array.fromAsync(hsds.wholeJson(from, 'everything'))).join('');
		const first = await out(db);
		const files = [
			new TextEncoder().encode(first),
			await hsds.wholeTables(db, 'everything', 'zip'),
			await hsds.wholeTables(db, 'everything', 'xlsx')
		];
		const rows = await rowsOf(db);
		expect(rows['entry_version']?.length).toBeGreaterThan(5);
		for (const file of files) {
			const elsewhere = await freshDatabase(kind);
			const flat = await hsds.readWhole(file);
			if (!flat) throw new Error('not a whole directory');
			expect(await hsds.load(elsewhere, editor, flat)).toMatchObject({ service: 2, contact: 3 });
			expect(await out(elsewhere)).toBe(first);
			expect(await rowsOf(elsewhere)).toEqual(rows);
			expect(await hsds.load(elsewhere, editor, flat)).toBeUndefined();
		}
	});
});

const kept = [
	...['source', 'district', 'taxonomy', 'taxonomy_term', 'organization', 'service', 'location'],
	...['address', 'accessibility', 'service_at_location', 'contact', 'contact_link', 'phone'],
	...['schedule', 'service_area', 'language', 'cost_option', 'required_document', 'attribute'],
	...['metadata', 'capacity', 'assurance', 'entry_version', 'hidden_phone']
] as (keyof Tables)[];

/** Every row of the directory, table by table, in no order. */
async function rowsOf(db: Kysely<Tables>): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {};
	for (const table of kept) {
		const rows = await db.selectFrom(table).selectAll().execute();
		found[table] = rows.map((row) => JSON.stringify(row)).toSorted();
	}
	return found;
}

describe('what is asked', () => {
	const refused = (list: List, given: string) => {
		const asked = hsds.parse(hsds.queries[list], new URLSearchParams(given));
		return asked.ok ? [] : asked.problems.map(({ parameter }) => parameter);
	};

	it.each([
		['services', 'page=0', 'page'],
		['services', 'page=abc', 'page'],
		['services', 'per_page=501', 'per_page'],
		['services', 'per_page=1e9', 'per_page'],
		['services', 'full=maybe', 'full'],
		['services', 'format=xml', 'format'],
		['services', 'modified_after=yesterday', 'modified_after'],
		['services', 'modified_after=2026-02-31', 'modified_after'],
		['services', 'taxonomy_term_id=x', 'taxonomy_term_id'],
		['services', 'page=1&page=2', 'page'],
		['services', 'search=%00', 'search'],
		['service_at_locations', 'postcode=ab', 'postcode'],
		['service_at_locations', 'proximity=100', 'proximity'],
		['service_at_locations', 'postcode=1312&proximity=far', 'proximity'],
		['taxonomy_terms', 'top_only=x', 'top_only']
	] as const)('%s?%s is refused by its name', (list, given, parameter) => {
		expect(refused(list, given)).toEqual([parameter]);
	});

	it.each([
		'2026-11-22',
		'2026-11-22T10:00:00Z',
		'2026-11-22T10:00:00.123+01:00',
		'2026-11-22 10:00'
	])('the moment %s is understood', (moment) => {
		expect(refused('services', `modified_after=${encodeURIComponent(moment)}`)).toEqual([]);
		expect(refused('services', `modified_after=${moment}`)).toEqual([]);
	});

	it('every list and every thing in it is described, with the schema that reads its address', () => {
		for (const list of hsds.listNames) {
			const described = hsds.hsdsOperations.filter(({ path }) => path.startsWith(`/hsds/${list}`));
			expect(described.map(({ path }) => path)).toEqual([`/hsds/${list}`, `/hsds/${list}/{id}`]);
			expect(described[0]?.query).toBe(hsds.queries[list]);
			expect(described.every(({ answers }) => answers[200] && answers[429])).toBe(true);
		}
	});

	it('whoever asks too often waits, and then may again', () => {
		let now = 0;
		const wait = limiter({ burst: 3, perSecond: 1 }, () => now);
		expect([1, 2, 3, 4].map(() => wait('a'))).toEqual([0, 0, 0, 1]);
		expect(wait('b')).toBe(0);
		expect(wait('b', 3)).toBe(1);
		now = 1000;
		expect(wait('a')).toBe(0);
		expect(wait('a')).toBe(1);
	});
});

describe.runIf(hasShared('hsds/schema/service.json'))(
	'the example city, by the schemas of the standard',
	() => {
		let db: Kysely<Tables>;
		beforeAll(async () => {
			db = await openFresh('sqlite');
			await seed(db);
			await directory.save(db, program('toets'), 'organization', {
				...blank.organization,
				id: uuidOf('test:raar'),
				name: 'Raar',
				email: 'geen adres',
				website: 'www.voorbeeld.nl/één pagina',
				phones: [phoneEntry('036 000 99 99', 'public', { extension: '7b' })]
			});
		});
		afterAll(() => db.destroy());

		const ajv = new Ajv({ strict: false, allErrors: true });
		addFormats(ajv);
		const schema = (name: string) => JSON.parse(readShared(`hsds/schema/${name}.json`)) as object;
		const metadata = { type: 'object' };
		for (const name of ['metadata.json', 'taxonomy.json']) ajv.addSchema(metadata, name);

		it.each([
			['services', 'service_list', 'service'],
			['organizations', 'organization_list', 'organization'],
			['service_at_locations', 'service_at_location_list', 'service_at_location'],
			['taxonomies', 'taxonomy', 'taxonomy'],
			['taxonomy_terms', 'taxonomy_term', 'taxonomy_term']
		] as const)('%s: every line and every whole thing', async (list, short, whole) => {
			for (const [name, given] of [
				[short, {}],
				[whole, list.startsWith('tax') ? {} : { full: 'true' }]
			] as const) {
				const isValid = ajv.compile(schema(name));
				const { contents, total_items } = await page(db, list, { per_page: '500', ...given });
				expect(contents).toHaveLength(total_items);
				expect(contents.length).toBeGreaterThan(2);
				const wrong = contents.filter((each) => !isValid(each));
				expect(
					wrong.map(({ id }) => id),
					JSON.stringify(isValid.errors)
				).toEqual([]);
			}
		});

		it('schema.org: a service has its provider, how to reach it, and when', async () => {
			const { contents } = await page(db, 'services', { per_page: '500', full: 'true' });
			const open = contents.find((each) => (each['schedules'] as Thing[]).length > 0);
			const data = await hsds.linkedData(db, 'service', open?.id ?? '', 'https://gids.nl');
			expect(data).toMatchObject({
				'@context': 'https://schema.org',
				'@type': 'Service',
				name: open?.name,
				url: `https://gids.nl/aanbod/${open?.id}`,
				provider: { '@type': 'Organization' },
				hoursAvailable: [{ '@type': 'OpeningHoursSpecification' }]
			});
			expect(JSON.stringify(data)).not.toContain('null');
		});
	}
);
